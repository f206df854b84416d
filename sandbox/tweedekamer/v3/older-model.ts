import { type EntityType, type Model, type Property, type Row, type Value } from '../model/entity-type.ts';
import { toEntityTypes } from '../model/model-table.ts';
import { olderMatterTable } from './older-matter-table.ts';
import { olderPersonTable } from './older-person-table.ts';

/** Where v3/1.0 answers. */
export const olderBasePath = '/OData/v3/1.0/';

const timeTypes: ReadonlySet<string> = new Set(['Edm.DateTime', 'Edm.DateTimeOffset', 'Edm.Date']);

/** The time the clocks showed, with no word of where: `2017-05-24T10:00:00`. */
const toLocalText = (value: Value): Value => {
  if (typeof value !== 'string') return value;
  return value.length === 10 ? `${value}T00:00:00` : value.replace(/(?:Z|[+-]\d{2}:\d{2})$/u, '');
};

const toOlderProperty = (property: Property): Property =>
  timeTypes.has(property.type)
    ? { ...property, type: 'Edm.DateTime', read: (row: Row) => toLocalText(property.read(row)) }
    : property;

const toOlderType = (type: EntityType): EntityType => ({
  ...type,
  properties: type.properties.map(toOlderProperty),
  isExact: true,
});

/** The 39 sets of the document on v3/1.0, in its order. Their keys to other rows are not columns. */
export const olderModel: Model = toEntityTypes({ ...olderPersonTable, ...olderMatterTable })
  .map(toOlderType)
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));
