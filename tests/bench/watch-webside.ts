import { openReceiver } from '../../utils/probe/channel';
import { runProbe } from '../../utils/probe/run-probe';

if (window === window.top) {
  openReceiver(window, () => {});
  runProbe(window, {});
}
