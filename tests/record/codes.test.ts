import { expect, it } from 'vitest';
import { ALL_SNOMED, wrongOwnCode } from '../../utils/record/codes';

it.each(ALL_SNOMED)('a service’s own code is not that of $display', ({ code, display }) => {
  expect(wrongOwnCode(code)).toContain(display);
});

it('a service’s own code is one of SNOMED CT’s that nothing else here has', () => {
  expect(wrongOwnCode('11999999107')).toBeUndefined();
  expect(wrongOwnCode('11999999108')).toContain('check digit');
});
