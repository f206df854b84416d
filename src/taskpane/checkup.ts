import type { Capabilities } from '../platform/capabilities.ts';
import type { WorkerPort } from '../runtime/informat-in-worker.ts';

/** Which build of the add-in this is. */
export type Build = {
  readonly version: string;
  /** Of the last change in it: its short id, and its day as `2026-11-23`; undefined when the build did not know. */
  readonly commit: string | undefined;
  readonly date: string | undefined;
};

/** What the connection check asks of the world, beside sources and workbook. */
export type Checkup = {
  readonly build: Build;
  readonly readCapabilities: () => Capabilities;
  /** The worker that prepares large answers; a new one each time. */
  readonly startWorker: () => WorkerPort & { terminate(): void };
  readonly reload: () => void;
};
