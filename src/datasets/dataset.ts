import * as z from 'zod/mini';

import { SourceError, type Failure, type InputProblem, type SourceId } from '../core/errors.ts';
import type { Text } from '../core/language.ts';
import type { PlannedColumn, Table } from '../core/table.ts';
import type { Call, Clients, Input } from './call.ts';
import type { Changes } from './changes.ts';
import type { Param } from './param.ts';

export type { Call, Clients, Input, Progress } from './call.ts';

/** A dataset with its arguments checked: equal questions have equal keys. */
export type Question = {
  readonly source: SourceId;
  readonly key: string;
  /** Answered only in a workbook that may hold sensitive personal data. */
  readonly isSensitive: boolean;
  readonly load: (clients: Clients, call: Call) => Promise<Table>;
  /** Present when the source can tell what changed in the answer. */
  readonly changes?: Changes | undefined;
};

/** One table that a person can ask for, in a cell or in the pane. */
export type Dataset = {
  /** Stored in workbooks; never changes. */
  readonly id: string;
  readonly source: SourceId;
  /** Name and id of the custom function, such as `PDATA.WORKFORCE`; never changes, never localised. */
  readonly functionName: string;
  /** `value`: the table has one column and one row, and a cell shows just its value. */
  readonly shape: 'table' | 'value';
  readonly title: Text;
  /** One sentence. */
  readonly description: Text;
  /** Other words that people search by. */
  readonly keywords: Text;
  readonly params: readonly Param[];
  /** A row as it may arrive, for the help page: vendor field names to values. */
  readonly example: Readonly<Record<string, string | number | boolean>>;
  /** Questions that the help page shows beside those made of the parameters' own examples. */
  readonly moreExamples?: readonly Input[];
  /** The vendor's operations it asks: method and path below the base address, with placeholders. */
  readonly operations: readonly string[];
  /** Every column there is to choose from, where the source documents its shape. */
  readonly columns?: readonly PlannedColumn[];
  /** All of it is sensitive personal data, whichever the columns. */
  readonly isSensitive?: true;
  /** @throws SourceError `invalid-input` that names the parameter. */
  readonly question: (input: Input) => Question;
};

type ParamsOf<List extends readonly Param[]> = {
  readonly [P in List[number] as P['name']]: P extends Param<string, infer Value> ? Value : never;
};

type Definition<List extends readonly Param[]> = Omit<Dataset, 'params' | 'question' | 'shape'> & {
  readonly shape?: Dataset['shape'];
  readonly params: List;
  readonly load: (clients: Clients, params: ParamsOf<List>, call: Call) => Promise<Table>;
  readonly changes?: (params: ParamsOf<List>) => Changes | undefined;
};

/** Lets the types of the parameters flow into `load`. */
export function defineDataset<const List extends readonly Param[]>(definition: Definition<List>): Dataset {
  const { load, changes, shape = 'table', ...rest } = definition;
  const question = (input: Input): Question => {
    const values = definition.params.map((param) => parse(definition.source, param, input[param.name]));
    const params = Object.fromEntries(definition.params.map(({ name }, at) => [name, values[at]]));
    checkCompany(definition.source, definition.params, params);
    return {
      source: definition.source,
      isSensitive:
        definition.isSensitive ?? definition.params.some((param: Param, at) => param.isSensitive?.(values[at])),
      key: [definition.id, ...values.map((value) => (value === undefined ? '' : JSON.stringify(value)))].join('\u001F'),
      load: (clients, call) => load(clients, params as ParamsOf<List>, call),
      changes: changes?.(params as ParamsOf<List>),
    };
  };
  return { ...rest, example: inOrderOf(rest.columns, rest.example), shape, question };
}

/** A row as its table shows it; what only arrives with the data stands last. */
function inOrderOf(columns: readonly PlannedColumn[] = [], example: Dataset['example']): Dataset['example'] {
  const place = (name: string): number => columns.findIndex((column) => column.name === name) >>> 0;
  return Object.fromEntries(Object.entries(example).toSorted(([a], [b]) => place(a) - place(b)));
}

/** @throws SourceError `invalid-input` `required` for what another argument cannot do without */
function checkCompany(source: SourceId, list: readonly Param[], params: Readonly<Record<string, unknown>>): void {
  const alone = list.find(
    ({ name, goesWith }) => goesWith !== undefined && params[name] !== undefined && params[goesWith] === undefined,
  );
  if (alone?.goesWith === undefined) return;
  throw new SourceError(source, { kind: 'invalid-input', field: alone.goesWith, problem: 'required' });
}

function parse(source: SourceId, param: Param, given: unknown): unknown {
  const value = isBlank(given) ? undefined : given;
  const parsed = z.safeParse(param.schema, value);
  if (parsed.success) return parsed.data;
  throw new SourceError(source, refusal(param, value, parsed.error.issues[0]));
}

/** Formats of our own, told by a parameter's schema. */
const PROBLEM_OF_FORMAT: Readonly<Record<string, InputProblem>> = { query: 'not-a-query', number: 'not-a-number' };

function refusal(param: Param, value: unknown, issue: z.core.$ZodIssue | undefined): Failure {
  const field = param.name;
  if (value === undefined) return { kind: 'invalid-input', field, problem: 'required' };
  switch (issue?.code) {
    case 'invalid_value':
      return { kind: 'invalid-input', field, problem: 'not-a-choice', allowed: issue.values.map(String) };
    case 'too_small':
    case 'too_big':
      return { kind: 'invalid-input', field, problem: 'out-of-range' };
    case 'custom':
      return { kind: 'invalid-input', field, problem: 'syntax', ...issue.params };
    case 'invalid_format':
      return { kind: 'invalid-input', field, problem: PROBLEM_OF_FORMAT[issue.format] ?? 'syntax' };
    default:
      return { kind: 'invalid-input', field, problem: param.type === 'number' ? 'not-a-number' : 'syntax' };
  }
}

/** Excel hands over null for an argument left out, and the empty text for an empty cell. */
function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
