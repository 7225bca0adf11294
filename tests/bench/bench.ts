import { median } from '../lab/quantile.ts';

/** One figure by its name; names end in their unit. null: this one does not tell it. */
export type Figures = Record<string, number | null>;

/** One condition, ours and the peers' side by side. */
export interface Case {
  name: string;
  /** when and how, where that differs from the others */
  measured?: string;
  webside: Figures;
  peers: Record<string, Figures>;
}

export interface Options {
  /** how often everything is repeated, alternating; a figure is the median */
  runs: number;
  /** for soaks */
  hours: number;
  browsers: ('chromium' | 'firefox')[];
  /** recorded calls to judge instead of holding new ones */
  from: string | undefined;
}

/** @returns its cases; prints nothing but progress */
export type Benchmark = (options: Options) => Promise<Case[]>;

/** Each figure's median over several runs of the same case. */
export function medians(runs: Figures[]): Figures {
  const names = [...new Set(runs.flatMap((run) => Object.keys(run)))];
  return Object.fromEntries(
    names.map((name) => {
      const known = runs.flatMap((run) => run[name] ?? []);
      return [name, known.length > 0 ? rounded(median(known)) : null];
    }),
  );
}

export function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
