import * as z from 'zod/mini';

import type { Expression } from '../query/expression.ts';
import type { EntityPlan, Expansion, OrderTerm } from '../query/plan.ts';
import { pageSchema } from '../schema.ts';
import type { Page, Protocol } from './protocol.ts';
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
import { writeExpression } from './write-expression.ts';

/** OData v4 as the parliament's v5 and v4/2.0 speak it. */
export const ODATA_V4: Protocol = {
  name: 'v4',
  modelPath: '$metadata',
  // With its XML parser, wanted only by who asks the parliament: not a reason for all formulas to wait.
  readModel: async (xml) => (await import('../model/read-edmx.ts')).readEdmx(xml),
  readPage: (http, path, options) => http.getJson(path, answerSchema, options),
  writeQuery: (plan, { top, skip, withTotal }) =>
    encoded([
      ...optionsOf(plan, orderOf(plan, top !== undefined)),
      ...numberOption('$top', top),
      ...numberOption('$skip', skip || undefined),
      ...(withTotal ? [['$count', 'true'] as const] : []),
    ]),
  countPath: (set) => `${set}/$count`,
  writeCountQuery: (filter) => encoded(filterOption(filter)),
  nestsOptions: true,
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

function rowPath(set: string, key: unknown): string | undefined {
  return isGuid(key) ? `${set}(${key})` : undefined;
}

const answerSchema = z.pipe(pageSchema, z.transform(toPage));

function toPage(answer: z.infer<typeof pageSchema>): Page {
  const link = answer['@odata.nextLink'] ?? answer['@nextLink'];
  const count = answer['@odata.count'] ?? answer['@count'];
  return {
    rows: answer.value,
    next: link === undefined ? undefined : queryOf(link),
    total: totalOf(count),
  };
}

function optionsOf(plan: EntityPlan, order: readonly OrderTerm[]): readonly Option[] {
  return [
    ...filterOption(plan.filter),
    ...listOption('$select', plan.isWhole ? [] : [...plan.fields, ...plan.hidden].map(({ name }) => name)),
    ...listOption('$expand', plan.expansions.map(writeExpansion)),
    ...orderOption(order, writeExpression),
  ];
}

const filterOption = (filter: Expression | undefined): readonly Option[] =>
  filter ? [['$filter', writeExpression(filter)]] : [];

function writeExpansion({ navigation, plan }: Expansion): string {
  const options = [...optionsOf(plan, plan.order), ...numberOption('$top', plan.top)];
  const inner = options.map(([name, value]) => `${name}=${value}`).join(';');
  return inner ? `${navigation.name}(${inner})` : navigation.name;
}
