import { isSourceError } from '../../../core/errors.ts';
import { readEdmx } from '../model/read-edmx.ts';
import { ODATA_V4 } from '../protocol/odata-v4.ts';
import type { Slice } from '../protocol/protocol.ts';
import { planQuery, type EntityQuery } from '../query/plan-query.ts';
import { smallModel } from './small-model.ts';

const MODEL = readEdmx(smallModel());

/** The options that a question would be sent with, decoded. */
export function written(query: EntityQuery, slice: Slice = {}): Readonly<Record<string, string>> {
  const search = ODATA_V4.writeQuery(planQuery(MODEL, query), slice);
  return Object.fromEntries(
    search
      .split('&')
      .filter(Boolean)
      .map((option) => option.split('=').map(decodeURIComponent) as [string, string]),
  );
}

/** What a question fails with before anything is sent. */
export function refusalOf(query: EntityQuery): unknown {
  try {
    return planQuery(MODEL, query);
  } catch (error) {
    return isSourceError(error) ? error.failure : error;
  }
}
