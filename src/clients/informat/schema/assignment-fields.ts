import {
  AANSTELLINGSCODE,
  ATO,
  BEKWAAMHEIDSBEWIJS,
  GRAAD,
  MANDAAT_CODE,
  OPDRACHT_TYPE,
  REAFF_WEDERTEW,
} from '../codes.ts';
import type { Field } from './known-column.ts';

const ZERO: readonly string[] = ['0'];

/** Whose assignment it is, in which structure, and when. */
export const ASSIGNMENT_IDENTITY: readonly Field[] = [
  ['id', 'guid', 1, { key: true }],
  ['personId', 'guid', 1],
  ['begindatum', 'date', 1],
  ['einddatum', 'date', 1],
  ['hfd', 'text', 0],
];

const STATUS: readonly Field[] = [
  ['prestatieUren', 'number', 1],
  ['prestatieNoemer', 'number', 0],
  ['urenTbsOB', 'number', 1],
  ['ato', 'text', 1, { codes: ATO }],
  ['afstandWachtgeld', 'number', 2],
  ['reaffWedertew', 'text', 1, { codes: REAFF_WEDERTEW }],
  ['bekwaamheidsbewijs', 'text', 1, { codes: BEKWAAMHEIDSBEWIJS, empty: ZERO }],
  ['graad', 'text', 0, { codes: GRAAD, empty: ZERO }],
  ['leerjaar', 'text', 0, { empty: ZERO }],
  ['onderwijsvorm', 'text', 0, { empty: ZERO }],
  ['opleidingsvorm', 'text', 0, { empty: ['-'] }],
];

const SUBJECT: readonly Field[] = [
  ['ambtCode', 'text', '9i'],
  ['ambt', 'text', '9i'],
  ['vakCode', 'text', '9i'],
  ['vak', 'text', '9i'],
  ['vakRubriek', 'text', 0],
  ['gelijkgesteldVakCode', 'text', 0],
  ['gelijkgesteldVak', 'text', 0],
  ['gelijkgesteldVakRubriek', 'text', 0],
  ['isAmbtvak', 'boolean', 0],
];

const TERMS: readonly Field[] = [
  ['aanstellingscode', 'number', 1, { codes: AANSTELLINGSCODE }],
  ['isTao', 'boolean', 1],
  ['isVacature', 'boolean', 1],
  ['mandaatCode', 'text', 1, { codes: MANDAAT_CODE }],
  ['omkaderingCode', 'text', 0],
  ['omkadering', 'text', 0],
  ['opmerking', 'text', '9i'],
  ['vestiging', 'text', 0],
  ['baremaCode', 'text', 2],
  ['barema', 'text', 2],
];

/** Adult education only. */
const ADULTS: readonly Field[] = [
  ['vwoStudiegebiedCode', 'text', 0],
  ['vwoStudiegebied', 'text', 0],
  ['vwoOpleidingCode', 'text', 0],
  ['vwoOpleiding', 'text', 0],
  ['vwoModuleCode', 'text', 0],
  ['vwoModule', 'text', 0],
];

/** `GET /employees/assignments`. That somebody stands in says that this person is absent: hence the tier. */
export const assignmentFields = (): readonly Field[] => [
  ...ASSIGNMENT_IDENTITY,
  ['vervangingen', 'text', '9i', { items: [['opdrachtId'], ['doId']] }],
  ...STATUS,
  ...SUBJECT,
  ...TERMS,
  ...ADULTS,
  ['urenVanScholengem', 'boolean', 0],
  ['urenVanAndereSchool', 'boolean', 0],
  ['opdrachtType', 'number', 1, { codes: OPDRACHT_TYPE }],
];

/** A substitute assignment (`opdrachtId`) and the interruption it is linked to (`doId`). */
export const SUBSTITUTION: readonly Field[] = [
  ['opdrachtId', 'guid', 1, { key: true }],
  ['doId', 'guid', '9i', { key: true }],
];
