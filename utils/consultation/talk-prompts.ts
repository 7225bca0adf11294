import type { Finding, FindingKind } from '../call-quality/finding';
import type { Snapshot } from '../call-quality/snapshot';
import { firstToTell, isLinkDown, isOpen } from '../call-quality/finding';
import { inUse, type LocalItem } from './local-content';
import { type PromptAnswers, quietOf } from './prompt-answers';

/** The five kinds of talk that support a video consultation (Shaw et al. 2020, box 1). */
export const TALK_KINDS = ['setting up', 'social', 'clinical', 'repair', 'operational'] as const;
export type TalkKind = (typeof TALK_KINDS)[number];

/** What to say, or to do where they could not hear it, for one kind of Finding. */
interface Advice {
  talk: TalkKind;
  /** a sentence that can be read aloud as it stands, or, where it is not to be said, what to do */
  say: string;
  /** false: `say` is for the clinician, who cannot be heard now */
  isAloud: boolean;
  /** where the advice comes from: R… in the requirements, S… a seed document, W… a source in the evidence list */
  source: string;
}

/** A sentence that the call suggests now. */
export interface TalkPrompt extends Advice {
  findingId: string;
  finding: FindingKind;
}

/**
 * Warnings for which there is something to say, most urgent first: a link that is gone, then sound, link, latency, picture. Missing data is told, but
 * there is nothing to say about it.
 */
export const ADVICE: Partial<Record<FindingKind, Advice>> = {
  'link-lost': {
    talk: 'operational',
    say: 'The link has gone. Ring them on the number you agreed.',
    isAloud: false,
    source: 'S4, R11, W13',
  },
  'link-reconnecting': {
    talk: 'operational',
    say: 'Wait a few seconds. If nothing comes back, ring them on the number you agreed.',
    isAloud: false,
    source: 'S4, R11, W13',
  },
  'sound-lost': {
    talk: 'setting up',
    say: 'I can’t hear you at the moment. Could you check that your microphone isn’t crossed out?',
    isAloud: true,
    source: 'S1 box 1, R25',
  },
  'sound-missing': {
    talk: 'setting up',
    say: 'I can’t hear you yet. Could you tap the microphone, so that it isn’t crossed out?',
    isAloud: true,
    source: 'S1 box 1, R25',
  },
  'my-sound-off': {
    talk: 'setting up',
    say: 'They can’t hear you. Switch your microphone on when you want to speak.',
    isAloud: false,
    source: 'S1 box 1, R25',
  },
  'my-sound-silent': {
    talk: 'setting up',
    say: 'They may not hear you. Look for a mute switch on your headset or microphone.',
    isAloud: false,
    source: 'S1 box 1, R25',
  },
  'sound-breaking-up': {
    talk: 'repair',
    say: 'I lost a few words there. Could you say that last part again?',
    isAloud: true,
    source: 'S1, R5',
  },
  'my-sound-breaking-up': {
    talk: 'repair',
    say: 'My sound may be breaking up for you. Did you catch what I said last?',
    isAloud: true,
    source: 'S1, R5',
  },
  'sound-faint': {
    talk: 'operational',
    say: 'Your voice is a little quiet. Could you come nearer to the microphone?',
    isAloud: true,
    source: 'S1 box 1',
  },
  'link-unstable': {
    talk: 'operational',
    say: 'This line keeps dropping. Shall I ring you instead?',
    isAloud: true,
    source: 'S1, W26',
  },
  'latency-unusable': {
    talk: 'operational',
    say: 'The delay is too long to talk well. Shall I ring you, and we keep the picture here?',
    isAloud: true,
    source: 'S1, W13',
  },
  'talking-over': {
    talk: 'repair',
    say: 'Sorry, we clashed. You go on, I’m listening.',
    isAloud: true,
    source: 'S1 box 1, W13',
  },
  'latency-high': {
    talk: 'repair',
    say: 'There’s a delay on the line. I’ll stop after each question, so take your time.',
    isAloud: true,
    source: 'S1, R3',
  },
  'picture-missing': {
    talk: 'setting up',
    say: 'I can’t see you yet. Could you tap the camera button?',
    isAloud: true,
    source: 'S1 box 1, R25, W13',
  },
  'picture-frozen': {
    talk: 'operational',
    say: 'I’ve lost your picture for the moment, but carry on: let’s keep talking.',
    isAloud: true,
    source: 'S1, W13',
  },
};

/** Where sound and picture have both stopped, it is not their microphone, and they would not hear a question about it. */
function adviceOn(
  { kind, side }: Finding,
  isOver: boolean,
  local: readonly LocalItem[] | undefined,
): Advice | undefined {
  // Nothing comes back by waiting once the call is over.
  const id = isOver ? 'link-lost' : kind === 'sound-lost' && side === 'the path' ? 'link-reconnecting' : kind;
  const advice = ADVICE[id];
  if (!advice) return undefined;
  const [words] = inUse(
    [{ id, text: advice.say, source: advice.source }],
    local?.filter((item) => item.id === id),
  );
  return words ? { ...advice, say: words.text, source: words.source } : advice;
}

/** Somebody cannot be heard now: that is prompted however often it happens. */
export function isUrgent(kind: FindingKind): boolean {
  return ['link-lost', 'link-reconnecting', 'sound-lost', 'sound-missing', 'my-sound-off', 'my-sound-silent'].includes(
    kind,
  );
}

/** What was just said is not to be said again, unless it had gone for so long. */
const AGAIN_AFTER_MS = 120_000;

/** Whether it would be prompted twice in a row: after the one that was answered last, or one that went again without an answer. */
function isRepeated(finding: Finding, findings: Finding[], { settled, hidden }: PromptAnswers): boolean {
  if (isUrgent(finding.kind)) return false;
  const answered = findings.findLast(({ id }) => id === settled.at(-1));
  if (answered && isAgain(finding, answered)) return true;
  const prompted = findings
    .filter(({ kind, id }) => kind in ADVICE && !hidden.includes(kind) && !settled.includes(id))
    .toSorted((one, other) => one.raisedAt - other.raisedAt);
  let last: Finding | undefined;
  for (const each of prompted) {
    const isSkipped = last !== undefined && !isUrgent(each.kind) && isAgain(each, last);
    if (each.id === finding.id) return isSkipped;
    if (!isSkipped && !isCovered(each, prompted)) last = each;
  }
  return false;
}

/** Whether one Finding is another of the same kind, so soon after that what was said on it would be said again. */
function isAgain({ id, kind, firstSignAt }: Finding, before: Finding): boolean {
  return before.id !== id && before.kind === kind && firstSignAt - (before.clearedAt ?? firstSignAt) < AGAIN_AFTER_MS;
}

/** Whether a more urgent one stood all the time, so that this one never was prompted. */
function isCovered(finding: Finding, findings: Finding[]): boolean {
  const rankOf = ({ kind }: Finding): number => Object.keys(ADVICE).indexOf(kind);
  return findings.some(
    (other) =>
      rankOf(other) < rankOf(finding) &&
      other.raisedAt <= finding.raisedAt &&
      (other.clearedAt ?? Infinity) >= (finding.clearedAt ?? Infinity),
  );
}

/** The opening belongs to greeting; nothing is prompted before. */
const QUIET_AT_FIRST_MS = 5000;

/**
 * The one prompt that the call suggests now, or undefined: in a sensitive moment nothing is prompted.
 * @param local a service's own words for it
 */
export function advise(
  snapshot: Snapshot,
  answers: PromptAnswers,
  local?: readonly LocalItem[],
): TalkPrompt | undefined {
  const { startedAt, at, endedAt, findings } = snapshot;
  if (at - startedAt < QUIET_AT_FIRST_MS || quietOf(snapshot, answers)) return undefined;
  // A call that ended because its link broke still wants somebody to be rung.
  const isStanding = (finding: Finding): boolean =>
    endedAt === undefined
      ? isOpen(finding) && (finding.goneAt ?? at) >= startedAt + QUIET_AT_FIRST_MS
      : isLinkDown(finding) && finding.clearedAt === endedAt && finding.goneAt === undefined;
  const isWanted = (finding: Finding): boolean =>
    isStanding(finding) && !answers.settled.includes(finding.id) && !isRepeated(finding, findings, answers);
  const all = (Object.keys(ADVICE) as FindingKind[])
    .filter((kind) => !answers.hidden.includes(kind))
    .flatMap((kind) => findings.filter((each) => each.kind === kind));
  const finding = firstToTell(all, isWanted, at);
  const advice = finding && adviceOn(finding, endedAt !== undefined, local);
  return advice && { ...advice, finding: finding.kind, findingId: finding.id };
}
