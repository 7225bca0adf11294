import { drawHairInFront } from './hair';
import type { Look } from './looks';
import { farSide, line, oval, type Pen, radial, shape, within } from './pen';
import type { Pose } from './pose';

/** Draws a head around the middle of its face, 180 px high. */
export function drawHead(pen: Pen, look: Look, pose: Pose): void {
  drawEars(pen, look);
  shape(pen, look.skin, () => facePath(pen));
  if (look.beard) drawBeard(pen, look.beard);
  shape(pen, farSide(pen, -67, 67, 20), () => facePath(pen));
  drawCheeks(pen, look);
  for (const side of [-1, 1]) drawEye(pen, side, look, pose);
  drawNose(pen, look);
  drawMouth(pen, look, pose);
  drawLines(pen, look, pose);
  if (look.hasGlasses) drawGlasses(pen);
  drawHairInFront(pen, look);
}

function facePath(pen: Pen): void {
  pen.moveTo(0, -96);
  pen.bezierCurveTo(-62, -96, -72, -40, -67, 6);
  pen.bezierCurveTo(-65, 36, -52, 62, -30, 77);
  pen.bezierCurveTo(-14, 87, 14, 87, 30, 77);
  pen.bezierCurveTo(52, 62, 65, 36, 67, 6);
  pen.bezierCurveTo(72, -40, 62, -96, 0, -96);
}

function drawEars(pen: Pen, { skin, shade, earrings }: Look): void {
  for (const side of [-1, 1]) {
    oval(pen, skin, [side * 67, 2, 9, 16, side * 0.12]);
    oval(pen, shade, [side * 67, 3, 4.5, 10, side * 0.12]);
    if (earrings) oval(pen, earrings, [side * 68, 22, 3.2, 3.2]);
  }
}

function drawCheeks(pen: Pen, { lips }: Look): void {
  for (const side of [-1, 1]) {
    const blush = radial(
      pen,
      [side * 38, 24, 0, 24],
      [
        [0, 'rgb(200 84 72 / 16%)'],
        [1, 'rgb(200 84 72 / 0%)'],
      ],
    );
    oval(pen, blush, [side * 38, 24, 24, 18]);
  }
  pen.globalAlpha = 0.12;
  oval(pen, lips, [0, 62, 12, 4]);
  pen.globalAlpha = 1;
}

function drawEye(pen: Pen, side: number, look: Look, { blink, gazeX, gazeY, worry, quizzical }: Pose): void {
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

function drawNose(pen: Pen, { shade }: Look): void {
  line(pen, shade, 2.4, () => {
    pen.moveTo(6, -8);
    pen.bezierCurveTo(8, 6, 12, 14, 11, 20);
    pen.bezierCurveTo(9, 26, 2, 27, 0, 26);
    pen.moveTo(-11, 20);
    pen.quadraticCurveTo(-9, 26, -4, 25);
  });
  for (const side of [-1, 1]) oval(pen, 'rgb(50 20 14 / 30%)', [side * 5, 24.5, 2.6, 1.6]);
  oval(pen, 'rgb(255 255 255 / 14%)', [-2, 12, 3.4, 8]);
}

function drawMouth(pen: Pen, { lips }: Look, { mouth, smile }: Pose): void {
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

/** Lines of age and of worry. */
function drawLines(pen: Pen, { age, shade }: Look, { worry, smile }: Pose): void {
  pen.globalAlpha = Math.min(1, age * 0.75 + 0.12);
  for (const side of [-1, 1])
    line(pen, shade, 1.7, () => {
      pen.moveTo(side * 17, 25);
      pen.quadraticCurveTo(side * 27, 33, side * (25 + smile * 0.4), 46);
      if (age < 0.3) return;
      pen.moveTo(side * 15, 5);
      pen.quadraticCurveTo(side * 27, 10, side * 38, 4);
      pen.moveTo(side * 44, -12);
      pen.lineTo(side * 52, -15);
      pen.moveTo(side * 44, -7);
      pen.lineTo(side * 52, -6);
    });
  pen.globalAlpha = Math.min(1, Math.max(age - 0.3, worry / 10, 0));
  line(pen, shade, 1.6, () => {
    for (const [y, half] of [
      [-52, 30],
      [-61, 26],
    ] as const) {
      pen.moveTo(-half, y);
      pen.quadraticCurveTo(0, y - 4, half, y);
    }
  });
  pen.globalAlpha = 1;
}

function drawBeard(pen: Pen, colour: string): void {
  pen.globalAlpha = 0.92;
  shape(pen, colour, () => {
    pen.moveTo(-67, -4);
    pen.bezierCurveTo(-67, 40, -52, 68, -30, 81);
    pen.bezierCurveTo(-14, 90, 14, 90, 30, 81);
    pen.bezierCurveTo(52, 68, 67, 40, 67, -4);
    pen.bezierCurveTo(60, 20, 50, 34, 36, 34);
    pen.bezierCurveTo(20, 30, -20, 30, -36, 34);
    pen.bezierCurveTo(-50, 34, -60, 20, -67, -4);
  });
  pen.globalAlpha = 1;
}

function drawGlasses(pen: Pen): void {
  for (const side of [-1, 1]) {
    shape(pen, 'rgb(255 255 255 / 13%)', () => pen.roundRect(side * 28 - 20, -22, 40, 29, 11));
    line(pen, '#3b3330', 2.6, () => pen.roundRect(side * 28 - 20, -22, 40, 29, 11));
    line(pen, '#3b3330', 2.6, () => {
      pen.moveTo(side * 48, -12);
      pen.lineTo(side * 67, -8);
    });
  }
  line(pen, '#3b3330', 2.6, () => {
    pen.moveTo(-8, -11);
    pen.quadraticCurveTo(0, -15, 8, -11);
  });
}
