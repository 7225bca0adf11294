/**
 * What the source ids of the content stand for. R ids are this project's own list of what S0 to S4 ask for; they are not
 * listed here.
 */
export const SOURCES: Readonly<Record<string, string>> = {
  S0: 'Shaw and others: Guidance on the introduction and use of video consultations during COVID-19, BMJ Leader 2020, abstract',
  S1: 'Shaw and others: the same, full text; box 1 lists the five kinds of talk',
  S2: 'The Health Foundation, Q: Video consultations. What’s needed now?, 2020',
  S3: 'The Health Foundation, Q: learning logs of the video consultations insight project, 2020',
  S4: 'British Medical Association: COVID-19: video consultations and homeworking, 2020',
  W10: 'Seuren and others: Whose turn is it anyway?, J Pragmatics 2021: latency and turn-taking in video consultations',
  W13: 'Shaw, Seuren and others: video and in-person consultations compared, J Med Internet Res 2020;22(5):e18378, table 5',
  W17: 'Seuren and others: physical examinations via video, J Med Internet Res 2020;22(2):e16694',
  W22: 'NHS England and RCGP: Principles for supporting high quality consultations by video, version 2, 2020',
  W23: 'General Medical Council: ethical hub, remote consultations',
  W24: 'Care Quality Commission: GP mythbuster 100',
  W25: 'Medical Defence Union: advice on remote consultations',
  W26: 'Car and others, BMJ 2020;371:m3945',
  W28: 'Payne and others: safety incidents in remote primary care, BMJ Quality & Safety 2023, table 2',
  W29: 'Near Me, Scotland, in the adaptation of PCSA: top tips for video consultations',
  W33: 'Safety netting: consensus of what it holds, box in Br J Gen Pract (bjgp.org 23414)',
  W39: 'Scottish Health Council: teach-back',
  W40: 'Pharmacy Magazine: teach-back',
  W54: 'NHS Data Dictionary: attended or did not attend, June 2026',
  'UK Core': 'HL7 UK: FHIR UK Core, OutcomeOfAttendance',
};
