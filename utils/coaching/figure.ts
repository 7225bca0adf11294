import { drawAnkle } from './figure/ankle';
import { drawPerson } from './figure/body';
import { drawBox, drawCuppedHand, drawPhone } from './figure/hands';
import { drawWindow } from './figure/furniture';
import { COMPANION, LOOKS, type Look, type Room } from './figure/looks';
import { linear, type Pen, radial, within } from './figure/pen';
import { poseAt } from './figure/pose';
import { drawRoom } from './figure/room';
import type { Gesture, MedicineBox, Patient } from './scenario';

/** What of the patient is seen at one instant. */
export interface Figure {
  patient: Patient;
  gesture: Gesture;
  /** how long they have held it, ms: a new gesture is moved into within half a second */
  sinceMs?: number;
  /** how loud they talk just now, 0 to 1 */
  mouth: number;
  /** whose mouth that is, where somebody is beside them */
  by?: 'companion';
  /** what stands on the box that they may hold up */
  box?: MedicineBox;
  /** any clock's ms: breath, blinks and small movements follow it */
  atMs: number;
  width: number;
  height: number;
}

/** The drawing's own measure; it fills width and height, and what does not fit is cut off. */
const WIDE = 640;
const HIGH = 360;
const FACE_Y = 160;
const USUAL_SIZE = 0.86;

/** Draws one picture of the simulated patient. Cheap enough for 15 a second. */
export function drawFigure(pen: Pen, figure: Figure): void {
  const scale = Math.max(figure.width / WIDE, figure.height / HIGH);
  within(pen, () => {
    pen.translate((figure.width - WIDE * scale) / 2, (figure.height - HIGH * scale) / 2);
    pen.scale(scale, scale);
    if (/ankle/.test(figure.gesture)) drawLeg(pen, figure);
    else drawSitting(pen, figure);
  });
}

function drawLeg(pen: Pen, { patient, gesture, atMs }: Figure): void {
  const { look } = LOOKS[patient];
  const leg = { seconds: atMs / 1_000, isPressed: gesture === 'presses the ankle' };
  if (gesture === 'ankle too far')
    within(pen, () => {
      pen.translate(226, 150);
      pen.scale(0.3, 0.3);
      drawAnkle(pen, look, leg);
    });
  else drawAnkle(pen, look, leg);
  if (gesture === 'ankle too dark') darken(pen, 0.86);
}

function drawSitting(pen: Pen, figure: Figure): void {
  const { look, room } = LOOKS[figure.patient];
  if (figure.gesture === 'too far') return drawFarAway(pen, figure, look, room);
  drawRoom(pen, room);
  if (figure.gesture === 'too dark') drawWindow(pen, [400, 12, 210, 250]);
  const isBeside = figure.gesture === 'with someone beside';
  if (isBeside) drawBeside(pen, figure);
  within(pen, () => {
    const leans = figure.gesture === 'leans in' ? Math.min(1, (figure.sinceMs ?? Infinity) / 600) : 0;
    pen.translate(isBeside ? 232 : 320, FACE_Y + leans * 14);
    pen.scale(USUAL_SIZE + leans * 0.2, USUAL_SIZE + leans * 0.2);
    drawPatient(pen, figure, look);
  });
  drawHeld(pen, figure, look);
  if (figure.gesture === 'too dark') darken(pen, 0.82);
}

function drawPatient(pen: Pen, { gesture, mouth, by, atMs, sinceMs = Infinity }: Figure, look: Look): void {
  drawPerson(pen, look, poseAt(gesture, by ? 0 : mouth, atMs, sinceMs));
  if (gesture === 'cups an ear') drawCuppedHand(pen, look);
}

function drawBeside(pen: Pen, { mouth, by, atMs }: Figure): void {
  within(pen, () => {
    pen.translate(452, FACE_Y + 22);
    pen.scale(0.78, 0.78);
    // Out of step with the patient: two people do not blink at once.
    drawPerson(pen, COMPANION, poseAt('at ease', by ? mouth : 0, atMs + 1_700, Infinity));
  });
}

function drawHeld(pen: Pen, { gesture, box, atMs }: Figure, look: Look): void {
  const seconds = atMs / 1_000;
  const [shakeX, shakeY] = [Math.sin(seconds * 1.9) * 2, Math.sin(seconds * 2.7) * 1.6];
  if (gesture === 'shows the medicine box' && box)
    within(pen, () => {
      pen.translate(228 + shakeX, 284 + shakeY);
      pen.rotate(-0.03);
      drawBox(pen, look, box);
    });
  if (gesture === 'looks at another phone')
    within(pen, () => {
      pen.translate(196 + shakeX, 286 + shakeY);
      drawPhone(pen, look, seconds);
    });
}

/** At the other end of the room: the face is a few pixels, and nothing can be read from it. */
function drawFarAway(pen: Pen, figure: Figure, look: Look, room: Room): void {
  drawRoom(pen, room);
  within(pen, () => {
    pen.translate(322, 196);
    pen.scale(0.27, 0.27);
    drawPatient(pen, figure, look);
  });
  // The table on which the device stands.
  pen.fillStyle = linear(
    pen,
    [0, 262, 0, 360],
    [
      [0, '#8a6e55'],
      [1, '#6d553f'],
    ],
  );
  pen.fillRect(0, 262, WIDE, 98);
  pen.fillStyle = 'rgb(255 240 220 / 22%)';
  pen.fillRect(0, 262, WIDE, 4);
}

/** Too little light on what matters; the camera makes the most of a bright corner. */
function darken(pen: Pen, strength: number): void {
  pen.fillStyle = radial(
    pen,
    [520, 90, 60, 460],
    [
      [0, `rgb(14 15 24 / ${Math.round(strength * 42)}%)`],
      [0.45, `rgb(9 10 17 / ${Math.round(strength * 92)}%)`],
      [1, `rgb(6 7 12 / ${Math.round(strength * 104)}%)`],
    ],
  );
  pen.fillRect(0, 0, WIDE, HIGH);
}
