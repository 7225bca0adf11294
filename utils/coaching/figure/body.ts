import { drawHairBehind, drawHairOverShoulders } from './hair';
import { drawHead } from './head';
import type { Look } from './looks';
import { farSide, line, type Pen, shape, within } from './pen';
import type { Pose } from './pose';

/** Draws head and shoulders around the middle of the face at rest. */
export function drawPerson(pen: Pen, look: Look, pose: Pose): void {
  const withHead = (draw: () => void): void =>
    within(pen, () => {
      pen.translate(pose.sway, pose.nod);
      pen.rotate(pose.tilt);
      draw();
    });
  withHead(() => drawHairBehind(pen, look));
  within(pen, () => {
    pen.translate(pose.sway * 0.4, pose.breath + pose.nod * 0.2);
    drawTorso(pen, look);
  });
  withHead(() => {
    drawHairOverShoulders(pen, look);
    drawHead(pen, look, pose);
  });
}

function torsoPath(pen: Pen): void {
  pen.moveTo(-232, 340);
  pen.bezierCurveTo(-228, 176, -204, 136, -122, 113);
  pen.bezierCurveTo(-84, 102, -66, 96, -54, 88);
  pen.lineTo(54, 88);
  pen.bezierCurveTo(66, 96, 84, 102, 122, 113);
  pen.bezierCurveTo(204, 136, 228, 176, 232, 340);
}

function drawTorso(pen: Pen, look: Look): void {
  const { top, topShade } = look;
  shape(pen, top, () => torsoPath(pen));
  for (const side of [-1, 1])
    line(pen, topShade, 3.4, () => {
      pen.moveTo(side * 150, 340);
      pen.quadraticCurveTo(side * 140, 240, side * 152, 192);
      pen.moveTo(side * 96, 128);
      pen.quadraticCurveTo(side * 112, 148, side * 110, 172);
    });
  drawNeckline(pen, look);
  shape(pen, farSide(pen, -232, 232, 24), () => torsoPath(pen));
}

function drawNeck(pen: Pen, { skin, shade }: Look): void {
  shape(pen, skin, () => {
    pen.moveTo(-37, 30);
    pen.bezierCurveTo(-37, 76, -40, 86, -58, 93);
    pen.bezierCurveTo(-34, 136, 34, 136, 58, 93);
    pen.bezierCurveTo(40, 86, 37, 76, 37, 30);
  });
  // The chin's shadow.
  shape(pen, shade, () => {
    pen.moveTo(-37, 36);
    pen.lineTo(-38, 70);
    pen.bezierCurveTo(-22, 104, 22, 108, 39, 76);
    pen.lineTo(37, 36);
  });
}

function drawNeckline(pen: Pen, look: Look): void {
  const { neck, under, top, topShade, skin } = look;
  if (neck === 'v') {
    shape(pen, under, () => triangle(pen, 62, 88, 196));
    shape(pen, skin, () => triangle(pen, 50, 88, 158));
  }
  if (neck === 'collar') shape(pen, under, () => triangle(pen, 62, 86, 240));
  drawNeck(pen, look);
  if (neck === 'collar') drawCollar(pen, under);
  if (neck === 'crew')
    for (const [colour, width] of [
      [topShade, 13],
      [top, 8],
    ] as const)
      line(pen, colour, width, () => {
        pen.moveTo(-59, 92);
        pen.bezierCurveTo(-36, 140, 36, 140, 59, 92);
      });
}

function triangle(pen: Pen, half: number, top: number, bottom: number): void {
  pen.moveTo(-half, top);
  pen.quadraticCurveTo(-half * 0.6, bottom * 0.7, 0, bottom);
  pen.quadraticCurveTo(half * 0.6, bottom * 0.7, half, top);
}

function drawCollar(pen: Pen, under: string): void {
  for (const side of [-1, 1]) {
    shape(pen, under, () => {
      pen.moveTo(side * 56, 78);
      pen.bezierCurveTo(side * 50, 104, side * 26, 122, side * 4, 130);
      pen.lineTo(side * 26, 154);
      pen.lineTo(side * 72, 104);
    });
    line(pen, 'rgb(70 80 95 / 35%)', 1.6, () => {
      pen.moveTo(side * 4, 130);
      pen.lineTo(side * 26, 154);
      pen.lineTo(side * 72, 104);
    });
  }
  line(pen, 'rgb(70 80 95 / 35%)', 1.6, () => {
    pen.moveTo(0, 130);
    pen.lineTo(0, 236);
  });
}
