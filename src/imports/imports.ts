import type { RowChange } from '../core/diff.ts';
import type { Language } from '../core/language.ts';
import type { Cell, CellType, Gap } from '../core/table.ts';
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
  /** ISO moments. Checked: the source gave all of it. Changed: its answer differed from what the table held. */
  readonly lastChecked: string;
  readonly lastChanged: string;
  /** What changed then; undefined until a refresh has changed something. */
  readonly lastChange?: RowChange | undefined;
  /** Columns that came with that change. */
  readonly newColumns?: readonly string[] | undefined;
  /** A name that a person gave it, instead of that of its dataset. */
  readonly title?: string | undefined;
  readonly stamp?: StampWish | undefined;
} & Schedule;

/** That a note beside the table tells where it comes from, and in which words. */
export type StampWish = {
  readonly language: Language;
  /** What numbers stand for that the source gave as choices, by parameter. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** It is to be written still: its table came first. */
  readonly isPending?: true | undefined;
};

/** When an import is refreshed by itself: what the person asked for, for everyone who opens the workbook. */
export type Schedule = {
  readonly onOpening?: boolean | undefined;
  /** While the workbook is open; undefined for never. */
  readonly everyMinutes?: number | undefined;
};

/** What a row is known by: its key and first cells, or its first texts where a key is a GUID. */
export type RowName = readonly { readonly cell: Cell; readonly type: CellType }[];

/** The first rows of each kind that the last refresh changed. They may be about people: in memory only. */
export type ChangedRows = {
  readonly added: readonly RowName[];
  readonly changed: readonly { readonly row: RowName; readonly columns: readonly string[] }[];
  readonly removed: readonly RowName[];
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
  /** Which rows the last refresh since the add-in started changed. */
  readonly changes?: ChangedRows | undefined;
  /** Whether the answer differed from what the table held; of one that was just refreshed. */
  readonly isChanged?: boolean | undefined;
  /** Why the stamp that was asked for is not there; of one that was just inserted. */
  readonly unstamped?: unknown;
};

/** How far a run is. `leftMs`: about how long this phase still takes, as soon as that can be told. */
export type Step =
  | { readonly phase: 'waiting'; readonly ahead: number }
  | { readonly phase: 'asking'; readonly progress: Progress; readonly leftMs?: number | undefined }
  | {
      readonly phase: 'writing';
      readonly written: number;
      readonly total: number;
      readonly leftMs?: number | undefined;
    };

export type Run = {
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((step: Step) => void) | undefined;
};

/** A refresh that runs or waits. */
export type UnderWay = { readonly id: string; readonly step: Step | undefined; readonly cancel: () => void };

export type ImportRequest = {
  readonly dataset: Dataset;
  readonly input: Input;
  readonly columns?: readonly string[] | undefined;
  readonly placement: Placement;
  /** The person agreed that personal arguments are stored in this workbook. */
  readonly keepPersonal: boolean;
  readonly stamp?: StampWish | undefined;
};

/** Another question for an import that is there. */
export type ImportEdit = Pick<ImportRequest, 'input' | 'columns' | 'keepPersonal'>;

export type ImportNames = {
  /** Blank for that of its dataset. */
  readonly title: string;
  readonly tableName: string;
};

/** The imports of this workbook. One runs at a time; others wait for it. */
export type Imports = {
  list(): Promise<readonly ImportState[]>;
  insert(request: ImportRequest, run?: Run): Promise<ImportState>;
  refresh(id: string, run?: Run & { readonly input?: Input }): Promise<ImportState>;
  /** All, or those with these ids. Goes on after a failure; the outcome of each is told. */
  refreshAll(run?: Run & { readonly ids?: readonly string[] }): Promise<readonly RefreshOutcome[]>;
  /**
   * Asks another question and puts its answer into the same table. The question that was there is kept when anything
   * fails, an answer that lacks a part included.
   */
  edit(id: string, edit: ImportEdit, run?: Run): Promise<ImportState>;
  /** Resolves with whether Excel took the name of the table; when it did not, nothing has changed. */
  rename(id: string, names: ImportNames): Promise<boolean>;
  schedule(id: string, schedule: Schedule): Promise<void>;
  /** Stores the remembered arguments in the workbook: the person agreed after all. */
  keep(id: string): Promise<void>;
  goTo(id: string): Promise<void>;
  /** Forgets the import; the table stays as an ordinary one. */
  detach(id: string): Promise<void>;
  /** Forgets the import and deletes its table, with all that is in it. */
  remove(id: string): Promise<void>;
  /** Whether any work on a table runs or waits. */
  isBusy(): boolean;
  /** The refreshes that run or wait, whoever began them; the same list until one gets further. */
  readonly underWay: () => readonly UnderWay[];
  /** Called whenever that list is another one. Returns how to stop. */
  readonly followUnderWay: (listener: () => void) => () => void;
  /** Called after every change of the list, and after every refresh that failed. Returns how to stop. */
  subscribe(listener: () => void): () => void;
};

export type RefreshOutcome = { readonly id: string; readonly state: ImportState | undefined; readonly error: unknown };
