import { Compare } from '../../components/coaching/Compare';
import { Improvement } from '../../components/coaching/Improvement';
import { OverTime } from '../../components/coaching/OverTime';
import type { Place } from '../../components/coaching/places';
import { ReadRefused } from '../../components/coaching/ReadRefused';
import { Trainer } from '../../components/coaching/Trainer';
import '../../components/coaching/paper.css';
import '../../components/coaching/timeline.css';
import { openKeeper } from '../../utils/browser/keeper';
import type { FollowedReview } from '../../utils/coaching/followed-review';
import type { Which } from '../../utils/coaching/review-head';
import { saveReviews, saveShown } from './files';
import type { followKept } from './kept';
import { beginCounted } from './counted';
import { openImprovement } from './improvement';
import { openOne } from './one';
import { OneReview } from './OneReview';
import { OpenedReview } from './OpenedReview';
import { beginReviews, followSeveral } from './several';
import { takeIn } from './take-in';
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
  /** Everything is deleted in this page: what is in its memory alone goes, too. */
  let isHere = false;
  const keeper = openKeeper({ onDeleted: forgetKept });
  const one = openOne(keeper, onChange);
  const several = followSeveral(onChange, beginReviews);
  const counted = followSeveral(onChange, beginCounted);
  const trainer = openTrainer(keeper, onChange, onTold);
  const improvement = openImprovement(keeper, onChange, onTold);
  const print = (): void => window.print();

  function choose(next: Which): void {
    which = next;
    onChange();
  }

  function forgetKept(): void {
    one.forgetAll();
    several.refresh();
    counted.refresh();
    trainer.forget(isHere);
    improvement.forget();
    void kept.read();
  }

  async function save(ids: readonly string[]): Promise<void> {
    await keeper.settled();
    onTold(await saveReviews(ids, keeper));
  }

  /** What is on the screen: the disk may have refused it. */
  async function saveOne(id: string, followed: FollowedReview): Promise<void> {
    if (followed.is !== 'there') return;
    onTold(await saveShown(followed.review, followed.isDeleted ? undefined : id));
    if (followed.isDeleted) one.forget([id]);
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
            onSave={() => void saveOne(place.id, followed)}
            onDelete={() => onDelete([place.id])}
          />
        );
      case 'compare': {
        const reviews = several.of(kept.these(place.ids));
        if (reviews === 'refused') return <ReadRefused />;
        return reviews ? <Compare reviews={reviews} onPrint={print} /> : <p>The reviews are being read…</p>;
      }
      case 'time': {
        const reviews = several.of(kept.latest(which));
        if (reviews === 'refused') return <ReadRefused />;
        return <OverTime which={which} onWhich={choose} reviews={reviews} onPrint={print} />;
      }
      case 'improvement':
        return <Improvement {...improvement.props(counted.of(kept.over()))} onPrint={print} />;
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
    takeIn: (file: File) => takeIn(file, keeper),

    /** These are deleted: nothing that is under way brings them back. */
    forget: (ids: readonly string[]): void => one.forget(ids),

    /** Everything is. */
    forgetAll(): void {
      isHere = true;
      keeper.forget();
      isHere = false;
    },

    /** Somebody has come back to this page, or to a part of it: others may have written meanwhile. */
    refresh(): void {
      several.refresh();
      counted.refresh();
      improvement.refresh();
    },
  };
}
