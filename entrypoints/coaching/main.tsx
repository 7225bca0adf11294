import { render } from 'preact';
import { CoachingPage } from '../../components/coaching/CoachingPage';
import { ReviewList } from '../../components/coaching/ReviewList';
import { toPlace } from '../../components/coaching/places';
import '../../components/ui/page.css';
import '../../components/coaching/coaching.css';
import '../../components/ui/tokens.css';
import { openOptions } from '../../utils/browser/open-options';
import { openPractice } from '../../utils/browser/open-practice';
import { readPreference, watchPreference } from '../../utils/browser/preferences';
import { followKept } from './kept';

const root = document.getElementById('coaching') as HTMLElement;
const kept = followKept(draw);
let isOn = false;
let told = '';

function draw(): void {
  const place = toPlace(location.hash);
  render(
    <CoachingPage place={place} told={told}>
      {place.is === 'calls' && (
        <ReviewList
          reviews={kept.heads}
          made={kept.made}
          isOn={isOn}
          onSettings={openOptions}
          onPractise={() => void openPractice()}
          onSave={() => undefined}
          onDelete={(ids) => void kept.delete(ids)}
        />
      )}
    </CoachingPage>,
    root,
  );
}

async function readOn(): Promise<void> {
  isOn = await readPreference('isReviewing');
  draw();
}

addEventListener('hashchange', () => {
  told = '';
  draw();
});
watchPreference('isReviewing', () => void readOn());
void readOn();
