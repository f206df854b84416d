import { type Row } from '../model/entity-type.ts';
import { deriveFile, deriveRow, toFileId } from './older-row.ts';

type Tables = Readonly<Record<string, readonly Row[]>>;

const withPicture = (row: Row): Row => ({ ...row, Afbeelding_Id: toFileId(row) });

const toRole = (person: Row): readonly Row[] =>
  person['Functie'] === undefined || person['Functie'] === null
    ? []
    : [deriveRow('PersoonFunctie', person, { Waarde: person['Functie'], Persoon_Id: person['Id'] ?? null })];

/** A member of a party is a row with the party itself; the seat between them came later. */
const toMembers = (tables: Tables): readonly Row[] => {
  const parties = new Map(tables['FractieZetel']?.map(({ Id, Fractie_Id }) => [Id, Fractie_Id ?? null]));
  return (tables['FractieZetelPersoon'] ?? []).map((row) => ({
    ...row,
    Fractie_Id: parties.get(row['FractieZetel_Id'] ?? null) ?? null,
  }));
};

const toSeats = (tables: Tables): readonly Row[] => {
  const holders = new Map(tables['CommissieZetelVastPersoon']?.map((row) => [row['CommissieZetel_Id'], row]));
  return (tables['CommissieZetel'] ?? []).map((seat) => {
    const holder = holders.get(seat['Id']);
    return { ...seat, VastVan: holder?.['Van'] ?? null, VastTotEnMet: holder?.['TotEnMet'] ?? null };
  });
};

const kept = [
  'Commissie',
  'PersoonContactinformatie',
  'PersoonGeschenk',
  'PersoonLoopbaan',
  'PersoonNevenfunctie',
  'PersoonNevenfunctieInkomsten',
  'PersoonOnderwijs',
  'PersoonReis',
] as const;

/** People, committees and parties as v3/1.0 keeps them. */
export const toOlderPeople = (tables: Tables): Tables => {
  const people = tables['Persoon'] ?? [];
  const parties = tables['Fractie'] ?? [];
  return {
    ...Object.fromEntries(kept.map((name) => [name, tables[name] ?? []])),
    Persoon: people.map(withPicture),
    PersoonFunctie: people.flatMap(toRole),
    Fractie: parties.map(withPicture),
    FractieLid: toMembers(tables),
    CommissieZetel: toSeats(tables),
    CommissieVastPersoon: tables['CommissieZetelVastPersoon'] ?? [],
    CommissieVastVacature: tables['CommissieZetelVastVacature'] ?? [],
    CommissieVervangerPersoon: tables['CommissieZetelVervangerPersoon'] ?? [],
    CommissieVervangerVacature: tables['CommissieZetelVervangerVacature'] ?? [],
    Bestand: [...people, ...parties].flatMap(deriveFile),
  };
};
