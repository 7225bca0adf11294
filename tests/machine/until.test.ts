import { expect, it } from 'vitest';
import { until } from './extension';

it.each<[string, () => unknown, string]>([
  ['nothing was seen', () => undefined, 'Waited 0.05 s in vain for rain.'],
  ['something else was seen', () => 0, 'Waited 0.05 s in vain for rain. Last: 0'],
  [
    'looking failed',
    () => {
      throw new Error('no window');
    },
    'Waited 0.05 s in vain for rain. Last: no window',
  ],
])('says what it waited for, and what it saw: %s', async (_what, look, words) => {
  await expect(until('rain', look, 50)).rejects.toThrow(new Error(words));
});
