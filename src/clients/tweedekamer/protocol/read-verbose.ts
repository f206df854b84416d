import * as z from 'zod/mini';

import { verboseSchema } from '../schema.ts';
import type { Page } from './protocol.ts';
import { queryOf, totalOf } from './query-options.ts';

type Row = Readonly<Record<string, unknown>>;

/** `/Date(1495620000000)/`, as the first versions wrote a moment on a clock. */
const TICKS = /^\/Date\((-?\d+)(?:[+-]\d+)?\)\/$/;

/** Reads verbose JSON of OData v3 as the same rows that its light JSON would give; undefined for anything else. */
export function readVerbose(json: unknown): Page | undefined {
  const answer = z.safeParse(verboseSchema, json);
  if (!answer.success) return undefined;
  const { d } = answer.data;
  if (!('results' in d)) return { rows: d.map(plainValue), next: undefined, total: undefined };
  return {
    rows: d.results.map(plainValue),
    next: d.__next === undefined ? undefined : queryOf(d.__next),
    total: totalOf(d.__count),
  };
}

function plainRow(row: Row): Row {
  const plain: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    if (name === '__metadata' || isDeferred(value)) continue;
    if (!isList(value)) plain[name] = plainValue(value);
    else {
      plain[name] = value.results.map(plainValue);
      if (value.__next !== undefined) plain[`${name}@odata.nextLink`] = value.__next;
    }
  }
  return plain;
}

function plainValue(value: unknown): unknown {
  if (isObject(value)) return plainRow(value);
  const ticks = typeof value === 'string' ? TICKS.exec(value)?.[1] : undefined;
  return ticks === undefined ? value : new Date(Number(ticks)).toISOString().replace(/(\.000)?Z$/, '');
}

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

const isDeferred = (value: unknown): boolean => isObject(value) && '__deferred' in value;

type List = { readonly results: readonly unknown[]; readonly __next?: unknown };

const isList = (value: unknown): value is List => isObject(value) && Array.isArray(value['results']);
