import { toQueryError } from '../odata-error.ts';

/** One `name=value` of an address, decoded, with its own spelling beside it. */
export type QueryPart = { readonly name: string; readonly value: string; readonly raw: string };

/** A plus sign is a blank here, as it is on the service: `+02:00` must be sent as `%2B02:00`. */
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw toQueryError(`The value '${text}' is not encoded correctly.`);
  }
};

/** Splits an undecoded query. Names of options are in lower case. */
export const splitQuery = (query: string): readonly QueryPart[] =>
  query
    .split('&')
    .filter((raw) => raw !== '')
    .map((raw) => {
      const mark = raw.indexOf('=');
      const [name, value] = mark < 0 ? [raw, ''] : [raw.slice(0, mark), raw.slice(mark + 1)];
      return { name: decode(name).toLowerCase(), value: decode(value), raw };
    });

/** The options by name. Throws when one is given twice. */
export const toOptionMap = (parts: readonly QueryPart[]): ReadonlyMap<string, string> => {
  const options = new Map<string, string>();
  for (const { name, value } of parts) {
    if (name.startsWith('$') && options.has(name)) {
      throw toQueryError(`Query option '${name}' was specified more than once, but it must be specified at most once.`);
    }
    options.set(name, value);
  }
  return options;
};
