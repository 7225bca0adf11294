import { type Consultation, FIELDS, newConsultation, type TextId } from '../../utils/consultation/consultation';
import type { Recheck } from '../../utils/consultation/rechecks';
import { newSafetyNet } from '../../utils/consultation/safety-net';
import type { PatientIdentifiers } from '../../utils/record/patient-identifiers';
import { type RecordSettings, USUAL_SETTINGS } from '../../utils/record/record-settings';
import type { OfCalls } from '../../utils/record/to-document';

/**
 * One consultation with something under every heading, from which the golden files are made: a video call that broke and went on by
 * phone, on 24 June 2026 in the morning, in summer time. Nobody in it is real.
 */

/** Where its clocks are read, so that the files are the same on every machine: `process.env.TZ` of whoever prints it. */
export const RICH_ZONE = 'Europe/London';

const at = (hour: number, minute: number, second = 0): number => Date.UTC(2026, 5, 24, hour - 1, minute, second);

const TEXTS: Record<TextId, string> = {
  problem: 'Cough for nine days\nSwollen left ankle since Monday',
  history:
    'Dry cough, worse at night; no blood. Slept on two pillows this week.\nTurned the ankle on a kerb, walked on it since.\nWorried that it is “the chest again”, as in 2019.',
  examination:
    'Speaks in whole sentences.\nLeft ankle swollen below the outer malleolus, no bruise seen; stands on it.',
  limits: 'Chest not listened to. Picture too coarse to judge skin colour.',
  medication: 'Ibuprofen stopped: her stomach.',
  assessment: 'Cough after a viral infection, likely.\nSprain; Ottawa rules not met as far as can be seen & asked.',
  plan: 'Chest X-ray if still coughing at 3 weeks (< 21 days now)',
  reason: 'Lives 40 minutes away, no lift this week',
  access: 'Reads lips; face kept in good light',
  present: 'Her daughter, who held the phone; agreed to by the patient',
  summary: 'Chest infection unlikely today; ankle sprained, not broken as far as we can tell.',
  noSafetyNet: 'Stomach: no trouble since ibuprofen was stopped',
  private: 'Ring the library about the book.',
};

export const A_RICH_CONSULTATION: Consultation = {
  ...newConsultation({
    id: '6f1c2a5e-8a44-4d3f-9d0b-2f6c1f0a7e55',
    callId: 'call-2',
    tabId: 7,
    site: 'visits.example',
    startedAt: at(10, 28),
    beganAt: at(10, 31, 7),
  }),
  revision: 212,
  earlierCalls: ['call-1'],
  ticked: ['O1', 'O2', 'E1', 'C1', 'C2', 'C3'],
  chosen: {
    mode: 'face to face',
    preference: 'video',
    whoRings: 'I ring them',
    slot: '15',
    teachBack: 'after explaining again',
    attempts: '2',
    chaperone: 'offered, not wanted',
    nextContact: 'telephone',
    attendance: 'seen on time',
    spokenWith: 'the patient and somebody with them',
    outcome: 'another appointment given',
  },
  texts: { ...(Object.fromEntries(FIELDS.map(({ id }) => [id, ''])) as Record<TextId, string>), ...TEXTS },
  safetyNets: [
    {
      ...newSafetyNet(),
      problem: 'Cough',
      uncertainty: 'Whether a pneumonia is beginning',
      expectedCourse: 'Better within three weeks of its beginning',
      lookOutFor: 'Breathless at rest, blood, a temperature above 38 °C for more than two days',
      whenAndHow: 'The same day: ring us, 111 at night. Blue lips or too breathless to speak: 999',
      ifMissed: 'Ring us if nobody has rung by Friday noon',
      followUp: 'We ring on Friday',
      givenTo: 'Patient and daughter',
      written: 'Leaflet on cough, by text message',
      understanding: 'Daughter will write the signs down',
      status: 'given',
      givenAt: at(10, 44),
    },
    {
      ...newSafetyNet(),
      problem: 'Ankle',
      lookOutFor: 'Cannot put weight on it; foot cold or numb',
      status: 'planned',
    },
  ],
  medicines: [
    { name: 'Paracetamol 500 mg', dose: '2 tablets', when: 'up to four times a day', stopIf: 'a rash appears' },
    { name: 'Salbutamol inhaler', dose: '2 puffs', when: 'when wheezing', stopIf: '' },
  ],
  readings: [
    { kind: 'Blood pressure', value: '128/76', by: 'their device' },
    { kind: 'Pulse', value: '88', by: 'the patient' },
    { kind: 'Temperature', value: '37,4', by: 'somebody with them' },
    { kind: 'Oxygen saturation', value: '97%', by: 'the patient' },
    { kind: 'Breaths', value: '18', by: 'somebody with them' },
    { kind: 'Blood glucose', value: 'HI', by: 'their device' },
    { kind: 'Peak flow', value: '310', by: 'the patient' },
    { kind: 'Weight', value: '71.5', by: '' },
    { kind: 'Height', value: '1620', by: '' },
  ],
  nextSteps: [
    { what: 'Send the leaflet', who: 'me', when: 'today' },
    { what: 'Ring to ask how she is', who: 'Nurse Okafor', when: 'Friday 26 June' },
  ],
  segments: [{ mode: 'telephone', from: at(10, 42, 30), reason: 'sound kept breaking up' }],
};

const lost = (id: string, way: Recheck['way'], from: number, state: Recheck['state'], count = 1): Recheck => ({
  id,
  way,
  from,
  to: from + 2100,
  count,
  lostMs: 2100,
  state,
});

export const RICH_CALLS: OfCalls = {
  rechecks: [
    lost('call-1/1', 'hear', at(10, 35, 12), 're-confirmed'),
    lost('call-1/2', 'heard', at(10, 38, 2), 'not relevant'),
    lost('call-2/1', 'hear', at(10, 41, 40), 'open', 3),
  ],
  connection: 'Delay mostly under 200 ms; sound broke up three times; the call went on by phone.',
  endedAt: at(10, 43),
};

export const RICH_SETTINGS: RecordSettings = {
  ...USUAL_SETTINGS,
  text: { ...USUAL_SETTINGS.text, isConnectionTold: true },
  author: { name: 'Dr Sam Carter', role: 'General practitioner', gmcNumber: '7654321' },
  organisation: { name: 'Example Surgery', odsCode: 'A99999', careSetting: 'general practice' },
  // Its namespace is nobody's.
  codes: [{ term: 'safetyNetGiven', code: '11999999107', addedAt: at(8, 0) }],
};

/** From NHS England's numbers for testing. */
export const RICH_PATIENT: PatientIdentifiers = {
  nhsNumber: '9434765919',
  family: 'Example',
  given: 'Ann',
  birthDate: '1958-03-24',
};

/** When it was written out. */
export const RICH_AT = at(10, 52, 30);
