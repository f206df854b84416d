import { invalidInput } from '../invalid-input.ts';
import { anyOf, compare, type Literal } from '../query/expression.ts';
import { expressionWriter, quoted, writeBinary, writeCall, writePath, type Write } from './write-expression.ts';

/** What v3 names otherwise, the arguments the other way round. */
const SUBSTRING = 'contains';

/** The functions that v3 has under the name of v4. */
const SHARED_FUNCTIONS = new Set(
  'startswith endswith length indexof substring tolower toupper trim concat year month day hour minute second round floor ceiling cast isof'.split(
    ' ',
  ),
);

const LATER_OPERATORS = new Set(['has', 'divby']);

const HAS_OFFSET = /(Z|[+-]\d{2}:\d{2})$/;

/**
 * A condition or value as OData v3 has it.
 * @throws SourceError `invalid-input` `not-supported` that names what came with v4.
 */
export const writeExpressionV3: Write = expressionWriter({
  literal: writeLiteral,
  path: (path) => {
    if (path.segments.includes('$count')) throw notInV3('$count');
    return writePath(path);
  },
  call: (call, write) => {
    const [field, text] = call.args;
    if (call.name === SUBSTRING && field && text) return `substringof(${write(text)},${write(field)})`;
    if (!SHARED_FUNCTIONS.has(call.name)) throw notInV3(call.name);
    return writeCall(call, write);
  },
  binary: (binary, write) => {
    if (LATER_OPERATORS.has(binary.operator)) throw notInV3(binary.operator);
    return writeBinary(binary, write);
  },
  inList: ({ left, items }, write) => {
    const either = anyOf(items.map((item) => compare(left, 'eq', item)));
    return either ? `(${write(either)})` : 'false';
  },
});

function writeLiteral({ type, value, numberType }: Literal): string {
  switch (type) {
    case 'string':
      return quoted(value);
    case 'guid':
      return `guid'${value}'`;
    case 'date':
      return `datetime'${value}T00:00:00'`;
    case 'datetime':
      return `${HAS_OFFSET.test(value) ? 'datetimeoffset' : 'datetime'}'${value}'`;
    case 'number':
      return numberType === undefined || /[a-z]/i.test(value) ? value : `${value}M`;
    case 'time':
      throw notInV3('time');
    default:
      return value;
  }
}

const notInV3 = (subject: string): Error => invalidInput('filter', 'not-supported', subject);
