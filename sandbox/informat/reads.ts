import { readGuid } from './guid.ts';
import { toAssignmentRows } from './data/assignment-rows.ts';
import { toEmployeeV1, toEmployeeV2 } from './data/employee-rows.ts';
import { isAssigned, isEmployed, type Place } from './data/employment.ts';
import { toInterruptionRow, type Interruption } from './data/interruption.ts';
import { toOwnFieldRows } from './data/own-field-rows.ts';
import { findPhoto, toAppointmentRows, toDiplomaRows } from './data/undocumented-rows.ts';
import { type Person } from './data/person.ts';
import { refuse, refuseFor } from './refusal.ts';
import { readSchoolYear, type SchoolYear } from './school-year.ts';
import { type InformatStore } from './store.ts';

export type Row = Readonly<Record<string, unknown>>;

export type Ask = {
  readonly store: InformatStore;
  readonly institute: string;
  readonly version: 1 | 2;
  /** By name in lower case. */
  readonly query: ReadonlyMap<string, string>;
  /** The person in the address, when it names one. */
  readonly personId: string | undefined;
  /** The school year of today. */
  readonly current: number;
  /** Whether an oddity that is there by nature has not been switched off. */
  readonly isOn: (quirk: string) => boolean;
};

/** A list, one object, or nothing at all. */
export type Read = (ask: Ask) => readonly Row[] | Row | undefined;

const readYear = ({ query }: Ask): SchoolYear | undefined => {
  const text = query.get('schoolyear') ?? '';
  if (text === '') return undefined;
  const year = readSchoolYear(text);
  if (!year) refuseFor(['BR004B']);
  return year;
};

const requireYear = (ask: Ask): SchoolYear => {
  const year = readYear(ask);
  if (!year) refuseFor(['BR004A']);
  return year ?? refuse(400);
};

const readStructure = ({ query }: Ask): string | undefined => {
  const structure = query.get('structure') ?? '';
  if (structure === '') return undefined;
  if (structure.length !== 3) refuseFor(['BR005B']);
  return structure;
};

/** The structure where the document takes 311 and 312 into account and ignores the others. */
const readSecondary = (ask: Ask): string | undefined => {
  const structure = readStructure(ask);
  if (!ask.isOn('STRUCTURE-LIMITS')) return structure;
  return structure === '311' || structure === '312' ? structure : undefined;
};

const readFlag = ({ query }: Ask, name: string): boolean => {
  const text = query.get(name)?.toLowerCase() ?? 'true';
  if (text !== 'true' && text !== 'false') refuse(400);
  return text === 'true';
};

const readDay = ({ query }: Ask, name: string): string | undefined => {
  const text = query.get(name) ?? '';
  if (text === '') return undefined;
  if (!/^\d{4}-\d{2}-\d{2}/u.test(text) || Number.isNaN(Date.parse(text.slice(0, 10)))) refuse(400);
  return text.slice(0, 10);
};

/** The person of the address, or everybody; only those who have ever worked at the institute. */
const subjectsOf = ({ store, institute, personId }: Ask): readonly Person[] => {
  if (personId === undefined) return store.people().filter((person) => isAssigned(person, { institute }));
  const id = readGuid(personId);
  if (id === undefined) refuseFor(['BR001']);
  const person = store.person(id ?? '');
  return person !== undefined && isAssigned(person, { institute }) ? [person] : refuse(404);
};

const employeesV1: Read = (ask) => {
  const structure = readStructure(ask);
  if (structure === undefined && ask.isOn('V1-V2-REQUIRED')) refuseFor(['BR005A']);
  const year = readYear(ask);
  const place: Place = { institute: ask.institute, structure };
  const hasNumber = ask.isOn('PERSONID-TWO-TYPES');
  return subjectsOf(ask)
    .filter((person) => isAssigned(person, place, year))
    .map((person) => toEmployeeV1(person, place, hasNumber ? person.pPersoon : person.personId));
};

const placeOf = (ask: Ask): Place => ({ institute: ask.institute, structure: readSecondary(ask) });

/** Those the filter on staff keeps, which many resources start from. */
const employedOf = (ask: Ask): readonly Person[] => {
  const employment = { ...placeOf(ask), year: requireYear(ask), current: ask.current };
  return subjectsOf(ask).filter((person) => isEmployed(person, employment));
};

const employees: Read = (ask) => {
  if (ask.version === 1) return employeesV1(ask);
  const place = placeOf(ask);
  const isOfAnyYear = readYear(ask) === undefined && !ask.isOn('V1-V2-REQUIRED');
  const people = isOfAnyYear ? subjectsOf(ask).filter((person) => isAssigned(person, place)) : employedOf(ask);
  return people.map((person) => toEmployeeV2(person, place, ask.store.comnrsOf(person)));
};

const oneEmployee: Read = (ask) => {
  requireYear(ask);
  const place = placeOf(ask);
  return subjectsOf(ask).map((person) => toEmployeeV2(person, place, ask.store.comnrsOf(person)))[0];
};

const assignments: Read = (ask) => {
  const { store, institute } = ask;
  const year = requireYear(ask);
  const place: Place = { institute, structure: readStructure(ask) };
  const isWhole = readFlag(ask, 'inclnonsubhours');
  return subjectsOf(ask)
    .flatMap((person) => {
      const interruptions = store.interruptionsOf(person.personId).filter((item) => item.institute === institute);
      return toAssignmentRows(person, { seed: store.seed, place, year, interruptions });
    })
    .filter(({ opdrachtType }) => isWhole || opdrachtType !== 2);
};

const isWithin = ({ begindatum, einddatum }: Interruption, { first, last }: SchoolYear): boolean =>
  einddatum.slice(0, 10) >= first && begindatum.slice(0, 10) <= last;

const interruptions: Read = (ask) => {
  const year = requireYear(ask);
  const structure = readStructure(ask);
  return subjectsOf(ask)
    .flatMap(({ personId }) => ask.store.interruptionsOf(personId))
    .filter(({ institute, hfd }) => institute === ask.institute && (structure === undefined || hfd === structure))
    .filter((interruption) => isWithin(interruption, year))
    .map((interruption) => toInterruptionRow(interruption, { isWhole: !ask.isOn('WRITE-ONLY') }));
};

const diplomas: Read = (ask) => employedOf(ask).flatMap((person) => toDiplomaRows(person, ask.store.seed));

const toAppointments = (ask: Ask, people: readonly Person[]): readonly Row[] => {
  const place: Place = { institute: ask.institute, structure: readStructure(ask) };
  return people.flatMap((person) => toAppointmentRows(person, place, ask.store.seed));
};

const photos: Read = (ask) => {
  const since = readDay(ask, 'changedsince') ?? '';
  return employedOf(ask)
    .flatMap((person) => findPhoto(person, ask.store.seed) ?? [])
    .filter(({ changedOn }) => changedOn >= since)
    .map(({ row }) => row);
};

const onePhoto: Read = (ask) => subjectsOf(ask).map((person) => findPhoto(person, ask.store.seed)?.row)[0];

const toOwnFields = (ask: Ask, people: readonly Person[]): readonly Row[] => {
  const place: Place = { institute: ask.institute, structure: readStructure(ask) };
  return people.flatMap((person) => toOwnFieldRows(person, place, ask.store.seed));
};

const appointmentsOfOne: Read = (ask) => {
  if (!ask.isOn('APPOINTMENTS-NO-YEAR')) requireYear(ask);
  return toAppointments(ask, subjectsOf(ask));
};

/** What each GET answers, by its path. */
export const reads: Readonly<Record<string, Read>> = {
  employees,
  'employees/assignments': assignments,
  'employees/interruptions': interruptions,
  'employees/diplomas': diplomas,
  'employees/appointments': (ask) => toAppointments(ask, employedOf(ask)),
  'employees/photos': photos,
  'employees/ownfields': (ask) => toOwnFields(ask, employedOf(ask)),
  'employees/{personid}': oneEmployee,
  'employees/{personid}/assignments': assignments,
  'employees/{personid}/interruptions': interruptions,
  'employees/{personid}/diplomas': diplomas,
  'employees/{personid}/appointments': appointmentsOfOne,
  'employees/{personid}/photos': onePhoto,
  'employees/{personid}/ownfields': (ask) => {
    const year = requireYear(ask);
    const isHere = (person: Person): boolean =>
      isEmployed(person, { institute: ask.institute, year, current: ask.current });
    return toOwnFields(ask, subjectsOf(ask).filter(isHere));
  },
};
