import type { FindingKind } from '../call-quality/finding';
import { aboutSeconds, inSeconds, LATENCY_WORDS, TALK_WORDS, timer, times } from '../i18n/words';
import type { Stage } from '../consultation/stages';
import type { TalkKind } from '../consultation/talk-prompts';
import type { CriterionId } from './criteria';
import { lostStretches, lostWords } from './lost-stretches';
import { answerWords } from './prompt-words';
import { READER_WORDS, type Reader } from './reader-words';
import type { Review } from './review';

/** A moment of the call to look back on. Times in ms since the call began. */
export interface Moment {
  fromMs: number;
  toMs?: number;
  /** what was then, as a link to it says it: "Disruptive delay, about 0.7 s" */
  what: string;
}

/** Where in a call something speaks to a criterion: kinds of sign, and the facts that belong to it (ids as in facts-of.ts). */
interface Speaks {
  hasDelay?: true;
  hasOverlaps?: true;
  hasGaps?: true;
  hasConfirmed?: true;
  hasModes?: true;
  findings?: readonly FindingKind[];
  prompts?: readonly TalkKind[];
  stages?: readonly Stage[];
  facts: readonly string[];
}

const LINK: readonly FindingKind[] = ['link-lost', 'link-reconnecting', 'link-unstable'];

const SPEAKS: Record<CriterionId, Speaks> = {
  P1: {
    hasConfirmed: true,
    findings: ['sound-missing', 'picture-missing', 'my-sound-off', 'my-sound-silent'],
    prompts: ['setting up'],
    stages: ['Opening'],
    facts: ['hearing confirmed', 'seeing confirmed', 'checklist'],
  },
  P2: { findings: LINK, stages: ['Opening'], facts: ['back-up agreed'] },
  P3: { prompts: ['social'], stages: ['Opening'], facts: ['greeting', 'prompts social', 'access asked'] },
  P4: {
    hasDelay: true,
    hasOverlaps: true,
    findings: ['latency-unusable', 'talking-over'],
    prompts: ['repair'],
    facts: ['typical delay', 'band disruptive', 'overlaps', 'talk mine', 'prompts repair'],
  },
  P5: {
    hasGaps: true,
    findings: ['sound-lost', 'sound-breaking-up', 'my-sound-breaking-up', 'sound-faint'],
    prompts: ['repair'],
    facts: ['gaps hear', 'gaps heard', 'rechecks', 'prompts repair', 'anything to repeat asked'],
  },
  P6: {
    findings: ['picture-missing', 'picture-frozen', 'picture-coarse'],
    prompts: ['operational'],
    stages: ['Consult'],
    facts: ['limits noted', 'prompts operational'],
  },
  P7: { stages: ['Opening'], facts: ['typing explained'] },
  P8: { stages: ['Consult'], facts: ['talk mine', 'talk theirs'] },
  P9: { stages: ['Consult'], facts: ['talk theirs'] },
  P10: {
    hasModes: true,
    findings: ['latency-unusable', ...LINK, 'sound-missing'],
    stages: ['Before'],
    facts: ['mode switches', 'barriers'],
  },
  P11: { stages: ['Close'], facts: ['told back', 'prompts clinical'] },
  P12: { stages: ['Close'], facts: ['plan agreed'] },
  P13: { stages: ['Close'], facts: ['safety nets'] },
  P14: { stages: ['Close'], facts: ['summary written', 'anything to repeat asked', 'questions invited'] },
  P15: { hasModes: true, stages: ['After'], facts: ['points', 'note copied', 'mode switches', 'limits noted'] },
};

/** Ids of the facts that speak to a criterion; what they mean is for people to say. */
export function factsFor(id: CriterionId): readonly string[] {
  return SPEAKS[id].facts;
}

/** The moments of a call that speak to a criterion, in their order. That there are many, or none, says nothing by itself. */
export function momentsFor(id: CriterionId, review: Review, reader: Reader): Moment[] {
  const {
    hasDelay,
    hasOverlaps,
    hasGaps,
    hasConfirmed,
    hasModes,
    findings = [],
    prompts = [],
    stages = [],
  } = SPEAKS[id];
  const words = READER_WORDS[reader];
  const moments = [
    ...(hasDelay ? delays(review) : []),
    ...(hasOverlaps ? overlaps(review) : []),
    ...(hasGaps ? gaps(review, reader) : []),
    ...(hasConfirmed ? confirmations(review, reader) : []),
    ...(hasModes ? modes(review) : []),
    ...review.log.findings
      .filter(({ kind }) => findings.includes(kind))
      .map(({ kind, fromMs, toMs }) => ({ fromMs, ...(toMs !== undefined && { toMs }), what: words.findings[kind] })),
    ...review.log.prompts
      .filter(({ talk }) => prompts.includes(talk))
      .map(({ talk, shownMs, answer }) => ({
        fromMs: shownMs,
        what: `${TALK_WORDS[talk]} prompt, ${answerWords(answer)}`,
      })),
    ...(review.milestones?.stages ?? [])
      .filter(({ stage }) => stages.includes(stage))
      .map(({ stage, fromMs }) => ({ fromMs, what: `${stage} was opened` })),
  ];
  return moments.sort((one, other) => one.fromMs - other.fromMs);
}

function delays({ log }: Review): Moment[] {
  return log.latency
    .filter(({ band }) => band === 'disruptive')
    .map(({ fromMs, toMs, band, medianMs }) => {
      const much = medianMs === undefined ? '' : `, ${aboutSeconds(medianMs)}`;
      return { fromMs, toMs, what: `${LATENCY_WORDS[band]}${much}, for ${timer(toMs - fromMs)}` };
    });
}

function overlaps({ log }: Review): Moment[] {
  return log.talk
    .filter((span) => span.overlaps > 0)
    .map(({ fromMs, toMs, overlaps: count, overlapMs }) => ({
      fromMs,
      toMs,
      what: `Both talked at once ${times(count)}, ${inSeconds(overlapMs)}`,
    }));
}

/** One a stretch, as there is one re-check. */
function gaps({ log }: Review, reader: Reader): Moment[] {
  return lostStretches(log).map((stretch) => {
    const { fromMs, toMs } = stretch;
    return { fromMs, toMs, what: lostWords(stretch, reader) };
  });
}

function confirmations({ milestones }: Review, reader: Reader): Moment[] {
  const words = READER_WORDS[reader].confirmed;
  const { hearingConfirmedMs: hearing, seeingConfirmedMs: seeing } = milestones ?? {};
  return [
    ...(hearing === undefined ? [] : [{ fromMs: hearing, what: words.hearing }]),
    ...(seeing === undefined ? [] : [{ fromMs: seeing, what: words.seeing }]),
  ];
}

function modes({ milestones }: Review): Moment[] {
  return (milestones?.modes ?? []).slice(1).map(({ mode, fromMs }) => ({ fromMs, what: `Changed to ${mode}` }));
}
