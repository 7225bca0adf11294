import type { Place } from './mount-overlay';

type Corner = Pick<Place, 'rightPx' | 'topPx'>;

/** What a page's person presses or writes into. */
const CONTROLS = 'button, a[href], input, select, textarea, [role=button]';

/** A control is at least as large as this in any page that a thumb can use. */
const SAMPLE_PX = 12;

const MARGIN_PX = 16;

/**
 * Where an overlay of the host's size covers no control of the page: where it would be, lower, or on the other side. What
 * lies in frames cannot be seen from here.
 * @returns where it would be, when no place is clear
 */
export function findClearPlace(page: Document, host: HTMLElement, wanted: Corner): Corner {
  const { width, height } = host.getBoundingClientRect();
  const { clientWidth } = page.documentElement;
  const otherSide = clientWidth - width - MARGIN_PX;
  const rows = [wanted.topPx, wanted.topPx + 2 * height, wanted.topPx + 4 * height, MARGIN_PX];
  const corners = [wanted.rightPx, otherSide].flatMap((rightPx) => rows.map((topPx) => ({ rightPx, topPx })));
  const isClear = ({ rightPx, topPx }: Corner): boolean =>
    !coversControl(page, host, new DOMRect(clientWidth - rightPx - width, topPx, width, height));
  return corners.find(isClear) ?? { rightPx: wanted.rightPx, topPx: wanted.topPx };
}

function coversControl(page: Document, host: HTMLElement, { left, top, right, bottom }: DOMRect): boolean {
  for (let y = top; y < bottom + SAMPLE_PX; y += SAMPLE_PX) {
    for (let x = left; x < right + SAMPLE_PX; x += SAMPLE_PX) {
      const beneath = page.elementsFromPoint(Math.min(x, right), Math.min(y, bottom));
      if (beneath.some((each) => each !== host && each.closest(CONTROLS))) return true;
    }
  }
  return false;
}
