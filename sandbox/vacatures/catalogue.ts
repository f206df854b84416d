import { createRandom } from '../random.ts';
import { occupations, towns } from './vacature-words.ts';
import { vacatureLandmarks } from './vacature-landmarks.ts';

export const statuses = ['GEPUBLICEERD', 'NIET_GEPUBLICEERD', 'AFGESLOTEN'] as const;
const published = 0;

export type CatalogueOptions = { readonly seed: number; readonly size: number; readonly now: () => Date };

/** All that lists and filters need of a vacancy. Times are whole minutes since 1970. */
export type Facts = {
  readonly index: number;
  readonly id: string;
  /** 0 to 23: the job domain. */
  readonly domain: number;
  /** 0 to 4. */
  readonly experience: number;
  /** 0 or 1: which occupation of the domain. */
  readonly occupation: number;
  readonly postcode: string;
  readonly status: (typeof statuses)[number];
  readonly publishedAt: number;
  /** The last change, or the removal when it is no longer published. */
  readonly changedAt: number;
  /** The vacancy this one doubles. */
  readonly parent: number | undefined;
};

/** Columns of numbers, one place a vacancy: 200 000 of them take a few megabytes and a fraction of a second. */
type Columns = {
  readonly domain: Uint8Array;
  readonly experience: Uint8Array;
  readonly occupation: Uint8Array;
  readonly postcode: Uint16Array;
  readonly status: Uint8Array;
  readonly publishedAt: Int32Array;
  readonly changedAt: Int32Array;
  readonly parent: Int32Array;
};

export type Catalogue = {
  readonly size: number;
  readonly at: (index: number) => Facts;
  readonly find: (id: string) => Facts | undefined;
  /** The vacancies, newest first by that time. */
  readonly newestBy: (field: 'publishedAt' | 'changedAt') => readonly number[];
};

const minute = 60_000;
const days = 24 * 60;
const oldest = 120 * days;

export const toMinutes = (iso: string): number => Date.parse(iso) / minute;
export const toIso = (minutes: number): string => new Date(minutes * minute).toISOString();

const mix = (seed: number, index: number): number =>
  (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) | 0;

/** The chance of one vacancy; `part` keeps the record's apart from that of the lists. */
export const createVacancyRandom = (seed: number, index: number, part: number) =>
  createRandom(mix(seed, index) ^ Math.imul(part, 0x27d4eb2f));

// Odd, so that multiplying by it can be undone: the first eight digits of an id are its place, scrambled.
const scramble = 0x9e3779b1;
const unscramble = 0x0e8b2f51;

const toId = (seed: number, index: number): string => {
  const place = (Math.imul(index + 1, scramble) >>> 0).toString(16).padStart(8, '0');
  return `${place}${createVacancyRandom(seed, index, 3).guid().slice(8)}`;
};

const toPlace = (id: string): number => (Math.imul(Number.parseInt(id.slice(0, 8), 16), unscramble) >>> 0) - 1;

const createColumns = (size: number): Columns => ({
  domain: new Uint8Array(size),
  experience: new Uint8Array(size),
  occupation: new Uint8Array(size),
  postcode: new Uint16Array(size),
  status: new Uint8Array(size),
  publishedAt: new Int32Array(size),
  changedAt: new Int32Array(size),
  parent: new Int32Array(size).fill(-1),
});

const fillGenerated = (columns: Columns, index: number, { seed, end }: { seed: number; end: number }): void => {
  const random = createVacancyRandom(seed, index, 1);
  // Cubed, so that much is recent and some of it happened in the last minutes.
  const age = Math.floor((random.int(0, 1_000_000) / 1_000_000) ** 3 * oldest);
  columns.domain[index] = random.int(0, occupations.length - 1);
  columns.experience[index] = random.int(0, 4);
  columns.occupation[index] = random.int(0, 1);
  columns.postcode[index] = Number(random.pick(towns).postcode);
  columns.publishedAt[index] = end - age;
  columns.changedAt[index] = end - (random.chance(0.4) ? age : random.int(0, age));
  const fate = random.int(1, 100);
  columns.status[index] = fate <= 85 ? published : fate <= 97 ? 1 : 2;
  columns.parent[index] = random.chance(0.05) ? random.int(0, index - 1) : -1;
};

const fillLandmark = (columns: Columns, index: number): boolean => {
  const landmark = vacatureLandmarks[index];
  if (landmark === undefined) return false;
  columns.domain[index] = landmark.domain;
  columns.experience[index] = landmark.experience;
  columns.postcode[index] = Number(landmark.town.postcode);
  columns.publishedAt[index] = toMinutes(landmark.publishedOn);
  columns.changedAt[index] = toMinutes(landmark.publishedOn);
  return true;
};

const fillColumns = ({ seed, size, now }: CatalogueOptions): Columns => {
  const end = Math.floor(now().getTime() / minute);
  const columns = createColumns(size);
  for (let index = 0; index < size; index += 1) {
    if (!fillLandmark(columns, index)) fillGenerated(columns, index, { seed, end });
  }
  return columns;
};

/** The id is made when it is asked for: a search over all looks at few of them. */
const toFacts = (columns: Columns, index: number, toFactsId: () => string): Facts => ({
  index,
  get id() {
    return toFactsId();
  },
  domain: columns.domain[index] ?? 0,
  experience: columns.experience[index] ?? 0,
  occupation: columns.occupation[index] ?? 0,
  postcode: String(columns.postcode[index]),
  status: statuses[columns.status[index] ?? published] ?? 'GEPUBLICEERD',
  publishedAt: columns.publishedAt[index] ?? 0,
  changedAt: columns.changedAt[index] ?? 0,
  parent: columns.parent[index] === -1 ? undefined : columns.parent[index],
});

const toNewestFirst = (times: Int32Array): readonly number[] =>
  [...times.keys()].toSorted((a, b) => (times[b] ?? 0) - (times[a] ?? 0) || a - b);

/** Vacancies numbered from 0, the landmarks first. Nothing is made before it is asked for; all times are before now. */
export const createCatalogue = (options: CatalogueOptions): Catalogue => {
  const { seed } = options;
  const size = Math.max(options.size, vacatureLandmarks.length);
  let filled: Columns | undefined;
  const getColumns = (): Columns => (filled ??= fillColumns({ ...options, size }));
  const orders = new Map<string, readonly number[]>();
  const at = (index: number): Facts =>
    toFacts(getColumns(), index, () => vacatureLandmarks[index]?.id ?? toId(seed, index));
  return {
    size,
    at,
    find: (id) => {
      const landmark = vacatureLandmarks.findIndex((item) => item.id === id);
      const index = landmark === -1 ? toPlace(id) : landmark;
      return index < size && at(index).id === id ? at(index) : undefined;
    },
    newestBy: (field) => {
      const order = orders.get(field) ?? toNewestFirst(getColumns()[field]);
      orders.set(field, order);
      return order;
    },
  };
};
