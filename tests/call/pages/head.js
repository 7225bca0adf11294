import { line, oval, shadeFarSide, shape } from './ink.js';

function drawHairInFront(context, { hair, hairStyle }) {
  const isLong = hairStyle === 'long';
  shape(context, hair, () => {
    context.moveTo(isLong ? -72 : -68, isLong ? 30 : -14);
    context.bezierCurveTo(-86, -70, -64, -112, 4, -110);
    context.bezierCurveTo(66, -110, 86, -66, isLong ? 72 : 68, isLong ? 30 : -14);
    context.bezierCurveTo(66, -20, 62, -38, 52, -52);
    context.bezierCurveTo(22, -50, -8, -58, -26, -74);
    context.bezierCurveTo(-36, -56, -58, -44, -62, -20);
    context.bezierCurveTo(-66, -6, -66, 10, isLong ? -72 : -68, isLong ? 30 : -14);
  });
}

function drawEye(context, side, { blink, gaze, hair, shade }) {
  const x = side * 27;
  const opening = 7.2 * (1 - blink);
  if (opening > 1.5) {
    context.save();
    context.beginPath();
    context.ellipse(x, -8, 11.5, opening, 0, 0, Math.PI * 2);
    context.clip();
    oval(context, '#f7f2ee', [x, -8, 13, 9]);
    oval(context, '#4b3527', [x + gaze * 3, -8, 6.2, 6.6]);
    oval(context, '#17110e', [x + gaze * 3, -8, 3.1, 3.3]);
    oval(context, '#ffffff', [x + gaze * 3 - 2, -10.4, 1.6, 1.6]);
    context.restore();
  }
  line(context, opening > 3 ? '#2c1e18' : shade, 2.4, () => {
    context.moveTo(x - 12, -7);
    context.quadraticCurveTo(x, -7 + blink * 10 - 14 * (1 - blink), x + 12, -7);
  });
  line(context, hair, 3.6, () => {
    context.moveTo(x + side * 15, -28);
    context.quadraticCurveTo(x + side * 2, -35, x - side * 13, -29);
  });
}

function drawMouth(context, mouth, { lips }) {
  if (mouth > 0.08) {
    oval(context, '#6d2f2c', [0, 48, 15 - mouth * 2, 2.5 + mouth * 8]);
    shape(context, '#f6f1ec', () => context.ellipse(0, 46 - mouth * 6, 9, 2.4, 0, 0, Math.PI));
  }
  line(context, lips, 3.2, () => {
    context.moveTo(-18, 45);
    context.quadraticCurveTo(0, 52 - mouth * 16, 18, 45);
    if (mouth > 0.08) {
      context.moveTo(-15, 48);
      context.quadraticCurveTo(0, 54 + mouth * 12, 15, 48);
    }
  });
}

function facePath(context) {
  context.moveTo(0, -96);
  context.bezierCurveTo(-62, -96, -72, -40, -67, 8);
  context.bezierCurveTo(-64, 44, -42, 82, 0, 84);
  context.bezierCurveTo(42, 82, 64, 44, 67, 8);
  context.bezierCurveTo(72, -40, 62, -96, 0, -96);
}

/** @param pose see drawPerson */
export function drawHead(context, look, pose) {
  const { skin, shade } = look;
  for (const side of [-1, 1]) oval(context, shade, [side * 66, 4, 9, 16, side * 0.1]);
  shape(context, skin, () => facePath(context));
  shape(context, shadeFarSide(context, [-67, 67], 16), () => facePath(context));
  for (const side of [-1, 1]) oval(context, 'rgb(205 92 78 / 10%)', [side * 40, 25, 16, 11]);
  for (const side of [-1, 1]) drawEye(context, side, { ...pose, ...look });
  line(context, shade, 3, () => {
    context.moveTo(4, -6);
    context.bezierCurveTo(7, 8, 12, 18, 8, 23);
    context.quadraticCurveTo(2, 27, -6, 24);
  });
  drawMouth(context, pose.mouth, look);
  drawHairInFront(context, look);
}
