import { invalidInput, unknownName, type Field } from '../invalid-input.ts';
import {
  navigationNamed,
  propertyNamed,
  targetOf,
  type EntityType,
  type Model,
  type Property,
} from '../model/model.ts';
import { FILE_LINK } from '../model/renames.ts';
import { DELETED_FIELD, FILE_TYPE_FIELD } from '../schema.ts';
import { checkCondition, checkExpression } from './check-expression.ts';
import { allOf, type Expression } from './expression.ts';
import { isLiveRow } from './live-row.ts';
import { mentions } from './mentions.ts';
import { nestExpands, type ExpandSyntax, type NamePath } from './parse-query.ts';
import type { EntityPlan, Expansion, OrderTerm } from './plan.ts';
import type { Scope } from './resolve-path.ts';

type Context = {
  readonly model: Model;
  readonly type: EntityType;
  readonly keepDeleted: boolean;
  readonly withLinks: boolean;
  /** The argument to blame: everything inside an expand is the expand's. */
  readonly within?: 'expand';
};

/** Looks up the names in one level of a query and of everything expanded under it. */
export function planEntity(syntax: ExpandSyntax, context: Context): EntityPlan {
  const { type } = context;
  const { fields, branches, isWhole, fileOf } = chosenFields(syntax, context);
  const order = orderTerms(syntax, context);
  const expansions = nestExpands([...(syntax.expand ?? []), ...branches]).map((branch) =>
    planExpansion(branch, context),
  );
  const hasList = expansions.some(({ navigation }) => navigation.isCollection);
  // The rest of a long list is asked by the key of its row.
  const needed = [
    ...order.flatMap((term) => ownField(term, type)),
    ...(hasList ? keyOf(type) : []),
    ...(fileOf === undefined ? [] : fileFields(type)),
  ];
  return {
    type,
    fields,
    hidden: isWhole ? [] : unique(needed).filter((field) => !fields.includes(field)),
    isWhole,
    filter: undefined,
    order,
    expansions,
    top: syntax.top,
    fileOf,
  };
}

type Chosen = Pick<EntityPlan, 'fields' | 'isWhole' | 'fileOf'> & { readonly branches: readonly ExpandSyntax[] };

function chosenFields({ select }: ExpandSyntax, context: Context): Chosen {
  const { type, within } = context;
  const { names, branches } = sortOut(select ?? [], type);
  const isWhole = select === undefined || names.includes('*');
  const fileOf = isWhole || names.includes(FILE_LINK) ? fileSetOf(context) : undefined;
  if (isWhole) return { fields: valuesOf(type), branches, isWhole, fileOf };
  const own = fileOf === undefined ? names : names.filter((name) => name !== FILE_LINK);
  return { fields: unique(own.map((name) => fieldNamed(type, name, within ?? 'select'))), branches, isWhole, fileOf };
}

function orderTerms({ order = [] }: ExpandSyntax, { model, type, within }: Context): readonly OrderTerm[] {
  const scope: Scope = { model, root: type, variables: new Map(), field: within ?? 'orderby' };
  return order.map((term) => ({ ...term, expression: checkExpression(term.expression, scope) }));
}

function planExpansion(branch: ExpandSyntax, { model, type, keepDeleted, withLinks }: Context): Expansion {
  const [name = ''] = branch.path;
  const navigation = navigationNamed(type, name);
  const target = navigation && targetOf(model, navigation);
  if (!target)
    throw unknownName(
      'expand',
      name,
      type.navigations.map((known) => known.name),
    );
  const context: Context = { model, type: target, keepDeleted, withLinks, within: 'expand' };
  const plan = planEntity(branch, context);
  if (navigation.isCollection) return { navigation, plan: { ...plan, filter: listFilter(branch, context) } };
  if ((branch.filter ?? branch.order ?? branch.top) !== undefined) {
    throw invalidInput('expand', 'not-supported', navigation.name);
  }
  return { navigation, plan: withMark(plan) };
}

const fileSetOf = ({ model, type, withLinks }: Context): string | undefined =>
  withLinks && type.hasFile ? model.sets.find((set) => set.type === type)?.name : undefined;

/** What tells whether a row has a file, and where. */
const fileFields = (type: EntityType): readonly Property[] => [
  ...keyOf(type),
  ...[propertyNamed(type, FILE_TYPE_FIELD) ?? []].flat(),
];

/** The mark of deletion comes along: a single row can only be dropped when it has arrived. */
function withMark(plan: EntityPlan): EntityPlan {
  const mark = propertyNamed(plan.type, DELETED_FIELD);
  if (plan.isWhole || !mark || plan.fields.includes(mark)) return plan;
  return { ...plan, hidden: [...plan.hidden, mark] };
}

/** Deleted rows are left out of a list by the service. */
function listFilter({ filter }: ExpandSyntax, { model, type, keepDeleted }: Context): Expression | undefined {
  const asked = filter && checkCondition(filter, { model, root: type, variables: new Map(), field: 'expand' });
  if (keepDeleted || (asked && mentions(asked, DELETED_FIELD))) return asked;
  return allOf([isLiveRow(type), asked]);
}

/** A chosen name that leads to another row is a branch to expand: `Persoon/Achternaam`, or `Persoon` itself. */
function sortOut(
  select: readonly NamePath[],
  type: EntityType,
): { names: readonly string[]; branches: readonly ExpandSyntax[] } {
  const leads = (path: NamePath): boolean => path.length > 1 || navigationNamed(type, path[0] ?? '') !== undefined;
  return {
    names: select.filter((path) => !leads(path)).map(([name = '']) => name),
    branches: select
      .filter(leads)
      .map((path): ExpandSyntax =>
        path.length === 1 ? { path } : { path: path.slice(0, -1), select: [path.slice(-1)] },
      ),
  };
}

function fieldNamed(type: EntityType, name: string, blamed: Field): Property {
  const property = propertyNamed(type, name);
  if (property) return property;
  throw unknownName(
    blamed,
    name,
    valuesOf(type).map((known) => known.name),
  );
}

/** A stream is a file: it does not arrive as a value. */
const valuesOf = (type: EntityType): readonly Property[] =>
  type.properties.filter((property) => property.type !== 'Edm.Stream');

function ownField({ expression }: OrderTerm, type: EntityType): readonly Property[] {
  if (expression.kind !== 'path' || expression.segments.length !== 1) return [];
  const field = propertyNamed(type, expression.segments[0] ?? '');
  return field ? [field] : [];
}

export const keyOf = (type: EntityType): readonly Property[] =>
  type.key.flatMap((name) => propertyNamed(type, name) ?? []);

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
