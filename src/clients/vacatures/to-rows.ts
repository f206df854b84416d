import { toTable, type PlannedColumn, type Table } from '../../core/table.ts';
import type { VacancyColumn } from './schema/columns.ts';
import { toPlainText } from './plain-text.ts';
import type { VacancyRecord } from './schema.ts';
import { withOneParentName } from './schema/one-parent-name.ts';

const SEPARATOR = '; ';

const REMOVED: ReadonlyMap<string, boolean> = new Map([
  ['GEPUBLICEERD', false],
  ['NIET_GEPUBLICEERD', true],
  ['AFGESLOTEN', true],
]);

type Json = Readonly<Record<string, unknown>>;

/** The values of a vacancy under the names of the columns wanted: a record holds far more than that. */
export type Row = Readonly<Record<string, unknown>>;

/** A row of the columns, whichever version sent the record. */
export function toRow(record: VacancyRecord, columns: readonly VacancyColumn[]): Row {
  const known = withOneParentName(record);
  return Object.fromEntries(columns.map((column) => [column.name, valueOf(known, column)]));
}

export function toVacancyTable(rows: readonly Row[], columns: readonly VacancyColumn[]): Table {
  const plan = columns.map(({ form: _form, ...column }): PlannedColumn => ({ ...column, path: [column.name] }));
  return toTable('vacatures', rows, plan);
}

function valueOf(record: Json, { path, form, type }: VacancyColumn): unknown {
  if (form === 'requirements') return requirementsOf(valueAt(record, path.slice(0, -1)), path.at(-1) ?? '');
  const value = valueAt(record, path);
  switch (form) {
    case 'html':
      return typeof value === 'string' ? toPlainText(value) : value;
    case 'code':
      return joined(value, codeOf);
    case 'label':
      return joined(value, labelOf);
    case 'list':
      return wordsOf(value);
    case 'removed':
      return typeof value === 'string' ? REMOVED.get(value) : undefined;
    case 'plain':
      return asType(value, type);
  }
}

/** Numbers that come as text, and codes that come as numbers, are what their column says. */
function asType(value: unknown, type: VacancyColumn['type']): unknown {
  if (type === 'text' && typeof value === 'number') return String(value);
  if (type !== 'number' || typeof value !== 'string') return value;
  return value.trim() === '' ? null : Number.isFinite(Number(value)) ? Number(value) : value;
}

function valueAt(record: unknown, path: readonly string[]): unknown {
  let value = record;
  for (const name of path) {
    if (!isObject(value)) return undefined;
    value = value[name];
  }
  return value;
}

function joined(value: unknown, toText: (item: unknown) => string): string {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.map(toText).filter(Boolean).join(SEPARATOR);
}

const codeOf = (value: unknown): string => textOf(isObject(value) ? value['code'] : value);
const labelOf = (value: unknown): string => (isObject(value) ? textOf(value['label']) : '');

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/** `Nederlands (goed)`; a requirement without a label of its own shows its level or its code. */
function requirementsOf(list: unknown, type: string): string {
  const items = Array.isArray(list) ? list : [];
  return joined(
    items.filter((item) => isObject(item) && item['type'] === type),
    requirementOf,
  );
}

function requirementOf(item: unknown): string {
  if (!isObject(item)) return '';
  const level = labelOf(item['score']) || codeOf(item['score']);
  const name = textOf(item['label']) || labelOf(item['diplomaNiveau']) || codeOf(item['diplomaNiveau']);
  const words = name || textOf(item['code']);
  return level ? `${words} (${level})`.trim() : words;
}

/** Everything in a value, in words: lists joined, objects as their parts. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join(SEPARATOR);
  if (!isObject(value)) return typeof value === 'boolean' ? String(value) : textOf(value);
  if ('label' in value || 'type' in value) return requirementOf(value);
  const parts = Object.values(value).map(wordsOf).filter(Boolean);
  return parts.join(Object.values(value).some(Array.isArray) ? SEPARATOR : ', ');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
