import {
  findNamed,
  navigationNamed,
  propertyNamed,
  targetOf,
  type EntityType,
  type Model,
  type Navigation,
} from '../model/model.ts';
import { FILE_LINK, RENAMES } from '../model/renames.ts';

/** The part of a longer list: `Relatie` is `Afgemeld`. */
export type Part = { readonly field: string; readonly value: string };

/** What a name of another version is in the model that answers. */
export type Counterpart = {
  /** As the renames have it. */
  readonly from: string;
  readonly to: string;
  /** How many of the names that were looked at it stands for. */
  readonly taken: number;
  readonly segments: readonly string[];
  readonly part?: Part | undefined;
  /** The file of the row; then there are no segments. */
  readonly isFile: boolean;
  /** Where it leads; undefined for a field. */
  readonly type: EntityType | undefined;
};

type Place = { readonly model: Model; readonly type: EntityType };

/** Other names of the same thing: the longest that the first of these names begin with, and that the model knows. */
export function counterpartOf({ model, type }: Place, names: readonly string[]): Counterpart | undefined {
  const found = membersOf(type).flatMap((member) =>
    member
      .filter((from) => !PART.test(from) && startsWith(names, stepsOf(from)))
      .flatMap((from) => member.filter((to) => to !== from).flatMap((to) => resolved({ model, type }, from, to) ?? [])),
  );
  return found.reduce<Counterpart | undefined>(
    (best, candidate) => (best && best.taken >= candidate.taken ? best : candidate),
    undefined,
  );
}

/** The fields that the items of a former list have become: `Functie/Waarde` is now `Functie`. */
export function dissolvedInto({ model, type }: Place, list: string): readonly Counterpart[] {
  return membersOf(type).flatMap((member) =>
    member
      .filter((from) => stepsOf(from).length > 1 && startsWith(stepsOf(from), [list]))
      .flatMap((from) => member.filter((to) => to !== from).flatMap((to) => resolved({ model, type }, from, to) ?? []))
      .filter(({ segments, type: target }) => segments.length === 1 && target === undefined),
  );
}

export const isLost = (type: EntityType, name: string): boolean =>
  renamesOf(type).some(({ lost = [] }) => lost.some((known) => same(known, name)));

/** The set under any of its names, when the model has it under another. */
export function otherSetName(model: Model, name: string): string | undefined {
  const group = RENAMES.find(({ entity }) => entity.some((known) => same(known, name)));
  return group?.entity.find((known) => !same(known, name) && findNamed(model.sets, known));
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const renamesOf = (type: EntityType): typeof RENAMES =>
  RENAMES.filter(({ entity }) => entity.some((known) => known === '*' || same(known, type.name)));

const membersOf = (type: EntityType): readonly (readonly string[])[] =>
  renamesOf(type).flatMap(({ members = [] }) => members);

const PART = /\[(\w+)=(\w+)\]$/;

const stepsOf = (member: string): readonly string[] => member.replace(PART, '').split('/');

function startsWith(names: readonly string[], start: readonly string[]): boolean {
  return start.length <= names.length && start.every((step, at) => same(step, names[at] ?? ''));
}

function resolved({ model, type }: Place, from: string, to: string): Counterpart | undefined {
  const base = { from, to, taken: stepsOf(from).length };
  if (to === FILE_LINK) return type.hasFile ? { ...base, segments: [], isFile: true, type: undefined } : undefined;
  const segments = stepsOf(to);
  const end = endOf({ model, type }, segments);
  return end && { ...base, segments, part: partOf(to), isFile: false, type: end.type };
}

function partOf(member: string): Part | undefined {
  const [, field, value] = PART.exec(member) ?? [];
  return field !== undefined && value !== undefined ? { field, value } : undefined;
}

/** Where a path leads; undefined when the model has no such path. */
function endOf({ model, type }: Place, segments: readonly string[]): Pick<Counterpart, 'type'> | undefined {
  let at: EntityType | undefined = type;
  for (const step of segments) {
    const navigation: Navigation | undefined = at && navigationNamed(at, step);
    if (!at || !(navigation ?? propertyNamed(at, step))) return undefined;
    at = navigation && targetOf(model, navigation);
  }
  return { type: at };
}
