import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';

/** Where the overlay sits: px from the right and top edges, whether it shows more than one line, and whether it was put there. */
export interface OverlayPlace {
  rightPx: number;
  topPx: number;
  isOpen: boolean;
  isChosen?: boolean;
}

/** What a clinician chose once and for all. On the disk, and free of clinical text. */
export interface Preferences {
  overlay: OverlayPlace;
  /** kinds of Findings; one that an older version knew hides nothing */
  hiddenPrompts: string[];
}

// Top right, below the bars that platforms put along the top edge; their controls are along the bottom.
const DEFAULTS: Preferences = { overlay: { rightPx: 16, topPx: 72, isOpen: false }, hiddenPrompts: [] };

const SCHEMAS = {
  overlay: v.object({
    rightPx: v.number(),
    topPx: v.number(),
    isOpen: v.boolean(),
    isChosen: v.exactOptional(v.boolean()),
  }),
  hiddenPrompts: v.array(v.string()),
} satisfies { [Name in keyof Preferences]: v.GenericSchema<unknown, Preferences[Name]> };

interface Tables extends DBSchema {
  preferences: { key: string; value: unknown };
}

const STORE = 'preferences';

/** @throws where the database cannot be reached: private windows may refuse it */
async function use<Result>(act: (database: IDBPDatabase<Tables>) => Promise<Result>): Promise<Result> {
  const database = await openDB<Tables>('webside', 1, { upgrade: (made) => void made.createObjectStore(STORE) });
  const result = await act(database);
  database.close();
  return result;
}

/** @throws as above. @returns what was chosen; where nothing was, or what is stored is damaged, the default */
async function readStored<Name extends keyof Preferences>(name: Name): Promise<Preferences[Name]> {
  const read = v.safeParse(SCHEMAS[name], await use((database) => database.get(STORE, name)));
  return read.success ? (read.output as Preferences[Name]) : DEFAULTS[name];
}

/** @returns what was chosen; where nothing was, or what is stored is damaged or cannot be reached, the default */
export async function readPreference<Name extends keyof Preferences>(name: Name): Promise<Preferences[Name]> {
  return readStored(name).catch(() => DEFAULTS[name]);
}

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
      await use((database) => database.put(STORE, value, name)).catch(() => undefined);
    },
  };
}
