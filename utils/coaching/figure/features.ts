import type { Look } from './looks';
import { line, oval, type Pen, shape, within } from './pen';
import type { Pose } from './pose';

export function drawEye(pen: Pen, side: number, look: Look, { blink, gazeX, gazeY, worry, quizzical }: Pose): void {
  const x = side * 27;
  const droop = look.age * 1.2;
  // Looking down, the upper lid follows.
  const opening = (7 - droop) * (1 - blink) * (1 - Math.max(0, gazeY) * 0.4);
  oval(pen, 'rgb(40 20 15 / 9%)', [x, -9, 16, 11]);
  if (opening > 1.2)
    within(pen, () => {
      pen.beginPath();
      pen.ellipse(x, -8, 11.5, opening, 0, 0, Math.PI * 2);
      pen.clip();
      oval(pen, '#f4efea', [x, -8, 13, 9]);
      const [pupilX, pupilY] = [x + gazeX * 4.5, -8 + gazeY * 3.5];
      oval(pen, '#5a4030', [pupilX, pupilY, 6.2, 6.4]);
      oval(pen, '#3c291e', [pupilX, pupilY, 4.9, 5.1]);
      oval(pen, '#120d0b', [pupilX, pupilY, 2.9, 3]);
      oval(pen, '#ffffff', [pupilX - 2, pupilY - 2.4, 1.5, 1.5]);
      oval(pen, 'rgb(40 20 15 / 18%)', [x, -8 - opening, 13, 3.4]);
    });
  line(pen, opening > 3 ? '#2b1c16' : look.shade, 2.4, () => {
    pen.moveTo(x - 12, -7);
    pen.quadraticCurveTo(x, -7 - opening * 1.9 + blink * 9, x + 12, -7);
  });
  line(pen, look.shade, 1.4, () => {
    pen.moveTo(x - 9, -1);
    pen.quadraticCurveTo(x, 3, x + 10, -1);
  });
  const raised = side > 0 ? quizzical : quizzical * 0.15;
  line(pen, look.brows, 4.4, () => {
    pen.moveTo(x + side * 15, -27 - raised * 0.6 + worry * 0.35);
    pen.quadraticCurveTo(x + side * 4, -35 - raised, x - side * 13, -28 - raised * 0.7 - worry);
  });
}

export function drawMouth(pen: Pen, { lips }: Look, { mouth, smile }: Pose): void {
  const open = mouth > 0.06;
  const wide = 20 - mouth * 3;
  const [top, bottom] = [47 - mouth * 3, 49 + mouth * 11];
  if (open) {
    shape(pen, '#5b2422', () => mouthPath(pen, wide - 2, top, bottom));
    within(pen, () => {
      pen.beginPath();
      mouthPath(pen, wide - 2, top, bottom);
      pen.clip();
      oval(pen, '#f3ede6', [0, top - 1, 13, 3.6]);
      oval(pen, '#a5544f', [0, bottom + 2, 11, 5]);
    });
  }
  shape(pen, lips, () => {
    pen.moveTo(-wide, 47 - smile);
    pen.quadraticCurveTo(-7, top - 5, 0, top - 2.6);
    pen.quadraticCurveTo(7, top - 5, wide, 47 - smile);
    pen.quadraticCurveTo(0, top + 2.5 + smile * 0.5, -wide, 47 - smile);
  });
  shape(pen, lips, () => {
    pen.moveTo(-wide + 2, 47.5 - smile);
    pen.quadraticCurveTo(0, bottom + smile * 0.5 + (open ? 0 : 1), wide - 2, 47.5 - smile);
    pen.quadraticCurveTo(0, bottom + 8 + smile * 0.5, -wide + 2, 47.5 - smile);
  });
  line(pen, 'rgb(60 20 16 / 55%)', 1.6, () => {
    if (open) return;
    pen.moveTo(-wide, 47.5 - smile);
    pen.quadraticCurveTo(0, 49 + smile * 0.7, wide, 47.5 - smile);
  });
}

function mouthPath(pen: Pen, wide: number, top: number, bottom: number): void {
  pen.moveTo(-wide, 47);
  pen.quadraticCurveTo(0, top - 3, wide, 47);
  pen.quadraticCurveTo(0, bottom + 7, -wide, 47);
}
