import type { Rating } from './review';

/**
 * What a learner and a trainer look at together: fifteen practices, in words of our own (facts on clinical content, 8.9). A person
 * rates; nothing is rated by the tool, nothing is added up, and none of it says how good a clinician is.
 */
export const CRITERION_IDS = [
  'P1',
  'P2',
  'P3',
  'P4',
  'P5',
  'P6',
  'P7',
  'P8',
  'P9',
  'P10',
  'P11',
  'P12',
  'P13',
  'P14',
  'P15',
] as const;
export type CriterionId = (typeof CRITERION_IDS)[number];

/** What a rating is called, whatever the criterion. */
export const RATING_WORDS: Record<Rating, string> = { 0: 'Not seen', 1: 'Begun', 2: 'Mostly', 3: 'Fully' };

export interface Criterion {
  id: CriterionId;
  title: string;
  /** what to look back on */
  ask: string;
  /** what 0, 1, 2 and 3 look like */
  anchors: readonly [string, string, string, string];
  /** ids as in coaching-sources.ts */
  source: string;
}

export const CRITERIA: readonly Criterion[] = [
  {
    id: 'P1',
    title: 'Opened so that both could see and hear',
    ask: 'Did both say what they see and hear, before anything else began?',
    anchors: [
      'Began without asking',
      'Asked one of the two, or took a nod for an answer',
      'Asked both, and went on before what was wrong was put right',
      'Both said so early, and what was wrong was put right first',
    ],
    source: 'S1, S4',
  },
  {
    id: 'P2',
    title: 'Agreed what happens if the line fails',
    ask: 'Would both have known who rings whom, on which number, and when?',
    anchors: [
      'Not spoken of',
      'Only after the line had failed',
      'Who rings whom was agreed, the number was not confirmed',
      'Who rings, the number and how long to wait were agreed at the beginning',
    ],
    source: 'S4, W29',
  },
  {
    id: 'P3',
    title: 'Made contact in spite of the screen',
    ask: 'Was there a moment of ordinary talk, and did the patient seem at ease?',
    anchors: [
      'Went straight to the matter',
      'A greeting, and no room for an answer',
      'A moment of ordinary talk at the beginning',
      'Ordinary talk, reassurance about the technology where it was needed, and warmth to the end',
    ],
    source: 'S1',
  },
  {
    id: 'P4',
    title: 'Left room for the delay, and put right talking over each other',
    ask: 'After a question, was there time for it to arrive and for the answer to come back?',
    anchors: [
      'Went on as if there were no delay',
      'Noticed it when it had got in the way several times',
      'Waited after most questions; handed the word back after most collisions',
      'One question at a time and a pause after each; every collision handed back in words',
    ],
    source: 'S1, W10, W13',
  },
  {
    id: 'P5',
    title: 'Repaired what was not heard, doses above all',
    ask: 'Whatever the line lost: was it asked for again, or said again?',
    anchors: [
      'Guessed, or went on',
      'Asked again only when the patient pointed it out',
      'Asked again for most of it',
      'Asked again for all that mattered, and doses and warnings were said back',
    ],
    source: 'S1, W41',
  },
  {
    id: 'P6',
    title: 'Guided camera, light and examination in clear steps',
    ask: 'Could the patient have done it with their eyes on the screen alone?',
    anchors: [
      'Looked at what happened to be in the picture',
      'Told what to do in one go',
      'Step by step, and agreed before; limits were not said',
      'Explained, shown, done and checked step by step, with privacy seen to and limits said',
    ],
    source: 'S1, W17, W22, W24',
  },
  {
    id: 'P7',
    title: 'Looked at them, or told why not',
    ask: 'When the clinician looked away from the picture, did the patient know why?',
    anchors: [
      'Looked away without a word',
      'Looked away often, told it once late',
      'Told at the beginning that typing means looking away',
      'Told it, kept the call beneath the camera, and looked up where it mattered',
    ],
    source: 'S4, W29',
  },
  {
    id: 'P8',
    title: 'Listened, and took up cues',
    ask: 'What did they say or show in passing, and what became of it?',
    anchors: [
      'Followed own questions only',
      'Heard cues, and left them',
      'Took up most of them',
      'Took them up, those too that only the picture told',
    ],
    source: 'S4, W45',
  },
  {
    id: 'P9',
    title: 'Explored concerns, and the life around them',
    ask: 'What worries them, what do they think it is, and how does it touch their day?',
    anchors: [
      'Not asked',
      'Asked as a formula',
      'Asked, and partly used in the plan',
      'Asked, understood, and built into the plan',
    ],
    source: 'S1, W45',
  },
  {
    id: 'P10',
    title: 'Judged the way of meeting, and changed it in time',
    ask: 'Was video right for this, all the way through, and who decided?',
    anchors: [
      'Not considered',
      'Considered when it had failed already',
      'Considered, and changed a little late or without asking them',
      'Considered with them, and changed as soon as it was not good enough or not safe',
    ],
    source: 'S1, W23, W26, W28',
  },
  {
    id: 'P11',
    title: 'Explained in plain words, and checked how it was understood',
    ask: 'Did they tell it back in their own words?',
    anchors: [
      'Not checked',
      'Asked “is that clear?”',
      'In plain words and in small pieces; told back in part',
      'Told back in their own words, and explained again where it was not right',
    ],
    source: 'W39, W45',
  },
  {
    id: 'P12',
    title: 'Made the plan together',
    ask: 'Whose plan was it?',
    anchors: [
      'Told what will be done',
      'Told, and asked whether that is all right',
      'Choices were named, and one was agreed',
      'Choices weighed with what matters to them, and agreed in words',
    ],
    source: 'S4, W45',
  },
  {
    id: 'P13',
    title: 'Specific safety net, given and written down',
    ask: 'For each problem: what to look out for, by when, and how to get help?',
    anchors: [
      'None',
      '“Come back if it gets worse”',
      'Specific for the first problem, or given and not written down',
      'Specific for each problem, given in words, checked, and in the note',
    ],
    source: 'S1, W8, W33, W34',
  },
  {
    id: 'P14',
    title: 'Summed up at the close',
    ask: 'Did both leave with the same picture of what was said and what comes next?',
    anchors: [
      'Ended without',
      'A summary in passing',
      'A summary, and an invitation to put it right',
      'Summary, anything to repeat, anything else to ask, and who does what next',
    ],
    source: 'S1, S4',
  },
  {
    id: 'P15',
    title: 'Complete record, with the way of meeting',
    ask: 'Would a colleague know how they met, what could not be seen, and what was agreed?',
    anchors: [
      'Not written yet',
      'Findings alone',
      'Most of it; the way of meeting, or the limits, are missing',
      'All of it, with the way of meeting and each change, limits, and what sound was lost',
    ],
    source: 'S1, S4',
  },
];
