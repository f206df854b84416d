import type * as z from 'zod/mini';

import type { ConditionGrammar, FieldKind } from '../core/condition.ts';
import type { Text } from '../core/language.ts';
import type { Call, Clients, Input } from './call.ts';

/** One value that a person may choose. */
export type Choice = {
  readonly value: string;
  /** A vendor's own words stay a plain text; ours exist in every language. */
  readonly label: string | Text;
  /** What it holds, where the value is the name of a field. */
  readonly holds?: FieldKind;
};

/** What the source itself knows about the values of a parameter, asked when a form needs it. */
export type Lookup = (clients: Clients, input: Input, call: Call) => Promise<readonly Choice[]>;

/** What a form needs to compose a filter of conditions, beside the text of it. */
export type ConditionBuilder = {
  /** The parameter that names the set whose fields these are; nothing else of the form matters to the lookups. */
  readonly setParam: string;
  /** The fields that conditions may be about, each with what it holds; none as long as the form names no set. */
  readonly fields: Lookup;
  /** Some values of a field that the source has, to choose from. */
  readonly valuesOf: (field: string) => Lookup;
  readonly loadGrammar: () => Promise<ConditionGrammar>;
};

/**
 * One parameter of a dataset: an argument of its function and a field of its form.
 * The order in a dataset is the order of the arguments and never changes; new ones are appended, optional.
 */
export type Param<Name extends string = string, Value = unknown> = {
  readonly name: Name;
  readonly schema: z.ZodMiniType<Value>;
  readonly label: Text;
  /** One sentence, shown in Excel's function wizard and on the help page, and under the field unless that has a hint. */
  readonly description: Text;
  /** Under the field, where the description speaks of cells, formulas or functions. */
  readonly hint?: Text;
  /** How Excel passes it. */
  readonly type: 'string' | 'number' | 'any';
  readonly required: boolean;
  /** Fixed values: a custom enum in Excel, a list in the form. Free text is accepted as well where `schema` does. */
  readonly choices?: readonly Choice[];
  readonly lookup?: Lookup;
  /** Several values joined by this, such as the fields of a `$select`. */
  readonly separator?: string;
  /** Its values are names of whatever this other parameter holds, and mean nothing to another value of it. */
  readonly namesOf?: string;
  /** The source passes over it where this other parameter is blank; such a question is refused. */
  readonly goesWith?: string;
  /** Says how an answer looks, such as its columns or its order; which rows it has does not depend on it. */
  readonly shapes?: true;
  /** Days can be picked; `period` says that a month or a year can be typed as well. */
  readonly kind?: 'date' | 'period';
  readonly conditions?: ConditionBuilder;
  /** A realistic value: placeholder in the form and example on the help page. */
  readonly example: string;
  /** What the form starts with. */
  readonly initial?: string;
  /** May hold personal data (a name in a filter), or a test of when: stored in a workbook only after consent. */
  readonly personal?: boolean | ((value: string) => boolean);
  /** Whether this value, once checked, asks for data that a workbook may hold only after consent. */
  isSensitive?(value: Value): boolean;
};

/** Whether this argument may be personal data. */
export function isPersonal({ personal = false }: Param, value: unknown): boolean {
  return typeof personal === 'function' ? typeof value === 'string' && personal(value) : personal;
}
