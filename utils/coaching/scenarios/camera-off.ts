import type { Scenario } from '../scenario';
import { SCENARIO_TITLES } from '../scenario-titles';

export const CAMERA_OFF: Scenario = {
  version: 1,
  id: 'camera-off',
  title: SCENARIO_TITLES['camera-off'],
  brief:
    'Tom Barker, 43, had blood tests because he is tired, and would like to know the results, which are normal. He has just joined.',
  learningPoint:
    'No picture at the start mostly means that the camera is not on yet. Say what you hear and do not see, name one thing to press, and wait: it is usually mended in under half a minute.',
  source: 'S1, R8, R25, W13',
  patient: 'tom',
  faults: [{ kind: 'camera off', afterMs: 0, lastsMs: 8_000 }],
  start: 'hello',
  steps: {
    hello: {
      shows: 'leans in',
      says: { recording: 'camera-off-hello', caption: 'Hello? I can see you. Can you see me?' },
      note: 'To hear and to see are two things. Say which of them you have.',
      choices: [
        {
          cue: 'I can hear you well, and I don’t see you yet. Could you tap the picture of a camera, so that it isn’t crossed out?',
          isAloud: true,
          talk: 'setting up',
          to: 'found-it',
          mends: ['camera off'],
          during: 'camera off',
        },
        {
          cue: 'Wait a few seconds, and look whether the picture comes by itself.',
          isAloud: false,
          talk: 'setting up',
          to: 'waited',
          during: 'camera off',
        },
        {
          cue: 'Something’s wrong with your phone. Please hang up and call in again.',
          isAloud: true,
          talk: 'operational',
          to: 'hang-up',
          during: 'camera off',
        },
        {
          cue: 'Now I can, and I hear you well. Do you see and hear me clearly, too?',
          isAloud: true,
          talk: 'setting up',
          to: 'both-ways',
          after: 'camera off',
        },
        {
          cue: 'Yes. So: your results are all normal.',
          isAloud: true,
          talk: 'clinical',
          to: 'told-at-once',
          after: 'camera off',
        },
      ],
    },
    waited: {
      shows: 'leans in',
      says: { recording: 'camera-off-waited', caption: 'Are you still there? It’s gone very quiet.' },
      note: 'Waiting is right, and saying that you wait is better: silence on a call feels long.',
      choices: [
        {
          cue: 'I’m here, and I hear you well. I’m waiting for your picture. Is your camera crossed out on the screen?',
          isAloud: true,
          talk: 'setting up',
          to: 'found-it',
          mends: ['camera off'],
          during: 'camera off',
        },
        {
          cue: 'I’m here. I waited for your picture, and now it has come. Do you see and hear me clearly, too?',
          isAloud: true,
          talk: 'setting up',
          to: 'both-ways',
          after: 'camera off',
        },
      ],
    },
    'hang-up': {
      shows: 'looks worried',
      says: {
        recording: 'camera-off-hang-up',
        caption: 'Call in again? It took me ten minutes to get this far. Can’t we sort it out like this?',
      },
      note: 'Calling in again mends some faults, and costs a minute or two. For a camera that is off, one tap does it.',
      choices: [
        {
          cue: 'You’re right, let’s try something easier first. Do you see a little camera at the bottom? Give it one tap.',
          isAloud: true,
          talk: 'repair',
          to: 'found-it',
          mends: ['camera off'],
          during: 'camera off',
        },
        {
          cue: 'We could also do without the picture. The results I can tell you just as well. Would that be all right?',
          isAloud: true,
          talk: 'operational',
          to: 'without',
          mends: ['camera off'],
          during: 'camera off',
        },
        {
          cue: 'There’s no need any more, sorry: your picture has come. Do you see and hear me clearly, too?',
          isAloud: true,
          talk: 'repair',
          to: 'both-ways',
          after: 'camera off',
        },
      ],
    },
    without: {
      shows: 'at ease',
      says: {
        recording: 'camera-off-without',
        caption: 'Yes, that’s fine. I only want to know if it’s anything bad. Oh, wait, there’s the camera.',
      },
      note: 'Asking what the picture is needed for is a good thought. Without it you cannot see how he takes the news, so ask.',
      choices: [
        {
          cue: 'There you are, that’s better. All your results are normal. How do you feel about that?',
          isAloud: true,
          talk: 'clinical',
          to: 'told-at-once',
        },
      ],
    },
    'found-it': {
      shows: 'at ease',
      says: { recording: 'camera-off-found-it', caption: 'Oh, it had a line through it. Is that better?' },
      choices: [
        {
          cue: 'Much better, now I see you. Do you see and hear me clearly, too?',
          isAloud: true,
          talk: 'setting up',
          to: 'both-ways',
        },
        { cue: 'Yes. So: your results are all normal.', isAloud: true, talk: 'clinical', to: 'told-at-once' },
      ],
    },
    'both-ways': {
      shows: 'at ease',
      says: {
        recording: 'camera-off-both-ways',
        caption:
          'Yes, I see you and hear you. Bit of a fright, that blank screen. I’ve been waiting for these results all week.',
      },
      choices: [
        {
          cue: 'Then I’ll be quick. If we’re cut off I’ll ring you, on the number ending two nine. And so that they are yours: your full name and date of birth, please?',
          isAloud: true,
          talk: 'setting up',
          to: 'identity',
        },
        {
          cue: 'You did well to find it, most people meet that the first time. Now, your results are all normal.',
          isAloud: true,
          talk: 'social',
          to: 'told-at-once',
        },
      ],
    },
    'told-at-once': {
      shows: 'looks puzzled',
      says: {
        recording: 'camera-off-told-at-once',
        caption: 'Normal? Are you sure they’re mine? You mixed me up with my dad once, he’s a Tom Barker too.',
      },
      note: 'A result was told before it was known to whom. Name and date of birth come first, however much time the picture has cost.',
      choices: [
        {
          cue: 'You’re right, I should have asked first. Your full name and date of birth, please? And if we’re cut off I’ll ring you: still on the number ending two nine?',
          isAloud: true,
          talk: 'repair',
          to: 'identity',
        },
      ],
    },
    identity: {
      shows: 'at ease',
      says: {
        recording: 'camera-off-identity',
        caption: 'Tom Barker, the ninth of June, nineteen eighty-three. And yes, it’s the phone ending two nine.',
      },
      note: 'A result told to the wrong person cannot be taken back.',
      choices: [
        {
          cue: 'Thank you. They’re all normal. What had you been most worried about?',
          isAloud: true,
          talk: 'clinical',
          to: 'relieved',
        },
      ],
    },
    relieved: {
      shows: 'at ease',
      says: {
        recording: 'camera-off-relieved',
        caption: 'That’s a weight off my mind. My dad had diabetes, you see. I’m still worn out, though.',
      },
      choices: [
        {
          cue: 'Then let’s meet again in four weeks. If before that you lose weight without trying, are thirsty all the time, or get short of breath, ring us the same day, or 111 when we’re closed. Could you tell me that back?',
          isAloud: true,
          talk: 'clinical',
          to: 'end',
        },
        { cue: 'Give it time. Come back if it doesn’t get better.', isAloud: true, talk: 'clinical', to: 'how-long' },
      ],
    },
    'how-long': {
      shows: 'looks puzzled',
      says: { recording: 'camera-off-how-long', caption: 'How long do I give it? A week? A year?' },
      note: 'Normal results need a safety net, too: a sign, a time, and a way to get help.',
      choices: [
        {
          cue: 'That was too vague, sorry. Four weeks, then we meet again. If you lose weight without trying, are thirsty all the time, or get short of breath, ring us the same day, or 111 when we’re closed. Could you tell me that back?',
          isAloud: true,
          talk: 'repair',
          to: 'end',
        },
      ],
    },
    end: {
      shows: 'at ease',
      says: {
        recording: 'camera-off-end',
        caption:
          'See you in four weeks. If I’m losing weight, or thirsty, or short of breath, I ring that same day. And I’ll check the camera first.',
      },
      choices: [],
    },
  },
};
