import type { Table } from '../core/table.ts';

export type AnswerCache = {
  get(key: string): Table | undefined;
  set(key: string, table: Table): void;
  clear(): void;
};

type Limits = {
  readonly keepMs: number;
  /** Cells of all tables together. */
  readonly maxCells: number;
  readonly now: () => number;
};

type Answer = { readonly table: Table; readonly cells: number; readonly until: number };

/**
 * The last answers, each for a while. When they grow too large together, those unused for longest go first.
 * Written here rather than taken from a library, which would be a sixth of what cells have to load.
 */
export function createAnswerCache({ keepMs, maxCells, now }: Limits): AnswerCache {
  // A map keeps the order of insertion: the first key is the one unused for longest.
  const answers = new Map<string, Answer>();
  let total = 0;

  const forget = (key: string): Answer | undefined => {
    const answer = answers.get(key);
    if (answer) {
      answers.delete(key);
      total -= answer.cells;
    }
    return answer;
  };
  const remember = (key: string, answer: Answer): void => {
    answers.set(key, answer);
    total += answer.cells;
  };

  return {
    get(key) {
      const answer = forget(key);
      if (!answer || answer.until <= now()) return undefined;
      remember(key, answer);
      return answer.table;
    },
    set(key, table) {
      forget(key);
      const cells = 1 + table.rows.length * table.columns.length;
      if (cells > maxCells) return;
      remember(key, { table, cells, until: now() + keepMs });
      for (const oldest of answers.keys()) {
        if (total <= maxCells) return;
        forget(oldest);
      }
    },
    clear() {
      answers.clear();
      total = 0;
    },
  };
}
