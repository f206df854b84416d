import { isSourceError } from '../../../core/errors.ts';
import type { GetOptions, Http } from '../../../core/http.ts';
import { toTable, type Table } from '../../../core/table.ts';
import { explainRefusal } from '../explain-refusal.ts';
import type { InformatReading, InformatRequest } from '../request.ts';
import { informatColumns, PART_SOURCES } from '../schema.ts';
import { YEAR_MISSED } from '../schema/error-codes.ts';
import { toPlannedColumn } from '../schema/known-column.ts';
import { chooseColumns } from './choose-columns.ts';
import { collect } from './collect.ts';
import type { Json } from './json.ts';
import { pivotOwnFields } from './pivot-own-fields.ts';
import { headersOf, planRequest, type RequestPlan } from './plan-request.ts';
import { rowsOfAnswer } from './rows-of-answer.ts';
import { tableAsArrived, tidied } from './table-as-arrived.ts';
import { toLines, type Line } from './to-lines.ts';

/** Asks all that a question takes, and makes one table of the answers. */
export async function readTable(http: Http, request: InformatRequest, reading: InformatReading = {}): Promise<Table> {
  const plan = planRequest(request);
  const shape = shapeOf(request);
  const { signal, limit, onProgress } = reading;
  // A person's other data may be missing for a person who exists; only the person is not found.
  const nothing = plan.isRecord ? undefined : [];
  const { lines, gaps, isWhole } = await collect(plan, reading, async (institute, path) => {
    const options = { headers: headersOf(plan.resource, institute), signal, explain: explainRefusal };
    const text = await getText({ http, plan, path }, options).catch(nothingWhenNotFound);
    const rows = rowsOfAnswer(plan.resource, text);
    return rows.length === 0 ? nothing : shape.toLines(institute, rows);
  });
  // A person's fields may stand anywhere among the lines that a pivot turns into rows.
  const isPivot = request.part === 'pivot';
  const table = shape.toTable(isPivot ? lines : lines.slice(0, limit));
  const kept = { ...table, rows: table.rows.slice(0, limit) };
  const total = isPivot ? table.rows.length : lines.length;
  if (isWhole) onProgress?.({ rows: kept.rows.length, pages: plan.institutes.length * plan.paths.length, total });
  return gaps.length === 0 ? kept : { ...kept, gaps };
}

type Asked = { readonly http: Http; readonly plan: RequestPlan; readonly path: string };

/**
 * Asks, and asks once more when Informat misses the school year: the document spells its name in two ways, and does
 * not ask for it where a service might.
 */
async function getText({ http, plan, path }: Asked, options: GetOptions): Promise<string> {
  try {
    return await http.getText(path, { ...options, query: plan.query });
  } catch (error) {
    if (plan.queryWithYear === undefined || !isYearMissed(error)) throw error;
    return http.getText(path, { ...options, query: plan.queryWithYear });
  }
}

const isYearMissed = (error: unknown): boolean =>
  isSourceError(error) && error.failure.kind === 'invalid-input' && error.failure.subject === YEAR_MISSED;

/** An answer without rows is 404 as well: "processed correctly, but there is no data" (attachment 1). */
function nothingWhenNotFound(error: unknown): string {
  if (isSourceError(error) && error.failure.kind === 'not-found') return '';
  throw error;
}

type Shape = {
  readonly toLines: (institute: string, rows: readonly Json[]) => readonly Line[];
  readonly toTable: (lines: readonly Line[]) => Table;
};

function shapeOf({ resource, part, columns: names }: InformatRequest): Shape {
  if (resource === 'appointments') {
    return {
      toLines: (institute, rows) => rows.map((row) => tidied(institute, row)),
      toTable: (lines) => tableAsArrived(lines, names),
    };
  }
  if (part === 'pivot') {
    const columns = informatColumns('ownFields');
    return {
      toLines: (institute, rows) => toLines(rows, { institute, columns }),
      toTable: (lines) => pivotOwnFields(lines, names),
    };
  }
  const columns = chooseColumns(informatColumns(resource, part), names);
  const list = part && PART_SOURCES[part].list;
  return {
    toLines: (institute, rows) => toLines(rows, { institute, columns, list }),
    toTable: (lines) => toTable('informat', lines, columns.map(toPlannedColumn)),
  };
}
