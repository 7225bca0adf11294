import { codeOf, type Import } from './imports';

/** Who may know whom (README.md, "How it is built"). Every room knows itself. */
interface MayKnow {
  rooms: string[];
  packages: RegExp;
  /** packages of which it may know the types alone: of these nothing is built in */
  types?: RegExp;
}
const MAY_KNOW: Record<string, MayKnow> = {
  // Talking over each other on a late line is a Finding.
  'utils/call-quality': { rooms: ['utils/conversation'], packages: /^$/ },
  'utils/conversation': { rooms: [], packages: /^$/ },
  'utils/consultation': { rooms: ['utils/call-quality', 'utils/conversation'], packages: /^$/ },
  'utils/record': {
    rooms: ['utils/call-quality', 'utils/consultation', 'utils/i18n'],
    packages: /^$/,
    types: /^@medplum\/fhirtypes$/,
  },
  'utils/equipment': { rooms: ['utils/call-quality'], packages: /^$/ },
  'utils/coaching': {
    rooms: [
      'utils/call-quality',
      'utils/conversation',
      'utils/consultation',
      'utils/content-file',
      'utils/record',
      'utils/i18n',
    ],
    packages: /^(valibot|jsonc-parser)$/,
  },
  'utils/content-file': { rooms: ['utils/consultation'], packages: /^jsonc-parser$/ },
  'utils/platforms': { rooms: ['utils/call-quality', 'utils/consultation'], packages: /^$/ },
  'utils/i18n': { rooms: ['utils/call-quality', 'utils/consultation', 'utils/equipment'], packages: /^$/ },
  'utils/probe': { rooms: [], packages: /^$/ },
  'utils/browser': {
    rooms: [
      'utils/coaching',
      'utils/call-quality',
      'utils/consultation',
      'utils/equipment',
      'utils/platforms',
      'utils/record',
      'utils/i18n',
    ],
    packages: /^(webextension-polyfill|idb|@webext-core\/messaging|valibot)$/,
  },
  components: {
    rooms: [
      'utils/coaching',
      'utils/call-quality',
      'utils/consultation',
      'utils/equipment',
      'utils/content-file',
      'utils/platforms',
      'utils/record',
      'utils/i18n',
    ],
    packages: /^preact(\/hooks)?$/,
  },
  entrypoints: {
    rooms: [
      'utils/coaching',
      'components',
      'utils/browser',
      'utils/call-quality',
      'utils/consultation',
      'utils/equipment',
      'utils/content-file',
      'utils/i18n',
      'utils/platforms',
      'utils/probe',
      'utils/record',
    ],
    packages: /^(preact|wxt\/utils\/define-[a-z-]+|webextension-polyfill)$/,
  },
};

/** Rooms in which time, chance, text and browser come in as arguments. */
const PURE = new Set(
  [
    'call-quality',
    'coaching',
    'conversation',
    'consultation',
    'content-file',
    'equipment',
    'record',
    'platforms',
    'i18n',
  ].map((name) => `utils/${name}`),
);

const IMPURE =
  /(?<![.\w])(?:Date\.now|new Date\b|Math\.random|performance|setTimeout|setInterval|queueMicrotask|requestAnimationFrame|document|window|self|globalThis|navigator|location|localStorage|sessionStorage|indexedDB|crypto|fetch|chrome|browser)\b(?!\s*:)/g;

export function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'utils' ? `utils/${second}` : top;
}

/** @returns what is wrong with one import, in a sentence; undefined when nothing is */
export function wrongImport(path: string, { target, isPackage, isTypeOnly }: Import): string | undefined {
  const room = roomOf(path);
  const may = MAY_KNOW[room];
  if (!may) return `${path}: ${room} is no room that the design knows`;
  if (isPackage) {
    const isAllowed = may.packages.test(target) || (isTypeOnly && may.types?.test(target));
    return isAllowed ? undefined : `${path} imports the package ${target}`;
  }
  const other = roomOf(target);
  // A folder of entrypoints may be divided into files; of another entrypoint nobody knows.
  if (other === 'entrypoints')
    return folderOf(path) === folderOf(target) ? undefined : `${path} imports the entrypoint ${target}`;
  if (other === room || may.rooms.includes(other)) return undefined;
  if (room === 'utils/probe' && other === 'utils/call-quality' && isTypeOnly) return undefined;
  return `${path} imports ${target}`;
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

/** @returns the clocks, chances and browser names that a pure file uses */
export function impurities(path: string, text: string): string[] {
  return PURE.has(roomOf(path)) ? (codeOf(text).match(IMPURE) ?? []).map((name) => `${path} uses ${name}`) : [];
}
