import { expect, it } from 'vitest';
import { copyWords } from '../../components/consultation/copy-words';

const COPIED = { is: 'copied', key: 'note', at: 0, revision: 1, left: 0 } as const;

it('says what a copied note does not have, since the preview is not seen from every stage', () => {
  const words = copyWords({ ...COPIED, missing: { leftOut: ['Follow up'], lost: 2, replaced: 1 } });
  expect(words).toContain('Left out, as you chose in Settings: Follow up.');
  expect(words).toMatch(/2\scharacters cannot be written in simple characters/);
  expect(words).toContain('check the numbers in the preview');
});

it('says nothing of it where nothing is missing', () => {
  expect(copyWords({ ...COPIED, missing: { leftOut: [], lost: 0, replaced: 0 } })).toMatch(
    /Check the name in the record before you paste\.$/,
  );
});
