import { type DBSchema, openDB } from 'idb';
import * as v from 'valibot';
import { FINDING_KINDS, type FindingKind } from '../call-quality/finding';

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
  hiddenPrompts: FindingKind[];
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
  hiddenPrompts: v.array(v.picklist(FINDING_KINDS)),
} satisfies { [Name in keyof Preferences]: v.GenericSchema<unknown, Preferences[Name]> };

interface Tables extends DBSchema {
  preferences: { key: string; value: unknown };
}

const STORE = 'preferences';

function open() {
  return openDB<Tables>('webside', 1, { upgrade: (database) => void database.createObjectStore(STORE) });
}

/** @returns what was chosen; where nothing was, or what is stored is damaged or cannot be reached, the default */
export async function readPreference<Name extends keyof Preferences>(name: Name): Promise<Preferences[Name]> {
  try {
    const database = await open();
    const stored = await database.get(STORE, name);
    database.close();
    const read = v.safeParse(SCHEMAS[name], stored);
    return read.success ? (read.output as Preferences[Name]) : DEFAULTS[name];
  } catch {
    // Private windows may refuse a database: the defaults serve.
    return DEFAULTS[name];
  }
}

/** Keeps a choice. Where the browser refuses to store it, it holds for nothing but this moment, and no one is disturbed. */
export async function keepPreference<Name extends keyof Preferences>(
  name: Name,
  value: Preferences[Name],
): Promise<void> {
  try {
    const database = await open();
    await database.put(STORE, value, name);
    database.close();
  } catch {
    // As above.
  }
}
