import type { GetOptions, Http } from '../../../core/http.ts';
import type { Model } from '../model/model.ts';
import type { Expression } from '../query/expression.ts';
import type { QueryPlan } from '../query/plan.ts';

/** One answer to a read: some rows, and perhaps where the rest of them is. */
export type Page = {
  readonly rows: readonly unknown[];
  /** The query of the next page, to be sent as it is. Where a link leads besides is of no interest: we stay here. */
  readonly next: string | undefined;
  /** How many rows there are in all, when that was asked. */
  readonly total: number | undefined;
};

/** Which part of the rows is asked, and how many there are. */
export type Slice = {
  readonly top?: number | undefined;
  readonly skip?: number | undefined;
  readonly withTotal?: boolean | undefined;
};

export type ProtocolName = 'v3' | 'v4';

/** A dialect of OData: how a question is written and an answer read. Everything else of the client knows no dialect. */
export type Protocol = {
  readonly name: ProtocolName;
  readonly modelPath: string;
  readonly readModel: (text: string) => Promise<Model>;
  /** @throws SourceError `unexpected-response` for an answer that is no page. */
  readonly readPage: (http: Http, path: string, options: GetOptions) => Promise<Page>;
  /**
   * Encoded, without `?`.
   * @throws SourceError `invalid-input` `not-supported` for what the dialect cannot say.
   */
  readonly writeQuery: (plan: QueryPlan, slice: Slice) => string;
  readonly countPath: (set: string) => string;
  readonly writeCountQuery: (filter: Expression | undefined) => string;
  /**
   * Whether an expand can be filtered, sorted and cut short by the service. Where it cannot, lists are read whole and
   * the client does it.
   */
  readonly nestsOptions: boolean;
  /** Where the items of a list go on that did not all fit in the row that holds them. */
  readonly nextOfList: (row: Readonly<Record<string, unknown>>, navigation: string) => string | undefined;
  /** The path of one row, `Besluit(67fabb78-…)`; undefined for a key that the dialect cannot write. */
  readonly rowPath: (set: string, key: unknown) => string | undefined;
  /** The path of the file that comes with a row: a photo, a document. */
  readonly filePath: (set: string, key: unknown) => string | undefined;
};
