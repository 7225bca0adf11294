import { describe, expect, it } from 'vitest';
import { answer, byPhoneOf, hushOf, NO_ANSWERS } from '../../utils/consultation/prompt-answers';
import { advise } from '../../utils/consultation/talk-prompts';
import { aFinding, aSnapshot } from '../call-quality/a-snapshot';

const lost = aSnapshot({ findings: [aFinding('sound-lost')] });

describe('a sensitive moment', () => {
  const hush = { findingId: hushOf(lost.callId) };
  const hushed = answer(NO_ANSWERS, hush, 'done');

  it('silences every prompt until it is taken back', () => {
    expect(advise(lost, NO_ANSWERS)).toBeDefined();
    expect(advise(lost, hushed)).toBeUndefined();
    expect(advise(lost, answer(hushed, hush, 'take back'))).toBeDefined();
  });

  it('is of that call only: the next patient’s begins without', () => {
    expect(advise({ ...lost, callId: 'call-2' }, hushed)).toBeDefined();
  });

  it('ends with its call: what is to be done then is said', () => {
    const broken = { endedAt: 1_060_000, findings: [aFinding('link-lost', { clearedAt: 1_060_000 })] };
    expect(advise({ ...lost, ...broken }, hushed)).toBeDefined();
  });

  it('takes back nothing else', () => {
    const answered = answer(hushed, { finding: 'sound-lost', findingId: 'sound-lost-1' }, 'not now');
    expect(answer(answered, hush, 'take back').settled).toEqual(['sound-lost-1']);
  });
});

describe('while they talk by phone', () => {
  const phone = { findingId: byPhoneOf(lost.callId) };

  it('nothing is prompted about the video, and everything again when they are back', () => {
    const away = answer(NO_ANSWERS, phone, 'done');
    expect(advise(lost, away)).toBeUndefined();
    expect(advise(lost, answer(away, phone, 'take back'))).toBeDefined();
  });
});

it('takes no id that no call gives', () => {
  expect(answer(NO_ANSWERS, { findingId: 'x'.repeat(101) }, 'done')).toBe(NO_ANSWERS);
});
