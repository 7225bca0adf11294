import * as v from 'valibot';
import { CARE_SETTINGS, type CareSetting, TERMS_WITHOUT_CODE } from '../record/codes';
import { PROFILE_IDS } from '../record/profiles';
import { type RecordSettings, USUAL_SETTINGS } from '../record/record-settings';
import { GREATEST_MOST, LEAST_MOST, LINE_ENDS, type TextOptions } from '../record/text-options';

/** In `storage.local`, on the disk: how notes leave for the record. It holds no clinical text, and nothing of a patient. */
const KEY = 'record';

const chosenHeadings = v.array(v.object({ name: v.string(), isOff: v.exactOptional(v.literal(true)) }));
const schema: v.GenericSchema<unknown, RecordSettings> = v.object({
  text: v.object({
    profile: v.picklist(PROFILE_IDS),
    headings: v.object(
      Object.fromEntries(PROFILE_IDS.map((id) => [id, v.exactOptional(chosenHeadings)])) as unknown as Record<
        TextOptions['profile'],
        ReturnType<typeof v.exactOptional<typeof chosenHeadings>>
      >,
    ),
    isAscii: v.boolean(),
    lineEnd: v.picklist(Object.keys(LINE_ENDS) as (keyof typeof LINE_ENDS)[]),
    most: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(LEAST_MOST), v.maxValue(GREATEST_MOST))),
    isCoded: v.boolean(),
    isConnectionTold: v.boolean(),
    isRich: v.boolean(),
  }),
  author: v.object({ name: v.string(), role: v.string(), gmcNumber: v.string() }),
  organisation: v.object({
    name: v.string(),
    odsCode: v.string(),
    careSetting: v.exactOptional(v.picklist(Object.keys(CARE_SETTINGS) as CareSetting[])),
  }),
  codes: v.array(v.object({ term: v.picklist(TERMS_WITHOUT_CODE), code: v.string(), addedAt: v.number() })),
});

/** @returns what was chosen; where nothing was, or it cannot be read, what is usual */
export async function readRecordSettings(): Promise<RecordSettings> {
  const stored = await chrome.storage.local.get<Record<string, unknown>>(KEY).catch(() => undefined);
  const read = v.safeParse(schema, stored?.[KEY]);
  return read.success ? read.output : USUAL_SETTINGS;
}

/** @throws where the browser refuses to store it */
export async function keepRecordSettings(settings: RecordSettings): Promise<void> {
  await chrome.storage.local.set({ [KEY]: settings });
}

/** Calls back whenever they change. @returns stops watching */
export function watchRecordSettings(onChange: () => void): () => void {
  const listen = (changes: object, area: string): void => {
    if (area === 'local' && KEY in changes) onChange();
  };
  chrome.storage.onChanged.addListener(listen);
  return () => chrome.storage.onChanged.removeListener(listen);
}
