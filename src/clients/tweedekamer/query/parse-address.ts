import { invalidInput } from '../invalid-input.ts';

/** A query as it stands in an address, cut in parts and decoded. */
export type Address = {
  /** What stands before the `?`, without the service's own path: `Persoon(…)/Stemming` in two. */
  readonly steps: readonly string[];
  /** By name, in small letters and without `$`. */
  readonly options: ReadonlyMap<string, string>;
};

const HOST = /^https?:\/\/([^/?#]*)/i;
const OWN_HOST = /(^|\.)tweedekamer\.nl(:\d+)?$/i;
/** `OData/v4/2.0`, `OData/v3/1.0`, `OData/v5`, and the `OData/v1` from before. */
const SERVICE = /^\/*odata\/v\d+(\/\d+\.\d+)?(?=\/|\?|$)/i;

/** What decides which rows come or how; the others are for programs that read the answer. */
const OPTIONS = new Set(['filter', 'select', 'expand', 'orderby', 'top', 'skip', 'count', 'inlinecount']);
const OF_NO_MATTER = new Set(['format']);

/**
 * Takes a query apart: a whole address of the parliament's, or what stands behind it, encoded or not.
 * @throws SourceError `invalid-input` for the address of somebody else, an option that is not supported or given twice
 */
export function parseAddress(text: string): Address {
  const trimmed = text.trim();
  const host = HOST.exec(trimmed);
  if (host && !OWN_HOST.test(host[1] ?? '')) throw invalidInput('entity', 'syntax');
  const [path, search] = cutAt('?', trimmed.slice(host?.[0].length ?? 0).replace(SERVICE, ''));
  return { steps: stepsOf(decoded(path)), options: optionsOf(splitOutsideQuotes(search, '#')[0] ?? '') };
}

/** A `/` inside quotes is part of a key. */
const stepsOf = (path: string): readonly string[] =>
  splitOutsideQuotes(path, '/')
    .map((step) => step.trim())
    .filter((step) => step !== '');

function optionsOf(search: string): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const part of splitOutsideQuotes(search, '&').filter((given) => given.trim() !== '')) {
    const [written, value] = cutAt('=', part);
    const name = decoded(written).trim().replace(/^\$/, '').toLowerCase();
    if (OF_NO_MATTER.has(name)) continue;
    if (!OPTIONS.has(name)) throw invalidInput('entity', 'not-supported', optionName(name));
    if (options.has(name)) throw invalidInput('entity', 'syntax');
    options.set(name, decoded(value).trim());
  }
  return options;
}

/** Only what looks like an option is shown again. */
const optionName = (name: string): string | undefined => (/^[a-z]{1,20}$/.test(name) ? `$${name}` : undefined);

function cutAt(mark: string, text: string): readonly [before: string, after: string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** A person's own text may hold the marks of an address between its quotes. */
function splitOutsideQuotes(text: string, mark: string): readonly string[] {
  const parts = [''];
  let isQuoted = false;
  for (const sign of text) {
    if (sign === "'") isQuoted = !isQuoted;
    if (sign === mark && !isQuoted) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

/** A text with spaces was typed, one without was copied from an address: only there is a `%` a code. */
function decoded(text: string): string {
  if (/\s/.test(text.trim()) || !/%[0-9a-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
