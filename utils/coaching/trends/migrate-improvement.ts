import { IMPROVEMENT_FORMAT } from './improvement-shape';

type Old = Record<string, unknown>;

/**
 * Puts a file of version 1 into today's shape: it told minutes, rounded for each call, where seconds are told now. What comes out is
 * checked as if it had been written now; anything else is left as it is.
 */
export function migrate(value: unknown): unknown {
  const { format, version, weeks } = (value ?? {}) as Old;
  if (format !== IMPROVEMENT_FORMAT.name || version !== 1) return value;
  return {
    ...(value as Old),
    version: IMPROVEMENT_FORMAT.version,
    weeks: Array.isArray(weeks) ? weeks.map(inSeconds) : weeks,
  };
}

function inSeconds(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const { minutes, disruptiveMinutes, ...others } = row as Old;
  const seconds = (old: unknown): unknown => (typeof old === 'number' ? old * 60 : old);
  return { ...others, lengthSeconds: seconds(minutes), disruptiveSeconds: seconds(disruptiveMinutes) };
}
