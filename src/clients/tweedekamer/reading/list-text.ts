import { toCell } from '../../../core/table.ts';
import type { Property } from '../model/model.ts';
import type { EntityPlan } from '../query/plan.ts';
import { isSilentInList } from '../schema.ts';
import { isRow, type Row } from './row.ts';

const BETWEEN_ITEMS = '; ';
const BETWEEN_VALUES = ', ';
const DATED = new Set(['Edm.Date', 'Edm.DateTime', 'Edm.DateTimeOffset']);
const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/;

/**
 * The rows of a list as one text. Their values stand in the order asked; when no fields were chosen, ids, the
 * place in a list and the service's own bookkeeping are left out.
 */
export function listText(plan: EntityPlan, items: readonly Row[]): string {
  const fields = plan.fields.filter((field) => !plan.isWhole || isTelling(field));
  return items
    .map((item) => itemText(plan, fields, item))
    .filter(Boolean)
    .join(BETWEEN_ITEMS);
}

const isTelling = ({ name, type }: Property): boolean => type !== 'Edm.Guid' && !isSilentInList(name);

function itemText(plan: EntityPlan, fields: readonly Property[], item: Row): string {
  const own = fields.map(({ name, type }) => valueText(item[name], type));
  const expanded = plan.expansions.map(({ navigation, plan: inner }) => {
    const value = item[navigation.name];
    // A list in here has become text already.
    if (navigation.isCollection) return typeof value === 'string' ? value : '';
    return isRow(value) ? listText(inner, [value]) : '';
  });
  return [...own, ...expanded].filter(Boolean).join(BETWEEN_VALUES);
}

function valueText(value: unknown, type: string): string {
  const text = String(toCell(value));
  if (!DATED.has(type)) return text;
  const day = MIDNIGHT.exec(text)?.[1];
  return day ?? MOMENT.exec(text)?.slice(1).join(' ') ?? text;
}
