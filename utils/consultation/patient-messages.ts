/**
 * What to send to the patient, by whatever route the clinic uses. What stands in square brackets is for the clinic to fill in:
 * this tool knows no names, numbers or links.
 */
export interface PatientMessage {
  id: string;
  title: string;
  text: string;
  source: string;
}

export const PATIENT_MESSAGES: readonly PatientMessage[] = [
  {
    id: 'invitation',
    title: 'Invitation',
    text: 'Your video appointment is at [time] on [day]. Open this link five minutes before: [link]. You need a phone, tablet or computer with camera and sound, and a quiet, private place. Headphones help. [Nothing needs to be installed.] If you would rather have a phone call, or come in, ring us on [number]. If you get worse before then, ring us or 111, and 999 in an emergency.',
    source: 'S1, R68, R79, R46',
  },
  {
    id: 'late',
    title: 'Running late',
    text: 'We are running about [minutes] minutes late for your video appointment. You have not been forgotten. Please stay on the page, or come back to the same link at [time]. If you cannot wait, or get worse, ring us on [number], 111 at any time, and 999 in an emergency.',
    source: 'S1, R66',
  },
  {
    id: 'reconnect',
    title: 'Come back to the call',
    text: 'The call was cut off. Please open the same link again: [link]. If that does not work, [I will ring you; ring us on: number], so keep your phone beside you.',
    source: 'S1, R11, R68',
  },
  {
    id: 'phone',
    title: 'Going on by phone',
    text: 'The video is not working well enough. I will ring you [now] on the number that we agreed. The call may show as withheld or unknown: please answer it.',
    source: 'S1, R47, R68',
  },
];
