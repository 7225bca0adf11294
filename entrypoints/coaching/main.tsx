import { render } from 'preact';
import { CoachingPage } from '../../components/coaching/CoachingPage';
import { Compare } from '../../components/coaching/Compare';
import { Improvement } from '../../components/coaching/Improvement';
import { Keeping } from '../../components/coaching/Keeping';
import { OverTime, type Which } from '../../components/coaching/OverTime';
import { howManyReviews } from '../../components/coaching/review-words';
import { type Place, toHash, toPlace } from '../../components/coaching/places';
import { ReviewList } from '../../components/coaching/ReviewList';
import { Trainer } from '../../components/coaching/Trainer';
import '../../components/ui/page.css';
import '../../components/coaching/coaching.css';
import '../../components/coaching/timeline.css';
import '../../components/coaching/paper.css';
import '../../components/ui/tokens.css';
import { openOptions } from '../../utils/browser/open-options';
import { openPractice } from '../../utils/browser/open-practice';
import { readPreference, watchPreference } from '../../utils/browser/preferences';
import { saveReviews, takeIn } from './files';
import { followKept } from './kept';
import { openImprovement } from './improvement';
import { openOne } from './one';
import { OneReview } from './OneReview';
import { OpenedReview } from './OpenedReview';
import { followSeveral } from './several';
import { openTrainer } from './trainer';

const root = document.getElementById('coaching') as HTMLElement;
let isOn = false;
let told = '';
let errors: string[] = [];
let which: Which = { of: 'all', latest: 20 };
const kept = followKept(draw);
const one = openOne(draw, tell);
const several = followSeveral(draw);
const trainer = openTrainer(draw, tell);
const improvement = openImprovement(draw, tell);
const print = (): void => window.print();

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
      return (
        <OneReview
          key={place.id}
          followed={followed}
          one={one}
          onSave={() => void one.kept().then(() => save([place.id]))}
          onDelete={() => void deleteThem([place.id])}
        />
      );
    case 'compare': {
      const reviews = several.of(place.ids);
      return reviews ? <Compare reviews={reviews} onPrint={print} /> : <p>The reviews are being read…</p>;
    }
    case 'time':
      return <OverTime which={which} onWhich={choose} reviews={several.of(kept.latest(which))} onPrint={print} />;
    case 'improvement':
      return <Improvement {...improvement.props(several.of(kept.ids()))} onPrint={print} />;
    case 'trainer':
      return <Trainer {...trainer.props()} />;
    case 'opened':
      return <OpenedReview key={place.id} id={place.id} trainer={trainer} />;
    case 'keeping':
      return (
        <Keeping
          isOn={isOn}
          counts={kept.counts}
          onSettings={openOptions}
          onDeleteReviews={() => kept.delete(kept.ids())}
          onDeleteEverything={deleteEverything}
        />
      );
    default:
      return (
        <ReviewList
          reviews={kept.heads}
          made={kept.made}
          isOn={isOn}
          errors={errors}
          onSettings={openOptions}
          onPractise={() => void openPractice()}
          onSave={(ids) => void save(ids)}
          onTakeIn={(file) => void take(file)}
          onDelete={(ids) => void deleteThem(ids)}
        />
      );
  }
}

function choose(next: Which): void {
  which = next;
  draw();
}

async function save(ids: readonly string[]): Promise<void> {
  tell(await saveReviews(ids));
}

async function take(file: File): Promise<void> {
  const read = await takeIn(file).catch(() => ({
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
  trainer.forget();
  improvement.forget();
  return kept.deleteEverything();
}

async function readOn(): Promise<void> {
  isOn = await readPreference('isReviewing');
  draw();
}

addEventListener('hashchange', () => {
  errors = [];
  tell('');
});
addEventListener('popstate', draw);
watchPreference('isReviewing', () => void readOn());
void readOn();
draw();
