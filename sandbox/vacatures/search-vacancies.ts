import { experiences, jobDomains } from '../vdab/reference-codes.ts';
import { toMinutes, type Catalogue, type Facts } from './catalogue.ts';
import { readParameters, type Parameters } from './parameters.ts';
import { Refusal } from './refusal.ts';
import { competenceOf, occupationOf, townOf, type VersionName } from './vacancy-record.ts';

export const fieldNames = [
  'leverancier',
  'tewerkstellingsgemeente',
  'beroep',
  'competentie',
  'vdabreferentie',
  'status',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** A list that was asked for: which vacancies it holds, from where, how many, and with which fields. */
export type Listing = {
  readonly indices: readonly number[];
  readonly from: number;
  readonly count: number;
  readonly fields: readonly FieldName[];
  /** The status every row has in this list, whatever it is now. */
  readonly status?: string;
};

export type ListingContext = { readonly catalogue: Catalogue; readonly version: VersionName; readonly now: () => Date };

type Keeps = (facts: Facts) => boolean;

const dayInMinutes = 24 * 60;
const searchLimit = 200;
const doublesLimit = 2000;
const most = 999_999_999;

const toDay = (minutes: number): number => Math.floor(minutes / dayInMinutes);

const isOneOf =
  (values: readonly string[], of: (facts: Facts) => string | undefined): Keeps =>
  (facts) =>
    values.includes(of(facts) ?? '');

const isLike =
  (wanted: string, of: (facts: Facts) => { readonly code: string; readonly label: string }): Keeps =>
  (facts) =>
    of(facts).code === wanted || of(facts).label.toLowerCase().includes(wanted.toLowerCase());

const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two towns, over a sphere. */
const distance = (one: string, other: string): number => {
  const [a, b] = [townOf(one), townOf(other)];
  if (!a || !b) return Infinity;
  const north = toRadians(a.latitude - b.latitude);
  const east = toRadians(a.longitude - b.longitude) * Math.cos(toRadians((a.latitude + b.latitude) / 2));
  return 6371 * Math.hypot(north, east);
};

const toPlaceFilter = (parameters: Parameters): Keeps | undefined => {
  const postcodes = parameters.list('postcode', /^\d{4}$/u);
  const reach = parameters.text('afstand', /^\d{1,4}(?:\.\d+)?$/u);
  if (postcodes.length === 0) {
    if (reach !== undefined) throw new Refusal(400, 'Parameter afstand vraagt een postcode');
    return undefined;
  }
  if (reach === undefined) return isOneOf(postcodes, ({ postcode }) => postcode);
  return (facts) => postcodes.some((postcode) => distance(postcode, facts.postcode) <= Number(reach));
};

const toListFilters = (parameters: Parameters): readonly Keeps[] => {
  const domains = parameters.list('jobdomein', /^JOBCAT\d\d$/u);
  const experience = parameters.list('ervaring', /^[0-4]$/u);
  return [
    ...(domains.length > 0 ? [isOneOf(domains, ({ domain }) => jobDomains[domain]?.code)] : []),
    ...(experience.length > 0 ? [isOneOf(experience, (facts) => experiences[facts.experience]?.code)] : []),
  ];
};

const toTextFilters = (parameters: Parameters): readonly Keeps[] => {
  const occupation = parameters.text('beroep', /\S/u);
  const competence = parameters.text('competentie', /\S/u);
  return [
    ...(occupation === undefined ? [] : [isLike(occupation, occupationOf)]),
    ...(competence === undefined ? [] : [isLike(competence, competenceOf)]),
  ];
};

const toAgeFilter = (parameters: Parameters, now: () => Date): readonly Keeps[] => {
  const since = parameters.whole('sinds', { min: 0, max: 9999 });
  if (since === undefined) return [];
  const first = toDay(toMinutes(now().toISOString())) - since;
  return [({ publishedAt }) => toDay(publishedAt) >= first];
};

const isTrue = (parameters: Parameters, name: string): boolean => parameters.text(name, /^(?:true|false)$/u) === 'true';

const toFields = (parameters: Parameters, version: VersionName): readonly FieldName[] => {
  const fields = parameters.list('velden', new RegExp(`^(?:${fieldNames.join('|')})$`, 'u'));
  if (version === 'v4' && fields.length > 5) throw new Refusal(400, 'Parameter velden mag hoogstens 5 waarden hebben');
  return fieldNames.filter((name) => fields.includes(name));
};

/** v4 refuses a larger page; v2 names no limit and is taken to give its largest. */
const toCount = (parameters: Parameters, version: VersionName): number => {
  const max = version === 'v4' ? searchLimit : most;
  return Math.min(parameters.whole('aantal', { min: 1, max }) ?? 20, searchLimit);
};

const withoutDoubles = (indices: readonly number[], { at }: Catalogue): readonly number[] => {
  const found = new Set(indices);
  return indices.filter((index) => {
    const { parent } = at(index);
    return parent === undefined || !found.has(parent);
  });
};

/** GET /vacatures: what is published, newest first. Which filters beyond the first two mean what is inference. */
export const searchVacancies = (query: string, { catalogue, version, now }: ListingContext): Listing => {
  const parameters = readParameters(query);
  const place = toPlaceFilter(parameters);
  const filters = [
    ({ status }: Facts) => status === 'GEPUBLICEERD',
    ...toListFilters(parameters),
    ...(place ? [place] : []),
    ...toTextFilters(parameters),
    ...toAgeFilter(parameters, now),
  ];
  const order = parameters.text('sorteerveld', /^(?:PUBLICATIE_DATUM|WIJZIGINGS_DATUM)$/u);
  const drops = isTrue(parameters, 'filterDubbels');
  const count = toCount(parameters, version);
  const from = parameters.whole('vanaf', { min: 0, max: most }) ?? 0;
  const fields = toFields(parameters, version);
  if (drops && from + count > doublesLimit) {
    throw new Refusal(400, `Met filterDubbels zijn hoogstens ${doublesLimit} resultaten opvraagbaar`);
  }
  const newest = catalogue.newestBy(order === 'WIJZIGINGS_DATUM' ? 'changedAt' : 'publishedAt');
  const kept = newest.filter((index) => {
    const facts = catalogue.at(index);
    return filters.every((keeps) => keeps(facts));
  });
  return { indices: drops ? withoutDoubles(kept, catalogue) : kept, from, count, fields };
};
