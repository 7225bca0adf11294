import { box, linear, oval, type Pen, shape, within } from './pen';

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

export function picture(pen: Pen, [x, y, width, height]: [number, number, number, number], accent: string): void {
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

export function photo(pen: Pen, [x, y]: [number, number]): void {
  box(pen, '#6e5844', [x - 15, y, 30, 38], 2);
  box(pen, '#e8ddcd', [x - 11, y + 4, 22, 30], 1);
  oval(pen, '#8a5a3c', [x, y + 15, 5, 6]);
  oval(pen, '#7d93a8', [x, y + 30, 8, 8]);
}

export function plant(pen: Pen, [x, y]: [number, number], size: number): void {
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
