import { expect, it } from 'vitest';
import { isBegun } from '../../utils/consultation/consultation';
import { aConsultation, changed } from './a-consultation';

it('advice marked as given is begun, so that the next patient’s notes never start with it', () => {
  expect(isBegun(changed(aConsultation(), { do: 'set safety net status', row: 0, status: 'given' }))).toBe(true);
});
