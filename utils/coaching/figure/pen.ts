/** What of a canvas' context the figure is drawn with: one can be handed in that only takes notes. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'scale'
  | 'beginPath'
  | 'closePath'
  | 'moveTo'
  | 'lineTo'
  | 'bezierCurveTo'
  | 'quadraticCurveTo'
  | 'ellipse'
  | 'rect'
  | 'roundRect'
  | 'fill'
  | 'stroke'
  | 'clip'
  | 'fillRect'
  | 'fillText'
  | 'createLinearGradient'
  | 'createRadialGradient'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
>;

export type Paint = string | CanvasGradient;

/** Fills what `path` outlines. */
export function shape(pen: Pen, fill: Paint, path: () => void): void {
  pen.fillStyle = fill;
  pen.beginPath();
  path();
  pen.fill();
}

export function line(pen: Pen, colour: Paint, width: number, path: () => void): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.beginPath();
  path();
  pen.stroke();
}

type Oval = [x: number, y: number, radiusX: number, radiusY: number, rotation?: number];

export function oval(pen: Pen, fill: Paint, [x, y, radiusX, radiusY, rotation = 0]: Oval): void {
  shape(pen, fill, () => pen.ellipse(x, y, radiusX, radiusY, rotation, 0, Math.PI * 2));
}

export function box(pen: Pen, fill: Paint, [x, y, width, height]: [number, number, number, number], radius = 2): void {
  shape(pen, fill, () => pen.roundRect(x, y, width, height, radius));
}

/** Draws within a state of its own: what is moved, turned or cut off inside stays inside. */
export function within(pen: Pen, draw: () => void): void {
  pen.save();
  draw();
  pen.restore();
}

type Stops = [offset: number, colour: string][];

export function linear(pen: Pen, [x0, y0, x1, y1]: [number, number, number, number], stops: Stops): CanvasGradient {
  const gradient = pen.createLinearGradient(x0, y0, x1, y1);
  for (const [offset, colour] of stops) gradient.addColorStop(offset, colour);
  return gradient;
}

export function radial(pen: Pen, [x, y, from, to]: [number, number, number, number], stops: Stops): CanvasGradient {
  const gradient = pen.createRadialGradient(x, y, from, x, y, to);
  for (const [offset, colour] of stops) gradient.addColorStop(offset, colour);
  return gradient;
}

/** Light falls from the window on the left: the far side of a surface is darker. */
export function farSide(pen: Pen, from: number, to: number, strength: number): CanvasGradient {
  return linear(
    pen,
    [from, 0, to, 0],
    [
      [0.4, 'rgb(30 15 10 / 0%)'],
      [1, `rgb(30 15 10 / ${strength}%)`],
    ],
  );
}
