import { render } from 'preact';
import { CoachingPage } from '../../components/coaching/CoachingPage';
import { Keeping } from '../../components/coaching/Keeping';
import { howManyReviews } from '../../components/coaching/review-words';
import { type Place, toPlace } from '../../components/coaching/places';
import { ReviewList } from '../../components/coaching/ReviewList';
import '../../components/ui/page.css';
import '../../components/coaching/coaching.css';
import '../../components/ui/tokens.css';
import { openOptions } from '../../utils/browser/open-options';
import { openPractice } from '../../utils/browser/open-practice';
import { readPreference, watchPreference } from '../../utils/browser/preferences';
import { followKept } from './kept';
import { openOne } from './one';
import { OneReview } from './OneReview';

const root = document.getElementById('coaching') as HTMLElement;
let isOn = false;
let told = '';
const kept = followKept(draw);
const one = openOne(draw, tell);

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
  const followed = one.open(place.is === 'review' ? place.id : undefined);
  switch (place.is) {
    case 'review':
      return <OneReview key={place.id} followed={followed} one={one} onDelete={() => void deleteThem([place.id])} />;
    case 'keeping':
      return (
        <Keeping
          isOn={isOn}
          counts={kept.counts}
          onSettings={openOptions}
          onDeleteReviews={() => kept.delete(kept.ids())}
          onDeleteEverything={kept.deleteEverything}
        />
      );
    default:
      return (
        <ReviewList
          reviews={kept.heads}
          made={kept.made}
          isOn={isOn}
          onSettings={openOptions}
          onPractise={() => void openPractice()}
          onSave={() => undefined}
          onDelete={(ids) => void deleteThem(ids)}
        />
      );
  }
}

async function deleteThem(ids: string[]): Promise<void> {
  const isGone = await kept.delete(ids);
  if (!isGone) return tell('The browser did not let all of it be deleted. Close other pages of Webside and try again.');
  if (toPlace(location.hash).is === 'review') history.replaceState(undefined, '', '#');
  tell(`Deleted: ${howManyReviews(ids.length)}. Nothing of ${ids.length === 1 ? 'it' : 'them'} is left.`);
}

async function readOn(): Promise<void> {
  isOn = await readPreference('isReviewing');
  draw();
}

addEventListener('hashchange', () => tell(''));
watchPreference('isReviewing', () => void readOn());
void readOn();
draw();
