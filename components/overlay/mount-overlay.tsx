import { render } from 'preact';
import tokens from '../ui/tokens.css?inline';
import { findClearPlace } from './find-clear-place';
import { Overlay, type OverlayProps } from './Overlay';
import styles from './overlay.css?inline';

/** px from the right and top edges of the page's window */
export interface Place {
  rightPx: number;
  topPx: number;
  isOpen: boolean;
  /** the clinician has moved it there: it stays, whatever lies beneath */
  isChosen?: boolean;
}

export interface MountedOverlay {
  show(
    view: Pick<OverlayProps, 'snapshot' | 'prompt' | 'now' | 'quiet' | 'isQuiet' | 'float'> & { place: Place },
  ): void;
  /** opens it and puts the focus on it, because the clinician asked by key */
  focus(): void;
  remove(): void;
}

const EDGE_PX = 4;

// Inline and important: no rule of the page outranks it. The popover lifts it above the page's dialogs and full screen.
const HOST_STYLE = 'all:initial!important;position:fixed!important;inset:auto!important;z-index:2147483647!important;';

/**
 * Puts the overlay over a page, in a closed shadow root that no style and no script of the page reaches. A host that the
 * page removes is put back with the next Snapshot.
 */
export function mountOverlay(
  page: Document,
  { onPlace, ...answers }: Pick<OverlayProps, 'onAnswer' | 'onFloat' | 'onBringBack'> & { onPlace(place: Place): void },
): MountedOverlay {
  const host = page.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const style = page.createElement('style');
  style.textContent = tokens + styles;
  const body = page.createElement('div');
  root.append(style, body);
  let view: Parameters<MountedOverlay['show']>[0] | undefined;
  let place: Place | undefined;
  let move: HTMLButtonElement | null = null;
  const stop = new AbortController();
  page.addEventListener('fullscreenchange', lift, { signal: stop.signal });
  page.defaultView?.addEventListener('resize', draw, { signal: stop.signal });

  function lift(): void {
    if (!host.isConnected) return;
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  }

  function settle(next: Place): void {
    place = next;
    draw();
    keep();
  }

  /** Where it stepped aside to on this page is not where the clinician wants it on all. */
  function keep(): void {
    if (!place || !view) return;
    const { rightPx, topPx } = place.isChosen ? place : view.place;
    onPlace({ ...place, rightPx, topPx });
  }

  function draw(): void {
    if (!view || !place) return;
    // A page that has taken away even its root element has nothing to be shown over.
    if (!page.documentElement) return;
    if (!host.isConnected) {
      page.documentElement.append(host);
      lift();
    }
    const { rightPx, topPx } = within(place);
    host.style.cssText = `${HOST_STYLE}right:${rightPx}px!important;top:${topPx}px!important;`;
    render(
      <Overlay
        {...view}
        isOpen={place.isOpen}
        moveButton={(button) => {
          move = button;
        }}
        {...answers}
        onToggle={() => place && settle({ ...place, isOpen: !place.isOpen })}
        onStep={(right, down) =>
          place &&
          settle({
            ...place,
            ...within({ rightPx: place.rightPx - right, topPx: place.topPx + down }),
            isChosen: true,
          })
        }
        onPointerDown={drag}
      />,
      body,
    );
  }

  // A window made smaller must not leave the overlay outside.
  function within({ rightPx, topPx }: Pick<Place, 'rightPx' | 'topPx'>): Pick<Place, 'rightPx' | 'topPx'> {
    const { clientWidth, clientHeight } = page.documentElement;
    const { width, height } = host.getBoundingClientRect();
    const clamp = (value: number, most: number): number => Math.max(EDGE_PX, Math.min(value, most - EDGE_PX));
    return { rightPx: clamp(rightPx, clientWidth - width), topPx: clamp(topPx, clientHeight - height) };
  }

  function drag(down: PointerEvent): void {
    if (!place || (down.target as Element).closest('.tool:not(.move)')) return;
    down.preventDefault();
    const from = within(place);
    const dragging = new AbortController();
    const { signal } = dragging;
    const bar = down.currentTarget as HTMLElement;
    bar.setPointerCapture(down.pointerId);
    bar.addEventListener(
      'pointermove',
      (event) => {
        if (!place) return;
        const rightPx = from.rightPx + down.clientX - event.clientX;
        const topPx = from.topPx + event.clientY - down.clientY;
        place = { ...place, ...within({ rightPx, topPx }), isChosen: true };
        draw();
      },
      { signal },
    );
    const release = (): void => {
      dragging.abort();
      keep();
    };
    bar.addEventListener('pointerup', release, { signal });
    bar.addEventListener('pointercancel', release, { signal });
  }

  /** Its size is known once it is drawn: at its first showing it then steps aside from what it covers. */
  function stepAside(): void {
    if (!place || place.isChosen) return;
    place = { ...place, ...findClearPlace(page, host, place) };
    draw();
  }

  return {
    show(next) {
      const isFirst = !place;
      view = next;
      place ??= next.place;
      draw();
      if (isFirst) stepAside();
    },
    focus() {
      if (place && !place.isOpen) settle({ ...place, isOpen: true });
      move?.focus();
    },
    remove() {
      stop.abort();
      render(null, body);
      host.remove();
    },
  };
}
