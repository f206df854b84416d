import { defaultParser, TokenType, type Token } from '@odata/parser';
import { ODataError, toQueryError } from '../odata-error.ts';
import { countNodes, type FilterNode } from './filter-node.ts';
import { changeOutsideQuotes } from './outside-quotes.ts';
import { parseFilter, toFilterNode, toSyntaxError } from './parse-filter.ts';
import { rewriteIn } from './rewrite-in.ts';

export type OrderItem = { readonly node: FilterNode; readonly isDescending: boolean };

/** `query` holds the options as they would stand in an address of their own, for the link to a next page. */
export type ExpandItem = { readonly name: string; readonly options: QueryOptions; readonly query: string };

/** What a request asks of a collection; the same on the root and inside an expand. */
export type QueryOptions = {
  readonly filter?: FilterNode;
  /** Names to send; absent means all. */
  readonly select?: readonly string[];
  readonly expand: readonly ExpandItem[];
  readonly orderBy: readonly OrderItem[];
  readonly top?: number;
  readonly skip?: number;
  readonly count: boolean;
};

/** How many nodes the largest filter has, for the service's limit. */
export type ParsedOptions = { readonly options: QueryOptions; readonly filterNodes: number };

type Tally = { largest: number };

const parserQuery = (name: string, text: string): Token => {
  const tidy = changeOutsideQuotes(text.trim(), (masked) =>
    masked
      .replaceAll(/\s*([,;])\s*/gu, '$1')
      .replaceAll(/\(\s+/gu, '(')
      .replaceAll(/\s+\)/gu, ')')
      // The parser does not know text that a semicolon follows; in parentheses it does.
      .replaceAll(/(\0\d+\0);/gu, '($1);'),
  );
  try {
    const [option] = defaultParser.query(`${name}=${tidy}`).value.options;
    if (option) return option;
  } catch (error) {
    throw toSyntaxError(text, error);
  }
  throw toSyntaxError(text, undefined);
};

/** A whole number that is not negative. */
export const toWholeNumber = (name: string, text: string): number => {
  if (/^\d{1,9}$/u.test(text.trim())) return Number(text);
  throw new ODataError(
    400,
    `The query specified in the URI is not valid. Invalid value '${text}' for ${name} query option found. The ${name} query option requires a non-negative integer value.`,
  );
};

const toSelected = (item: Token): string => {
  if (item.value.value === '*') return '*';
  const path: Token = item.value;
  if (path.type === TokenType.SelectPath && typeof path.value.value?.name === 'string') return path.value.value.name;
  throw toQueryError(
    'Found a path with multiple navigation properties or a bad complex property path in a select clause.',
  );
};

const toOrderItem = ({ value }: Token): OrderItem => ({
  node: toFilterNode(value.expr),
  isDescending: value.direction === -1,
});

const toExpandName = ({ value }: Token): string => {
  if (value.path === '*') return '*';
  const steps: readonly Token[] = value.path.value;
  if (steps.length === 1) return steps[0]?.value.name;
  throw toQueryError(
    'Found a path with multiple navigation properties or a bad complex property path in an expand clause. Please reword your query such that each level of select or expand only contains either TypeSegments or Properties.',
  );
};

const toQuery = (tokens: readonly Token[]): string =>
  tokens
    .map(({ raw }) =>
      raw.replace(/^([^=]+=)(.*)$/su, (_whole, name: string, value: string) => name + encodeURIComponent(value)),
    )
    .join('&');

const toExpandItem = (item: Token, tally: Tally): ExpandItem => {
  const tokens: readonly Token[] = item.value.options ?? [];
  return { name: toExpandName(item), options: toOptions(tokens, tally), query: toQuery(tokens) };
};

/** One option of the parser as a part of ours. */
const toPart = (token: Token, tally: Tally): Partial<QueryOptions> => {
  const { items, raw } = token.value;
  switch (token.type) {
    case TokenType.Filter: {
      const filter = toFilterNode(token.value);
      tally.largest = Math.max(tally.largest, countNodes(filter));
      return { filter };
    }
    case TokenType.Select:
      return { select: items.map(toSelected) };
    case TokenType.OrderBy:
      return { orderBy: items.map(toOrderItem) };
    case TokenType.Expand:
      return { expand: items.map((item: Token) => toExpandItem(item, tally)) };
    case TokenType.Top:
      return { top: toWholeNumber('$top', raw) };
    case TokenType.Skip:
      return { skip: toWholeNumber('$skip', raw) };
    case TokenType.InlineCount:
      return { count: raw === 'true' };
    default:
      throw toQueryError(`The query option '${token.type}' is not allowed.`);
  }
};

const noOptions: QueryOptions = { expand: [], orderBy: [], count: false };

const toOptions = (tokens: readonly Token[], tally: Tally): QueryOptions =>
  tokens.reduce<QueryOptions>((options, token) => ({ ...options, ...toPart(token, tally) }), noOptions);

const parseRootFilter = (text: string, tally: Tally): Partial<QueryOptions> => {
  const { text: rewritten, savedNodes } = rewriteIn(text);
  const filter = parseFilter(rewritten);
  tally.largest = Math.max(tally.largest, countNodes(filter) - savedNodes);
  return { filter };
};

const parseExpand = (text: string, tally: Tally): Partial<QueryOptions> => {
  const { text: rewritten, savedNodes } = rewriteIn(text);
  const inner: Tally = { largest: 0 };
  const part = toPart(parserQuery('$expand', rewritten), inner);
  tally.largest = Math.max(tally.largest, inner.largest - savedNodes);
  return part;
};

const toBoolean = (text: string): boolean => {
  if (/^(?:true|false)$/iu.test(text)) return text.toLowerCase() === 'true';
  throw toQueryError(
    `Invalid value '${text}' for $count query option found. The $count query option requires a Boolean.`,
  );
};

const readers: Readonly<Record<string, (text: string, tally: Tally) => Partial<QueryOptions>>> = {
  $filter: parseRootFilter,
  $expand: parseExpand,
  $select: (text, tally) => toPart(parserQuery('$select', text), tally),
  $orderby: (text, tally) => toPart(parserQuery('$orderby', text), tally),
  $top: (text) => ({ top: toWholeNumber('$top', text) }),
  $skip: (text) => ({ skip: toWholeNumber('$skip', text) }),
  $count: (text) => ({ count: toBoolean(text) }),
  $format: () => ({}),
  $skiptoken: () => ({}),
};

/** Reads decoded query options. Throws an `ODataError` in the service's words; options without `$` are ignored. */
export const parseOptions = (given: ReadonlyMap<string, string>): ParsedOptions => {
  const tally: Tally = { largest: 0 };
  let options = noOptions;
  for (const [name, text] of given) {
    const read = readers[name];
    if (read) options = { ...options, ...read(text, tally) };
    else if (name.startsWith('$')) throw toQueryError(`The query parameter '${name}' is not supported.`);
  }
  return { options, filterNodes: tally.largest };
};
