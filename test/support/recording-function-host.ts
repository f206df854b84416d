import type { CellFunction, FunctionHost } from '../../src/platform/function-host.ts';

/** What a cell shows when a function fails. */
export class CellError extends Error {
  override readonly name = 'CellError';
  readonly code: '#VALUE!' | '#N/A';

  constructor(code: '#VALUE!' | '#N/A', message: string) {
    super(message);
    this.code = code;
  }
}

export type RecordingHost = FunctionHost & {
  /** Calls a function as Excel does: arguments in order, then an invocation. */
  call(id: string, ...args: readonly unknown[]): ReturnType<CellFunction>;
  readonly ids: readonly string[];
};

type Formats = Partial<Pick<FunctionHost, 'formattedCells' | 'formats'>>;

/** A host that keeps what is associated with it and does nothing by itself. */
export function createRecordingHost({ formattedCells = true, formats = {} }: Formats = {}): RecordingHost {
  const handlers = new Map<string, CellFunction>();
  return {
    formattedCells,
    formats,
    associate: (id, handler) => void handlers.set(id, handler),
    error: (kind, message) => new CellError(kind === 'value' ? '#VALUE!' : '#N/A', message),
    call(id, ...args) {
      const handler = handlers.get(id);
      if (!handler) throw new Error(`No function ${id}`);
      return handler(...args);
    },
    get ids() {
      return [...handlers.keys()];
    },
  };
}
