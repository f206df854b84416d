import { createRandom } from '../random.ts';
import { type StruckFaults } from '../server/faults.ts';
import { type VacancyRecord } from './vacancy-record.ts';

const isObject = (value: unknown): value is VacancyRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCoded = (value: unknown): boolean => isObject(value) && Object.keys(value).toSorted().join() === 'code,label';

/** Changes every `{code, label}` in a value, however deep. */
const changeCodes = (value: unknown, change: (coded: VacancyRecord) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => changeCodes(item, change));
  if (!isObject(value)) return value;
  if (isCoded(value)) return change(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, changeCodes(item, change)]));
};

const changeParts = (record: VacancyRecord, change: (key: string) => readonly (readonly [string, unknown])[]) =>
  Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) =>
      typeof value === 'object' && key !== 'vacatureReferentie' ? change(key) : [[key, value] as const],
    ),
  );

const withParentUuid = (record: VacancyRecord): VacancyRecord => {
  const { dubbels } = record;
  if (!isObject(dubbels) || !('parentId' in dubbels)) return record;
  const { parentId, ...rest } = dubbels;
  return { ...record, dubbels: { parentUuid: parentId, ...rest } };
};

type Change = (record: VacancyRecord, params: VacancyRecord) => VacancyRecord;

const changes: readonly (readonly [name: string, change: Change])[] = [
  ['vac-unknown-status', (record, { status }) => ({ ...record, status })],
  ['vac-parent-uuid', withParentUuid],
  ['vac-bare-codes', (record) => Object(changeCodes(record, ({ code }) => code)) as VacancyRecord],
  ['vac-label-only', (record) => Object(changeCodes(record, ({ label }) => ({ label }))) as VacancyRecord],
  ['vac-null-objects', (record) => changeParts(record, (key) => [[key, null]])],
  ['vac-absent-objects', (record) => changeParts(record, () => [])],
  ['vac-extra-fields', (record) => ({ ...record, nieuwVeld: 'nieuw', nieuweLijst: [{ code: 'N', rang: 1 }] })],
  [
    'vac-property-order',
    (record, { seed }) => Object.fromEntries(createRandom(Number(seed)).shuffle(Object.entries(record))),
  ],
];

/** The record as the switches that struck want it. */
export const reshapeRecord = (record: VacancyRecord, struck: StruckFaults): VacancyRecord =>
  changes.reduce((changed, [name, change]) => {
    const params = struck.get(name);
    return params ? change(changed, params) : changed;
  }, record);
