import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Stage } from '../../utils/consultation/stages';
import type { copyWords } from './copy-words';
import type { DamagedProps } from './Damaged';
import type { EmptyProps } from './Empty';
import type { OtherNotesProps } from './OtherNotes';
import type { RechecksProps } from './Rechecks';
import type { StageProps } from './Stages';
import type { WhosePatientProps } from './WhosePatient';
import type { WhyProps } from './Why';

type Later = Record<Exclude<Stage, 'Opening'>, ComponentType<StageProps>> & {
  Damaged: ComponentType<DamagedProps>;
  Empty: ComponentType<EmptyProps>;
  OtherNotes: ComponentType<OtherNotesProps>;
  Rechecks: ComponentType<RechecksProps>;
  WhosePatient: ComponentType<WhosePatientProps>;
  Why: ComponentType<WhyProps>;
  copyWords: typeof copyWords;
};

/** What a call begins with is there at once; all else is fetched from the disk meanwhile, so that the first view is quick. */
let later: Later | 'failed' | undefined;
const whenLater = import('./later-views').then(
  ({ After, Before, Close, Consult, copyWords, Damaged, Empty, OtherNotes, Rechecks, WhosePatient, Why }) => {
    later = { After, Before, Close, Consult, copyWords, Damaged, Empty, OtherNotes, Rechecks, WhosePatient, Why };
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
