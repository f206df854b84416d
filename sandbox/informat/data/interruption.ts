import { type Random } from '../../random.ts';
import { schoolYearOf } from '../school-year.ts';
import { informatLandmarks, landmarkAt } from './landmarks.ts';
import { randomFor, years, type Person, type Post } from './person.ts';
import { toDateText } from './personalia.ts';
import { interruptionKinds, type InterruptionKind } from './words.ts';

/** An interruption with what the service knows of it and does not show. */
export type Interruption = {
  readonly doId: string;
  readonly personId: string;
  readonly institute: string;
  readonly hfd: string;
  readonly begindatum: string;
  readonly einddatum: string;
  readonly code: string;
  readonly omschrijving: string;
  /** The RL-code; `0` for those the school defined itself. */
  readonly soort: string;
  readonly verstuurdAgODi: boolean | null;
  readonly opmSecretariaat: string | null;
  readonly opmPersoneelslid: string | null;
  readonly staking: string | null;
  readonly stakingUren: number | null;
  readonly ziekteverlofZonderBezoldiging: boolean;
  readonly schoolYear: number;
  /** The assignment of the person who stands in, if there is one. */
  readonly substituteId?: string | undefined;
  /** What was written and cannot be read back, by the names it was written with. */
  readonly writeOnly?: Readonly<Record<string, unknown>>;
  readonly isFromApi: boolean;
  readonly isVerified: boolean;
};

/** The part of an interruption that can be read, or all that was written of it. */
export const toInterruptionRow = (
  interruption: Interruption,
  { isWhole }: { readonly isWhole: boolean },
): Readonly<Record<string, unknown>> => ({
  doId: interruption.doId,
  personId: interruption.personId,
  hfd: interruption.hfd,
  begindatum: interruption.begindatum,
  einddatum: interruption.einddatum,
  code: interruption.code,
  omschrijving: interruption.omschrijving,
  soort: interruption.soort,
  verstuurdAgODi: interruption.verstuurdAgODi,
  opmSecretariaat: interruption.opmSecretariaat,
  opmPersoneelslid: interruption.opmPersoneelslid,
  staking: interruption.staking,
  stakingUren: interruption.stakingUren,
  ziekteverlofZonderBezoldiging: interruption.ziekteverlofZonderBezoldiging,
  ...(isWhole ? interruption.writeOnly : {}),
});

const [sickness] = interruptionKinds;

type KindOfLeave = Pick<Interruption, 'code' | 'omschrijving' | 'soort' | 'verstuurdAgODi'>;

/** What the kind of an interruption decides; sick leave when there is none. Own ones are never sent. */
export const toKindOfLeave = ([code, omschrijving, soort]: InterruptionKind = sickness): KindOfLeave => ({
  code,
  omschrijving,
  soort,
  verstuurdAgODi: soort === '0' ? null : false,
});

type Start = Pick<Interruption, 'doId' | 'personId' | 'institute' | 'hfd' | 'begindatum' | 'einddatum'>;

/** Sick leave, entered by the secretariat and not sent yet. */
export const toSickLeave = (start: Start): Interruption => ({
  ...start,
  ...toKindOfLeave(),
  opmSecretariaat: '',
  opmPersoneelslid: null,
  staking: null,
  stakingUren: null,
  ziekteverlofZonderBezoldiging: false,
  schoolYear: schoolYearOf(start.begindatum).start,
  isFromApi: false,
  isVerified: false,
});

/** The interruptions that tests can name, all in 2023-24. `substituteId` is the assignment of whoever stands in. */
export const createLandmarkInterruptions = (institute: string, substituteId: string): readonly Interruption[] => {
  const { interruptions: ids, people } = informatLandmarks;
  const of = (doId: string, from: string, to: string): Interruption =>
    toSickLeave({
      doId,
      personId: people.active,
      institute,
      hfd: '311',
      begindatum: `${from}T00:00:00`,
      einddatum: `${to}T00:00:00`,
    });
  const opmPersoneelslid = 'Gemeld via de app';
  const fromApi = { isFromApi: true, opmSecretariaat: '', opmPersoneelslid };
  return [
    of(ids.secretariat, '2023-10-02', '2023-10-04'),
    { ...of(ids.sent, '2023-11-06', '2023-11-08'), verstuurdAgODi: true },
    { ...of(ids.substituted, '2024-01-08', '2024-02-09'), substituteId },
    { ...of(ids.apiSent, '2024-03-04', '2024-03-05'), ...fromApi, verstuurdAgODi: true },
    { ...of(ids.apiSubstituted, '2024-04-15', '2024-05-17'), ...fromApi, substituteId },
    { ...of(ids.apiVerified, '2024-06-03', '2024-06-04'), ...fromApi, isVerified: true },
    { ...of(ids.ofAnother, '2023-10-02', '2023-10-04'), personId: people.primary, hfd: '211' },
  ];
};

const toStrike = (random: Random): Pick<Interruption, 'staking' | 'stakingUren'> => {
  const staking = random.pick(['Dag', 'VM', 'NM', 'Uren']);
  return { staking, stakingUren: staking === 'Uren' ? random.int(1, 6) : null };
};

const createOne = (person: Person, post: Post, { random, start }: { random: Random; start: number }): Interruption => {
  const [code, omschrijving, soort] = random.pick(interruptionKinds);
  const month = random.pick([9, 10, 11, 12, 1, 2, 3, 4, 5, 6]);
  const year = month >= 9 ? start : start + 1;
  const day = random.int(1, 14);
  const length = code === '1' || code === '19' ? random.int(0, 13) : 0;
  const leave = toSickLeave({
    doId: random.guid(),
    personId: person.personId,
    institute: post.institute,
    hfd: post.structure,
    begindatum: toDateText(year, month, day),
    einddatum: toDateText(year, month, day + length),
  });
  return {
    ...leave,
    code,
    omschrijving,
    soort,
    verstuurdAgODi: soort === '0' ? null : random.chance(0.5),
    opmSecretariaat: random.pick(['', 'Telefonisch gemeld', null]),
    ...(code === '45' ? toStrike(random) : {}),
  };
};

/** The interruptions of a person, about one in two school years. */
export const createInterruptions = (person: Person, seed: number): readonly Interruption[] => {
  if (landmarkAt(person.index) !== undefined) return [];
  return person.posts.flatMap((post, place) => {
    const random = randomFor(seed, person.index, 100 + place);
    const first = Math.max(post.firstYear, years.first);
    const worked = Array.from({ length: Math.max(0, post.lastYear - first + 1) }, (_, index) => first + index);
    return worked.filter(() => random.chance(0.5)).map((start) => createOne(person, post, { random, start }));
  });
};
