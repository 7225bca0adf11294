import { defineContentScript } from 'wxt/utils/define-content-script';
import { askSender, meterTrack } from '../utils/probe/local-level';
import { stackLeaver } from '../utils/probe/leave-stack';
import { runProbe } from '../utils/probe/run-probe';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  world: 'MAIN',
  noScriptStartedPostMessage: true,
  main() {
    try {
      runProbe(
        window,
        import.meta.env.FIREFOX
          ? { openLocalLevel: meterTrack }
          : { openLocalLevel: askSender, leaveStack: stackLeaver() },
      );
    } catch {
      // What fails here must not reach the page, which would be told of an error in none of its scripts.
    }
  },
});
