import { defineContentScript } from 'wxt/utils/define-content-script';
import { runProbe } from '../utils/probe/run-probe';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  world: 'MAIN',
  noScriptStartedPostMessage: true,
  main: () => runProbe(window),
});
