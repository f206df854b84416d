import {
  findEntityType,
  findNavigation,
  findProperty,
  type EntityType,
  type Navigation,
  type Property,
  type Row,
  type Value,
} from '../model/entity-type.ts';
import { toQueryError, toUnknownPropertyError } from '../odata-error.ts';
import { compareValues, toValueKind } from './compare-values.ts';
import { compileExpression, compileFilter } from './compile-filter.ts';
import { type Scope } from './compile-path.ts';
import { type OrderItem, type QueryOptions } from './query-options.ts';

/** One column to order by. */
export type OrderKey = {
  /** The Edm type of its values. */
  readonly type: string;
  readonly read: (row: Row) => Value;
  readonly compare: (a: Value, b: Value) => number;
};

/** A checked query, ready to run over rows of one type. */
export type Plan = {
  readonly type: EntityType;
  readonly keeps: (row: Row) => boolean;
  readonly order: readonly OrderKey[];
  readonly properties: readonly Property[];
  readonly isSelected: boolean;
  /** The names that were selected, columns and relations. */
  readonly chosen: ReadonlySet<string>;
  readonly expands: readonly Expansion[];
  readonly top: number | undefined;
  readonly skip: number;
  readonly count: boolean;
};

export type Expansion = { readonly navigation: Navigation; readonly plan: Plan; readonly query: string };

export type PlanContext = Omit<Scope, 'rootType' | 'variables'> & { readonly topLimit: number };

const toOrderKey = ({ node, isDescending }: OrderItem, scope: Scope): OrderKey => {
  const compiled = compileExpression(node, scope);
  const kind = toValueKind(compiled.type);
  if (!kind) throw toQueryError('Only ordering by properties is supported for non-primitive collections.');
  const sign = isDescending ? -1 : 1;
  return {
    type: compiled.type,
    read: (row) => compiled.read({ root: row, variables: {} }),
    compare: (a, b) => sign * compareValues(kind, a, b),
  };
};

const toProperties = (select: readonly string[] | undefined, type: EntityType): readonly Property[] => {
  if (!select || select.includes('*')) return type.properties;
  const chosen = new Set<string>();
  for (const name of select) {
    const found = findProperty(type, name) ?? findNavigation(type, name);
    if (!found) throw toUnknownPropertyError(name, type.name);
    chosen.add(found.name);
  }
  return type.properties.filter(({ name }) => chosen.has(name));
};

const checkTop = (top: number | undefined, limit: number): number | undefined => {
  if (top === undefined || top <= limit) return top;
  throw toQueryError(
    `The limit of '${limit}' for Top query has been exceeded. The value from the incoming request is '${top}'.`,
  );
};

const toExpansions = (options: QueryOptions, type: EntityType, context: PlanContext): readonly Expansion[] =>
  options.expand.flatMap((item) => {
    const named = findNavigation(type, item.name);
    const navigations = item.name === '*' ? type.navigations : [named].filter((found) => found !== undefined);
    if (navigations.length === 0) throw toUnknownPropertyError(item.name, type.name);
    return navigations.flatMap((navigation) => {
      const target = findEntityType(context.model, navigation.target);
      return target ? [{ navigation, plan: createPlan(item.options, target, context), query: item.query }] : [];
    });
  });

/** Checks a query against the model. Throws an `ODataError` in the service's words. */
export const createPlan = (options: QueryOptions, type: EntityType, context: PlanContext): Plan => {
  const scope: Scope = { ...context, rootType: type, variables: {} };
  return {
    type,
    keeps: options.filter ? compileFilter(options.filter, scope) : () => true,
    order: options.orderBy.map((item) => toOrderKey(item, scope)),
    properties: toProperties(options.select, type),
    chosen: new Set(options.select),
    isSelected: options.select !== undefined && !options.select.includes('*'),
    expands: toExpansions(options, type, context),
    top: checkTop(options.top, context.topLimit),
    skip: options.skip ?? 0,
    count: options.count,
  };
};
