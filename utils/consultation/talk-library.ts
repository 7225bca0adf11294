import type { TalkKind } from './talk-prompts';

/** A sentence that can be read aloud as it stands, and where it comes from; ids as in talk-prompts.ts. */
export interface LibrarySentence {
  say: string;
  source: string;
}

/** What to say, by kind of talk, whenever the clinician looks for words. In the order in which a consultation needs them. */
export const TALK_LIBRARY: Record<TalkKind, readonly LibrarySentence[]> = {
  'setting up': [
    { say: 'Let’s test this first. What can you see and hear?', source: 'S1 box 1, R23' },
    { say: 'Could you tap the microphone, so that it isn’t crossed out?', source: 'S1 box 1, R25' },
    { say: 'If you have headphones, try those. They stop the echo.', source: 'S1 box 1, R25' },
    { say: 'If we get cut off, I’ll ring you. Is your phone beside you?', source: 'S4, R29, R30' },
    { say: 'Shall I ring you, and we keep the picture here?', source: 'S1, W13' },
  ],
  social: [
    { say: 'Hello, it’s good to see you. Where are you joining from today?', source: 'S1 box 1, R27' },
    { say: 'It can feel a bit odd on screen. Tell me if it isn’t working for you.', source: 'S1 box 1, R28' },
    { say: 'I’ll look away now and then to type. I’m still listening.', source: 'S4, R34' },
    { say: 'We can change to the phone whenever you like.', source: 'S1, R46' },
  ],
  clinical: [
    { say: 'What worries you most about this?', source: 'S1 box 1, R50' },
    { say: 'Let me say back what I’ve understood, and you put me right.', source: 'S1, R7' },
    { say: 'I’ll say the dose once more, slowly.', source: 'S1, R5' },
    { say: 'Could you tell me in your own words what you’ll do next?', source: 'S1, W39' },
    { say: 'What else were you hoping to ask?', source: 'S4' },
  ],
  repair: [
    { say: 'Sorry, we clashed. You go first.', source: 'S1 box 1, R4' },
    { say: 'I lost a few words. Could you say that last part again?', source: 'S1, R5' },
    { say: 'There’s a delay, so I’ll stop after each question.', source: 'S1, R3' },
    { say: 'Let me check that we both heard that.', source: 'S1 box 1, R4' },
  ],
  operational: [
    { say: 'Could you come a little nearer, and speak up a bit?', source: 'S1 box 1, R51' },
    { say: 'Could you turn towards the window, so that the light is on your face?', source: 'S1 box 1, R51' },
    { say: 'Hold the phone with both hands, about a forearm away.', source: 'S1, W17' },
    { say: 'Could the person with you hold the camera for a moment?', source: 'S1, W17' },
    { say: 'Could you read me the numbers on your monitor?', source: 'S1, W17' },
  ],
};
