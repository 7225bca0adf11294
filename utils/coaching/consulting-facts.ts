import { capital, timer } from '../i18n/words';
import { BARRIERS } from './barriers';
import type { Fact } from './facts-of';
import { READER_WORDS, type Reader } from './reader-words';
import { DONE, type Done, type Milestones, type Review } from './review';

const GROUP = 'The consultation';

/** What is known of the consultation beside the call, from ticks and counts. */
export function consultingFacts({ milestones }: Review, reader: Reader): Fact[] {
  if (!milestones)
    return [
      { id: 'panel', group: GROUP, what: 'Checklist and notes', told: 'not known: no notes were open beside it' },
    ];
  const { checklist, points, safetyNets, rechecks, modes } = milestones;
  const words = READER_WORDS[reader];
  const changes = Math.max(0, modes.length - 1);
  return [
    confirmed('hearing confirmed', words.confirmed.hearing, milestones.hearingConfirmedMs),
    confirmed('seeing confirmed', words.confirmed.seeing, milestones.seeingConfirmedMs),
    parts('checklist', 'Opening checklist', checklist),
    ...DONE.map((each) => doneFact(each, milestones)),
    safetyNetFact(safetyNets),
    rechecks.of === 0
      ? { id: 'rechecks', group: GROUP, what: 'Lost sound re-checked', told: 'none was lost' }
      : parts('rechecks', 'Lost sound re-checked', { done: rechecks.settled, of: rechecks.of }),
    {
      id: 'mode switches',
      group: GROUP,
      what: words.changesOfMeeting,
      told: changes === 0 ? 'none' : modes.map(({ mode, fromMs }) => `${mode} from ${timer(fromMs)}`).join(', then '),
      value: changes,
      unit: 'times',
    },
    barrierFact(words.barriers, milestones),
    parts('points', 'What a complete consultation has', points),
  ];
}

function confirmed(id: string, what: string, atMs: number | undefined): Fact {
  if (atMs === undefined) return { id, group: GROUP, what, told: 'not ticked in this call' };
  return { id, group: GROUP, what, told: `ticked at ${timer(atMs)}`, value: Math.round(atMs / 1000), unit: 's' };
}

function parts(id: string, what: string, { done, of }: { done: number; of: number }): Fact {
  const share = of === 0 ? {} : { value: Math.round((100 * done) / of), unit: '%' as const };
  return { id, group: GROUP, what, told: `${done} of ${of}`, ...share };
}

function doneFact(done: Done, milestones: Milestones): Fact {
  return { id: done, group: GROUP, what: capital(done), told: milestones.done.includes(done) ? 'yes' : 'not ticked' };
}

function safetyNetFact({ problems, given, documented }: Milestones['safetyNets']): Fact {
  const about = { id: 'safety nets', group: GROUP, what: 'Safety nets' } as const;
  if (problems === 0) return { ...about, told: 'none was written' };
  const told = `for ${problems === 1 ? 'one problem' : `${problems} problems`}, given ${given}, in a copied note ${documented}`;
  return { ...about, told, value: Math.round((100 * given) / problems), unit: '%' };
}

function barrierFact(what: string, { barriers }: Milestones): Fact {
  const ticked = BARRIERS.filter(({ id }) => barriers.includes(id)).map(({ text }) => text);
  const told = ticked.length === 0 ? 'none was ticked' : ticked.join('; ');
  return { id: 'barriers', group: GROUP, what, told };
}
