/** How much a counter grew; unknown without a previous value, and when it went back. */
export function growth(previous: number | undefined, next: number | undefined): number | undefined {
  return previous === undefined || next === undefined || next < previous ? undefined : next - previous;
}
