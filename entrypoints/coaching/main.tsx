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
import type { TakenIn } from './take-in';

const NOT_LOADED = 'This part could not be loaded. Close this page and open it again: nothing is lost.';

const NOT_TAKEN = { errors: ['The browser did not keep what is in the file. Take it in once more.'] };

const root = document.getElementById('coaching') as HTMLElement;
let isOn = false;
let told = '';
let errors: string[] = [];
/** a returned file that is only taken in if the learner says so */
let asked: Extract<TakenIn, { question: string }> | undefined;
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
        onDeleteReviews={deleteReviews}
        onDeleteEverything={deleteEverything}
      />
    );
  // Also where the list is shown: a review that was open is left by it.
  const part = rest === 'failed' ? undefined : rest?.partOf(place);
  if (place.is !== 'calls') return part ?? (rest === 'failed' ? <p role="alert">{NOT_LOADED}</p> : <p>One moment…</p>);
  return (
    <ReviewList
      reviews={kept.heads}
      made={kept.made}
      isOn={isOn}
      errors={errors}
      question={asked?.question}
      onAnswer={(isTaken) => void answer(isTaken)}
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
  const read = await opened.takeIn(file).catch(() => NOT_TAKEN);
  await show(read);
}

async function answer(isTaken: boolean): Promise<void> {
  const { take } = asked ?? {};
  asked = undefined;
  if (take && isTaken) return show(await take().catch(() => NOT_TAKEN));
  tell('Nothing was changed.');
}

async function show(read: TakenIn): Promise<void> {
  errors = 'errors' in read ? read.errors : [];
  asked = 'question' in read ? read : undefined;
  if (!('told' in read)) return draw();
  await kept.read();
  history.pushState(undefined, '', toHash({ is: 'review', id: read.callId }));
  tell(read.told);
}

async function deleteThem(ids: string[]): Promise<void> {
  (await whenRest)?.forget(ids);
  const isGone = await kept.delete(ids);
  if (!isGone) return tell('The browser did not let all of it be deleted. Close other pages of Webside and try again.');
  if (toPlace(location.hash).is === 'review') history.replaceState(undefined, '', '#');
  tell(`Deleted: ${howManyReviews(ids.length)}. Nothing of ${ids.length === 1 ? 'it' : 'them'} is left.`);
}

async function deleteReviews(): Promise<boolean> {
  const ids = kept.ids();
  (await whenRest)?.forget(ids);
  return kept.delete(ids);
}

async function deleteEverything(): Promise<boolean> {
  (await whenRest)?.forgetAll();
  return kept.deleteEverything();
}

function refresh(): void {
  if (rest !== 'failed') rest?.refresh();
}

async function readOn(): Promise<void> {
  isOn = await readPreference('isReviewing');
  draw();
}

addEventListener('hashchange', () => {
  errors = [];
  asked = undefined;
  kept.recount();
  refresh();
  tell('');
});
addEventListener('popstate', draw);
addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'visible') return;
  refresh();
  void kept.read();
});
watchPreference('isReviewing', () => void readOn());
void readOn();
draw();
