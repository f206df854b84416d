import { isPostIn, type Place } from './employment.ts';
import { randomFor, type Person } from './person.ts';
import { toDateText } from './personalia.ts';
import { diplomas, issuers } from './words.ts';

type Row = Readonly<Record<string, unknown>>;

/** Diplomas as a public client knows them; the document shows no answer. */
export const toDiplomaRows = (person: Person, seed: number): readonly Row[] => {
  const random = randomFor(seed, person.index, 11);
  return Array.from({ length: person.index === 0 ? 2 : random.int(0, 2) }, (_, index) => ({
    id: random.guid(),
    personId: person.personId,
    omschrijving: random.pick(diplomas),
    uitgereiktDoor: random.pick(issuers),
    uitgereiktOp: random.chance(0.1) ? null : toDateText(random.int(1985, 2022), 6, 30),
    isHoofddiploma: index === 0,
    isBekwaamheidsbewijs: index > 0,
  }));
};

/** Appointments in a made-up shape, which says so: neither the document nor any client shows one. */
export const toAppointmentRows = (person: Person, place: Place, seed: number): readonly Row[] =>
  person.posts
    .filter((post) => isPostIn(post, place))
    .map((post, index) => ({
      id: randomFor(seed, person.index, 13 + index).guid(),
      personId: person.personId,
      instelnr: post.institute,
      hfd: post.structure,
      ambtCode: post.ambt.code,
      ambt: post.ambt.naam,
      begindatum: `${post.firstYear}-09-01T00:00:00`,
      einddatum: post.isActive ? null : `${post.lastYear + 1}-08-31T00:00:00`,
      vorm: 'synthetic: no document describes this answer',
    }));

/** A picture of one pixel: a PNG, and a GIF for every third person, since no document names the type. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

export type Photo = { readonly row: Row; /** `yyyy-MM-dd` */ readonly changedOn: string };

/** The photo of a person, if there is one, with the day it last changed. */
export const findPhoto = (person: Person, seed: number): Photo | undefined => {
  const random = randomFor(seed, person.index, 17);
  const row = { id: random.guid(), personId: person.personId, photo: person.index % 3 === 2 ? gif : png };
  const changedOn = toDateText(random.int(2020, 2025), random.int(1, 12), random.int(1, 28)).slice(0, 10);
  if (person.index === 0) return { row, changedOn: '2025-10-13' };
  return random.chance(0.7) ? { row, changedOn } : undefined;
};
