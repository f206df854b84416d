import { informatColumns } from '../../clients/informat/index.ts';
import { defineDataset, type Dataset } from '../dataset.ts';
import { changedSince } from './changed-since.ts';
import { institute } from './institute.ts';
import { personId } from './person-id.ts';
import { readStaff } from './read-staff.ts';
import { schoolYear } from './school-year.ts';
import { staffColumns } from './staff-columns.ts';
import { secondaryStructure } from './structure.ts';

const photoColumns = informatColumns('photos');

const photos = defineDataset({
  id: 'informat.photos',
  source: 'informat',
  functionName: 'INFORMAT.PHOTOS',
  title: { nl: 'Foto’s (zonder beeld)', fr: 'Photos (sans l’image)', en: 'Photos (without the image)' },
  description: {
    nl: 'Van welke personeelsleden er een foto is, met formaat en grootte; de foto zelf komt niet in het werkblad.',
    fr: 'De quels membres du personnel il existe une photo, avec son format et sa taille ; l’image ne vient pas dans la feuille.',
    en: 'Which employees have a photo, with its format and size; the photo itself does not come into the sheet.',
  },
  keywords: {
    nl: 'pasfoto, portret, beeld, afbeelding, gewijzigd, gevoelig',
    fr: 'photo d’identité, portrait, image, modifié, sensible',
    en: 'portrait, picture, image, changed, sensitive',
  },
  params: [schoolYear, secondaryStructure, personId, staffColumns(photoColumns), institute, changedSince],
  columns: photoColumns,
  isSensitive: true,
  operations: ['GET employees/photos', 'GET employees/{guid}/photos'],
  example: {
    InstituteNo: '999999',
    personId: '67e4c91d-0407-4759-a6a7-c427a4784f47',
    'photo.format': 'JPEG',
    'photo.bytes': 48_213,
  },
  load: (clients, params, call) => readStaff(clients, { resource: 'photos', ...params }, call),
});

export const PHOTOS: readonly Dataset[] = [photos];
