import { bodyTable } from './body-table.ts';
import { type EntityType, type Model, type Property } from './entity-type.ts';
import { matterTable } from './matter-table.ts';
import { meetingTable } from './meeting-table.ts';
import { toEntityTypes } from './model-table.ts';
import { personTable } from './person-table.ts';

export type VersionName = 'v4' | 'v5';

/** What differs between the versions of the service; everything else is the same data. */
export type Version = {
  readonly name: VersionName;
  readonly basePath: string;
  readonly model: Model;
  /** `$top` above this is refused. */
  readonly topLimit: number;
};

/** Names from the published model of July 2026 (v4/2.0): 38 sets. */
const model: Model = toEntityTypes({ ...personTable, ...bodyTable, ...meetingTable, ...matterTable });

type Renames = Readonly<Record<string, Readonly<Record<string, (property: Property) => Property>>>>;

/** The renames of v5 that are known; no full list of them was ever seen. */
const v5Renames: Renames = {
  Document: {
    DocumentNummer: (property) => ({ ...property, name: 'Nummer' }),
    Volgnummer: (property) => ({
      ...property,
      name: 'Ondernummer',
      // Minus one says that there is none; a deleted document has no value at all.
      read: (row) => property.read(row) ?? (row['Verwijderd'] === true ? null : -1),
    }),
  },
  Activiteit: { Voortouwnaam: (property) => ({ ...property, name: 'VoortouwCommissieNaam' }) },
};

const rename = (type: EntityType, renames: Renames): EntityType => ({
  ...type,
  properties: type.properties.map((property) => renames[type.name]?.[property.name]?.(property) ?? property),
});

export const versions: readonly Version[] = [
  { name: 'v5', basePath: '/OData/v5/', model: model.map((type) => rename(type, v5Renames)), topLimit: 100 },
  { name: 'v4', basePath: '/OData/v4/2.0/', model, topLimit: 250 },
];
