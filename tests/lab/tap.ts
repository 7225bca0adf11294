import { openReceiver } from '../../utils/probe/channel';
import { askSender, meterTrack } from '../../utils/probe/local-level';
import { runProbe } from '../../utils/probe/run-probe';

/**
 * Runs in the clinician's page before its first script: the product's own probe, and in the content script's place a list of
 * what it said, and when.
 */
const tapped: [atMs: number, message: unknown][] = [];
openReceiver(window, (text) => void tapped.push([Date.now(), text]));
runProbe(window, { openLocalLevel: 'mozInnerScreenX' in window ? meterTrack : askSender });
Object.assign(window, { tapped });
