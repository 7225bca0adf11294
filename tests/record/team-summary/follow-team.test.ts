import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followTeam } from '../../../entrypoints/record/team';
import type { LocalContent } from '../../../utils/consultation/local-content';
import { type RecordSettings, USUAL_SETTINGS } from '../../../utils/record/record-settings';
import { markOf } from '../../../utils/record/mark-of';
import { toNote } from '../../../utils/record/to-note';
import { aBegunOne } from '../../consultation/a-consultation';

/** The browser's memory, as far as the team's summary asks for it. */
const memory = vi.hoisted(() => ({
  consultations: (): unknown => [],
  content: {} as LocalContent,
  onSession: (): void => undefined,
  onContent: (): void => undefined,
}));

vi.mock('../../../utils/browser/notes-memory', () => ({
  readConsultations: async () => memory.consultations(),
  readLostSound: async () => [],
}));
vi.mock('../../../utils/browser/session', () => ({
  watchSession: (_: string[], onChange: () => void) => Object.assign(memory, { onSession: onChange }),
}));
vi.mock('../../../utils/browser/content-memory', () => ({
  readContent: async () => memory.content,
  watchContent: (onChange: () => void) => Object.assign(memory, { onContent: onChange }),
}));
vi.mock('../../../utils/browser/save-file', () => ({ saveFile: () => undefined }));

const note = aBegunOne();
const { whole } = toNote(note, { rechecks: [], connection: '' }, USUAL_SETTINGS);
const copied = { ...note, copies: { note: { at: 1, mark: markOf(whole) } } };

let settings: RecordSettings = USUAL_SETTINGS;
let changes = 0;
const follow = () =>
  followTeam(
    () => settings,
    () => void (changes += 1),
  );
const drawn = (count: number) => vi.waitFor(() => expect(changes).toBeGreaterThanOrEqual(count));
const rowOf = ({ props }: ReturnType<typeof follow>) => {
  const { team } = props();
  return team.is === 'there' ? team.summaries[0]! : team.is;
};

beforeEach(() => {
  memory.consultations = () => [copied];
  memory.content = {};
  settings = USUAL_SETTINGS;
  changes = 0;
});
afterEach(() => vi.restoreAllMocks());

it('says that notes are being read until they are, and that they could not be read, in place of that there are none', async () => {
  memory.consultations = () => {
    throw new Error('broken');
  };
  const team = follow();
  expect(team.props().team).toEqual({ is: 'being read' });
  await drawn(1);
  expect(team.props().team).toEqual({ is: 'unreadable' });
  memory.consultations = () => [copied];
  memory.onSession();
  await drawn(2);
  expect(team.props().team).toMatchObject({ is: 'there' });
});

it('counts a note as copied by the settings of now', async () => {
  const team = follow();
  await drawn(1);
  const before = rowOf(team);
  expect(rowOf(team)).toBe(before);
  settings = { ...USUAL_SETTINGS, text: { ...USUAL_SETTINGS.text, profile: 'EMIS Web' } };
  expect(before).toMatchObject({ pointsDone: 2 });
  expect(rowOf(team)).toMatchObject({ pointsDone: 1 });
});

it('follows what a service makes of the opening checklist', async () => {
  const team = follow();
  await drawn(1);
  const before = rowOf(team);
  memory.content = { opening: [{ id: 'O1', isOff: true }] };
  memory.onContent();
  await drawn(2);
  const [one, other] = [before, rowOf(team)] as { openingItems: number }[];
  expect(other!.openingItems).toBe(one!.openingItems - 1);
});
