import type { InformatResource } from '../schema.ts';

type ResourceRules = {
  /** Behind `employees`, or behind `employees/{personId}`. */
  readonly path: string;
  readonly version: '1' | '2';
  readonly needsYear: boolean;
  /** What one person's request takes beside the person. */
  readonly ofPerson: 'nothing' | 'structure' | 'both' | 'no such request';
  /** The structures that narrow the answer down; a request that names another one is silently not narrowed. */
  readonly structures?: readonly string[];
};

const SECONDARY: readonly string[] = ['311', '312'];

/** What the document asks of each read, v2.9. */
export const RESOURCE_RULES: Readonly<Record<InformatResource, ResourceRules>> = {
  employees: { path: '', version: '2', needsYear: true, ofPerson: 'both', structures: SECONDARY },
  employeesV1: { path: '', version: '1', needsYear: false, ofPerson: 'no such request' },
  assignments: { path: '/assignments', version: '2', needsYear: true, ofPerson: 'both' },
  interruptions: { path: '/interruptions', version: '2', needsYear: true, ofPerson: 'both' },
  diplomas: { path: '/diplomas', version: '2', needsYear: true, ofPerson: 'both', structures: SECONDARY },
  appointments: { path: '/appointments', version: '2', needsYear: true, ofPerson: 'structure' },
  photos: { path: '/photos', version: '2', needsYear: true, ofPerson: 'nothing', structures: SECONDARY },
  ownFields: { path: '/ownfields', version: '2', needsYear: true, ofPerson: 'both' },
};

export const STAFF_PATH = 'employees';

/** Names in the query; the table writes `schoolYear`, the addresses `schoolyear`. */
export const PARAMETERS = {
  schoolYear: 'schoolyear',
  schoolYearOfTables: 'schoolYear',
  structure: 'structure',
  changedSince: 'changedSince',
  inclNonSubHours: 'inclNonSubHours',
} as const;

export const VERSION_HEADER = 'Api-Version';

export const PERSON_ID = 'personId';

/** Version 2 only. */
export const PERSON_NUMBER = 'pPersoon';

/** A communication number in the rows of employees, and `written`: its name in what is sent. */
export const NUMBER_NAMES = { list: 'comnrs', kind: 'soort', type: 'type', number: 'nr', written: 'nummer' } as const;

/** Fields of an own field, as its rows become columns. */
export const OWN_FIELD_NAMES = { name: 'naam', value: 'waarde', type: 'dataType' } as const;

/** Data types of own fields, in small letters: the document and its examples differ in case. */
export const OWN_FIELD_TYPES = { text: 'tekst', date: 'datum', number: 'getal' } as const;

export const PHOTO = { image: 'photo', format: 'format', bytes: 'bytes' } as const;

/** In the example of assignments a second `vakRubriek` stands where `gelijkgesteldVakRubriek` belongs. */
export const DOUBLED = { written: 'vakRubriek', meant: 'gelijkgesteldVakRubriek' } as const;
