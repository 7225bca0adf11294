import type { QualityBand } from '../../utils/call-quality/bands';

const SHAPES: Record<QualityBand, string> = {
  good: 'M6 0.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z',
  fair: 'M6 0.5L11.8 11.5H0.2z',
  poor: 'M3.6 0.2h4.8L11.8 3.6v4.8L8.4 11.8H3.6L0.2 8.4V3.6z',
  unknown: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
};

/** Status as a shape and a colour; the words beside it say the same: circle good, triangle fair, octagon poor, ring unknown. */
export function Mark({ band }: { band: QualityBand }) {
  const colour = `var(--${band})`;
  const paint = band === 'unknown' ? { fill: 'none', stroke: colour, 'stroke-width': '2' } : { fill: colour };
  return (
    <svg class="mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={SHAPES[band]} {...paint} />
    </svg>
  );
}
