import { BARCODE_CELLS, cellsOf } from '../call/pages/barcode.js';

/** What the clinician's page saw at one instant: the barcode's cells as 0 and 1. */
export type Seen = [atMs: number, cells: string];

/** As long as the engine itself waits until a picture counts as one that stands still (utils/call-quality/limits.ts). */
const STILL_FROM_MS = 2000;
const TIME_MS = 2 ** 24;

/** Runs in the clinician's page: notes each picture of the other person that is shown, and what is in its barcode. */
export function watchPictures(): void {
  const CELLS = 40;
  window.pictures = [];
  const video = document.querySelector<HTMLVideoElement>('#remote');
  const small = new OffscreenCanvas(CELLS, 1).getContext('2d', { willReadFrequently: true })!;
  if (!video) return;
  const look = (): void => {
    const cell = video.videoWidth / CELLS;
    small.drawImage(video, 0, video.videoHeight - cell * 0.75, video.videoWidth, cell / 2, 0, 0, CELLS, 1);
    const { data } = small.getImageData(0, 0, CELLS, 1);
    const cells = Array.from({ length: CELLS }, (_, index) => (data[4 * index]! >= 128 ? '1' : '0')).join('');
    window.pictures.push([Date.now(), cells]);
    video.requestVideoFrameCallback(look);
  };
  video.requestVideoFrameCallback(look);
}

/** @returns how old the picture was, once a second; pictures whose barcode cannot be read (another's page) are left out */
export function agesOf(seen: Seen[]): [atMs: number, ageMs: number][] {
  let saidAtMs = -Infinity;
  return seen.flatMap(([atMs, cells]): [number, number][] => {
    const drawnAtMs = timeIn(cells, atMs);
    if (drawnAtMs === undefined || atMs - saidAtMs < 1000) return [];
    saidAtMs = atMs;
    return [[atMs, atMs - drawnAtMs]];
  });
}

/** Stretches in which no new picture was shown, long enough to be seen as frozen. @param endMs when nobody looked any more */
export function stillStretches(seen: Seen[], endMs: number): { fromMs: number; toMs: number }[] {
  const instants = [...seen.map(([atMs]) => atMs).filter((atMs) => atMs < endMs), endMs];
  return instants.flatMap((toMs, index) => {
    const fromMs = instants[index - 1];
    return fromMs !== undefined && toMs - fromMs >= STILL_FROM_MS ? [{ fromMs, toMs }] : [];
  });
}

/** @returns the instant that a barcode tells, ms since 1970; undefined when it is none */
export function timeIn(cells: string, nearMs: number): number | undefined {
  const time = Number.parseInt(cells.slice(8, 32), 2);
  const isRead = cellsOf(time).every((isWhite, index) => (cells[index] === '1') === isWhite);
  if (!isRead || cells.length !== BARCODE_CELLS) return undefined;
  // Only its last part is in the picture: of the instants that end in it, the one before now.
  return nearMs - ((((nearMs - time) % TIME_MS) + TIME_MS) % TIME_MS);
}
