/** A pointer to one way of meeting, and where it comes from; ids as in checks.ts. */
interface Pointer {
  /** stable: a service’s own wording is kept by it */
  id: string;
  text: string;
  source: string;
}

export type PointerList = 'videoSuits' | 'considerPhone' | 'considerInPerson';

/**
 * What speaks for each way of meeting. Information for the clinician, who decides: nothing here is weighed, counted or scored
 * (facts on clinical content, 8.4).
 */
export const APPROPRIATENESS: readonly { id: PointerList; title: string; pointers: readonly Pointer[] }[] = [
  {
    id: 'videoSuits',
    title: 'Video suits',
    pointers: [
      { id: 'V1', text: 'A planned review of something long-term and stable', source: 'S1, R39' },
      { id: 'V2', text: 'Giving results, or making sure that symptoms have gone', source: 'S1, R39' },
      {
        id: 'V3',
        text: 'More than the phone: somebody worried, frail or less well, where seeing them helps',
        source: 'S1, R42',
      },
      {
        id: 'V4',
        text: 'A journey that is hard for them, or a care home with a confident helper',
        source: 'S4, R44, W28',
      },
    ],
  },
  {
    id: 'considerPhone',
    title: 'Consider the phone',
    pointers: [
      { id: 'P1', text: 'Advice or reassurance about something mild', source: 'S1, R41' },
      { id: 'P2', text: 'A poor line or device, or data that costs them too much', source: 'S1, R47, R99' },
      { id: 'P3', text: 'They would rather not be seen', source: 'S1, R46' },
    ],
  },
  {
    id: 'considerInPerson',
    title: 'Consider meeting in person',
    pointers: [
      { id: 'F1', text: 'Acute pain in chest or belly, hard breathing: some need emergency help now', source: 'W28' },
      { id: 'F2', text: 'Any worry about safeguarding, whenever it comes up', source: 'W22' },
      { id: 'F3', text: 'New, unclear, rare or hard to predict; a story that does not fit', source: 'S1, R40, W28' },
      { id: 'F4', text: 'A breast lump, an injury, a mole that changes, feet or eyes in diabetes', source: 'W28' },
      { id: 'F5', text: 'Acutely ill on top of a long illness; the very young and the very old', source: 'W28' },
      { id: 'F6', text: 'Care at the end of life; a first psychosis', source: 'W28' },
      { id: 'F7', text: 'Not better after a remote contact, or a parent more and more worried', source: 'W28' },
      { id: 'F8', text: 'A medicine that cannot be prescribed safely without an examination', source: 'W23' },
      { id: 'F9', text: 'Capacity in doubt, or no privacy', source: 'S4, R36, W24' },
      { id: 'F10', text: 'Language, hearing, the device or unsure helpers stand in the way', source: 'S3, R100, W28' },
    ],
  },
];
