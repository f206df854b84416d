import { RUBRIEK, STAKING } from '../codes.ts';
import type { Field } from './known-column.ts';

/** `GET /employees/interruptions`. */
export const INTERRUPTION: readonly Field[] = [
  ['doId', 'guid', 1, { key: true }],
  ['personId', 'guid', 1],
  ['hfd', 'text', 0],
  ['begindatum', 'date', 9],
  ['einddatum', 'date', 9],
  ['code', 'text', 9],
  ['omschrijving', 'text', 9],
  ['soort', 'text', 9],
  ['verstuurdAgODi', 'boolean', 0],
  ['opmSecretariaat', 'text', 9],
  ['opmPersoneelslid', 'text', 9],
  ['staking', 'text', 9, { codes: STAKING }],
  ['stakingUren', 'number', 9],
  ['ziekteverlofZonderBezoldiging', 'boolean', 9],
];

/** Not in the document: as one public client reads it (kobavzw/informat-php-client). */
export const DIPLOMA: readonly Field[] = [
  ['id', 'guid', 1, { key: true }],
  ['personId', 'guid', 1],
  ['omschrijving', 'text', 1],
  ['uitgereiktDoor', 'text', 1],
  ['uitgereiktOp', 'date', 1],
  ['isHoofddiploma', 'boolean', 1],
  ['isBekwaamheidsbewijs', 'boolean', 1],
];

/** Not in the document: as two public clients read it. The image itself becomes no column, only what it is. */
export const PHOTO: readonly Field[] = [
  ['id', 'guid', 1, { key: true }],
  ['personId', 'guid', 1],
  ['photo.format', 'text', 0],
  ['photo.bytes', 'number', 0],
];

/** `GET /employees/ownfields`. A client has met values that are no text. */
export const OWN_FIELD: readonly Field[] = [
  ['personId', 'guid', 1, { key: true }],
  ['vvId', 'guid', 0, { key: true }],
  ['naam', 'text', 1],
  ['waarde', 'any', '9i'],
  ['dataType', 'text', 0],
  ['rubriek', 'number', 0, { codes: RUBRIEK }],
];

/** Own fields, one row a person; a column a field comes behind. */
export const PIVOT: readonly Field[] = [['personId', 'guid', 1, { key: true }]];
