import { mostNodes, NODE_LIMIT } from './count-nodes.ts';
import { allOf, anyOf, ungrouped, type Expression, type Literal } from './expression.ts';
import { termsOf } from './parse-expression.ts';

/** Where a filter can be cut in two: `or` terms, or the values of one `in`, beside conditions that stay in both. */
type Cut = {
  readonly parts: readonly Expression[];
  readonly join: (parts: readonly Expression[]) => Expression | undefined;
  /** No row can meet two of the parts, so their counts may be added. */
  readonly isDisjoint: boolean;
};

/** A list this long in one address was seen to work; a longer one may not fit. */
const MOST_PARTS = 25;

/**
 * The filter in pieces that the service accepts, each row in at least one of them.
 * The filter itself when it is small enough, or cannot be cut.
 */
export function splitFilter(filter: Expression | undefined): readonly (Expression | undefined)[] {
  if (!filter || !isTooLarge(filter)) return [filter];
  const cut = cutOf(filter);
  const withoutRepeats = cut?.join(cut.parts);
  if (withoutRepeats && !isTooLarge(withoutRepeats)) return [withoutRepeats];
  const halves = halvesOf(filter);
  return halves ? halves.flatMap((half) => splitFilter(half)) : [filter];
}

/** Two filters that together let through what the one does; undefined when it cannot be cut. */
export function halvesOf(filter: Expression): readonly [Expression, Expression] | undefined {
  const cut = cutOf(filter);
  if (!cut || cut.parts.length < 2) return undefined;
  const middle = Math.ceil(cut.parts.length / 2);
  const first = cut.join(cut.parts.slice(0, middle));
  const second = cut.join(cut.parts.slice(middle));
  return first && second ? [first, second] : undefined;
}

/** Whether the pieces of a filter have no rows in common, so that counting them one by one counts the whole. */
export function hasDisjointParts(filter: Expression): boolean {
  return cutOf(filter)?.isDisjoint ?? false;
}

function isTooLarge(filter: Expression): boolean {
  return mostNodes(filter) > NODE_LIMIT || (cutOf(filter)?.parts.length ?? 0) > MOST_PARTS;
}

function cutOf(filter: Expression): Cut | undefined {
  const conditions = termsOf('and', filter);
  const cuts = conditions.map(cutOfCondition);
  const longest = cuts.reduce(
    (best, cut, at) => ((cut?.parts.length ?? 0) > (cuts[best]?.parts.length ?? 0) ? at : best),
    0,
  );
  const cut = cuts[longest];
  if (!cut) return undefined;
  const join = (parts: readonly Expression[]): Expression | undefined =>
    allOf(conditions.with(longest, cut.join(parts) ?? filter));
  return { ...cut, join };
}

function cutOfCondition(condition: Expression): Cut | undefined {
  const inner = ungrouped(condition);
  if (inner.kind === 'in') {
    const items = distinct(inner.items);
    const join = (parts: readonly Expression[]): Expression => ({
      ...inner,
      items: parts.filter((part) => part.kind === 'literal'),
    });
    return { parts: items, join, isDisjoint: true };
  }
  const terms = termsOf('or', inner);
  if (terms.length < 2) return undefined;
  const values = valuesOfOneField(terms);
  return { parts: values ?? terms, join: anyOf, isDisjoint: values !== undefined };
}

/** The terms of `X eq 1 or X eq 2`, each value once; undefined unless all compare the same field with a value. */
function valuesOfOneField(terms: readonly Expression[]): readonly Expression[] | undefined {
  const values = terms.flatMap((term) => {
    const inner = ungrouped(term);
    if (inner.kind !== 'binary' || inner.operator !== 'eq') return [];
    if (inner.left.kind !== 'path' || inner.right.kind !== 'literal') return [];
    return [{ field: inner.left.segments.join('/'), value: inner.right, term }];
  });
  const isOneField = values.length === terms.length && new Set(values.map(({ field }) => field)).size === 1;
  return isOneField ? [...new Map(values.map(({ value, term }) => [sameness(value), term])).values()] : undefined;
}

function distinct(items: readonly Literal[]): readonly Literal[] {
  return [...new Map(items.map((item) => [sameness(item), item])).values()];
}

/** The service compares text without regard to case and to spaces at its end. */
const sameness = ({ type, value }: Literal): string => `${type}:${value.trimEnd().toLowerCase()}`;
