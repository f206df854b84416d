import { isIsoDate } from '../../../core/dates.ts';
import { toCell } from '../../../core/table.ts';
import type { CodeTable } from '../codes.ts';
import { toGuid } from '../guid.ts';
import type { KnownColumn } from '../schema.ts';
import { textOfItems } from './text-of-items.ts';

/** What a field holds when it holds another type than the document says. */
export const STRANGE: unique symbol = Symbol('strange');

/**
 * The value of a field as its column promises it, or null for nothing; STRANGE for what cannot be that. Numbers as
 * text and texts as numbers have both been met; blanks stand around codes, names and ids.
 */
export function toValue(column: KnownColumn, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (column.items) return textOfItems(column.items, value);
  if (column.codes) return meaningOf(column.codes, value);
  const plain = toPlain(column, value);
  return typeof plain === 'string' && isEmpty(column, plain) ? null : plain;
}

function meaningOf(codes: CodeTable, value: unknown): string | null {
  const code = String(toCell(value)).trim();
  return Object.hasOwn(codes, code) ? (codes[code] ?? null) : null;
}

function isEmpty({ empty = [] }: KnownColumn, text: string): boolean {
  return text === '' || empty.includes(text);
}

function toPlain({ type, isGuid }: KnownColumn, value: unknown): unknown {
  switch (type) {
    case 'number':
      return typeof value === 'number' ? value : toNumber(value);
    case 'boolean':
      return typeof value === 'boolean' ? value : toBoolean(value);
    case 'date':
    case 'datetime':
      return typeof value === 'string' ? toDay(value) : STRANGE;
    case 'text':
      return toText(value, isGuid === true);
    case 'any':
      return isGuid === true ? toGuidOrNumber(value) : toTrimmed(value);
  }
}

const toTrimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

function toGuidOrNumber(value: unknown): unknown {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? (toGuid(value) ?? toNumber(value)) : STRANGE;
}

function toText(value: unknown, isGuid: boolean): unknown {
  if (typeof value === 'number' && !isGuid) return String(value);
  if (typeof value !== 'string') return STRANGE;
  return isGuid ? (toGuid(value) ?? value.trim()) : value.trim();
}

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A number that is written as text, with a point or a comma. */
export function toNumber(value: unknown): unknown {
  if (typeof value !== 'string') return STRANGE;
  const text = value.trim();
  if (text === '') return '';
  return NUMBER.test(text) ? Number(text.replace(',', '.')) : STRANGE;
}

function toBoolean(value: unknown): unknown {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : undefined;
  if (text === '') return '';
  return text === 'true' || text === 'false' ? text === 'true' : STRANGE;
}

const BELGIAN_DAY = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/**
 * The calendar day of a date in any of the ways that are documented or were met. Only what is written counts, never
 * an instant: midnight of a Belgian day is the day before in UTC. Other text stays as it is.
 */
export function toDay(value: string): string {
  const text = value.trim();
  const [, day = '', month = '', year = ''] = BELGIAN_DAY.exec(text) ?? [];
  const iso = year === '' ? text.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : text;
}
