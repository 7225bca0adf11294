import { render } from 'preact';
import tokens from '../ui/tokens.css?inline';
import { Floating, type FloatingProps } from './Floating';
import floating from './floating.css?inline';
import overlay from './overlay.css?inline';

export interface MountedFloating {
  show(view: Omit<FloatingProps, 'onAnswer' | 'note'>): void;
}

// Inline and important, as over the page: the page may write styles into this document too.
const HOST_STYLE = 'all:initial!important;position:fixed!important;inset:0!important;display:block!important;';

/**
 * Fills a window that the page may look into: all that can be read stands in a closed shadow root. What the page throws out is
 * put back with the next Snapshot.
 */
export function mountFloating({ document: page }: Window, onAnswer: FloatingProps['onAnswer']): MountedFloating {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = page.createElement('style');
  style.textContent = tokens + overlay + floating;
  const body = page.createElement('div');
  body.style.height = '100%';
  root.append(style, body);
  page.title = 'Call quality';
  page.documentElement.lang = 'en-GB';
  return {
    show(view) {
      host.style.cssText = HOST_STYLE;
      if (!host.isConnected) page.documentElement?.append(host);
      render(<Floating {...view} onAnswer={onAnswer} />, body);
    },
  };
}
