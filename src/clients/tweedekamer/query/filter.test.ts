import { describe, expect, test } from 'vitest';

import { refusalOf, written } from '../testing/written.ts';

const LIVE = 'Verwijderd eq false';

/** The filter as it is sent, without the part that every question gets. */
function filterOf(entity: string, filter: string): string | undefined {
  return written({ entity, filter })['$filter']?.replace(`${LIVE} and `, '');
}

const refusal = (entity: string, filter: string): unknown => refusalOf({ entity, filter });

describe('names in a filter', () => {
  test.each([
    ['persoon', "geslacht eq 'vrouw'", "Geslacht eq 'vrouw'"],
    ['PERSOON', "ACHTERNAAM EQ 'Jansen' AND nummer GT 5", "Achternaam eq 'Jansen' and Nummer gt 5"],
    ['ZaakActor', "zaak/soort eq 'Motie'", "Zaak/Soort eq 'Motie'"],
    ['ZaakActor', "Zaak.Soort eq 'Motie'", "Zaak/Soort eq 'Motie'"],
    ['Zaak', "zaakactor/ANY(a: a/relatie eq 'Indiener')", "ZaakActor/any(a:a/Relatie eq 'Indiener')"],
    ['Zaak', 'ZaakActor/any()', 'ZaakActor/any()'],
    ['Zaak', 'ZaakActor/$count gt 3', 'ZaakActor/$count gt 3'],
    ['Zaak', 'ZaakActor/all(a: a/Zaak/Soort eq Soort)', 'ZaakActor/all(a:a/Zaak/Soort eq Soort)'],
    ['Zaak', "Contains(Titel,'zorg')", "contains(Titel,'zorg')"],
    ['Zaak', 'year($it/GestartOp) eq 2026', 'year($it/GestartOp) eq 2026'],
    ['Zaak', "cast(Volgnummer,Edm.String) eq '1'", "cast(Volgnummer,Edm.String) eq '1'"],
  ])('of %s: %s becomes %s', (entity, typed, sent) => {
    expect(filterOf(entity, typed)).toBe(sent);
  });

  test.each([
    ['Persoon', "Voornaam eq 'x'", 'Voornaam'],
    ['Zaak', 'ZaakActor/any(a: a/Relation eq 1)', 'Relation'],
    ['Zaak', "bevat(Titel,'zorg')", 'bevat'],
    ['ZaakActor', "Zaak/Nr eq 'x'", 'Nr'],
  ])('that do not exist in %s are refused: %s', (entity, typed, subject) => {
    expect(refusal(entity, typed)).toMatchObject({
      kind: 'invalid-input',
      field: 'filter',
      problem: 'unknown-name',
      subject,
    });
  });

  test('that do not exist come with the one that is really like it, if any', () => {
    expect(refusal('Zaak', 'ZaakActor/any(a: a/Relation eq 1)')).toMatchObject({ allowed: ['Relatie'] });
    expect(refusal('Zaak', "VVD eq 'x'")).toMatchObject({ allowed: [] });
  });

  test('lead into a list only through any and all', () => {
    expect(refusal('Zaak', "ZaakActor/Relatie eq 'Indiener'")).toMatchObject({
      problem: 'not-supported',
      subject: 'ZaakActor',
    });
    expect(refusal('ZaakActor', 'Zaak/any(z: z/Afgedaan eq true)')).toMatchObject({
      problem: 'not-supported',
      subject: 'Zaak',
    });
  });
});

describe('older ways of writing', () => {
  test.each([
    ["substringof('beveiliging', Onderwerp) eq true", "contains(Onderwerp,'beveiliging')"],
    ["Id eq guid'1c889902-6ede-427c-8682-000f683fffaa'", 'Id eq 1c889902-6ede-427c-8682-000f683fffaa'],
    ["GestartOp ge datetime'2017-05-24T10:00:00'", 'GestartOp ge 2017-05-24T10:00:00+02:00'],
    ["$filter=Soort eq 'Motie'", "Soort eq 'Motie'"],
    ["?$filter=Soort%20eq%20'Motie'", "Soort eq 'Motie'"],
    ["Soort eq 'Motie'  ", "Soort eq 'Motie'"],
  ])('%s becomes %s', (typed, sent) => {
    expect(filterOf('Zaak', typed)).toBe(sent);
  });
});

describe('days in a filter', () => {
  test.each([
    ['Datum ge 2026-08-01', 'Datum ge 2026-08-01T00:00:00+02:00'],
    ['Datum lt 2026-03-29', 'Datum lt 2026-03-29T00:00:00+01:00'],
    ['Datum gt 2026-03-29', 'Datum ge 2026-03-30T00:00:00+02:00'],
    ['Datum le 2026-10-25', 'Datum lt 2026-10-26T00:00:00+01:00'],
    ['Datum ge 2026-10-25', 'Datum ge 2026-10-25T00:00:00+02:00'],
    ['2026-08-01 le Datum', 'Datum ge 2026-08-01T00:00:00+02:00'],
    ['Datum eq 2026-10-25', '(Datum ge 2026-10-25T00:00:00+02:00 and Datum lt 2026-10-26T00:00:00+01:00)'],
    [
      'Datum ne 2026-03-29',
      '(Datum lt 2026-03-29T00:00:00+01:00 or Datum ge 2026-03-30T00:00:00+02:00 or Datum eq null)',
    ],
    [
      'Datum in (2026-01-01,2026-07-01)',
      '((Datum ge 2026-01-01T00:00:00+01:00 and Datum lt 2026-01-02T00:00:00+01:00) or (Datum ge 2026-07-01T00:00:00+02:00 and Datum lt 2026-07-02T00:00:00+02:00))',
    ],
    ['Datum ge 2026-08-01T12:00', 'Datum ge 2026-08-01T12:00:00+02:00'],
    ['Datum ge 2026-08-01T00:00:00Z', 'Datum ge 2026-08-01T00:00:00Z'],
    ['Datum ge 2026-08-01T00:00:00+02:00', 'Datum ge 2026-08-01T00:00:00+02:00'],
    ['date(Datum) eq 2026-08-01', 'date(Datum) eq 2026-08-01'],
    ["Onderwerp eq 'Datum ge 2026-08-01'", "Onderwerp eq 'Datum ge 2026-08-01'"],
  ])('%s becomes %s', (typed, sent) => {
    expect(filterOf('Activiteit', typed)).toBe(sent);
  });

  test('are Dutch days behind a relation and inside any as well', () => {
    expect(filterOf('Besluit', 'Agendapunt/Activiteit/Datum ge 2026-10-01')).toBe(
      'Agendapunt/Activiteit/Datum ge 2026-10-01T00:00:00+02:00',
    );
    expect(filterOf('Persoon', 'PersoonGeschenk/any(g: g/Datum ge 2026-01-01)')).toBe(
      'PersoonGeschenk/any(g:g/Datum ge 2026-01-01T00:00:00+01:00)',
    );
  });

  test('stay days where the model says that a field is a day', () => {
    expect(filterOf('Persoon', 'Geboortedatum lt 1970-01-01')).toBe('Geboortedatum lt 1970-01-01');
    expect(filterOf('Persoon', 'Geboortedatum lt 1970-01-01T00:00:00+01:00')).toBe('Geboortedatum lt 1970-01-01');
  });
});

describe('values in a filter', () => {
  test.each([
    ['Persoon', "Nummer eq '2491'", 'Nummer'],
    ['Persoon', 'Achternaam eq 5', 'Achternaam'],
    ['Zaak', "Afgedaan eq 'true'", 'Afgedaan'],
    ['ZaakActor', "Persoon_Id eq '1c889902-6ede-427c-8682-000f683fffaa'", 'Persoon_Id'],
    ['Activiteit', "Datum ge '2026-08-01'", 'Datum'],
    ['Zaak', "Volgnummer in (1,'2')", 'Volgnummer'],
    ['Persoon', 'Achternaam eq Jansen', 'Achternaam'],
    ['Persoon', 'Achternaam', 'Achternaam'],
    ['Persoon', 'Nummer eq 1 or Nummer', 'Nummer'],
  ])('of %s must be of the type of their field: %s', (entity, typed, subject) => {
    expect(refusal(entity, typed)).toEqual({
      kind: 'invalid-input',
      field: 'filter',
      problem: 'wrong-type',
      subject,
    });
  });

  test('may be null for any field', () => {
    expect(filterOf('Persoon', 'Nummer ne null')).toBe('Nummer ne null');
  });
});

describe('a text that is no OData', () => {
  test.each([
    'Achternaam eq ‘Jansen’',
    'Achternaam eq “Jansen”',
    'Achternaam eq "Jansen"',
    "Achternaam eq 'Jansen",
    "Achternaam = 'Jansen'",
    "Achternaam eq 'Jansen' and",
    "(Achternaam eq 'Jansen'",
    "Achternaam eq 'Jansen')",
    '5',
    "Achternaam eq 'a' Nummer eq 1",
    "Achternaam eq 'a'&$top=5",
    'Datum ge 2026-02-30',
    'Nummer in ()',
    "Achternaam eq 'a';drop",
    '('.repeat(5000),
    `${'not '.repeat(5000)}true`,
  ])('is refused: %s', (typed) => {
    expect(refusal('Persoon', typed)).toMatchObject({ kind: 'invalid-input', field: 'filter', problem: 'syntax' });
  });

  test('is not mistaken for one: curly quotes inside a text are part of it', () => {
    expect(filterOf('Zaak', "Titel eq 'De „zorg” is ‘goed’'")).toBe("Titel eq 'De „zorg” is ‘goed’'");
  });
});

describe('deleted rows', () => {
  test('stay out of every question by themselves', () => {
    expect(written({ entity: 'Zaak' })['$filter']).toBe(LIVE);
    expect(written({ entity: 'Zaak', filter: "Soort eq 'Motie' or Soort eq 'Brief'" })['$filter']).toBe(
      `${LIVE} and (Soort eq 'Motie' or Soort eq 'Brief')`,
    );
  });

  test('come when asked, or when the filter speaks of them', () => {
    expect(written({ entity: 'Zaak', includeDeleted: true })).toEqual({});
    expect(written({ entity: 'Zaak', filter: 'verwijderd eq true' })['$filter']).toBe('Verwijderd eq true');
  });

  test('stay out when the filter speaks only of those of another set', () => {
    expect(filterOf('Zaak', 'ZaakActor/any(a: a/Verwijderd eq false)')).toBe('ZaakActor/any(a:a/Verwijderd eq false)');
    expect(written({ entity: 'Zaak', filter: 'ZaakActor/any(a: a/Verwijderd eq false)' })['$filter']).toContain(LIVE);
  });
});
