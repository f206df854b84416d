import * as z from 'zod/mini';

import { SourceError } from '../core/errors.ts';
import type { Dataset, Input } from '../datasets/dataset.ts';
import type { Param } from '../datasets/param.ts';
import { calledName } from './called-name.ts';

/** Excel refuses a formula that is longer, and a text between quotes that is. */
const FORMULA_LIMIT = 8_192;
const LITERAL_LIMIT = 255;

/** Arguments that Excel works out itself, such as a cell, as they are written; by the name of their parameter. */
export type Expressions = Readonly<Record<string, string>>;

/**
 * The formula that asks a question, as the programming interface of Excel takes it in every language: English names,
 * commas between arguments. Expressions stand in for what `input` lacks.
 * @throws SourceError `invalid-input` for arguments the dataset refuses, or that make the formula too long for Excel.
 */
export function toFormula(dataset: Dataset, input: Input, expressions: Expressions = {}): string {
  dataset.question({ ...input, ...examplesFor(dataset, expressions) });
  const args = dataset.params.map((param) => expressions[param.name] ?? toLiteral(param, input[param.name]));
  while (args.at(-1) === '') args.pop();
  const formula = `=${calledName(dataset.functionName)}(${args.join(',')})`;
  if (formula.length <= FORMULA_LIMIT) return formula;
  const lengths = dataset.params.map((_, at) => args[at]?.length ?? 0);
  const longest = dataset.params[lengths.indexOf(Math.max(...lengths))];
  throw new SourceError(dataset.source, {
    kind: 'invalid-input',
    field: longest?.name ?? '',
    problem: 'too-long',
  });
}

/** What an expression comes to is not known here; an example lets the rest of the question be checked. */
const examplesFor = ({ params }: Dataset, expressions: Expressions): Input =>
  Object.fromEntries(params.filter(({ name }) => name in expressions).map(({ name, example }) => [name, example]));

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
