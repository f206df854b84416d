import * as z from 'zod/mini';

import { SourceError } from '../core/errors.ts';
import type { Dataset, Input } from '../datasets/dataset.ts';
import { DATASETS } from '../datasets/index.ts';
import type { Param } from '../datasets/param.ts';

/** Excel refuses a formula that is longer, and a text between quotes that is. */
const FORMULA_LIMIT = 8_192;
const LITERAL_LIMIT = 255;

/** Set in a build for an Excel that refuses names without a namespace; the manifest of that build declares it. */
const namespace: string | undefined = import.meta.env?.['VITE_FUNCTIONS_NAMESPACE'];

/** A function as a formula calls it. */
const calledName = (functionName: string): string => (namespace ? `${namespace}.${functionName}` : functionName);

/** What the names of our functions begin with, such as `PDATA.`. */
export const functionPrefixes: readonly string[] = [
  ...new Set(DATASETS.map(({ functionName }) => calledName(functionName.slice(0, functionName.indexOf('.') + 1)))),
];

/**
 * The formula that asks a question, as the programming interface of Excel takes it in every language: English names,
 * commas between arguments.
 * @throws SourceError `invalid-input` for arguments the dataset refuses, or that make the formula too long for Excel.
 */
export function toFormula(dataset: Dataset, input: Input): string {
  dataset.question(input);
  const args = dataset.params.map((param) => toLiteral(param, input[param.name]));
  while (args.at(-1) === '') args.pop();
  const formula = `=${calledName(dataset.functionName)}(${args.join(',')})`;
  if (formula.length <= FORMULA_LIMIT) return formula;
  throw new SourceError(dataset.source, {
    kind: 'invalid-input',
    field: longestArgument(dataset, input),
    problem: 'too-long',
  });
}

/** An argument as it stands in a formula; empty for one left out. */
function toLiteral(param: Param, value: unknown): string {
  switch (typeof value) {
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'string':
      if (value.trim() === '') return '';
      return isNumber(param, value.trim()) ? value.trim() : quoted(value);
    default:
      return '';
  }
}

/** Forms hold text; a number is written bare where the parameter takes it for the same value. */
function isNumber({ schema, type }: Param, text: string): boolean {
  if (type === 'string' || String(Number(text)) !== text || !Number.isFinite(Number(text))) return false;
  const asNumber = z.safeParse(schema, Number(text));
  const asText = z.safeParse(schema, text);
  return asNumber.success && (!asText.success || asNumber.data === asText.data);
}

function quoted(text: string): string {
  const literals: string[] = [];
  let literal = '';
  for (const character of text) {
    const written = character === '"' ? '""' : character;
    if (literal.length + written.length > LITERAL_LIMIT) {
      literals.push(literal);
      literal = '';
    }
    literal += written;
  }
  return [...literals, literal].map((part) => `"${part}"`).join('&');
}

function longestArgument({ params }: Dataset, input: Input): string {
  const lengthOf = (param: Param): number => toLiteral(param, input[param.name]).length;
  return params.reduce((longest, param) => (lengthOf(param) > lengthOf(longest) ? param : longest)).name;
}
