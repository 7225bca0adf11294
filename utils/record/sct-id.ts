/** Verhoeff's check digit: its multiplication, and its permutation by place (SNOMED CT, "Verhoeff algorithm"). */
const TIMES = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const FIRST_PLACE = '1576283094';

/** Where each digit goes in one place, and so on from place to place; after eight places it begins anew. */
const PLACES = Array.from({ length: 8 }).reduce<string[]>(
  (places) => [...places, [...(places.at(-1) ?? '0123456789')].map((digit) => placed(places, digit)).join('')],
  [],
);

function placed(places: string[], digit: string): string {
  return places.length === 0 ? digit : FIRST_PLACE[Number(digit)]!;
}

function hasCheckDigit(digits: string): boolean {
  const check = [...digits]
    .toReversed()
    .reduce((sum, digit, place) => TIMES[Number(sum)]![Number(PLACES[place % 8]![Number(digit)])]!, '0');
  return check === '0';
}

/** The two digits before the check digit tell what is named: concepts are 00 (international) and 10 (with a namespace). */
const PARTITIONS = { concept: ['00', '10'] } as const;

const LOOK_UP = 'Look it up again, and copy it whole.';

/** @returns undefined where it is the identifier of a SNOMED CT concept, else why not and what to do, in sentences */
export function wrongConceptId(code: string): string | undefined {
  if (!/^[1-9]\d{5,17}$/.test(code)) return `A SNOMED CT code has 6 to 18 digits, and nothing else. ${LOOK_UP}`;
  if (!hasCheckDigit(code)) return `One of its digits is wrong: its check digit does not fit. ${LOOK_UP}`;
  const partition = code.slice(-3, -1);
  if (!PARTITIONS.concept.some((each) => each === partition))
    return 'It names a description or a relationship. Look up the code of the concept itself.';
  // With a namespace there are at least an item's digit, seven of the namespace, two of the partition, one to check.
  return partition === '10' && code.length < 11 ? `It is too short for a code with a namespace. ${LOOK_UP}` : undefined;
}
