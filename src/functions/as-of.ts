import { toLocalSerial } from '../core/dates.ts';
import { SOURCE_IDS, type SourceId } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import { AS_OF_WORDS } from '../messages/as-of.ts';
import { SOURCE_NAMES } from '../messages/sources.ts';
import type { CellFunction, FunctionHost } from '../platform/function-host.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { splitArguments } from './arguments.ts';
import { FUNCTION_NAMES } from './function-names.ts';
import { toFunctionCell, formatOf } from './function-cell.ts';

type Surroundings = {
  readonly runtime: Pick<Runtime, 'lastAnswer'>;
  readonly host: FunctionHost;
  readonly language: Language;
};

/**
 * When the last data of a source came in, as a serial in the clock time of this computer. A second argument is not
 * looked at: Excel calculates this after the cell that it names.
 */
export function createAsOf({ runtime, host, language }: Surroundings): CellFunction {
  const words = AS_OF_WORDS[language];
  return async (...args) => {
    const sources = sourcesNamed(firstOf(splitArguments(args).given[0]));
    const [source] = sources;
    if (source === undefined) throw host.error('value', words.unknown(SOURCE_IDS.join(', ')));
    const answers = sources.map((one) => runtime.lastAnswer(one)?.getTime() ?? 0);
    const last = Math.max(...answers);
    if (last === 0) throw host.error('not-available', words.nothingYet(SOURCE_NAMES[source][language]));
    return toFunctionCell(toLocalSerial(new Date(last)), formatOf('datetime', host));
  };
}

/** By id, or by what the names of its functions begin with: those of VDAB stand for two sources. */
function sourcesNamed(given: unknown): readonly SourceId[] {
  const text = String(given).trim().toLowerCase();
  const prefix = `${text.toUpperCase()}.`;
  const named = SOURCE_IDS.filter((source) => source === text);
  return named.length > 0
    ? named
    : SOURCE_IDS.filter((source) => FUNCTION_NAMES[source].some((name) => name.startsWith(prefix)));
}

const firstOf = (given: unknown): unknown => (Array.isArray(given) ? firstOf(given[0]) : given);
