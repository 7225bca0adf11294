/**
 * Everything that a page can observe about RTCPeerConnection, as plain data. It runs in the page; native and hooked browsers
 * must answer alike, so nothing is expected here but equality.
 */
export async function observeHook(): Promise<Record<string, unknown>> {
  const Native = RTCPeerConnection;
  const seen: Record<string, unknown> = {};
  const failure = (act: () => unknown): string => {
    try {
      act();
      return 'none';
    } catch (error) {
      const { name, message, stack = '' } = error as Error;
      const isOwn = Object.hasOwn(error as object, 'stack');
      // Firefox's stacks have a line more: see the README's limits.
      const lines = isOwn ? stack.split('\n').length : stack.includes('extension');
      return [name, message, isOwn, lines, error instanceof TypeError].join(' | ');
    }
  };
  const flags = (owner: object, name: string): string => {
    const { writable, enumerable, configurable, value } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
    return [writable, enumerable, configurable, value === Native].join(' ');
  };
  class Sub extends Native {
    hello(): string {
      return 'hello';
    }
  }
  function Other(): void {}
  Other.prototype = Object.create(Native.prototype);

  const pc = new Native();
  const sub = new Sub({ iceServers: [] });
  const other = Reflect.construct(Native, [], Other as unknown as new () => unknown) as object;
  seen.name = Native.name;
  seen.length = Native.length;
  seen.type = typeof Native;
  seen.source = Function.prototype.toString.call(Native).includes('[native code]');
  seen.statics = Reflect.ownKeys(Native).map(String);
  seen.staticDescriptors = Object.entries(Object.getOwnPropertyDescriptors(Native)).map(([key, each]) => [
    key,
    each.writable,
    each.enumerable,
  ]);
  seen.certificate = (
    await Native.generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' } as AlgorithmIdentifier)
  ).constructor.name;
  seen.parent = Object.getPrototypeOf(Native) === EventTarget;
  seen.descriptor = flags(window, 'RTCPeerConnection');
  seen.constructorDescriptor = flags(Native.prototype, 'constructor');
  seen.webkitDescriptor = flags(window, 'webkitRTCPeerConnection');
  seen.mozDescriptor = flags(window, 'mozRTCPeerConnection');
  seen.isInstance = pc instanceof Native;
  seen.constructorIs = pc.constructor === Native;
  seen.prototypeIs = Object.getPrototypeOf(pc) === Native.prototype;
  seen.tag = Object.prototype.toString.call(pc);
  seen.subclass = [
    sub.hello(),
    sub instanceof Sub,
    sub instanceof Native,
    sub.constructor === Sub,
    Object.getPrototypeOf(sub) === Sub.prototype,
  ];
  seen.reflected = [other instanceof Native, Object.getPrototypeOf(other) === Other.prototype];
  seen.withoutNew = failure(() => (Native as unknown as () => void)());
  seen.badConfiguration = failure(() => new Native({ iceServers: 5 } as unknown as RTCConfiguration));
  seen.badPolicy = failure(() => new Native({ iceTransportPolicy: 'nonsense' } as unknown as RTCConfiguration));
  seen.badServer = failure(() => new Native({ iceServers: [{ urls: 'nonsense:' }] }));
  seen.throwingConfiguration = failure(
    () =>
      new Native({
        get iceServers(): RTCIceServer[] {
          throw new RangeError('mine');
        },
      }),
  );
  seen.ownStack = failure(
    () =>
      new Native({
        get iceServers(): RTCIceServer[] {
          throw Object.assign(new RangeError('mine'), { stack: 'one\ntwo\nthree' });
        },
      }),
  );
  seen.badNewTarget = failure(() => Reflect.construct(Native, [], 5 as unknown as new () => unknown));
  seen.ownKeys = [Reflect.ownKeys(pc), Reflect.ownKeys(sub)].map((keys) => keys.map(String));
  seen.enumerableInWindow = Object.keys(window).filter((key) => /rtc|webside|probe/i.test(key));
  seen.symbolsInWindow = Object.getOwnPropertySymbols(window).map(String);
  seen.prototypeKeys = Reflect.ownKeys(Native.prototype).map(String);
  seen.prototypeSources = ['getStats', 'createOffer', 'close', 'addTrack'].map((name) =>
    Function.prototype.toString.call(Native.prototype[name as 'close']),
  );
  seen.isFrozen = [Object.isFrozen(Native), Object.isSealed(Native), Object.isExtensible(Native)];
  seen.properties = (Native as unknown as { mine?: number }).mine = 1;
  seen.deletes = delete (Native as unknown as { mine?: number }).mine;
  seen.inheritsStatics = typeof Sub.generateCertificate;
  seen.scripts = document.scripts.length;
  seen.resources = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.includes('extension'));
  seen.elements = document.documentElement.children.length;
  for (const each of [pc, sub, other as RTCPeerConnection]) each.close();
  seen.closed = [pc.signalingState, pc.connectionState];
  return seen;
}
