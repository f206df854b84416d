import { type SchoolYear } from '../school-year.ts';
import { type Person, type Post } from './person.ts';

/** An institute, and one of its structures when given. */
export type Place = { readonly institute: string; readonly structure?: string | undefined };

/** A place in time. `current` is the school year of today, from which people count who are merely active. */
export type Employment = Place & { readonly year: SchoolYear; readonly current: number };

export const isPostIn = (post: Post, { institute, structure }: Place): boolean =>
  post.institute === institute && (structure === undefined || post.structure === structure);

const isPostDuring = (post: Post, { start }: SchoolYear): boolean => post.firstYear <= start && start <= post.lastYear;

/** Whether this person ever had an assignment here, or had one in the school year when that is given. */
export const isAssigned = (person: Person, place: Place, year?: SchoolYear): boolean =>
  person.posts.some((post) => isPostIn(post, place) && (year === undefined || isPostDuring(post, year)));

/** The document's filter on staff: an assignment in the school year or, from the current one on, marked as active. */
export const isEmployed = (person: Person, { year, current, ...place }: Employment): boolean =>
  isAssigned(person, place, year) ||
  (year.start >= current && person.posts.some((post) => post.isActive && isPostIn(post, place)));

/** The posts of a person at a place in a school year. */
export const postsDuring = (person: Person, place: Place, year: SchoolYear): readonly Post[] =>
  person.posts.filter((post) => isPostIn(post, place) && isPostDuring(post, year));
