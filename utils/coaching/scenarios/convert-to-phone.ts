import type { Scenario } from '../scenario';
import { SCENARIO_TITLES } from '../scenario-titles';

export const CONVERT_TO_PHONE: Scenario = {
  version: 1,
  id: 'convert-to-phone',
  title: SCENARIO_TITLES['convert-to-phone'],
  brief: 'Alan Muir, 74, has a follow-up after pneumonia. You want to know how his cough is, and his breathing.',
  learningPoint:
    'When sound stays bad, change early: ring him for the sound and keep the picture. Then check again who it is and whether he hears you, and write down that you changed.',
  source: 'S1, R47, W13, W26',
  patient: 'alan',
  faults: [{ kind: 'broken sound', afterMs: 0, percent: 45 }],
  start: 'hello',
  steps: {
    hello: {
      shows: 'cups an ear',
      says: { recording: 'convert-to-phone-hello', caption: 'Hello there. You’re coming and going. Are you there?' },
      choices: [
        {
          cue: 'Your sound is breaking up here. Could you come closer to your router, or to a window?',
          isAloud: true,
          talk: 'setting up',
          to: 'moved',
        },
        { cue: 'I can just about follow. How’s the cough?', isAloud: true, talk: 'clinical', to: 'struggling' },
        {
          cue: 'I’ll ring you for the sound, and we keep the picture here. Is that all right? Which number is best?',
          isAloud: true,
          talk: 'operational',
          to: 'number',
        },
      ],
    },
    moved: {
      shows: 'leans in',
      says: { recording: 'convert-to-phone-moved', caption: 'I’m right beside it now. Is that any better?' },
      note: 'One try is worth it. If it is no better after that, change the way you talk.',
      choices: [
        {
          cue: 'No better, I’m afraid. I’ll ring you for the sound, and we keep the picture. Which number is best?',
          isAloud: true,
          talk: 'operational',
          to: 'number',
        },
        { cue: 'A little. How’s the cough?', isAloud: true, talk: 'clinical', to: 'struggling' },
      ],
    },
    struggling: {
      shows: 'looks worried',
      says: {
        recording: 'convert-to-phone-struggling',
        caption: 'It’s on the mend. But I had a bit of blood in it on Tuesday, just the once.',
      },
      note: 'How much of that did you hear? There was something in it that you must not miss. Minutes of guessing cost more than a phone call.',
      choices: [
        {
          cue: 'I’m missing words, and I don’t want to miss anything. I’ll ring you, and we keep the picture. Which number is best?',
          isAloud: true,
          talk: 'repair',
          to: 'number',
        },
        { cue: 'Glad it’s on the mend. Anything else today?', isAloud: true, talk: 'clinical', to: 'missed' },
      ],
    },
    missed: {
      shows: 'looks puzzled',
      says: { recording: 'convert-to-phone-missed', caption: 'But what about the blood? Did you not hear me?' },
      note: 'He says it again. Another patient might not have.',
      choices: [
        {
          cue: 'I did not, and I’m sorry: the sound is too poor for this. I’ll ring you now, and we keep the picture. Which number is best?',
          isAloud: true,
          talk: 'repair',
          to: 'number',
        },
      ],
    },
    number: {
      shows: 'looks at another phone',
      says: {
        recording: 'convert-to-phone-number',
        caption: 'The house phone. It ends in six one. I’ll turn this thing down, shall I?',
      },
      note: 'Two microphones in one room howl: one of the two has to be silent.',
      choices: [
        {
          cue: 'Six one, good. Yes, mute this one, and leave the picture on. I’m ringing you now. If we’re cut off, stay by the phone: I’ll ring again.',
          isAloud: true,
          talk: 'setting up',
          to: 'on-phone',
          mends: ['broken sound'],
        },
        {
          cue: 'Let’s leave the video, then. I’m ringing you now, by phone alone. If we’re cut off, stay by it: I’ll ring again.',
          isAloud: true,
          talk: 'operational',
          to: 'phone-alone',
          mends: ['broken sound'],
        },
      ],
    },
    'phone-alone': {
      shows: 'looks at another phone',
      mode: 'telephone',
      says: {
        recording: 'convert-to-phone-phone-alone',
        caption:
          'Ah, that’s better, clear as a bell. I was going to show you my ankles, but I suppose that’s gone now.',
      },
      note: 'The phone alone is safe, too. What you wanted to see has to be seen in another way then. Press “To phone” in Webside’s panel, so that the note says how you met.',
      choices: [
        {
          cue: 'We’ll look at those when you come in. First, so that I know it’s you on the phone: your full name and date of birth, please? And do you hear me well?',
          isAloud: true,
          talk: 'setting up',
          to: 'checked',
        },
      ],
    },
    'on-phone': {
      shows: 'looks at another phone',
      mode: 'telephone with picture',
      says: {
        recording: 'convert-to-phone-on-phone',
        caption: 'Ah, that’s better, clear as a bell. And I still see you.',
      },
      note: 'In Webside’s panel, choose “Phone and picture” under “How you meet” in Consult, so that the note says how you met.',
      choices: [
        {
          cue: 'I see and hear you well now. So that I know it’s you on the phone: your full name and date of birth, please? And do you hear me well?',
          isAloud: true,
          talk: 'setting up',
          to: 'checked',
        },
        { cue: 'Good. Where were we?', isAloud: true, talk: 'social', to: 'where-were-we' },
      ],
    },
    'where-were-we': {
      shows: 'looks at another phone',
      says: {
        recording: 'convert-to-phone-where-were-we',
        caption: 'I don’t rightly know what you heard and what you didn’t.',
      },
      note: 'After a change begin again: who it is, whether he hears you, and then from what you are sure of.',
      choices: [
        {
          cue: 'Nor do I, so let’s begin again. Your full name and date of birth, please? And do you hear me well?',
          isAloud: true,
          talk: 'repair',
          to: 'checked',
        },
      ],
    },
    checked: {
      shows: 'looks at another phone',
      says: {
        recording: 'convert-to-phone-checked',
        caption: 'I hear you fine. Alan Muir, the eleventh of January, nineteen fifty-two.',
      },
      choices: [
        {
          cue: 'Thank you, that’s what I have. Now tell me about the cough, from the start. Is there any blood, pain or breathlessness with it?',
          isAloud: true,
          talk: 'clinical',
          to: 'blood',
        },
      ],
    },
    blood: {
      shows: 'looks at another phone',
      says: {
        recording: 'convert-to-phone-blood',
        caption:
          'It’s on the mend, and my breathing’s fine. But on Tuesday there was a bit of blood in it, about a teaspoon.',
      },
      choices: [
        {
          cue: 'Thank you, I’m glad I heard that. I want to see you today, and have an X-ray done. If before that you cough up more blood, get short of breath or have pain in your chest, ring 999. Can you say that back to me?',
          isAloud: true,
          talk: 'clinical',
          to: 'end',
        },
      ],
    },
    end: {
      shows: 'looks at another phone',
      says: {
        recording: 'convert-to-phone-end',
        caption:
          'Come in today, and an X-ray. More blood, short of breath or a pain in my chest, nine nine nine. Right you are.',
      },
      choices: [],
    },
  },
};
