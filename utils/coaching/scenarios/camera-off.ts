import type { Scenario } from '../scenario';
import { SCENARIO_TITLES } from '../scenario-titles';

export const CAMERA_OFF: Scenario = {
  version: 1,
  id: 'camera-off',
  title: SCENARIO_TITLES['camera-off'],
  brief:
    'Tom Barker, 43, wants to talk about the results of his blood tests, which are normal. He has just joined, and where his face should be there is nothing.',
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
      note: 'You hear him. The picture may come by itself within seconds.',
      choices: [
        {
          cue: 'I can hear you well, and I don’t see you yet. Could you tap the picture of a camera, so that it isn’t crossed out?',
          isAloud: true,
          talk: 'setting up',
          to: 'found-it',
          mends: ['camera off'],
        },
        {
          cue: 'Wait a few seconds, and look whether the picture comes by itself.',
          isAloud: false,
          talk: 'setting up',
          to: 'waited',
        },
        {
          cue: 'Something’s wrong with your phone. Please hang up and call in again.',
          isAloud: true,
          talk: 'operational',
          to: 'hang-up',
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
        },
        {
          cue: 'We could also do without the picture. The results I can tell you just as well. Would that be all right?',
          isAloud: true,
          talk: 'operational',
          to: 'without',
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
          to: 'relieved',
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
        { cue: 'Yes. So: your results are all normal.', isAloud: true, talk: 'clinical', to: 'relieved' },
      ],
    },
    'both-ways': {
      shows: 'at ease',
      says: {
        recording: 'camera-off-both-ways',
        caption: 'Yes, all good. Bit of a fright, that blank screen. I’ve been waiting for these results all week.',
      },
      choices: [
        {
          cue: 'Then I won’t keep you: they’re all normal. What had you been most worried about?',
          isAloud: true,
          talk: 'clinical',
          to: 'relieved',
        },
        {
          cue: 'You did well to find it, most people meet that the first time. Now, your results are all normal.',
          isAloud: true,
          talk: 'social',
          to: 'relieved',
        },
      ],
    },
    relieved: {
      shows: 'at ease',
      says: {
        recording: 'camera-off-relieved',
        caption: 'That’s a weight off my mind. My dad had diabetes, you see. Next time I’ll check that camera first.',
      },
      choices: [],
    },
  },
};
