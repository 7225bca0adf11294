import type { FindingKind } from '../call-quality/finding';
import { aboutSeconds, inSeconds, LATENCY_WORDS, TALK_WORDS, timer, times } from '../i18n/words';
import type { Stage } from '../consultation/stages';
import type { TalkKind } from '../consultation/talk-prompts';
import type { CriterionId } from './criteria';
import { findingsOf } from './faults-of';
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

/** Where in a call something speaks to a criterion: kinds of sign. */
interface Speaks {
  hasDelay?: true;
  hasOverlaps?: true;
  hasGaps?: true;
  hasConfirmed?: true;
  hasModes?: true;
  findings?: readonly FindingKind[];
  prompts?: readonly TalkKind[];
  stages?: readonly Stage[];
}

const LINK: readonly FindingKind[] = ['link-lost', 'link-reconnecting', 'link-unstable'];

const SPEAKS: Record<CriterionId, Speaks> = {
  P1: {
    hasConfirmed: true,
    findings: ['sound-missing', 'picture-missing', 'my-sound-off', 'my-sound-silent'],
    prompts: ['setting up'],
    stages: ['Opening'],
  },
  P2: { findings: LINK, stages: ['Opening'] },
  P3: { prompts: ['social'], stages: ['Opening'] },
  P4: {
    hasDelay: true,
    hasOverlaps: true,
    findings: ['latency-unusable', 'talking-over'],
    prompts: ['repair'],
  },
  P5: {
    hasGaps: true,
    findings: ['sound-lost', 'sound-breaking-up', 'my-sound-breaking-up', 'sound-faint'],
    prompts: ['repair'],
  },
  P6: {
    findings: ['picture-missing', 'picture-frozen', 'picture-coarse'],
    prompts: ['operational'],
    stages: ['Consult'],
  },
  P7: { stages: ['Opening'] },
  P8: { stages: ['Consult'] },
  P9: { stages: ['Consult'] },
  P10: {
    hasModes: true,
    findings: ['latency-unusable', ...LINK, 'sound-missing'],
    stages: ['Before'],
  },
  P11: { stages: ['Close'] },
  P12: { stages: ['Close'] },
  P13: { stages: ['Close'] },
  P14: { stages: ['Close'] },
  P15: { hasModes: true, stages: ['After'] },
};

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
    ...findingsOf(review.log, review.milestones)
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
