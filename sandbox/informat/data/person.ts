import { createRandom, type Random } from '../../random.ts';
import { informatLandmarks, landmarkAt, type LandmarkPerson } from './landmarks.ts';
import { createPersonalia, type Personalia } from './personalia.ts';
import { functions, type Ambt } from './words.ts';

/** Work in one structure of one institute, from one school year to another. */
export type Post = {
  readonly institute: string;
  readonly structure: string;
  readonly ambt: Ambt;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly isActive: boolean;
};

export type Person = {
  readonly index: number;
  readonly personId: string;
  /** The number that identified people before the GUID. */
  readonly pPersoon: number;
  readonly posts: readonly Post[];
  readonly personalia: Personalia;
};

export type StaffOptions = {
  readonly seed: number;
  /** How many people; the landmarks are the first of them. */
  readonly people: number;
  /** The institutes they are spread over, most in the first. */
  readonly institutes: readonly [string, string];
  /**
   * Without it everybody works in the first institute, and nobody has left since 2019: one large group. Only the
   * landmarks keep their places.
   */
  readonly isSpread: boolean;
};

/** The first school year with data, and the last that anybody has work in. */
export const years = { first: 2019, last: 2026 };

/** A source of chance of its own for one thing about one person. */
export const randomFor = (seed: number, index: number, salt: number): Random =>
  createRandom((Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) + salt * 7919);

const landmarkPosts = (name: LandmarkPerson, [first, second]: readonly [string, string]): readonly Post[] => {
  const ambt = functions[0] ?? { code: '00000007', naam: 'Leraar' };
  const post = { institute: first, structure: '311', ambt, firstYear: 2015, lastYear: years.last, isActive: true };
  const changes: Readonly<Record<LandmarkPerson, Partial<Post>>> = {
    active: {},
    elsewhere: { institute: second },
    former: { firstYear: 2021, lastYear: 2023, isActive: false },
    sparse: {},
    primary: { structure: '211' },
  };
  return [{ ...post, ...changes[name] }];
};

const createPost = (institute: string, random: Random, isSpread: boolean): Post => {
  const firstYear = random.int(2012, isSpread ? 2024 : 2018);
  const hasLeft = isSpread && random.chance(0.15);
  return {
    institute,
    structure: random.pick(['311', '311', '311', '311', '312', '211', '111']),
    ambt: random.pick(functions),
    firstYear,
    lastYear: hasLeft ? random.int(firstYear, 2024) : years.last,
    isActive: !hasLeft,
  };
};

const createPosts = ({ institutes, isSpread }: StaffOptions, random: Random): readonly Post[] => {
  const [home, other] = isSpread && random.chance(0.35) ? [institutes[1], institutes[0]] : institutes;
  const main = createPost(home, random, isSpread);
  const second = random.chance(0.1) ? [{ ...createPost(home, random, isSpread), structure: '312' }] : [];
  const elsewhere = isSpread && random.chance(0.1) ? [createPost(other, random, isSpread)] : [];
  return main.structure === '312' ? [main, ...elsewhere] : [main, ...second, ...elsewhere];
};

export const createPerson = (index: number, options: StaffOptions): Person => {
  const random = randomFor(options.seed, index, 0);
  const landmark = landmarkAt(index);
  const personId = random.guid();
  return {
    index,
    personId: landmark === undefined ? personId : informatLandmarks.people[landmark],
    pPersoon: 1000 + index,
    posts: landmark === undefined ? createPosts(options, random) : landmarkPosts(landmark, options.institutes),
    personalia: createPersonalia(random, { number: index, isSparse: landmark === 'sparse' }),
  };
};
