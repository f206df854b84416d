import type { Gap } from '../core/table.ts';
import type { Input } from '../datasets/dataset.ts';
import type { ChangedRows, ImportRecord, ImportState } from './imports.ts';

type Withheld = Pick<ImportRecord, 'id' | 'withheld'>;

/** What is known of imports only as long as the add-in runs: in memory, never in the workbook. */
export type Session = {
  /** The withheld arguments given before, why the last refresh failed, what it lacked and what it changed. */
  of(record: Withheld): Pick<ImportState, 'remembered' | 'failure' | 'gaps' | 'changes'>;
  /** Takes the withheld arguments out of all. */
  remember(record: Withheld, input: Input): void;
  failed(id: string, error: unknown): void;
  succeeded(id: string): void;
  missed(id: string, gaps: readonly Gap[] | undefined): void;
  changed(id: string, rows: ChangedRows): void;
  forget(id: string): void;
};

export function createSession(): Session {
  const inputs = new Map<string, Input>();
  const failures = new Map<string, unknown>();
  const missing = new Map<string, readonly Gap[]>();
  const changes = new Map<string, ChangedRows>();
  return {
    of: ({ id, withheld }) => {
      const known = pick(inputs.get(id) ?? {}, withheld);
      return {
        ...(Object.keys(known).length > 0 && { remembered: known }),
        ...(failures.has(id) && { failure: failures.get(id) }),
        ...(missing.has(id) && { gaps: missing.get(id) }),
        ...(changes.has(id) && { changes: changes.get(id) }),
      };
    },
    remember: ({ id, withheld }, input) => void inputs.set(id, pick(input, withheld)),
    failed: (id, error) => void failures.set(id, error),
    succeeded: (id) => void failures.delete(id),
    missed: (id, gaps = []) => void (gaps.length > 0 ? missing.set(id, gaps) : missing.delete(id)),
    changed: (id, rows) => void changes.set(id, rows),
    forget: (id) => {
      inputs.delete(id);
      failures.delete(id);
      missing.delete(id);
      changes.delete(id);
    },
  };
}

const pick = (input: Input, names: readonly string[]): Input =>
  Object.fromEntries(names.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])));
