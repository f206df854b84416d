import * as z from 'zod/mini';

import { path, type Expression } from '../query/expression.ts';
import type { EntityPlan, Expansion, OrderTerm } from '../query/plan.ts';
import { pageSchema } from '../schema.ts';
import type { Page, Protocol } from './protocol.ts';
import { writeExpression } from './write-expression.ts';

type Option = readonly [name: string, value: string];

/** OData v4 as the parliament's v5 and v4/2.0 speak it. */
export const ODATA_V4: Protocol = {
  modelPath: '$metadata',
  // With its XML parser, wanted only by who asks the parliament: not a reason for all formulas to wait.
  readModel: async (xml) => (await import('../model/read-edmx.ts')).readEdmx(xml),
  pageSchema: z.pipe(pageSchema, z.transform(toPage)),
  writeQuery: (plan, { top, skip, withTotal }) =>
    encoded([
      ...optionsOf(plan, orderOf(plan, top !== undefined)),
      ...numberOption('$top', top),
      ...numberOption('$skip', skip || undefined),
      ...(withTotal ? [['$count', 'true'] as const] : []),
    ]),
  countPath: (set) => `${set}/$count`,
  writeCountQuery: (filter) => encoded(filterOption(filter)),
  nextOfList: (row, navigation) => {
    const link = row[`${navigation}@odata.nextLink`] ?? row[`${navigation}@nextLink`];
    return typeof link === 'string' ? queryOf(link) : undefined;
  },
  rowPath,
  filePath: (set, key) => {
    const row = rowPath(set, key);
    return row && `${row}/TK.DA.GGM.OData.Resource()`;
  },
};

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function rowPath(set: string, key: unknown): string | undefined {
  return typeof key === 'string' && GUID.test(key) ? `${set}(${key})` : undefined;
}

function toPage(answer: z.infer<typeof pageSchema>): Page {
  const link = answer['@odata.nextLink'] ?? answer['@nextLink'];
  const count = answer['@odata.count'] ?? answer['@count'];
  return {
    rows: answer.value,
    next: link === undefined ? undefined : queryOf(link),
    total: count === undefined || count === '' ? undefined : wholeNumber(Number(count)),
  };
}

const wholeNumber = (value: number): number | undefined => (Number.isInteger(value) && value >= 0 ? value : undefined);

/** What stands behind the `?` of a link, absolute or relative; the empty text when there is nothing. */
function queryOf(link: string): string {
  const address = link.split('#', 1)[0] ?? '';
  const mark = address.indexOf('?');
  return mark < 0 ? '' : address.slice(mark + 1);
}

/** Every value is encoded whole, so that a `+` in it is no space; the names keep their `$`, which some servers insist on. */
function encoded(options: readonly Option[]): string {
  return options.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}

function optionsOf(plan: EntityPlan, order: readonly OrderTerm[]): readonly Option[] {
  return [
    ...filterOption(plan.filter),
    ...listOption('$select', plan.isWhole ? [] : [...plan.fields, ...plan.hidden].map(({ name }) => name)),
    ...listOption('$expand', plan.expansions.map(writeExpansion)),
    ...listOption('$orderby', order.map(writeOrder)),
  ];
}

const filterOption = (filter: Expression | undefined): readonly Option[] =>
  filter ? [['$filter', writeExpression(filter)]] : [];

const numberOption = (name: string, value: number | undefined): readonly Option[] =>
  value === undefined ? [] : [[name, String(value)]];

const listOption = (name: string, items: readonly string[]): readonly Option[] =>
  items.length === 0 ? [] : [[name, items.join(',')]];

function writeExpansion({ navigation, plan }: Expansion): string {
  const options = [...optionsOf(plan, plan.order), ...numberOption('$top', plan.top)];
  const inner = options.map(([name, value]) => `${name}=${value}`).join(';');
  return inner ? `${navigation.name}(${inner})` : navigation.name;
}

const writeOrder = ({ expression, descending }: OrderTerm): string =>
  `${writeExpression(expression)}${descending ? ' desc' : ''}`;

/**
 * Pages that are asked by number overlap or leave gaps unless the order is total, so the key decides last.
 * Pages that the service links are its own affair.
 */
function orderOf(
  { order, key }: { readonly order: readonly OrderTerm[]; readonly key: readonly { readonly name: string }[] },
  byNumber: boolean,
): readonly OrderTerm[] {
  if (!byNumber) return order;
  const named = new Set(
    order.map(({ expression }) => (expression.kind === 'path' ? expression.segments.join('/') : '')),
  );
  const missing = key.filter(({ name }) => !named.has(name));
  return [...order, ...missing.map(({ name }): OrderTerm => ({ expression: path(name), descending: false }))];
}
