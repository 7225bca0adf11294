import { line, type Pen } from './pen';

type Finger = [x: number, y: number, tipX: number, tipY: number];

/** From its root to its tip, with a thin edge so that fingers side by side can be told apart. */
export function finger(pen: Pen, skin: string, shade: string, [x, y, tipX, tipY]: Finger, width: number): void {
  for (const [colour, wide] of [
    [shade, width + 2],
    [skin, width],
  ] as const)
    line(pen, colour, wide, () => {
      pen.moveTo(x, y);
      pen.lineTo(tipX, tipY);
    });
}
