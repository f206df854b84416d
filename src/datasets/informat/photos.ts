import { pickColumns, type Table } from '../../core/table.ts';
import type { Call, Clients } from '../call.ts';
import { informatColumns } from '../../clients/informat/index.ts';
import { defineDataset, type Dataset } from '../dataset.ts';
import { changedSince } from './changed-since.ts';
import { institute } from './institute.ts';
import { personId } from './person-id.ts';
import { readStaff, type StaffQuestion } from './read-staff.ts';
import { schoolYear } from './school-year.ts';
import { staffColumns } from './staff-columns.ts';
import { secondaryStructure } from './structure.ts';

const photoColumns = informatColumns('photos');

const yearOfList: typeof schoolYear = {
  ...schoolYear,
  description: {
    nl: 'Schooljaar, geschreven als 2023-24; de foto van een genoemd personeelslid hangt niet van het schooljaar af.',
    fr: 'Année scolaire, comme 2023-24 ; la photo d’un membre du personnel désigné ne dépend pas de l’année.',
    en: 'School year, written as 2023-24; the photo of an employee who is named does not depend on the year.',
  },
};

const photos = defineDataset({
  id: 'informat.photos',
  source: 'informat',
  functionName: 'INFORMAT.PHOTOS',
  title: { nl: 'Foto’s (zonder beeld)', fr: 'Photos (sans l’image)', en: 'Photos (without the image)' },
  description: {
    nl: 'Van welke personeelsleden er een foto is, met formaat en grootte; de foto zelf komt niet in het werkblad.',
    fr: 'De quels membres du personnel il existe une photo, avec son format et sa taille ; l’image ne vient pas dans la feuille.',
    en: 'Which employees have a photo, with its format and size; the photo itself does not come into the sheet.',
  },
  keywords: {
    nl: 'pasfoto, portret, beeld, afbeelding, gewijzigd, gevoelig',
    fr: 'photo d’identité, portrait, image, modifié, sensible',
    en: 'portrait, picture, image, changed, sensitive',
  },
  params: [
    yearOfList,
    secondaryStructure,
    personId,
    staffColumns(photoColumns, 'personId;photo.format;photo.bytes'),
    institute,
    changedSince,
  ],
  columns: photoColumns,
  isSensitive: true,
  operations: ['GET employees/photos', 'GET employees/{guid}/photos'],
  example: {
    InstituteNo: '999999',
    personId: '000000a0-0000-4000-8000-000000000001',
    'photo.format': 'PNG',
    'photo.bytes': 70,
  },
  load: readPhotos,
});

type PhotoParams = Omit<StaffQuestion, 'resource'> & { readonly personId?: readonly string[] | undefined };

/** Informat takes a day and a structure for the photos of a whole institute only. */
async function readPhotos(clients: Clients, params: PhotoParams, call: Call): Promise<Table> {
  const { personId: people, columns, ...rest } = params;
  if (people === undefined || (params.changedSince ?? params.structure) === undefined) {
    return readStaff(clients, { resource: 'photos', ...params }, call);
  }
  const wanted = { resource: 'photos', ...rest, columns: [...new Set([...columns, personId.name])] } as const;
  const table = await readStaff(clients, wanted, { ...call, limit: undefined });
  const at = table.columns.findIndex(({ name }) => name === personId.name);
  const rows = table.rows.filter((row) => people.includes(String(row[at])));
  const [first] = table.columns.map(({ name }) => name);
  return pickColumns({ ...table, rows: rows.slice(0, call.limit) }, [...new Set([first ?? '', ...columns])]);
}

export const PHOTOS: readonly Dataset[] = [photos];
