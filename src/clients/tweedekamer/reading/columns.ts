import type { CellType, PlannedColumn, PrivacyTier } from '../../../core/table.ts';
import type { Property } from '../model/model.ts';
import type { EntityPlan, QueryPlan } from '../query/plan.ts';
import { FILE_LINK } from '../model/renames.ts';
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
  const own = [...plan.fields.map((field) => ownColumn(plan, field)), ...linkColumn(plan, [])];
  const unasked = plan.key.filter((field) => !plan.fields.includes(field)).map((field) => ownColumn(plan, field));
  return [...own, ...expandedColumns(plan, []), ...unasked];
}

function ownColumn(plan: QueryPlan, field: Property): PlannedColumn {
  const column = fieldColumn(plan, field, []);
  return plan.key.includes(field) ? { ...column, key: true } : column;
}

/** The columns of one level and all under it, as they stand at a path of the row. */
export function columnsAt(plan: EntityPlan, path: readonly string[]): readonly PlannedColumn[] {
  return [
    ...plan.fields.map((field) => fieldColumn(plan, field, path)),
    ...linkColumn(plan, path),
    ...expandedColumns(plan, path),
  ];
}

function linkColumn({ fileOf }: EntityPlan, path: readonly string[]): readonly PlannedColumn[] {
  const place = [...path, FILE_LINK];
  return fileOf === undefined ? [] : [{ name: place.join('.'), path: place, type: 'text', tier: 1 }];
}

function expandedColumns(plan: EntityPlan, path: readonly string[]): readonly PlannedColumn[] {
  return plan.expansions.flatMap(({ navigation, plan: inner }) => {
    const place = [...path, navigation.name];
    if (!navigation.isCollection) return columnsAt(inner, place);
    const list = { name: place.join('.'), path: place, type: 'text' as const, tier: highestTier(inner) };
    // The addresses stand beside the list, which is a text itself.
    const links = linkColumn(inner, place).map((column) => ({
      ...column,
      path: [...path, linksBeside(navigation.name)],
    }));
    return [list, ...links];
  });
}

export const linksBeside = (list: string): string => `${list}.${FILE_LINK}`;

function fieldColumn(plan: EntityPlan, field: Property, path: readonly string[]): PlannedColumn {
  const place = [...path, field.name];
  const type = CELL_TYPES[field.type] ?? 'any';
  return { name: place.join('.'), path: place, type, tier: tierOf(plan.type.name, field.name) };
}

function highestTier(plan: EntityPlan): PrivacyTier {
  const ranks = columnsAt(plan, []).map(({ tier }) => TIERS.indexOf(tier));
  return TIERS[Math.max(0, ...ranks)] ?? 0;
}
