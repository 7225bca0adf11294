import type { LearnerWith } from '../../components/practice/Begin';
import type { PracticeView } from '../../components/practice/Practice';
import { openPracticeCall, type PracticeCall } from '../../utils/browser/practice/practice-call';
import { drawFigure } from '../../utils/coaching/figure';
import { faultsAt } from '../../utils/coaching/faults-at';
import { begin, modeOf } from '../../utils/coaching/play';
import { addressOf, RECORDINGS } from '../../utils/coaching/recordings';
import type { FeelBy } from '../../utils/coaching/feel-the-delay';
import type { Gesture, Patient, Scenario } from '../../utils/coaching/scenario';
import { drawSilhouette } from '../../utils/coaching/silhouette';
import { toCaption } from '../../utils/coaching/caption';
import { toLine } from '../../utils/coaching/to-line';
import { openConsultation, type OpenConsultation } from './consultation';
import { openFeel, type OpenFeel } from './feel';

interface RoomOptions {
  /** what is practised: a scenario, or the exercise */
  scenario: Scenario | FeelBy;
  from: LearnerWith;
  /** a recording of the trainer's own */
  ownSoundOf(recording: string): Blob | undefined;
  onChange(): void;
}

interface ViewOptions {
  hasCaptions: boolean;
  hasKeys: boolean;
  onKeys(isOn: boolean): void;
  onCaptions(isOn: boolean): void;
  onDone(): void;
}

export interface Room {
  scenario: Scenario | undefined;
  consultation: OpenConsultation | undefined;
  view(options: ViewOptions): PracticeView;
  close(): void;
}

const SHIPPED: ReadonlySet<string> = new Set(RECORDINGS.map(({ id }) => id));

/** Hz: the voices in which lines are hummed that nobody has recorded. */
const PITCH_HZ: Record<Patient, number> = { grace: 200, alan: 105, priya: 215, tom: 125 };
/** Loudness of speech at which a mouth is wide open, root mean square. */
const WIDE_OPEN_AT = 0.15;
/** Who sits opposite in the exercise. */
const COUNTS_WITH: Patient = 'grace';

/** One practice call, with the scenario or the exercise that goes on in it. */
export async function openRoom({ scenario: practised, from, ownSoundOf, onChange }: RoomOptions): Promise<Room> {
  const scenario = typeof practised === 'string' ? undefined : practised;
  const patient = scenario?.patient ?? COUNTS_WITH;
  let call: PracticeCall | undefined;
  let consultation: OpenConsultation | undefined;
  let held: { gesture: Gesture; sinceMs: number } = { gesture: 'at ease', sinceMs: 0 };
  let isMute = false;

  /** The gesture of the step, and since when. */
  function gestureAt(atMs: number): typeof held {
    const gesture = consultation?.shows ?? 'at ease';
    if (gesture !== held.gesture) held = { gesture, sinceMs: atMs };
    return held;
  }

  call = await openPracticeCall({
    from,
    line: toLine(scenario ? faultsAt(begin(scenario, 0), scenario, 0) : []),
    pitchHz: PITCH_HZ[patient],
    soundOf: (recording) =>
      ownSoundOf(recording) ?? (SHIPPED.has(recording) ? addressOf({ id: recording }) : undefined),
    drawPatient(pen, { width, height, atMs }) {
      const { gesture, sinceMs } = gestureAt(atMs);
      drawFigure(pen, {
        patient,
        gesture,
        sinceMs: atMs - sinceMs,
        mouth: Math.min(1, (call?.mouth() ?? 0) / WIDE_OPEN_AT),
        ...(consultation?.patient.by && { by: consultation.patient.by }),
        ...(scenario?.box && { box: scenario.box }),
        atMs,
        width,
        height,
      });
    },
    drawLearner: drawSilhouette,
  });
  const opened = call;
  const feel: OpenFeel | undefined = typeof practised === 'string' ? openFeel(opened, practised, onChange) : undefined;
  consultation = scenario && openConsultation(opened, scenario, onChange);
  void opened.hasSound.then((hasSound) => {
    isMute = !hasSound;
    onChange();
  });
  const isLearnerHummed = opened.sayForLearner !== undefined;

  return {
    scenario,
    consultation,
    view({ hasCaptions, onCaptions, hasKeys, onKeys, onDone }) {
      const talker = (consultation ?? feel)!.patient;
      const shown = {
        theirs: opened.theirs,
        ofLearner: opened.ofLearner,
        mode: consultation && scenario ? modeOf(consultation.play, scenario) : ('video' as const),
        caption: toCaption(talker.words),
        hasCaptions,
        isHummed: talker.isHummed,
        isSpeaking: talker.isSpeaking,
        isMute,
        onCaptions,
      };
      if (!consultation || !scenario)
        return {
          phase: 'feel',
          call: shown,
          feel: {
            feel: feel!.feel,
            by: feel!.by,
            lastedMs: performance.now() - feel!.feel.sinceMs,
            isHummed: isLearnerHummed,
            isBlind: feel!.isBlind,
            onSay: feel!.say,
            onDone,
          },
        };
      const { step, offered, isOver } = consultation;
      return {
        phase: 'consultation',
        scenario,
        call: shown,
        cues: {
          step,
          ...offered,
          isHummed: isLearnerHummed,
          isOver,
          isSpeaking: talker.isSpeaking,
          hasKeys,
          onKeys,
          onChoose: consultation.choose,
          onFinish: onDone,
        },
      };
    },
    close() {
      consultation?.close();
      feel?.close();
      opened.close();
    },
  };
}
