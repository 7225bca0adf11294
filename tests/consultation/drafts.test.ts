import { describe, expect, it } from 'vitest';
import {
  dueFor,
  expiryOf,
  hasExpired,
  headOf,
  knownChangeAt,
  toDraft,
  wrongPassphrase,
} from '../../utils/consultation/drafts';
import { choose } from '../../utils/consultation/choose';
import { draftsWords, keptWords, lockedWords, unreadWords } from '../../utils/i18n/draft-words';
import { aBegunOne, aConsultation } from './a-consultation';

const HOUR = 3_600_000;
const NOW = new Date(2026, 10, 25, 12, 0).getTime();

describe('what becomes of a draft', () => {
  const begun = aBegunOne();
  it.each([
    ['cleared notes are wiped', { consultation: undefined }, 'wipe'],
    ['notes in which nothing is left are wiped', { consultation: aConsultation() }, 'wipe'],
    ['also while they are locked', { consultation: undefined, hours: undefined }, 'wipe'],
    ['what was changed is kept', { consultation: begun }, NOW + 12 * HOUR],
    ['by the hour of its change', { consultation: begun, changedAt: NOW - HOUR }, NOW + 11 * HOUR],
    ['what is kept already is not kept for longer', { consultation: begun, isSame: true }, 'leave'],
    ['nothing is kept while locked', { consultation: begun, hours: undefined }, 'leave'],
    ['what is past its time is not kept again', { consultation: begun, changedAt: NOW - 12 * HOUR }, 'leave'],
  ])('%s', (_what, standing, due) => {
    expect(dueFor({ isSame: false, hours: 12, changedAt: NOW, now: NOW, ...standing })).toBe(due);
  });
});

describe('the time of a draft', () => {
  it('is counted from the last change', () => {
    expect(headOf('one', expiryOf(NOW, 4), 4)).toEqual({ id: 'one', changedAt: NOW, expiresAt: NOW + 4 * HOUR });
  });

  it('has come at the instant itself', () => {
    expect([NOW - 1, NOW, NOW + 1].map((at) => hasExpired(at, NOW))).toEqual([true, true, false]);
  });

  it('that is not known is the last that the notes tell', () => {
    expect(knownChangeAt(aConsultation({ startedAt: 5 }))).toBe(5);
    expect(knownChangeAt(aConsultation({ startedAt: 5, written: { field: 'Plan', at: 9 } }))).toBe(9);
  });
});

describe('a draft that comes back', () => {
  const before = aBegunOne({ tabId: 7, callId: 'call-2', earlierCalls: ['call-1'] });
  const { consultation } = toDraft(before, []);

  it('shows beside no tab by itself, and is among the other notes', () => {
    for (const tabId of [7, undefined])
      expect(choose([consultation], tabId, undefined, undefined)).toMatchObject({
        current: undefined,
        others: [consultation],
      });
  });

  it('keeps every word, and the calls in which sound was lost', () => {
    expect(consultation).toEqual({ ...before, tabId: -1, callId: '', earlierCalls: ['call-1', 'call-2'] });
    expect(toDraft(consultation, []).consultation).toEqual(consultation);
  });
});

it.each([
  ['too short', 'too short', /at least 12 characters/],
  ['👩‍⚕️ twelve', '👩‍⚕️ twelve', /at least 12 characters/],
  ['long enough to do', 'long enough to dp', /not the same/],
  ['long enough to do', 'long enough to do', undefined],
])('a passphrase “%s”, again “%s”: %s', (passphrase, again, told) => {
  const wrong = wrongPassphrase(passphrase, again);
  if (told) expect(wrong).toMatch(told);
  else expect(wrong).toBeUndefined();
});

describe('what is told', () => {
  const [early, late] = [headOf('a', NOW + HOUR, 12), headOf('b', NOW + 10 * HOUR, 12)];
  const broken = { id: 'c' };

  it.each([
    [[early], '1 draft of notes, last changed 01:00. It is wiped at 13:00.'],
    [[late, early], '2 drafts of notes, last changed 01:00 and 10:00. The first is wiped at 13:00.'],
    [[headOf('a', NOW + 20 * HOUR, 24)], '1 draft of notes, last changed 08:00. It is wiped at 26 Nov 2026, 08:00.'],
    [[broken], '1 draft of notes.'],
  ])('of locked ones', (heads, words) => {
    expect(lockedWords(heads, NOW)).toBe(words);
  });

  it('of one that is damaged', () => {
    expect(unreadWords(early, NOW)).toBe('One draft could not be read: it is damaged. It is still kept until 13:00.');
    expect(unreadWords(broken, NOW)).toBe('One draft could not be read: it is damaged. It is still kept.');
  });

  it('in the settings', () => {
    const on = { heads: [late, early], hours: 12 };
    expect(draftsWords({ is: 'off' }, NOW)).toMatch(/^Off\. /);
    expect(draftsWords({ is: 'damaged' }, NOW)).toMatch(/nobody can open them/);
    expect(draftsWords({ is: 'unlocked', unread: [], ...on }, NOW)).toBe(
      'On, for 12\u00a0h after the last change. 2 drafts, the oldest until 13:00. Unlocked for this browser session.',
    );
    expect(draftsWords({ is: 'locked', heads: [], hours: 12 }, NOW)).toBe(
      'On, for 12\u00a0h after the last change. No drafts now. Locked: nothing more is kept until you unlock.',
    );
  });

  it('at the panel’s foot: never “in memory only” while drafts are kept', () => {
    expect(keptWords({ is: 'off' })).toBeUndefined();
    expect(keptWords({ is: 'unlocked', heads: [], unread: [], hours: 4 })).toBe(
      'In memory, and on the disk as encrypted drafts for 4\u00a0h.',
    );
    expect(keptWords({ is: 'locked', heads: [early], hours: 4 })).toMatch(/^1 draft locked, see Before/);
    expect(keptWords({ is: 'locked', heads: [], hours: 4 })).toMatch(/^In memory only until/);
    expect(keptWords({ is: 'damaged' })).toMatch(/^In memory only/);
  });
});
