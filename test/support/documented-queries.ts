import type { Row } from '../../sandbox/tweedekamer/model/entity-type.ts';
import type { Note } from '../../src/core/table.ts';
import { byId, idsOf, rowsOf } from './parliament.ts';

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The ids of people to whom a current row of a set belongs. */
export const currentHolders = (set: string, isMeant: (row: Row) => boolean): readonly string[] => {
  const known = byId('Persoon');
  const holders = rowsOf(set)
    .filter((row) => (row['TotEnMet'] ?? null) === null && isMeant(row))
    .map((row) => known.get(row['Persoon_Id']));
  return idsOf([...new Set(holders.filter((person) => person !== undefined))]);
};

const seatOf = (set: string, owner: string) => {
  const seats = byId(set);
  const owners = byId(owner);
  return (row: Row): unknown => owners.get(seats.get(row[`${set}_Id`])?.[`${owner}_Id`])?.['Afkorting'];
};

export const idsWhere = (set: string, isMeant: (row: Row) => boolean): readonly string[] =>
  idsOf(rowsOf(set).filter(isMeant));

type Example = {
  readonly query: string;
  readonly ids: () => readonly string[];
  /** What v4 is told to be named otherwise, or not to have. */
  readonly notes: readonly Note[];
};

const translated = (from: string, to: string): Note => ({ code: 'translated', from, to });

/** The queries of the page "OData API" of version 1.0, word for word but for the abbreviation that it leaves open. */
export const DOCUMENTED_QUERIES: Readonly<Record<string, Example>> = {
  'members of a committee': {
    query:
      "/Persoon?$expand=CommissieVastPersoon, CommissieVastPersoon/CommissieZetel/Commissie&$orderby=Achternaam&$filter=CommissieVastPersoon/any(aa: aa/CommissieZetel/Commissie/Afkorting eq 'FIN' and aa/TotEnMet eq null)&$inlinecount=allpages",
    ids: () => {
      const committee = seatOf('CommissieZetel', 'Commissie');
      return currentHolders('CommissieZetelVastPersoon', (row) => committee(row) === 'FIN');
    },
    notes: [translated('$inlinecount', '$count'), translated('CommissieVastPersoon', 'CommissieZetelVastPersoon')],
  },
  'staff of a party': {
    query:
      "/Persoon?$expand=Fractielid, Fractielid/Fractie&$filter=Fractielid/any(aa:aa/Fractie/Afkorting eq 'VVD' and aa/TotEnMet eq null)&$orderby=Achternaam",
    ids: () => {
      const party = seatOf('FractieZetel', 'Fractie');
      return currentHolders('FractieZetelPersoon', (row) => party(row) === 'VVD');
    },
    notes: [translated('Fractielid', 'FractieZetelPersoon'), translated('Fractie', 'FractieZetel/Fractie')],
  },
  'all active members': {
    query:
      '/Persoon?$filter=Fractielid/any(aa: aa/TotEnMet eq null)&$orderby=Achternaam&$expand=Afbeelding, Functie, Contactinformatie',
    ids: () => currentHolders('FractieZetelPersoon', () => true),
    notes: [
      translated('Afbeelding', 'link'),
      translated('Functie/Waarde', 'Functie'),
      translated('Contactinformatie', 'PersoonContactinformatie'),
    ],
  },
  'activities of a session year': {
    query:
      "/Activiteit?$filter=Vergaderjaar eq '2015-2016'&$orderby=Begin desc&$expand=Vergadering, VoortzettingDoor, VoortzettingVan, VervangingVan, Afgemeld, Bewindspersoon, Deelnemer, Interpellant, Initiatiefnemer, ParlementairDocument, Voortouwcommissie, Zaak",
    ids: () => idsWhere('Activiteit', ({ Vergaderjaar }) => Vergaderjaar === '2015-2016'),
    notes: [
      { code: 'left-out', from: 'Vergadering', of: 'Activiteit' },
      translated('VoortzettingDoor', 'VoortgezetIn'),
      translated('Afgemeld', 'ActiviteitActor[Relatie=Afgemeld]'),
      translated('Begin', 'Aanvangstijd'),
    ],
  },
  'motions with a word in their subject': {
    query:
      "/ParlementairDocument?$filter=Soort eq 'Motie' and substringof('beveiliging', Onderwerp) eq true&$orderby=Datum desc&$expand=Activiteit, Agendapunt",
    ids: () =>
      idsWhere('Document', ({ Soort, Onderwerp }) => Soort === 'Motie' && /beveiliging/i.test(textOf(Onderwerp))),
    notes: [translated('substringof', 'contains'), translated('ParlementairDocument', 'Document')],
  },
  'activities of a month': {
    query: '/Activiteit?$filter=year(Begin) eq 2017 and month(Begin) eq 5&$orderby=Begin desc&$expand=Vergadering',
    ids: () => idsWhere('Activiteit', ({ Aanvangstijd }) => textOf(Aanvangstijd).startsWith('2017-05')),
    notes: [{ code: 'left-out', from: 'Vergadering', of: 'Activiteit' }, translated('Begin', 'Aanvangstijd')],
  },
  'meetings with the links to their reports': {
    query: "/Vergadering?$format=json&$expand=Verslag&$filter=Vergaderjaar eq '2017-2018'&$orderby=Begin desc",
    ids: () => idsWhere('Vergadering', ({ Vergaderjaar }) => Vergaderjaar === '2017-2018'),
    notes: [translated('Begin', 'Aanvangstijd')],
  },
};

/** What people ask of v4/2.0 most, as its public users write it, and what v3 has not of it. */
export const PUBLIC_QUERIES: readonly PublicQuery[] = [
  {
    query:
      '/FractieZetelPersoon?$filter=Verwijderd eq false and TotEnMet eq null&$select=Id,Functie,Van,Persoon_Id&$expand=Persoon($select=Id,Roepnaam,Initialen,Tussenvoegsel,Achternaam,Geslacht,Woonplaats),FractieZetel($select=Id,Gewicht;$expand=Fractie($select=Id,Afkorting,NaamNL,AantalZetels))',
    leftOut: ['FractieZetel'],
  },
  {
    query:
      '/Fractie?$filter=Verwijderd eq false and DatumInactief eq null and NaamNL ne null&$select=Id,Afkorting,NaamNL,AantalZetels,AantalStemmen,DatumActief&$orderby=AantalZetels desc',
  },
  {
    query:
      '/PersoonGeschenk?$filter=Verwijderd eq false and Datum ge 2025-01-01T00:00:00+01:00&$select=Id,Datum,Omschrijving,Persoon_Id&$expand=Persoon($select=Roepnaam,Tussenvoegsel,Achternaam,Functie)&$orderby=Datum desc,Id',
  },
  {
    query:
      '/PersoonNevenfunctie?$filter=Verwijderd eq false and IsActief eq true&$select=Id,Omschrijving,PeriodeVan,PeriodeTotEnMet,VergoedingSoort,VergoedingToelichting&$expand=Persoon($select=Roepnaam,Tussenvoegsel,Achternaam,Functie),PersoonNevenfunctieInkomsten($filter=Verwijderd eq false;$select=Jaar,BedragSoort,BedragValuta,Bedrag,Frequentie,Opmerking)',
  },
  {
    query:
      "/PersoonReis?$filter=Verwijderd eq false and Van ge '2026'&$select=Id,Doel,Bestemming,Van,TotEnMet,BetaaldDoor&$expand=Persoon($select=Roepnaam,Tussenvoegsel,Achternaam)&$orderby=Van desc,Id",
  },
  {
    query:
      '/Besluit?$filter=Verwijderd eq false and StemmingsSoort ne null and Agendapunt/Activiteit/Datum ge 2026-10-01T00:00:00+02:00 and Agendapunt/Activiteit/Datum lt 2026-11-01T00:00:00+01:00&$select=Id,BesluitSoort,BesluitTekst,StemmingsSoort&$expand=Stemming($filter=Verwijderd eq false;$select=Id,Soort,FractieGrootte,ActorNaam,ActorFractie,Vergissing,Persoon_Id,Fractie_Id),Zaak($select=Id,Nummer,Soort,Titel,Onderwerp,Kabinetsappreciatie),Agendapunt($select=Id,Onderwerp;$expand=Activiteit($select=Id,Datum,Soort))',
    leftOut: ['Kabinetsappreciatie'],
  },
  {
    query:
      "/Zaak?$filter=Verwijderd eq false and Soort eq 'Motie' and GestartOp ge 2025-01-01T00:00:00+01:00 and GestartOp lt 2026-01-01T00:00:00+01:00&$count=true&$top=0",
  },
  {
    query:
      "/ZaakActor?$filter=Verwijderd eq false and Relatie eq 'Indiener' and Zaak/Soort eq 'Motie' and Zaak/GestartOp ge 2026-09-15T00:00:00+02:00&$select=Id,ActorNaam,ActorFractie,Persoon_Id,Fractie_Id&$expand=Zaak($select=Nummer,Titel,Onderwerp,GestartOp,Kabinetsappreciatie,Afgedaan)",
    leftOut: ['Kabinetsappreciatie'],
  },
  {
    query:
      '/Activiteit?$filter=Verwijderd eq false and Datum ge 2026-11-23T00:00:00+01:00 and Datum lt 2026-12-07T00:00:00+01:00&$select=Id,Nummer,Soort,Onderwerp,Datum,Aanvangstijd,Eindtijd,Locatie,Status,Voortouwnaam&$orderby=Datum,Id',
    leftOut: ['Voortouwnaam'],
  },
  {
    query:
      '/CommissieZetelVastPersoon?$filter=Verwijderd eq false and TotEnMet eq null&$select=Id,Functie,Van&$expand=Persoon($select=Roepnaam,Tussenvoegsel,Achternaam),CommissieZetel($select=Id;$expand=Commissie($select=NaamNL,Afkorting,Soort))',
  },
  {
    query:
      "/Zaak?$filter=Verwijderd eq false and Soort eq 'Schriftelijke vragen' and GestartOp ge 2026-09-01T00:00:00+02:00 and ZaakActor/any(a: a/Relatie eq 'Indiener' and a/ActorFractie eq 'D66')&$select=Id,Nummer,Onderwerp,GestartOp,Afgedaan&$expand=ZaakActor($filter=Verwijderd eq false;$select=ActorNaam,ActorFractie,Relatie)",
  },
];

type PublicQuery = { readonly query: string; readonly leftOut?: readonly string[] };
