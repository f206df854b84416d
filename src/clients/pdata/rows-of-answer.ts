import { isRecord, type Json } from './json.ts';
import { ABOUT_THE_ANSWER, ID, WRAPPERS } from './schema.ts';

export type AnswerRows = {
  /** Rows as they arrived: mostly objects, but a bare number or text is a row too. */
  readonly rows: readonly unknown[];
  /** The column that holds the keys of a dictionary, when the answer was one. */
  readonly keyColumn?: string | undefined;
};

/**
 * The rows of an answer whose shape nobody documented: a list, an object that holds one, a dictionary by id or year,
 * one record, or one value, each bare or inside `{results:{data}}`, `{result:{data}}` or `{data}`.
 * What stands beside a list (a period, a source) becomes a column behind those of its rows.
 */
export function rowsOfAnswer(body: unknown): AnswerRows {
  const { value, beside } = opened(body);
  if (!isRecord(value)) return { rows: withBeside(itemsOf(value), beside) };
  const list = hasKeysOfData(value) ? undefined : onlyList(value);
  if (list) return { rows: withBeside(list.items, { ...list.beside, ...beside }) };
  if (isDictionary(value)) return rowsOfDictionary(value, beside);
  return { rows: withBeside(itemsOf(value), beside) };
}

/** The one record of an answer; undefined when nothing arrived. Its own lists stay in it. */
export function recordOfAnswer(body: unknown): unknown {
  const { value, beside } = opened(body);
  if (isRecord(value) && hasKeysOfData(value)) return rowsOfDictionary(value, beside).rows[0];
  return itemsOf(Array.isArray(value) ? value[0] : value)[0];
}

type Opened = { readonly value: unknown; readonly beside: Json };

function opened(body: unknown): Opened {
  let value = body;
  let beside: Json = {};
  for (let name = wrapperOf(value); name !== undefined && isRecord(value); name = wrapperOf(value)) {
    beside = { ...besides(value, name), ...beside };
    value = value[name];
  }
  return { value, beside };
}

/** An object with an id is a record, even when one of its fields is called `data`. */
function wrapperOf(value: unknown): string | undefined {
  if (!isRecord(value) || ID in value) return undefined;
  const isOnly = Object.keys(value).length === 1;
  return WRAPPERS.find((name) => name in value && (isOnly || typeof value[name] === 'object'));
}

function besides(record: Json, name: string): Json {
  const kept = Object.entries(record).filter(
    ([other, value]) => other !== name && !ABOUT_THE_ANSWER.has(other) && !Array.isArray(value),
  );
  return Object.fromEntries(kept);
}

function itemsOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.filter((item) => item !== null && item !== undefined);
  return isRecord(value) && Object.keys(value).length === 0 ? [] : [value];
}

type List = { readonly items: readonly unknown[]; readonly beside: Json };

/** The list of an object that is about nothing else; a list of plain values beside other fields is one of the fields. */
function onlyList(record: Json): List | undefined {
  const lists = Object.entries(record).filter(([, value]) => Array.isArray(value));
  const [name, found] = lists[0] ?? [];
  if (lists.length !== 1 || name === undefined) return undefined;
  const items = itemsOf(found);
  const beside = besides(record, name);
  const isRows = items.length > 0 && items.every(isRecord);
  return isRows || Object.keys(beside).length === 0 ? { items, beside } : undefined;
}

/** A row's own field keeps its name; the one beside the list then gets the mark of a parent, as in nested tables. */
function withBeside(rows: readonly unknown[], beside: Json): readonly unknown[] {
  const names = Object.keys(beside);
  if (names.length === 0) return rows;
  const taken = new Set(rows.flatMap((row) => (isRecord(row) ? Object.keys(row) : ['value'])));
  const behind = Object.fromEntries(names.map((name) => [taken.has(name) ? `_parent.${name}` : name, beside[name]]));
  return rows.map((row) => ({ ...(isRecord(row) ? row : { value: row }), ...behind }));
}

/** Keys that are data themselves: ids, years, days. Other keys are names of fields, unless their records are alike. */
function isDictionary(record: Json): boolean {
  const values = Object.values(record);
  return hasKeysOfData(record) || (values.length > 0 && values.every(isRecord) && areAlike(values));
}

/** Most fields of each record are fields of the first one too. */
function areAlike(records: readonly Json[]): boolean {
  const known = new Set(Object.keys(records[0] ?? {}));
  return records.every((record) => {
    const names = Object.keys(record);
    return names.filter((name) => known.has(name)).length * 2 > Math.max(names.length, known.size);
  });
}

function hasKeysOfData(record: Json): boolean {
  const keys = Object.keys(record);
  return keys.length > 0 && keys.every((key) => /^\d/.test(key));
}

function rowsOfDictionary(dictionary: Json, beside: Json): AnswerRows {
  const entries = Object.entries(dictionary).flatMap(([key, value]) =>
    itemsOf(value).map((item) => ({ key, record: isRecord(item) ? item : { value: item } })),
  );
  const isRepeated = entries.every(({ key, record }) => String(record[ID]) === key);
  if (isRepeated)
    return {
      rows: withBeside(
        entries.map(({ record }) => record),
        beside,
      ),
    };
  const keyColumn = entries.some(({ record }) => 'key' in record) ? '_key' : 'key';
  const toKey = entries.every(({ key }) => String(Number(key)) === key) ? Number : String;
  const rows = entries.map(({ key, record }) => ({ [keyColumn]: toKey(key), ...record }));
  return { rows: withBeside(rows, beside), keyColumn };
}
