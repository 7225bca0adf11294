import type { MedicineBox } from '../scenario';
import { finger } from './finger';
import type { Look } from './looks';
import { box, line, linear, oval, type Pen, shape, within } from './pen';

/** A hand cupped behind the ear on the left, around the middle of the face, with its forearm. */
export function drawCuppedHand(pen: Pen, { skin, shade, top, topShade }: Look): void {
  line(pen, topShade, 62, () => {
    pen.moveTo(-196, 330);
    pen.quadraticCurveTo(-186, 190, -136, 118);
  });
  line(pen, top, 56, () => {
    pen.moveTo(-194, 330);
    pen.quadraticCurveTo(-184, 190, -136, 118);
  });
  line(pen, skin, 36, () => {
    pen.moveTo(-132, 108);
    pen.quadraticCurveTo(-118, 78, -104, 48);
  });
  shape(pen, skin, () => {
    pen.moveTo(-126, 60);
    pen.bezierCurveTo(-142, 22, -138, -26, -114, -46);
    pen.bezierCurveTo(-98, -56, -84, -42, -84, -20);
    pen.bezierCurveTo(-84, 6, -78, 30, -86, 60);
    pen.closePath();
  });
  for (const [x, y, tipX, tipY] of [
    [-124, -14, -112, -52],
    [-112, -18, -98, -58],
    [-101, -18, -87, -52],
  ] as const)
    finger(pen, skin, shade, [x, y, tipX, tipY], 15);
  finger(pen, skin, shade, [-92, 46, -76, 22], 15);
}

/** A box of medicine held up to the camera, around its middle; 250 wide. */
export function drawBox(pen: Pen, look: Look, words: MedicineBox): void {
  const { skin, shade, top } = look;
  line(pen, top, 76, () => {
    pen.moveTo(150, 240);
    pen.quadraticCurveTo(150, 160, 118, 112);
  });
  line(pen, skin, 52, () => {
    pen.moveTo(122, 116);
    pen.lineTo(104, 70);
  });
  drawCarton(pen, words);
  for (const [y, tip] of [
    [34, 88],
    [52, 92],
    [69, 98],
  ] as const)
    finger(pen, skin, shade, [132, y + 6, tip, y], 19);
}

function drawCarton(pen: Pen, { medicine, strength, directions }: MedicineBox): void {
  shape(pen, 'rgb(20 20 30 / 16%)', () => pen.roundRect(-126, -66, 262, 148, 6));
  shape(pen, '#d5dbe2', () => {
    pen.moveTo(-130, -70);
    pen.lineTo(-116, -84);
    pen.lineTo(136, -84);
    pen.lineTo(124, -70);
  });
  box(pen, '#fdfdfc', [-130, -70, 254, 144], 4);
  box(pen, '#2f6f8f', [-130, -70, 254, 46], 4);
  box(pen, '#2f6f8f', [-130, -40, 254, 16], 0);
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  text(pen, '#ffffff', 'bold 27px Arial, sans-serif', medicine, [-116, -47]);
  text(pen, '#1d2b33', 'bold 25px Arial, sans-serif', strength, [-116, -2]);
  line(pen, '#9fb2bd', 1.6, () => {
    pen.moveTo(-116, 22);
    pen.lineTo(60, 22);
  });
  text(pen, '#1d2b33', '20px Arial, sans-serif', directions, [-116, 44]);
  pen.fillStyle = linear(
    pen,
    [-130, 0, 124, 0],
    [
      [0.5, 'rgb(30 20 10 / 0%)'],
      [1, 'rgb(30 20 10 / 12%)'],
    ],
  );
  pen.fillRect(-130, -70, 254, 144);
}

function text(pen: Pen, colour: string, font: string, words: string, [x, y]: [number, number]): void {
  pen.fillStyle = colour;
  pen.font = font;
  // The last number is the widest it may be: a long name is drawn narrower.
  pen.fillText(words, x, y, 230);
}

/** Another phone in a hand, low in the picture, its light on the hand; around the phone's middle. */
export function drawPhone(pen: Pen, look: Look, seconds: number): void {
  const { skin, shade, top } = look;
  line(pen, top, 70, () => {
    pen.moveTo(-96, 190);
    pen.quadraticCurveTo(-70, 120, -36, 76);
  });
  line(pen, skin, 46, () => {
    pen.moveTo(-40, 80);
    pen.lineTo(-8, 44);
  });
  within(pen, () => {
    pen.rotate(0.22);
    box(pen, '#1c1f24', [-32, -62, 64, 122], 11);
    box(pen, '#dff0e4', [-27, -54, 54, 106], 6);
    box(pen, '#2f7d55', [-27, -54, 54, 40], 6);
    oval(pen, '#ffffff', [0, -34, 10 + Math.sin(seconds * 6) * 1.5, 10 + Math.sin(seconds * 6) * 1.5]);
    box(pen, '#9bbfa9', [-18, -4, 36, 5]);
    oval(pen, '#c8503f', [-13, 32, 9, 9]);
    oval(pen, '#2f7d55', [13, 32, 9, 9]);
  });
  for (const y of [-6, 14, 33]) finger(pen, skin, shade, [-30, y + 12, -14, y + 6], 16);
}
