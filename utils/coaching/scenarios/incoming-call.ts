import type { Scenario } from '../scenario';
import { SCENARIO_TITLES } from '../scenario-titles';

export const INCOMING_CALL: Scenario = {
  version: 1,
  id: 'incoming-call',
  title: SCENARIO_TITLES['incoming-call'],
  brief:
    'Grace Addo, 58, is on the video with her mobile phone, to talk about starting a statin. Who she is has been checked.',
  learningPoint:
    'When the sound of a mobile stops all at once and the picture stays, think of an incoming call. Show by signs what to do, wait, and begin again with what was said just before.',
  source: 'S1, R25, W13',
  patient: 'grace',
  faults: [],
  start: 'hello',
  steps: {
    hello: {
      shows: 'at ease',
      says: {
        recording: 'incoming-call-hello',
        caption: 'Hello again. I’m on my mobile today, my son has the laptop. I see you and hear you well.',
      },
      choices: [
        {
          cue: 'Good to see you. A call can cut us off on a mobile: could you switch on Do Not Disturb? And if we lose each other, I’ll ring you.',
          isAloud: true,
          talk: 'setting up',
          to: 'quiet-phone',
        },
        {
          cue: 'Good to see you. Let’s talk about the new tablet. What have you heard about statins?',
          isAloud: true,
          talk: 'clinical',
          to: 'cut',
        },
      ],
    },
    'quiet-phone': {
      shows: 'looks at another phone',
      says: {
        recording: 'incoming-call-quiet-phone',
        caption: 'Do not disturb. Where’s that, now? I think I’ve done it. And you’d ring me, good.',
      },
      note: 'Ten seconds that may save two minutes.',
      choices: [
        { cue: 'Thank you. So, what have you heard about statins?', isAloud: true, talk: 'clinical', to: 'cut' },
      ],
    },
    cut: {
      shows: 'looks puzzled',
      says: {
        recording: 'incoming-call-cut',
        caption:
          'My sister takes one. She said it gave her terrible aches, and so she stopped, and I thought, if I get them too, I’ll just leave it off and say nothing.',
      },
      faults: [{ kind: 'phone call', afterMs: 6_700, lastsMs: 25_000 }],
      note: 'Her sound went in the middle of a sentence, and she looks puzzled at her screen. What can that be?',
      choices: [
        {
          cue: 'Can you hear me? Hello? Can you hear me?',
          isAloud: true,
          talk: 'repair',
          to: 'hello-hello',
          during: 'phone call',
        },
        {
          cue: 'Lift a hand, and hold up a written note: “Phone call? Decline it, I’ll wait.”',
          isAloud: false,
          talk: 'setting up',
          to: 'declined',
          mends: ['phone call'],
          during: 'phone call',
        },
        {
          cue: 'Carry on, and explain how statins work.',
          isAloud: false,
          talk: 'clinical',
          to: 'talked-on',
          during: 'phone call',
        },
        {
          cue: 'There you are again. I lost your sound. Your sister had aches and stopped, and you thought something. What was it?',
          isAloud: true,
          talk: 'repair',
          to: 'thought',
          after: 'phone call',
        },
      ],
    },
    'hello-hello': {
      shows: 'looks at another phone',
      note: 'While something else has her sound she does not hear you, however often you ask. What she can do is see you.',
      choices: [
        {
          cue: 'Point to your ear, shake your head, and hold up a note: “Decline the call.”',
          isAloud: false,
          talk: 'setting up',
          to: 'declined',
          mends: ['phone call'],
          during: 'phone call',
        },
        {
          cue: 'Wait until she is done, and show that you wait.',
          isAloud: false,
          talk: 'social',
          to: 'took-it',
          during: 'phone call',
        },
        {
          cue: 'There you are again. I lost your sound. Your sister had aches and stopped, and you thought something. What was it?',
          isAloud: true,
          talk: 'repair',
          to: 'thought',
          after: 'phone call',
        },
      ],
    },
    'talked-on': {
      shows: 'looks at another phone',
      says: {
        recording: 'incoming-call-talked-on',
        caption: 'Sorry, that was my sister ringing. I’ve missed all of that. What did you say?',
      },
      note: 'Whoever looks down and does not nod may not be hearing you. Stop and check, before you explain.',
      choices: [
        {
          cue: 'No harm done, I’ll begin again. You were telling me about your sister’s aches, and what you thought?',
          isAloud: true,
          talk: 'repair',
          to: 'thought',
        },
      ],
    },
    'took-it': {
      shows: 'at ease',
      says: { recording: 'incoming-call-took-it', caption: 'I’m back. I told her I’d ring later. Where was I?' },
      choices: [
        {
          cue: 'You said that your sister had aches and stopped, and that you thought something. What was it?',
          isAloud: true,
          talk: 'repair',
          to: 'thought',
        },
        {
          cue: 'Right. So one tablet each evening. Is that agreed?',
          isAloud: true,
          talk: 'clinical',
          to: 'not-agreed',
        },
      ],
    },
    declined: {
      shows: 'at ease',
      says: {
        recording: 'incoming-call-declined',
        caption: 'There, gone. It was my sister, of all people. Where was I?',
      },
      choices: [
        {
          cue: 'You said that she had aches and stopped, and that you thought something. What was it?',
          isAloud: true,
          talk: 'repair',
          to: 'thought',
        },
        {
          cue: 'Right. So one tablet each evening. Is that agreed?',
          isAloud: true,
          talk: 'clinical',
          to: 'not-agreed',
        },
      ],
    },
    'not-agreed': {
      shows: 'looks worried',
      says: { recording: 'incoming-call-not-agreed', caption: 'Well. I suppose so. If you say so.' },
      note: 'That is no agreement. Her thought was cut off by the call, and she has not been asked for it.',
      choices: [
        {
          cue: 'I hear a doubt, and the call cut you off. You thought something about your sister’s aches. What was it?',
          isAloud: true,
          talk: 'repair',
          to: 'thought',
        },
      ],
    },
    thought: {
      shows: 'looks worried',
      says: {
        recording: 'incoming-call-thought',
        caption: 'I thought, if I get them too, I’ll just leave it off and say nothing.',
      },
      choices: [
        {
          cue: 'Thank you for being open. If your muscles hurt, or feel tender or weak without a reason, ring us the same day, and we’ll decide together whether to stop. With dark urine as well, or when we’re closed, ring 111 straight away. What will you do if you ache?',
          isAloud: true,
          talk: 'clinical',
          to: 'end',
        },
      ],
    },
    end: {
      shows: 'at ease',
      says: {
        recording: 'incoming-call-end',
        caption:
          'Ring you the same day, and not just leave it off. Dark urine, or you’re closed, one one one at once. That I can do.',
      },
      choices: [],
    },
  },
};
