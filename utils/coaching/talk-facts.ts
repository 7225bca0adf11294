import { inSeconds, TALK_WORDS, timer, times, withUnit } from '../i18n/words';
import type { TalkKind } from '../consultation/talk-prompts';
import type { Fact } from './facts-of';
import { READER_WORDS, type Reader } from './reader-words';
import type { CallLog } from './review';

/** Who talked how much, by loudness alone; and what was suggested to say. */
export function talkFacts(log: CallLog, reader: Reader): Fact[] {
  return [...shares(log, reader), ...promptFacts(log)];
}

function shares({ talk }: CallLog, reader: Reader): Fact[] {
  const group = 'Talk';
  const sum = (key: 'mineMs' | 'theirsMs' | 'overlaps' | 'overlapMs'): number =>
    talk.reduce((all, each) => all + each[key], 0);
  const [mineMs, theirsMs, overlaps] = [sum('mineMs'), sum('theirsMs'), sum('overlaps')];
  if (mineMs + theirsMs === 0) {
    const told = talk.length === 0 ? 'loudness cannot be read in this call' : 'nobody was heard talking';
    return [{ id: 'talk', group, what: 'Talk', told }];
  }
  const { mine, theirs } = READER_WORDS[reader].talked;
  const share = Math.round((100 * mineMs) / (mineMs + theirsMs));
  const inAll = overlaps === 0 ? 'never' : `${times(overlaps)}, ${inSeconds(sum('overlapMs'))} in all`;
  return [
    {
      id: 'talk mine',
      group,
      what: mine,
      told: `${timer(mineMs)}, ${withUnit(share, '%')} of the talk`,
      value: share,
      unit: '%',
    },
    {
      id: 'talk theirs',
      group,
      what: theirs,
      told: `${timer(theirsMs)}, ${withUnit(100 - share, '%')} of the talk`,
      value: 100 - share,
      unit: '%',
    },
    { id: 'overlaps', group, what: 'Both talked at once', told: inAll, value: overlaps, unit: 'times' },
  ];
}

const KINDS = Object.keys(TALK_WORDS) as TalkKind[];

function promptFacts({ prompts }: CallLog): Fact[] {
  const group = 'Prompts';
  const facts = KINDS.flatMap((talk): Fact[] => {
    const own = prompts.filter((prompt) => prompt.talk === talk);
    if (own.length === 0) return [];
    const used = own.filter(({ answer }) => answer === 'done').length;
    const told = `shown ${times(own.length)}, used ${used === 0 ? 'never' : times(used)}`;
    return [{ id: `prompts ${talk}`, group, what: `${TALK_WORDS[talk]} talk`, told, value: own.length, unit: 'times' }];
  });
  if (facts.length > 0) return facts;
  return [{ id: 'prompts', group, what: 'Prompts', told: 'none was shown', value: 0, unit: 'times' }];
}
