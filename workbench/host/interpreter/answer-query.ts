import { apiNotFound } from '../model/host-error.ts';
import { type HostObject } from '../model/host-object.ts';
import { type Query } from '../protocol/batch.ts';

export type Answer = Record<string, unknown>;

type Names = readonly string[];

export type Answering = {
  /** What the answer says about the identity of an object. */
  readonly identify: (object: HostObject) => Answer;
  /** Waits until formulas are calculated. */
  readonly calculated: () => Promise<void>;
};

const toMemberName = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

export const toWireName = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

const everything = '*';

/** Names grouped by their first step: `format/fill/color` is `fill/color` of `format`. */
const byFirstStep = (names: Names): ReadonlyMap<string, Names> => {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const [first = '', ...rest] = name.split('/');
    const group = groups.get(toMemberName(first)) ?? [];
    groups.set(toMemberName(first), rest.length === 0 ? group : [...group, rest.join('/')]);
  }
  return groups;
};

const expandEverything = (object: HostObject, names: Names): Names =>
  names.length === 0 || names.includes(everything)
    ? [...object.scalarNames(), ...names.filter((name) => name !== everything)]
    : names;

const answerScalar = async (object: HostObject, name: string, answering: Answering): Promise<unknown> => {
  const scalar = object.scalar(name);
  if (scalar === undefined) throw apiNotFound(`${object.typeName}.${name}`);
  if (scalar.isCalculated) await answering.calculated();
  return scalar.get();
};

const answerMembers = async (object: HostObject, names: Names, answering: Answering): Promise<Answer> => {
  const answer: Answer = answering.identify(object);
  for (const [name, rest] of byFirstStep(names)) {
    const navigate = object.navigation(name);
    answer[toWireName(name)] =
      navigate === undefined
        ? await answerScalar(object, name, answering)
        : await answerQuery(navigate(), { Select: rest }, answering);
  }
  return answer;
};

const page = (items: readonly HostObject[], { Skip = 0, Top = items.length }: Query): readonly HostObject[] =>
  items.slice(Skip, Skip + Top);

const isOwn = (object: HostObject, name: string): boolean =>
  object.scalar(toMemberName(name.split('/')[0] ?? '')) !== undefined;

/** `count` is the collection's own; every other name is asked of its members. */
const answerCollection = async (object: HostObject, query: Query, answering: Answering): Promise<Answer> => {
  const names = [...(query.Select ?? []), ...(query.Expand ?? [])].map(
    (name) => name.replace(/^items\/?/i, '') || everything,
  );
  const own = names.filter((name) => isOwn(object, name));
  const asked = names.filter((name) => !isOwn(object, name));
  const answer = own.length === 0 ? answering.identify(object) : await answerMembers(object, own, answering);
  if (asked.length === 0 && own.length > 0) return answer;
  const items: unknown[] = [];
  for (const item of page(object.items(), query)) items.push(await answerQuery(item, { Select: asked }, answering));
  return { ...answer, _Items: items };
};

/**
 * What a load answers: the asked members of an object, of the objects behind its properties and of the members of a
 * collection. Null stands for a null object.
 * @throws HostError ApiNotFound for a member the host does not have
 */
export const answerQuery = async (
  object: HostObject | null,
  query: Query,
  answering: Answering,
): Promise<Answer | null> => {
  if (object === null) return null;
  if (object.isCollection) return answerCollection(object, query, answering);
  const selected = expandEverything(object, query.Select ?? (query.Expand === undefined ? [] : [everything]));
  return answerMembers(object, [...selected, ...(query.Expand ?? [])], answering);
};
