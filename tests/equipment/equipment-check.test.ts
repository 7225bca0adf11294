import { describe, expect, it } from 'vitest';
import type { EquipmentCheck } from '../../utils/equipment/equipment-check';
import { suggestOfEquipment } from '../../utils/i18n/equipment-suggestion';
import { clock } from '../../utils/i18n/words';

const AT = 1_700_000_000_000;
const GOOD: EquipmentCheck = { at: AT, microphone: 'good', camera: 'good', speaker: 'heard', connection: 'unknown' };
const NOT_YET = `The check at ${clock(AT)} suggests not yet: `;

describe('what the check suggests to the panel', () => {
  it.each<[string, EquipmentCheck, boolean, string]>([
    ['all is good', GOOD, true, `The check at ${clock(AT)}: microphone good, camera good, speaker heard`],
    [
      'the picture is only fair',
      { ...GOOD, camera: 'fair' },
      true,
      `The check at ${clock(AT)}: microphone good, camera fair, speaker heard`,
    ],
    ['a microphone is quiet', { ...GOOD, microphone: 'quiet' }, false, `${NOT_YET}microphone quiet`],
    ['a microphone gave nothing', { ...GOOD, microphone: 'nothing' }, false, `${NOT_YET}microphone gave nothing`],
    ['a camera failed', { ...GOOD, camera: 'failed' }, false, `${NOT_YET}camera failed`],
    ['a camera was not seen', { ...GOOD, camera: 'unknown' }, false, `${NOT_YET}camera not seen`],
    [
      'two things are wrong',
      { ...GOOD, microphone: 'too loud', speaker: 'not heard' },
      false,
      `${NOT_YET}microphone too loud, speaker not heard`,
    ],
    ['the line is poor', { ...GOOD, connection: 'poor' }, false, `${NOT_YET}connection poor`],
    [
      'only the microphone was tried',
      { at: AT, microphone: 'good', connection: 'unknown' },
      false,
      `${NOT_YET}camera not tried, speaker not tried`,
    ],
  ])('when %s', (_when, check, isLikely, why) => {
    expect(suggestOfEquipment(check, AT - 1)).toEqual({ isLikely, why });
  });

  it('is nothing without a check, and nothing of a day before', () => {
    expect(suggestOfEquipment(undefined, AT)).toBeUndefined();
    expect(suggestOfEquipment(GOOD, AT)).toBeDefined();
    expect(suggestOfEquipment(GOOD, AT + 1)).toBeUndefined();
  });
});
