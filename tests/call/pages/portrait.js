import { drawTime } from './barcode.js';
import { drawPerson } from './person.js';
import { paintRoom } from './room.js';

const BLINK_EVERY_S = 3.7;
const BLINK_S = 0.18;
/** They talk for the last part of each of these spells. */
const SPELL_S = 9;
const TALK_S = 3.5;

/** A sensor's noise: without it a codec needs almost no bits for a drawing, and a narrow line would not be felt. */
const GRAIN_ALPHA = 0.05;
const GRAIN_SIZE = 256;

function poseAt(seconds) {
  const untilBlinkEnd = seconds % BLINK_EVERY_S;
  const isTalking = seconds % SPELL_S > SPELL_S - TALK_S;
  return {
    sway: Math.sin(seconds * 0.7) * 4 + Math.sin(seconds * 1.3) * 1.5,
    nod: Math.sin(seconds * 0.9) * 2.5,
    tilt: Math.sin(seconds * 0.5) * 0.025,
    breath: Math.sin(seconds * 1.5) * 1.5,
    gaze: Math.sin(seconds * 0.4) * 0.4,
    blink: untilBlinkEnd < BLINK_S ? Math.sin((untilBlinkEnd / BLINK_S) * Math.PI) : 0,
    mouth: isTalking ? Math.abs(Math.sin(seconds * 8.2) * Math.sin(seconds * 3.1)) : 0,
  };
}

function paintGrain() {
  const canvas = Object.assign(document.createElement('canvas'), { width: GRAIN_SIZE, height: GRAIN_SIZE });
  const context = canvas.getContext('2d');
  const pixels = context.createImageData(GRAIN_SIZE, GRAIN_SIZE);
  for (let index = 0; index < pixels.data.length; index += 4) {
    pixels.data.fill(Math.random() * 255, index, index + 3);
    pixels.data[index + 3] = 255;
  }
  context.putImageData(pixels, 0, 0);
  return canvas;
}

/**
 * Draws a person who sits in a room and listens, and talks now and then, for as long as the page lives; with the time in the
 * picture where that is asked for.
 */
export function startPortrait(canvas, look, { framesPerSecond, isTimed }) {
  const context = canvas.getContext('2d');
  const room = paintRoom(look.room);
  const grain = context.createPattern(paintGrain(), 'repeat');

  function draw() {
    context.setTransform(canvas.width / 640, 0, 0, canvas.height / 480, 0, 0);
    context.drawImage(room, 0, 0);
    context.save();
    context.translate(320, 216);
    drawPerson(context, look, poseAt(performance.now() / 1000));
    context.restore();
    grain.setTransform(new DOMMatrix().translate(Math.random() * GRAIN_SIZE, Math.random() * GRAIN_SIZE));
    context.globalAlpha = GRAIN_ALPHA;
    context.fillStyle = grain;
    context.fillRect(0, 0, 640, 480);
    context.globalAlpha = 1;
    if (isTimed) drawTime(context, canvas);
  }

  draw();
  // Not requestAnimationFrame, which stops when nobody looks at the page: the other party still does.
  setInterval(draw, 1000 / framesPerSecond);
}
