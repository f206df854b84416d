import { type Random } from '../../random.ts';
import { toInvalidIban, toInvalidNationalNumber } from './invalid-numbers.ts';
import { mensNames, streets, surnames, towns, womensNames } from './words.ts';

/** A communication number as it is read. */
export type CommunicationNumber = {
  readonly id: string;
  readonly type: string;
  readonly soort: string;
  readonly nr: string;
};

type Row = Readonly<Record<string, unknown>>;

/** What is known of a person whatever the institute, in the order and shape of the document. */
export type Personalia = {
  readonly naam: string;
  readonly voornaam: string;
  readonly stamnr: string | null;
  readonly schoolEmails: readonly string[];
  readonly identity: Row;
  readonly situation: Row;
  readonly comnrs: readonly CommunicationNumber[];
  readonly rest: Row;
};

type Kind = { readonly number: number; readonly isSparse: boolean };

const two = (value: number): string => String(value).padStart(2, '0');

/** A date as the examples write it: with a time that means nothing. */
export const toDateText = (year: number, month: number, day: number): string =>
  `${year}-${two(month)}-${two(day)}T00:00:00`;

const anyDate = (random: Random, from: number, to: number): string =>
  toDateText(random.int(from, to), random.int(1, 12), random.int(1, 28));

type Name = { readonly naam: string; readonly voornaam: string; readonly geslacht: 'M' | 'V' };

const anyName = (random: Random): Name => {
  const geslacht = random.chance(0.6) ? 'V' : 'M';
  return { naam: random.pick(surnames), voornaam: random.pick(geslacht === 'V' ? womensNames : mensNames), geslacht };
};

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^a-z]/giu, '')
    .toLowerCase();

const toIdentity = (random: Random, name: Name, { number, isSparse }: Kind): Row => {
  const birth = anyDate(random, 1960, 2001);
  const isForeign = random.chance(0.04);
  const national = toInvalidNationalNumber(birth, random);
  const bank = { iban: toInvalidIban(random), bic: random.chance(0.1) ? null : 'PROEFBE22' };
  const orNull = <T>(value: T): T | null => (isSparse ? null : value);
  return {
    personaId: random.chance(0.5) ? null : random.guid(),
    naam: name.naam,
    voornaam: name.voornaam,
    bijkomendeVoornamen: orNull(random.chance(0.7) ? '' : random.pick(womensNames)),
    stamnr: orNull(
      `${name.geslacht === 'V' ? 2 : 1}${birth.slice(2, 10).replaceAll('-', '')}${String(1000 + (number % 9000))}`,
    ),
    sortName: `${name.naam.toUpperCase().replaceAll(' ', '')},${name.voornaam.toUpperCase()},`,
    nickname: `${name.naam} ${name.voornaam}`,
    geslacht: name.geslacht,
    initialen: orNull(`${name.voornaam.slice(0, 1)}${name.naam.slice(0, 4)}`.toUpperCase()),
    geboortedatum: birth,
    geboorteplaats: orNull(random.pick(towns)[1]),
    geboortelandCode: '00150',
    nationaliteitCode: orNull(isForeign ? '00129' : '000'),
    rijksregisternr: orNull(isForeign ? null : national),
    bisnr: !isSparse && isForeign ? national : null,
    bank: orNull(random.chance(0.05) ? null : bank),
  };
};

const toPartner = (random: Random): Row => {
  const { naam, voornaam } = anyName(random);
  return {
    id: random.guid(),
    naam,
    voornaam: random.chance(0.1) ? null : voornaam,
    geboortedatum: random.chance(0.2) ? null : anyDate(random, 1960, 2001),
    nationaliteitCode: '00150',
    isOverleden: false,
    datumOverleden: null,
    inkomen: random.pick([0, 1, 1, 1, 2, 3, -1, null]),
  };
};

const toSituation = (random: Random, kinderen: readonly Row[], isSparse: boolean): Row => {
  const burgStand = isSparse ? null : random.int(1, 6);
  return {
    pensioendatum: random.chance(0.9) ? null : toDateText(2030, 9, 1),
    isMindervalide: random.chance(0.03),
    isOverleden: false,
    datumOverleden: null,
    burgStand,
    aantalKinderen: kinderen.length,
    mindervalideKinderen: kinderen.length > 0 && random.chance(0.04) ? 1 : 0,
    aantalZorgbehoevenden: random.chance(0.05) ? 1 : 0,
    aantalAndereTenLaste: 0,
    aantalMindervalideAndereTenLaste: 0,
    partner: burgStand === 2 ? toPartner(random) : null,
  };
};

const toAddress = (random: Random, name: Name, isDomicilie: boolean): Row => {
  const [postcode, gemeente] = random.pick(towns);
  return {
    id: random.guid(),
    aanspreekTitel: 'Aan',
    aanspreekNaam: `${name.naam} ${name.voornaam}`,
    straat: random.pick(streets),
    nummer: random.chance(0.05) ? null : String(random.int(1, 240)),
    bus: random.chance(0.8) ? '' : `${random.int(1, 9)}`,
    postcode,
    gemeente,
    landCode: '00150',
    isDomicilie,
    isVerblijf: !isDomicilie || random.chance(0.8),
  };
};

const toChild = (random: Random, family: string): Row => {
  const { voornaam, geslacht } = anyName(random);
  const fiscaalTenLaste = random.chance(0.6);
  return {
    id: random.guid(),
    naam: family,
    voornaam,
    geslacht,
    geboortedatum: random.chance(0.03) ? null : anyDate(random, 1995, 2022),
    isOverleden: false,
    datumOverleden: null,
    fiscaalTenLaste,
    fiscaalTenLasteTot: fiscaalTenLaste && random.chance(0.3) ? toDateText(2028, 6, 30) : null,
  };
};

const toNumbers = (random: Random): readonly CommunicationNumber[] => {
  const nr = (start: string): string => `${start} 00 ${two(random.int(0, 99))} ${two(random.int(0, 99))}`;
  const home = { id: random.guid(), type: 'Domicilie', soort: 'Telefoon', nr: nr('090') };
  const mobile = { id: random.guid(), type: 'Privé nummer', soort: 'Gsm', nr: nr('0400') };
  return random.chance(0.5) ? [home, mobile] : [mobile];
};

const toEmails = (random: Random, name: Name, number: number): readonly Row[] => {
  const user = `${plain(name.voornaam)}.${plain(name.naam)}${number}`;
  return [
    { id: random.guid(), type: 'Privé', email: `${user}@post.example` },
    { id: random.guid(), type: 'School', email: `${user}@school.example` },
  ];
};

const listOf = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const createPersonalia = (random: Random, kind: Kind): Personalia => {
  const name = anyName(random);
  const { number, isSparse } = kind;
  const identity = toIdentity(random, name, kind);
  const kinderen = listOf(isSparse ? 0 : random.pick([0, 0, 1, 2, 2, 3]), () => toChild(random, name.naam));
  const emails = isSparse ? [] : toEmails(random, name, number);
  return {
    naam: name.naam,
    voornaam: name.voornaam,
    stamnr: typeof identity['stamnr'] === 'string' ? identity['stamnr'] : null,
    schoolEmails: emails.filter(({ type }) => type === 'School').map(({ email }) => String(email)),
    identity,
    situation: {
      ...toSituation(random, kinderen, isSparse),
      adressen: listOf(isSparse ? 0 : random.pick([1, 1, 1, 2]), (index) => toAddress(random, name, index === 0)),
    },
    comnrs: isSparse ? [] : toNumbers(random),
    rest: { emailadressen: emails, kinderen },
  };
};
