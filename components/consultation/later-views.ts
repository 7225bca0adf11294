export { After } from './After';
export { Before } from './Before';
export { Close } from './Close';
export { Consult } from './Consult';
export { Damaged } from './Damaged';
export { Empty } from './Empty';
export { Rechecks } from './Rechecks';
export { Why } from './Why';
