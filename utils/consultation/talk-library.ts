import type { TalkKind } from './talk-prompts';

/** A sentence that can be read aloud as it stands, and where it comes from; ids as in talk-prompts.ts. */
interface LibrarySentence {
  /** stable: a service’s own wording is kept by it */
  id: string;
  text: string;
  source: string;
}

/** What to say, by kind of talk, whenever the clinician looks for words. In the order in which a consultation needs them. */
export const TALK_LIBRARY: Record<TalkKind, readonly LibrarySentence[]> = {
  'setting up': [
    { id: 'TU1', text: 'Let’s test this first. What can you see and hear?', source: 'S1 box 1, R23' },
    { id: 'TU2', text: 'Could you tap the microphone, so that it isn’t crossed out?', source: 'S1 box 1, R25' },
    { id: 'TU3', text: 'If you have headphones, try those. They stop the echo.', source: 'S1 box 1, R25' },
    { id: 'TU4', text: 'If we get cut off, I’ll ring you. Is your phone beside you?', source: 'S4, R29, R30' },
    { id: 'TU5', text: 'Shall I ring you, and we keep the picture here?', source: 'S1, W13' },
  ],
  social: [
    { id: 'TS1', text: 'Hello, it’s good to see you. Where are you joining from today?', source: 'S1 box 1, R27' },
    {
      id: 'TS2',
      text: 'It can feel a bit odd on screen. Tell me if it isn’t working for you.',
      source: 'S1 box 1, R28',
    },
    { id: 'TS3', text: 'I’ll look away now and then to type. I’m still listening.', source: 'S4, R34' },
    { id: 'TS4', text: 'We can change to the phone whenever you like.', source: 'S1, R46' },
  ],
  clinical: [
    { id: 'TC1', text: 'What worries you most about this?', source: 'S1 box 1, R50' },
    { id: 'TC2', text: 'Let me say back what I’ve understood, and you put me right.', source: 'S1, R7' },
    { id: 'TC3', text: 'I’ll say the dose once more, slowly.', source: 'S1, R5' },
    { id: 'TC4', text: 'Could you tell me in your own words what you’ll do next?', source: 'S1, W39' },
    { id: 'TC5', text: 'What else were you hoping to ask?', source: 'S4' },
  ],
  repair: [
    { id: 'TR1', text: 'Sorry, we clashed. You go first.', source: 'S1 box 1, R4' },
    { id: 'TR2', text: 'I lost a few words. Could you say that last part again?', source: 'S1, R5' },
    { id: 'TR3', text: 'There’s a delay, so I’ll stop after each question.', source: 'S1, R3' },
    { id: 'TR4', text: 'Let me check that we both heard that.', source: 'S1 box 1, R4' },
  ],
  operational: [
    { id: 'TO1', text: 'Could you come a little nearer, and speak up a bit?', source: 'S1 box 1, R51' },
    {
      id: 'TO2',
      text: 'Could you turn towards the window, so that the light is on your face?',
      source: 'S1 box 1, R51',
    },
    { id: 'TO3', text: 'Hold the phone with both hands, about a forearm away.', source: 'S1, W17' },
    { id: 'TO4', text: 'Could the person with you hold the camera for a moment?', source: 'S1, W17' },
    { id: 'TO5', text: 'Could you read me the numbers on your monitor?', source: 'S1, W17' },
  ],
};
