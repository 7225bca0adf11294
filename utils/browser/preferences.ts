import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { watchLocal } from './watch-local';

/** Where the overlay sits: px from the right and top edges, whether it shows more than one line, and whether it was put there. */
export interface OverlayPlace {
  rightPx: number;
  topPx: number;
  isOpen: boolean;
  isChosen?: boolean;
}

/** What a clinician chose once and for all. In `storage.local`, on the disk, under `preference:<name>`, and free of clinical text. */
export interface Preferences {
  overlay: OverlayPlace;
  /** kinds of Findings; one that an older version knew hides nothing */
  hiddenPrompts: string[];
  /** of each call a review is kept on the disk, for coaching */
  isReviewing: boolean;
}

// Top right, below the bars that platforms put along the top edge; their controls are along the bottom.
const DEFAULTS: Preferences = {
  overlay: { rightPx: 16, topPx: 72, isOpen: false },
  hiddenPrompts: [],
  isReviewing: false,
};

const SCHEMAS = {
  overlay: v.object({
    rightPx: v.number(),
    topPx: v.number(),
    isOpen: v.boolean(),
    isChosen: v.exactOptional(v.boolean()),
  }),
  hiddenPrompts: v.array(v.string()),
  isReviewing: v.boolean(),
} satisfies { [Name in keyof Preferences]: v.GenericSchema<unknown, Preferences[Name]> };

const keyOf = (name: keyof Preferences): string => `preference:${name}`;

/** @throws where the browser refuses to read. @returns what was chosen; where nothing was, or it is damaged, the default */
async function readStored<Name extends keyof Preferences>(name: Name): Promise<Preferences[Name]> {
  const key = keyOf(name);
  const read = v.safeParse(SCHEMAS[name], (await browser.storage.local.get(key))[key]);
  return read.success ? (read.output as Preferences[Name]) : DEFAULTS[name];
}

/** @returns what was chosen; where nothing was, or what is stored is damaged or cannot be reached, the default */
export async function readPreference<Name extends keyof Preferences>(name: Name): Promise<Preferences[Name]> {
  return readStored(name).catch(() => DEFAULTS[name]);
}

/** Calls back whenever it was chosen anew, in whatever page. @returns stops watching */
export const watchPreference = (name: keyof Preferences, onChange: () => void): (() => void) =>
  watchLocal(keyOf(name), onChange);

/** For the background, which alone writes: what it has read or kept it need not read again each second. */
export function openPreferences() {
  const known: Partial<Preferences> = {};
  return {
    async read<Name extends keyof Preferences>(name: Name): Promise<Preferences[Name]> {
      try {
        const value = known[name] ?? (await readStored(name));
        // What was kept meanwhile is the later one.
        return (known[name] ??= value) as Preferences[Name];
      } catch {
        return DEFAULTS[name];
      }
    },

    /** Where the browser refuses to store a choice, it holds as long as the background lives, and no one is disturbed. */
    async keep<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): Promise<void> {
      known[name] = value;
      await browser.storage.local.set({ [keyOf(name)]: value }).catch(() => undefined);
    },
  };
}
