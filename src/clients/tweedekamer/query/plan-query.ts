import { entitySetNamed } from '../model/entity-set-named.ts';
import { propertyNamed, type EntitySet, type Model, type Property } from '../model/model.ts';
import { DELETED_FIELD, WITNESS_FIELD } from '../schema.ts';
import { checkCondition } from './check-expression.ts';
import { allOf, type Expression } from './expression.ts';
import { isLiveRow } from './live-row.ts';
import { mentions } from './mentions.ts';
import { parseExpand, parseFilter, parseOrder, parseSelect, type QuerySyntax } from './parse-query.ts';
import { keyOf, planEntity } from './plan-entity.ts';
import type { EntityPlan, QueryPlan } from './plan.ts';
import type { Scope } from './resolve-path.ts';

/** A question to one entity set, its parts in OData as a person writes them. */
export type EntityQuery = {
  readonly entity: string;
  readonly filter?: string | undefined;
  readonly select?: string | undefined;
  readonly expand?: string | undefined;
  readonly orderby?: string | undefined;
  /** At most so many rows. */
  readonly top?: number | undefined;
  /** Rows that were deleted come too; without it they do not, unless the filter speaks of them itself. */
  readonly includeDeleted?: boolean | undefined;
  /** Rows that hold nothing but their id come too. */
  readonly keepPlaceholders?: boolean | undefined;
};

/**
 * Checks a question against the model and completes it: the key always comes along, deleted rows stay out.
 * @throws SourceError `invalid-input` that names the argument.
 */
export function planQuery(model: Model, query: EntityQuery): QueryPlan {
  const { entity, includeDeleted, keepPlaceholders } = query;
  return planSyntax(model, {
    entity,
    includeDeleted,
    keepPlaceholders,
    filter: parseFilter(query.filter),
    select: parseSelect(query.select),
    order: parseOrder(query.orderby),
    expand: parseExpand(query.expand),
  });
}

/** The same for a question that was parsed before. */
export function planSyntax(model: Model, query: QuerySyntax): QueryPlan {
  const { select, order, expand, withLinks = false } = query;
  const set = entitySetNamed(model, query.entity);
  const keepDeleted = query.includeDeleted ?? false;
  const filter = planFilter(model, set, query);
  const plan = planEntity({ path: [], select, order, expand }, { model, type: set.type, keepDeleted, withLinks });
  const key = keyOf(set.type);
  // A deleted row looks like a placeholder, so the two are told apart only where deleted ones stay out.
  const witness = !query.keepPlaceholders && filter.hidesDeleted ? witnessesOf(plan) : [];
  const base = { ...plan, set, key, filter: filter.expression, keepDeleted, dropPlaceholders: witness.length > 0 };
  if (plan.isWhole) return { ...base, fields: readableFirst(plan.fields, key) };
  return { ...base, hidden: without([...plan.hidden, ...key, ...witness], plan.fields) };
}

/** The fields that would tell a placeholder: all of them, or the one that is always filled. */
function witnessesOf({ isWhole, fields, type }: EntityPlan): readonly Property[] {
  if (isWhole) return fields;
  const witness = propertyNamed(type, WITNESS_FIELD);
  return witness ? [witness] : [];
}

const without = (fields: readonly Property[], others: readonly Property[]): readonly Property[] =>
  [...new Set(fields)].filter((field) => !others.includes(field));

type Filter = { readonly expression: Expression | undefined; readonly hidesDeleted: boolean };

function planFilter(model: Model, set: EntitySet, query: QuerySyntax): Filter {
  const scope: Scope = { model, root: set.type, variables: new Map(), field: 'filter' };
  const asked = query.filter && checkCondition(query.filter, scope);
  if (query.includeDeleted || (asked && mentions(asked, DELETED_FIELD)))
    return { expression: asked, hidesDeleted: false };
  return { expression: allOf([isLiveRow(set.type), asked]), hidesDeleted: true };
}

/** A key that people know by heart, such as a number, stands first; one that only machines read stands last. */
function readableFirst(fields: readonly Property[], key: readonly Property[]): readonly Property[] {
  const guids = key.filter(({ type }) => type === 'Edm.Guid');
  return [...new Set([...without(key, guids), ...without(fields, guids), ...guids])];
}
