import type { Scenario } from '../scenario';
import { SCENARIO_TITLES } from '../scenario-titles';

export const TALKING_OVER: Scenario = {
  version: 1,
  id: 'talking-over',
  title: SCENARIO_TITLES['talking-over'],
  brief:
    'Priya Nair, 29, has asthma and was given a new inhaler a month ago. You want to know how she is with it, by day and by night. Who she is, and that she is at home, has been checked.',
  learningPoint:
    'On a late line a pause is not silence: ask one thing, stop, and wait longer than feels polite. When you clash, stop at once and give the word back.',
  source: 'S1, R3, R4, W10, W13',
  patient: 'priya',
  faults: [{ kind: 'latency', afterMs: 0, ms: 600 }],
  start: 'hello',
  steps: {
    hello: {
      shows: 'at ease',
      says: {
        recording: 'talking-over-hello',
        caption: 'Hi, yes, I can see you and hear you. It’s about the new inhaler.',
      },
      choices: [
        { cue: 'Good to see you, Ms Nair. How have you been with it?', isAloud: true, talk: 'clinical', to: 'begins' },
        {
          cue: 'How have you been with it? Any wheezing? And at night, do you wake up?',
          isAloud: true,
          talk: 'clinical',
          to: 'three-at-once',
        },
        {
          cue: 'There’s a delay on the line today, so I’ll ask one thing and then stop. If it gets worse, or we’re cut off, I’ll ring you. Is it still the number ending one five?',
          isAloud: true,
          talk: 'setting up',
          to: 'warned',
        },
      ],
    },
    warned: {
      shows: 'at ease',
      says: { recording: 'talking-over-warned', caption: 'Yes, one five. I did wonder about those pauses.' },
      note: 'A delay that both know of is taken for what it is, and not for doubt or bad manners.',
      choices: [
        {
          cue: 'So did I. I’ll wait longer than usual, and you take your time. How have you been with the new inhaler?',
          isAloud: true,
          talk: 'social',
          to: 'begins',
        },
      ],
    },
    'three-at-once': {
      shows: 'looks puzzled',
      says: {
        recording: 'talking-over-three-at-once',
        caption: 'Better, mostly. Sorry, no, you go. What was the last one?',
      },
      note: 'Her answer to the first question arrived while you asked the third. Several questions in one breath always clash on a late line.',
      choices: [
        {
          cue: 'Sorry, we clashed. You go first: better, mostly, you said.',
          isAloud: true,
          talk: 'repair',
          to: 'begins',
        },
        {
          cue: 'I asked about the nights. And the wheezing. Is there any?',
          isAloud: true,
          talk: 'clinical',
          to: 'gives-up',
        },
      ],
    },
    'gives-up': {
      shows: 'looks away',
      says: { recording: 'talking-over-gives-up', caption: 'No. It’s fine.' },
      note: 'She has stopped trying. Short answers after a clash can be the line, and not the patient.',
      choices: [
        {
          cue: 'I think I’ve talked over you, and I’m sorry. The line is slow. Please take all the time you want: how has it been?',
          isAloud: true,
          talk: 'repair',
          to: 'begins',
        },
      ],
    },
    begins: {
      shows: 'at ease',
      says: {
        recording: 'talking-over-begins',
        caption: 'It’s been better in the day. I hardly need the blue one. But in the mornings.',
      },
      note: 'She stopped in the middle. Is she thinking, or have you just not heard the rest yet? Count to two before you speak.',
      choices: [
        { cue: 'Count slowly to two, and say nothing.', isAloud: false, talk: 'repair', to: 'goes-on' },
        { cue: 'So in the mornings you use the blue one?', isAloud: true, talk: 'clinical', to: 'clash' },
        { cue: 'Please go on. In the mornings?', isAloud: true, talk: 'repair', to: 'goes-on' },
      ],
    },
    clash: {
      shows: 'looks puzzled',
      says: { recording: 'talking-over-clash', caption: 'I wake up. Sorry? No, I was going to say, what did you ask?' },
      note: 'She had gone on already: her words were still on their way when you began.',
      choices: [
        {
          cue: 'Sorry, we clashed. Please finish what you were saying, and I’ll wait.',
          isAloud: true,
          talk: 'repair',
          to: 'goes-on',
        },
        {
          cue: 'I asked whether you use the blue one in the mornings.',
          isAloud: true,
          talk: 'clinical',
          to: 'lost-thread',
        },
      ],
    },
    'lost-thread': {
      shows: 'looks puzzled',
      says: {
        recording: 'talking-over-lost-thread',
        caption: 'Sometimes, yes. I’ve lost what I wanted to say, actually.',
      },
      note: 'What she lost may be what matters. It can be got back: ask for it.',
      choices: [
        {
          cue: 'You were about to tell me how the mornings are. Take your time.',
          isAloud: true,
          talk: 'repair',
          to: 'goes-on',
        },
      ],
    },
    'goes-on': {
      shows: 'looks worried',
      says: {
        recording: 'talking-over-goes-on',
        caption: 'I wake up at five most days, tight in the chest and coughing. I didn’t want to make a fuss.',
      },
      note: 'This came because you waited.',
      choices: [
        {
          cue: 'I’m glad you told me, it’s no fuss. I’ll sum up, then you say what I got wrong. Better by day, but you wake at five, tight and coughing, most days.',
          isAloud: true,
          talk: 'clinical',
          to: 'summed-up',
        },
        { cue: 'I see. Let’s carry on with the inhaler, then.', isAloud: true, talk: 'clinical', to: 'unheard' },
      ],
    },
    unheard: {
      shows: 'looks worried',
      says: {
        recording: 'talking-over-unheard',
        caption: 'So is that normal, the mornings? My mum said to ring an ambulance.',
      },
      note: 'Waking with asthma most days is a sign that it is not controlled. On a late line a short answer of yours sounds like the end of the subject.',
      choices: [
        {
          cue: 'It isn’t what we want, and your mum is right to care. Let me say back what I heard: better by day, but you wake at five, tight and coughing. Yes?',
          isAloud: true,
          talk: 'repair',
          to: 'summed-up',
        },
      ],
    },
    'summed-up': {
      shows: 'at ease',
      says: {
        recording: 'talking-over-summed-up',
        caption: 'Yes, that’s exactly it. Thank you for waiting. I kept thinking you’d frozen.',
      },
      choices: [
        {
          cue: 'Thank you. And now: are you wheezy or short of breath, and how often have you used the blue one since yesterday?',
          isAloud: true,
          talk: 'clinical',
          to: 'now',
        },
      ],
    },
    now: {
      shows: 'at ease',
      says: { recording: 'talking-over-now', caption: 'I’m fine just now. Twice since yesterday, and it did help.' },
      note: 'How she is now decides whether tomorrow is soon enough.',
      choices: [
        {
          cue: 'Then come in tomorrow for a peak flow reading and a look at your treatment. In an attack tonight: sit up, and take one puff of the blue one every half minute to a minute, up to ten. Worse at any time, no better after ten, or too short of breath to speak: ring 999. Ten more after ten minutes, if nobody has come. What will you do?',
          isAloud: true,
          talk: 'clinical',
          to: 'end',
        },
      ],
    },
    end: {
      shows: 'at ease',
      says: {
        recording: 'talking-over-end',
        caption:
          'Sit up, one puff at a time, up to ten. If I’m worse, or no better, or can’t get a sentence out, nine nine nine, and ten more while I wait. And I come in tomorrow.',
      },
      choices: [],
    },
  },
};
