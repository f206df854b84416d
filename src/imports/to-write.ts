import type { Write } from '../platform/workbook.ts';
import type { Run } from './imports.ts';

/** A run as the workbook takes it. */
export const toWrite = ({ signal, onStep }: Run): Write => ({
  signal,
  onProgress: (written, total) => onStep?.({ phase: 'writing', written, total }),
});
