import { ClientMonitor } from '@observertc/client-monitor-js';
import WebRTCIssueDetector from 'webrtc-issue-detector';

/**
 * Runs in the clinician's page before its first script, after our own probe: the peers that warn of something, each at its own
 * defaults, and what they said and when. (webrtcmetrics warns of nothing; it is held beside us where numbers count.)
 */
const peersSaid: [atMs: number, peer: string, what: string][] = [];
const say = (peer: string, what: string): void => void peersSaid.push([Date.now(), peer, what]);

const detector = new WebRTCIssueDetector({
  onIssues: (issues) => issues.forEach(({ reason }) => say('webrtc-issue-detector', reason)),
});
detector.watchNewPeerConnections();

const monitor = new ClientMonitor();
monitor.on('issue', ({ type }) => say('@observertc/client-monitor-js', type));
window.RTCPeerConnection = new Proxy(window.RTCPeerConnection, {
  construct(target, args, newTarget) {
    const made = Reflect.construct(target, args, newTarget) as RTCPeerConnection;
    monitor.addSource(made);
    return made;
  },
});
Object.assign(window, { peersSaid });
