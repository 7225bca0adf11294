import type { Scenario } from '../scenario';
import { SCENARIO_TITLES } from '../scenario-titles';

export const DROP: Scenario = {
  version: 1,
  id: 'drop',
  title: SCENARIO_TITLES.drop,
  brief:
    'Tom Barker, 43, has had low back pain for two weeks, without anything that worries you so far. His connection is a phone in a kitchen with thick walls. Who he is, and that he is at home, has been checked.',
  learningPoint:
    'Agree at the beginning who rings whom, and after how long. Then a drop is a pause: wait about fifteen seconds before you ring, and when the line is back, find out what was lost.',
  source: 'S4, R11, R29, R30, W13',
  patient: 'tom',
  faults: [{ kind: 'loss', afterMs: 0, percent: 8 }],
  start: 'hello',
  steps: {
    hello: {
      shows: 'at ease',
      says: {
        recording: 'drop-hello',
        caption: 'Morning. I can hear you and see you. The signal’s a bit hit and miss in here, mind.',
      },
      choices: [
        {
          cue: 'Thanks for saying so. If we’re cut off, give it fifteen seconds, and then I’ll ring you. Is your number the one ending two nine?',
          isAloud: true,
          talk: 'setting up',
          to: 'agreed',
        },
        {
          cue: 'We’ll see how it goes. Tell me about your back.',
          isAloud: true,
          talk: 'clinical',
          to: 'dropped-unagreed',
        },
        {
          cue: 'Is there a place where it’s usually better, nearer to a window perhaps?',
          isAloud: true,
          talk: 'operational',
          to: 'moved',
        },
      ],
    },
    moved: {
      shows: 'at ease',
      says: { recording: 'drop-moved', caption: 'This is the best spot, by the sink. What happens if it goes?' },
      note: 'He asks it himself: what happens if it goes?',
      choices: [
        {
          cue: 'Then give it fifteen seconds, and I’ll ring you. Is your number the one ending two nine?',
          isAloud: true,
          talk: 'setting up',
          to: 'agreed',
        },
      ],
    },
    agreed: {
      shows: 'at ease',
      says: { recording: 'drop-agreed', caption: 'Two nine, that’s me. Fifteen seconds, then you ring. Got it.' },
      choices: [
        {
          cue: 'Good. Now tell me about your back: does the pain go anywhere else?',
          isAloud: true,
          talk: 'clinical',
          to: 'dropped-agreed',
        },
      ],
    },
    'dropped-agreed': {
      shows: 'at ease',
      says: {
        recording: 'drop-dropped-agreed',
        caption:
          'It goes down into my right leg, to about the knee. And there’s one other thing. I’ve been a bit numb between the legs since last night.',
      },
      faults: [{ kind: 'outage', afterMs: 3_500, lastsMs: 12_000 }],
      note: 'A drop. Both of you know what was agreed.',
      choices: [
        {
          cue: 'Wait: about fifteen seconds were agreed.',
          isAloud: false,
          talk: 'operational',
          to: 'back',
          during: 'outage',
        },

        {
          cue: 'Hang up at once, and ring him.',
          isAloud: false,
          talk: 'operational',
          to: 'rang-at-once',
          mends: ['outage'],
          during: 'outage',
        },
        {
          cue: 'There you are again. I heard you up to the knee. What came after that?',
          isAloud: true,
          talk: 'repair',
          to: 'other-thing',
          after: 'outage',
        },
        {
          cue: 'So it’s the right leg, down to the knee.',
          isAloud: true,
          talk: 'clinical',
          to: 'passed-over',
          after: 'outage',
        },
      ],
    },
    'dropped-unagreed': {
      shows: 'at ease',
      says: {
        recording: 'drop-dropped-unagreed',
        caption:
          'It goes down into my right leg, to about the knee. And there’s one other thing. I’ve been a bit numb between the legs since last night.',
      },
      faults: [{ kind: 'outage', afterMs: 3_500, lastsMs: 12_000 }],
      note: 'A drop, and nothing was agreed: he does not know whether to wait, to ring or to call in again.',
      choices: [
        {
          cue: 'Wait a little, and see whether it comes back.',
          isAloud: false,
          talk: 'operational',
          to: 'back-unagreed',
          during: 'outage',
        },
        { cue: 'Ring the number in his record.', isAloud: false, talk: 'operational', to: 'engaged', during: 'outage' },
        {
          cue: 'There you are again. If that happens once more, give it fifteen seconds, then I’ll ring you. I heard you up to the knee: what came then?',
          isAloud: true,
          talk: 'repair',
          to: 'other-thing',
          after: 'outage',
        },
        {
          cue: 'So it’s the right leg, down to the knee.',
          isAloud: true,
          talk: 'clinical',
          to: 'passed-over',
          after: 'outage',
        },
      ],
    },
    engaged: {
      shows: 'looks at another phone',
      says: {
        recording: 'drop-engaged',
        caption: 'Oh, there you are again. I was just trying to ring you, and it was engaged.',
      },
      note: 'You rang each other. It is the commonest end of a drop for which nothing was agreed.',
      choices: [
        {
          cue: 'So was I! Let’s agree on it now: next time wait fifteen seconds, and I’ll ring you. What did you say last, about your leg?',
          isAloud: true,
          talk: 'repair',
          to: 'other-thing',
        },
      ],
    },
    'rang-at-once': {
      shows: 'looks at another phone',
      says: {
        recording: 'drop-rang-at-once',
        caption: 'Oh, it’s back, and now my phone’s ringing as well. Which one do you want?',
      },
      note: 'Most drops mend themselves within fifteen seconds. Ringing earlier costs more than it saves.',
      choices: [
        {
          cue: 'Let it ring, and we’ll stay here. I lost you for a moment: you said it goes to the knee. And then?',
          isAloud: true,
          talk: 'repair',
          to: 'other-thing',
        },
      ],
    },
    'back-unagreed': {
      shows: 'looks puzzled',
      says: {
        recording: 'drop-back-unagreed',
        caption: 'Hello? I think it’s back. I nearly hung up, I didn’t know what to do.',
      },
      choices: [
        {
          cue: 'I’m glad you waited. If it goes again, give it fifteen seconds, then I’ll ring you. I lost you after the knee: what came then?',
          isAloud: true,
          talk: 'repair',
          to: 'other-thing',
        },
        {
          cue: 'No harm done. So it’s the right leg, down to the knee.',
          isAloud: true,
          talk: 'clinical',
          to: 'passed-over',
        },
      ],
    },
    back: {
      shows: 'at ease',
      says: {
        recording: 'drop-back',
        caption: 'There you are. I was counting, just as you said. Did you hear all that?',
      },
      choices: [
        {
          cue: 'Up to the knee, and then I lost you. What was the other thing?',
          isAloud: true,
          talk: 'repair',
          to: 'other-thing',
        },
        { cue: 'Yes. So it’s the right leg, down to the knee.', isAloud: true, talk: 'clinical', to: 'passed-over' },
      ],
    },
    'passed-over': {
      shows: 'looks worried',
      says: { recording: 'drop-passed-over', caption: 'Yes. But the other thing, does that not matter?' },
      note: 'There was something in the twelve seconds. Always ask what was said while the line was gone.',
      choices: [
        {
          cue: 'I didn’t hear the other thing, the line had gone. Please tell me.',
          isAloud: true,
          talk: 'repair',
          to: 'other-thing',
        },
      ],
    },
    'other-thing': {
      shows: 'looks worried',
      says: {
        recording: 'drop-other-thing',
        caption: 'I’ve been a bit numb between the legs since last night. I thought it was from sitting.',
      },
      note: 'This was lost in the drop. New numbness between the legs with back pain is an emergency: hospital, at once, whatever else he answers.',
      choices: [
        {
          cue: 'Thank you for telling me. Nerves to your bladder, bowel and legs may be pressed on, so you need an emergency department straight away, not a video call. I’ll ring ahead. Can somebody take you now? If not, or if your legs get weak, ring 999. Could you tell me that back?',
          isAloud: true,
          talk: 'clinical',
          to: 'end',
        },
      ],
    },
    end: {
      shows: 'looks worried',
      says: {
        recording: 'drop-end',
        caption:
          'To the emergency department, now. My wife’s here, she’ll drive. If she can’t, or my legs go, nine nine nine. I’m glad you asked again.',
      },
      choices: [],
    },
  },
};
