import { type Action, type ActionResult, actionTypes, type Batch } from '../protocol/batch.ts';
import { type PathState, requireValid } from './path-state.ts';

export type ActionEntry = {
  readonly action: Omit<Action, 'Id' | 'ObjectPathId'>;
  readonly path: PathState;
  readonly argumentPaths?: readonly PathState[];
  readonly onResult?: (value: unknown) => void;
};

/** Actions waiting for the next sync. */
export type PendingRequest = {
  isEmpty(): boolean;
  add(entry: ActionEntry): void;
  toBatch(options: Pick<Batch, 'AutoKeepReference' | 'DelayForCellEdit'>): Batch;
  /** Hands every answer to the proxy that asked. */
  settle(results: readonly ActionResult[]): void;
  /** Paths that cannot be walked a second time end with the request, unless its answer names the object. */
  spend(): void;
  readonly touched: ReadonlySet<PathState>;
};

const touch = (paths: Set<PathState>, path: PathState): void => {
  requireValid(path);
  for (let step: PathState | undefined = path; step !== undefined; step = step.parent) {
    paths.add(step);
    for (const argument of step.argumentPaths) touch(paths, argument);
  }
};

export const createPendingRequest = (nextId: () => number): PendingRequest => {
  const entries: { readonly id: number; readonly entry: ActionEntry }[] = [];
  const touched = new Set<PathState>();

  return {
    touched,
    isEmpty: () => entries.length === 0,
    add: (entry) => {
      touch(touched, entry.path);
      for (const argument of entry.argumentPaths ?? []) touch(touched, argument);
      entries.push({ id: nextId(), entry });
    },
    toBatch: (options) => ({
      ...options,
      Actions: entries.map(({ id, entry }) => ({ Id: id, ObjectPathId: entry.path.info.Id, ...entry.action })),
      ObjectPaths: Object.fromEntries([...touched].map((path) => [path.info.Id, path.info])),
    }),
    settle: (results) => {
      const byAction = new Map(entries.map(({ id, entry }) => [id, entry]));
      for (const result of results) byAction.get(result.ActionId)?.onResult?.(result.Value);
    },
    spend: () => {
      for (const path of touched) if (path.isSpent) path.isValid = false;
    },
  };
};

export const instantiateAction = { ActionType: actionTypes.instantiate, Name: '' } as const;
