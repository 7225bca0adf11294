// Each of these runs in a page, as the page's own script: nothing from this module is in reach inside of them.

/** Tens of thousands of events under the channel's names and others, on every target that bubbles. */
export function flood(): void {
  for (let round = 0; round < 3000; round += 1) {
    for (const name of ['webside:shown', 'webside:wanted', 'report', 'stop', 'message', `x${round}`]) {
      for (const target of [window, document, document.body]) {
        target.dispatchEvent(new MouseEvent(name, { bubbles: true, relatedTarget: document.body }));
        target.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: `{"gone":"c1","round":${round}}` }));
      }
    }
  }
}

/**
 * Says on the channel what no probe would say, and what it would say of a terrible call.
 * @param on `own node`: pretends to be the probe, which must be in vain. `true node`: of a frame of the page's own, where
 *   browsers let the page listen before any extension: they keep the first window of a frame for what is loaded into it.
 * @returns what the page overheard of true channels
 */
export async function forge(on: 'own node' | 'true node'): Promise<string[]> {
  const overheard: string[] = [];
  const own = document.createTextNode('');
  let node: EventTarget = own;
  const listenIn = (scope: Window): void =>
    scope.addEventListener('webside:shown', (event) => {
      const { relatedTarget } = event as MouseEvent;
      if (!relatedTarget || relatedTarget === own) return;
      overheard.push(event.type);
      node = relatedTarget;
    });
  if (on === 'own node') {
    listenIn(window);
    window.dispatchEvent(new Event('webside:wanted'));
    window.dispatchEvent(new MouseEvent('webside:shown', { relatedTarget: own }));
  } else {
    const frame = document.createElement('iframe');
    const loaded = new Promise((go) => frame.addEventListener('load', go));
    frame.src = '/?frame';
    document.body.append(frame);
    listenIn(frame.contentWindow!);
    await loaded;
  }

  const say = (detail: unknown): void => void node.dispatchEvent(new CustomEvent('report', { detail }));
  const report = (connection: string, rows: unknown[]): unknown => ({
    report: {
      connection,
      state: 'connected',
      isIceLite: true,
      receivesAudio: true,
      receivesVideo: true,
      contributors: 0,
      microphone: 'on',
      rows,
    },
  });
  const inbound = (packetsReceived: number): unknown => ({
    id: 'in',
    type: 'inbound-rtp',
    kind: 'audio',
    timestamp: Date.now(),
    lastPacketReceivedTimestamp: Date.now() - 60_000,
    packetsReceived,
    packetsLost: 1e9,
    totalSamplesReceived: packetsReceived * 960,
    concealedSamples: packetsReceived * 960,
  });
  const malformed = [
    undefined,
    null,
    7,
    {},
    '',
    '{',
    '[]',
    'null',
    'x'.repeat(10_000_000),
    '{"__proto__":{"report":{}}}',
    '{"report":{"__proto__":{"connection":"c1"}}}',
    '{"gone":{"toString":1}}',
    '{"gone":"__proto__"}',
    JSON.stringify(report('c1', [{ id: 1, type: [], timestamp: 'now' }])),
    JSON.stringify(report('c1', ['row', null, [[]]])),
    `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    JSON.stringify({ gone: 'c1' }),
    JSON.stringify({ gone: 'c2' }),
  ];
  for (const detail of malformed) say(detail);
  for (let index = 0; index < 5000; index += 1) say(JSON.stringify(report(`forged${index}`, [inbound(index)])));
  for (const name of ['c1', 'c2', 'constructor']) say(JSON.stringify(report(name, [inbound(1), inbound(50)])));
  node.dispatchEvent(new Event('stop'));
  return overheard;
}

/** Freezes what a page can freeze. */
export function freeze(): void {
  const owners: object[] = [RTCPeerConnection, EventTarget, CustomEvent, MouseEvent, Array, Promise, Map, Set, Error];
  for (const owner of owners) {
    Object.freeze((owner as { prototype: object }).prototype);
    Object.freeze(owner);
  }
  for (const each of [JSON, Reflect, Object.prototype, Object, Function.prototype]) Object.freeze(each);
  for (const name of ['RTCPeerConnection', 'CustomEvent', 'MouseEvent', 'JSON', 'setInterval', 'dispatchEvent']) {
    Object.defineProperty(window, name, {
      value: window[name as keyof Window],
      writable: false,
      configurable: false,
    });
  }
}

/** Begins the document anew after it has loaded, which takes every listener of window and document away. */
export function reopen(): void {
  document.open();
  document.write('<!doctype html><title>Anew</title><body>Anew</body>');
  document.close();
}

/** Puts something of the page's own in the place of all that reads statistics. */
export function breakStatistics(how: 'never answer' | 'lie'): void {
  const { prototype } = RTCPeerConnection;
  const lies = new Map([['x', { id: 'x', type: 'inbound-rtp', kind: 'audio', timestamp: 0, packetsReceived: -1 }]]);
  const answers: Record<typeof how, () => unknown> = {
    'never answer': () => new Promise(() => undefined),
    lie: () => Promise.resolve(lies),
  };
  const value = answers[how];
  Object.defineProperty(prototype, 'getStats', { value });
  for (const each of [RTCRtpReceiver, RTCRtpSender]) Object.defineProperty(each.prototype, 'getStats', { value });
  Object.defineProperty(RTCStatsReport.prototype, 'forEach', { value });
  Object.defineProperty(prototype, 'getTransceivers', { value });
}

/** Makes connections in ways that no tidy page would, of which many must fail. @returns how each ended */
export function makeOddly(): string[] {
  const trap = new Proxy(
    {},
    {
      get() {
        throw new RangeError('mine');
      },
    },
  );
  class Throwing extends RTCPeerConnection {
    constructor() {
      super();
      throw new RangeError('mine');
    }
  }
  const noPrototype = function () {} as unknown as { prototype: unknown };
  noPrototype.prototype = null;
  const Pc = RTCPeerConnection as unknown as new (...args: unknown[]) => RTCPeerConnection;
  const acts: (() => unknown)[] = [
    () => new Pc(null),
    () => new Pc(undefined, { optional: [{ DtlsSrtpKeyAgreement: true }] }),
    () => new Pc(trap),
    () => new Pc(Symbol('x')),
    () => new Pc(1, 2, 3),
    () => new Throwing(),
    () => Reflect.construct(Pc, [], noPrototype as unknown as () => void),
    () => Reflect.construct(Pc, [], new Proxy(EventTarget, {})),
    () => Reflect.construct(Pc, [], trap as never),
    () => Object.setPrototypeOf(new Pc(), null),
    () => new Proxy(new Pc(), {}).connectionState,
    () => Array.from({ length: 50 }, () => new Pc()),
  ];
  return acts.map((act) => {
    try {
      act();
      return 'made';
    } catch (error) {
      return (error as Error).name;
    }
  });
}

/**
 * Puts wrappers that count in the place of what the extension might call, each of which still works.
 * `window.calls()` tells how often each was called.
 */
export function replaceGlobals(): void {
  const counts: Record<string, number> = Object.create(null);
  const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const handler = (name: string): ProxyHandler<() => void> => {
    counts[name] = 0;
    const count = (): void => {
      counts[name] = counts[name]! + 1;
    };
    return Object.assign(Object.create(null), {
      apply(target: () => void, self: unknown, args: unknown[]) {
        count();
        return apply(target, self, args);
      },
      construct(target: () => void, args: unknown[], newTarget: () => void) {
        count();
        return construct(target, args, newTarget);
      },
    });
  };
  const replace = (owner: object, ownerName: string, key: string | symbol): void => {
    const found = getOwnPropertyDescriptor(owner, key);
    if (!found?.configurable) return;
    const wrapped = { ...found };
    for (const part of ['value', 'get'] as const) {
      if (typeof found[part] === 'function') {
        wrapped[part] = new Proxy(found[part] as () => void, handler(`${ownerName}.${String(key)}`));
      }
    }
    defineProperty(owner, key, wrapped);
  };
  const methods: [object, string, (string | symbol)[]][] = [
    [JSON, 'JSON', ['stringify', 'parse']],
    [Array.prototype, 'Array', ['push', 'map', 'forEach', 'filter', 'indexOf', 'join', 'slice', Symbol.iterator]],
    [Array, 'Array', ['isArray', 'from']],
    [Object, 'Object', ['keys', 'entries', 'assign', 'hasOwn', 'defineProperty', 'getOwnPropertyDescriptor']],
    [Object.prototype, 'Object', ['hasOwnProperty', 'toString', 'valueOf']],
    [Reflect, 'Reflect', ['construct', 'apply', 'get', 'ownKeys']],
    [Function.prototype, 'Function', ['call', 'apply', 'bind']],
    [Promise.prototype, 'Promise', ['then', 'catch', 'finally']],
    [Promise, 'Promise', ['resolve', 'all']],
    [String.prototype, 'String', ['indexOf', 'includes', 'slice']],
    [Map.prototype, 'Map', ['get', 'set', 'forEach', 'values']],
    [Set.prototype, 'Set', ['add', 'has', 'forEach']],
    [WeakRef.prototype, 'WeakRef', ['deref']],
    [EventTarget.prototype, 'EventTarget', ['dispatchEvent', 'addEventListener', 'removeEventListener']],
    [RTCPeerConnection.prototype, 'RTCPeerConnection', ['getStats', 'getTransceivers', 'connectionState']],
    [RTCPeerConnection.prototype, 'RTCPeerConnection', ['signalingState', 'remoteDescription']],
    [RTCStatsReport.prototype, 'RTCStatsReport', ['forEach', 'get', 'values', 'entries', Symbol.iterator]],
    [RTCSessionDescription.prototype, 'RTCSessionDescription', ['sdp']],
    [RTCRtpTransceiver.prototype, 'RTCRtpTransceiver', ['currentDirection', 'receiver']],
    [RTCRtpReceiver.prototype, 'RTCRtpReceiver', ['track']],
    [MediaStreamTrack.prototype, 'MediaStreamTrack', ['kind']],
    [window, 'window', ['CustomEvent', 'Event', 'MouseEvent', 'Text', 'WeakRef', 'Map', 'Set', 'Promise', 'Proxy']],
    [
      window,
      'window',
      [
        'String',
        'Number',
        'Object',
        'Array',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'queueMicrotask',
        'dispatchEvent',
      ],
    ],
    [Date, 'Date', ['now']],
    [performance, 'performance', ['now']],
  ];
  for (const [owner, name, keys] of methods) for (const key of keys) replace(owner, name, key);
  for (const [owner, name] of [
    [Object.prototype, 'Object'],
    [Array.prototype, 'Array'],
    [String.prototype, 'String'],
  ] as const) {
    counts[`${name}.toJSON`] = 0;
    defineProperty(owner, 'toJSON', {
      configurable: true,
      value(this: unknown) {
        counts[`${name}.toJSON`] = counts[`${name}.toJSON`]! + 1;
        return 'mine';
      },
    });
  }
  Object.assign(window, { calls: () => counts });
}

/**
 * Gives every object the names that a Proxy's handler may have. `window.touched` tells which of them were called.
 */
export function pollute(): void {
  const touched: string[] = [];
  Object.assign(window, { touched });
  const traps = ['get', 'has', 'apply', 'getOwnPropertyDescriptor', 'getPrototypeOf', 'ownKeys', 'isExtensible'];
  for (const name of traps) {
    const descriptor = { __proto__: null, configurable: true, value: () => void (touched[touched.length] = name) };
    Object.defineProperty(Object.prototype, name, descriptor as PropertyDescriptor);
  }
}

/** Gives every list and object setters that swallow what is assigned. */
export function setTraps(): void {
  const names: [object, string][] = [
    [Array.prototype, '0'],
    ...['c1', 'kind', 'packetsReceived', 'state', 'selected'].map((name): [object, string] => [Object.prototype, name]),
  ];
  const swallow = (): void => {};
  for (const [owner, name] of names) {
    Object.defineProperty(owner, name, { configurable: true, get: () => undefined, set: swallow });
  }
}

/**
 * Tries every way from a page to the extension's files, pages and messages.
 * @returns what it reached
 */
export async function reach(origin: string, extensionId: string): Promise<string[]> {
  const reached: string[] = [];
  const files = ['sidepanel.html', 'manifest.json', 'content-scripts/probe.js', 'content-scripts/overlay.js'];
  for (const file of files) {
    await fetch(`${origin}/${file}`, { mode: 'no-cors' }).then(
      () => reached.push(`fetched ${file}`),
      () => undefined,
    );
    await new Promise<void>((go) => {
      const script = Object.assign(document.createElement('script'), { src: `${origin}/${file}`, onerror: go });
      script.addEventListener('load', () => {
        reached.push(`loaded ${file}`);
        go();
      });
      document.head.append(script);
    });
  }
  const { chrome, browser } = window as unknown as Record<string, { runtime?: typeof globalThis.chrome.runtime }>;
  for (const runtime of [chrome?.runtime, browser?.runtime]) {
    if (runtime) reached.push('a runtime');
    await runtime?.sendMessage(extensionId, { type: 'tellSnapshot' }).then(
      () => reached.push('an answer'),
      () => undefined,
    );
  }
  if (document.documentElement.outerHTML.includes('Call quality')) reached.push('what the overlay shows');
  // The second one's load shows that there was time for the first.
  for (const src of [`${origin}/sidepanel.html`, '/?frame']) {
    const frame = Object.assign(document.createElement('iframe'), { src });
    const loaded = new Promise((go) => frame.addEventListener('load', go));
    document.body.append(frame);
    if (src === '/?frame') await loaded;
  }
  return reached;
}

/** Clears every timer whose id this window has given out, its own and anybody else's. */
export function clearTimers(): void {
  for (let id = 0; id < 10_000; id += 1) {
    clearTimeout(id);
    clearInterval(id);
  }
}

/**
 * Notices what browsers look up on promises and settings for whoever uses them. `window.lookedUp()` tells how often, and with
 * what kinds of objects promises were resolved.
 */
export function watchLookups(): void {
  let times = 0;
  const resolved: Record<string, number> = Object.create(null);
  const { constructor } = Promise.prototype;
  const spy = (owner: object, name: string, look: (self: object) => unknown): void => {
    const get = function (this: object): unknown {
      return look(this);
    };
    Object.defineProperty(owner, name, { __proto__: null, configurable: true, get, set() {} } as PropertyDescriptor);
  };
  spy(Promise.prototype, 'constructor', () => {
    times += 1;
    return constructor;
  });
  for (const name of ['bubbles', 'cancelable', 'composed', 'detail', 'relatedTarget'])
    spy(Object.prototype, name, () => void (times += 1));
  spy(Object.prototype, 'then', (self) => {
    const kind = Object.prototype.toString.call(self);
    resolved[kind] = (resolved[kind] ?? 0) + 1;
  });
  // As text: an object would itself be looked at when the driver is told.
  Object.assign(window, { lookedUp: () => JSON.stringify({ times, resolved }) });
}
