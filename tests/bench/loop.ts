/** Runs in a page: so many connections, each to another of the same page, with sound and picture both ways. */
export async function holdLoop(connections: number): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 320, height: 240 } });
  const kept: RTCPeerConnection[] = [];
  for (let index = 0; index < connections; index += 1) {
    // The other end belongs to another window, as it would to another computer: only this one's is watched.
    const frame = document.body.appendChild(document.createElement('iframe'));
    const Elsewhere = (frame.contentWindow as unknown as typeof globalThis).RTCPeerConnection;
    const [one, two] = [new RTCPeerConnection(), new Elsewhere()];
    kept.push(one, two);
    one.onicecandidate = ({ candidate }) => void two.addIceCandidate(candidate ?? undefined);
    two.onicecandidate = ({ candidate }) => void one.addIceCandidate(candidate ?? undefined);
    one.ontrack = ({ streams: [received] }) => {
      const video = document.querySelector('video')!;
      video.srcObject ??= received ?? null;
      void video.play();
    };
    for (const track of stream.getTracks()) {
      one.addTrack(track, stream);
      two.addTrack(track, stream);
    }
    await one.setLocalDescription();
    await two.setRemoteDescription(one.localDescription!);
    await two.setLocalDescription();
    await one.setRemoteDescription(two.localDescription!);
    await new Promise<void>((go) => {
      const look = (): void => (one.connectionState === 'connected' ? go() : void setTimeout(look, 50));
      look();
    });
  }
  Object.assign(window, { kept });
}
