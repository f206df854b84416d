import { ASSIGNMENT_IDENTITY, assignmentFields, SUBSTITUTION } from './schema/assignment-fields.ts';
import { ADDRESS, CHILD, EMAIL, EMPLOYEE_V1, employeeFields, GROUP, PERSON, PHONE } from './schema/employee-fields.ts';
import { toKnownColumns, within, type Field, type KnownColumn } from './schema/known-column.ts';
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

type PartSource = {
  readonly resource: InformatResource;
  /** The vendor's name of the list; the pivot has none. */
  readonly list: string;
  /** What its rows repeat of the row around them. */
  readonly around: readonly Field[];
  readonly fields: readonly Field[];
};

/** The resource that each part is taken from. */
export const PART_SOURCES: Readonly<Record<InformatPart, PartSource>> = {
  addresses: { resource: 'employees', list: 'adressen', around: PERSON, fields: ADDRESS },
  phones: { resource: 'employees', list: 'comnrs', around: PERSON, fields: PHONE },
  emails: { resource: 'employees', list: 'emailadressen', around: PERSON, fields: EMAIL },
  children: { resource: 'employees', list: 'kinderen', around: PERSON, fields: CHILD },
  groups: { resource: 'employees', list: 'personeelsgroepen', around: PERSON, fields: GROUP },
  substitutions: {
    resource: 'assignments',
    list: 'vervangingen',
    around: ASSIGNMENT_IDENTITY,
    fields: SUBSTITUTION,
  },
  pivot: { resource: 'ownFields', list: '', around: PIVOT, fields: [] },
};

/**
 * Made when asked for: what runs when a module is read keeps it in the first part of the add-in.
 * Nobody has seen an appointment: its columns are those that arrive.
 */
const FIELDS: Readonly<Record<InformatResource, () => readonly Field[]>> = {
  employees: employeeFields,
  employeesV1: () => EMPLOYEE_V1,
  assignments: assignmentFields,
  interruptions: () => INTERRUPTION,
  diplomas: () => DIPLOMA,
  appointments: () => [],
  photos: () => PHOTO,
  ownFields: () => OWN_FIELD,
};

/** Every column that can be named, `InstituteNo` first; more of them arrive in a pivot and in appointments. */
export function informatColumns(resource: InformatResource, part?: InformatPart): readonly KnownColumn[] {
  if (part === undefined) return toKnownColumns(FIELDS[resource]());
  const { list, around, fields } = PART_SOURCES[part];
  return toKnownColumns([...around, ...within(list, fields)]);
}
