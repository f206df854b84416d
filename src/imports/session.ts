import type { Input } from '../datasets/dataset.ts';
import type { ImportRecord, ImportState } from './imports.ts';

type Withheld = Pick<ImportRecord, 'id' | 'withheld'>;

/** What is known of imports only as long as the add-in runs: in memory, never in the workbook. */
export type Session = {
  /** The withheld arguments given before, and why the last refresh failed. */
  of(record: Withheld): Pick<ImportState, 'remembered' | 'failure'>;
  /** Takes the withheld arguments out of all. */
  remember(record: Withheld, input: Input): void;
  failed(id: string, error: unknown): void;
  succeeded(id: string): void;
  forget(id: string): void;
};

export function createSession(): Session {
  const inputs = new Map<string, Input>();
  const failures = new Map<string, unknown>();
  return {
    of: ({ id, withheld }) => {
      const known = pick(inputs.get(id) ?? {}, withheld);
      return {
        ...(Object.keys(known).length > 0 && { remembered: known }),
        ...(failures.has(id) && { failure: failures.get(id) }),
      };
    },
    remember: ({ id, withheld }, input) => void inputs.set(id, pick(input, withheld)),
    failed: (id, error) => void failures.set(id, error),
    succeeded: (id) => void failures.delete(id),
    forget: (id) => {
      inputs.delete(id);
      failures.delete(id);
    },
  };
}

const pick = (input: Input, names: readonly string[]): Input =>
  Object.fromEntries(names.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])));
