import { REFERENCE_COLUMN, STATUS_COLUMN, type VacancyColumn } from './columns.ts';
import type { VacancyRecord } from '../schema.ts';

export type Version = 'v2' | 'v4';

/** The extra field of a search by which a column comes with the list itself. */
const FIELDS: Readonly<Record<Version, (name: string) => string | undefined>> = {
  v2: (name) => (name === STATUS_COLUMN ? 'status' : undefined),
  v4: (name) => {
    if (name === 'vacatureReferentie.vdabReferentie') return 'vdabreferentie';
    if (name === 'tewerkstellingsadres.gemeente') return 'tewerkstellingsgemeente';
    if (name === 'profiel.vereisten.competentie') return 'competentie';
    if (/^functie\.beroepsprofiel\.(?:code|label)$/.test(name)) return 'beroep';
    return name.startsWith('leverancier.') ? 'leverancier' : undefined;
  },
};

/** The fields with which a search alone gives these columns; undefined when it takes the vacancies themselves. */
export function searchFields(columns: readonly VacancyColumn[], version: Version): readonly string[] | undefined {
  const fields = columns.filter(({ name }) => name !== REFERENCE_COLUMN).map(({ name }) => FIELDS[version](name));
  const known = fields.filter((field) => field !== undefined);
  return known.length === fields.length ? [...new Set(known)] : undefined;
}

/** Whether the lists of references give these columns. */
export const isInList = (columns: readonly VacancyColumn[]): boolean =>
  columns.every(({ path }) => path.join('.') === REFERENCE_COLUMN || path.join('.') === STATUS_COLUMN);

/** The extra fields of a search in their places in a vacancy. How they come is not documented: as text or coded. */
export function withFieldsInPlace(row: VacancyRecord): VacancyRecord {
  const { tewerkstellingsgemeente, beroep, competentie, leverancier, ...rest } = row;
  return {
    ...rest,
    ...(leverancier !== undefined && { leverancier: asObject(leverancier, 'naam') }),
    ...(tewerkstellingsgemeente !== undefined && {
      tewerkstellingsadres: { gemeente: textOf(tewerkstellingsgemeente) },
    }),
    ...(beroep !== undefined && { functie: { beroepsprofiel: asObject(beroep, 'code') } }),
    ...(competentie !== undefined && {
      profiel: { vereisten: [competentie].flat().map((one) => ({ ...asObject(one, 'label'), type: 'competentie' })) },
    }),
  };
}

const asObject = (value: unknown, name: string): object =>
  typeof value === 'object' && value !== null ? value : { [name]: value };

const textOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'label' in value ? value.label : value;
