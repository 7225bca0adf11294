import WebRTCMetrics from 'webrtcmetrics';
import { onConnection } from './on-connection';

const metrics = new WebRTCMetrics({ refreshEvery: 1000, silent: true });
onConnection((connection) => {
  metrics.createProbe(connection, { ticket: false });
  if (!metrics.running) metrics.startAllProbes();
});
