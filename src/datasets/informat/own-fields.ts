import { informatColumns } from '../../clients/informat/index.ts';
import { defineDataset, type Dataset } from '../dataset.ts';
import { institute } from './institute.ts';
import { personId } from './person-id.ts';
import { readStaff } from './read-staff.ts';
import { schoolYear } from './school-year.ts';
import { arrivingColumns, staffColumns } from './staff-columns.ts';
import { structure } from './structure.ts';

const OWN_FIELD_OPERATIONS: readonly string[] = ['GET employees/ownfields', 'GET employees/{guid}/ownfields'];
const ownFieldColumns = informatColumns('ownFields');

const ownFields = defineDataset({
  id: 'informat.ownFields',
  source: 'informat',
  functionName: 'INFORMAT.OWNFIELDS',
  title: { nl: 'Eigen velden', fr: 'Champs personnalisés', en: 'Own fields' },
  description: {
    nl: 'Wat de school zelf bijhoudt over personeelsleden, één rij per veld en persoon; noem de kolom waarde om het te zien.',
    fr: 'Ce que l’école note elle-même sur son personnel, une ligne par champ et personne ; nommez la colonne waarde pour le voir.',
    en: 'What the school itself records of employees, one row for each field and person; name the column waarde to see it.',
  },
  keywords: {
    nl: 'eigen veld, vrije velden, extra velden, kastnummer, nummerplaat, badge, sleutel, gevoelig',
    fr: 'champ libre, champs supplémentaires, numéro de casier, plaque d’immatriculation, badge, clé, sensible',
    en: 'custom fields, extra fields, locker number, number plate, badge, key, sensitive',
  },
  params: [schoolYear, structure, personId, staffColumns(ownFieldColumns, 'personId;naam;waarde'), institute],
  columns: ownFieldColumns,
  isSensitive: true,
  operations: OWN_FIELD_OPERATIONS,
  example: {
    InstituteNo: '999999',
    personId: '000000a0-0000-4000-8000-000000000001',
    naam: 'nummerplaat',
    waarde: '0-XXX-855',
  },
  load: (clients, params, call) => readStaff(clients, { resource: 'ownFields', ...params }, call),
});

const ownFieldsByPerson = defineDataset({
  id: 'informat.ownFieldsByPerson',
  source: 'informat',
  functionName: 'INFORMAT.OWNFIELDSBYPERSON',
  title: {
    nl: 'Eigen velden per personeelslid',
    fr: 'Champs personnalisés par membre du personnel',
    en: 'Own fields by employee',
  },
  description: {
    nl: 'Wat de school zelf bijhoudt over personeelsleden, één rij per persoon en één kolom per veld: getal, datum of tekst.',
    fr: 'Ce que l’école note elle-même sur son personnel, une ligne par personne et une colonne par champ : nombre, date ou texte.',
    en: 'What the school itself records of employees, one row for each person and one column for each field: number, date or text.',
  },
  keywords: {
    nl: 'eigen veld, vrije velden, draaitabel, kruistabel, breed, kastnummer, nummerplaat, gevoelig',
    fr: 'champ libre, champs supplémentaires, tableau croisé, large, numéro de casier, sensible',
    en: 'custom fields, extra fields, pivot, wide, locker number, number plate, sensitive',
  },
  params: [schoolYear, structure, personId, { ...arrivingColumns, example: 'kastnummer' }, institute],
  isSensitive: true,
  operations: OWN_FIELD_OPERATIONS,
  example: { InstituteNo: '999999', personId: '000000a0-0000-4000-8000-000000000001', kastnummer: 447 },
  load: (clients, params, call) => readStaff(clients, { resource: 'ownFields', part: 'pivot', ...params }, call),
});

export const OWN_FIELDS: readonly Dataset[] = [ownFields, ownFieldsByPerson];
