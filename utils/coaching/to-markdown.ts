import { COACHING_SOURCES } from './coaching-sources';
import { type Choice, FAULT_KINDS, type Fault, GESTURES, PATIENTS, type Scenario } from './scenario';
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
    return [
      `\`${id}\``,
      title,
      [...new Set(wrong)].join('; ') || 'nothing',
      learningPoint,
      published(source).join(', '),
    ];
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
          .map((choice) => `${choice.isAloud ? `“${choice.cue}”` : choice.cue} *(${when(choice)})* → \`${choice.to}\``)
          .join('<br>'),
  ]);
  return section(title, brief, table(['Step', 'The patient', 'Note to the learner', 'Ways on'], rows));
}

function when({ talk, during, after }: Choice): string {
  return [talk, during && `during: ${during}`, after && `after: ${after}`].filter(Boolean).join('; ');
}

function fields(): string {
  const rows = [
    ['`version`', '1'],
    ['`id`', `small letters, digits and single hyphens; ${MOST.id} characters at most, and so for each step’s name`],
    ['`title`', `${MOST.title} characters at most`],
    ['`brief`, `learningPoint`', `${MOST.words} characters at most each`],
    [
      '`source`',
      `ids of the sources below, divided by commas, or words of your own; ${MOST.words} characters at most. Ids that begin with R are from this project’s own list of what it is to do, and are shown nowhere`,
    ],
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
    [
      '`note`',
      'for the learner: what has come of their choice; may be left out. In a step that holds faults it is shown when the first of them begins',
    ],
    [
      '`choices`',
      `${MOST.choices} at most; none is an end. Each has \`cue\`, \`isAloud\` (true or false), \`talk\` (\`setting up\`, \`social\`, \`clinical\`, \`repair\`, \`operational\`), \`to\` (a step’s name), and if it ends faults \`mends\`. \`during\` a kind of fault it is offered only while that goes wrong, \`after\` it only when that is over; where all choices of a step wait, one of them is \`after\` what another is \`during\``,
    ],
    ['`mode`', '`telephone` or `telephone with picture` from this step on; may be left out'],
    [
      'a fault',
      `\`kind\` (${codes(FAULT_KINDS)}), \`afterMs\` (from the beginning of the call, or in a step from the patient’s first word in it), \`lastsMs\` (left out where it stays), for latency \`ms\` each way from 0 to 1000, for loss and broken sound \`percent\``,
    ],
  ];
  return table(['Field', 'Holds'], rows);
}

function codes(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

function sources(): string[][] {
  const cited = new Set(SCENARIOS.flatMap(({ source }) => published(source)));
  return Object.entries(COACHING_SOURCES).filter(([id]) => cited.has(id));
}

/** @returns the ids of what is published, and not those of this project's own list (R…) */
function published(source: string): string[] {
  return source.split(', ').filter((id) => !/^R\d+$/.test(id));
}
