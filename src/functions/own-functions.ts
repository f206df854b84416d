import { SOURCE_IDS, type SourceId } from '../core/errors.ts';
import { calledName } from './called-name.ts';
import { AS_OF, FUNCTION_NAMES } from './function-names.ts';

/** A function of this add-in; `source` is missing for one that belongs to none of them. */
export type OwnFunction = { readonly name: string; readonly source?: SourceId };

const OWN: readonly OwnFunction[] = [
  ...SOURCE_IDS.flatMap((source) => FUNCTION_NAMES[source].map((name) => ({ name, source }))),
  { name: AS_OF },
];

/** What Excel puts before the name of a function that it does not know yet. */
const UNKNOWN = /^_xldudf_/i;

const keyOf = (name: string): string => name.toUpperCase().replaceAll('_', '.');

const BY_NAME: ReadonlyMap<string, OwnFunction> = new Map(OWN.map((own) => [keyOf(calledName(own.name)), own]));

/** What the names of our functions begin with, such as `PDATA.`. */
export const functionPrefixes: readonly string[] = [
  ...new Set(OWN.map(({ name }) => calledName(name.slice(0, name.indexOf('.') + 1)))),
];

export const isUnknownName = (name: string): boolean => UNKNOWN.test(name);

/**
 * The function that a name in a formula means, in whatever case. Excel writes `_xldudf_PDATA_ENTITIES` for
 * `PDATA.ENTITIES` while it does not know it.
 */
export function ownFunction(name: string): OwnFunction | undefined {
  if (isUnknownName(name)) return BY_NAME.get(keyOf(name.replace(UNKNOWN, '')));
  return name.includes('_') ? undefined : BY_NAME.get(keyOf(name));
}
