import { After } from './After';
import { Before } from './Before';
import { ClearNotes } from './ClearNotes';
import { Close } from './Close';
import { Consult } from './Consult';
import { copyWords } from './copy-words';
import { Damaged } from './Damaged';
import { Empty } from './Empty';
import './later.css';
import { Opened } from './Opened';
import { OtherNotes } from './OtherNotes';
import { Rechecks } from './Rechecks';
import { FRESH, Resumed } from './Resumed';
import { WhosePatient } from './WhosePatient';
import { Why } from './Why';

/** What a call does not begin with. */
export const LATER = {
  After,
  Before,
  ClearNotes,
  Close,
  Consult,
  copyWords,
  Damaged,
  Empty,
  FRESH,
  Opened,
  OtherNotes,
  Rechecks,
  Resumed,
  WhosePatient,
  Why,
};
export type Later = typeof LATER;
