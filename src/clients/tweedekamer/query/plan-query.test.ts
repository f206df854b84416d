import { describe, expect, test } from 'vitest';

import { refusalOf, written } from '../testing/written.ts';

const LIVE = 'Verwijderd eq false';

describe('entity', () => {
  test('is found in any case and with spaces around it', () => {
    expect(refusalOf({ entity: ' persoonGESCHENK ' })).toMatchObject({ set: { name: 'PersoonGeschenk' } });
  });

  test('that does not exist is refused, with names that may have been meant', () => {
    expect(refusalOf({ entity: 'Fracties' })).toEqual({
      kind: 'invalid-input',
      field: 'entity',
      problem: 'unknown-name',
      subject: 'Fracties',
      allowed: ['Fractie'],
    });
  });
});

describe('select', () => {
  test('asks for nothing by name when nothing is chosen', () => {
    expect(written({ entity: 'Fractie' })).toEqual({ $filter: LIVE });
    expect(written({ entity: 'Fractie', select: '*' })).toEqual({ $filter: LIVE });
  });

  test('asks for the key along with what is chosen, and for what tells a placeholder', () => {
    expect(written({ entity: 'Fractie', select: ' naamNL , Afkorting' })['$select']).toBe('NaamNL,Afkorting,Id,Nummer');
    expect(written({ entity: 'Fractie', select: 'NaamNL', keepPlaceholders: true })['$select']).toBe('NaamNL,Id');
  });

  test('asks for what rows are sorted by', () => {
    expect(written({ entity: 'Stemming', select: 'Soort', orderby: 'FractieGrootte desc' })['$select']).toBe(
      'Soort,FractieGrootte,Id',
    );
  });

  test('of a field of another row expands that row', () => {
    expect(written({ entity: 'PersoonGeschenk', select: 'Datum,Persoon/Achternaam,Persoon.Roepnaam' })).toMatchObject({
      $select: 'Datum,Id',
      $expand: 'Persoon($select=Achternaam,Roepnaam,Verwijderd)',
    });
  });

  test.each(['Naam', 'NaamNL,,Afkorting', 'NaamNL;Afkorting', "NaamNL,'x'", 'NaamNL eq 1'])('refuses %s', (select) => {
    expect(refusalOf({ entity: 'Fractie', select })).toMatchObject({ kind: 'invalid-input', field: 'select' });
  });
});

describe('expand', () => {
  test('leaves deleted rows out of lists, at every depth, where the type marks them', () => {
    const { $expand } = written({
      entity: 'Besluit',
      expand: 'Agendapunt($expand=Activiteit($expand=Agendapunt)),Stemming',
    });

    expect($expand).toBe(
      `Agendapunt($expand=Activiteit($expand=Agendapunt($filter=${LIVE}))),Stemming($filter=${LIVE})`,
    );
  });

  test('asks a single row for its mark when fields are chosen: it can only be dropped on arrival', () => {
    expect(written({ entity: 'Stemming', expand: 'Persoon($select=Achternaam)' })['$expand']).toBe(
      'Persoon($select=Achternaam,Verwijderd)',
    );
  });

  test('keeps deleted rows when asked, or when its own filter speaks of them', () => {
    expect(written({ entity: 'Besluit', expand: 'Stemming', includeDeleted: true })['$expand']).toBe('Stemming');
    expect(written({ entity: 'Besluit', expand: 'Stemming($filter=Verwijderd eq true)' })['$expand']).toBe(
      'Stemming($filter=Verwijderd eq true)',
    );
  });

  test('takes paths, as older versions wrote them, and puts branches together', () => {
    expect(
      written({ entity: 'FractieZetelPersoon', expand: 'Persoon, FractieZetel/Fractie, fractiezetel.fractie' })[
        '$expand'
      ],
    ).toBe('Persoon,FractieZetel($expand=Fractie)');
  });

  test('takes filters, orders and numbers of its own', () => {
    expect(
      written({
        entity: 'Zaak',
        expand:
          "zaakactor($filter=relatie eq 'Indiener' or Relatie eq 'Medeindiener';$orderby=actornaam desc;$top=3;$select=ActorNaam)",
      })['$expand'],
    ).toBe(
      `ZaakActor($filter=${LIVE} and (Relatie eq 'Indiener' or Relatie eq 'Medeindiener');$select=ActorNaam;$orderby=ActorNaam desc;$top=3)`,
    );
  });

  test('turns days of its own filter into moments', () => {
    expect(written({ entity: 'Persoon', expand: 'PersoonGeschenk(filter=Datum ge 2026-01-01)' })['$expand']).toContain(
      'Datum ge 2026-01-01T00:00:00+01:00',
    );
  });

  test.each([
    ['Fractie', { problem: 'unknown-name', subject: 'Fractie' }],
    ['Persoon($select=Naam)', { problem: 'unknown-name', subject: 'Naam' }],
    ["Persoon($filter=Achternaam eq 'x')", { problem: 'not-supported', subject: 'Persoon' }],
    ["Persoon($expand=ZaakActor($filter=Naam eq 'x'))", { problem: 'unknown-name', subject: 'Naam' }],
    ['Persoon($expand=Zaken)', { problem: 'unknown-name', subject: 'Zaken' }],
    ['Persoon($levels=2)', { problem: 'not-supported' }],
    ['Persoon($select=Achternaam', { problem: 'syntax' }],
    ['Persoon()', { problem: 'syntax' }],
    ['Persoon,', { problem: 'syntax' }],
    ['Persoon($top=veel)', { problem: 'syntax' }],
  ])('refuses %s', (expand, failure) => {
    expect(refusalOf({ entity: 'PersoonGeschenk', expand })).toMatchObject({
      kind: 'invalid-input',
      field: 'expand',
      ...failure,
    });
  });
});

describe('orderby', () => {
  test('is written in the spelling of the model', () => {
    expect(written({ entity: 'Zaak', orderby: 'gestartop DESC, Nummer asc,year(GestartOp)' })['$orderby']).toBe(
      'GestartOp desc,Nummer,year(GestartOp)',
    );
  });

  test('ends with the key when pages are asked by number', () => {
    const query = { entity: 'Zaak', orderby: 'Soort' };

    expect(written(query, { top: 10 })['$orderby']).toBe('Soort,Id');
    expect(written({ ...query, orderby: 'Id desc' }, { top: 10 })['$orderby']).toBe('Id desc');
    expect(written({ entity: 'Zaak' }, { top: 10, skip: 20 })).toMatchObject({
      $orderby: 'Id',
      $top: '10',
      $skip: '20',
    });
  });

  test.each(['Naam', 'Soort desc asc', 'Soort,', "'Soort'x"])('refuses %s', (orderby) => {
    expect(refusalOf({ entity: 'Zaak', orderby })).toMatchObject({ kind: 'invalid-input', field: 'orderby' });
  });
});
