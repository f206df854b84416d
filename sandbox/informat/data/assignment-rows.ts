import { type Random } from '../../random.ts';
import { type SchoolYear } from '../school-year.ts';
import { postsDuring, type Place } from './employment.ts';
import { type Interruption } from './interruption.ts';
import { randomFor, type Person, type Post } from './person.ts';
import { subjects } from './words.ts';

type Row = Readonly<Record<string, unknown>>;

export type AssignmentOptions = {
  readonly seed: number;
  readonly place: Place;
  readonly year: SchoolYear;
  readonly interruptions: readonly Interruption[];
};

/** The id of the first assignment of a post in a school year: what a substitution points to. */
const assignmentRandom = (seed: number, person: Person, salt: { readonly post: number; readonly start: number }) =>
  randomFor(seed, person.index, salt.start * 10 + salt.post);

/** The first assignment of a person in a school year, whatever the place. */
export const firstAssignmentId = (seed: number, person: Person, start: number): string =>
  assignmentRandom(seed, person, { post: 0, start }).guid();

const toSubject = (post: Post, random: Random): Row => {
  const [vakCode, vak, vakRubriek] = random.pick(subjects);
  const isAmbtvak = post.ambt.naam !== 'Leraar';
  const equivalent = !isAmbtvak && random.chance(0.1);
  return {
    ambtCode: post.ambt.code,
    ambt: post.ambt.naam,
    vakCode: isAmbtvak ? null : vakCode,
    vak: isAmbtvak ? null : vak,
    vakRubriek: isAmbtvak ? null : vakRubriek,
    gelijkgesteldVakCode: equivalent ? '00000310' : null,
    gelijkgesteldVak: equivalent ? 'Wetenschap' : null,
    gelijkgesteldVakRubriek: equivalent ? 'AV' : null,
    isAmbtvak,
  };
};

const toStatus = (post: Post, random: Random): Row => {
  const isSecondary = post.structure.startsWith('31');
  const prestatieNoemer = isSecondary ? random.pick([20, 21, 22, 29]) : 24;
  const onderwijsvorm = isSecondary ? random.pick(['SO', 'BSO', 'KSO', 'TSO', 'ASO']) : '0';
  return {
    prestatieUren: random.int(2, prestatieNoemer * 2) / 2,
    prestatieNoemer,
    urenTbsOB: random.chance(0.1) ? 1.5 : 0,
    ato: String(random.int(1, 4)),
    afstandWachtgeld: 0,
    reaffWedertew: random.pick(['', '', '', '', 'R', 'W', 'VT', 'NV']),
    bekwaamheidsbewijs: random.pick(['VE', 'VE', 'VO', 'AND', '0']),
    graad: isSecondary ? (onderwijsvorm === 'SO' ? '1' : random.pick(['2', '3'])) : '0',
    leerjaar: isSecondary ? random.pick(['0', '1', '2', '3', '4', '5', '6']) : '0',
    onderwijsvorm,
    opleidingsvorm: '-',
  };
};

const toRemainder = (random: Random, opdrachtType: number): Row => ({
  aanstellingscode: random.pick([0, 0, 1, 4]),
  isTao: random.chance(0.05),
  isVacature: random.chance(0.3),
  mandaatCode: random.pick(['00', '00', '01']),
  omkaderingCode: '00',
  omkadering: 'eigen omkadering (standaard)',
  opmerking: '',
  vestiging: random.chance(0.8) ? null : 'Krijtstraat 1',
  baremaCode: random.chance(0.5) ? null : '301',
  barema: null,
  vwoStudiegebiedCode: null,
  vwoStudiegebied: null,
  vwoOpleidingCode: null,
  vwoOpleiding: null,
  vwoModuleCode: null,
  vwoModule: null,
  urenVanScholengem: random.chance(0.05),
  urenVanAndereSchool: random.chance(0.02),
  opdrachtType,
});

const toRows = (person: Person, post: Post, { seed, year, interruptions }: AssignmentOptions): readonly Row[] => {
  const random = assignmentRandom(seed, person, { post: person.posts.indexOf(post), start: year.start });
  const vervangingen = interruptions.flatMap(({ doId, substituteId, hfd, begindatum }) =>
    substituteId !== undefined &&
    hfd === post.structure &&
    begindatum.slice(0, 10) >= year.first &&
    begindatum.slice(0, 10) <= year.last
      ? [{ opdrachtId: substituteId, doId }]
      : [],
  );
  const row = (opdrachtType: number): Row => ({
    id: random.guid(),
    personId: person.personId,
    begindatum: `${year.first}T00:00:00`,
    einddatum: `${year.last}T00:00:00`,
    hfd: post.structure,
    vervangingen: opdrachtType === 1 ? vervangingen : [],
    ...toStatus(post, random),
    ...toSubject(post, random),
    ...toRemainder(random, opdrachtType),
  });
  // The first active person always has hours of both kinds.
  const first = row(1);
  return person.index === 0 || random.chance(0.25) ? [first, row(2)] : [first];
};

/** The assignments of a person in a school year at a place; every structure counts. */
export const toAssignmentRows = (person: Person, options: AssignmentOptions): readonly Row[] =>
  postsDuring(person, options.place, options.year).flatMap((post) => toRows(person, post, options));
