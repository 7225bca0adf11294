import { type OwnLine, toOwnLine } from '../../utils/coaching/own-line';
import type { Scenario } from '../../utils/coaching/scenario';
import { readScenarioFile } from '../../utils/coaching/scenario-file/read-scenario-file';

/** What was opened, or why it was not. */
export interface OpenedFile {
  name: string;
  told: string[];
  isRefused: boolean;
}

/** Scenarios and recorded lines of a trainer's own. They are here as long as the page is, and nowhere else. */
export function openOwnFiles(onChange: () => void) {
  let scenarios: Scenario[] = [];
  let lines: { line: OwnLine; sound: File }[] = [];
  let opened: OpenedFile[] = [];

  function takeLine(sound: File): OpenedFile {
    const line = toOwnLine(
      sound,
      lines.map((each) => each.line),
    );
    if ('error' in line) return { name: sound.name, told: [line.error], isRefused: true };
    lines = [...lines.filter((each) => each.line.id !== line.id), { line, sound }];
    return {
      name: sound.name,
      told: [`It is said wherever a scenario names the recording “${line.id}”.`],
      isRefused: false,
    };
  }

  async function takeScenario(file: File): Promise<OpenedFile> {
    const read = readScenarioFile(
      await file.text(),
      lines.map(({ line }) => line.id),
    );
    if ('errors' in read)
      return { name: file.name, told: read.errors.map(({ line, what }) => `Line ${line}: ${what}`), isRefused: true };
    const { scenario } = read;
    scenarios = [...scenarios.filter(({ id }) => id !== scenario.id), scenario];
    return { name: file.name, told: [`“${scenario.title}” can be practised now.`], isRefused: false };
  }

  return {
    get scenarios(): readonly Scenario[] {
      return scenarios;
    },
    get opened(): readonly OpenedFile[] {
      return opened;
    },
    soundOf: (recording: string): Blob | undefined => lines.find(({ line }) => line.id === recording)?.sound,
    /** Sounds first: a scenario may name them. */
    async take(files: readonly File[]): Promise<void> {
      const isScenario = ({ name }: File): boolean => /\.json$/i.test(name);
      const told = files.filter((file) => !isScenario(file)).map(takeLine);
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
  };
}
