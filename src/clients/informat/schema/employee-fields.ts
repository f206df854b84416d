import { BURG_STAND, INKOMEN } from '../codes.ts';
import { within, type Field } from './known-column.ts';

/** Means that nobody knows, in the example of the document. */
const NEVER: readonly string[] = ['1900-01-01'];

const IDENTITY: readonly Field[] = [
  ['personId', 'guid', 1, { key: true }],
  ['personaId', 'guid', 1],
  ['naam', 'text', 1],
  ['voornaam', 'text', 1],
  ['bijkomendeVoornamen', 'text', 2],
  ['stamnr', 'text', 3],
  ['sortName', 'text', 1],
  ['nickname', 'text', 1],
  ['geslacht', 'text', 2],
  ['initialen', 'text', 1],
  ['geboortedatum', 'date', 2],
  ['geboorteplaats', 'text', 2],
  ['geboortelandCode', 'text', 2],
  ['nationaliteitCode', 'text', 2],
  ['rijksregisternr', 'text', 3],
  ['bisnr', 'text', 3],
  ['bank.iban', 'text', 3],
  ['bank.bic', 'text', 3],
];

const SITUATION: readonly Field[] = [
  ['hoofdAmbt.code', 'text', '9i'],
  ['hoofdAmbt.naam', 'text', '9i'],
  ['eersteDienstSchool', 'date', 1, { empty: NEVER }],
  ['eersteDienstScholengroep', 'date', 1, { empty: NEVER }],
  ['eersteDienstScholengemeenschap', 'date', 1, { empty: NEVER }],
  ['isActive', 'boolean', 1],
  ['pensioendatum', 'date', 2],
  ['isMindervalide', 'boolean', 9],
  ['isOverleden', 'boolean', 2],
  ['datumOverleden', 'date', 2],
  ['burgStand', 'number', 2, { codes: BURG_STAND }],
  ['aantalKinderen', 'number', 2],
  ['mindervalideKinderen', 'number', 9],
  ['aantalZorgbehoevenden', 'number', 9],
  ['aantalAndereTenLaste', 'number', 2],
  ['aantalMindervalideAndereTenLaste', 'number', 9],
];

const PARTNER: readonly Field[] = [
  ['id', 'guid', 2],
  ['naam', 'text', '9i'],
  ['voornaam', 'text', '9i'],
  ['geboortedatum', 'date', 2],
  ['nationaliteitCode', 'text', 2],
  ['isOverleden', 'boolean', 2],
  ['datumOverleden', 'date', 2],
  ['inkomen', 'number', 2, { codes: INKOMEN }],
];

const LISTS: readonly Field[] = [
  [
    'adressen',
    'text',
    2,
    {
      items: [
        ['straat', 'nummer', ['bus', 'bus']],
        ['postcode', 'gemeente'],
      ],
    },
  ],
  ['comnrs', 'text', 2, { items: [['nr'], ['soort'], ['type']] }],
  ['emailadressen', 'text', 2, { items: [['email']] }],
  ['kinderen', 'text', 2, { items: [['voornaam', 'naam']] }],
  ['personeelsgroepen', 'text', 1, { items: [['naam']] }],
];

/** Employees, version 2: document v2.9, `GET /employees` and `GET /employees/{personId}`. */
export const employeeFields = (): readonly Field[] => [
  ...IDENTITY,
  ...SITUATION,
  ...within('partner', PARTNER),
  ...LISTS,
  ['pPersoon', 'number', 1],
];

/**
 * Employees, version 1. Its `personId` is the number that version 2 calls `pPersoon`; a service that calls one thing by
 * one name sends the GUID.
 */
export const EMPLOYEE_V1: readonly Field[] = [
  ['personId', 'guidOrNumber', 1, { key: true }],
  ['naam', 'text', 1],
  ['voornaam', 'text', 1],
  ['stamnr', 'text', 3],
  ['ambtcode', 'text', '9i'],
  ['isActive', 'boolean', 1],
  ['email', 'text', 1, { items: [[]] }],
];

/** Whose address, number, child or group it is. */
export const PERSON: readonly Field[] = [
  ['personId', 'guid', 1, { key: true }],
  ['naam', 'text', 1],
  ['voornaam', 'text', 1],
];

export const ADDRESS: readonly Field[] = [
  ['id', 'guid', 2, { key: true }],
  ['aanspreekTitel', 'text', 2],
  ['aanspreekNaam', 'text', 2],
  ['straat', 'text', 2],
  ['nummer', 'text', 2],
  ['bus', 'text', 2],
  ['postcode', 'text', 2],
  ['gemeente', 'text', 2],
  ['landCode', 'text', 2],
  ['isDomicilie', 'boolean', 2],
  ['isVerblijf', 'boolean', 2],
];

export const PHONE: readonly Field[] = [
  ['id', 'guid', 2, { key: true }],
  ['type', 'text', 2],
  ['soort', 'text', 2],
  ['nr', 'text', 2],
];

export const EMAIL: readonly Field[] = [
  ['id', 'guid', 2, { key: true }],
  ['type', 'text', 2],
  ['email', 'text', 2],
];

export const CHILD: readonly Field[] = [
  ['id', 'guid', 2, { key: true }],
  ['naam', 'text', 2],
  ['voornaam', 'text', 2],
  ['geslacht', 'text', 2],
  ['geboortedatum', 'date', 2],
  ['isOverleden', 'boolean', 2],
  ['datumOverleden', 'date', 2],
  ['fiscaalTenLaste', 'boolean', 2],
  ['fiscaalTenLasteTot', 'date', 2],
];

export const GROUP: readonly Field[] = [
  ['id', 'guid', 0, { key: true }],
  ['naam', 'text', 1],
];
