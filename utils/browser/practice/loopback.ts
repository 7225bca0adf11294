import { after } from '../after';
import type { PracticeLine } from '../../coaching/to-line';
import { openLossyLine } from './lossy-line';
import { UnwatchedConnection } from './own-watch';

/** A line within one page connects at once, or never. */
const CONNECTS_WITHIN_MS = 15_000;

/** A call between two connections of this page: the learner's, which is watched, and the patient's, which is not. */
export interface Loopback {
  /** what comes out at the learner's end, and at the patient's */
  learnerHears: MediaStream;
  patientHears: MediaStream;
  apply(line: PracticeLine): void;
  /** Both talk by it, or both have their microphones off. */
  setSound(isOn: boolean): void;
  close(): void;
}

/**
 * Connects them. The page must be watched before (see own-watch.ts).
 * @param first the line as it is from the first moment
 * @throws where they do not connect
 */
export async function openLoopback(learner: MediaStream, patient: MediaStream, first: PracticeLine): Promise<Loopback> {
  const mine = new RTCPeerConnection();
  const theirs = new UnwatchedConnection();
  const lossy = openLossyLine();
  const learnerHears = streamOf(mine);
  const patientHears = streamOf(theirs);
  const close = (): void => {
    mine.close();
    theirs.close();
    lossy.close();
  };
  const apply = (line: PracticeLine): void => {
    lossy.lose(line.losses);
    holdBack([mine, theirs], line.holdBackMs);
    void narrow(mine, line.uploadBitsPerSecond).catch(() => undefined);
  };
  try {
    send(mine, learner, (sender, sort) => lossy.through(sender, `${sort} to patient`));
    send(theirs, patient, (sender, sort) => lossy.through(sender, `${sort} to learner`));
    apply(first);
    await negotiate(mine, theirs);
    // What is said of how much may be sent holds only after they have agreed; and of receivers, some are new.
    apply(first);
  } catch (error) {
    close();
    throw error;
  }
  return {
    learnerHears,
    patientHears,
    apply,
    setSound(isOn) {
      for (const connection of [mine, theirs])
        for (const { track } of connection.getSenders()) if (track?.kind === 'audio') track.enabled = isOn;
    },
    close,
  };
}

function send(
  connection: RTCPeerConnection,
  stream: MediaStream,
  onSender: (sender: RTCRtpSender, sort: 'sound' | 'picture') => void,
): void {
  for (const track of [...stream.getAudioTracks(), ...stream.getVideoTracks()])
    onSender(connection.addTrack(track), track.kind === 'audio' ? 'sound' : 'picture');
}

/** Buffers hold back as they do on a long or uneven line; without a number as little as the browser can. */
function holdBack(connections: RTCPeerConnection[], ms: number | undefined): void {
  for (const receiver of connections.flatMap((each) => each.getReceivers())) receiver.jitterBufferTarget = ms ?? null;
}

async function narrow(connection: RTCPeerConnection, bitsPerSecond: number | undefined): Promise<void> {
  const sender = connection.getSenders().find(({ track }) => track?.kind === 'video');
  const parameters = sender?.getParameters();
  if (!sender || !parameters || parameters.encodings[0]?.maxBitrate === bitsPerSecond) return;
  for (const encoding of parameters.encodings) {
    if (bitsPerSecond === undefined) delete encoding.maxBitrate;
    else encoding.maxBitrate = bitsPerSecond;
  }
  await sender.setParameters(parameters);
}

function streamOf(connection: RTCPeerConnection): MediaStream {
  const stream = new MediaStream();
  connection.addEventListener('track', ({ track }) => stream.addTrack(track));
  return stream;
}

async function negotiate(mine: RTCPeerConnection, theirs: RTCPeerConnection): Promise<void> {
  passCandidates(mine, theirs);
  passCandidates(theirs, mine);
  const isConnected = connected(mine);
  await mine.setLocalDescription();
  await theirs.setRemoteDescription(mine.localDescription!);
  await theirs.setLocalDescription();
  await mine.setRemoteDescription(theirs.localDescription!);
  await isConnected;
}

function passCandidates(from: RTCPeerConnection, to: RTCPeerConnection): void {
  from.addEventListener(
    'icecandidate',
    ({ candidate }) => void to.addIceCandidate(candidate ?? undefined).catch(() => undefined),
  );
}

function connected(connection: RTCPeerConnection): Promise<void> {
  return new Promise((go, fail) => {
    const stop = after(CONNECTS_WITHIN_MS, () => fail(new DOMException('It does not connect.', 'NetworkError')));
    connection.addEventListener('connectionstatechange', () => {
      if (connection.connectionState !== 'connected') return;
      stop();
      go();
    });
  });
}
