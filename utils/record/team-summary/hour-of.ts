/** The years that are written with four digits, from the first that a clock of ours tells, in ms since 1970. */
const [EARLIEST, LATEST] = [0, 253_370_764_800_000];

/**
 * The hour of an instant by the clock on the wall, such as "2026-11-26T10". In the night in which clocks go back two hours have
 * the same name: that only makes it coarser.
 * @param at ms since 1970
 * @param timeZone an IANA name; the browser's own where it is left out
 * @returns undefined where it is no instant of these times
 */
export function hourOf(at: number, timeZone?: string): string | undefined {
  // The compared way round, so that what is no number is refused too.
  if (!(at >= EARLIEST && at <= LATEST)) return undefined;
  const format = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
    ...(timeZone !== undefined && { timeZone }),
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}T${parts.get('hour')}`;
}
