import { defaultParser } from '@odata/parser';
import { describe, expect, test } from 'vitest';

import type { EntityQuery } from './plan-query.ts';
import { written } from '../testing/written.ts';

/** What people ask of the parliament most, as its public users write it. */
const QUERIES: readonly (readonly [name: string, query: EntityQuery])[] = [
  [
    'current members per party',
    {
      entity: 'FractieZetelPersoon',
      filter: 'Verwijderd eq false and TotEnMet eq null',
      select: 'Id,Functie,Van,Persoon_Id',
      expand:
        'Persoon($select=Id,Roepnaam,Initialen,Tussenvoegsel,Achternaam,Geslacht,Woonplaats),FractieZetel($select=Id,Gewicht;$expand=Fractie($select=Id,Afkorting,NaamNL,AantalZetels))',
    },
  ],
  [
    'parties and their seats',
    {
      entity: 'Fractie',
      filter: 'Verwijderd eq false and DatumInactief eq null and NaamNL ne null',
      select: 'Id,Afkorting,NaamNL,AantalZetels,AantalStemmen,DatumActief',
      orderby: 'AantalZetels desc',
    },
  ],
  [
    'the register of gifts',
    {
      entity: 'PersoonGeschenk',
      filter: 'Verwijderd eq false and Datum ge 2026-01-01T00:00:00+01:00',
      select: 'Id,Datum,Omschrijving,Persoon_Id',
      expand: 'Persoon($select=Roepnaam,Tussenvoegsel,Achternaam,Functie)',
      orderby: 'Datum desc,Id',
    },
  ],
  [
    'side jobs and what they bring in',
    {
      entity: 'PersoonNevenfunctie',
      filter: 'Verwijderd eq false and IsActief eq true',
      select: 'Id,Omschrijving,PeriodeVan,PeriodeTotEnMet,VergoedingSoort,VergoedingToelichting',
      expand:
        'Persoon($select=Roepnaam,Tussenvoegsel,Achternaam,Functie),PersoonNevenfunctieInkomsten($filter=Verwijderd eq false;$select=Jaar,BedragSoort,BedragValuta,Bedrag,Frequentie,Opmerking)',
    },
  ],
  [
    'foreign trips',
    {
      entity: 'PersoonReis',
      filter: "Verwijderd eq false and Van ge '2026'",
      select: 'Id,Doel,Bestemming,Van,TotEnMet,BetaaldDoor',
      expand: 'Persoon($select=Roepnaam,Tussenvoegsel,Achternaam)',
      orderby: 'Van desc,Id',
    },
  ],
  [
    'votes per party in a period',
    {
      entity: 'Besluit',
      filter:
        'Verwijderd eq false and StemmingsSoort ne null and Agendapunt/Activiteit/Datum ge 2026-10-01T00:00:00+02:00 and Agendapunt/Activiteit/Datum lt 2026-11-01T00:00:00+01:00',
      select: 'Id,BesluitSoort,BesluitTekst,StemmingsSoort',
      expand:
        'Stemming($filter=Verwijderd eq false;$select=Id,Soort,FractieGrootte,ActorNaam,ActorFractie,Vergissing,Persoon_Id,Fractie_Id),Zaak($select=Id,Nummer,Soort,Titel,Onderwerp,Kabinetsappreciatie),Agendapunt($select=Id,Onderwerp;$expand=Activiteit($select=Id,Datum,Soort))',
    },
  ],
  [
    'motions in a year',
    {
      entity: 'Zaak',
      filter:
        "Verwijderd eq false and Soort eq 'Motie' and GestartOp ge 2025-01-01T00:00:00+01:00 and GestartOp lt 2026-01-01T00:00:00+01:00",
    },
  ],
  [
    'motions with their first submitter',
    {
      entity: 'ZaakActor',
      filter:
        "Verwijderd eq false and Relatie eq 'Indiener' and Zaak/Soort eq 'Motie' and Zaak/GestartOp ge 2026-09-15T00:00:00+02:00",
      select: 'Id,ActorNaam,ActorFractie,Persoon_Id,Fractie_Id',
      expand: 'Zaak($select=Nummer,Titel,Onderwerp,GestartOp,Kabinetsappreciatie,Afgedaan)',
    },
  ],
  [
    'the agenda of the coming weeks',
    {
      entity: 'Activiteit',
      filter: 'Verwijderd eq false and Datum ge 2026-11-23T00:00:00+01:00 and Datum lt 2026-12-07T00:00:00+01:00',
      select: 'Id,Nummer,Soort,Onderwerp,Datum,Aanvangstijd,Eindtijd,Locatie,Status,Voortouwnaam',
      orderby: 'Datum,Id',
    },
  ],
  [
    'members of committees',
    {
      entity: 'CommissieZetelVastPersoon',
      filter: 'Verwijderd eq false and TotEnMet eq null',
      select: 'Id,Functie,Van',
      expand:
        'Persoon($select=Roepnaam,Tussenvoegsel,Achternaam),CommissieZetel($select=Id;$expand=Commissie($select=NaamNL,Afkorting,Soort))',
    },
  ],
  [
    'open commitments of ministers',
    {
      entity: 'Toezegging',
      filter: "Verwijderd eq false and Status eq 'Openstaand'",
      select: 'Id,Nummer,Tekst,Naam,Functie,Ministerie,Aanmaakdatum,DatumNakoming,ActiviteitNummer',
      orderby: 'Aanmaakdatum desc,Id',
    },
  ],
  [
    'written questions of a party',
    {
      entity: 'Zaak',
      filter:
        "Verwijderd eq false and Soort eq 'Schriftelijke vragen' and GestartOp ge 2026-09-01T00:00:00+02:00 and ZaakActor/any(a: a/Relatie eq 'Indiener' and a/ActorFractie eq 'D66')",
      select: 'Id,Nummer,Onderwerp,GestartOp,Afgedaan',
      expand: 'ZaakActor($filter=Verwijderd eq false;$select=ActorNaam,ActorFractie,Relatie)',
    },
  ],
];

describe('the questions that people ask', () => {
  test.each(QUERIES)('%s: nothing that was asked is changed', (_, query) => {
    const options = written(query);
    const squeezed = (text: string): string => text.replaceAll(': ', ':');

    expect(options['$filter']).toBe(squeezed(query.filter ?? ''));
    expect(options['$orderby']).toBe(query.orderby);
    if (query.select) expect(`${options['$select']},`).toContain(`${query.select},`);
  });

  test.each(QUERIES)('%s: another parser accepts every option', (_, query) => {
    const text = Object.entries(written(query, { withTotal: true }))
      .map(([name, value]) => `${name}=${value}`)
      .join('&');

    expect(() => defaultParser.query(text)).not.toThrow();
  });
});
