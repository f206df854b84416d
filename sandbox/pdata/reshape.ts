import { createRandom } from '../random.ts';
import { type StruckFaults } from '../server/faults.ts';

export type DataRow = Readonly<Record<string, unknown>>;
export type Data = DataRow | readonly DataRow[];

const isNameIn = (key: string, language: string): boolean =>
  language === '' ? /^(?:name|acro)_/u.test(key) : key === `name_${language}` || key === `acro_${language}`;

const withoutNames = (row: DataRow, language: string): DataRow =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !isNameIn(key, language)));

const withExtraKeys = (row: DataRow): DataRow => ({ ...row, zz_new: 'new', revision: { number: 3, tags: ['a', 'b'] } });

/** `name_nl` becomes `name: { nl }`, and likewise for every key that ends in a language. */
const nest = (row: DataRow): DataRow => {
  const nested: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(row)) {
    const [, stem, language] = /^(\w+)_(nl|fr|en)$/u.exec(key) ?? [];
    if (stem === undefined || language === undefined) nested[key] = value;
    else nested[stem] = { ...Object(nested[stem] ?? {}), [language]: value };
  }
  const { origin, source, ...rest } = nested;
  return origin === undefined ? nested : { ...rest, provenance: { origin, source } };
};

const withTextNumbers = (row: DataRow): DataRow =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? String(value) : value]),
  );

const shuffleKeys = (row: DataRow, seed: number): DataRow =>
  Object.fromEntries(createRandom(seed).shuffle(Object.entries(row)));

const rowChanges: readonly [string, (row: DataRow, params: Readonly<Record<string, unknown>>) => DataRow][] = [
  ['pdata-missing-names', (row, { language }) => withoutNames(row, String(language))],
  ['pdata-extra-keys', withExtraKeys],
  ['pdata-nested', nest],
  ['pdata-text-numbers', withTextNumbers],
  ['pdata-property-order', (row, { seed }) => shuffleKeys(row, Number(seed))],
];

const isList = (data: Data): data is readonly DataRow[] => Array.isArray(data);

const toKeyed = (rows: readonly DataRow[]): DataRow =>
  Object.fromEntries(
    rows.map((row, index) => [`${typeof row['id'] === 'number' ? row['id'] : `row${index + 1}`}`, row]),
  );

const reshapeData = (data: Data, struck: StruckFaults): Data | null => {
  if (struck.has('pdata-null-data')) return null;
  const changeRow = (row: DataRow): DataRow =>
    rowChanges.reduce((changed, [name, change]) => {
      const params = struck.get(name);
      return params ? change(changed, params) : changed;
    }, row);
  if (!isList(data)) return changeRow(data);
  const rows = struck.has('pdata-no-rows') ? [] : data.map(changeRow);
  return struck.has('pdata-keyed') ? toKeyed(rows) : rows;
};

/** The body for this data: the known wrapping, unless a switch asks for another shape. */
export const toBody = (data: Data, struck: StruckFaults): unknown => {
  const reshaped = reshapeData(data, struck);
  if (struck.has('pdata-bare')) return reshaped;
  if (struck.has('pdata-data-envelope')) return { data: reshaped };
  return struck.has('pdata-result-envelope') ? { result: { data: reshaped } } : { results: { data: reshaped } };
};
