/** What became of one attempt to write: nobody wants it any more where what it belongs to was deleted. */
export type Outcome = 'kept' | 'gone' | 'refused';

export interface KeepingOptions<Row> {
  /** @throws as good as refused */
  write(row: Row): Promise<Outcome>;
  /** after each attempt, unless a newer row of the same id is written after it */
  onOutcome(row: Row, outcome: Outcome): void;
}

interface Unsaved<Row> {
  row: Row;
  is: 'to be written' | 'being written' | Exclude<Outcome, 'kept'>;
}

/**
 * Writes what is typed at once, one row of an id after another: what is put while one is written comes next, and what came between is
 * left out. What is refused stays, to be tried again.
 */
export function openKeeping<Row>({ write, onOutcome }: KeepingOptions<Row>) {
  const unsaved = new Map<string, Unsaved<Row>>();
  let waiting: (() => void)[] = [];

  async function work(id: string): Promise<void> {
    const now = unsaved.get(id);
    if (!now || now.is === 'being written') return;
    now.is = 'being written';
    const { row } = now;
    const outcome = await write(row).catch((): Outcome => 'refused');
    // Deleted meanwhile, or put anew after that.
    if (unsaved.get(id) !== now) return;
    const isNewer = now.row !== row;
    if (outcome === 'kept' && !isNewer) unsaved.delete(id);
    else now.is = outcome === 'gone' ? 'gone' : outcome === 'refused' ? 'refused' : 'to be written';
    if (now.is === 'to be written' && unsaved.has(id)) return work(id);
    settle();
    onOutcome(now.row, outcome);
  }

  function settle(): void {
    if (isBusy()) return;
    for (const each of waiting) each();
    waiting = [];
  }

  const isBusy = (): boolean =>
    [...unsaved.values()].some(({ is }) => is === 'to be written' || is === 'being written');

  return {
    put(id: string, row: Row): void {
      const before = unsaved.get(id);
      if (before) before.row = row;
      else unsaved.set(id, { row, is: 'to be written' });
      void work(id);
    },

    /** It was deleted, or is given up: what is under way is not followed any more, and nothing brings it back. */
    drop(id: string): void {
      unsaved.delete(id);
      settle();
    },

    retry(): void {
      for (const [id, { is }] of unsaved) if (is === 'refused') void work(id);
    },

    of: (id: string): Unsaved<Row> | undefined => unsaved.get(id),

    ids: (): string[] => [...unsaved.keys()],

    /** Those that are to be written, or were refused: a last chance is theirs when the page goes. */
    rows: (): Row[] => [...unsaved.values()].flatMap(({ row, is }) => (is === 'gone' ? [] : [row])),

    /** @returns whether something cannot be written */
    isStuck: (): boolean => [...unsaved.values()].some(({ is }) => is === 'gone' || is === 'refused'),

    /** Once nothing is being written. */
    settled: (): Promise<void> => (isBusy() ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
  };
}
