import { toUtcText } from '../amsterdam-time.ts';
import { type Value } from '../model/entity-type.ts';
import { toQueryError } from '../odata-error.ts';
import { type Compiled, type Rows } from './compile-path.ts';
import { toValueKind, type ValueKind } from './compare-values.ts';

type Call = {
  readonly takes: readonly ValueKind[];
  readonly gives: string;
  readonly run: (...values: readonly string[]) => Value;
};

const textTest = (test: (text: string, part: string) => boolean): Call => ({
  takes: ['text', 'text'],
  gives: 'Edm.Boolean',
  run: (text = '', part = '') => test(text.toLowerCase(), part.toLowerCase()),
});

const textChange = (change: (text: string) => string): Call => ({
  takes: ['text'],
  gives: 'Edm.String',
  run: (text = '') => change(text),
});

/** Parts of a date are those its own text shows: the database keeps the offset. */
const datePart = (from: number, to: number): Call => ({
  takes: ['instant'],
  gives: 'Edm.Int32',
  run: (text = '') => (text.length < to ? null : Number(text.slice(from, to))),
});

const calls: Readonly<Record<string, Call>> = {
  contains: textTest((text, part) => text.includes(part)),
  startswith: textTest((text, part) => text.startsWith(part)),
  endswith: textTest((text, part) => text.endsWith(part)),
  tolower: textChange((text) => text.toLowerCase()),
  toupper: textChange((text) => text.toUpperCase()),
  trim: textChange((text) => text.trim()),
  length: { takes: ['text'], gives: 'Edm.Int32', run: (text = '') => text.length },
  indexof: {
    takes: ['text', 'text'],
    gives: 'Edm.Int32',
    run: (text = '', part = '') => text.toLowerCase().indexOf(part.toLowerCase()),
  },
  concat: { takes: ['text', 'text'], gives: 'Edm.String', run: (a = '', b = '') => a + b },
  substring: {
    takes: ['text', 'number'],
    gives: 'Edm.String',
    run: (text = '', from = '0') => text.slice(Number(from)),
  },
  year: datePart(0, 4),
  month: datePart(5, 7),
  day: datePart(8, 10),
  hour: datePart(11, 13),
  minute: datePart(14, 16),
  second: datePart(17, 19),
  date: { takes: ['instant'], gives: 'Edm.Date', run: (text = '') => text.slice(0, 10) },
};

const accepts = (wanted: ValueKind, { type }: Compiled): boolean => {
  const kind = toValueKind(type);
  return kind === wanted || kind === 'null' || (wanted === 'instant' && (kind === 'day' || kind === 'local'));
};

const edmNames: Partial<Record<ValueKind, string>> = {
  text: 'Edm.String',
  number: 'Edm.Int32',
  instant: 'Edm.DateTimeOffset',
};

const toSignatureError = (name: string, { takes }: Call): Error => {
  const signature = takes.map((kind) => `${edmNames[kind] ?? kind} Nullable=true`).join(', ');
  return toQueryError(
    `No function signature for the function with name '${name}' matches the specified arguments. The function signatures considered are: ${name}(${signature}).`,
  );
};

/** Compiles a call of a function. A null among its arguments makes its result null. */
export const compileCall = (name: string, parameters: readonly Compiled[], now: () => Date): Compiled => {
  if (name === 'now') {
    return { type: 'Edm.DateTimeOffset', read: () => toUtcText(now().getTime(), (now().getTime() % 1000) * 10_000) };
  }
  const call = calls[name];
  if (!call) throw toQueryError(`An unknown function with name '${name}' was found.`);
  const isFitting =
    parameters.length === call.takes.length &&
    parameters.every((parameter, index) => accepts(call.takes[index] ?? 'null', parameter));
  if (!isFitting) throw toSignatureError(name, call);
  const read = (rows: Rows): Value => {
    const values = parameters.map((parameter) => parameter.read(rows));
    return values.includes(null) ? null : call.run(...values.map(String));
  };
  return { type: call.gives, read };
};
