import type { Look } from './looks';
import { box, farSide, line, linear, oval, type Pen, radial, shape, within } from './pen';
import { drawPressingHand } from './pressing-hand';

/** A lower leg on a stool, seen from its side by a camera that is held by hand; 640 by 360. */
export function drawAnkle(pen: Pen, look: Look, { seconds, isPressed }: { seconds: number; isPressed: boolean }): void {
  floor(pen);
  within(pen, () => {
    pen.translate(Math.sin(seconds * 1.7) * 3, Math.sin(seconds * 2.3) * 2.5);
    stool(pen);
    leg(pen, look);
    if (isPressed) drawPressingHand(pen, look, seconds);
  });
}

/** As much floor as is seen when the camera stands far away. */
const FAR: [number, number, number, number] = [-1_000, -700, 2_700, 1_700];

function floor(pen: Pen): void {
  pen.fillStyle = linear(
    pen,
    [0, 0, 0, 360],
    [
      [0, '#cbbba4'],
      [0.32, '#b8a88f'],
      [1, '#a3927a'],
    ],
  );
  pen.fillRect(...FAR);
  for (let row = 0; row < 5; row += 1)
    line(pen, 'rgb(70 55 40 / 16%)', 2, () => {
      pen.moveTo(-1_000, 40 + row * 76);
      pen.lineTo(1_700, 24 + row * 84);
    });
  shape(pen, 'rgb(92 118 126 / 55%)', () => pen.ellipse(330, 330, 420, 90, 0, 0, Math.PI * 2));
}

function stool(pen: Pen): void {
  oval(pen, 'rgb(40 30 20 / 24%)', [330, 326, 290, 30]);
  box(pen, '#6f5a74', [84, 244, 480, 82], 26);
  box(pen, '#84698a', [84, 238, 480, 46], 22);
  line(pen, 'rgb(40 25 45 / 26%)', 2, () => {
    pen.moveTo(100, 286);
    pen.lineTo(548, 286);
  });
}

/** Knee end on the left, toes on the right and up. Swollen around the ankle, with the mark of a sock above it. */
function leg(pen: Pen, { skin, shade }: Look): void {
  shape(pen, skin, () => legPath(pen));
  within(pen, () => {
    pen.beginPath();
    legPath(pen);
    pen.clip();
    const below = linear(
      pen,
      [0, 120, 0, 262],
      [
        [0.35, 'rgb(40 18 10 / 0%)'],
        [1, 'rgb(40 18 10 / 34%)'],
      ],
    );
    pen.fillStyle = below;
    pen.fillRect(0, 0, 640, 360);
    // Skin that is stretched shines.
    oval(pen, 'rgb(255 245 235 / 19%)', [424, 164, 44, 17, 0.06]);
    oval(pen, 'rgb(255 245 235 / 12%)', [240, 160, 110, 12, 0.05]);
    drawAnkleBone(pen, shade);
    sockMark(pen, shade);
    pen.fillStyle = farSide(pen, 60, 600, 12);
    pen.fillRect(0, 0, 640, 360);
  });
  toes(pen, skin, shade);
  trouser(pen);
}

function legPath(pen: Pen): void {
  pen.moveTo(60, 126);
  pen.bezierCurveTo(150, 124, 240, 150, 330, 160);
  pen.bezierCurveTo(350, 160, 366, 138, 404, 131);
  pen.bezierCurveTo(440, 126, 462, 130, 474, 122);
  pen.bezierCurveTo(488, 108, 500, 80, 512, 52);
  pen.bezierCurveTo(518, 30, 552, 32, 560, 52);
  pen.bezierCurveTo(570, 84, 566, 150, 560, 196);
  pen.bezierCurveTo(556, 240, 540, 258, 512, 260);
  pen.bezierCurveTo(470, 266, 420, 268, 384, 256);
  pen.bezierCurveTo(366, 248, 352, 240, 330, 240);
  pen.bezierCurveTo(240, 262, 150, 272, 60, 262);
}

function drawAnkleBone(pen: Pen, shade: string): void {
  // Round and soft: the bone hardly shows under the swelling.
  pen.fillStyle = radial(
    pen,
    [478, 206, 4, 42],
    [
      [0, 'rgb(255 240 228 / 22%)'],
      [0.6, 'rgb(255 240 228 / 6%)'],
      [1, 'rgb(255 240 228 / 0%)'],
    ],
  );
  pen.fillRect(430, 160, 100, 92);
  pen.globalAlpha = 0.5;
  line(pen, shade, 3, () => {
    pen.moveTo(452, 226);
    pen.quadraticCurveTo(480, 242, 506, 222);
    pen.moveTo(468, 128);
    pen.quadraticCurveTo(482, 142, 500, 136);
  });
  pen.globalAlpha = 1;
}

function sockMark(pen: Pen, shade: string): void {
  for (const [x, width] of [
    [334, 7],
    [344, 3],
    [325, 3],
  ] as const)
    line(pen, shade, width, () => {
      pen.moveTo(x, 140);
      pen.bezierCurveTo(x + 10, 176, x + 10, 214, x + 2, 254);
    });
  pen.globalAlpha = 0.4;
  for (let y = 166; y < 240; y += 9)
    line(pen, shade, 2, () => {
      pen.moveTo(328, y);
      pen.lineTo(348, y + 2);
    });
  pen.globalAlpha = 1;
}

function toes(pen: Pen, skin: string, shade: string): void {
  for (const [x, y, size] of [
    [566, 66, 12],
    [560, 48, 13],
    [546, 36, 15],
    [526, 34, 18],
  ] as const) {
    oval(pen, shade, [x + 1, y + 1, size, size * 0.92]);
    oval(pen, skin, [x, y, size, size * 0.9]);
  }
  oval(pen, 'rgb(255 244 236 / 60%)', [524, 24, 8, 5, -0.2]);
}

/** Rolled up to below the knee. */
function trouser(pen: Pen): void {
  shape(pen, '#3c4a5e', () => {
    pen.moveTo(-1_000, 70);
    pen.bezierCurveTo(-300, 84, 60, 100, 128, 114);
    pen.bezierCurveTo(144, 160, 144, 230, 128, 276);
    pen.bezierCurveTo(60, 286, -300, 300, -1_000, 330);
  });
  box(pen, '#4a5a70', [112, 114, 34, 166], 14);
  line(pen, 'rgb(15 20 30 / 30%)', 2, () => {
    pen.moveTo(118, 120);
    pen.quadraticCurveTo(132, 196, 118, 274);
  });
}
