import type { Scenario } from '../scenario';
import { SCENARIO_TITLES } from '../scenario-titles';

export const ECHO: Scenario = {
  version: 1,
  id: 'echo',
  title: SCENARIO_TITLES.echo,
  brief:
    'Alan Muir, 74, wears hearing aids, and would like the letter from the hearing clinic explained. Who he is has been checked.',
  learningPoint:
    'When you hear your own echo, the cause is at the other end: their loudspeaker reaches their microphone. Headphones, or less volume, end it. Do not fight it by stopping and starting.',
  source: 'S1, R9, R15, R25',
  patient: 'alan',
  faults: [
    { kind: 'echo', afterMs: 0 },
    { kind: 'latency', afterMs: 0, ms: 150 },
  ],
  start: 'hello',
  steps: {
    hello: {
      shows: 'cups an ear',
      says: { recording: 'echo-hello', caption: 'Good morning. I’ve turned you right up, so that I can hear you.' },
      choices: [
        {
          cue: 'Good morning, Mr Muir. I hear my own voice come back. Have you got headphones you could use?',
          isAloud: true,
          talk: 'setting up',
          to: 'headphones',
        },
        {
          cue: 'Good morning. I hear an echo of myself. Could you turn your loudspeaker down a little?',
          isAloud: true,
          talk: 'setting up',
          to: 'turned-down',
          mends: ['echo'],
        },
        {
          cue: 'Carry on, and leave a gap after every few words.',
          isAloud: false,
          talk: 'clinical',
          to: 'broken-talk',
        },
      ],
    },
    'broken-talk': {
      shows: 'looks puzzled',
      says: { recording: 'echo-broken-talk', caption: 'You keep stopping. Is there something wrong?' },
      note: 'Your own echo makes you stumble, and he hears the stumbling, not the echo. He may take it for doubt, or bad news.',
      choices: [
        {
          cue: 'Nothing’s wrong with you. I hear my own voice come back from your loudspeaker. Have you got headphones?',
          isAloud: true,
          talk: 'repair',
          to: 'headphones',
        },
      ],
    },
    headphones: {
      shows: 'looks puzzled',
      says: { recording: 'echo-headphones', caption: 'Not with my hearing aids in, no. They whistle.' },
      note: 'A good reason. There is a second way.',
      choices: [
        {
          cue: 'Of course. Then turn your loudspeaker down bit by bit, until it’s just loud enough, and I’ll speak up.',
          isAloud: true,
          talk: 'operational',
          to: 'turned-down',
          mends: ['echo'],
        },
        { cue: 'Then please take the hearing aids out.', isAloud: true, talk: 'operational', to: 'aids-out' },
      ],
    },
    'aids-out': {
      shows: 'cups an ear',
      says: { recording: 'echo-aids-out', caption: 'If I take them out I’ll not hear you at all.' },
      note: 'What makes your end better must not make his end worse. Ask what he needs in order to hear.',
      choices: [
        {
          cue: 'I’m sorry, of course you need them. Could you turn the loudspeaker down a little, and tell me when it’s right for you?',
          isAloud: true,
          talk: 'repair',
          to: 'turned-down',
          mends: ['echo'],
        },
        {
          cue: 'Does your hearing aid work better with the telephone? I could ring you.',
          isAloud: true,
          talk: 'operational',
          to: 'phone-offered',
        },
      ],
    },
    'phone-offered': {
      shows: 'at ease',
      says: {
        recording: 'echo-phone-offered',
        caption: 'No, on the phone I can’t see your lips, and that helps. I’ll turn it down. How’s this?',
      },
      note: 'Asking told you something that belongs in the record: he lip-reads, and video suits him.',
      choices: [
        {
          cue: 'That’s good to know, I’ll keep my face to the camera. The echo has gone. Do you still hear me well?',
          isAloud: true,
          talk: 'setting up',
          to: 'hears',
          mends: ['echo'],
        },
      ],
    },
    'turned-down': {
      shows: 'leans in',
      says: { recording: 'echo-turned-down', caption: 'How’s this? I’ve put it down two notches.' },
      choices: [
        {
          cue: 'The echo has gone, thank you. And you, do you still hear me well enough?',
          isAloud: true,
          talk: 'setting up',
          to: 'hears',
        },
        { cue: 'Perfect. Now, your letter.', isAloud: true, talk: 'clinical', to: 'too-quiet' },
      ],
    },
    'too-quiet': {
      shows: 'cups an ear',
      says: { recording: 'echo-too-quiet', caption: 'What was that? My better? You’ve gone very quiet.' },
      note: 'Perfect for you is too quiet for him. After each change ask at the other end.',
      choices: [
        {
          cue: 'Sorry, I should have asked. I’ll speak up. Is it loud enough now?',
          isAloud: true,
          talk: 'repair',
          to: 'hears',
        },
      ],
    },
    hears: {
      shows: 'at ease',
      says: {
        recording: 'echo-hears',
        caption: 'I hear you fine now, and I see your lips. So, what does the letter mean?',
      },
      choices: [
        {
          cue: 'I’ll come to it at once. If we’re cut off, shall I ring you, or would you rather have a text message?',
          isAloud: true,
          talk: 'setting up',
          to: 'by-text',
        },
        {
          cue: 'It means that your hearing is a little weaker on the left than last year. Tell me if I’m too quick. What would you like to ask first?',
          isAloud: true,
          talk: 'clinical',
          to: 'stronger',
        },
      ],
    },
    'by-text': {
      shows: 'at ease',
      says: { recording: 'echo-by-text', caption: 'A text, please. On the phone I’m lost. And then call me in again.' },
      note: 'A plan for a lost line has to be one that he can use.',
      choices: [
        {
          cue: 'A text, and then the video again. Now, the letter: your hearing is a little weaker on the left than last year. Tell me if I’m too quick. What would you like to ask first?',
          isAloud: true,
          talk: 'clinical',
          to: 'stronger',
        },
      ],
    },
    stronger: {
      shows: 'at ease',
      says: { recording: 'echo-stronger', caption: 'You’re just right. Could they make the left one stronger?' },
      choices: [
        {
          cue: 'They may, and I’ll ask the clinic to see you. If your hearing suddenly gets worse, or your ear is sore or runs, or you’re dizzy with it, let us know the same day, by message or through somebody who rings for you, or use 111 online. Could you tell me that back?',
          isAloud: true,
          talk: 'clinical',
          to: 'end',
        },
      ],
    },
    end: {
      shows: 'at ease',
      says: {
        recording: 'echo-end',
        caption:
          'The clinic sees me about the left one. If it goes suddenly, or it’s sore, or I’m dizzy, I let you know that same day, or one one one on the computer.',
      },
      choices: [],
    },
  },
};
