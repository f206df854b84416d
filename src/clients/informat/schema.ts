import { ASSIGNMENT, SUBSTITUTION } from './schema/assignment-fields.ts';
import { ADDRESS, CHILD, EMAIL, EMPLOYEE, EMPLOYEE_V1, GROUP, PHONE } from './schema/employee-fields.ts';
import { toKnownColumns, type Field, type KnownColumn } from './schema/known-column.ts';
import { DIPLOMA, INTERRUPTION, OWN_FIELD, PHOTO, PIVOT } from './schema/other-fields.ts';

export { INSTITUTE, type KnownColumn } from './schema/known-column.ts';

export const INFORMAT_RESOURCES = [
  'employees',
  'employeesV1',
  'assignments',
  'interruptions',
  'diplomas',
  'appointments',
  'photos',
  'ownFields',
] as const;
export type InformatResource = (typeof INFORMAT_RESOURCES)[number];

/** A list inside the rows of a resource as rows of its own; `pivot` turns own fields into columns. */
export const INFORMAT_PARTS = [
  'addresses',
  'phones',
  'emails',
  'children',
  'groups',
  'substitutions',
  'pivot',
] as const;
export type InformatPart = (typeof INFORMAT_PARTS)[number];

type PartSource = { readonly resource: InformatResource; readonly list: string; readonly fields: readonly Field[] };

/** The resource that each part is taken from, and the vendor's name of its list; the pivot has none. */
export const PART_SOURCES: Readonly<Record<InformatPart, PartSource>> = {
  addresses: { resource: 'employees', list: 'adressen', fields: ADDRESS },
  phones: { resource: 'employees', list: 'comnrs', fields: PHONE },
  emails: { resource: 'employees', list: 'emailadressen', fields: EMAIL },
  children: { resource: 'employees', list: 'kinderen', fields: CHILD },
  groups: { resource: 'employees', list: 'personeelsgroepen', fields: GROUP },
  substitutions: { resource: 'assignments', list: 'vervangingen', fields: SUBSTITUTION },
  pivot: { resource: 'ownFields', list: '', fields: PIVOT },
};

/** Nobody has seen an appointment: its columns are those that arrive. */
const FIELDS: Readonly<Record<InformatResource, readonly Field[]>> = {
  employees: EMPLOYEE,
  employeesV1: EMPLOYEE_V1,
  assignments: ASSIGNMENT,
  interruptions: INTERRUPTION,
  diplomas: DIPLOMA,
  appointments: [],
  photos: PHOTO,
  ownFields: OWN_FIELD,
};

/** Every column that can be named, `InstituteNo` first; more of them arrive in a pivot and in appointments. */
export function informatColumns(resource: InformatResource, part?: InformatPart): readonly KnownColumn[] {
  return toKnownColumns(part === undefined ? FIELDS[resource] : PART_SOURCES[part].fields);
}
