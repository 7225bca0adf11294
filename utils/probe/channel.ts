/**
 * The way from the page's world to the extension's in the same frame. The two share the DOM and nothing else, and so does
 * the page; therefore they agree, before the page's first script, on a node that is in no document. Events on it reach
 * whoever holds the node, and the page does not: it can neither listen nor forge, nor clear it with document.open().
 * The exception is a frame of the page's own origin in which it listens before that frame's page has loaded; so what arrives
 * is validated all the same.
 */

/** The probe shows its node. */
const SHOWN = 'webside:shown';
/** The content script, come second, asks for it. */
const WANTED = 'webside:wanted';
const REPORT = 'report';
const STOP = 'stop';

/** The probe's end. */
export interface Sender {
  send(text: string): void;
}

/** Shows a new channel to the extension's content script in this frame, whichever of the two starts first. */
export function openSender(scope: Window & typeof globalThis, onStop: () => void): Sender {
  const { CustomEvent, MouseEvent } = scope;
  const node = new scope.Text();
  const dispatch = node.dispatchEvent.bind(node);
  const show = scope.dispatchEvent.bind(scope);
  // The browser looks for all settings that it knows, and would find those that the page put on all objects.
  const settings = { __proto__: null, relatedTarget: node } as MouseEventInit;
  const answer = (): void => {
    scope.removeEventListener(WANTED, answer);
    show(new MouseEvent(SHOWN, settings));
  };
  scope.addEventListener(WANTED, answer);
  node.addEventListener(STOP, onStop);
  show(new MouseEvent(SHOWN, settings));
  return { send: (detail) => void dispatch(new CustomEvent(REPORT, { __proto__: null, detail } as CustomEventInit)) };
}

/**
 * The content script's end.
 * @param onText what the probe sent, as it came: a string that has yet to be validated
 * @returns tells the probe to stop, and listens no more
 */
export function openReceiver(scope: Window & typeof globalThis, onText: (text: unknown) => void): () => void {
  let node: EventTarget | null = null;
  const receive = (event: Event): void => onText((event as CustomEvent<unknown>).detail);
  const take = (event: Event): void => {
    node = (event as MouseEvent).relatedTarget;
    if (!node) return;
    scope.removeEventListener(SHOWN, take);
    node.addEventListener(REPORT, receive);
  };
  scope.addEventListener(SHOWN, take);
  scope.dispatchEvent(new scope.Event(WANTED));
  return () => {
    scope.removeEventListener(SHOWN, take);
    node?.removeEventListener(REPORT, receive);
    node?.dispatchEvent(new scope.Event(STOP));
  };
}
