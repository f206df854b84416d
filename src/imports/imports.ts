import type { RowChange } from '../core/diff.ts';
import type { Gap } from '../core/table.ts';
import type { Dataset, Input, Progress } from '../datasets/dataset.ts';
import type { Placement, TablePlace } from '../platform/workbook.ts';

/** An import as the workbook's settings hold it. Never a secret; personal arguments only after consent. */
export type ImportRecord = {
  readonly id: string;
  readonly datasetId: string;
  readonly input: Input;
  /** Parameters left out of `input` because they may be personal: asked again at refresh. */
  readonly withheld: readonly string[];
  /** Columns chosen, in order; undefined means all that arrive. */
  readonly columns?: readonly string[] | undefined;
  /** Columns that the last load wrote: what tells a column of the source from one of the user. */
  readonly imported?: readonly string[] | undefined;
  /**
   * Columns imported before that the source no longer sends. They stay in the table, empty: an API that leaves out
   * what nobody has a value for means the same, and formulas that refer to them go on working.
   */
  readonly vanished?: readonly string[] | undefined;
  /** What to ask the next changes by, and the ISO moment of the last whole answer; where the source can tell. */
  readonly cursor?: string | undefined;
  readonly lastWhole?: string | undefined;
  readonly tableId: string;
  readonly tableName: string;
  readonly rows: number;
  /** ISO moments. Checked: the source was asked. Changed: its answer differed from what the table held. */
  readonly lastChecked: string;
  readonly lastChanged: string;
  /** What changed then; undefined until a refresh has changed something. */
  readonly lastChange?: RowChange | undefined;
};

export type { RowChange } from '../core/diff.ts';

export type ImportState = ImportRecord & {
  /** undefined when the table was deleted by hand. */
  readonly place: TablePlace | undefined;
  /** Withheld arguments that were given since the add-in started. In memory only. */
  readonly remembered?: Input | undefined;
  /** Why the last refresh since the add-in started failed, whoever began it. */
  readonly failure?: unknown;
  /** Parts of the last answer that failed; their old rows were kept. */
  readonly gaps?: readonly Gap[] | undefined;
};

export type Step =
  | { readonly phase: 'asking'; readonly progress: Progress }
  | { readonly phase: 'writing'; readonly written: number; readonly total: number };

export type Run = {
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((step: Step) => void) | undefined;
};

export type ImportRequest = {
  readonly dataset: Dataset;
  readonly input: Input;
  readonly columns?: readonly string[] | undefined;
  readonly placement: Placement;
  /** The person agreed that personal arguments are stored in this workbook. */
  readonly keepPersonal: boolean;
};

/** The imports of this workbook. One runs at a time; others wait for it. */
export type Imports = {
  list(): Promise<readonly ImportState[]>;
  insert(request: ImportRequest, run?: Run): Promise<ImportState>;
  refresh(id: string, run?: Run & { readonly input?: Input }): Promise<ImportState>;
  /** Goes on after a failure; the outcome of each is told. */
  refreshAll(run?: Run): Promise<readonly RefreshOutcome[]>;
  /** Stores the remembered arguments in the workbook: the person agreed after all. */
  keep(id: string): Promise<void>;
  goTo(id: string): Promise<void>;
  /** Forgets the import; the table stays as an ordinary one. */
  detach(id: string): Promise<void>;
  /** Called after every change of the list, and after every refresh that failed. Returns how to stop. */
  subscribe(listener: () => void): () => void;
};

export type RefreshOutcome = { readonly id: string; readonly state: ImportState | undefined; readonly error: unknown };
