import { invalidInput } from '../invalid-input.ts';
import { compare, literal, path } from './expression.ts';
import { parseAddress, type Address } from './parse-address.ts';
import {
  parseExpand,
  parseFilter,
  parseOrder,
  parseSelect,
  type ExpandSyntax,
  type QuerySyntax,
} from './parse-query.ts';

type Options = Pick<ExpandSyntax, 'select' | 'filter' | 'order' | 'expand'>;

/** Which of the rows come. */
export type Window = { readonly skip: number; readonly top: number | undefined; readonly withTotal: boolean };

/** What an address asks for. */
export type Asked =
  | { readonly kind: 'model' }
  | { readonly kind: 'rows'; readonly query: QuerySyntax; readonly window: Window }
  | { readonly kind: 'count'; readonly query: QuerySyntax }
  /** Behind one row: a field of it, or rows related to it. */
  | {
      readonly kind: 'member';
      readonly query: QuerySyntax;
      readonly name: string;
      readonly options: Options;
      readonly window: Window;
      readonly isCount: boolean;
    }
  | { readonly kind: 'file'; readonly entity: string; readonly key: string };

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const KEYED =
  /^([\p{L}_][\p{L}\p{N}_]*)\(\s*(?:Id\s*=\s*)?(?:guid)?'?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'?\s*\)$/iu;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The file of a row, in v3 and in the three ways of v4. */
const FILE = /^(\$value|resource|TK\.DA\.GGM\.OData\.Resource\(\))$/i;
const COUNT = '$count';

/**
 * Understands a query as the parliament's documents write it, in either dialect of OData.
 * @throws SourceError `invalid-input` for what is no such query, or asks for what no table can show
 */
export function parseAsked(text: string): Asked {
  const address = parseAddress(text);
  if (isModel(address)) return { kind: 'model' };
  const { keyed, rest } = withKey(address.steps);
  const [entity = '', key] = keyed;
  if (!NAME.test(entity)) throw invalidInput('entity', 'syntax');
  if (rest.length > 2) throw beyond(rest[2]);
  const asked = { entity, options: optionsOf(address), window: windowOf(address) };
  return key === undefined ? ofSet(asked, rest) : ofRow({ ...asked, key }, rest);
}

type Parts = { readonly entity: string; readonly options: Options; readonly window: Window };

function ofRow({ entity, options, window, key }: Parts & { readonly key: string }, rest: readonly string[]): Asked {
  const [name, after] = rest;
  const query = { entity, filter: hasKey(key) };
  if (name === undefined) return { kind: 'rows', query: { ...options, ...query }, window };
  if (FILE.test(name) && after === undefined) return { kind: 'file', entity, key };
  if (!NAME.test(name) || (after !== undefined && !/^\$(count|value)$/i.test(after))) throw beyond(after ?? name);
  return { kind: 'member', query, name, options, window, isCount: after?.toLowerCase() === COUNT };
}

const isModel = ({ steps }: Address): boolean =>
  steps.length === 0 || (steps.length === 1 && steps[0]?.toLowerCase() === '$metadata');

function ofSet({ entity, options, window }: Parts, [first, second]: readonly string[]): Asked {
  if (second !== undefined || (first !== undefined && first.toLowerCase() !== COUNT)) throw beyond(second ?? first);
  const query = { entity, ...options };
  const isCount = first !== undefined || (window.top === 0 && window.withTotal);
  return isCount ? { kind: 'count', query } : { kind: 'rows', query, window };
}

/** Only what looks like a name is shown again. */
function beyond(step: string | undefined): Error {
  return invalidInput('entity', 'not-supported', step !== undefined && /^\$?\w{1,60}$/.test(step) ? step : undefined);
}

type Keyed = {
  readonly keyed: readonly [name?: string | undefined, key?: string | undefined];
  readonly rest: readonly string[];
};

/** `Zaak(guid'…')`, `Zaak(…)` and `Zaak/…`. */
function withKey([first = '', second, ...rest]: readonly string[]): Keyed {
  const [, set, key] = KEYED.exec(first) ?? [];
  const others = second === undefined ? [] : [second, ...rest];
  if (set !== undefined) return { keyed: [set, key], rest: others };
  return second !== undefined && GUID.test(second)
    ? { keyed: [first, second], rest }
    : { keyed: [first], rest: others };
}

const hasKey = (key: string): QuerySyntax['filter'] => compare(path('Id'), 'eq', literal('guid', key));

const optionsOf = ({ options }: Address): Options => ({
  filter: parseFilter(options.get('filter')),
  select: parseSelect(options.get('select')),
  order: parseOrder(options.get('orderby')),
  expand: parseExpand(options.get('expand')),
});

function windowOf({ options }: Address): Window {
  return {
    skip: wholeNumber('skip', options.get('skip')) ?? 0,
    top: wholeNumber('top', options.get('top')),
    withTotal: /^allpages$/i.test(options.get('inlinecount') ?? '') || /^true$/i.test(options.get('count') ?? ''),
  };
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^\d{1,9}$/.test(text)) throw invalidInput('top', 'not-a-number', `$${name}`);
  return Number(text);
}
