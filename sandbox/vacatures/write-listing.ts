import { type StruckFaults } from '../server/faults.ts';
import { type Facts } from './catalogue.ts';
import { type FieldName, type Listing } from './search-vacancies.ts';
import {
  competenceOf,
  occupationOf,
  toSupplier,
  townOf,
  vdabReferenceOf,
  type RecordContext,
  type VacancyRecord,
} from './vacancy-record.ts';

const toNumber = (struck: StruckFaults, name: string, param: string): number | undefined => {
  const value = struck.get(name)?.[param];
  return value === undefined ? undefined : Number(value);
};

/** How the fields of `velden` are sent is not documented; `vdabreferentie` goes with the reference. */
const toField = (name: FieldName, facts: Facts, { seed, version }: RecordContext): VacancyRecord => {
  const coded = (code: { readonly code: string; readonly label: string }) => (version === 'v4' ? code : code.code);
  switch (name) {
    case 'leverancier':
      return { leverancier: toSupplier(seed, facts) };
    case 'tewerkstellingsgemeente':
      return { tewerkstellingsgemeente: townOf(facts.postcode)?.name };
    case 'beroep':
      return { beroep: coded(occupationOf(facts)) };
    case 'competentie':
      return { competentie: [coded(competenceOf(facts))] };
    case 'status':
      return { status: facts.status };
    case 'vdabreferentie':
      return {};
  }
};

const toRow = (facts: Facts, fields: readonly FieldName[], context: RecordContext): VacancyRecord => ({
  vacatureReferentie: {
    interneReferentie: facts.id,
    ...(fields.includes('vdabreferentie') ? { vdabReferentie: vdabReferenceOf(facts) } : {}),
  },
  ...Object.assign({}, ...fields.map((name) => toField(name, facts, context))),
});

const toLost = (row: VacancyRecord, place: number): VacancyRecord => ({
  ...row,
  vacatureReferentie: { interneReferentie: place % 2 === 0 ? 'NOT_FOUND' : `vacature NOT_FOUND ${place}` },
});

const toTotal = (total: number, struck: StruckFaults, { version }: RecordContext): VacancyRecord => {
  const name = struck.get('vac-total-name')?.['name'] ?? (version === 'v4' ? 'totaalAantalResultaten' : 'aantal');
  return name === '' ? {} : { [String(name)]: total + (toNumber(struck, 'vac-total-wrong', 'by') ?? 0) };
};

export type ListingShape = RecordContext & { readonly struck: StruckFaults; readonly isBulk: boolean };

type Page = { readonly told: number; readonly first: number; readonly length: number };

const toPage = ({ indices, from, count }: Listing, { struck, isBulk }: ListingShape): Page => {
  const flood = isBulk && indices.length > 0 ? (toNumber(struck, 'vac-bulk-flood', 'rows') ?? 0) : 0;
  const total = Math.max(indices.length, flood);
  const rows = Math.min(count, toNumber(struck, 'vac-short-page', 'rows') ?? count);
  const overlap = from === 0 ? 0 : (toNumber(struck, 'vac-duplicate-row', 'rows') ?? 0);
  const first = Math.max(0, from - overlap);
  // The row that pushed the others along counts too, or the last of them would never be asked for.
  return { told: total + overlap, first, length: Math.max(0, Math.min(rows, total - first)) };
};

/** The body of a list: one page of references, with the fields that were asked for. */
export const writeListing = (listing: Listing, shape: ListingShape): VacancyRecord => {
  const { indices, fields } = listing;
  const { struck, isBulk, catalogue } = shape;
  const { told, first, length } = toPage(listing, shape);
  const every = isBulk ? (toNumber(struck, 'vac-not-found', 'every') ?? Infinity) : Infinity;
  const status = struck.get('vac-unknown-status')?.['status'] ?? listing.status;
  const resultaten = Array.from({ length }, (_none, offset) => {
    const place = first + offset;
    const row = toRow(catalogue.at(indices[place % indices.length] ?? 0), fields, shape);
    const marked = status !== undefined && 'status' in row ? { ...row, status } : row;
    return (place + 1) % every === 0 ? toLost(marked, place) : marked;
  });
  return { ...toTotal(told, struck, shape), resultaten };
};
