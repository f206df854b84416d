import type { PdataClient } from '../clients/pdata/index.ts';
import type { TweedekamerClient } from '../clients/tweedekamer/index.ts';

export type Clients = {
  readonly pdata: PdataClient;
  readonly tweedekamer: TweedekamerClient;
};

/** Arguments by parameter name as they come from a cell or a form: null, undefined and blank text mean left out. */
export type Input = Readonly<Record<string, unknown>>;

export type Progress = { readonly rows: number; readonly pages: number; readonly total?: number | undefined };

/** How one load is run, apart from what is asked. */
export type Call = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Stop after this many rows: a preview needs no more. */
  readonly limit?: number | undefined;
};
