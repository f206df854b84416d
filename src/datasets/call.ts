import type { CompetentClient } from '../clients/competent/index.ts';
import type { InformatClient } from '../clients/informat/index.ts';
import type { PdataClient } from '../clients/pdata/index.ts';
import type { ReferentieClient } from '../clients/referentie/index.ts';
import type { TweedekamerClient } from '../clients/tweedekamer/index.ts';
import type { VacaturesClient } from '../clients/vacatures/index.ts';

export type Clients = {
  readonly pdata: PdataClient;
  readonly tweedekamer: TweedekamerClient;
  readonly informat: InformatClient;
  readonly vacatures: VacaturesClient;
  readonly referentie: ReferentieClient;
  readonly competent: CompetentClient;
  /** The institutes that the sign-in to Informat covers; none without one. */
  readonly institutes: () => readonly string[];
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
  /** Somebody waits and wants to know how much there is: the progress tells the total where the source can. */
  readonly withTotal?: boolean | undefined;
  /** Answer from nothing that is kept, the source's own description of itself included. */
  readonly fresh?: boolean | undefined;
};
