/** Fills what `path` outlines. */
export function shape(context, fill, path) {
  context.fillStyle = fill;
  context.beginPath();
  path(context);
  context.fill();
}

export function oval(context, fill, [x, y, radiusX, radiusY, rotation = 0]) {
  shape(context, fill, () => context.ellipse(x, y, radiusX, radiusY, rotation, 0, Math.PI * 2));
}

export function line(context, colour, width, path) {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = 'round';
  context.beginPath();
  path(context);
  context.stroke();
}

/** Light falls from the window on the left; the far side of a surface is darker. */
export function shadeFarSide(context, [left, right], strength) {
  const gradient = context.createLinearGradient(left, 0, right, 0);
  gradient.addColorStop(0.45, 'rgb(30 15 10 / 0%)');
  gradient.addColorStop(1, `rgb(30 15 10 / ${strength}%)`);
  return gradient;
}
