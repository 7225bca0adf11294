import { openLoopback } from '../../utils/browser/practice/loopback';
import { watchThisPage } from '../../utils/browser/practice/own-watch';

Object.assign(globalThis, { openLoopback, watchThisPage });
