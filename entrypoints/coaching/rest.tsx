import { Compare } from '../../components/coaching/Compare';
import { Improvement } from '../../components/coaching/Improvement';
import { OverTime, type Which } from '../../components/coaching/OverTime';
import type { Place } from '../../components/coaching/places';
import { Trainer } from '../../components/coaching/Trainer';
import '../../components/coaching/paper.css';
import '../../components/coaching/timeline.css';
import { saveReviews, takeIn } from './files';
import type { followKept } from './kept';
import { followCounted } from './counted';
import { openImprovement } from './improvement';
import { openOne } from './one';
import { OneReview } from './OneReview';
import { OpenedReview } from './OpenedReview';
import { followSeveral } from './several';
import { openTrainer } from './trainer';

interface About {
  kept: ReturnType<typeof followKept>;
  onChange(): void;
  onTold(words: string): void;
  onDelete(ids: string[]): void;
}

/** All that the list of calls does not need: fetched from the disk after it, so that the list is there at once. */
export function openRest({ kept, onChange, onTold, onDelete }: About) {
  let which: Which = { of: 'all', latest: 20 };
  const one = openOne(onChange, onTold);
  const several = followSeveral(onChange);
  const counted = followCounted(onChange);
  const trainer = openTrainer(onChange, onTold);
  const improvement = openImprovement(onChange, onTold);
  const print = (): void => window.print();

  function choose(next: Which): void {
    which = next;
    onChange();
  }

  const save = async (ids: readonly string[]): Promise<void> => onTold(await saveReviews(ids));

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
            onDelete={() => onDelete([place.id])}
          />
        );
      case 'compare': {
        const reviews = several.of(place.ids);
        return reviews ? <Compare reviews={reviews} onPrint={print} /> : <p>The reviews are being read…</p>;
      }
      case 'time':
        return <OverTime which={which} onWhich={choose} reviews={several.of(kept.latest(which))} onPrint={print} />;
      case 'improvement':
        return (
          <Improvement
            {...improvement.props(Array.isArray(kept.heads) ? counted.of(kept.heads) : undefined)}
            onPrint={print}
          />
        );
      case 'trainer':
        return <Trainer {...trainer.props()} />;
      case 'opened':
        return <OpenedReview key={place.id} id={place.id} trainer={trainer} />;
      default:
        return undefined;
    }
  }

  return {
    partOf,
    save,
    takeIn,

    /** Everything is deleted: nothing that is under way brings it back. */
    forget(): void {
      trainer.forget();
      improvement.forget();
    },
  };
}
