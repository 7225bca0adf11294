/** Out of focus, as behind a person close to the lens. */
const BLUR = 'blur(2.5px)';

function box(context, [x, y, width, height], fill, radius = 3) {
  context.fillStyle = fill;
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.fill();
}

function vertical(context, [top, bottom], from = 0, to = 480) {
  const gradient = context.createLinearGradient(0, from, 0, to);
  gradient.addColorStop(0, top);
  gradient.addColorStop(1, bottom);
  return gradient;
}

function leaf(context, [x, y], length, angle, fill) {
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.fillStyle = fill;
  context.beginPath();
  context.moveTo(0, 0);
  context.bezierCurveTo(-length * 0.28, -length * 0.35, -length * 0.2, -length * 0.8, 0, -length);
  context.bezierCurveTo(length * 0.2, -length * 0.8, length * 0.28, -length * 0.35, 0, 0);
  context.fill();
  context.restore();
}

function plant(context, [x, y], size) {
  const greens = ['#5d7f5e', '#6f9470', '#4f6f52', '#7ea37c'];
  for (const [index, angle] of [-1.1, -0.75, 0.95, -0.4, 0.65, -0.1, 0.3].entries()) {
    leaf(context, [x, y], size * (0.8 + (index % 3) * 0.16), angle, greens[index % greens.length]);
  }
  context.fillStyle = '#b98a6b';
  context.beginPath();
  context.moveTo(x - size * 0.3, y - 4);
  context.lineTo(x + size * 0.3, y - 4);
  context.lineTo(x + size * 0.22, y + size * 0.5);
  context.lineTo(x - size * 0.22, y + size * 0.5);
  context.fill();
}

function pictureOnWall(context, [x, y, width, height], accent) {
  box(context, [x, y, width, height], '#fbf9f5');
  box(context, [x + 10, y + 10, width - 20, height - 20], '#e9efe9', 1);
  context.fillStyle = accent;
  context.beginPath();
  context.ellipse(x + width / 2, y + height * 0.78, width * 0.38, height * 0.24, 0, Math.PI, 0);
  context.fill();
  context.fillStyle = '#e3b778';
  context.beginPath();
  context.arc(x + width * 0.62, y + height * 0.36, width * 0.09, 0, 7);
  context.fill();
}

function home(context, accent) {
  box(context, [34, 34, 172, 236], '#faf8f4');
  box(context, [46, 46, 148, 212], vertical(context, ['#bcd9ea', '#e8f1ef'], 46, 258), 1);
  context.save();
  context.beginPath();
  context.rect(46, 46, 148, 212);
  context.clip();
  context.fillStyle = '#9dbb9b';
  context.beginPath();
  context.ellipse(84, 262, 72, 62, 0, Math.PI, 0);
  context.ellipse(160, 262, 62, 44, 0, Math.PI, 0);
  context.fill();
  context.restore();
  box(context, [116, 46, 8, 214], '#faf8f4', 0);
  box(context, [46, 140, 148, 7], '#faf8f4', 0);
  box(context, [22, 268, 196, 15], '#fffdf9');
  pictureOnWall(context, [476, 62, 108, 132], accent);
  box(context, [462, 388, 178, 92], '#a98768');
  box(context, [462, 388, 178, 8], '#bb9a7b');
  plant(context, [556, 344], 92);
}

function office(context, accent) {
  box(context, [28, 44, 176, 436], '#b79d82');
  const spines = ['#6f8fa6', '#c9b27c', '#8a6f6a', '#dcd7cc', '#5e7d74', '#a9a3b5'];
  for (const [shelf, top] of [56, 170, 284].entries()) {
    box(context, [38, top, 156, 102], '#8f7860', 1);
    for (let book = 0; book < 9 - shelf; book += 1) {
      const height = 62 + ((book * 13 + shelf * 7) % 26);
      box(context, [44 + book * 14, top + 102 - height, 12, height], spines[(book + shelf) % spines.length], 1);
    }
  }
  plant(context, [168, 364], 44);
  pictureOnWall(context, [482, 66, 112, 92], accent);
  box(context, [470, 372, 170, 108], '#cfd6d9');
  plant(context, [578, 334], 66);
}

/** Draws the room once; a still background costs no time in the call. */
export function paintRoom({ kind, wall, accent }) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const context = canvas.getContext('2d');
  context.filter = BLUR;
  context.fillStyle = vertical(context, wall);
  context.fillRect(-10, -10, 660, 500);
  (kind === 'home' ? home : office)(context, accent);
  context.filter = 'none';

  const light = context.createRadialGradient(120, 120, 40, 300, 240, 520);
  light.addColorStop(0, 'rgb(255 250 235 / 38%)');
  light.addColorStop(0.55, 'rgb(255 250 235 / 0%)');
  light.addColorStop(1, 'rgb(40 30 30 / 22%)');
  context.fillStyle = light;
  context.fillRect(0, 0, 640, 480);
  return canvas;
}
