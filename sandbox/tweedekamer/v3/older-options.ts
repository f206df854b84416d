import { toQueryError } from '../odata-error.ts';
import { countNodes } from '../query/filter-node.ts';
import {
  toWholeNumber,
  type ExpandItem,
  type OrderItem,
  type ParsedOptions,
  type QueryOptions,
} from '../query/query-options.ts';
import { type QueryPart } from '../query/query-string.ts';
import { createReader, expectEnd, isSign, parseOlderFilter, readExpression, type Reader } from './parse-expression.ts';
import { toSyntaxError } from './tokens.ts';

/** Paths as a tree: what is chosen or expanded below each name. */
type Tree = ReadonlyMap<string, Tree>;
type Growing = Map<string, Growing>;

const readSegments = (reader: Reader, allowsStar: boolean): readonly string[] => {
  const segments: string[] = [];
  do {
    const token = reader.take();
    const isStar = isSign(token, '*');
    if (token.kind !== 'name' && !(isStar && allowsStar)) throw toSyntaxError(reader.text, token.position);
    segments.push(token.text);
  } while (isSign(reader.peek(), '/') && reader.take());
  return segments;
};

const readTree = (text: string, allowsStar: boolean): Tree => {
  const reader = createReader(text);
  const tree: Growing = new Map();
  do {
    let branch = tree;
    for (const segment of readSegments(reader, allowsStar)) {
      const next: Growing = branch.get(segment) ?? new Map();
      branch.set(segment, next);
      branch = next;
    }
  } while (isSign(reader.peek(), ',') && reader.take());
  expectEnd(reader);
  return tree;
};

const readOrder = (text: string): readonly OrderItem[] => {
  const reader = createReader(text);
  const items: OrderItem[] = [];
  do {
    const node = readExpression(reader);
    const { kind, text: word } = reader.peek();
    const hasDirection = kind === 'name' && (word === 'asc' || word === 'desc');
    if (hasDirection) reader.take();
    items.push({ node, isDescending: hasDirection && word === 'desc' });
  } while (isSign(reader.peek(), ',') && reader.take());
  expectEnd(reader);
  return items;
};

const toPaths = (tree: Tree): readonly string[] =>
  [...tree].flatMap(([name, below]) => (below.size === 0 ? [name] : toPaths(below).map((path) => `${name}/${path}`)));

const toOption = (name: string, tree: Tree | undefined): readonly string[] =>
  tree && tree.size > 0 ? [`${name}=${toPaths(tree).join(',')}`] : [];

/** A relation that is expanded is sent only if what was chosen, if anything was, names it too. */
const toExpandItems = (expand: Tree, select: Tree | undefined): readonly ExpandItem[] =>
  [...expand]
    .filter(([name]) => !select || select.has(name))
    .map(([name, below]) => {
      const chosen = select?.get(name);
      const inner = chosen && chosen.size > 0 ? chosen : undefined;
      return {
        name,
        options: toLevel(below, inner),
        query: [...toOption('$expand', below), ...toOption('$select', inner)].join('&'),
      };
    });

const toLevel = (expand: Tree, select: Tree | undefined): QueryOptions => ({
  expand: toExpandItems(expand, select),
  orderBy: [],
  count: false,
  ...(select ? { select: [...select.keys()] } : {}),
});

const toCount = (text: string): boolean => {
  if (text === 'allpages' || text === 'none') return text === 'allpages';
  throw toQueryError('Unknown $inlinecount option, only "allpages" and "none" are supported.');
};

const known: ReadonlySet<string> = new Set([
  '$filter',
  '$expand',
  '$orderby',
  '$select',
  '$top',
  '$skip',
  '$inlinecount',
  '$format',
  '$skiptoken',
]);

const checkNames = (parts: readonly QueryPart[]): void => {
  for (const { raw } of parts) {
    const name = decodeURIComponent(raw.split('=')[0] ?? '').trim();
    if (name.startsWith('$') && !known.has(name)) {
      throw toQueryError(
        `The query parameter '${name}' begins with a system-reserved '$' character but is not recognized.`,
      );
    }
  }
};

/** Reads decoded query options of v3. Throws an `ODataError`; options without `$` are ignored. */
export const parseOlderOptions = (parts: readonly QueryPart[], given: ReadonlyMap<string, string>): ParsedOptions => {
  checkNames(parts);
  const read = <T>(name: string, reader: (text: string) => T): T | undefined => {
    const text = given.get(name);
    return text === undefined ? undefined : reader(text);
  };
  const filter = read('$filter', parseOlderFilter);
  const top = read('$top', (text) => toWholeNumber('$top', text));
  const skip = read('$skip', (text) => toWholeNumber('$skip', text));
  const options: QueryOptions = {
    ...toLevel(
      read('$expand', (text) => readTree(text, false)) ?? new Map(),
      read('$select', (text) => readTree(text, true)),
    ),
    orderBy: read('$orderby', readOrder) ?? [],
    count: read('$inlinecount', toCount) ?? false,
    ...(filter ? { filter } : {}),
    ...(top === undefined ? {} : { top }),
    ...(skip === undefined ? {} : { skip }),
  };
  return { options, filterNodes: filter ? countNodes(filter) : 0 };
};
