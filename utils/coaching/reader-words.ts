import type { Side } from '../call-quality/bands';
import type { FindingKind } from '../call-quality/finding';
import type { GapWay } from '../call-quality/gaps';
import { capital, FINDING_WORDS, SIDE_WORDS } from '../i18n/words';

/**
 * Who reads of a call: the learner whose call it was is spoken to; to a trainer, on paper, and to a team it is told of the person who
 * held it. Whatever a review says of that person is worded here, and nowhere else.
 */
export const READERS = ['learner', 'trainer', 'team'] as const;
export type Reader = (typeof READERS)[number];

export interface ReaderWords {
  /** whose sound was not heard by whom */
  notHeard: Record<GapWay, string>;
  /** to whom it was lost, as the picture's rows have it, from the top */
  lostRows: readonly string[];
  /** who talked, as the picture's rows have it, from the top */
  talkRows: readonly string[];
  /** who talked */
  talked: Record<'mine' | 'theirs', string>;
  findings: Record<FindingKind, string>;
  sides: Record<Side, string>;
  /** what the other side said, as it was ticked */
  confirmed: Record<'hearing' | 'seeing', string>;
  met: string;
  changesOfMeeting: string;
  barriers: string;
  /** headings of the page */
  seen: string;
  felt: string;
}

/** To the learner, as overlay and panel say it. */
const TO_LEARNER: ReaderWords = {
  notHeard: { hear: 'You did not hear them', heard: 'They did not hear you' },
  lostRows: ['to them', 'to you'],
  talkRows: ['both at once', 'you', 'they'],
  talked: { mine: 'You talked', theirs: 'They talked' },
  findings: FINDING_WORDS,
  sides: SIDE_WORDS,
  confirmed: { hearing: 'They said that they can hear', seeing: 'They said that they can see' },
  met: 'How you met',
  changesOfMeeting: 'Changes of how you met',
  barriers: 'What made it harder for them',
  seen: 'What you saw in it',
  felt: 'How confident you felt',
};

/** @param who "the learner": who held the call */
function toldOf(who: string): ReaderWords {
  const Who = capital(who);
  return {
    notHeard: { hear: `${Who} did not hear the patient`, heard: `The patient did not hear ${who}` },
    lostRows: ['to the patient', `to ${who}`],
    talkRows: ['both at once', who, 'the patient'],
    talked: { mine: `${Who} talked`, theirs: 'The patient talked' },
    findings: {
      ...FINDING_WORDS,
      'sound-lost': `The patient’s sound does not reach ${who}`,
      'sound-missing': 'No sound from the patient yet',
      'my-sound-off': `${Who}’s microphone is off`,
      'my-sound-silent': `${Who}’s microphone gives no sound`,
      'sound-breaking-up': 'The patient’s sound is breaking up',
      'my-sound-breaking-up': `${Who}’s sound is breaking up`,
      'sound-faint': 'The patient’s sound is faint',
      'talking-over': 'Both talk over each other',
      'picture-missing': 'No picture from the patient yet',
      'picture-frozen': 'The patient’s picture has stopped',
      'upload-limited': `${Who}’s picture is held back`,
      'picture-coarse': 'The patient’s picture is blurry',
    },
    sides: {
      ...SIDE_WORDS,
      yours: `${Who}’s end.`,
      theirs: 'The patient’s end.',
      'the path': 'The line between them.',
      'this computer': `${Who}’s computer.`,
    },
    confirmed: { hearing: 'The patient said that they can hear', seeing: 'The patient said that they can see' },
    met: 'How they met',
    changesOfMeeting: 'Changes of how they met',
    barriers: 'What made it harder for the patient',
    seen: 'What was seen in it',
    felt: `How confident ${who} felt`,
  };
}

export const READER_WORDS: Record<Reader, ReaderWords> = {
  learner: TO_LEARNER,
  trainer: toldOf('the learner'),
  team: toldOf('the clinician'),
};

/** Who writes: the learner of their own call, or a trainer of somebody else's. */
export type Writer = 'own' | 'trainer';
export const WRITERS: readonly Writer[] = ['own', 'trainer'];
/** Where nobody knows who reads. */
export const WRITER_WORDS: Record<Writer, string> = { own: 'Learner', trainer: 'Trainer' };
/** What each calls the other. */
export const OTHER_WORDS: Record<Writer, string> = { own: 'Your trainer', trainer: 'The learner' };
export const READER_OF: Record<Writer, Reader> = { own: 'learner', trainer: 'trainer' };
