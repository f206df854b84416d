import { createRandom } from '../../random.ts';
import { type FaultParams, type StruckFaults } from '../../server/faults.ts';
import { toAmsterdamMidnight } from '../amsterdam-time.ts';
import { type EntityType, type Model, type Property } from './entity-type.ts';

type Quirk = (type: EntityType, params: FaultParams) => EntityType;

const withProperties = (type: EntityType, properties: readonly Property[]): EntityType => ({ ...type, properties });

const toInstantProperty = (property: Property): Property => ({
  ...property,
  type: 'Edm.DateTimeOffset',
  read: (row) => {
    const day = property.read(row);
    return typeof day === 'string' ? toAmsterdamMidnight(day) : null;
  },
});

const quirks: Readonly<Record<string, Quirk>> = {
  'tk-birth-date-offset': (type) =>
    withProperties(
      type,
      type.properties.map((property) => (property.type === 'Edm.Date' ? toInstantProperty(property) : property)),
    ),
  'tk-extra-property': (type, { name }) =>
    withProperties(type, [...type.properties, { name: String(name), type: 'Edm.String', read: () => 'nieuw' }]),
  'tk-dropped-property': (type, { name }) =>
    withProperties(
      type,
      type.properties.filter((property) => `${type.name}.${property.name}` !== name),
    ),
  'tk-property-order': (type, { seed }) => ({
    ...type,
    properties: createRandom(Number(seed)).shuffle(type.properties),
    navigations: createRandom(Number(seed) + 1).shuffle(type.navigations),
  }),
};

/** A set that is gone takes the relations to it along. */
const dropSet = (model: Model, { name }: FaultParams): Model =>
  model
    .filter((type) => type.name !== name)
    .map((type) => ({ ...type, navigations: type.navigations.filter(({ target }) => target !== name) }));

/** The model as the switches that strike a request want it. */
export const applyModelQuirks = (full: Model, struck: StruckFaults): Model => {
  const dropped = struck.get('tk-dropped-set');
  const model = dropped ? dropSet(full, dropped) : full;
  return Object.entries(quirks).reduce<Model>((changed, [name, quirk]) => {
    const params = struck.get(name);
    return params ? changed.map((type) => quirk(type, params)) : changed;
  }, model);
};
