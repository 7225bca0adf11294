/**
 * Runs in a page: a call of the page with itself, sound and picture, so that one page is enough to have something to find.
 * @param from which constructor to use: the page's own, one captured by its first script, one of a fresh frame, a subclass,
 *   or one that the page itself wrapped afterwards
 */
export async function loopBack(
  from: 'own' | 'captured' | 'blank frame' | 'srcdoc frame' | 'subclass' | 'wrapped' | 'webkit',
): Promise<string> {
  const trusted = (
    window as unknown as {
      trustedTypes?: { createPolicy(name: string, rules: object): { createHTML(html: string): unknown } };
    }
  ).trustedTypes;
  const constructors: Record<typeof from, () => typeof RTCPeerConnection | Promise<typeof RTCPeerConnection>> = {
    own: () => RTCPeerConnection,
    captured: () => (window as unknown as { captured: typeof RTCPeerConnection }).captured,
    'blank frame': () => frame().RTCPeerConnection,
    'srcdoc frame': async () => {
      const made = document.createElement('iframe');
      const loaded = new Promise((go) => made.addEventListener('load', go));
      // The page's policy asks for trusted types where the browser has them.
      const policy = trusted?.createPolicy('frame', { createHTML: (html: string) => html });
      made.srcdoc = (policy?.createHTML('<p>frame</p>') ?? '<p>frame</p>') as string;
      document.body.append(made);
      await loaded;
      return (made.contentWindow as unknown as typeof globalThis).RTCPeerConnection;
    },
    subclass: () => class extends RTCPeerConnection {},
    wrapped: () => {
      const Hooked = RTCPeerConnection;
      const Wrapped = function (...args: ConstructorParameters<typeof RTCPeerConnection>) {
        return new Hooked(...args);
      } as unknown as typeof RTCPeerConnection;
      Wrapped.prototype = Hooked.prototype;
      window.RTCPeerConnection = Wrapped;
      return Wrapped;
    },
    webkit: () =>
      (window as unknown as { webkitRTCPeerConnection?: typeof RTCPeerConnection }).webkitRTCPeerConnection ??
      RTCPeerConnection,
  };
  function frame(): typeof globalThis {
    const made = document.createElement('iframe');
    document.body.append(made);
    return made.contentWindow as unknown as typeof globalThis;
  }
  const Connection = await constructors[from]();
  const [one, two] = [new Connection(), new Connection()];
  Object.assign(window, { loop: [one, two] });
  one.onicecandidate = ({ candidate }) => void two.addIceCandidate(candidate ?? undefined);
  two.onicecandidate = ({ candidate }) => void one.addIceCandidate(candidate ?? undefined);
  two.ontrack = ({ streams: [stream] }) => {
    const video = document.querySelector('video') ?? document.body.appendChild(document.createElement('video'));
    video.srcObject = stream ?? null;
    void video.play();
  };
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
  for (const track of stream.getTracks()) one.addTrack(track, stream);
  await one.setLocalDescription();
  await two.setRemoteDescription(one.localDescription!);
  await two.setLocalDescription();
  await one.setRemoteDescription(two.localDescription!);
  if (one.connectionState !== 'connected') {
    await new Promise<void>((go) => {
      one.onconnectionstatechange = () => one.connectionState === 'connected' && go();
    });
  }
  return one.connectionState;
}
