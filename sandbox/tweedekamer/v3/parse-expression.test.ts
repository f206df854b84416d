import { describe, expect, it } from 'vitest';
import { ask, type Reply } from '../ask.ts';
import { smallId } from '../small-chamber.ts';

const get = (address: string): Reply => ask(address, { version: 'v3', headers: { accept: 'application/json' } });
const numbers = ({ rows }: Reply): readonly number[] => rows.map(({ Id }) => Number(String(Id).slice(-2)));

describe('filters', () => {
  it.each([
    ["Soort eq 'Motie'", [1, 2, 4]],
    ["substringof('beveilig', Onderwerp)", [1, 2]],
    ["substringof('beveilig', Onderwerp) eq true", [1, 2]],
    ["startswith(Soort,'Mot') and not startswith(Onderwerp,'Bev')", []],
    ["startswith(Soort,'Mot') and Onderwerp ne null and not endswith(Onderwerp,'meer')", [2]],
    ["GestartOp ge datetime'2026-08-01T00:00:00'", [3, 4]],
    ["GestartOp ge datetime'2026-08-01T00:00'", [3, 4]],
    ["GestartOp eq datetime'2026-07-31T23:30:00.000'", [2]],
    ['year(GestartOp) eq 2026 and month(GestartOp) eq 7', [2]],
    [`Id eq guid'${smallId('b', 3).toUpperCase()}'`, [3]],
    ['Volgnummer gt 5L or Volgnummer eq 5.0', [1, 2, 4, 5]],
    ['Volgnummer eq null', [3]],
    ['ZaakActor/any(a: true)', [1, 2, 3, 4]],
    ['ZaakActor/any()', [1, 2, 3, 4]],
    ['not ZaakActor/any(a:a ne null)', [5]],
    ["Indiener/any(a:a/ActorFractie eq 'VVD')", [2]],
    ["ZaakActor/any(a:a/Persoon/ZaakActor/any(b:b/ActorFractie eq 'SP'))", [3]],
    ["ParlementairDocument/any(d:d/Nummer eq '2026D00001')", [1]],
    ["(Soort eq 'Motie' or Soort eq 'Wetgeving') and Afgedaan eq false", [2, 3]],
    ["Onderwerp eq 'it''s'", []],
  ])('%s finds %j', (filter, expected) => {
    const reply = get(`Zaak?$filter=${filter}`);
    expect([reply.status, numbers(reply)]).toEqual([200, expected]);
  });

  it.each([
    ["contains(Onderwerp,'x')", "An unknown function with name 'contains' was found."],
    ['Volgnummer in (1,2)', "Syntax error at position 11 in 'Volgnummer in (1,2)'."],
    ['GestartOp ge 2026-08-01', 'Syntax error at position 13'],
    ['GestartOp ge 2026-08-01T00:00:00Z', 'Syntax error at position 13'],
    [`Id eq ${smallId('b', 3)}`, 'Syntax error at position 14'],
    ["GestartOp ge datetime'2026-08-01'", "Unrecognized 'Edm.DateTime' literal 'datetime'2026-08-01''"],
    ["Id eq guid'1'", "Unrecognized 'Edm.Guid' literal"],
    [
      "GestartOp ge datetimeoffset'2026-08-01T00:00:00Z'",
      "Found operand types 'Edm.DateTime' and 'Edm.DateTimeOffset'",
    ],
    ["Id eq '1'", "Found operand types 'Edm.Guid' and 'Edm.String'"],
    ["soort eq 'Motie'", "Could not find a property named 'soort'"],
    ['ZaakActor/$count gt 1', 'Syntax error at position 10'],
    ["Soort eq 'Motie", 'There is an unterminated string literal'],
    ['Soort eq', 'Syntax error at position 8'],
    ['(Soort eq null', 'Syntax error at position 14'],
    ["substringof('x')", 'No function signature'],
    ["Soort EQ 'Motie'", 'Syntax error at position 6'],
    ['now() gt GestartOp', "An unknown function with name 'now'"],
  ])('%s is refused: %s', (filter, message) => {
    const { status, body } = get(`Zaak?$filter=${filter}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      'odata.error': { code: '', message: { lang: 'en-US', value: expect.stringContaining(message) } },
    });
  });
});
