import { expect, it } from 'vitest';
import { returnedFileName, reviewFileName } from '../../../utils/coaching/review-file/file-name';
import { fc, test } from '../../call-quality/properties';

const AT = Date.parse('2026-11-26T10:00:00Z');

it.each([
  [{ platform: 'Practice room', scenario: 'dose-in-the-noise' }, 'webside-review-2026-11-26-dose-in-the-noise'],
  [{ platform: 'Whereby' }, 'webside-review-2026-11-26-whereby'],
  [{ platform: 'Other' }, 'webside-review-2026-11-26'],
  [{ platform: 'Practice room', scenario: '../Żółw: 1?' }, 'webside-review-2026-11-26-w-1'],
])('%j: %s', (where, stem) => {
  const log = { startedAt: AT, ...where };
  expect(reviewFileName(log, 'UTC')).toBe(`${stem}.json`);
  expect(returnedFileName(log, 'UTC')).toBe(`${stem}-returned.json`);
});

test('is one that every file system takes', [fc.string({ unit: 'binary' }), fc.double()], (scenario, startedAt) => {
  expect(reviewFileName({ startedAt, platform: 'x', scenario }, 'UTC')).toMatch(
    /^webside-review[a-z0-9-]{0,55}\.json$/,
  );
});
