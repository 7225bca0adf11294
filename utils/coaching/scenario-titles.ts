/** What the scenarios that are built in are called, by id: lists and papers tell it of a review without all that is in them. */
export const SCENARIO_TITLES = {
  'first-call': 'First call, all well',
  'camera-off': 'No picture at the start',
  'dose-in-the-noise': 'Dose lost in the noise',
  'talking-over': 'Talking over each other',
  drop: 'The line drops for twelve seconds',
  'convert-to-phone': 'Bad sound throughout: convert to phone',
  'incoming-call': 'A phone call takes the sound',
  'swollen-ankle': 'Looking at a swollen ankle',
  echo: 'Your own voice comes back',
  'slow-upload': 'Your own upload is slow',
  'carer-present': 'Somebody else is in the room',
} as const;

/** In a review, in the place of a scenario's id. */
export const FEEL_ID = 'feel-the-delay';

/** One that is not built in, or of a later version, is called by its id. */
export function scenarioTitle(id: string): string {
  if (id === FEEL_ID) return 'Feel the delay';
  return Object.hasOwn(SCENARIO_TITLES, id) ? SCENARIO_TITLES[id as keyof typeof SCENARIO_TITLES] : id;
}
