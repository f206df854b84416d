/**
 * The batches of Office.js as they travel from the add-in to the application: a list of actions on objects, where an
 * object is described by the path that leads to it. The names are those of the protocol, so Microsoft's own client
 * can be judged against the same interpreter.
 */
export const actionTypes = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export const pathTypes = {
  workbook: 1,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

/** Actions of the client's own upkeep, which no add-in writes. */
export const upkeep = {
  keepReference: '_KeepReference',
  removeReference: '_RemoveReference',
  addHandler: '_AddHandler',
  removeHandler: '_RemoveHandler',
} as const;

export type PathIds = readonly (number | PathIds)[];

export type ArgumentInfo = {
  readonly Arguments?: readonly unknown[];
  /** For each argument the id of the path it stands for, 0 for a plain value. */
  readonly ReferencedObjectPathIds?: PathIds;
};

export type ObjectPath = {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
};

export type Query = {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
};

export type Action = {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
};

export type Batch = {
  /** True inside Excel.run: whatever the batch touches stays addressable until the run ends. */
  readonly AutoKeepReference?: boolean;
  /** True when the batch may wait for the user to finish editing a cell. */
  readonly DelayForCellEdit?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
};

export type ActionResult = { readonly ActionId: number; readonly Value: unknown };

export type BatchError = {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  /** Index of the failed action; -1 when the batch as a whole was refused. */
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
};

export type BatchAnswer = { readonly Results: readonly ActionResult[]; readonly Error?: BatchError };

/** Office on the web refuses larger requests and answers. */
export const payloadLimitBytes = 5 * 1024 * 1024;
