import type { Scenario } from '../scenario';
import { SCENARIO_TITLES } from '../scenario-titles';

export const CARER_PRESENT: Scenario = {
  version: 1,
  id: 'carer-present',
  title: SCENARIO_TITLES['carer-present'],
  brief:
    'Alan Muir, 74, has asked for a video call, because he has felt low since he lost his wife. You see him alone. He has told you his name and date of birth, and that he is at home.',
  learningPoint:
    'A camera shows a part of a room. Ask early who is there, ask the patient whether that is all right, and make sure that he has a moment to speak for himself.',
  source: 'S4, R35, R32, W24, W29',
  patient: 'alan',
  faults: [],
  start: 'hello',
  steps: {
    hello: {
      shows: 'looks away',
      says: { recording: 'carer-present-hello', caption: 'Hello. Yes, I can see you, and hear you too.' },
      note: 'He looks to the side before he answers.',
      choices: [
        {
          cue: 'Good afternoon, Mr Muir. Before we start: is anybody with you, whom I can’t see?',
          isAloud: true,
          talk: 'setting up',
          to: 'introduced',
        },
        {
          cue: 'Good afternoon, Mr Muir. How have you been sleeping?',
          isAloud: true,
          talk: 'clinical',
          to: 'answers-for-him',
        },
      ],
    },
    'answers-for-him': {
      shows: 'looks away',
      says: {
        recording: 'carer-present-answers-for-him',
        caption: 'He doesn’t sleep at all. And he doesn’t eat. I’ve told him he needs tablets.',
        by: 'companion',
      },
      note: 'A second voice, and nobody to be seen. Whose is it, and does he want it here?',
      choices: [
        {
          cue: 'I hear somebody beside you, Mr Muir. Who is with you? Would you both come into the picture?',
          isAloud: true,
          talk: 'setting up',
          to: 'introduced',
        },
        { cue: 'Thank you. And how long has he been like this?', isAloud: true, talk: 'clinical', to: 'talked-about' },
      ],
    },
    'talked-about': {
      shows: 'looks worried',
      says: { recording: 'carer-present-talked-about', caption: 'I’m still here, you know.' },
      note: 'Over a screen it is easy to talk about somebody. He has said so himself.',
      choices: [
        {
          cue: 'You are, and I’m sorry. It’s you I want to hear. First, who is with you, and is it all right with you that they’re here?',
          isAloud: true,
          talk: 'repair',
          to: 'introduced',
        },
      ],
    },
    introduced: {
      shows: 'with someone beside',
      says: {
        recording: 'carer-present-introduced',
        caption: 'Hello. I’m Fiona, his daughter. I didn’t know if I was allowed to be here.',
        by: 'companion',
      },
      choices: [
        {
          cue: 'It’s good to meet you, Fiona. Mr Muir, what would you like: Fiona with us all the time, for a part of it, or not today?',
          isAloud: true,
          talk: 'social',
          to: 'his-wish',
        },
        {
          cue: 'Good that you’re here, Fiona. Tell me what you’ve noticed.',
          isAloud: true,
          talk: 'clinical',
          to: 'not-asked',
        },
      ],
    },
    'not-asked': {
      shows: 'with someone beside',
      says: {
        recording: 'carer-present-not-asked',
        caption: 'Well, he sits in his chair all day, and he cries. Dad, you do.',
        by: 'companion',
      },
      note: 'He was not asked whether she may tell this. His face has gone still.',
      choices: [
        {
          cue: 'Let me stop there, Fiona, I forgot to ask something. Mr Muir, is it all right for you that we talk about this together?',
          isAloud: true,
          talk: 'repair',
          to: 'his-wish',
        },
      ],
    },
    'his-wish': {
      shows: 'with someone beside',
      says: {
        recording: 'carer-present-his-wish',
        caption: 'She can stay for the end. But I’d like a wee word on my own first, if it’s all the same.',
      },
      choices: [
        {
          cue: 'Of course. Fiona, would you leave us for ten minutes, and close the door? I’ll ask for you afterwards. And if we’re cut off, Mr Muir, I’ll ring you at once, on the number ending six one.',
          isAloud: true,
          talk: 'operational',
          to: 'alone',
        },
        { cue: 'Surely Fiona may hear it, too?', isAloud: true, talk: 'social', to: 'closes-up' },
      ],
    },
    'closes-up': {
      shows: 'looks away',
      says: { recording: 'carer-present-closes-up', caption: 'Aye, well. Then there’s nothing, really. I’m fine.' },
      note: 'He had asked for privacy. Without it you will not hear what he came for.',
      choices: [
        {
          cue: 'You asked for a word on your own, and that’s your right. Fiona, could you give us ten minutes, please? And if we’re cut off, Mr Muir, I’ll ring you at once, on the number ending six one.',
          isAloud: true,
          talk: 'repair',
          to: 'alone',
        },
      ],
    },
    alone: {
      shows: 'looks worried',
      says: {
        recording: 'carer-present-alone',
        caption: 'She’s gone. She means well. It’s just, some nights I don’t see the point of getting up again.',
      },
      note: 'This needed a closed door.',
      choices: [
        {
          cue: 'Thank you for telling me that. When it’s at its worst, do you think of ending your life?',
          isAloud: true,
          talk: 'clinical',
          to: 'safe',
        },
        { cue: 'You’ll feel better with time. Shall we get Fiona back?', isAloud: true, talk: 'social', to: 'hushed' },
      ],
    },
    hushed: {
      shows: 'looks away',
      says: { recording: 'carer-present-hushed', caption: 'If you think so.' },
      note: 'Comfort came before the question. It can still be asked, and asking does not put the thought there.',
      choices: [
        {
          cue: 'Not quite yet. You said you don’t see the point some nights. Do you think of ending your life?',
          isAloud: true,
          talk: 'repair',
          to: 'safe',
        },
      ],
    },
    safe: {
      shows: 'looks worried',
      says: {
        recording: 'carer-present-safe',
        caption: 'No. I’d not do that. But I’m glad somebody asked me straight.',
      },
      choices: [
        {
          cue: 'I’m glad you answered straight. Have you ever come near to it, or thought about how? And what keeps you going?',
          isAloud: true,
          talk: 'clinical',
          to: 'keeps-going',
        },
      ],
    },
    'keeps-going': {
      shows: 'at ease',
      says: {
        recording: 'carer-present-keeps-going',
        caption: 'No, never. It’s Fiona, and the dog. I’d not leave them.',
      },
      note: 'One answer is not the whole of it: thoughts, plans, and what holds him.',
      choices: [
        {
          cue: 'I’d like to see you in person, tomorrow or the day after. If that thought comes, at any hour: ring NHS 111, and choose the mental health option, or Samaritans on 116 123. If you can’t keep yourself safe, ring 999, or go to A&E. Whom would you ring first? And what of this may I tell Fiona?',
          isAloud: true,
          talk: 'clinical',
          to: 'end',
        },
      ],
    },
    end: {
      shows: 'at ease',
      says: {
        recording: 'carer-present-end',
        caption:
          'One one one, and the mental health option. Nine nine nine if I can’t keep myself safe. Tell Fiona I’m coming to see you, and that she can ring with me. The rest stays between us.',
      },
      choices: [],
    },
  },
};
