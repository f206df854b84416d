import { toIso, toMinutes, type Catalogue } from './catalogue.ts';
import { readParameters, type Parameters } from './parameters.ts';
import { Refusal } from './refusal.ts';
import { type Listing, type ListingContext } from './search-vacancies.ts';

const pageLimit = 2000;
const windowLimit = 5 * 24 * 60;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u;

const toPage = (parameters: Parameters): Pick<Listing, 'from' | 'count' | 'fields'> => ({
  from: parameters.whole('vanaf', { min: 0, max: 999_999_999 }) ?? 0,
  count: parameters.whole('aantal', { min: 1, max: pageLimit }) ?? 200,
  fields: ['status'],
});

const toInstant = (parameters: Parameters, name: string): number => {
  const value = parameters.text(name, instant);
  if (value === undefined) throw new Refusal(400, `Parameter ${name} is verplicht`);
  const minutes = toMinutes(value);
  if (Number.isNaN(minutes)) throw new Refusal(400, `Ongeldige waarde voor parameter ${name}: ${value}`);
  return minutes;
};

const isWithin = (time: number, from: number, to: number): boolean => time >= from && time < to;

/**
 * GET /vacatures/bulk: what was made, changed or removed from `van` up to `tot`, oldest first. v4 refuses a window of
 * more than five days. `delay`: minutes it takes for a change to show.
 */
export const listChanged = (query: string, context: ListingContext & { readonly delay: number }): Listing => {
  const parameters = readParameters(query);
  const [from, to] = [toInstant(parameters, 'van'), toInstant(parameters, 'tot')];
  if (to <= from) throw new Refusal(400, 'Parameter tot moet na van liggen');
  if (context.version === 'v4' && to - from > windowLimit) {
    throw new Refusal(400, 'De periode tussen van en tot mag hoogstens 5 dagen zijn');
  }
  const visible = Math.min(to, toMinutes(context.now().toISOString()) - context.delay);
  const indices = context.catalogue.newestBy('changedAt').filter((index) => {
    const { publishedAt, changedAt } = context.catalogue.at(index);
    return isWithin(changedAt, from, visible) || isWithin(publishedAt, from, visible);
  });
  return { indices: indices.toReversed(), ...toPage(parameters) };
};

const toDayEnd = (parameters: Parameters, now: () => Date): number => {
  const today = now().toISOString().slice(0, 10);
  const date = parameters.text('datum', /^\d{4}-\d\d-\d\d$/u) ?? today;
  const start = toMinutes(date);
  const isDate = !Number.isNaN(start) && toIso(start).startsWith(date);
  if (!isDate || date > today) throw new Refusal(400, `Ongeldige waarde voor parameter datum: ${date}`);
  return start + 24 * 60;
};

/** GET /vacatures/initial: what was published at the end of a date, today when none is named. */
export const listInitial = (query: string, { catalogue, now }: ListingContext): Listing => {
  const parameters = readParameters(query);
  const end = toDayEnd(parameters, now);
  return { indices: toPublished(catalogue, end), ...toPage(parameters), status: 'GEPUBLICEERD' };
};

/** The list of the day that was asked last: a client reads 200 000 vacancies in a hundred pages. */
const lastPublished = new WeakMap<Catalogue, { readonly end: number; readonly indices: readonly number[] }>();

const toPublished = (catalogue: Catalogue, end: number): readonly number[] => {
  const last = lastPublished.get(catalogue);
  if (last?.end === end) return last.indices;
  const indices = catalogue.newestBy('publishedAt').filter((index) => {
    const { publishedAt, changedAt, status } = catalogue.at(index);
    return publishedAt < end && (status === 'GEPUBLICEERD' || changedAt >= end);
  });
  lastPublished.set(catalogue, { end, indices });
  return indices;
};
