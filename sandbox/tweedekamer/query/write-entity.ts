import { type Row } from '../model/entity-type.ts';
import { type Store } from '../store.ts';
import { toPage } from './page.ts';
import { type Expansion, type Plan } from './plan.ts';

export type MetadataLevel = 'none' | 'minimal' | 'full';

export type WriteContext = {
  readonly store: Store;
  readonly serviceRoot: string;
  readonly level: MetadataLevel;
  /** How many rows of a collection are sent inside a row. */
  readonly expandPageSize: number;
  /** Columns without a value are left out. */
  readonly omitsNulls: boolean;
};

type Entity = Readonly<Record<string, unknown>>;

const namespace = 'TK.DA.GGM.OData';

const toAddress = ({ type }: Plan, row: Row, { serviceRoot }: WriteContext): string =>
  `${serviceRoot}${type.name}(${row['Id']})`;

const toAnnotations = (plan: Plan, row: Row, context: WriteContext): Entity =>
  context.level === 'full'
    ? { '@odata.type': `#${namespace}.${plan.type.name}`, '@odata.id': toAddress(plan, row, context) }
    : {};

const toLinks = (plan: Plan, row: Row, context: WriteContext): Entity => {
  if (context.level !== 'full') return {};
  const address = toAddress(plan, row, context);
  const links = plan.type.navigations.map(({ name }) => [`${name}@odata.navigationLink`, `${address}/${name}`]);
  const resource = plan.type.hasResource
    ? [[`#${namespace}.Resource`, { target: `${address}/${namespace}.Resource` }]]
    : [];
  return Object.fromEntries([...links, ...resource]);
};

type Owner = { readonly row: Row; readonly address: string };

const toExpanded = ({ navigation, plan, query }: Expansion, owner: Owner, context: WriteContext): Entity => {
  const { name, isMany } = navigation;
  const related = context.store.related(navigation, owner.row);
  if (!isMany) return { [name]: related[0] ? toEntity(related[0], plan, context) : null };
  const { rows, total, next } = toPage(related, plan, { size: context.expandPageSize });
  const link = `${owner.address}/${name}?${query === '' ? '' : `${query}&`}$skiptoken=${next}`;
  return {
    ...(plan.count ? { [`${name}@odata.count`]: total } : {}),
    [name]: rows.map((item) => toEntity(item, plan, context)),
    ...(next === undefined ? {} : { [`${name}@odata.nextLink`]: link }),
  };
};

const toColumns = (row: Row, { properties }: Plan, { omitsNulls }: WriteContext): Entity => {
  const columns = properties.map((property) => [property.name, property.read(row)] as const);
  return Object.fromEntries(omitsNulls ? columns.filter(([, value]) => value !== null) : columns);
};

/** A row as the service writes it, with its expanded relations. */
export const toEntity = (row: Row, plan: Plan, context: WriteContext): Entity => {
  const owner: Owner = { row, address: toAddress(plan, row, context) };
  return {
    ...toAnnotations(plan, row, context),
    ...toColumns(row, plan, context),
    ...toLinks(plan, row, context),
    ...Object.assign({}, ...plan.expands.map((expansion) => toExpanded(expansion, owner, context))),
  };
};

const toSelection = ({ isSelected, properties, expands }: Plan): string => {
  const names = isSelected ? properties.map(({ name }) => name) : [];
  const nested = expands.map(({ navigation, plan }) => `${navigation.name}(${toSelection(plan)})`);
  return [...names, ...nested].join(',');
};

/** The name of what is sent, for `@odata.context`: the set, and the columns when they were chosen. */
export const toContextName = (plan: Plan): string => {
  const selection = toSelection(plan);
  return selection === '' ? plan.type.name : `${plan.type.name}(${selection})`;
};
