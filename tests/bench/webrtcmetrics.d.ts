/** The package comes without types; these are the parts of it that are used here (its README, version 5.5.0). */
declare module 'webrtcmetrics' {
  export default class WebRTCMetrics {
    constructor(configuration: { refreshEvery: number; silent: boolean });
    readonly running: boolean;
    createProbe(connection: RTCPeerConnection, configuration: { ticket: boolean }): unknown;
    startAllProbes(): void;
  }
}
