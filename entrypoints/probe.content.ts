import { defineContentScript } from 'wxt/utils/define-content-script';
import { askSender, meterTrack } from '../utils/probe/local-level';
import { runProbe } from '../utils/probe/run-probe';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  world: 'MAIN',
  noScriptStartedPostMessage: true,
  main: () => runProbe(window, import.meta.env.FIREFOX ? meterTrack : askSender),
});
