import { defineProperty, getOwnPropertyDescriptor } from './natives';

type Constructor = typeof RTCPeerConnection;

/**
 * Tells of every RTCPeerConnection that the page makes, without the page being able to notice: one Proxy with a construct
 * trap stands in for the constructor and its old prefixed name, and `prototype.constructor` points to it. Of the known
 * hooks it is the only one that keeps name, length, statics, identity, subclassing and errors as they were.
 * @param scope the page's window; left alone when it has no RTCPeerConnection
 * @param leaveStack leaves the stack of an error that went through here as if nothing stood between
 * @param onConnection called with each new connection; what it throws is swallowed
 */
export function watchConnections(
  scope: Window & typeof globalThis,
  leaveStack: ((error: unknown) => void) | undefined,
  onConnection: (made: RTCPeerConnection) => void,
): void {
  const property = getOwnPropertyDescriptor(scope, 'RTCPeerConnection');
  const native = property?.value as Constructor | undefined;
  if (!property?.configurable || typeof native !== 'function') return;

  const { construct } = Reflect;

  const handler = {
    // Without it the page's own `get` or `has` on Object.prototype would be taken for traps.
    __proto__: null,
    construct(target: Constructor, args: unknown[], newTarget: Constructor): RTCPeerConnection {
      let made: RTCPeerConnection;
      try {
        made = construct(target, args, newTarget === proxy ? target : newTarget) as RTCPeerConnection;
      } catch (error) {
        leaveStack?.(error);
        throw error;
      }
      try {
        onConnection(made);
      } catch {
        // The page's connection matters more than watching it.
      }
      return made;
    },
  };
  const proxy: Constructor = new Proxy(native, handler);

  const replace = (owner: object, name: string): void => {
    const current = getOwnPropertyDescriptor(owner, name);
    if (current?.value !== native) return;
    defineProperty(owner, name, { ...current, value: proxy });
  };
  replace(native.prototype, 'constructor');
  replace(scope, 'RTCPeerConnection');
  replace(scope, 'webkitRTCPeerConnection');
}
