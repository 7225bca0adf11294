import { SOURCES } from '../consultation/sources';
import { FAULT_KINDS, type Fault, GESTURES, PATIENTS, type Scenario } from './scenario';
import { MOST } from './scenario-file/scenario-schema';
import { SCENARIOS } from './scenarios';

/** The practice scenarios, what a file of one may hold, and their sources, as Markdown without a line break at the end. */
export function scenariosPage(): string {
  return [
    section('Built-in scenarios', table(['Id', 'Title', 'What goes wrong', 'Learning point', 'Source'], scenarios())),
    ...SCENARIOS.map(script),
    section('A scenario’s file', fields()),
    section('Sources', table(['Id', 'Source'], sources())),
  ].join('\n\n');
}

function section(title: string, ...parts: string[]): string {
  return [`## ${title}`, ...parts].join('\n\n');
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function scenarios(): string[][] {
  return SCENARIOS.map((scenario) => {
    const { id, title, learningPoint, source, faults, steps } = scenario;
    const wrong = [...faults, ...Object.values(steps).flatMap((step) => step.faults ?? [])].map(faultWords);
    return [`\`${id}\``, title, [...new Set(wrong)].join('; ') || 'nothing', learningPoint, source];
  });
}

function faultWords({ kind, ms, percent, afterMs, lastsMs }: Fault): string {
  const size = [ms !== undefined && `${ms} ms each way`, percent !== undefined && `${percent} %`].filter(Boolean);
  const time = [
    afterMs > 0 && `after ${afterMs / 1_000} s`,
    lastsMs === undefined ? 'until mended or to the end' : `for ${lastsMs / 1_000} s`,
  ].filter(Boolean);
  return [kind, ...size, ...time].join(', ');
}

/** One scenario as a trainer reads it beforehand: who it is, and each step with its ways on. */
function script({ title, brief, start, steps }: Scenario): string {
  const rows = Object.entries(steps).map(([id, { says, note, choices }]) => [
    id === start ? `\`${id}\` (first)` : `\`${id}\``,
    says ? `${says.by ? 'Somebody beside: ' : ''}“${says.caption}”` : 'waits',
    note ?? '',
    choices.length === 0
      ? 'The end.'
      : choices
          .map(({ cue, isAloud, talk, to }) => `${isAloud ? `“${cue}”` : cue} *(${talk})* → \`${to}\``)
          .join('<br>'),
  ]);
  return section(title, brief, table(['Step', 'The patient', 'Note to the learner', 'Ways on'], rows));
}

function fields(): string {
  const rows = [
    ['`version`', '1'],
    ['`id`', `small letters, digits and single hyphens; ${MOST.id} characters at most, and so for each step’s name`],
    ['`title`', `${MOST.title} characters at most`],
    ['`brief`, `learningPoint`, `source`', `${MOST.words} characters at most each`],
    ['`patient`', `who is drawn: ${codes(PATIENTS)}`],
    [
      '`box`',
      `what stands on the medicine box, where one is shown: \`medicine\`, \`strength\`, \`directions\`, ${MOST.onBox} characters at most each`,
    ],
    ['`faults`', `${MOST.faults} at most, from the beginning of the call; see below`],
    ['`start`', 'name of the first step'],
    ['`steps`', `${MOST.steps} at most, by name: \`shows\`, \`says\`, \`note\`, \`faults\`, \`choices\`, \`mode\``],
    ['`shows`', `what the patient does: ${codes(GESTURES)}`],
    [
      '`says`',
      '`caption`, and if it is heard `recording`; `by`: `companion` where somebody beside the patient says it; left out where the patient waits',
    ],
    ['`note`', 'for the learner: what has come of their choice; may be left out'],
    [
      '`choices`',
      `${MOST.choices} at most; none is an end. Each has \`cue\`, \`isAloud\` (true or false), \`talk\` (\`setting up\`, \`social\`, \`clinical\`, \`repair\`, \`operational\`), \`to\` (a step’s name), and if it ends faults \`mends\``,
    ],
    ['`mode`', '`telephone` or `telephone with picture` from this step on; may be left out'],
    [
      'a fault',
      `\`kind\` (${codes(FAULT_KINDS)}), \`afterMs\`, \`lastsMs\` (left out where it stays), for latency \`ms\` each way from 0 to 1000, for loss and broken sound \`percent\``,
    ],
  ];
  return table(['Field', 'Holds'], rows);
}

function codes(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

function sources(): string[][] {
  const cited = new Set(SCENARIOS.flatMap(({ source }) => source.split(', ')));
  return Object.entries(SOURCES).filter(([id]) => cited.has(id));
}
