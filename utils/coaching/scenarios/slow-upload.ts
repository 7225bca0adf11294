import type { Scenario } from '../scenario';
import { SCENARIO_TITLES } from '../scenario-titles';

export const SLOW_UPLOAD: Scenario = {
  version: 1,
  id: 'slow-upload',
  title: SCENARIO_TITLES['slow-upload'],
  brief:
    'Priya Nair, 29, rings for more of her combined contraceptive pill. You work from home, and at your end something is using up the upload. You see her well; what she sees of you, you do not see.',
  learningPoint:
    'What you send you cannot see. Ask early how you come across, mend your own side first, and keep the sound: your picture can go, your words cannot.',
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
      says: { recording: 'slow-upload-frozen', caption: 'Sorry, you froze, and I only got the end. About the what?' },
      note: 'Your words were lost at her end, and nothing on your screen told you so, except this panel.',
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
        caption: 'You’re all squares, and you stop now and then. I do hear you, mostly.',
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
        { cue: 'Mostly will do. Do you ever get migraines?', isAloud: true, talk: 'clinical', to: 'half-heard' },
      ],
    },
    'half-heard': {
      shows: 'looks puzzled',
      says: { recording: 'slow-upload-half-heard', caption: 'Do I ever get what? Mine are fine, I think. No.' },
      note: 'She said no to a question that she had not heard. For some questions “mostly” is not enough.',
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
        caption: 'Yes, that’s fine. You’re clear now. A bit odd, talking to a blank screen.',
      },
      note: 'She no longer sees you nod or type. Say it instead.',
      choices: [
        {
          cue: 'It is, so I’ll say when I’m writing. I’m listening. Do you ever get migraines, with flashing lights or zigzags?',
          isAloud: true,
          talk: 'social',
          to: 'migraine',
        },
      ],
    },
    mended: {
      shows: 'at ease',
      says: { recording: 'slow-upload-mended', caption: 'Oh yes, now you’re sharp. And you don’t stop any more.' },
      choices: [
        {
          cue: 'Good. Tell me if it comes back. Do you ever get migraines, with flashing lights or zigzags?',
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
          cue: 'It’s good that you told me. With zigzags a pill like yours can raise the risk of a stroke, so we’ll change it today. Let me say back what I heard: twice last month, zigzags and then the headache?',
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
        caption: 'That’s right. Nobody had asked me that before. Or I hadn’t heard it.',
      },
      choices: [],
    },
  },
};
