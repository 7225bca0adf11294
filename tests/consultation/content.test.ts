import { describe, expect, it } from 'vitest';
import { APPROPRIATENESS } from '../../utils/consultation/appropriateness';
import { CLOSE_CHECKS, EXAMINATION_CHECK } from '../../utils/consultation/checks';
import { AFTER_CHECKS, BEFORE_CHECKS } from '../../utils/consultation/checks-around-the-call';
import { CHOICE_IDS, choiceOf } from '../../utils/consultation/choices';
import { OPENING } from '../../utils/consultation/opening-checklist';
import { PATIENT_MESSAGES } from '../../utils/consultation/patient-messages';

const CHECKS = [...BEFORE_CHECKS, ...OPENING, EXAMINATION_CHECK, ...CLOSE_CHECKS, ...AFTER_CHECKS];
const SOURCED = [
  ...CHECKS,
  ...CHOICE_IDS.map(choiceOf),
  ...APPROPRIATENESS.flatMap(({ pointers }) => pointers),
  ...PATIENT_MESSAGES,
];

describe('what the clinician is offered', () => {
  it('has a source each', () => {
    for (const { source } of SOURCED) expect(source).toMatch(/\b[SRW]\d|UK Core/);
  });

  it('has ids that tell one from another', () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
    expect(new Set(PATIENT_MESSAGES.map(({ id }) => id)).size).toBe(PATIENT_MESSAGES.length);
  });

  it('has options that tell one from another', () => {
    for (const { options } of CHOICE_IDS.map(choiceOf)) expect(new Set(options).size).toBe(options.length);
  });

  it('never weighs: no pointer has a number in it', () => {
    for (const { pointers } of APPROPRIATENESS) for (const { text } of pointers) expect(text).not.toMatch(/\d/);
  });

  it('names nobody in a message: what is the clinic’s own stands in brackets', () => {
    for (const { text } of PATIENT_MESSAGES) {
      expect(text).toMatch(/^[A-Z].*[.]$/);
      expect(text).not.toMatch(/https?:|\d{4}/);
    }
  });
});
