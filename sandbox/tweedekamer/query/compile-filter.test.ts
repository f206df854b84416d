import { describe, expect, it } from 'vitest';
import { findEntityType, type Model } from '../model/entity-type.ts';
import { versions } from '../model/versions.ts';
import { smallId, smallStore } from '../small-chamber.ts';
import { compileFilter } from './compile-filter.ts';
import { parseFilter } from './parse-filter.ts';
import { rewriteIn } from './rewrite-in.ts';

const modelOf = (name: 'v4' | 'v5'): Model => versions.find((version) => version.name === name)?.model ?? [];

/** The numbers of the rows of a set that a filter keeps. */
const select = (set: string, filter: string, version: 'v4' | 'v5' = 'v5'): readonly number[] => {
  const model = modelOf(version);
  const rootType = findEntityType(model, set);
  if (!rootType) throw new Error(`no set ${set}`);
  const scope = { model, store: smallStore, rootType, variables: {}, now: () => new Date('2026-08-01T12:00:00Z') };
  const keeps = compileFilter(parseFilter(rewriteIn(filter).text), scope);
  return smallStore.rowsOf(rootType).flatMap((row, index) => (keeps(row) ? [index + 1] : []));
};

const all = [1, 2, 3, 4, 5];

describe('comparisons', () => {
  it.each([
    ['Volgnummer eq 5', [1, 5]],
    ['Volgnummer ne 5', [2, 3, 4]],
    ['Volgnummer gt 5', [2, 4]],
    ['Volgnummer ge 7', [2, 4]],
    ['Volgnummer lt 7', [1, 5]],
    ['Volgnummer le 7', [1, 4, 5]],
    ['7 lt Volgnummer', [2]],
    ['Volgnummer eq null', [3]],
    ['null ne Volgnummer', [1, 2, 4, 5]],
    ['Volgnummer gt null', []],
    ['Volgnummer ge 6.5', [2, 4]],
    ['Volgnummer gt -1', [1, 2, 4, 5]],
    ["Soort eq 'Motie'", [1, 2, 4]],
    ["Soort eq 'motie'", [1, 2, 4]],
    ["Onderwerp eq 'ecole'", [5]],
    ["Onderwerp eq 'ÉCOLE'", [3]],
    ["Onderwerp eq 'Beveiliging (50%) & meer'", [1]],
    ["Soort gt 'Motie'", [3]],
    ['Afgedaan eq true', [1, 4]],
    ['Afgedaan', [1, 4]],
    [`Id eq ${smallId('b', 3).toUpperCase()}`, [3]],
    ['Volgnummer in (5,10)', [1, 2, 5]],
    ["Soort in ('Motie', 'Wetgeving')", [1, 2, 3, 4]],
  ])('%s keeps matters %j', (filter, expected) => {
    expect(select('Zaak', filter)).toEqual(expected);
  });

  it('doubles a quote inside text', () => {
    expect(select('Persoon', "Achternaam eq 'D''Osta'")).toEqual([2]);
  });

  it('takes a day for midnight in Amsterdam and compares instants whatever their offset', () => {
    expect(select('Zaak', 'GestartOp ge 2026-08-01')).toEqual([3, 4]);
    expect(select('Zaak', 'GestartOp ge 2026-08-01T00:00:00+02:00')).toEqual([3, 4]);
    expect(select('Zaak', 'GestartOp ge 2026-07-31T22:00:00Z')).toEqual([3, 4]);
    expect(select('Zaak', 'GestartOp ge 2026-08-01T00:00:00Z')).toEqual([]);
    expect(select('Zaak', 'GestartOp eq 2026-08-01')).toEqual([3]);
    expect(select('Zaak', 'GestartOp lt 2026-01-01')).toEqual([1]);
  });

  it('sees a ten-millionth of a second', () => {
    expect(select('Persoon', 'ApiGewijzigdOp eq 2026-01-01T10:00:02.1234567+01:00')).toEqual([2]);
    expect(select('Persoon', 'ApiGewijzigdOp gt 2026-01-01T09:00:03.1234566Z')).toEqual([3, 4]);
    expect(select('Persoon', 'ApiGewijzigdOp gt 2026-01-01T09:00:03.1234567Z')).toEqual([4]);
  });

  it('compares days with days', () => {
    expect(select('Persoon', 'Geboortedatum ge 1980-05-01 and Geboortedatum lt 1990-12-31')).toEqual([1]);
  });

  it('gives a deleted row no values but keeps it', () => {
    expect(select('Persoon', 'Verwijderd eq true and Achternaam eq null')).toEqual([4]);
    expect(select('Persoon', 'Verwijderd eq false')).toEqual([1, 2, 3]);
  });
});

describe('logic', () => {
  it.each([
    ["Soort eq 'Motie' and Afgedaan eq true", [1, 4]],
    ["Soort eq 'Wetgeving' or Volgnummer eq 7", [3, 4]],
    ["Volgnummer eq 5 or Soort eq 'Motie' and Afgedaan eq false", [1, 2, 5]],
    ["Soort eq 'Motie' and Afgedaan eq false or Volgnummer eq 5", [1, 2, 5]],
    ["Soort eq 'Motie' and (Afgedaan eq false or Volgnummer eq 5)", [1, 2]],
    ["not (Soort eq 'Motie')", [3, 5]],
    ["not contains(Soort,'Motie') and Volgnummer eq 5", [5]],
    ["Volgnummer eq 7 or not (Soort eq 'Motie') and Afgedaan eq false", [3, 4, 5]],
    ["Afgedaan eq false and not (Soort eq 'Motie') or Volgnummer eq 7", [3, 4, 5]],
    ['not Afgedaan', [2, 3, 5]],
    ['not (not (Volgnummer eq 5))', [1, 5]],
    ['not (Volgnummer gt 5)', [1, 3, 5]],
  ])('%s keeps matters %j', (filter, expected) => {
    expect(select('Zaak', filter)).toEqual(expected);
  });

  it('leaves an unknown result out, also when it is denied', () => {
    expect(select('Zaak', "contains(Onderwerp,'ol')")).toEqual([3, 5]);
    expect(select('Zaak', "not contains(Onderwerp,'ol')")).toEqual([1, 2]);
    expect(select('Zaak', "contains(Onderwerp,'ol') or Volgnummer eq 7")).toEqual([3, 4, 5]);
  });
});

describe('functions', () => {
  it.each([
    ["contains(Onderwerp,'BEVEILIG')", [1, 2]],
    ["contains(Onderwerp,'école')", [3]],
    ["contains(Onderwerp,'ecole')", [5]],
    ["startswith(Onderwerp,'bev')", [1, 2]],
    ["endswith(Soort,'geving')", [3]],
    ["tolower(Soort) eq 'motie'", [1, 2, 4]],
    ["contains(tolower(Onderwerp), 'école')", [3]],
    ["toupper(Soort) eq 'WETGEVING'", [3]],
    ['length(Onderwerp) le 5', [3, 5]],
    ["indexof(Onderwerp,'(50%)') ge 0", [1]],
    ['year(GestartOp) eq 2026', [2, 3, 4]],
    ['year(GestartOp) eq 2026 and month(GestartOp) eq 8', [3, 4]],
    ['day(GestartOp) eq 31', [1, 2]],
    ['hour(GestartOp) eq 23', [2]],
    ['date(GestartOp) eq 2026-08-01', [3, 4]],
    ['GestartOp lt now()', [1, 2, 3, 4]],
  ])('%s keeps matters %j', (filter, expected) => {
    expect(select('Zaak', filter)).toEqual(expected);
  });
});

describe('navigation', () => {
  it.each([
    ["ZaakActor/any(a: a/Relatie eq 'Indiener' and a/ActorFractie eq 'D66')", [1, 4]],
    ["ZaakActor/any(a:a/Relatie eq 'Indiener') and ZaakActor/any(a:a/ActorFractie eq 'D66')", [1, 2, 4]],
    ['ZaakActor/any()', [1, 2, 3, 4]],
    ['not ZaakActor/any()', [5]],
    ["ZaakActor/all(a:a/ActorFractie eq 'D66')", [4, 5]],
    ["ZaakActor/any(a:a/Persoon/Achternaam eq 'D''Osta')", [1, 2]],
    ["ZaakActor/any(a:a/ActorFractie in ('SP','VVD'))", [1, 2, 3]],
    ["ZaakActor/any(a:a/Relatie eq 'Indiener' and Volgnummer eq 5)", [1]],
    ['ZaakActor/any(a:a/Persoon/Verwijderd eq true)', [4]],
    ['ZaakActor/$count gt 1', [1, 2]],
    ['Document/any()', [1]],
    ['ZaakActor/any(a:a ne null)', [1, 2, 3, 4]],
    ["$it/Soort eq 'Wetgeving'", [3]],
  ])('%s keeps matters %j', (filter, expected) => {
    expect(select('Zaak', filter)).toEqual(expected);
  });

  it('follows single navigations, and gives nothing beyond an empty one', () => {
    expect(select('ZaakActor', "Zaak/Soort eq 'Motie' and Relatie eq 'Indiener'")).toEqual([1, 3, 6]);
    expect(select('ZaakActor', "Persoon/Achternaam eq 'Éberhart'")).toEqual([1, 4]);
    expect(select('ZaakActor', 'Commissie eq null')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(select('ZaakActor', 'Persoon ne null')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(select('ZaakActor', "Commissie/NaamNL eq 'x'")).toEqual([]);
  });

  it('finds names without regard to case', () => {
    expect(select('Zaak', "soort eq 'Motie' and ZAAKACTOR/any(a:a/relatie eq 'Medeindiener')")).toEqual([1, 2]);
  });

  it('knows the renamed columns of each version', () => {
    expect(select('Document', 'Ondernummer eq -1')).toEqual([1]);
    expect(select('Document', 'Volgnummer eq null', 'v4')).toEqual([1]);
    expect(() => select('Document', 'Volgnummer eq null', 'v5')).toThrow(
      /Could not find a property named 'Volgnummer'/u,
    );
  });
});

describe('refusals', () => {
  const prefix = 'The query specified in the URI is not valid. ';
  it.each([
    ['Foo eq 1', "Could not find a property named 'Foo' on type 'TK.DA.GGM.OData.Zaak'."],
    ['ZaakActor/any(a:a/Foo eq 1)', "Could not find a property named 'Foo' on type 'TK.DA.GGM.OData.ZaakActor'."],
    [
      "Volgnummer eq 'x'",
      "A binary operator with incompatible types was detected. Found operand types 'Edm.Int32' and 'Edm.String' for operator kind 'Equal'.",
    ],
    [
      "GestartOp ge '2026-08-01'",
      "A binary operator with incompatible types was detected. Found operand types 'Edm.DateTimeOffset' and 'Edm.String' for operator kind 'GreaterThanOrEqual'.",
    ],
    [
      'Id eq 5',
      "A binary operator with incompatible types was detected. Found operand types 'Edm.Guid' and 'Edm.Int32' for operator kind 'Equal'.",
    ],
    ['Soort', 'The $filter expression must evaluate to a single boolean value.'],
    [
      "contains(Volgnummer,'5')",
      "No function signature for the function with name 'contains' matches the specified arguments.",
    ],
    ["substringof('x',Soort)", "An unknown function with name 'substringof' was found."],
    ["Soort eq 'open", "There is an unterminated string literal at position 9 in 'Soort eq 'open'."],
    ['Soort eq', 'Syntax error at position'],
    ['', 'Syntax error at position 0'],
    [`Id eq guid'${smallId('b', 1)}'`, 'Syntax error at position'],
    ['GestartOp ge 2026-08-01T00:00:00 02:00', 'Syntax error at position'],
    ['ZaakActor/Relatie eq 1', "The parent value for a property access of a property 'Relatie' is not a single value."],
    ['ZaakActor/any(a:Document/any())', "The Any/All nesting limit of '1' has been exceeded."],
    ['ZaakActor/any(a:a/Persoon/Stemming/any(s:s/Soort eq 1))', "The Any/All nesting limit of '1' has been exceeded."],
    [
      "not Soort eq 'Motie'",
      "A unary operator with an incompatible type was detected. Found operand type 'Edm.String' for operator kind 'Not'.",
    ],
    ['Volgnummer add 1 eq 2', "Arithmetic operator 'Add' is not allowed."],
  ])('%s: %s', (filter, message) => {
    expect(() => select('Zaak', filter)).toThrow(prefix + message);
  });

  it('accepts everything else', () => {
    expect(select('Zaak', 'Id ne null')).toEqual(all);
  });
});
