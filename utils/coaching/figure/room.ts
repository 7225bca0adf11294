import { drawWindow, photo, picture, plant } from './furniture';
import type { Room } from './looks';
import { box, line, linear, oval, type Pen, radial, shape } from './pen';

/** Draws the room behind the patient, 640 by 360. */
export function drawRoom(pen: Pen, { wall, kind, accent }: Room): void {
  pen.fillStyle = linear(
    pen,
    [0, 0, 0, 360],
    [
      [0, wall[0]],
      [1, wall[1]],
    ],
  );
  pen.fillRect(0, 0, 640, 360);
  if (kind === 'window') homeWithWindow(pen, accent);
  if (kind === 'lamp') homeWithLamp(pen, accent);
  if (kind === 'shelves') study(pen, accent);
  if (kind === 'kitchen') kitchen(pen, accent);
  pen.fillStyle = radial(
    pen,
    [140, 90, 40, 620],
    [
      [0, 'rgb(255 250 235 / 34%)'],
      [0.5, 'rgb(255 250 235 / 0%)'],
      [1, 'rgb(40 30 30 / 24%)'],
    ],
  );
  pen.fillRect(0, 0, 640, 360);
}

function curtain(pen: Pen, x: number, colour: string): void {
  box(pen, colour, [x, 12, 40, 292], 6);
  for (const fold of [9, 20, 31])
    line(pen, 'rgb(40 30 30 / 10%)', 3, () => {
      pen.moveTo(x + fold, 14);
      pen.quadraticCurveTo(x + fold - 3, 150, x + fold, 300);
    });
}

function homeWithWindow(pen: Pen, accent: string): void {
  drawWindow(pen, [40, 22, 150, 200]);
  curtain(pen, 8, accent);
  curtain(pen, 180, accent);
  picture(pen, [474, 44, 100, 76], accent);
  box(pen, '#a98768', [470, 268, 180, 92]);
  box(pen, '#bb9a7b', [462, 262, 190, 10]);
  plant(pen, [566, 236], 74);
  photo(pen, [500, 224]);
}

function homeWithLamp(pen: Pen, accent: string): void {
  for (let x = 16; x < 640; x += 44) box(pen, 'rgb(110 90 70 / 5%)', [x, 0, 18, 360], 0);
  picture(pen, [66, 46, 118, 84], accent);
  pen.fillStyle = radial(
    pen,
    [548, 150, 6, 190],
    [
      [0, 'rgb(255 224 150 / 75%)'],
      [1, 'rgb(255 224 150 / 0%)'],
    ],
  );
  pen.fillRect(360, 0, 280, 360);
  box(pen, '#8b6f58', [545, 170, 7, 104]);
  shape(pen, '#f4dfae', () => {
    pen.moveTo(524, 116);
    pen.lineTo(572, 116);
    pen.lineTo(592, 178);
    pen.lineTo(504, 178);
    pen.closePath();
  });
  box(pen, '#8f7255', [486, 272, 150, 90]);
  box(pen, '#a48566', [478, 266, 164, 9]);
  armchair(pen, accent);
}

/** The high back of the chair in which somebody sits. */
function armchair(pen: Pen, colour: string): void {
  box(pen, colour, [196, 96, 250, 280], 60);
  box(pen, 'rgb(255 255 255 / 10%)', [214, 112, 214, 260], 50);
}

function study(pen: Pen, accent: string): void {
  box(pen, '#b9a189', [26, 0, 168, 360]);
  const spines = ['#6f8fa6', '#c9b27c', '#8a6f6a', '#dcd7cc', '#5e7d74', '#a9a3b5'];
  for (const [shelf, top] of [6, 122, 238].entries()) {
    box(pen, '#967f68', [36, top, 148, 104], 1);
    for (let book = 0; book < 9 - shelf; book += 1) {
      const height = 60 + ((book * 13 + shelf * 7) % 30);
      box(pen, spines[(book + shelf) % spines.length]!, [42 + book * 14, top + 104 - height, 12, height], 1);
    }
  }
  drawWindow(pen, [474, 26, 130, 178]);
  plant(pen, [172, 212], 36);
  box(pen, accent, [462, 286, 190, 80], 10);
  box(pen, 'rgb(255 255 255 / 16%)', [476, 272, 76, 60], 14);
}

function kitchen(pen: Pen, accent: string): void {
  box(pen, '#dfe5de', [0, 190, 640, 72], 0);
  for (let x = -10; x < 640; x += 46)
    for (const y of [192, 216, 240]) box(pen, 'rgb(255 255 255 / 50%)', [x + (y % 48) / 2, y, 42, 21], 1);
  for (const x of [8, 98, 452, 544]) {
    box(pen, '#f3f1ea', [x, 0, 84, 132], 3);
    line(pen, 'rgb(90 90 80 / 26%)', 1.5, () => pen.roundRect(x + 9, -20, 66, 142, 2));
    oval(pen, accent, [x + 72, 112, 3, 3]);
  }
  box(pen, accent, [0, 262, 640, 12], 0);
  box(pen, '#eceae2', [0, 274, 640, 90], 0);
  box(pen, '#c8503f', [68, 226, 46, 38], 8);
  box(pen, '#e7e3d8', [486, 222, 20, 42], 5);
  box(pen, '#86a08a', [512, 214, 24, 50], 5);
  plant(pen, [582, 240], 46);
}
