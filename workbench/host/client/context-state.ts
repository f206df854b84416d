import { actionTypes, type Batch, type BatchAnswer, upkeep } from '../protocol/batch.ts';
import { type BatchHost } from './batch-host.ts';
import { OfficeError } from './office-error.ts';
import { type PathState, referenceOf, workbookPath } from './path-state.ts';
import { createPendingRequest, type PendingRequest } from './pending-request.ts';

/** What lies behind an `Excel.RequestContext`. */
export type ContextState = {
  readonly host: BatchHost;
  readonly root: PathState;
  readonly nextId: () => number;
  request: PendingRequest;
  /** True while an Excel.run uses the context: what it makes is let go when the run ends. */
  isRunning: boolean;
  delayForCellEdit: boolean;
  /** Objects to let go when the run ends. */
  readonly heldForRun: Set<PathState>;
  /** Objects the add-in tracks itself. */
  readonly tracked: Set<PathState>;
  /** Runs on one context follow each other. */
  lastRun: Promise<unknown>;
};

export const createContextState = (host: BatchHost): ContextState => {
  let lastId = 0;
  const nextId = (): number => (lastId += 1);
  return {
    host,
    root: workbookPath(nextId()),
    nextId,
    request: createPendingRequest(nextId),
    isRunning: false,
    delayForCellEdit: false,
    heldForRun: new Set(),
    tracked: new Set(),
    lastRun: Promise.resolve(),
  };
};

const takeRequest = (state: ContextState): PendingRequest => {
  const { request } = state;
  state.request = createPendingRequest(state.nextId);
  return request;
};

/**
 * Sends the waiting actions as one batch and hands the answers to the proxies.
 * @throws OfficeError what the application answered; actions before the failing one took effect
 */
export const syncContext = async (state: ContextState): Promise<void> => {
  const request = takeRequest(state);
  if (request.isEmpty()) return;
  const batch = request.toBatch({ AutoKeepReference: state.isRunning, DelayForCellEdit: state.delayForCellEdit });
  request.spend();
  const answer = JSON.parse(await state.host.execute(JSON.stringify(batch))) as BatchAnswer;
  request.settle(answer.Results);
  if (answer.Error !== undefined) throw new OfficeError(answer.Error.Code, answer.Error.Message, answer.Error.Location);
};

const releaseBatch = (state: ContextState, references: readonly string[]): Batch => ({
  Actions: references.map((reference) => ({
    Id: state.nextId(),
    ActionType: actionTypes.method,
    Name: upkeep.removeReference,
    ObjectPathId: state.root.info.Id,
    ArgumentInfo: { Arguments: [reference] },
  })),
  ObjectPaths: { [state.root.info.Id]: state.root.info },
});

/** Lets go of what the run held: those proxies are of no use any more. */
export const releaseRun = async (state: ContextState): Promise<void> => {
  const held = [...state.heldForRun];
  state.heldForRun.clear();
  const references = held.flatMap((path) => referenceOf(path) ?? []);
  for (const path of held) path.isValid = false;
  if (references.length === 0) return;
  await state.host.execute(JSON.stringify(releaseBatch(state, references)));
};
