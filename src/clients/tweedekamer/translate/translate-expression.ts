import { invalidInput, type Field } from '../invalid-input.ts';
import { navigationNamed, propertyNamed, targetOf, type EntityType, type Model } from '../model/model.ts';
import {
  allOf,
  compare,
  COMPARISONS,
  literal,
  path,
  ungrouped,
  type Binary,
  type Call,
  type Expression,
  type InList,
  type Lambda,
} from '../query/expression.ts';
import { mentions } from '../query/mentions.ts';
import { DELETED_FIELD } from '../schema.ts';
import { dissolvedInto, type Part } from './counterpart.ts';
import type { AddNote } from './notes.ts';
import { substitute } from './substitute.ts';
import { walk, type Walked, type Wanted } from './walk.ts';

export type Scope = {
  readonly model: Model;
  readonly type: EntityType;
  readonly variables: ReadonlyMap<string, EntityType | undefined>;
  readonly note: AddNote;
  /** The argument to blame. */
  readonly field: Field;
};

/**
 * Puts the names of another version in a condition into those of the model that answers. What nothing is known of
 * stays as it is: whoever plans the question refuses it, and knows what may have been meant.
 * @throws SourceError `invalid-input` `not-supported` for a name without counterpart: without it other rows would come.
 */
export function translateExpression(expression: Expression, scope: Scope): Expression {
  const within = (part: Expression): Expression => translateExpression(part, scope);
  switch (expression.kind) {
    case 'literal':
      return expression;
    case 'path':
      return { kind: 'path', segments: found(expression.segments, scope, 'value').segments };
    case 'lambda':
      return translateLambda(expression, scope);
    case 'call':
      return throughList(expression, expression.args, scope) ?? { ...expression, args: expression.args.map(within) };
    case 'unary':
      return { ...expression, operand: within(expression.operand) };
    case 'binary':
      return translateBinary(expression, scope);
    case 'in':
      return throughList(expression, [expression.left], scope) ?? { ...expression, left: within(expression.left) };
    case 'logic':
      return { ...expression, terms: expression.terms.map(within) };
    case 'group':
      return { kind: 'group', inner: within(expression.inner) };
  }
}

type Found = Walked & { readonly prefix: readonly string[] };

function found(segments: readonly string[], scope: Scope, wanted: Wanted): Found {
  const { first, root, names } = startOf(segments, scope);
  if (!root) return { segments, prefix: first, type: undefined, isChanged: false };
  const walked = walk({ ...scope, type: root }, names, wanted);
  const missing = walked.lost ?? (walked.isFile ? names.at(-1) : undefined);
  if (missing !== undefined) throw invalidInput(scope.field, 'not-supported', missing);
  return { ...walked, prefix: first, segments: [...first, ...walked.segments] };
}

/** From the row itself, or from the variable of a lambda. */
function startOf(segments: readonly string[], { model, type, variables }: Scope) {
  const names = segments.flatMap((segment) => (model.types.has(segment) ? [segment] : segment.split('.')));
  const [head = '', ...rest] = names;
  if (variables.has(head)) return { first: [head], root: variables.get(head), names: rest };
  return head === '$it' ? { first: [head], root: type, names: rest } : { first: [], root: type, names };
}

function translateLambda(lambda: Lambda, scope: Scope): Expression {
  const { source, quantifier, variable, body } = lambda;
  const dissolved = fromFields(lambda, scope);
  if (dissolved) return dissolved;
  const { segments, type, part } = found(source, scope, 'rows');
  const name = variable ?? 'item';
  const variables = new Map(scope.variables).set(name, type);
  const inner = body && translateExpression(body, { ...scope, variables });
  if (part && quantifier === 'all') throw invalidInput(scope.field, 'not-supported', source.at(-1));
  if (quantifier === 'all') return { kind: 'lambda', source: segments, quantifier, variable, body: inner };
  const all = allOf([part && isPart(part, name), type && isLiveItem(type, name, inner), inner]);
  return { kind: 'lambda', source: segments, quantifier, variable: all && name, body: all };
}

/** A deleted item has lost its fields, and would pass for one that has no end. */
function isLiveItem(type: EntityType, variable: string, asked: Expression | undefined): Expression | undefined {
  const mark = propertyNamed(type, DELETED_FIELD);
  if (!mark || (asked && mentions(asked, mark.name, variable))) return undefined;
  return compare(path(variable, mark.name), 'eq', literal('boolean', 'false'));
}

export const isPart = ({ field, value }: Part, ...variable: readonly string[]): Expression =>
  compare(path(...variable, field), 'eq', literal('string', value));

/** A condition on the items of a list whose fields stand in the row itself now: about that one item. */
function fromFields({ source, variable, body }: Lambda, scope: Scope): Expression | undefined {
  const { first, root, names } = startOf(source, scope);
  const [list, ...deeper] = names;
  if (!root || !body || variable === undefined || list === undefined || deeper.length > 0) return undefined;
  if (navigationNamed(root, list) || dissolvedInto({ ...scope, type: root }, list).length === 0) return undefined;
  const inner = substitute(body, variable, [...first, list]);
  return { kind: 'group', inner: translateExpression(inner, scope) };
}

function translateBinary(expression: Binary, scope: Scope): Expression {
  const { left, right, operator } = expression;
  const isComparison = COMPARISONS.some((known) => known === operator);
  const through = isComparison ? throughList(expression, [left], scope) : undefined;
  return through ?? { ...expression, left: translateExpression(left, scope), right: translateExpression(right, scope) };
}

const ITEM = 'item';

/** A field that has become a field of the items of a list: at least one of the items must meet the condition. */
function throughList(
  condition: Binary | Call | InList,
  [subject]: readonly Expression[],
  scope: Scope,
): Expression | undefined {
  const inner = subject && ungrouped(subject);
  if (inner?.kind !== 'path') return undefined;
  const { segments, prefix, isChanged, type } = found(inner.segments, scope, 'value');
  const at = isChanged && !type ? listWithin(segments, prefix, scope) : -1;
  if (at < 0) return undefined;
  // Of no item nothing is known, which is not the same as an item of which the field is empty.
  if (isAboutAbsence(condition)) throw invalidInput(scope.field, 'not-supported', inner.segments.at(-1));
  const source = segments.slice(0, at + 1);
  return {
    kind: 'lambda',
    source,
    quantifier: 'any',
    variable: ITEM,
    body: aboutItem(condition, segments.slice(at + 1)),
  };
}

function aboutItem(condition: Binary | Call | InList, names: readonly string[]): Expression {
  const subject = path(ITEM, ...names);
  return condition.kind === 'call'
    ? { ...condition, args: [subject, ...condition.args.slice(1)] }
    : { ...condition, left: subject };
}

const isAboutAbsence = (condition: Binary | Call | InList): boolean =>
  condition.kind === 'binary' &&
  (condition.operator === 'ne' || (condition.right.kind === 'literal' && condition.right.type === 'null'));

/** The place of the first list on the way; -1 when there is none. */
function listWithin(segments: readonly string[], prefix: readonly string[], scope: Scope): number {
  let type = startOf([...prefix, ...segments.slice(prefix.length)], scope).root;
  for (let at = prefix.length; at < segments.length - 1 && type; at++) {
    const navigation = navigationNamed(type, segments[at] ?? '');
    if (navigation?.isCollection) return at;
    type = navigation && targetOf(scope.model, navigation);
  }
  return -1;
}
