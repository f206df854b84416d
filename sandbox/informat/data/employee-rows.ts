import { isPostIn, type Place } from './employment.ts';
import { createRandom } from '../../random.ts';
import { type CommunicationNumber } from './personalia.ts';
import { type Person, type Post } from './person.ts';

type Row = Readonly<Record<string, unknown>>;

const postsAt = ({ posts }: Person, place: Place): readonly Post[] => posts.filter((post) => isPostIn(post, place));

/** The groups of staff of an institute; those without a structure hold people of every structure. */
const toGroups = (person: Person, place: Place): readonly Row[] => {
  const names = [`Vakgroep ${(person.index % 4) + 1}`, ...(person.index % 3 === 0 ? ['Werkgroep verkeer'] : [])];
  return postsAt(person, place)
    .slice(0, 1)
    .flatMap((post) =>
      names.map((naam, index) => ({
        id: createRandom(Number(post.institute) + index * 10 + (person.index % 4)).guid(),
        naam,
      })),
    );
};

/** An employee of version 1, where `personId` is a number of its own. */
export const toEmployeeV1 = (person: Person, place: Place, personId: number | string): Row => {
  const post = postsAt(person, place)[0];
  return {
    personId,
    naam: person.personalia.naam,
    voornaam: person.personalia.voornaam,
    stamnr: person.personalia.stamnr,
    ambtcode: post?.isActive === true ? post.ambt.code : null,
    isActive: postsAt(person, place).some(({ isActive }) => isActive),
    email: person.personalia.schoolEmails,
  };
};

/** An employee of version 2, as seen by an institute, and by one of its structures when `place` has one. */
export const toEmployeeV2 = (person: Person, place: Place, comnrs: readonly CommunicationNumber[]): Row => {
  const posts = postsAt(person, place);
  const main = posts[0];
  const since = posts.map(({ firstYear }) => firstYear).toSorted((a, b) => a - b)[0];
  const { identity, situation, rest } = person.personalia;
  return {
    pPersoon: person.pPersoon,
    personId: person.personId,
    ...identity,
    hoofdAmbt: main ? { code: main.ambt.code, naam: main.ambt.naam } : null,
    eersteDienstSchool: since === undefined ? null : `${since}-09-01T00:00:00`,
    eersteDienstScholengroep: since === undefined || person.index % 5 === 0 ? null : `${since - 1}-09-01T00:00:00`,
    eersteDienstScholengemeenschap: since === undefined ? null : `${since - 1}-09-01T00:00:00`,
    isActive: posts.some(({ isActive }) => isActive),
    ...situation,
    comnrs,
    ...rest,
    personeelsgroepen: toGroups(person, place),
  };
};
