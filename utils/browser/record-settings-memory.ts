import * as v from 'valibot';
import { CARE_SETTINGS, type CareSetting, TERMS_WITHOUT_CODE } from '../record/codes';
import { PROFILE_IDS } from '../record/profiles';
import { type RecordSettings, USUAL_SETTINGS } from '../record/record-settings';
import { GREATEST_MOST, LEAST_MOST, LINE_ENDS, type TextOptions } from '../record/text-options';
import { watchLocal } from './watch-local';

/** In `storage.local`, on the disk: how notes leave for the record. It holds no clinical text, and nothing of a patient. */
const KEY = 'record';

const chosenHeadings = v.array(v.object({ name: v.string(), isOff: v.exactOptional(v.literal(true)) }));
const { text: usualText } = USUAL_SETTINGS;
const line = v.fallback(v.string(), '');

/** Each part is read by itself: one that is damaged, or that an older version did not have, takes no other with it. */
const schema = v.object({
  text: v.object({
    profile: v.fallback(v.picklist(PROFILE_IDS), usualText.profile),
    headings: v.pipe(
      v.fallback(v.record(v.string(), v.fallback(chosenHeadings, [])), {}),
      v.transform((all): TextOptions['headings'] =>
        Object.fromEntries(Object.entries(all).filter(([id, each]) => isProfile(id) && each.length > 0)),
      ),
    ),
    isAscii: v.fallback(v.boolean(), usualText.isAscii),
    lineEnd: v.fallback(v.picklist(Object.keys(LINE_ENDS) as (keyof typeof LINE_ENDS)[]), usualText.lineEnd),
    most: v.fallback(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(LEAST_MOST), v.maxValue(GREATEST_MOST))),
      undefined,
    ),
    isCoded: v.fallback(v.boolean(), usualText.isCoded),
    isConnectionTold: v.fallback(v.boolean(), usualText.isConnectionTold),
    isRich: v.fallback(v.boolean(), usualText.isRich),
  }),
  author: v.object({ name: line, role: line, gmcNumber: line }),
  organisation: v.object({
    name: line,
    odsCode: line,
    careSetting: v.fallback(v.optional(v.picklist(Object.keys(CARE_SETTINGS) as CareSetting[])), undefined),
  }),
  codes: v.fallback(v.array(v.unknown()), []),
});
const code = v.object({ term: v.picklist(TERMS_WITHOUT_CODE), code: v.string(), addedAt: v.number() });

const isProfile = (id: string): boolean => PROFILE_IDS.some((each) => each === id);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What is stored, as far as it can be read; what cannot is as usual. */
function asSettings(stored: unknown): RecordSettings {
  const all = isObject(stored) ? stored : {};
  const parts = Object.fromEntries(
    (['text', 'author', 'organisation'] as const).map((part) => [part, isObject(all[part]) ? all[part] : {}]),
  );
  const { text, organisation, ...read } = v.parse(schema, { ...parts, codes: all['codes'] });
  const { most, ...others } = text;
  const { careSetting, ...place } = organisation;
  return {
    ...read,
    text: { ...others, ...(most !== undefined && { most }) },
    organisation: { ...place, ...(careSetting && { careSetting }) },
    codes: read.codes.filter((each) => v.is(code, each)),
  };
}

/**
 * @returns what was chosen; where nothing was, what is usual
 * @throws where the browser refuses to read: then nothing may be written over it
 */
export async function readRecordSettings(): Promise<RecordSettings> {
  const stored = await chrome.storage.local.get<Record<string, unknown>>(KEY);
  return asSettings(stored[KEY]);
}

/** @throws where the browser refuses to store it */
export async function keepRecordSettings(settings: RecordSettings): Promise<void> {
  await chrome.storage.local.set({ [KEY]: settings });
}

/** Calls back whenever they change. @returns stops watching */
export const watchRecordSettings = (onChange: () => void): (() => void) => watchLocal(KEY, onChange);

/** They as they are by now; where they cannot be read the note is made as usual, and shown so before it leaves. */
export function followRecordSettings(onChange: () => void) {
  let settings: RecordSettings = USUAL_SETTINGS;

  async function read(): Promise<void> {
    settings = await readRecordSettings().catch(() => settings);
    onChange();
  }

  watchRecordSettings(() => void read());
  const whenRead = read();
  return {
    whenRead,
    get settings() {
      return settings;
    },
  };
}
