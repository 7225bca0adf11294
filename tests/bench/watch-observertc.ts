import { ClientMonitor } from '@observertc/client-monitor-js';
import { onConnection } from './on-connection';

const monitor = new ClientMonitor({ collectingPeriodInMs: 1000, samplingPeriodInMs: 8000 });
onConnection((connection) => monitor.addSource(connection));
