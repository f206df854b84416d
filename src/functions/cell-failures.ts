/** Why questions of cells failed: Excel shows the sentence on the cell, but tells it nobody. */
export type CellFailures = {
  note(questionKey: string, error: unknown): void;
  clear(questionKey: string): void;
  of(questionKey: string): unknown;
};

const KEPT = 5_000;

/** Remembers the last of each question, and forgets the oldest when there are very many. */
export function createCellFailures(): CellFailures {
  const failures = new Map<string, unknown>();
  return {
    note(questionKey, error) {
      failures.delete(questionKey);
      failures.set(questionKey, error);
      const [oldest] = failures.keys();
      if (failures.size > KEPT && oldest !== undefined) failures.delete(oldest);
    },
    clear: (questionKey) => void failures.delete(questionKey),
    of: (questionKey) => failures.get(questionKey),
  };
}
