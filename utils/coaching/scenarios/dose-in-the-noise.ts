import type { Scenario } from '../scenario';
import { SCENARIO_TITLES } from '../scenario-titles';

export const DOSE_IN_THE_NOISE: Scenario = {
  version: 1,
  id: 'dose-in-the-noise',
  title: SCENARIO_TITLES['dose-in-the-noise'],
  brief:
    'Alan Muir, 74, takes several medicines and has just come home from hospital. You want to know what he takes now. Who he is, and that he is at home, has been checked.',
  learningPoint:
    'When sound is lost over a dose, never guess and never let it pass: ask again, in another way if need be, and have it said back before you go on.',
  source: 'S1, R5, R6, W13',
  patient: 'alan',
  box: { medicine: 'Bisoprolol', strength: '2.5 mg tablets', directions: 'ONE each morning' },
  faults: [],
  start: 'hello',
  steps: {
    hello: {
      shows: 'at ease',
      says: {
        recording: 'dose-in-the-noise-hello',
        caption: 'Good morning. I can hear you fine, and I can see you. They changed my tablets in the hospital.',
      },
      choices: [
        {
          cue: 'Good to see you home, Mr Muir. Which heart tablet are you on now, and how much of it?',
          isAloud: true,
          talk: 'clinical',
          to: 'lost',
        },
        {
          cue: 'Good to see you home. If we’re cut off, I’ll ring the number ending six one. Have you got the boxes near you?',
          isAloud: true,
          talk: 'setting up',
          to: 'boxes-near',
        },
      ],
    },
    'boxes-near': {
      shows: 'at ease',
      says: {
        recording: 'dose-in-the-noise-boxes-near',
        caption: 'Aye, six one is right. And they’re here on the table, all of them.',
      },
      note: 'With the boxes at hand there is a second way if the sound fails.',
      choices: [
        {
          cue: 'Thank you. Which heart tablet are you on now, and how much?',
          isAloud: true,
          talk: 'clinical',
          to: 'lost',
        },
      ],
    },
    lost: {
      shows: 'at ease',
      says: {
        recording: 'dose-in-the-noise-lost',
        caption:
          'It’s the bisoprolol. I was on five, and now it’s two and a half milligrams, just the one, in the morning.',
      },
      faults: [{ kind: 'broken sound', afterMs: 3_100, lastsMs: 30_000, percent: 75 }],
      note: 'His sound broke up over it. Have you heard all that you need?',
      choices: [
        {
          cue: 'I lost a few words just then. Could you say the dose again for me?',
          isAloud: true,
          talk: 'repair',
          to: 'still-broken',
          during: 'broken sound',
        },
        {
          cue: 'Could you hold the box up to the camera, so that I can read it?',
          isAloud: true,
          talk: 'operational',
          to: 'box',
          during: 'broken sound',
        },
        {
          cue: 'Five in the morning, thank you. And the water tablet?',
          isAloud: true,
          talk: 'clinical',
          to: 'guessed',
          during: 'broken sound',
        },
        {
          cue: 'Now I hear you well again. I lost some words before: which tablet, and how much of it?',
          isAloud: true,
          talk: 'repair',
          to: 'waited',
          after: 'broken sound',
        },
      ],
    },
    'still-broken': {
      shows: 'leans in',
      says: {
        recording: 'dose-in-the-noise-still-broken',
        caption: 'I said two and a half. Two point five. One in the morning.',
      },
      note: 'A bad half minute is common. Waiting, or asking in another way, both work.',
      choices: [
        {
          cue: 'Your sound is still breaking up. Let’s wait a few seconds, and then you tell me once more.',
          isAloud: true,
          talk: 'repair',
          to: 'waited',
          during: 'broken sound',
        },
        {
          cue: 'Now you’re clear. Could you say it all once more: which tablet, and how much?',
          isAloud: true,
          talk: 'repair',
          to: 'waited',
          after: 'broken sound',
        },
        {
          cue: 'Could you hold the box up to the camera, so that I can read it?',
          isAloud: true,
          talk: 'operational',
          to: 'box',
        },
      ],
    },
    guessed: {
      shows: 'looks puzzled',
      says: {
        recording: 'dose-in-the-noise-guessed',
        caption: 'Five? Is it back up to five, then? The hospital told me otherwise.',
      },
      note: 'He heard a dose from you that he had not said. Had he not asked, he might have taken it, and it might have stood in the record.',
      choices: [
        {
          cue: 'No, please don’t change anything. I lost your words, and I should have said so. What is written on the box?',
          isAloud: true,
          talk: 'repair',
          to: 'box',
        },
      ],
    },
    waited: {
      shows: 'at ease',
      says: {
        recording: 'dose-in-the-noise-waited',
        caption: 'Is that better? Right: bisoprolol, two point five milligrams, one tablet, every morning.',
      },
      choices: [
        {
          cue: 'I’ll say it back: bisoprolol, two point five milligrams, one each morning. It was five before. Is that right?',
          isAloud: true,
          talk: 'clinical',
          to: 'agreed',
        },
        { cue: 'Thank you. Next, how have you been sleeping?', isAloud: true, talk: 'clinical', to: 'not-said-back' },
      ],
    },
    box: {
      shows: 'shows the medicine box',
      says: { recording: 'dose-in-the-noise-box', caption: 'Here. Can you read that?' },
      note: 'The picture needs no sound: read it, and say what you read.',
      choices: [
        {
          cue: 'Yes. I read bisoprolol, two point five milligrams, one each morning. Is that what you take now?',
          isAloud: true,
          talk: 'clinical',
          to: 'agreed',
        },
        {
          cue: 'Could you bring it a little nearer, and hold it still?',
          isAloud: true,
          talk: 'operational',
          to: 'box-nearer',
        },
      ],
    },
    'box-nearer': {
      shows: 'shows the medicine box',
      says: { recording: 'dose-in-the-noise-box-nearer', caption: 'Like this?' },
      choices: [
        {
          cue: 'Just right. Bisoprolol, two point five milligrams, one each morning. Is that what you take now?',
          isAloud: true,
          talk: 'clinical',
          to: 'agreed',
        },
      ],
    },
    'not-said-back': {
      shows: 'looks worried',
      says: {
        recording: 'dose-in-the-noise-not-said-back',
        caption: 'Not too bad. But did you get that, about the tablets? I would not like there to be a mix-up.',
      },
      note: 'He wants to be sure as well. What is said back is settled for both.',
      choices: [
        {
          cue: 'You’re right, let me say it back: bisoprolol, two point five milligrams, one each morning. Yes?',
          isAloud: true,
          talk: 'repair',
          to: 'agreed',
        },
      ],
    },
    agreed: {
      shows: 'at ease',
      says: {
        recording: 'dose-in-the-noise-agreed',
        caption: 'That’s it exactly. Two point five, once in the morning. I’ve written it on the calendar too.',
      },
      choices: [
        {
          cue: 'Good. Please don’t stop it without asking us. If you feel faint, more breathless, or your heart races, ring us the same day, or 111 when we’re closed. If you pass out or have chest pain, 999. What will you look out for?',
          isAloud: true,
          talk: 'clinical',
          to: 'end',
        },
      ],
    },
    end: {
      shows: 'at ease',
      says: {
        recording: 'dose-in-the-noise-end',
        caption:
          'Faint, out of breath, or my heart racing: I ring you that day, or one one one. Pain in the chest or passing out, nine nine nine. And I keep taking it.',
      },
      choices: [],
    },
  },
};
