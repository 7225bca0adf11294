import { after } from '../after';
import { type FrameLosses, openFrameLosses } from './frame-losses';
import { UnwatchedConnection } from './own-watch';

/** A line within one page connects at once, or never. */
const CONNECTS_WITHIN_MS = 15_000;

/** A call between two connections of this page: the learner's, which is watched, and the patient's, which is not. */
export interface Loopback {
  /** what comes out at the learner's end, and at the patient's */
  learnerHears: MediaStream;
  patientHears: MediaStream;
  /** Sound and picture are held back for so long, both ways, ms; undefined lets the browser choose, which is as short as it can. */
  holdBack(ms: number | undefined): void;
  lose(losses: FrameLosses): void;
  /** Bits a second that the learner's picture may take; undefined for as many as it likes. */
  narrowUpload(bitsPerSecond: number | undefined): Promise<void>;
  close(): void;
}

/**
 * Connects them. The page must be watched before (see own-watch.ts).
 * @throws where they do not connect
 */
export async function openLoopback(learner: MediaStream, patient: MediaStream): Promise<Loopback> {
  const mine = new RTCPeerConnection();
  const theirs = new UnwatchedConnection();
  const frames = openFrameLosses();
  const learnerHears = streamOf(mine);
  const patientHears = streamOf(theirs);
  const close = (): void => {
    mine.close();
    theirs.close();
    frames.close();
  };
  try {
    for (const { from, tracks, to } of [
      { from: mine, tracks: learner.getTracks(), to: 'patient' },
      { from: theirs, tracks: patient.getTracks(), to: 'learner' },
    ] as const)
      for (const track of tracks.toSorted((one, other) => one.kind.localeCompare(other.kind)))
        frames.through(from.addTrack(track), `${track.kind === 'audio' ? 'sound' : 'picture'} to ${to}`);
    await negotiate(mine, theirs);
  } catch (error) {
    close();
    throw error;
  }
  return {
    learnerHears,
    patientHears,
    holdBack(ms) {
      for (const receiver of [...mine.getReceivers(), ...theirs.getReceivers()])
        receiver.jitterBufferTarget = ms ?? null;
    },
    lose: frames.lose,
    async narrowUpload(bitsPerSecond) {
      const sender = mine.getSenders().find(({ track }) => track?.kind === 'video');
      if (!sender) return;
      const parameters = sender.getParameters();
      for (const encoding of parameters.encodings) {
        if (bitsPerSecond === undefined) delete encoding.maxBitrate;
        else encoding.maxBitrate = bitsPerSecond;
      }
      await sender.setParameters(parameters);
    },
    close,
  };
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
  from.addEventListener('icecandidate', ({ candidate }) => void to.addIceCandidate(candidate ?? undefined).catch(() => undefined));
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
