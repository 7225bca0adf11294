/** Half of them lie below, half above; of two in the middle the mean. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [lower, upper] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
}

/** The value that half of all the weight has, or less; always one of those that there are. */
export function weightedMedianOf(values: readonly { value: number; weight: number }[]): number | undefined {
  const sorted = values.toSorted((one, other) => one.value - other.value);
  let left = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  return sorted.find(({ weight }) => (left -= weight) <= 0)?.value;
}
