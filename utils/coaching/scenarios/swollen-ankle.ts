import type { Scenario } from '../scenario';
import { SCENARIO_TITLES } from '../scenario-titles';

export const SWOLLEN_ANKLE: Scenario = {
  version: 1,
  id: 'swollen-ankle',
  title: SCENARIO_TITLES['swollen-ankle'],
  brief:
    'Grace Addo, 58, takes amlodipine. For two weeks her ankles have been swollen in the evening. She holds the phone herself, and the lamp is behind her. Who she is, and that she is at home, has been checked.',
  learningPoint:
    'The patient is your hands and your camera: say what you want to see and why, give one instruction at a time, light first, then distance, and say what you cannot judge in this way.',
  source: 'S1, R51, R53, R56, W17',
  patient: 'grace',
  faults: [],
  start: 'hello',
  steps: {
    hello: {
      shows: 'too dark',
      says: {
        recording: 'swollen-ankle-hello',
        caption: 'Good evening. I hear you well. It’s my ankles again, they’re like balloons by teatime.',
      },
      note: 'You can hardly see her face. The light is behind her.',
      choices: [
        {
          cue: 'Good evening, Mrs Addo. I hear you well, but you’re in the dark. Could you turn round, so that the lamp is in front of you?',
          isAloud: true,
          talk: 'operational',
          to: 'in-light',
        },
        { cue: 'Show me, please.', isAloud: true, talk: 'clinical', to: 'not-asked' },
      ],
    },
    'in-light': {
      shows: 'at ease',
      says: { recording: 'swollen-ankle-in-light', caption: 'Is that better? I can see you better, too.' },
      choices: [
        {
          cue: 'Much better. If we’re cut off I’ll ring you. Before I look: is it both sides the same? Any pain in the calf, redness, breathlessness, or pain in the chest?',
          isAloud: true,
          talk: 'clinical',
          to: 'no-red-flags',
        },
        { cue: 'Good. Now let me see the ankle.', isAloud: true, talk: 'operational', to: 'not-asked' },
      ],
    },
    'not-asked': {
      shows: 'looks puzzled',
      says: {
        recording: 'swollen-ankle-not-asked',
        caption: 'Don’t you want to ask me anything first? The nurse always does.',
      },
      note: 'Red flags come before the camera: one side, a sore calf, breathlessness or chest pain would make this something for today, and not for a video.',
      choices: [
        {
          cue: 'You’re right, that comes first. Is it both sides the same? Any pain in the calf, redness, breathlessness, or pain in the chest?',
          isAloud: true,
          talk: 'repair',
          to: 'no-red-flags',
        },
      ],
    },
    'no-red-flags': {
      shows: 'at ease',
      says: {
        recording: 'swollen-ankle-no-red-flags',
        caption: 'Both the same. No pain, no redness, and I breathe just fine, lying down too.',
      },
      choices: [
        {
          cue: 'Good. I’d like to see whether there’s fluid under the skin. Are you somewhere private and warm? Then put one foot up on a stool and point the phone at the ankle.',
          isAloud: true,
          talk: 'operational',
          to: 'far-ankle',
        },
        { cue: 'Right, show me the ankle.', isAloud: true, talk: 'operational', to: 'dark-ankle' },
      ],
    },
    'dark-ankle': {
      shows: 'ankle too dark',
      says: {
        recording: 'swollen-ankle-dark-ankle',
        caption: 'There. Can you see it? I can’t see the screen from here.',
      },
      note: 'She cannot see what you see. She needs to be told: what, where to, how far.',
      choices: [
        {
          cue: 'I see the foot, and it’s dark. Leave the phone where it is, and bring the lamp round to the side of your foot.',
          isAloud: true,
          talk: 'operational',
          to: 'far-ankle',
        },
        {
          cue: 'No. Move it a bit. A bit more. No, the other way.',
          isAloud: true,
          talk: 'operational',
          to: 'fumbling',
        },
        { cue: 'Yes, that’s fine, thank you.', isAloud: true, talk: 'social', to: 'polite' },
      ],
    },
    fumbling: {
      shows: 'ankle too dark',
      says: { recording: 'swollen-ankle-fumbling', caption: 'Which way? Up? I don’t know what it is you want to see.' },
      note: 'Move what, and where to? One thing at a time, with a landmark: the lamp, the toes, a forearm’s length.',
      choices: [
        {
          cue: 'I was not clear, sorry. First the light: bring the lamp round to the side of your foot. Then we’ll move the phone.',
          isAloud: true,
          talk: 'repair',
          to: 'far-ankle',
        },
      ],
    },
    polite: {
      shows: 'looks puzzled',
      says: {
        recording: 'swollen-ankle-polite',
        caption: 'Really? So what is it, then? Is it the tablets or is it my heart?',
      },
      note: 'You could not have seen it, and now an answer is asked of you. It is better to say what you do not see.',
      choices: [
        {
          cue: 'To be honest, it was too dark to tell. Let’s do it again: bring the lamp to the side of your foot, please.',
          isAloud: true,
          talk: 'repair',
          to: 'far-ankle',
        },
      ],
    },
    'far-ankle': {
      shows: 'ankle too far',
      says: { recording: 'swollen-ankle-far-ankle', caption: 'I’ve got the light on it. How’s that?' },
      choices: [
        {
          cue: 'The light is good. Now hold the phone in both hands, a forearm’s length from the ankle, and keep still.',
          isAloud: true,
          talk: 'operational',
          to: 'near-ankle',
        },
        { cue: 'Good. Could you press on it for me?', isAloud: true, talk: 'operational', to: 'pressed-far' },
      ],
    },
    'pressed-far': {
      shows: 'ankle too far',
      says: { recording: 'swollen-ankle-pressed-far', caption: 'I’ve pressed it. Did you see?' },
      note: 'From there a dent cannot be seen. The camera first, the examination after.',
      choices: [
        {
          cue: 'It’s too far away for me. Bring the phone to a forearm’s length from the ankle, please, and hold still.',
          isAloud: true,
          talk: 'repair',
          to: 'near-ankle',
        },
      ],
    },
    'near-ankle': {
      shows: 'shows the ankle',
      says: { recording: 'swollen-ankle-near-ankle', caption: 'Like this?' },
      choices: [
        {
          cue: 'Just right, I see the mark of your sock. Now press with your thumb above the mark, count to five, and let go.',
          isAloud: true,
          talk: 'operational',
          to: 'pressing',
        },
        { cue: 'Perfect. That’s the amlodipine. We’ll change it.', isAloud: true, talk: 'clinical', to: 'too-sure' },
      ],
    },
    'too-sure': {
      shows: 'looks puzzled',
      says: {
        recording: 'swollen-ankle-too-sure',
        caption: 'You can tell from just a look? And the other leg’s all right, is it?',
      },
      note: 'One leg, one look, no touch. She is right to ask what you can know from that.',
      choices: [
        {
          cue: 'You’re right to ask. Let’s do it properly. Back to the ankle, please: press with your thumb, count to five, let go.',
          isAloud: true,
          talk: 'repair',
          to: 'pressing',
        },
      ],
    },
    pressing: {
      shows: 'presses the ankle',
      says: {
        recording: 'swollen-ankle-pressing',
        caption: 'There. It’s left a little dent. The other one does just the same.',
      },
      choices: [
        {
          cue: 'Thank you, I saw that dent well, and you tell me the other does the same. It looks like fluid. From here I can’t feel the calf or listen to your chest, so I’d like you to be seen this week, with a blood test. Keep taking the tablets until then.',
          isAloud: true,
          talk: 'clinical',
          to: 'limits',
        },
      ],
    },
    limits: {
      shows: 'at ease',
      says: { recording: 'swollen-ankle-limits', caption: 'That’s fair. And if it gets worse before?' },
      choices: [
        {
          cue: 'If one leg swells more than the other, or hurts, ring us the same day, or 111 when we’re closed. If you get breathless or have chest pain, ring 999. Could you say that back to me?',
          isAloud: true,
          talk: 'clinical',
          to: 'end',
        },
      ],
    },
    end: {
      shows: 'at ease',
      says: {
        recording: 'swollen-ankle-end',
        caption:
          'One leg worse or sore, I ring you that day, or one one one. Breath or chest, nine nine nine. And I’m getting good with this camera.',
      },
      choices: [],
    },
  },
};
