import * as z from 'zod/mini';

import { SourceError } from '../../../core/errors.ts';
import { fieldsOf } from '../query/fields-of.ts';
import type { EntityPlan, Expansion } from '../query/plan.ts';
import { refuseUnfinished } from '../query/refuse-unfinished.ts';
import { pageV3Schema } from '../schema.ts';
import type { Page, Protocol } from './protocol.ts';
import { readVerbose } from './read-verbose.ts';
import {
  encoded,
  isGuid,
  listOption,
  numberOption,
  orderOf,
  orderOption,
  queryOf,
  totalOf,
  type Option,
} from './query-options.ts';
import { writeExpressionV3 } from './write-expression-v3.ts';

/** The service's own default is Atom; a link to the next page forgets that JSON was asked. */
const JSON_FORMAT = '$format=json';

/**
 * OData v3 as the parliament's v3/1.0 speaks it. An expand is a list of paths that go by with one `$select`; what v4
 * writes inside it is done by the client, with the lists read whole.
 * Source: opendata.tweedekamer.nl, page "OData API" of version 1.0.
 */
export const ODATA_V3: Protocol = {
  name: 'v3',
  modelPath: '$metadata',
  readModel: async (xml) => (await import('../model/read-edmx.ts')).readEdmx(xml),
  readPage: async (http, path, options) => {
    const text = await http.getText(path, { ...options, accept: 'application/json, application/atom+xml;q=0.9' });
    return text.trimStart().startsWith('<') ? inJson((await import('./read-atom.ts')).readAtom(text)) : readJson(text);
  },
  writeQuery: (plan, { top, skip, withTotal }) => {
    plan.expansions.forEach(refuseUnfinished);
    return `${encoded([
      ...filterOption(plan.filter),
      ...listOption('$select', selected(plan) ?? []),
      ...listOption('$expand', plan.expansions.flatMap(expandPaths)),
      ...orderOption(orderOf(plan, top !== undefined), writeExpressionV3),
      ...numberOption('$top', top),
      ...numberOption('$skip', skip || undefined),
      ...(withTotal ? [['$inlinecount', 'allpages'] as const] : []),
    ])}&${JSON_FORMAT}`.replace(/^&/, '');
  },
  countPath: (set) => `${set}/$count`,
  writeCountQuery: (filter) => encoded(filterOption(filter)),
  nestsOptions: false,
  nextOfList: (row, navigation) => {
    const link = row[`${navigation}@odata.nextLink`];
    return typeof link === 'string' ? asJson(queryOf(link)) : undefined;
  },
  rowPath,
  filePath: (set, key) => {
    const row = rowPath(set, key);
    return row && `${row}/$value`;
  },
};

function rowPath(set: string, key: unknown): string | undefined {
  return isGuid(key) ? `${set}(guid'${key}')` : undefined;
}

const filterOption = (filter: EntityPlan['filter']): readonly Option[] =>
  filter ? [['$filter', writeExpressionV3(filter)]] : [];

/**
 * The chosen fields of all levels; undefined when one of them is whole. Then everything comes, and the columns are
 * picked on arrival: how `*` and a bare relation add up differs from server to server.
 */
function selected(plan: EntityPlan): readonly string[] | undefined {
  if (plan.isWhole) return undefined;
  const own = [...plan.fields, ...plan.hidden].map(({ name }) => name);
  const below = plan.expansions.map(({ navigation, plan: inner }) =>
    selected({ ...inner, hidden: [...inner.hidden, ...fieldsOf(inner)] })?.map((name) => `${navigation.name}/${name}`),
  );
  return below.every((names) => names !== undefined) ? [...new Set([...own, ...below.flat()])] : undefined;
}

/** `A`, and `A/B` for what is expanded under it. */
const expandPaths = ({ navigation, plan }: Expansion): readonly string[] => [
  navigation.name,
  ...plan.expansions.flatMap(expandPaths).map((path) => `${navigation.name}/${path}`),
];

function readJson(text: string): Page {
  const json = parsed(text);
  const verbose = readVerbose(json);
  if (verbose) return inJson(verbose);
  const answer = z.safeParse(pageV3Schema, json);
  if (!answer.success) throw new SourceError('tweedekamer', { kind: 'unexpected-response', at: 'value' });
  const { value, 'odata.nextLink': link, 'odata.count': count } = answer.data;
  return inJson({
    rows: value,
    next: link === undefined ? undefined : queryOf(link),
    total: totalOf(count),
  });
}

const inJson = (page: Page): Page => ({ ...page, next: page.next === undefined ? undefined : asJson(page.next) });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The query of a link, asking for JSON again. */
const asJson = (query: string): string =>
  query === '' || /(^|&)(\$|%24)format=/i.test(query) ? query : `${query}&${JSON_FORMAT}`;
