import { entitySetNamed, targetOf, type EntitySet, type Model } from '../../clients/tweedekamer/index.ts';
import type { Cell, CellType, Table } from '../../core/table.ts';
import { defineDataset, type Call, type Dataset } from '../dataset.ts';
import { entity } from './params.ts';

const entities = defineDataset({
  id: 'tweedekamer.entities',
  source: 'tweedekamer',
  functionName: 'TK.ENTITIES',
  title: {
    nl: 'Gegevenssets van de Tweede Kamer',
    fr: 'Jeux de données du parlement néerlandais',
    en: 'Data sets of the Dutch parliament',
  },
  description: {
    nl: 'De gegevenssets die u kunt opvragen, met hun sleutel en de sets waarmee ze verbonden zijn.',
    fr: 'Les jeux de données que vous pouvez demander, avec leur clé et les jeux auxquels ils sont liés.',
    en: 'The data sets that you can ask for, with their key and the sets they are related to.',
  },
  keywords: {
    nl: 'entiteiten, informatiemodel, lijst, overzicht',
    fr: 'entités, modèle de données, liste, aperçu',
    en: 'entities, information model, list, overview',
  },
  operations: ['GET $metadata'],
  params: [],
  example: { entity: 'PersoonGeschenk', fields: 8, key: 'Id', related: 'Persoon', file: false },
  load: async ({ tweedekamer }, _, call) => entitiesTable(await tweedekamer.model(call), call),
});

const fields = defineDataset({
  id: 'tweedekamer.fields',
  source: 'tweedekamer',
  functionName: 'TK.FIELDS',
  title: { nl: 'Velden van een gegevensset', fr: 'Champs d’un jeu de données', en: 'Fields of a data set' },
  description: {
    nl: 'De velden van een gegevensset van de Tweede Kamer met hun type, en de sets waarnaar ze verwijst.',
    fr: 'Les champs d’un jeu de données de la Seconde Chambre avec leur type, et les jeux auxquels il renvoie.',
    en: 'The fields of a data set of the Tweede Kamer with their types, and the sets it leads to.',
  },
  keywords: {
    nl: 'kolommen, eigenschappen, relaties, informatiemodel',
    fr: 'colonnes, propriétés, relations, modèle de données',
    en: 'columns, properties, relations, information model',
  },
  operations: ['GET $metadata'],
  params: [entity],
  example: { name: 'Achternaam', kind: 'field', type: 'Edm.String', nullable: true, target: '', collection: false },
  load: async ({ tweedekamer }, params, call) => {
    const model = await tweedekamer.model(call);
    return tableOf(FIELD_COLUMNS, fieldRows(model, entitySetNamed(model, params.entity)), call);
  },
});

/** What there is to ask, from the source's own model. */
export const TWEEDEKAMER_MODEL: readonly Dataset[] = [entities, fields];

type Columns = readonly (readonly [name: string, type: CellType, key?: 'key'])[];

const ENTITY_COLUMNS: Columns = [
  ['entity', 'text', 'key'],
  ['fields', 'number'],
  ['key', 'text'],
  ['related', 'text'],
  ['file', 'boolean'],
];

const FIELD_COLUMNS: Columns = [
  ['name', 'text', 'key'],
  ['kind', 'text'],
  ['type', 'text'],
  ['nullable', 'boolean'],
  ['target', 'text'],
  ['collection', 'boolean'],
];

export const entitiesTable = ({ sets }: Model, call: Call): Table => tableOf(ENTITY_COLUMNS, sets.map(entityRow), call);

function entityRow({ name, type }: EntitySet): readonly Cell[] {
  const related = type.navigations.map((navigation) => navigation.name).join(', ');
  return [name, type.properties.length, type.key.join(', '), related, type.hasFile];
}

function fieldRows(model: Model, { type }: EntitySet): readonly (readonly Cell[])[] {
  const setOf = (target: string): string => model.sets.find((set) => set.type.qualifiedName === target)?.name ?? target;
  return [
    ...type.properties.map((field) => [field.name, 'field', field.type, field.nullable, '', false]),
    ...type.navigations.map((navigation) => [
      navigation.name,
      'navigation',
      targetOf(model, navigation)?.name ?? navigation.target,
      true,
      setOf(navigation.target),
      navigation.isCollection,
    ]),
  ];
}

function tableOf(columns: Columns, rows: readonly (readonly Cell[])[], { limit }: Call): Table {
  return {
    columns: columns.map(([name, type, key]) => ({ name, type, tier: 0, ...(key && { key: true }) })),
    rows: limit === undefined ? rows : rows.slice(0, limit),
  };
}
