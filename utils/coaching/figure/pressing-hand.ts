import { finger } from './finger';
import type { Look } from './looks';
import { line, oval, type Pen, within } from './pen';

/** A hand comes from above and presses with its thumb; what it leaves is a dent that stays. */
export function drawPressingHand(pen: Pen, { skin, shade, top }: Look, seconds: number): void {
  const isDown = seconds % 6 < 3.5;
  const lift = isDown ? -6 : 46;
  if (!isDown)
    for (const [colour, x, width] of [
      ['rgb(60 25 15 / 34%)', 292, 17],
      ['rgb(255 240 230 / 24%)', 298, 13],
    ] as const)
      oval(pen, colour, [x, 186, width, width * 0.62, 0.1]);
  within(pen, () => {
    pen.translate(0, -lift);
    line(pen, top, 84, () => {
      pen.moveTo(196, -90);
      pen.quadraticCurveTo(214, -10, 232, 40);
    });
    line(pen, skin, 56, () => {
      pen.moveTo(230, 44);
      pen.quadraticCurveTo(244, 80, 258, 104);
    });
    for (const [x, y, tipX, tipY] of [
      [254, 96, 208, 150],
      [262, 100, 228, 160],
      [268, 104, 250, 160],
    ] as const)
      finger(pen, skin, shade, [x, y, tipX, tipY], 21);
    finger(pen, skin, shade, [272, 104, 298, 176], 25);
    oval(pen, 'rgb(255 240 232 / 65%)', [300, 172, 7, 9, -0.3]);
  });
}
