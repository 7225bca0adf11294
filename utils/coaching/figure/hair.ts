import type { Look } from './looks';
import { line, oval, type Pen, shape } from './pen';

/** The hair that falls behind neck and shoulders. */
export function drawHairBehind(pen: Pen, { hair, style }: Look): void {
  if (style === 'cropped curls') curls(pen, hair, 0);
  if (style === 'bob') behind(pen, hair, 66, 76);
  if (style === 'long') behind(pen, hair, 150, 84);
}

/** Two strands of long hair that fall before the shoulders. */
export function drawHairOverShoulders(pen: Pen, { hair, hairLight, style }: Look): void {
  if (style !== 'long') return;
  for (const side of [-1, 1]) {
    shape(pen, hair, () => {
      pen.moveTo(side * 62, 20);
      pen.bezierCurveTo(side * 62, 70, side * 44, 120, side * 50, 172);
      pen.bezierCurveTo(side * 62, 204, side * 84, 200, side * 96, 172);
      pen.bezierCurveTo(side * 100, 120, side * 90, 60, side * 80, 0);
    });
    for (const step of [0, 1, 2])
      line(pen, hairLight, 1.6, () => {
        pen.moveTo(side * (68 + step * 5), 26 + step * 6);
        pen.bezierCurveTo(side * (70 + step * 6), 80, side * (58 + step * 9), 120, side * (62 + step * 10), 176);
      });
  }
}

function behind(pen: Pen, hair: string, bottom: number, width: number): void {
  shape(pen, hair, () => {
    pen.moveTo(0, -110);
    pen.bezierCurveTo(-width * 1.2, -110, -width * 1.12, -10, -width, bottom * 0.5);
    pen.bezierCurveTo(-width, bottom * 0.8, -width * 0.9, bottom, -width * 0.7, bottom);
    pen.lineTo(width * 0.7, bottom);
    pen.bezierCurveTo(width * 0.9, bottom, width, bottom * 0.8, width, bottom * 0.5);
    pen.bezierCurveTo(width * 1.12, -10, width * 1.2, -110, 0, -110);
  });
}

export function drawHairInFront(pen: Pen, look: Look): void {
  const draw = { 'cropped curls': curlsInFront, 'thin grey': thin, long, short, bob: fringe }[look.style];
  draw(pen, look);
}

/** Curls in a ring around the head; from -1 to 1 of the way over it. */
function curls(pen: Pen, colour: string, lift: number): void {
  for (let step = 0; step <= 14; step += 1) {
    const angle = Math.PI * (1.04 + (step / 14) * 0.92);
    oval(pen, colour, [Math.cos(angle) * 66, -22 + Math.sin(angle) * 74 + lift, 20, 20]);
  }
  oval(pen, colour, [0, -60 + lift, 62, 46]);
}

function curlsInFront(pen: Pen, { hair, hairLight }: Look): void {
  shape(pen, hair, () => {
    pen.moveTo(-70, -8);
    pen.bezierCurveTo(-76, -66, -44, -98, 0, -98);
    pen.bezierCurveTo(44, -98, 76, -66, 70, -8);
    pen.bezierCurveTo(66, -36, 54, -56, 34, -64);
    pen.bezierCurveTo(12, -72, -14, -72, -34, -64);
    pen.bezierCurveTo(-54, -56, -66, -36, -70, -8);
  });
  for (let step = 0; step < 17; step += 1) {
    const angle = Math.PI * (1.08 + (step / 16) * 0.84);
    const far = 70 + (step % 3) * 8;
    line(pen, hairLight, 1.8, () =>
      pen.ellipse(Math.cos(angle) * far * 0.94, -24 + Math.sin(angle) * far * 0.98, 6, 5, angle, 0.4, 4.2),
    );
  }
}

function thin(pen: Pen, { hair, hairLight }: Look): void {
  for (const side of [-1, 1]) {
    shape(pen, hair, () => {
      pen.moveTo(side * 69, 22);
      pen.bezierCurveTo(side * 82, -8, side * 80, -56, side * 52, -82);
      pen.bezierCurveTo(side * 58, -60, side * 64, -44, side * 62, -22);
      pen.bezierCurveTo(side * 64, -8, side * 64, 8, side * 69, 22);
    });
    for (const step of [0, 1, 2])
      line(pen, hairLight, 1.6, () => {
        pen.moveTo(side * (58 + step * 6), -70 + step * 12);
        pen.quadraticCurveTo(side * (70 + step * 3), -40 + step * 8, side * (68 + step * 2), -4 + step * 6);
      });
  }
  line(pen, hair, 3, () => {
    pen.moveTo(-46, -86);
    pen.quadraticCurveTo(-6, -104, 44, -88);
    pen.moveTo(-38, -80);
    pen.quadraticCurveTo(0, -94, 36, -82);
  });
}

function long(pen: Pen, { hair, hairLight }: Look): void {
  shape(pen, hair, () => {
    pen.moveTo(-74, 40);
    pen.bezierCurveTo(-90, -60, -66, -112, 2, -111);
    pen.bezierCurveTo(68, -112, 90, -62, 74, 40);
    pen.bezierCurveTo(70, -6, 62, -40, 40, -62);
    pen.bezierCurveTo(22, -72, 8, -82, 2, -94);
    pen.bezierCurveTo(-8, -76, -24, -66, -40, -56);
    pen.bezierCurveTo(-60, -40, -68, -6, -74, 40);
  });
  for (const side of [-1, 1])
    line(pen, hairLight, 2, () => {
      pen.moveTo(side * 14, -100);
      pen.bezierCurveTo(side * 52, -94, side * 74, -58, side * 73, -4);
      pen.moveTo(side * 30, -102);
      pen.bezierCurveTo(side * 62, -90, side * 80, -50, side * 77, 10);
    });
}

function short(pen: Pen, { hair, hairLight }: Look): void {
  shape(pen, hair, () => {
    pen.moveTo(-69, -8);
    pen.bezierCurveTo(-84, -70, -58, -114, 4, -112);
    pen.bezierCurveTo(64, -114, 84, -66, 69, -8);
    pen.bezierCurveTo(65, -28, 62, -44, 52, -58);
    pen.bezierCurveTo(30, -58, 2, -58, -22, -76);
    pen.bezierCurveTo(-32, -62, -54, -52, -60, -30);
    pen.bezierCurveTo(-64, -22, -66, -14, -69, -8);
  });
  for (const step of [0, 1, 2, 3])
    line(pen, hairLight, 2, () => {
      pen.moveTo(-30 + step * 20, -72 + Math.abs(step - 1) * 4);
      pen.quadraticCurveTo(-26 + step * 22, -94, -8 + step * 20, -102 + step * 3);
    });
}

function fringe(pen: Pen, { hair, hairLight }: Look): void {
  shape(pen, hair, () => {
    pen.moveTo(-72, 46);
    pen.bezierCurveTo(-90, -60, -62, -112, 2, -111);
    pen.bezierCurveTo(66, -112, 90, -58, 72, 46);
    pen.bezierCurveTo(66, 10, 66, -18, 58, -40);
    pen.bezierCurveTo(30, -36, -20, -38, -46, -62);
    pen.bezierCurveTo(-58, -34, -66, 4, -72, 46);
  });
  line(pen, hairLight, 2, () => {
    pen.moveTo(-34, -74);
    pen.quadraticCurveTo(0, -52, 50, -50);
    pen.moveTo(-28, -86);
    pen.quadraticCurveTo(10, -66, 56, -62);
  });
}
