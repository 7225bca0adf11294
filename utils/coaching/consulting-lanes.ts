import { capital, timer } from '../i18n/words';
import { READER_WORDS, type Reader } from './reader-words';
import type { Milestones } from './review';
import type { Lane, Shape } from './timeline';
import { openRows, type Scale } from './timeline-scale';

const ROW = 18;
const MARK_ROW = 20;

/** Which stage was open when; and beneath it, when they said that they can hear and see. */
export function consultationLane(
  { stages, hearingConfirmedMs, seeingConfirmedMs }: Milestones,
  scale: Scale,
  reader: Reader,
): Lane {
  const said = READER_WORDS[reader].confirmed;
  const bars = stretches(
    stages.map(({ stage, fromMs }) => ({ name: stage, fromMs })),
    scale,
  );
  const confirmed = [
    { short: 'Hear', what: said.hearing, ms: hearingConfirmedMs },
    { short: 'See', what: said.seeing, ms: seeingConfirmedMs },
  ];
  const rows = openRows(2);
  const marks = confirmed.flatMap(({ short, what, ms }): Shape[] => {
    if (ms === undefined) return [];
    const words = `${what}: ticked at ${timer(ms)}`;
    const x = scale.x(ms);
    const y = ROW + MARK_ROW / 2 + MARK_ROW * rows.rowFor(x, 0, short);
    return [{ is: 'mark', x, y, tone: 'good', isHollow: false, short, fromMs: ms, words }];
  });
  const ticked = confirmed.map(
    ({ what, ms }) => `${what}: ${ms === undefined ? 'not ticked in this call' : `at ${timer(ms)}`}.`,
  );
  return {
    id: 'stages',
    title: 'Stages, and what was confirmed',
    height: ROW + MARK_ROW * rows.count(),
    shapes: [...bars, ...marks],
    alternative: [inOrder(stages.map(({ stage, fromMs }) => `${stage} from ${timer(fromMs)}`)), ...ticked].join(' '),
  };
}

export function modeLane({ modes }: Milestones, scale: Scale, reader: Reader): Lane {
  const names = modes.map(({ mode, fromMs }) => ({ name: capital(mode), fromMs }));
  return {
    id: 'modes',
    title: READER_WORDS[reader].met,
    height: ROW,
    shapes: stretches(names, scale),
    alternative: inOrder(names.map(({ name, fromMs }) => `${name} from ${timer(fromMs)}`)),
  };
}

/** Each lasts until the next begins. */
function stretches(all: { name: string; fromMs: number }[], { span, lengthMs }: Scale): Shape[] {
  return all.map(({ name, fromMs }, index): Shape => {
    const toMs = all[index + 1]?.fromMs ?? Math.max(lengthMs, fromMs);
    return {
      is: 'bar',
      ...span(fromMs, toMs),
      y: 0,
      height: ROW - 2,
      tone: 'plain',
      isHollow: true,
      short: name,
      fromMs,
      words: `${name}, from ${timer(fromMs)} to ${timer(toMs)}`,
    };
  });
}

function inOrder(told: string[]): string {
  return told.length === 0 ? 'Not known.' : `${told.join(', ')}.`;
}
