import { informatColumns } from '../../clients/informat/index.ts';
import { pickColumns, type Table } from '../../core/table.ts';
import type { Call } from '../call.ts';
import { defineDataset, type Dataset } from '../dataset.ts';
import { institute } from './institute.ts';
import { onePersonId } from './person-id.ts';
import { readStaff } from './read-staff.ts';
import { anySchoolYear, schoolYear } from './school-year.ts';
import { staffColumns } from './staff-columns.ts';
import { requiredStructure, secondaryStructure } from './structure.ts';

const columns = informatColumns('employees');
const SHOWN = 'personId;naam;voornaam;isActive;personeelsgroepen';
const columnsV1 = informatColumns('employeesV1');

const employees = defineDataset({
  id: 'informat.employees',
  source: 'informat',
  functionName: 'INFORMAT.EMPLOYEES',
  title: { nl: 'Personeelsleden', fr: 'Membres du personnel', en: 'Employees' },
  description: {
    nl: 'De personeelsleden van een of meer instellingen in een schooljaar: naam, eerste dienst, groepen; als u wilt met geboortedatum, e-mail, adres en meer.',
    fr: 'Les membres du personnel d’un ou de plusieurs établissements pour une année scolaire : nom, première entrée en service, groupes ; au choix avec la date de naissance, l’e-mail, l’adresse, etc.',
    en: 'The employees of one or more institutes in a school year: name, first day of service, groups; with birth date, e-mail, address and more if you like.',
  },
  keywords: {
    nl: 'personeel, personeelslijst, leerkrachten, leraars, medewerkers, school, stamboeknummer, stamnummer, hoofdambt, anciënniteit, pensioendatum, geboortedatum, verjaardag, e-mail, telefoon',
    fr: 'personnel, liste du personnel, enseignants, professeurs, école, numéro matricule, fonction principale, ancienneté, date de pension, date de naissance, anniversaire, courriel, téléphone',
    en: 'staff, staff list, teachers, school, staff number, main function, seniority, retirement date, birthday, date of birth, e-mail, phone',
  },
  params: [schoolYear, secondaryStructure, staffColumns(columns, SHOWN), institute],
  columns,
  operations: ['GET employees'],
  example: {
    InstituteNo: '999999',
    personId: '000000a0-0000-4000-8000-000000000001',
    naam: 'Van den Lessenaere',
    voornaam: 'Céleste',
    isActive: true,
    personeelsgroepen: 'Vakgroep 1; Werkgroep verkeer',
  },
  moreExamples: [{ schoolYear: '2023-24', columns: 'naam;voornaam;geboortedatum;burgStand;burgStand.betekenis' }],
  load: (clients, params, call) => readStaff(clients, { resource: 'employees', ...params }, call),
});

const employee = defineDataset({
  id: 'informat.employee',
  source: 'informat',
  functionName: 'INFORMAT.EMPLOYEE',
  title: { nl: 'Eén personeelslid', fr: 'Un membre du personnel', en: 'One employee' },
  description: {
    nl: 'De gegevens van een of meer personeelsleden van wie u het personId kent, één rij per persoon.',
    fr: 'Les données d’un ou de plusieurs membres du personnel dont vous connaissez le personId, une ligne par personne.',
    en: 'The data of one or more employees whose personId you know, one row for each person.',
  },
  keywords: {
    nl: 'personeelsfiche, leerkracht, leraar, medewerker, persoon, opzoeken',
    fr: 'fiche du personnel, enseignant, professeur, personne, rechercher',
    en: 'staff record, teacher, person, look up',
  },
  params: [onePersonId, schoolYear, secondaryStructure, staffColumns(columns, SHOWN), institute],
  columns,
  operations: ['GET employees/{guid}'],
  example: {
    InstituteNo: '999999',
    personId: '000000a0-0000-4000-8000-000000000001',
    naam: 'Van den Lessenaere',
    voornaam: 'Céleste',
    isActive: true,
    personeelsgroepen: 'Vakgroep 1; Werkgroep verkeer',
  },
  load: async (clients, params, call) => {
    // Whether somebody is missing shows in the column of the ids, also when nobody asked for it.
    const wanted = [...new Set([...params.columns, onePersonId.name])];
    const table = await readStaff(clients, { resource: 'employees', ...params, columns: wanted }, call);
    const whole = isWhole(table, call) ? withMissing(table, params.personId) : table;
    const [first] = table.columns.map(({ name }) => name);
    return pickColumns(whole, [...new Set([first ?? '', ...params.columns])]);
  },
});

const employeesV1 = defineDataset({
  id: 'informat.employeesV1',
  source: 'informat',
  functionName: 'INFORMAT.EMPLOYEESV1',
  title: {
    nl: 'Personeelsleden per hoofdstructuur (versie 1)',
    fr: 'Membres du personnel par structure principale (version 1)',
    en: 'Employees by main structure (version 1)',
  },
  description: {
    nl: 'De korte personeelslijst van versie 1: wie ooit een opdracht had in een hoofdstructuur, met het schoolmailadres.',
    fr: 'La liste courte du personnel, version 1 : qui a eu un jour une attribution dans une structure, avec l’e-mail scolaire.',
    en: 'The short staff list of version 1: whoever once had an assignment in a structure, with the school e-mail address.',
  },
  keywords: {
    nl: 'personeel, personeelslijst, leerkrachten, vroegere personeelsleden, school, e-mail, mailadres, kleuter, lager, secundair',
    fr: 'personnel, liste du personnel, enseignants, anciens membres du personnel, école, e-mail, maternel, primaire, secondaire',
    en: 'staff, staff list, teachers, former employees, school, e-mail, nursery, primary, secondary',
  },
  params: [
    requiredStructure,
    anySchoolYear,
    staffColumns(columnsV1, 'personId;naam;voornaam;isActive;email'),
    institute,
  ],
  columns: columnsV1,
  operations: ['GET employees'],
  example: {
    InstituteNo: '999999',
    personId: 1004,
    naam: 'GhyselPasserdoos',
    voornaam: 'Céleste',
    isActive: true,
    email: 'celeste.ghyselpasserdoos4@school.example',
  },
  load: (clients, params, call) => readStaff(clients, { resource: 'employeesV1', ...params }, call),
});

/** Who works at a school. */
export const EMPLOYEES: readonly Dataset[] = [employees, employee, employeesV1];

/** Whoever is not in a part of an answer may be in another part. */
const isWhole = ({ rows, gaps }: Table, { limit = Number.POSITIVE_INFINITY }: Call): boolean =>
  gaps === undefined && rows.length < limit;

/** Tells of each person asked for who is nowhere. */
function withMissing(table: Table, people: readonly string[]): Table {
  const column = onePersonId.name;
  const at = table.columns.findIndex(({ name }) => name === column);
  const found = new Set(table.rows.map((row) => row[at]));
  const missing = people.filter((id) => !found.has(id));
  if (missing.length === 0) return table;
  return { ...table, gaps: missing.map((value) => ({ column, value, failure: { kind: 'not-found' } })) };
}
