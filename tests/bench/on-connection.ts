/** Calls back with each connection that the page itself makes; its frames stand for other computers. */
export function onConnection(watch: (connection: RTCPeerConnection) => void): void {
  if (window !== window.top) return;
  window.RTCPeerConnection = new Proxy(window.RTCPeerConnection, {
    construct(target, args, newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RTCPeerConnection;
      watch(made);
      return made;
    },
  });
}
