import { describe, expect, it } from 'vitest';
import { ask, type Ask } from '../ask.ts';
import { type Row } from '../model/entity-type.ts';
import { versions } from '../model/versions.ts';
import { createStore } from '../store.ts';
import { createDataset } from './create-dataset.ts';
import { landmarks } from './landmarks.ts';

const dataset = createDataset({ seed: 1, scale: 0.2 });
const options: Ask = { store: createStore(dataset), version: 'v4' };
const count = (address: string): number => Number(ask(address, options).text);

describe('createDataset', () => {
  it('repeats itself for the same seed and differs for another', () => {
    const people = (seed: number): readonly Row[] => createDataset({ seed, scale: 0.05 }).rows['Persoon'] ?? [];
    expect(people(3)).toEqual(people(3));
    expect(people(3)).not.toEqual(people(4));
  });

  it('has every id once', () => {
    const ids = Object.values(dataset.rows).flatMap((rows) => rows.map(({ Id }) => Id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('grows with its scale, but never has more or fewer than 150 seats', () => {
    expect(dataset.rows['Zaak']?.length).toBeGreaterThan(380);
    expect(count('Zaak/$count?$filter=Verwijderd eq false')).toBe(401);
    expect(count('FractieZetelPersoon/$count?$filter=Verwijderd eq false and TotEnMet eq null')).toBe(150);
    const seats = ask('Fractie?$filter=Verwijderd eq false and DatumInactief eq null and NaamNL ne null', options).rows;
    expect(seats).toHaveLength(15);
    expect(seats.reduce((sum, { AantalZetels }) => sum + Number(AantalZetels), 0)).toBe(150);
  });

  it('has rows in every set of the model', () => {
    const empty = (versions[0]?.model ?? []).filter(({ name }) => (dataset.rows[name] ?? []).length === 0);
    expect(empty.map(({ name }) => name)).toEqual([]);
  });

  it('leads from a document to what was published of it, and from a hall to its meetings', () => {
    const paper = ask(
      'Document?$top=1&$expand=DocumentVersie($expand=DocumentPublicatie,DocumentPublicatieMetadata)',
      options,
    );
    expect(paper.rows[0]).toMatchObject({
      DocumentVersie: [{ DocumentPublicatie: [{ ContentType: 'application/pdf' }], DocumentPublicatieMetadata: [{}] }],
    });
    const [hall] = ask('Zaal?$top=1&$expand=Reservering($expand=Activiteit)', options).rows;
    expect(hall?.['Reservering']).toContainEqual(expect.objectContaining({ Activiteit: [expect.anything()] }));
  });

  it('leads every key to a row', () => {
    const known = new Set(Object.values(dataset.rows).flatMap((rows) => rows.map(({ Id }) => Id)));
    const broken = Object.values(dataset.rows).flatMap((rows) =>
      rows.flatMap((row) =>
        Object.entries(row).filter(([name, id]) => /_Id$|^PersoonId$/u.test(name) && id !== null && !known.has(id)),
      ),
    );
    expect(broken).toEqual([]);
  });

  it('writes all instants as the service does', () => {
    const rows = Object.values(dataset.rows).flat();
    expect(
      rows.every(
        ({ ApiGewijzigdOp }) =>
          ApiGewijzigdOp === undefined || /T\d\d:\d\d:\d\d(?:\.\d{0,6}[1-9])?Z$/u.test(String(ApiGewijzigdOp)),
      ),
    ).toBe(true);
    const days = dataset.rows['Zaak']?.map(({ GestartOp }) => String(GestartOp)) ?? [];
    expect(days.every((day) => /T00:00:00\+0[12]:00$/u.test(day))).toBe(true);
    expect(days.some((day) => /-07-.*\+02:00$/u.test(day)) && days.some((day) => /-01-.*\+01:00$/u.test(day))).toBe(
      true,
    );
  });

  it('has rows with nothing but an id, and deleted rows of every kind', () => {
    expect(count('Persoon/$count?$filter=Verwijderd eq false and Nummer eq null')).toBe(5);
    expect(count('Fractie/$count?$filter=Verwijderd eq false and NaamNL eq null')).toBe(3);
    for (const set of ['Persoon', 'Fractie', 'Zaak', 'Stemming', 'Document', 'Activiteit', 'PersoonReis']) {
      expect(count(`${set}/$count?$filter=Verwijderd eq true`)).toBeGreaterThan(0);
    }
  });

  it('has deleted rows inside relations', () => {
    const withDeleted = 'Zaak/$count?$filter=Verwijderd eq false and ZaakActor/any(a:a/Verwijderd eq true)';
    expect(count(withDeleted)).toBeGreaterThan(0);
    expect(ask(`PersoonGeschenk(${landmarks.giftOfDeletedPerson})?$expand=Persoon`, options).body).toMatchObject({
      Persoon: { Id: landmarks.deletedPerson, Achternaam: null, Verwijderd: true },
    });
  });

  it('has partial dates as text', () => {
    const lengths = new Set(
      ask('PersoonNevenfunctie?$filter=Verwijderd eq false', options).rows.map(
        ({ PeriodeVan }) => String(PeriodeVan).length,
      ),
    );
    expect([...lengths].toSorted((a, b) => a - b)).toEqual([4, 7, 10]);
  });

  it('has text that looks like a formula or a number', () => {
    const gift = ask(`PersoonGeschenk(${landmarks.formulaGift})?$expand=Persoon($select=Achternaam)`, options).body;
    expect(gift).toMatchObject({ Omschrijving: "=cmd|' /C calc'!A0", Persoon: { Achternaam: 'Formule-Proef' } });
    expect(ask(`Document(${landmarks.zerosDocument})`, options).body).toMatchObject({
      Aanhangselnummer: '0087',
      Titel: '007',
    });
  });

  it('has days and times on both sides of the changes of the clock', () => {
    const select = '$select=Datum,Aanvangstijd,Eindtijd&$format=application/json;odata.metadata=none';
    expect(ask(`Activiteit(${landmarks.springMeeting})?${select}`, options).body).toEqual({
      Datum: '2026-03-29T00:00:00+01:00',
      Aanvangstijd: '2026-03-29T01:30:00+01:00',
      Eindtijd: '2026-03-29T03:30:00+02:00',
    });
    expect(ask(`Activiteit(${landmarks.autumnMeeting})?${select}`, options).body).toEqual({
      Datum: '2026-10-25T00:00:00+02:00',
      Aanvangstijd: '2026-10-25T02:30:00+02:00',
      Eindtijd: '2026-10-25T02:30:00+01:00',
    });
  });

  it('votes by party, with members beside them and positions that come later', () => {
    const votes = 'Besluit/$count?$filter=Verwijderd eq false and StemmingsSoort';
    expect(count(`${votes} ne null`)).toBeGreaterThan(50);
    expect(count(`${votes} ne null and not Stemming/any()`)).toBeGreaterThan(0);
    expect(count(`${votes} eq null`)).toBeGreaterThan(0);
  });

  it('has pictures of some people', () => {
    const [withPicture] = ask('Persoon?$filter=ContentType ne null&$top=1', options).rows;
    const [without] = ask('Persoon?$filter=ContentType eq null&$top=1', options).rows;
    const picture = ask(`Persoon(${String(withPicture?.['Id'])})/resource`, options);
    expect(picture.headers).toEqual({ 'content-type': 'image/png' });
    expect(ask(`Persoon(${String(without?.['Id'])})/TK.DA.GGM.OData.Resource()`, options).status).toBe(404);
  });
});

describe('reports people make', () => {
  const person = 'Persoon($select=Roepnaam,Tussenvoegsel,Achternaam)';
  it.each([
    [
      'members of each party',
      `FractieZetelPersoon?$filter=Verwijderd eq false and TotEnMet eq null&$select=Id,Functie,Van,Persoon_Id&$expand=${person},FractieZetel($select=Id,Gewicht;$expand=Fractie($select=Id,Afkorting,AantalZetels))`,
    ],
    [
      'parties and seats',
      'Fractie?$filter=Verwijderd eq false and DatumInactief eq null and NaamNL ne null&$select=Id,Afkorting,NaamNL,AantalZetels&$orderby=AantalZetels desc',
    ],
    [
      'gifts',
      `PersoonGeschenk?$filter=Verwijderd eq false and Datum ge 2026-01-01T00:00:00+01:00&$select=Id,Datum,Omschrijving,Persoon_Id&$expand=${person}&$orderby=Datum desc,Id`,
    ],
    [
      'side jobs and income',
      `PersoonNevenfunctie?$filter=Verwijderd eq false and IsActief eq true&$select=Id,Omschrijving,PeriodeVan&$expand=${person},PersoonNevenfunctieInkomsten($filter=Verwijderd eq false;$select=Jaar,Bedrag)`,
    ],
    [
      'trips',
      `PersoonReis?$filter=Verwijderd eq false and Van ge '2026'&$select=Id,Doel,Bestemming,Van,TotEnMet&$expand=${person}&$orderby=Van desc,Id`,
    ],
    [
      'votes of a period',
      'Besluit?$filter=Verwijderd eq false and StemmingsSoort ne null and Agendapunt/Activiteit/Datum ge 2026-06-01T00:00:00+02:00 and Agendapunt/Activiteit/Datum lt 2026-11-01T00:00:00+01:00&$select=Id,BesluitTekst&$expand=Stemming($filter=Verwijderd eq false;$select=Id,Soort,ActorFractie),Zaak($select=Id,Nummer),Agendapunt($select=Id;$expand=Activiteit($select=Id,Datum))',
    ],
    [
      'motions and who moved them',
      "ZaakActor?$filter=Verwijderd eq false and Relatie eq 'Indiener' and Zaak/Soort eq 'Motie' and Zaak/GestartOp ge 2026-06-01T00:00:00+02:00&$select=Id,ActorNaam,ActorFractie&$expand=Zaak($select=Nummer,Titel,GestartOp)",
    ],
    [
      'agenda',
      'Activiteit?$filter=Verwijderd eq false and Datum ge 2026-11-23T00:00:00+01:00 and Datum lt 2026-12-19T00:00:00+01:00&$select=Id,Nummer,Soort,Datum,Status,Voortouwnaam&$orderby=Datum,Id',
    ],
    [
      'committee members',
      `CommissieZetelVastPersoon?$filter=Verwijderd eq false and TotEnMet eq null&$select=Id,Functie,Van&$expand=${person},CommissieZetel($select=Id;$expand=Commissie($select=NaamNL,Afkorting))`,
    ],
    [
      'open promises',
      "Toezegging?$filter=Verwijderd eq false and Status eq 'Openstaand'&$select=Id,Nummer,Tekst,Naam,Aanmaakdatum&$orderby=Aanmaakdatum desc,Id",
    ],
    [
      'questions of a party',
      "Zaak?$filter=Verwijderd eq false and Soort eq 'Schriftelijke vragen' and GestartOp ge 2025-09-01T00:00:00+02:00 and ZaakActor/any(a: a/Relatie eq 'Indiener' and a/ActorFractie eq 'D66')&$select=Id,Nummer,Onderwerp&$expand=ZaakActor($filter=Verwijderd eq false;$select=ActorNaam,ActorFractie,Relatie)",
    ],
  ])('find rows: %s', (_name, address) => {
    const reply = ask(address, options);
    expect(reply.status).toBe(200);
    expect(reply.rows.length).toBeGreaterThan(0);
  });

  it('find the number of motions in a year', () => {
    const filter =
      "Verwijderd eq false and Soort eq 'Motie' and GestartOp ge 2025-01-01T00:00:00+01:00 and GestartOp lt 2026-01-01T00:00:00+01:00";
    const { body, rows } = ask(`Zaak?$filter=${filter}&$count=true&$top=0`, options);
    const counted = dataset.rows['Zaak']?.filter(
      ({ Id, Soort, GestartOp }) =>
        Soort === 'Motie' && String(GestartOp).startsWith('2025') && !dataset.buried.has(String(Id)),
    );
    expect(rows).toEqual([]);
    expect(body['@odata.count']).toBe(counted?.length);
  });

  it('find only the votes of the period that was asked', () => {
    const dates = ask(
      'Besluit?$filter=Agendapunt/Activiteit/Datum ge 2026-10-01T00:00:00+02:00 and Agendapunt/Activiteit/Datum lt 2026-11-01T00:00:00+01:00&$expand=Agendapunt($expand=Activiteit)',
      options,
    ).text.match(/"Datum":"2026-\d\d/gu);
    expect(new Set(dates)).toEqual(new Set(['"Datum":"2026-10']));
  });
});
