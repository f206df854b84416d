import { failureInBody } from '../explain-refusal.ts';
import { failed } from '../refusal.ts';
import { PERSON_ID, PERSON_NUMBER, PHOTO } from '../schema/operations.ts';
import type { InformatResource } from '../schema.ts';
import { describeImage } from './describe-image.ts';
import { createGetter, isRecord, type Json } from './json.ts';
import { withMeantKey } from './with-meant-key.ts';
import { withWords } from './with-words.ts';

/**
 * The rows of an answer. No text, null and an empty list are no rows; one object is one row, as for one employee, when
 * it tells whose it is.
 * @throws SourceError `unexpected-response` for what is not JSON, no rows, or rows of the other version, and for an
 *   object around a list, which may hold a part of it only; or the refusal that came as an answer.
 */
export function rowsOfAnswer(resource: InformatResource, text: string): readonly Json[] {
  const value = parsed(resource, text) ?? [];
  if (isRecord(value) && personIdOf(value) === undefined) throw failed({ kind: 'unexpected-response', at: 'body' });
  const rows: readonly unknown[] = Array.isArray(value) ? value : [value];
  const records = rows.filter(isRecord);
  const strange = rows.findIndex((row) => row !== null && !isRecord(row));
  if (strange >= 0) throw failed({ kind: 'unexpected-response', at: `[${strange}]` });
  checkVersion(resource, records[0]);
  return records.map(RESHAPED[resource] ?? asItIs);
}

function parsed(resource: InformatResource, text: string): unknown {
  const body = text.replace(/^\uFEFF/, '').trim();
  if (body === '') return [];
  const refusal = body.startsWith('{') ? failureInBody(body) : undefined;
  try {
    const value: unknown = JSON.parse(resource === 'assignments' ? withMeantKey(body) : body);
    if (refusal && isRecord(value) && 'errors' in value) throw failed(refusal);
    return value;
  } catch (error) {
    // The parser's own message quotes the body.
    throw error instanceof SyntaxError ? failed({ kind: 'unexpected-response', at: 'body' }) : error;
  }
}

const personIdOf = createGetter(PERSON_ID);

const numberOf = createGetter(PERSON_NUMBER);

/**
 * Version 1 has a number where version 2 has a GUID, and no other number beside it; without the header of the version,
 * version 1 answers.
 */
function checkVersion(resource: InformatResource, first: Json | undefined): void {
  if (first === undefined) return;
  const isNumber = /^\d*$/.test(String(personIdOf(first)).trim());
  const isOther =
    (resource === 'employees' && isNumber) || (resource === 'employeesV1' && numberOf(first) !== undefined);
  if (isOther) throw failed({ kind: 'unexpected-response', at: `[0].${PERSON_ID}` });
}

const RESHAPED: Readonly<Partial<Record<InformatResource, (row: Json) => Json>>> = {
  employees: withWords,
  photos: withoutImage,
};

const asItIs = (row: Json): Json => row;

const imageOf = createGetter(PHOTO.image);

function withoutImage(row: Json): Json {
  return { ...row, [PHOTO.image]: describeImage(imageOf(row)) };
}
