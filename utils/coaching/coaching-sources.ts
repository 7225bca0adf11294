import { SOURCES } from '../consultation/sources';

/** What the source ids of coaching stand for: those of the consultation, and some more. */
export const COACHING_SOURCES: Readonly<Record<string, string>> = {
  ...SOURCES,
  S1: 'Shaw and others: Guidance on the introduction and use of video consultations during COVID-19, BMJ Leader 2020, full text',
  W8: 'Edwards and others: safety-netting in routine consultations, Br J Gen Pract 2021;71(712):e869',
  W10: 'Seuren and others: Whose turn is it anyway? Latency and turn-taking in video consultations, J Pragmatics 2021',
  W33: 'Br J Gen Pract: what advice on coming back consists of, by consensus, box',
  W34: 'Jones and others 2019: parts of safety-netting advice, Br J Gen Pract, table 2',
  W41: 'Right Decisions, Scotland; The Health Literacy Place: chunk and check',
  W45: 'RCGP Consultation Observation Tool, as an older public list of its criteria has it, in words of our own',
};
