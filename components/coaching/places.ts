/** What the page of reviews shows, as its address says it after the `#`, so that the browser's own Back works. */
export type Place =
  | { is: 'calls' | 'time' | 'improvement' | 'trainer' | 'keeping' }
  | { is: 'review'; id: string }
  | { is: 'opened'; id: string }
  | { is: 'compare'; ids: string[] };

const PLAIN = ['time', 'improvement', 'trainer', 'keeping'] as const;

/** @param hash as `location.hash` is; anything that is no place is the list of calls */
export function toPlace(hash: string): Place {
  const [is = '', rest = ''] = hash.replace(/^#/, '').split('/');
  const ids = rest.split(',').map(decode).filter(Boolean);
  if ((is === 'review' || is === 'opened') && ids[0]) return { is, id: ids[0] };
  if (is === 'compare' && ids.length > 1) return { is, ids };
  return { is: PLAIN.find((each) => each === is) ?? 'calls' };
}

export function toHash(place: Place): string {
  if (place.is === 'calls') return '#';
  if (place.is === 'compare') return `#compare/${place.ids.map(encodeURIComponent).join(',')}`;
  return 'id' in place ? `#${place.is}/${encodeURIComponent(place.id)}` : `#${place.is}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
