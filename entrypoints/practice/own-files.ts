import { isPlayable } from '../../utils/browser/practice/is-playable';
import { readTextFile } from '../../utils/browser/read-text-file';
import { deleteOther, keepOther, readOthers } from '../../utils/browser/review-store';
import { type OwnLine, toOwnLine } from '../../utils/coaching/own-line';
import { toOwnScenario } from '../../utils/coaching/own-scenario';
import type { Scenario } from '../../utils/coaching/scenario';
import { LARGEST_SCENARIO_FILE, readScenarioFile } from '../../utils/coaching/scenario-file/read-scenario-file';
import { writeScenarioFile } from '../../utils/coaching/scenario-file/write-scenario-file';
import { SCENARIOS } from '../../utils/coaching/scenarios';

/** What was opened, or why it was not. */
export interface OpenedFile {
  name: string;
  told: string[];
  isRefused: boolean;
}

interface KeptLine {
  line: OwnLine;
  sound: Blob;
}

const NO_SOUND =
  'There is no sound in it that this browser can play, whatever its name says. Record it anew, or save it as MP3, M4A, OGG, WebM or WAV.';

const NOT_KEPT = 'Your browser did not keep it on the disk: it is there until this page is closed.';

/** Scenarios and recorded lines of a trainer's own: kept on the disk, and as long as the page is there where that is refused. */
export function openOwnFiles(onChange: () => void) {
  let scenarios: Scenario[] = [];
  let lines: KeptLine[] = [];
  let opened: OpenedFile[] = [];

  /** What lies on the disk may be damaged, or of another version: then it is left where it is, and not used. */
  async function readKept(): Promise<void> {
    const [sounds, texts] = await Promise.all([readOthers('lines'), readOthers('scenarios')]);
    for (const { value } of sounds) {
      const { fileName, sound } = (value ?? {}) as { fileName?: unknown; sound?: unknown };
      if (typeof fileName !== 'string' || !(sound instanceof Blob)) continue;
      const line = checkLine(fileName, sound);
      if (!('error' in line)) addLine(line, sound);
    }
    // A line that was removed since is hummed: the scenario is there all the same, and can be removed, too.
    for (const { value } of texts) if (typeof value === 'string') addScenario(value, () => true);
    onChange();
  }
  void readKept().catch(() => undefined);

  function checkLine(name: string, { type, size }: Blob): ReturnType<typeof toOwnLine> {
    return toOwnLine(
      { name, type, size },
      lines.map(({ line }) => line),
    );
  }

  function addLine(line: OwnLine, sound: Blob): void {
    lines = [...lines.filter((each) => each.line.id !== line.id), { line, sound }];
  }

  function addScenario(text: string, isAdded: (recording: string) => boolean): ReturnType<typeof readScenarioFile> {
    const read = readScenarioFile(text, isAdded);
    if ('errors' in read) return read;
    const scenario = toOwnScenario(read.scenario, SCENARIOS);
    scenarios = [...scenarios.filter(({ id }) => id !== scenario.id), scenario];
    return { scenario };
  }

  async function takeLine(sound: File): Promise<OpenedFile> {
    const { name } = sound;
    const line = checkLine(name, sound);
    if ('error' in line) return { name, told: [line.error], isRefused: true };
    if (!(await isPlayable(sound))) return { name, told: [NO_SOUND], isRefused: true };
    addLine(line, sound);
    const { id } = line;
    const isKept = await isDone(keepOther('lines', id, { fileName: name, sound }));
    const told = [`It is said wherever a scenario names the recording “${id}”.`, ...(isKept ? [] : [NOT_KEPT])];
    return { name, told, isRefused: false };
  }

  async function takeScenario(file: File): Promise<OpenedFile> {
    const { name } = file;
    const chosen = await readTextFile(file, LARGEST_SCENARIO_FILE);
    if ('errors' in chosen) return { name, told: chosen.errors, isRefused: true };
    const read = addScenario(chosen.text, (recording) => lines.some(({ line }) => line.id === recording));
    if ('errors' in read)
      return { name, told: read.errors.map(({ line, what }) => `Line ${line}: ${what}`), isRefused: true };
    const { scenario } = read;
    const isKept = await isDone(keepOther('scenarios', scenario.id, writeScenarioFile(scenario)));
    const told = [`“${scenario.title}” can be practised now.`, ...(isKept ? [] : [NOT_KEPT])];
    return { name, told, isRefused: false };
  }

  return {
    get scenarios(): readonly Scenario[] {
      return scenarios;
    },
    get lines(): readonly OwnLine[] {
      return lines.map(({ line }) => line);
    },
    get opened(): readonly OpenedFile[] {
      return opened;
    },
    soundOf: (recording: string): Blob | undefined => lines.find(({ line }) => line.id === recording)?.sound,
    /** Sounds first: a scenario may name them. */
    async take(files: readonly File[]): Promise<void> {
      const isScenario = ({ name }: File): boolean => /\.json$/i.test(name);
      const told: OpenedFile[] = [];
      for (const file of files.filter((each) => !isScenario(each))) told.push(await takeLine(file));
      for (const file of files.filter(isScenario))
        told.push(
          await takeScenario(file).catch(() => ({
            name: file.name,
            told: ['It could not be read. Is it still where it was? Choose it again.'],
            isRefused: true,
          })),
        );
      opened = told;
      onChange();
    },
    async remove(what: 'scenarios' | 'lines', id: string): Promise<void> {
      scenarios = scenarios.filter((each) => what !== 'scenarios' || each.id !== id);
      lines = lines.filter(({ line }) => what !== 'lines' || line.id !== id);
      const isGone = await isDone(deleteOther(what, id));
      const told = isGone
        ? 'It is removed.'
        : 'Your browser did not remove it from the disk. Load this page, and try again.';
      opened = [{ name: id, told: [told], isRefused: false }];
      onChange();
    },
  };
}

async function isDone(act: Promise<unknown>): Promise<boolean> {
  return act.then(
    () => true,
    () => false,
  );
}
