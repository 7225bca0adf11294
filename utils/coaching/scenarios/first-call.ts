import type { Scenario } from '../scenario';
import { SCENARIO_TITLES } from '../scenario-titles';

export const FIRST_CALL: Scenario = {
  version: 1,
  id: 'first-call',
  title: SCENARIO_TITLES['first-call'],
  brief:
    'Grace Addo, 58, has high blood pressure that has been stable for years. It is a planned review, her first by video, with readings from her own monitor. The line is good.',
  learningPoint:
    'Open well even when all is well: let her say that she hears and sees you, have name and date of birth from her, agree what happens if the line fails, and close with the plan, what to look out for and how to get help.',
  source: 'S1, S4, W29, W33',
  patient: 'grace',
  faults: [],
  start: 'hello',
  steps: {
    hello: {
      shows: 'leans in',
      says: { recording: 'first-call-hello', caption: 'Hello? Is it working? I’ve not done this before.' },
      choices: [
        {
          cue: 'Good morning, Mrs Addo. I can see and hear you well. How do you see and hear me?',
          isAloud: true,
          talk: 'setting up',
          to: 'both-ways',
        },
        {
          cue: 'Good morning, it’s good to see you. It can feel a bit odd at first, so we’ll take our time.',
          isAloud: true,
          talk: 'social',
          to: 'at-ease',
        },
        { cue: 'So, what are your blood pressure readings?', isAloud: true, talk: 'clinical', to: 'straight-in' },
      ],
    },
    'at-ease': {
      shows: 'at ease',
      says: {
        recording: 'first-call-at-ease',
        caption: 'Thank you. My son set it all up for me, and then he had to go to work.',
      },
      note: 'A moment of ordinary talk puts her at ease. Now you know who is there, too. What she hears and sees of you, you do not know yet.',
      choices: [
        {
          cue: 'That’s kind of him. Can you hear me clearly, and see my face?',
          isAloud: true,
          talk: 'setting up',
          to: 'both-ways',
        },
      ],
    },
    'straight-in': {
      shows: 'looks puzzled',
      says: {
        recording: 'first-call-straight-in',
        caption: 'Oh. Sorry, I was still looking for you. You’re very small on here. What did you say?',
      },
      note: 'She was not ready yet. The opening takes under a minute, and what is said before it is easily lost.',
      choices: [
        {
          cue: 'My fault, I went too fast. Let’s start again: can you hear me clearly, and see my face now?',
          isAloud: true,
          talk: 'repair',
          to: 'both-ways',
        },
      ],
    },
    'both-ways': {
      shows: 'at ease',
      says: { recording: 'first-call-both-ways', caption: 'Yes, I can see you, and I can hear you nicely now.' },
      choices: [
        {
          cue: 'Good. So that I have the right record open: your full name and date of birth, please?',
          isAloud: true,
          talk: 'setting up',
          to: 'identity',
        },
        {
          cue: 'Good. Could you read me the numbers that you wrote down?',
          isAloud: true,
          talk: 'operational',
          to: 'not-checked',
        },
      ],
    },
    'not-checked': {
      shows: 'looks puzzled',
      says: {
        recording: 'first-call-not-checked',
        caption: 'Don’t you need to know who I am first? The nurse always asks for my date of birth.',
      },
      note: 'Two details first, even where you know the face: a reading in the wrong record harms two people.',
      choices: [
        {
          cue: 'I do, and thank you for saying so. Your full name and date of birth, please?',
          isAloud: true,
          talk: 'repair',
          to: 'identity',
        },
      ],
    },
    identity: {
      shows: 'at ease',
      says: {
        recording: 'first-call-identity',
        caption: 'Grace Addo. I was born on the second of April, nineteen sixty-eight.',
      },
      note: 'Both details came from her, and not from you: a name that is read out gets a nod from anybody.',
      choices: [
        {
          cue: 'Thank you, that’s what I have here. If we’re cut off I’ll ring you. Is the number ending four seven the one beside you?',
          isAloud: true,
          talk: 'setting up',
          to: 'back-up',
        },
      ],
    },
    'back-up': {
      shows: 'at ease',
      says: { recording: 'first-call-back-up', caption: 'That’s right, four seven. I’ll keep it here next to me.' },
      note: 'If the line goes now, both of you know who rings whom.',
      choices: [
        {
          cue: 'I’ll look away now and then to type. Could you read me the numbers that you wrote down?',
          isAloud: true,
          talk: 'operational',
          to: 'readings',
        },
      ],
    },
    readings: {
      shows: 'at ease',
      says: {
        recording: 'first-call-readings',
        caption:
          'This morning it was one hundred and thirty-two over seventy-eight, and last night one hundred and twenty-eight over eighty.',
      },
      choices: [
        {
          cue: 'Let me say back what I have: 132 over 78 this morning, 128 over 80 last night. Is that right?',
          isAloud: true,
          talk: 'clinical',
          to: 'said-back',
        },
        {
          cue: 'That’s fine. Same tablets, and we’ll speak next year. Bye for now.',
          isAloud: true,
          talk: 'clinical',
          to: 'too-quick',
        },
      ],
    },
    'too-quick': {
      shows: 'looks puzzled',
      says: {
        recording: 'first-call-too-quick',
        caption: 'Oh, is that it? I did want to ask about my ankles, but never mind.',
      },
      note: 'The call was nearly over before her own question came. Asking for it costs half a minute.',
      choices: [
        {
          cue: 'Please do ask. Before we stop, tell me about your ankles.',
          isAloud: true,
          talk: 'repair',
          to: 'said-back',
        },
      ],
    },
    'said-back': {
      shows: 'at ease',
      says: {
        recording: 'first-call-said-back',
        caption: 'That’s right. My shoes feel a bit tight by the evening, on both sides. Is that the tablets?',
      },
      choices: [
        {
          cue: 'It may be. Any pain in a calf or in your chest, any breathlessness, or one side worse than the other?',
          isAloud: true,
          talk: 'clinical',
          to: 'no-red-flags',
        },
      ],
    },
    'no-red-flags': {
      shows: 'at ease',
      says: { recording: 'first-call-no-red-flags', caption: 'No, nothing like that. It’s gone again by the morning.' },
      choices: [
        {
          cue: 'Then your tablets stay as they are, and we’ll look at your ankles at your blood test next week. If one leg swells or hurts, or you get more breathless, ring us that same day, or 111 when we’re closed. If you’re suddenly breathless or have chest pain, ring 999. How would you put that in your own words?',
          isAloud: true,
          talk: 'clinical',
          to: 'own-words',
        },
        { cue: 'Come back if it gets worse.', isAloud: true, talk: 'clinical', to: 'worse-than-what' },
      ],
    },
    'worse-than-what': {
      shows: 'looks puzzled',
      says: { recording: 'first-call-worse-than-what', caption: 'Worse than what, though? How would I know?' },
      note: 'A safety net that names a sign, a time and a way to get help is remembered better, and easier to write down.',
      choices: [
        {
          cue: 'Good question. Your tablets stay as they are, and we’ll look at your ankles next week. If one leg swells or hurts, or you get more breathless, ring us that same day, or 111 when we’re closed. If you’re suddenly breathless or have chest pain, ring 999. Could you tell me that in your own words?',
          isAloud: true,
          talk: 'repair',
          to: 'own-words',
        },
      ],
    },
    'own-words': {
      shows: 'at ease',
      says: {
        recording: 'first-call-own-words',
        caption:
          'If it’s one leg, or I’m more short of breath, I ring you that day, or one one one. If it’s sudden, or my chest, nine nine nine. Thank you, that was easy.',
      },
      choices: [],
    },
  },
};
