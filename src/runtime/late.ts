import { SourceError, type SourceId } from '../core/errors.ts';

/** The failure of a question whose time is up. */
export function late(source: SourceId, ms: number): SourceError {
  return new SourceError(source, { kind: 'timed-out', afterMs: ms });
}
