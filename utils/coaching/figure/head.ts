import { drawEye, drawMouth } from './features';
import { drawHairInFront } from './hair';
import type { Look } from './looks';
import { farSide, line, oval, type Pen, radial, shape } from './pen';
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
