/**
 * The time in a picture, so that whoever sees it knows when it was drawn: ms since 1970, the last 24 bits, as black and white
 * cells along the lower edge; before them a fixed pattern, after them a checksum. Read by tests/lab/pictures.ts.
 */
const PATTERN = 0b10110010;
const TIME_BITS = 24;
export const BARCODE_CELLS = 40;

/** @returns the cells, true for white */
export function cellsOf(ms) {
  const time = ms % 2 ** TIME_BITS;
  const checksum = (time ^ (time >> 8) ^ (time >> 16)) & 0xff;
  const bits = (value, count) =>
    Array.from({ length: count }, (_, index) => ((value >> (count - 1 - index)) & 1) === 1);
  return [...bits(PATTERN, 8), ...bits(time, TIME_BITS), ...bits(checksum, 8)];
}

export function drawTime(context, { width, height }) {
  const cell = width / BARCODE_CELLS;
  context.setTransform(1, 0, 0, 1, 0, 0);
  cellsOf(Date.now()).forEach((isWhite, index) => {
    context.fillStyle = isWhite ? 'white' : 'black';
    context.fillRect(index * cell, height - cell, cell, cell);
  });
}
