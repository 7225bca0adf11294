import { APPROPRIATENESS } from './appropriateness';
import type { BuiltIn, ListId, WORDS } from './local-content';
import { OPENING } from './opening-checklist';
import { PATIENT_MESSAGES } from './patient-messages';
import { TALK_LIBRARY } from './talk-library';
import { ADVICE, type TalkKind } from './talk-prompts';

/** One part of the words of a list's items. */
export interface Field {
  name: (typeof WORDS)[number];
  label: string;
  /** characters */
  most: number;
}

/** A list of what the panel offers, and what a service may make of it. */
export interface List {
  id: ListId;
  name: string;
  /** where it is seen */
  where: string;
  fields: readonly Field[];
  builtIn: readonly BuiltIn[];
  /** only its words can be changed: none is added, moved or switched off */
  isFixed?: true;
  /** it is of no use without an item */
  needsOne?: true;
  /** what the panel knows of some items by themselves, by id: they may be reworded, and should go on meaning the same */
  notes?: Readonly<Record<string, string>>;
}

const TALK_NAMES: Record<TalkKind, string> = {
  'setting up': 'Words for setting up',
  social: 'Words for social talk',
  clinical: 'Words for clinical talk',
  repair: 'Words for repair',
  operational: 'Words for operational talk',
};

const line = (label: string, most: number): Field => ({ name: 'text', label, most });

const PROMPTS = Object.entries(ADVICE).map(([id, { say, source }]) => ({ id, text: say, source }));

/** Everything that a service can make its own, in the order of the page of settings. */
export const CONTENT: readonly List[] = [
  {
    id: 'opening',
    name: 'Opening checklist',
    where: 'In Opening. What is ticked goes into the note: an item in your words in these.',
    fields: [line('What to tick', 120), { name: 'hint', label: 'Second line', most: 120 }],
    builtIn: OPENING,
    needsOne: true,
    notes: {
      O2: 'What the call suggests of sound and picture stands at this item.',
      O3: 'After counts it as “They can hear you”.',
      O4: 'After counts it as “They can see you”.',
      O5: 'After counts it as “Who rings whom if the line fails”.',
    },
  },
  {
    id: 'prompts',
    name: 'Prompts from the call',
    where:
      'In the panel and over the call, when something is wrong. When they come, and in what order, cannot be changed.',
    fields: [line('What to say, or do', 120)],
    builtIn: PROMPTS,
    isFixed: true,
    notes: Object.fromEntries(
      Object.entries(ADVICE).map(([id, { isAloud }]) => [
        id,
        isAloud ? 'Said to them.' : 'For you: they cannot hear you then.',
      ]),
    ),
  },
  {
    id: 'leaflets',
    name: 'Leaflets and links',
    where: 'In Close, beside “Leaflet or link, and sent how”.',
    fields: [
      { name: 'title', label: 'Title', most: 120 },
      { name: 'address', label: 'Address, beginning with https', most: 500 },
    ],
    builtIn: [],
  },
  {
    id: 'contacts',
    name: 'Contact lines',
    where: 'In Before, and behind “Why?”: help desk, out of hours, whom else one needs at once.',
    fields: [
      { name: 'title', label: 'Who', most: 80 },
      { name: 'text', label: 'Number, address or hours', most: 200 },
    ],
    builtIn: [],
  },
  {
    id: 'messages',
    name: 'Messages to the patient',
    where: 'In Before. What stands in square brackets is filled in after copying.',
    fields: [
      { name: 'title', label: 'Name', most: 80 },
      { name: 'text', label: 'Message', most: 1000 },
    ],
    builtIn: PATIENT_MESSAGES,
  },
  ...APPROPRIATENESS.map(({ id, title, pointers }) => ({
    id,
    name: `Does video suit? ${title}`,
    where: 'In Before. Pointers, never a score.',
    fields: [line('Pointer', 160)],
    builtIn: pointers,
  })),
  ...(Object.keys(TALK_LIBRARY) as TalkKind[]).map((id) => ({
    id,
    name: TALK_NAMES[id],
    where: 'In Consult.',
    fields: [line('Sentence', 160)],
    builtIn: TALK_LIBRARY[id],
  })),
];

/** Items of one list, built in or not. */
export const MOST_ITEMS = 60;
