import type { InformatPart, InformatResource } from './schema.ts';

/** One question to Informat, as plain data. */
export type InformatRequest = {
  readonly resource: InformatResource;
  readonly part?: InformatPart | undefined;
  /** Six digits each; one request is sent for each. */
  readonly institutes: readonly string[];
  /** `2023-24`. */
  readonly schoolYear?: string | undefined;
  /** Three digits, such as `311`. */
  readonly structure?: string | undefined;
  /** GUIDs; left out for the whole institute. */
  readonly personId?: string | readonly string[] | undefined;
  /** `YYYY-MM-DD`; photos only. */
  readonly changedSince?: string | undefined;
  /** Assignments only; true when left out. */
  readonly inclNonSubHours?: boolean | undefined;
  /** Names of columns in the order wanted; none means those that are not about private life. */
  readonly columns: readonly string[];
};

/** `pages` counts the answers that arrived; `total` comes last, and only where every answer that was needed did. */
export type InformatProgress = {
  readonly rows: number;
  readonly pages: number;
  readonly total?: number | undefined;
};

/** How one reading is run, apart from what is asked. */
export type InformatReading = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: InformatProgress) => void) | undefined;
  /** Keep no more rows than this, and ask no more institutes than it takes. */
  readonly limit?: number | undefined;
};
