import { drawHead } from './head.js';
import { line, shadeFarSide, shape } from './ink.js';

/** The hair that falls behind neck and shoulders. */
function drawHairBehind(context, { hair, hairStyle }) {
  if (hairStyle !== 'long') return;
  shape(context, hair, () => {
    context.moveTo(0, -108);
    context.bezierCurveTo(-98, -108, -92, -10, -88, 60);
    context.bezierCurveTo(-86, 110, -78, 132, -62, 140);
    context.lineTo(62, 140);
    context.bezierCurveTo(78, 132, 86, 110, 88, 60);
    context.bezierCurveTo(92, -10, 98, -108, 0, -108);
  });
}

function torsoPath(context) {
  context.moveTo(-232, 320);
  context.bezierCurveTo(-228, 176, -204, 132, -122, 110);
  context.bezierCurveTo(-84, 100, -66, 96, -54, 88);
  context.lineTo(54, 88);
  context.bezierCurveTo(66, 96, 84, 100, 122, 110);
  context.bezierCurveTo(204, 132, 228, 176, 232, 320);
}

function drawTorso(context, { skin, shade, top, topShade }) {
  shape(context, top, () => torsoPath(context));
  shape(context, shadeFarSide(context, [-232, 232], 22), () => torsoPath(context));
  for (const side of [-1, 1]) {
    line(context, topShade, 3, () => {
      context.moveTo(side * 148, 320);
      context.quadraticCurveTo(side * 140, 230, side * 150, 194);
    });
  }
  shape(context, skin, () => {
    context.moveTo(-36, 30);
    context.bezierCurveTo(-36, 76, -38, 84, -56, 92);
    context.bezierCurveTo(-34, 134, 34, 134, 56, 92);
    context.bezierCurveTo(38, 84, 36, 76, 36, 30);
  });
  shape(context, shade, () => {
    context.moveTo(-36, 30);
    context.lineTo(-36, 72);
    context.bezierCurveTo(-22, 104, 22, 108, 37, 78);
    context.lineTo(36, 30);
  });
  line(context, topShade, 8, () => {
    context.moveTo(-58, 91);
    context.bezierCurveTo(-36, 138, 36, 138, 58, 91);
  });
}

/**
 * Draws head and shoulders around the origin, which is the middle of the face at rest.
 * @param pose sway and nod in pixels, tilt in radians, breath in pixels; blink, mouth 0 to 1; gaze -1 to 1
 */
export function drawPerson(context, look, pose) {
  const withHead = (draw) => {
    context.save();
    context.translate(pose.sway, pose.nod);
    context.rotate(pose.tilt);
    draw();
    context.restore();
  };
  withHead(() => drawHairBehind(context, look));
  context.save();
  context.translate(pose.sway * 0.4, pose.breath);
  drawTorso(context, look);
  context.restore();
  withHead(() => drawHead(context, look, pose));
}
