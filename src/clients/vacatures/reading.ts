import type { Http } from '../../core/http.ts';

export type Progress = { readonly rows: number; readonly pages: number; readonly total?: number | undefined };

/** How one reading is run, apart from what is asked. */
export type Reading = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Stop after this many rows. */
  readonly limit?: number | undefined;
};

/** Runs a request when it is its turn, and waits where the vendor asks to. */
export type Patiently = <T>(ask: () => Promise<T>) => Promise<T>;

/** What the parts of one reading share. */
export type Reader = {
  readonly http: Http;
  readonly reading: Reading;
  readonly patiently: Patiently;
  /** Counts a page: of a list, or of the vacancies in one. */
  readonly tell: (rows: number, total: number | undefined) => void;
};
