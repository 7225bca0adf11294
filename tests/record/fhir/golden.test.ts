import { expect, it } from 'vitest';
import { clock } from '../../../utils/i18n/words';
import { toJson } from '../../../utils/record/fhir/to-json';
import { toXml } from '../../../utils/record/fhir/to-xml';
import { RICH_AT, RICH_ZONE } from '../a-rich-consultation';
import { aBundle } from './a-bundle';

// The note tells the times of its clock: here it hangs in one place, whatever the machine's own says.
process.env['TZ'] = RICH_ZONE;

it('its clock hangs where it should', () => {
  expect(clock(RICH_AT)).toBe('10:52');
});

it.each([
  ['note.fhir.json', toJson],
  ['note.fhir.xml', toXml],
])('%s is as it was read and agreed to, byte for byte', async (name, write) => {
  await expect(write(aBundle())).toMatchFileSnapshot(`../../fixtures/record/${name}`);
});
