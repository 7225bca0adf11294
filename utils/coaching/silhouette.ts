import type { Pen } from './figure/pen';

const [GROUND, SHAPE] = ['#dfe6ea', '#6f8592'];
/** A breath takes four seconds. */
const BREATH_MS = 4000;

/** Somebody without a camera: head and shoulders, who breathes, so that the picture is seen to be live. */
export function drawSilhouette(
  pen: Pen,
  { width, height, atMs }: { width: number; height: number; atMs: number },
): void {
  const rise = (height / 120) * Math.sin((2 * Math.PI * atMs) / BREATH_MS);
  pen.fillStyle = GROUND;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = SHAPE;
  pen.beginPath();
  pen.ellipse(width / 2, height * 0.42 - rise, height * 0.17, height * 0.21, 0, 0, 2 * Math.PI);
  pen.fill();
  pen.beginPath();
  pen.ellipse(width / 2, height * 1.02 - rise, height * 0.38, height * 0.34, 0, 0, 2 * Math.PI);
  pen.fill();
}
