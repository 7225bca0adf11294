import WebRTCIssueDetector from 'webrtc-issue-detector';

if (window === window.top) new WebRTCIssueDetector({ getStatsInterval: 1000 }).watchNewPeerConnections();
