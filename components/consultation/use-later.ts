import { useEffect, useState } from 'preact/hooks';
import type { Later } from './later-views';

/** What a call begins with is there at once; all else is fetched from the disk meanwhile, so that the first view is quick. */
let later: Later | 'failed' | undefined;
const whenLater = import('./later-views').then(
  ({ LATER }) => {
    later = LATER;
  },
  () => {
    later = 'failed';
  },
);

/** @returns the views that come later; undefined until they have come, when who asked is drawn again */
export function useLater(): Later | 'failed' | undefined {
  const [, setLoaded] = useState(later !== undefined);
  useEffect(() => {
    if (!later) void whenLater.then(() => setLoaded(true));
  }, []);
  return later;
}
