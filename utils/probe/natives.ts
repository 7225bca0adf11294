/**
 * The browser's own functions, taken before the page's first script. The page may later overwrite or freeze any global;
 * what is held here goes on working, and the page sees none of its own replacements called by us.
 */

const { call, bind } = Function.prototype;
export const { defineProperty, getOwnPropertyDescriptor, hasOwn } = Object;

/** Turns a method into a function that takes its `this` first; a bound function looks nothing up when it is called. */
export const uncurry = bind.bind(call) as <This, Args extends unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
) => (self: This, ...args: Args) => Result;

/** The getter behind an accessor property, or one that answers undefined where this browser lacks the property. */
export function getterOf<Owner extends object, Key extends keyof Owner>(
  prototype: Owner,
  key: Key,
): (self: Owner) => Owner[Key] | undefined {
  const getter = getOwnPropertyDescriptor(prototype, key)?.get as ((this: Owner) => Owner[Key]) | undefined;
  return getter ? uncurry(getter) : () => undefined;
}

const then = uncurry(Promise.prototype.then as (this: unknown, done: unknown, failed: unknown) => void);
/** Without a constructor of its own, a promise that is waited for looks up that of all promises, which is the page's to replace. */
const NO_CONSTRUCTOR = { __proto__: null, value: undefined } as PropertyDescriptor;

/** Goes on when a promise of the browser's has settled. What `done` throws counts as a failure, and is thrown to nobody. */
export function whenSettled<Value>(promise: Promise<Value>, done: (value: Value) => void, failed: () => void): void {
  defineProperty(promise, 'constructor', NO_CONSTRUCTOR);
  const attempt = (value: Value): void => {
    try {
      done(value);
    } catch {
      failed();
    }
  };
  // Not `failed` itself: the reason is the page's business.
  then(promise, attempt, () => failed());
}

/** A timer without an id: those of setTimeout and setInterval are the page's too, which may count them or clear them all. */
export function openTimer(scope: Window & typeof globalThis): (ms: number, act: () => void) => void {
  const { AbortSignal } = scope;
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const listen = uncurry(scope.EventTarget.prototype.addEventListener);
  return (ms, act) => listen(timeout(ms), 'abort', act);
}

/** One of a connection's ways for sound or pictures, both directions of it. */
export interface Way {
  isAudio: boolean;
  receiver: RTCRtpReceiver;
  sender: RTCRtpSender;
  /** what is sent */
  track: MediaStreamTrack | null | undefined;
  /** what is negotiated */
  direction: RTCRtpTransceiverDirection | null | undefined;
}

export type ForEachWay = (connection: RTCPeerConnection, visit: (way: Way) => void) => void;

export function waysOf(scope: Window & typeof globalThis): ForEachWay {
  const { prototype } = scope.RTCRtpTransceiver;
  const getTransceivers = uncurry(scope.RTCPeerConnection.prototype.getTransceivers);
  const directionOf = getterOf(prototype, 'currentDirection');
  const receiverOf = getterOf(prototype, 'receiver');
  const senderOf = getterOf(prototype, 'sender');
  const sentTrackOf = getterOf(scope.RTCRtpSender.prototype, 'track');
  const receivedTrackOf = getterOf(scope.RTCRtpReceiver.prototype, 'track');
  const kindOf = getterOf(scope.MediaStreamTrack.prototype, 'kind');
  return (connection, visit) => {
    const transceivers = getTransceivers(connection);
    for (let index = 0; index < transceivers.length; index += 1) {
      const transceiver = transceivers[index] as RTCRtpTransceiver;
      const receiver = receiverOf(transceiver) as RTCRtpReceiver;
      const sender = senderOf(transceiver) as RTCRtpSender;
      visit({
        isAudio: kindOf(receivedTrackOf(receiver) as MediaStreamTrack) === 'audio',
        receiver,
        sender,
        track: sentTrackOf(sender),
        direction: directionOf(transceiver),
      });
    }
  };
}
