import { findCalls } from './find-calls.ts';
import type { OwnFunction } from './own-functions.ts';

export type Argument =
  | { readonly kind: 'left-out' }
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  /** Anything that Excel must work out first: a cell, a name, another function. As it is written. */
  | { readonly kind: 'expression'; readonly text: string };

/** A formula that is one call of one of our functions and nothing else. */
export type ReadFormula = { readonly of: OwnFunction; readonly args: readonly Argument[] };

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const BOOLEAN = /^(?:true|false)$/i;
/** Excel takes a long text only in parts. */
const TEXT = /^"(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*$/;
const LITERAL = /"((?:[^"]|"")*)"/g;

/**
 * Reads a formula in the notation of Excel's programming interface.
 * @returns undefined for a formula of others, or one in which ours is a part
 */
export function readFormula(formula: string): ReadFormula | undefined {
  // Old files bear an @ where a formula was not meant to spill.
  const text = formula.replace(/^=\s*@?\s*/, '').trimEnd();
  const [call] = findCalls(text);
  if (!formula.startsWith('=') || call?.start !== 0 || call.end !== text.length) return undefined;
  return { of: call.of, args: call.args.map(toArgument) };
}

export function toArgument(text: string): Argument {
  if (text === '') return { kind: 'left-out' };
  if (BOOLEAN.test(text)) return { kind: 'value', value: text.toUpperCase() === 'TRUE' };
  if (NUMBER.test(text)) return { kind: 'value', value: Number(text) };
  return TEXT.test(text) ? { kind: 'value', value: unquoted(text) } : { kind: 'expression', text };
}

const unquoted = (text: string): string =>
  [...text.matchAll(LITERAL)].map(([, literal = '']) => literal.replaceAll('""', '"')).join('');
