import type { Room } from './looks';
import { box, line, linear, oval, type Pen, radial, shape, within } from './pen';

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

/** Daylight with a green hill, in a frame. */
export function drawWindow(pen: Pen, [x, y, width, height]: [number, number, number, number]): void {
  box(pen, '#f8f6f1', [x, y, width, height]);
  const inner: [number, number, number, number] = [x + 9, y + 9, width - 18, height - 18];
  const sky = linear(
    pen,
    [0, y, 0, y + height],
    [
      [0, '#bfdcec'],
      [1, '#edf4f1'],
    ],
  );
  box(pen, sky, inner, 1);
  within(pen, () => {
    pen.beginPath();
    pen.rect(...inner);
    pen.clip();
    oval(pen, '#a9c4a4', [x + width * 0.3, y + height, width * 0.5, height * 0.32]);
    oval(pen, '#97b693', [x + width * 0.85, y + height, width * 0.45, height * 0.24]);
  });
  box(pen, '#f8f6f1', [x + width / 2 - 3, y, 6, height], 0);
  box(pen, '#f8f6f1', [x, y + height * 0.42, width, 6], 0);
  box(pen, '#fffdf9', [x - 8, y + height - 3, width + 16, 11]);
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

function picture(pen: Pen, [x, y, width, height]: [number, number, number, number], accent: string): void {
  box(pen, '#fbf9f5', [x, y, width, height]);
  box(pen, '#e7eeea', [x + 8, y + 8, width - 16, height - 16], 1);
  within(pen, () => {
    pen.beginPath();
    pen.rect(x + 8, y + 8, width - 16, height - 16);
    pen.clip();
    oval(pen, '#e9bf86', [x + width * 0.64, y + height * 0.42, 9, 9]);
    oval(pen, accent, [x + width * 0.4, y + height, width * 0.5, height * 0.36]);
  });
}

function photo(pen: Pen, [x, y]: [number, number]): void {
  box(pen, '#6e5844', [x - 15, y, 30, 38], 2);
  box(pen, '#e8ddcd', [x - 11, y + 4, 22, 30], 1);
  oval(pen, '#8a5a3c', [x, y + 15, 5, 6]);
  oval(pen, '#7d93a8', [x, y + 30, 8, 8]);
}

function plant(pen: Pen, [x, y]: [number, number], size: number): void {
  const greens = ['#5d7f5e', '#6f9470', '#4f6f52', '#7ea37c'];
  for (const [index, angle] of [-1.1, -0.75, 0.95, -0.4, 0.65, -0.1, 0.3].entries())
    within(pen, () => {
      pen.translate(x, y);
      pen.rotate(angle);
      leaf(pen, size * (0.8 + (index % 3) * 0.16), greens[index % greens.length]!);
    });
  shape(pen, '#b98a6b', () => {
    pen.moveTo(x - size * 0.3, y - 4);
    pen.lineTo(x + size * 0.3, y - 4);
    pen.lineTo(x + size * 0.22, y + size * 0.42);
    pen.lineTo(x - size * 0.22, y + size * 0.42);
  });
}

function leaf(pen: Pen, length: number, fill: string): void {
  shape(pen, fill, () => {
    pen.moveTo(0, 0);
    pen.bezierCurveTo(-length * 0.28, -length * 0.35, -length * 0.2, -length * 0.8, 0, -length);
    pen.bezierCurveTo(length * 0.2, -length * 0.8, length * 0.28, -length * 0.35, 0, 0);
  });
}
