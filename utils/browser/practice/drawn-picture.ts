/** As cameras give it to calls. */
const [WIDTH, HEIGHT] = [640, 360];
const FRAMES_A_SECOND = 20;

export interface DrawnPicture {
  stream: MediaStream;
  close(): void;
}

/**
 * A camera whose picture is drawn.
 * @param draw called for each picture
 */
export function openDrawnPicture(
  draw: (pen: CanvasRenderingContext2D, size: { width: number; height: number; atMs: number }) => void,
): DrawnPicture {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  const pen = canvas.getContext('2d')!;
  const drawOne = (): void => draw(pen, { width: WIDTH, height: HEIGHT, atMs: performance.now() });
  drawOne();
  const stream = canvas.captureStream(FRAMES_A_SECOND);
  // Not by animation frames: they stop when the page lies behind another, and a call goes on there.
  const drawing = setInterval(drawOne, 1000 / FRAMES_A_SECOND);
  return {
    stream,
    close() {
      clearInterval(drawing);
      for (const track of stream.getTracks()) track.stop();
    },
  };
}
