import { expect, it } from 'vitest';
import { headline } from '../../utils/i18n/headline';
import { aFinding, aSnapshot } from '../call-quality/a-snapshot';

it('a lost link is told even where sound cannot be measured', () => {
  const snapshot = aSnapshot({ media: 'outside rtp', link: 'poor', findings: [aFinding('link-lost')] });
  expect(headline(snapshot, snapshot.at)).toMatchObject({ mark: 'poor', words: 'The link is lost' });
});
