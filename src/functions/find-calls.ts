import { ownFunction, type OwnFunction } from './own-functions.ts';

/** A call of one of our functions somewhere in a formula. */
export type Call = {
  readonly of: OwnFunction;
  /** As it is written. */
  readonly name: string;
  readonly start: number;
  /** Behind the closing bracket. */
  readonly end: number;
  /** Each as it is written, without the blanks around it. */
  readonly args: readonly string[];
};

const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy;
const OPENING = '([{';
const CLOSING = ')]}';

/**
 * The calls of our functions in a formula, outermost only, in the notation of Excel's programming interface: English
 * names, commas between arguments. What looks like a call inside a text or the name of a sheet is none.
 */
export function findCalls(formula: string): readonly Call[] {
  const calls: Call[] = [];
  for (let at = 0; at < formula.length;) {
    const call = callAt(formula, at);
    if (call) calls.push(call);
    at = call ? call.end : stepOver(formula, at);
  }
  return calls;
}

function callAt(formula: string, start: number): Call | undefined {
  const name = nameAt(formula, start);
  if (name === undefined) return undefined;
  const of = ownFunction(name);
  const open = start + name.length;
  if (!of || formula[open] !== '(') return undefined;
  const read = argumentsFrom(formula, open);
  return read && { of, name, start, ...read };
}

/** Where the next thing of a formula begins: behind a quoted part, a name, or one character. */
function stepOver(formula: string, at: number): number {
  const character = formula[at];
  if (character === '"' || character === "'") return endOfQuoted(formula, at);
  return at + (nameAt(formula, at)?.length ?? 1);
}

function nameAt(formula: string, at: number): string | undefined {
  NAME.lastIndex = at;
  return NAME.exec(formula)?.[0];
}

/** A quote inside is written twice, and so begins a next quoted part at once. */
function endOfQuoted(formula: string, start: number): number {
  const end = formula.indexOf(formula.charAt(start), start + 1);
  return end < 0 ? formula.length : end + 1;
}

/** undefined when the bracket is never closed. */
function argumentsFrom(formula: string, open: number): Pick<Call, 'args' | 'end'> | undefined {
  const args: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < formula.length; at = stepOver(formula, at)) {
    const character = formula.charAt(at);
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth--;
    const isEnd = depth === 0;
    if (isEnd || (depth === 1 && character === ',')) {
      args.push(formula.slice(start, at).trim());
      start = at + 1;
    }
    if (isEnd) return { args: args.length === 1 && args[0] === '' ? [] : args, end: at + 1 };
  }
  return undefined;
}
