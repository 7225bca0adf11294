import { openReceiver } from '../../utils/probe/channel';
import { askSender } from '../../utils/probe/local-level';
import { runProbe } from '../../utils/probe/run-probe';

if (window === window.top) {
  openReceiver(window, () => {});
  runProbe(window, { openLocalLevel: askSender });
}
