import type { CellType, PlannedColumn, PrivacyTier } from '../../../core/table.ts';
import type { Property } from '../model/model.ts';
import type { EntityPlan, QueryPlan } from '../query/plan.ts';
import { tierOf } from '../schema.ts';

const CELL_TYPES: Readonly<Record<string, CellType>> = {
  'Edm.String': 'text',
  'Edm.Guid': 'text',
  'Edm.Boolean': 'boolean',
  'Edm.Date': 'date',
  'Edm.DateTime': 'datetime',
  'Edm.DateTimeOffset': 'datetime',
  'Edm.Time': 'text',
  'Edm.Byte': 'number',
  'Edm.SByte': 'number',
  'Edm.Int16': 'number',
  'Edm.Int32': 'number',
  'Edm.Int64': 'number',
  'Edm.Decimal': 'number',
  'Edm.Single': 'number',
  'Edm.Double': 'number',
};

const TIERS: readonly PrivacyTier[] = [0, 1, 2, 3, '9i', 9];

/**
 * The columns of a question: its fields, then what is expanded, in the order asked.
 * The key tells rows apart: it stands first when no fields were chosen, and last when they were chosen without it.
 */
export function planColumns(plan: QueryPlan): readonly PlannedColumn[] {
  const own = plan.fields.map((field) => ownColumn(plan, field));
  const unasked = plan.key.filter((field) => !plan.fields.includes(field)).map((field) => ownColumn(plan, field));
  return [...own, ...expandedColumns(plan, []), ...unasked];
}

function ownColumn(plan: QueryPlan, field: Property): PlannedColumn {
  const column = fieldColumn(plan, field, []);
  return plan.key.includes(field) ? { ...column, key: true } : column;
}

/** The columns of one level and all under it, as they stand at a path of the row. */
export function columnsAt(plan: EntityPlan, path: readonly string[]): readonly PlannedColumn[] {
  return [...plan.fields.map((field) => fieldColumn(plan, field, path)), ...expandedColumns(plan, path)];
}

function expandedColumns(plan: EntityPlan, path: readonly string[]): readonly PlannedColumn[] {
  return plan.expansions.flatMap(({ navigation, plan: inner }) => {
    const place = [...path, navigation.name];
    if (!navigation.isCollection) return columnsAt(inner, place);
    return [{ name: place.join('.'), path: place, type: 'text' as const, tier: highestTier(inner) }];
  });
}

function fieldColumn(plan: EntityPlan, field: Property, path: readonly string[]): PlannedColumn {
  const place = [...path, field.name];
  const type = CELL_TYPES[field.type] ?? 'any';
  return { name: place.join('.'), path: place, type, tier: tierOf(plan.type.name, field.name) };
}

function highestTier(plan: EntityPlan): PrivacyTier {
  const ranks = columnsAt(plan, []).map(({ tier }) => TIERS.indexOf(tier));
  return TIERS[Math.max(0, ...ranks)] ?? 0;
}
