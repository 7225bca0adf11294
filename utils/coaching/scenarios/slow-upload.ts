import type { Scenario } from '../scenario';
import { SCENARIO_TITLES } from '../scenario-titles';

export const SLOW_UPLOAD: Scenario = {
  version: 1,
  id: 'slow-upload',
  title: SCENARIO_TITLES['slow-upload'],
  brief:
    'Priya Nair, 29, would like more of her combined contraceptive pill. You work from home. In a real call you would not see what she sees of you; here the small picture shows it. Who she is, and that she is at home, has been checked.',
  learningPoint:
    'In a real call you cannot see what you send. Ask early how you come across, mend your own side first, and keep the sound: your picture can go, your words cannot.',
  source: 'S1, S4, R13, R14, R24',
  patient: 'priya',
  faults: [{ kind: 'slow upload', afterMs: 0 }],
  start: 'hello',
  steps: {
    hello: {
      shows: 'leans in',
      says: { recording: 'slow-upload-hello', caption: 'Hi there. I can see you. Sort of.' },
      note: 'You see her well. What does “sort of” mean?',
      choices: [
        {
          cue: 'Hello. Sort of, you say. How do I look and sound at your end?',
          isAloud: true,
          talk: 'setting up',
          to: 'told',
        },
        { cue: 'Good, I see you well. So, it’s about the pill?', isAloud: true, talk: 'clinical', to: 'frozen' },
        {
          cue: 'That must be your connection. Could you move closer to your router?',
          isAloud: true,
          talk: 'operational',
          to: 'blamed',
        },
      ],
    },
    blamed: {
      shows: 'looks puzzled',
      says: {
        recording: 'slow-upload-blamed',
        caption: 'I’m right next to it, and everything else works. You’re all squares.',
      },
      note: 'She sees what you send. If her picture is good here and yours is poor there, look at your own side first.',
      choices: [
        {
          cue: 'Then it’s my end, sorry. One moment while I close what’s running here.',
          isAloud: true,
          talk: 'repair',
          to: 'mended',
          mends: ['slow upload'],
        },
        {
          cue: 'Then it’s my end, sorry. I’ll switch my camera off, so that the sound holds. Is that all right for you?',
          isAloud: true,
          talk: 'operational',
          to: 'sound-only',
          mends: ['slow upload'],
        },
      ],
    },
    frozen: {
      shows: 'looks puzzled',
      says: {
        recording: 'slow-upload-frozen',
        caption: 'Sorry, you froze with your mouth open, and I lost the thread. About the what?',
      },
      note: 'Your voice reached her, while your picture was held back and stood still. In a real call nothing on your screen tells you so, except Webside’s panel.',
      choices: [
        {
          cue: 'That’s my connection, sorry. How do I look and sound now?',
          isAloud: true,
          talk: 'repair',
          to: 'told',
        },
      ],
    },
    told: {
      shows: 'at ease',
      says: {
        recording: 'slow-upload-told',
        caption: 'You’re all squares, and you stand still now and then. I do hear you.',
      },
      choices: [
        {
          cue: 'Thank you, that’s my end. One moment, I’ll stop the upload that’s running here.',
          isAloud: true,
          talk: 'setting up',
          to: 'mended',
          mends: ['slow upload'],
        },
        {
          cue: 'I’ll switch my camera off, so that the sound holds. You stay as you are. Is that all right?',
          isAloud: true,
          talk: 'operational',
          to: 'sound-only',
          mends: ['slow upload'],
        },
        { cue: 'That will do. Do you ever get migraines?', isAloud: true, talk: 'clinical', to: 'half-heard' },
      ],
    },
    'half-heard': {
      shows: 'looks puzzled',
      says: {
        recording: 'slow-upload-half-heard',
        caption: 'Sorry, I was watching you jump about. Do I get what? No, I don’t think so.',
      },
      note: 'She said no to a question that she had not taken in. A picture that jumps takes attention away from your words.',
      choices: [
        {
          cue: 'That question matters, so I’ll mend my line first. One moment, I’m closing what’s running here.',
          isAloud: true,
          talk: 'repair',
          to: 'mended',
          mends: ['slow upload'],
        },
      ],
    },
    'sound-only': {
      shows: 'at ease',
      says: {
        recording: 'slow-upload-sound-only',
        caption: 'Yes, that’s fine. I hear you clearly. A bit odd, talking to a blank screen.',
      },
      note: 'With your camera off she would not see you nod or type (here the small picture goes on). Say it instead.',
      choices: [
        {
          cue: 'It is, so I’ll say when I’m writing. If we’re cut off I’ll ring you. Do you ever get migraines, with flashing lights or zigzags?',
          isAloud: true,
          talk: 'social',
          to: 'migraine',
        },
      ],
    },
    mended: {
      shows: 'at ease',
      says: { recording: 'slow-upload-mended', caption: 'Oh yes, now I see you sharp, and I hear you well.' },
      choices: [
        {
          cue: 'Good. Tell me if it comes back, and if we’re cut off I’ll ring you. Do you ever get migraines, with flashing lights or zigzags?',
          isAloud: true,
          talk: 'clinical',
          to: 'migraine',
        },
      ],
    },
    migraine: {
      shows: 'looks worried',
      says: {
        recording: 'slow-upload-migraine',
        caption: 'Zigzags, yes. Twice last month. Before the headache. Is that bad?',
      },
      choices: [
        {
          cue: 'It’s good that you told me. Let me say back what I heard: twice last month, zigzags and then the headache. With those a combined pill raises the risk of a stroke, so please stop it now, today. How is that for you?',
          isAloud: true,
          talk: 'clinical',
          to: 'stops',
        },
      ],
    },
    stops: {
      shows: 'looks worried',
      says: { recording: 'slow-upload-stops', caption: 'That’s right, twice. Stop it today? But what do I use, then?' },
      choices: [
        {
          cue: 'Condoms from today. Before we finish we’ll choose one without oestrogen that suits you, and see whether you need emergency contraception for the past days. Is that all right?',
          isAloud: true,
          talk: 'clinical',
          to: 'meanwhile',
        },
      ],
    },
    meanwhile: {
      shows: 'looks worried',
      says: { recording: 'slow-upload-meanwhile', caption: 'Yes, that’s fine. But a stroke? How would I know?' },
      note: 'She asks for the safety net herself: which signs, when, and whom to ring.',
      choices: [
        {
          cue: 'It is rare at your age, and rarer once you’ve stopped. If your face drops on one side, an arm or leg goes weak or numb, or your speech is slurred, ring 999 at once. If a headache or the zigzags are new in kind, or don’t go, ring us the same day, or 111. Could you tell me that back?',
          isAloud: true,
          talk: 'clinical',
          to: 'end',
        },
      ],
    },
    end: {
      shows: 'at ease',
      says: {
        recording: 'slow-upload-end',
        caption:
          'Face, arm or speech, nine nine nine, at once. If it’s different or won’t go, I ring you that day, or one one one. And the pill stops today.',
      },
      choices: [],
    },
  },
};
