import { render } from 'preact';
import { CoachingPage } from '../../components/coaching/CoachingPage';
import { Keeping } from '../../components/coaching/Keeping';
import { howManyReviews } from '../../components/coaching/review-words';
import { type Place, toHash, toPlace } from '../../components/coaching/places';
import { ReviewList } from '../../components/coaching/ReviewList';
import '../../components/ui/page.css';
import '../../components/coaching/coaching.css';
import '../../components/ui/tokens.css';
import { openOptions } from '../../utils/browser/open-options';
import { openPractice } from '../../utils/browser/open-practice';
import { readPreference, watchPreference } from '../../utils/browser/preferences';
import { followKept } from './kept';
import type { openRest } from './rest';

const NOT_LOADED = 'This part could not be loaded. Close this page and open it again: nothing is lost.';

const root = document.getElementById('coaching') as HTMLElement;
let isOn = false;
let told = '';
let errors: string[] = [];
let rest: ReturnType<typeof openRest> | 'failed' | undefined;
const kept = followKept(draw);
const whenRest = import('./rest').then(
  (loaded) => {
    const opened = loaded.openRest({
      kept,
      onChange: draw,
      onTold: tell,
      onDelete: (ids) => void deleteThem(ids),
    });
    rest = opened;
    draw();
    return opened;
  },
  () => {
    rest = 'failed';
    draw();
    return undefined;
  },
);

function tell(words: string): void {
  told = words;
  draw();
}

function draw(): void {
  const place = toPlace(location.hash);
  render(
    <CoachingPage place={place} told={told}>
      {partOf(place)}
    </CoachingPage>,
    root,
  );
}

function partOf(place: Place) {
  if (place.is !== 'review' && place.is !== 'opened') kept.want();
  if (place.is === 'keeping')
    return (
      <Keeping
        isOn={isOn}
        counts={kept.counts()}
        onSettings={openOptions}
        onDeleteReviews={() => kept.delete(kept.ids())}
        onDeleteEverything={deleteEverything}
      />
    );
  // Also where it is only asked whether a review is open: what was typed in it goes on to the disk.
  const part = rest === 'failed' ? undefined : rest?.partOf(place);
  if (place.is !== 'calls') return part ?? (rest === 'failed' ? <p role="alert">{NOT_LOADED}</p> : <p>One moment…</p>);
  return (
    <ReviewList
      reviews={kept.heads}
      made={kept.made}
      isOn={isOn}
      errors={errors}
      onSettings={openOptions}
      onPractise={() => void openPractice()}
      onSave={(ids) => void whenRest.then((opened) => (opened ? opened.save(ids) : tell(NOT_LOADED)))}
      onTakeIn={(file) => void take(file)}
      onDelete={(ids) => void deleteThem(ids)}
    />
  );
}

async function take(file: File): Promise<void> {
  const opened = await whenRest;
  if (!opened) return tell(NOT_LOADED);
  const read = await opened.takeIn(file).catch(() => ({
    errors: ['The file could not be read. Is it still where it was? Choose it again.'],
  }));
  errors = 'errors' in read ? read.errors : [];
  if ('errors' in read) return draw();
  await kept.read();
  history.pushState(undefined, '', toHash({ is: 'review', id: read.callId }));
  tell(read.told);
}

async function deleteThem(ids: string[]): Promise<void> {
  const isGone = await kept.delete(ids);
  if (!isGone) return tell('The browser did not let all of it be deleted. Close other pages of Webside and try again.');
  if (toPlace(location.hash).is === 'review') history.replaceState(undefined, '', '#');
  tell(`Deleted: ${howManyReviews(ids.length)}. Nothing of ${ids.length === 1 ? 'it' : 'them'} is left.`);
}

async function deleteEverything(): Promise<boolean> {
  (await whenRest)?.forget();
  return kept.deleteEverything();
}

async function readOn(): Promise<void> {
  isOn = await readPreference('isReviewing');
  draw();
}

addEventListener('hashchange', () => {
  errors = [];
  kept.recount();
  tell('');
});
addEventListener('popstate', draw);
watchPreference('isReviewing', () => void readOn());
void readOn();
draw();
