import { apiNotFound, HostError, itemNotFound } from '../model/host-error.ts';
import { type HostObject } from '../model/host-object.ts';
import {
  type Action,
  actionTypes,
  type ActionResult,
  type Batch,
  type BatchAnswer,
  type BatchError,
  upkeep,
} from '../protocol/batch.ts';
import { type Answer, answerQuery } from './answer-query.ts';
import { type References } from './references.ts';
import { createPathResolver, type PathResolver, toMemberName } from './resolve-paths.ts';

export type EventSubscriptions = {
  add(object: HostObject, event: string, token: number): void;
  remove(token: number): void;
};

export type Interpreting = {
  readonly root: HostObject;
  readonly references: References;
  readonly subscriptions: EventSubscriptions;
  /** Waits until formulas are calculated. */
  readonly calculated: () => Promise<void>;
  /** Lets the page answer its user between two actions. */
  readonly breathe?: (() => Promise<void>) | undefined;
};

type Execution = Interpreting & {
  readonly paths: PathResolver;
  readonly identify: (object: HostObject, id?: number) => Answer;
};

/** Paths whose objects the add-in asked to keep, inside Excel.run all of them. */
const keptPaths = (batch: Batch): ((id: number) => boolean) => {
  const asked = batch.Actions.filter((action) => action.Name === upkeep.keepReference).map(
    (action) => action.ObjectPathId,
  );
  const ids = new Set(asked);
  return (id) => batch.AutoKeepReference === true || ids.has(id);
};

const createIdentify = (batch: Batch, references: References): Execution['identify'] => {
  const isKept = keptPaths(batch);
  const named = new Map<HostObject, string>();
  return (object, id) => {
    const key = object.key();
    const identity: Answer = key === undefined ? {} : { Id: key };
    if (!object.isReferenced || id === undefined || !isKept(id)) return identity;
    const reference = named.get(object) ?? references.keep(object);
    named.set(object, reference);
    return { ...identity, _ReferenceId: reference };
  };
};

const existing = async (action: Action, { paths }: Execution): Promise<HostObject> => {
  const object = await paths.resolve(action.ObjectPathId);
  if (object === null) throw itemNotFound();
  return object;
};

const setProperty = async (action: Action, execution: Execution): Promise<undefined> => {
  const object = await existing(action, execution);
  const scalar = object.scalar(toMemberName(action.Name));
  if (scalar?.set === undefined) throw apiNotFound(`setting ${object.typeName}.${toMemberName(action.Name)}`);
  const [value] = await execution.paths.args(action.ArgumentInfo);
  await scalar.set(value);
};

const callMethod = async (action: Action, execution: Execution): Promise<unknown> => {
  const object = await existing(action, execution);
  const method = object.method(toMemberName(action.Name));
  if (method === undefined) throw apiNotFound(`${object.typeName}.${toMemberName(action.Name)}`);
  if (method.isCalculated) await execution.calculated();
  return (await method.call(await execution.paths.args(action.ArgumentInfo))) ?? undefined;
};

const addHandler = async (action: Action, execution: Execution): Promise<undefined> => {
  const object = await existing(action, execution);
  const [event, token] = action.ArgumentInfo?.Arguments ?? [];
  if (typeof event !== 'string' || typeof token !== 'number' || !object.hasEvent(event)) {
    throw apiNotFound(`${object.typeName}.${String(event)}`);
  }
  execution.subscriptions.add(object, event, token);
};

const runMethod = async (action: Action, execution: Execution): Promise<unknown> => {
  const [first] = action.ArgumentInfo?.Arguments ?? [];
  if (action.Name === upkeep.keepReference) return undefined;
  if (action.Name === upkeep.removeReference) return execution.references.remove(String(first));
  if (action.Name === upkeep.addHandler) return addHandler(action, execution);
  if (action.Name === upkeep.removeHandler) return execution.subscriptions.remove(Number(first));
  return callMethod(action, execution);
};

const instantiate = async (action: Action, { paths, identify }: Execution): Promise<Answer | null> => {
  const object = await paths.resolve(action.ObjectPathId);
  return object === null ? null : identify(object, action.ObjectPathId);
};

const query = async (action: Action, execution: Execution): Promise<Answer | null> => {
  const object = await execution.paths.resolve(action.ObjectPathId);
  const identity = object === null ? {} : execution.identify(object, action.ObjectPathId);
  const answer = await answerQuery(object, action.QueryInfo ?? {}, execution);
  return answer === null ? null : { ...identity, ...answer };
};

const runAction = async (action: Action, execution: Execution): Promise<unknown> => {
  switch (action.ActionType) {
    case actionTypes.instantiate:
      return instantiate(action, execution);
    case actionTypes.query:
      return query(action, execution);
    case actionTypes.method:
      return runMethod(action, execution);
    case actionTypes.setProperty:
      return setProperty(action, execution);
    case actionTypes.trace:
      return undefined;
    default:
      throw new HostError('NotImplemented', 'The workbench does not know this kind of action.');
  }
};

const locationOf = (batch: Batch, action: Action): string => {
  const path = batch.ObjectPaths[action.ObjectPathId];
  return [path?.Name, action.Name].filter((name) => name !== undefined && name !== '').join('.');
};

const toBatchError = (
  error: unknown,
  { Location, ActionIndex }: Pick<BatchError, 'Location' | 'ActionIndex'>,
): BatchError => ({
  Code: error instanceof HostError ? error.code : 'GeneralException',
  Message: error instanceof Error ? error.message : 'There was an internal error while processing the request.',
  Location,
  ActionIndex,
  HttpStatusCode: 400,
});

/**
 * Runs the actions of a batch one after the other. The first that fails ends the batch: what ran before it stays done
 * and its answers are delivered, as in Office.
 */
export const interpretBatch = async (batch: Batch, interpreting: Interpreting): Promise<BatchAnswer> => {
  const { references } = interpreting;
  const paths = createPathResolver(batch, interpreting);
  const execution: Execution = { ...interpreting, paths, identify: createIdentify(batch, references) };
  const Results: ActionResult[] = [];
  for (const [ActionIndex, action] of batch.Actions.entries()) {
    try {
      await interpreting.breathe?.();
      const Value = await runAction(action, execution);
      if (Value !== undefined) Results.push({ ActionId: action.Id, Value });
      else if (action.ActionType !== actionTypes.setProperty) Results.push({ ActionId: action.Id, Value: null });
    } catch (error) {
      return { Results, Error: toBatchError(error, { Location: locationOf(batch, action), ActionIndex }) };
    }
  }
  return { Results };
};
