import { inSeconds, TALK_WORDS, timer, times } from '../i18n/words';
import { inSentences } from './facts-of';
import { answerWords } from './prompt-words';
import { READER_WORDS, type Reader } from './reader-words';
import type { Review } from './review';
import { talkFacts } from './talk-facts';
import type { Lane, Shape } from './timeline';
import { openRows, round, type Scale } from './timeline-scale';

const PROMPT_ROW = 20;
const MOST_ROWS = 6;

/** Filled where it was used. */
export function promptLane({ log }: Review, { x }: Scale, reader: Reader): Lane {
  const { findings } = READER_WORDS[reader];
  const rows = openRows(MOST_ROWS);
  const shapes = log.prompts.map(({ kind, talk, shownMs, answer, answeredMs }): Shape => {
    const after = answeredMs === undefined ? '' : ` after ${inSeconds(answeredMs - shownMs)}`;
    return {
      is: 'mark',
      x: x(shownMs),
      y: PROMPT_ROW / 2 + PROMPT_ROW * rows.rowFor(x(shownMs), 0, TALK_WORDS[talk]),
      tone: 'plain',
      isHollow: answer !== 'done',
      short: TALK_WORDS[talk],
      fromMs: shownMs,
      words: `${TALK_WORDS[talk]} prompt at ${timer(shownMs)} (${findings[kind]}): ${answerWords(answer)}${after}`,
    };
  });
  const height = rows.count() * PROMPT_ROW;
  return { id: 'prompts', title: 'Prompts', height, shapes, alternative: tell('Prompts', log, reader) };
}

const TALK_HALF = 24;
/** A mark with a number beside it. */
const LEAST_FOR_NUMBER = 16;
/** Above them, when both talked at once. */
const OVERLAP_ROW = 18;
const MIDDLE = OVERLAP_ROW + TALK_HALF;
const TALK_HEIGHT = MIDDLE + TALK_HALF;

/** What the clinician talked stands up from the middle, what the other side did hangs down, as high as it had of that time. */
export function talkLane({ log }: Review, { span, x }: Scale, reader: Reader): Lane {
  const { talked, talkRows } = READER_WORDS[reader];
  const shapes = log.talk.flatMap(({ fromMs, toMs, mineMs, theirsMs, overlaps, overlapMs }): Shape[] => {
    const place = span(fromMs, toMs);
    const heightOf = (ms: number): number => round(TALK_HALF * Math.min(1, ms / Math.max(1, toMs - fromMs)));
    const when = `from ${timer(fromMs)} to ${timer(toMs)}`;
    const bar = { is: 'bar', ...place, isHollow: false, short: '', fromMs } as const;
    const [mine, theirs] = [heightOf(mineMs), heightOf(theirsMs)];
    const shown: Shape[] = [];
    if (mine > 0)
      shown.push({
        ...bar,
        y: MIDDLE - mine,
        height: mine,
        tone: 'mine',
        words: `${talked.mine} for ${inSeconds(mineMs)} ${when}`,
      });
    if (theirs > 0)
      shown.push({
        ...bar,
        y: MIDDLE,
        height: theirs,
        tone: 'theirs',
        words: `${talked.theirs} for ${inSeconds(theirsMs)} ${when}`,
      });
    if (overlaps > 0)
      shown.push({
        is: 'mark',
        x: x((fromMs + toMs) / 2),
        y: OVERLAP_ROW / 2,
        tone: 'fair',
        isHollow: false,
        // In a long call spans are too narrow for a number each.
        short: place.width < LEAST_FOR_NUMBER ? '' : String(overlaps),
        fromMs,
        words: `Both talked at once ${times(overlaps)}, ${inSeconds(overlapMs)}, ${when}`,
      });
    return shown;
  });
  return {
    id: 'talk',
    title: 'Talk',
    rows: talkRows,
    height: TALK_HEIGHT,
    shapes,
    alternative: tell('Talk', log, reader),
  };
}

function tell(group: 'Talk' | 'Prompts', log: Review['log'], reader: Reader): string {
  return inSentences(talkFacts(log, reader).filter((fact) => fact.group === group));
}
