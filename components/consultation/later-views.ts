import './later.css';

export { After } from './After';
export { Before } from './Before';
export { Close } from './Close';
export { copyWords } from './copy-words';
export { Consult } from './Consult';
export { Damaged } from './Damaged';
export { Empty } from './Empty';
export { OtherNotes } from './OtherNotes';
export { Rechecks } from './Rechecks';
export { WhosePatient } from './WhosePatient';
export { Why } from './Why';
