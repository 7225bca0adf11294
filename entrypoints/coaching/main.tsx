import { render } from 'preact';
import { CoachingPage } from '../../components/coaching/CoachingPage';
import { type Place, toPlace } from '../../components/coaching/places';
import { ReviewList } from '../../components/coaching/ReviewList';
import { ReviewView } from '../../components/coaching/ReviewView';
import '../../components/ui/page.css';
import '../../components/coaching/coaching.css';
import '../../components/ui/tokens.css';
import { openOptions } from '../../utils/browser/open-options';
import { openPractice } from '../../utils/browser/open-practice';
import { readPreference, watchPreference } from '../../utils/browser/preferences';
import { followKept } from './kept';
import { openOne } from './one';

const root = document.getElementById('coaching') as HTMLElement;
let isOn = false;
let told = '';
const kept = followKept(draw);
const one = openOne(draw, () =>
  tell('The browser did not keep this. What you typed is still here: save it as a file.'),
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
  const followed = one.open(place.is === 'review' ? place.id : undefined);
  if (place.is === 'review') {
    if (followed.is !== 'there') return <p>{followed.is}</p>;
    return <ReviewView review={followed.review} by="own" onRate={one.rate} onFeel={one.feel} acts={null} />;
  }
  return (
    <ReviewList
      reviews={kept.heads}
      made={kept.made}
      isOn={isOn}
      onSettings={openOptions}
      onPractise={() => void openPractice()}
      onSave={() => undefined}
      onDelete={(ids) => void kept.delete(ids)}
    />
  );
}

async function readOn(): Promise<void> {
  isOn = await readPreference('isReviewing');
  draw();
}

addEventListener('hashchange', () => tell(''));
watchPreference('isReviewing', () => void readOn());
void readOn();
draw();
