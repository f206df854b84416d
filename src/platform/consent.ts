import type { SourceId } from '../core/errors.ts';

/** Whether this workbook may hold the sensitive data of a source. It goes with the workbook, to whoever opens it. */
export type Consent = {
  has(source: SourceId): boolean;
  /** Rejects with a WorkbookError when the workbook does not keep it. */
  give(source: SourceId): Promise<void>;
  withdraw(source: SourceId): Promise<void>;
  /** Called after every change made here. Returns how to stop. */
  subscribe(listener: () => void): () => void;
};
