import { NUMBER_KINDS, NUMBER_TYPES, type WrittenCode } from '../codes.ts';
import { NUMBER_NAMES } from '../schema/operations.ts';
import { createGetter, isRecord, type Json } from './json.ts';

const { list, kind, type, number, written } = NUMBER_NAMES;

const listOf = createGetter(list);
const kindOf = createGetter(kind);
const typeOf = createGetter(type);
const numberOf = createGetter(number);
const writtenOf = createGetter(written);

/**
 * A person whose communication numbers are read as words. The document reads words and writes numbers; a service that
 * reads what was written gives the numbers back, and their words are put in their place.
 */
export function withWords(row: Json): Json {
  const items = listOf(row);
  if (!Array.isArray(items) || !items.some(isAsWritten)) return row;
  return { ...row, [list]: items.map((item: unknown) => (isAsWritten(item) ? inWords(item) : item)) };
}

const isAsWritten = (item: unknown): item is Json =>
  isRecord(item) && (isCode(kindOf(item)) || isCode(typeOf(item)) || writtenOf(item) !== undefined);

const isCode = (value: unknown): boolean => /^\d+$/.test(String(value).trim());

const inWords = (item: Json): Json => ({
  ...item,
  [kind]: wordOf(NUMBER_KINDS, kindOf(item)),
  [type]: wordOf(NUMBER_TYPES, typeOf(item)),
  [number]: numberOf(item) ?? writtenOf(item),
});

/** A code that no list has stays as it is. */
function wordOf(codes: readonly WrittenCode[], value: unknown): unknown {
  const known = codes.find(({ code }) => String(code) === String(value).trim());
  return known ? (known.read ?? known.meaning) : value;
}
