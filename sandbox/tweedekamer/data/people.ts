import { type Row } from '../model/entity-type.ts';
import { pictureLength, pictureType } from '../resource-file.ts';
import { mensNames, surnames, towns, womensNames } from './invented-words.ts';
import { type Made, type Maker } from './maker.ts';

export type Person = Row & { readonly Id: string };

export type People = {
  readonly members: readonly Person[];
  readonly ministers: readonly Person[];
  readonly former: readonly Person[];
  readonly made: Made;
};

type Name = {
  readonly first: string;
  readonly second: string;
  readonly sex: 'man' | 'vrouw';
  readonly surname: (typeof surnames)[number];
};

/** Every pair of a first name and a surname once, in a random order. */
const toNames = ({ random }: Maker): readonly Name[] => {
  const named = [
    ...womensNames.map((first) => ({ first, sex: 'vrouw' as const })),
    ...mensNames.map((first) => ({ first, sex: 'man' as const })),
  ];
  const all = named.flatMap((person) => surnames.map((surname) => ({ ...person, surname })));
  return random.shuffle(all).map((name) => ({
    ...name,
    second: name.sex === 'vrouw' ? random.pick(womensNames) : random.pick(mensNames),
  }));
};

/** A name as the service writes it beside an action: `A.B. van Coppelrade`. */
export const toFullName = (person: Row): string =>
  [person['Initialen'], person['Tussenvoegsel'], person['Achternaam']].filter((part) => part !== null).join(' ');

const makePerson = (
  maker: Maker,
  { first, second, sex, surname }: Name,
  [number, role]: readonly [number, string],
): Person => {
  const { random } = maker;
  const [prefix, last] = surname;
  const hasPicture = random.chance(0.8);
  return maker.row({
    Nummer: number,
    Titels: random.chance(0.3) ? random.pick(['MA', 'mr.', 'drs.', 'dr.', 'BSc']) : null,
    Initialen: `${first.charAt(0)}.${second.charAt(0)}.`,
    Tussenvoegsel: prefix,
    Achternaam: last,
    Voornamen: `${first} ${second}`,
    Roepnaam: first,
    Geslacht: sex,
    Functie: role,
    Geboortedatum: maker.day('1950-01-01', '2001-12-31'),
    Geboorteplaats: random.pick(towns),
    Geboorteland: 'Nederland',
    Overlijdensdatum: null,
    Overlijdensplaats: null,
    Woonplaats: random.pick(towns),
    Land: 'NL',
    Fractielabel: null,
    ContentType: hasPicture ? pictureType : null,
    ContentLength: hasPicture ? pictureLength : null,
  });
};

/** 150 members, 26 ministers and state secretaries, and former members; five rows with nothing but an id. */
export const makePeople = (maker: Maker): People => {
  const names = toNames(maker);
  const make = (from: number, to: number, role: string): readonly Person[] =>
    names.slice(from, to).map((name, index) => makePerson(maker, name, [60_000 + from + index, role]));
  const members = make(0, 150, 'Tweede Kamerlid');
  const ministers = make(150, 176, 'Bewindspersoon');
  const former = make(176, 176 + Math.min(maker.count(64), 400), 'Oud Kamerlid');
  const placeholders = Array.from({ length: 5 }, () => maker.row({}));
  return {
    members,
    ministers,
    former,
    made: { rows: { Persoon: [...members, ...ministers, ...former, ...placeholders] }, pairs: {} },
  };
};
