import { describe, expect, it } from 'vitest';
import { ask, askRaw, type Ask, type Reply } from './ask.ts';
import { createDataset } from './data/create-dataset.ts';
import { landmarks } from './data/landmarks.ts';
import { smallId } from './small-chamber.ts';
import { createStore } from './store.ts';
import { tweedekamerQuirks } from './tweedekamer-quirks.ts';
import { tweedekamerSwitches } from './tweedekamer-switches.ts';

const store = createStore(createDataset({ seed: 1, scale: 0.2 }));
const v3: Ask = { version: 'v3', headers: { accept: 'application/json' } };
const count = (address: string): number => Number(ask(address, { store, version: 'v4' }).text);
const first = (address: string, options: Ask = {}) => ask(address, options).rows[0] ?? {};
const older = (address: string, options: Ask = {}): Reply => ask(address, { ...v3, ...options });
const statusOf = ({ status }: Reply): number => status;
const repeat = (times: number): string =>
  Array.from({ length: times }, (_, index) => `Volgnummer eq ${index}`).join(' or ');

/** For each quirk, what shows it. */
const proofs: Readonly<Record<string, () => void>> = {
  'tk-any-case': () => {
    expect(ask("persoon?$FILTER=achternaam eq 'Weg' or ACHTERNAAM eq 'Éberhart'").rows).toHaveLength(1);
  },
  'tk-next-link-case': () => {
    expect(ask('zAAk', { pageSize: 1 }).body['@odata.nextLink']).toMatch(/v5\/zAAk\?/u);
  },
  'tk-bare-guid': () => {
    const filters = [`Id eq ${smallId('b', 1)}`, `Id eq guid'${smallId('b', 1)}'`];
    expect(filters.map((filter) => statusOf(ask(`Zaak?$filter=${filter}`)))).toEqual([200, 400]);
  },
  'tk-top-without-next': () => {
    expect(ask('Zaak?$top=2', { pageSize: 1 }).body).not.toHaveProperty('@odata.nextLink');
  },
  'tk-top-limits': () => {
    expect([ask('Zaak?$top=101'), ask('Zaak?$top=101', { version: 'v4' })].map(statusOf)).toEqual([400, 200]);
    expect(ask('Zaak?$top=251', { version: 'v4' }).status).toBe(400);
  },
  'tk-opaque-token': () => {
    expect(ask('Zaak', { pageSize: 1 }).body['@odata.nextLink']).toMatch(/\$skiptoken=[\w-]+$/u);
  },
  'tk-plus-is-blank': () => {
    const days = ['2026-08-01T00:00:00+02:00', '2026-08-01T00:00:00%2B02:00'];
    expect(days.map((day) => askRaw(`Zaak?$filter=GestartOp%20ge%20${day}`).status)).toEqual([400, 200]);
  },
  'tk-hundred-nodes': () => {
    const list = `Volgnummer in (${Array.from({ length: 30 }, (_, index) => index).join(',')})`;
    expect([repeat(20), repeat(21), list].map((filter) => ask(`Zaak?$filter=${filter}`).status)).toEqual([
      200, 400, 200,
    ]);
  },
  'tk-one-lambda-deep': () => {
    expect(ask('Zaak?$filter=ZaakActor/any(a:a/Persoon/ZaakActor/any(b:b/Id ne null))').message).toContain('nesting');
  },
  'tk-no-apply': () => expect(ask('Zaak?$apply=groupby((Soort))').status).toBe(400),
  'tk-empty-error-code': () => {
    expect(ask('Zaak?$filter=Foo eq 1').body).toMatchObject({ error: { code: '' } });
  },
  'tk-tombstones': () => {
    const { Id, GewijzigdOp, ApiGewijzigdOp, Verwijderd, ...rest } = first('Persoon?$filter=Verwijderd eq true');
    expect([Id, GewijzigdOp, ApiGewijzigdOp, Verwijderd].includes(null)).toBe(false);
    expect(new Set(Object.values(rest))).toEqual(new Set([null]));
    expect(first(`ZaakActor?$filter=Id eq ${smallId('c', 6)}&$expand=Persoon`)).toHaveProperty(
      'Persoon.Verwijderd',
      true,
    );
  },
  'tk-no-common-columns': () => {
    expect(Object.keys(first('ToegezegdAan?$top=1', { store }))).toEqual(['Toezegging_Id', 'Fractie_Id', 'Persoon_Id']);
  },
  'tk-placeholders': () => {
    expect(count('Persoon/$count?$filter=Verwijderd eq false and Nummer eq null')).toBe(5);
    expect(count('Fractie/$count?$filter=Verwijderd eq false and NaamNL eq null')).toBe(3);
  },
  'tk-local-midnight': () => {
    const days = [landmarks.springGift, landmarks.autumnGift].map(
      (id) => first(`PersoonGeschenk?$filter=Id eq ${id}`, { store })['Datum'],
    );
    expect(days).toEqual(['2026-03-29T00:00:00+01:00', '2026-10-25T00:00:00+02:00']);
  },
  'tk-day-literal': () => {
    const found = ['2026-08-01', '2026-08-01T00:00:00Z'].map(
      (day) => ask(`Zaak?$filter=GestartOp ge ${day}`).rows.length,
    );
    expect(found).toEqual([2, 0]);
  },
  'tk-utc-ticks': () => {
    const changes = ask('Zaak?$select=ApiGewijzigdOp', { store }).rows.map(({ ApiGewijzigdOp: at }) => String(at));
    expect(changes.every((at) => /T[\d:]{8}(?:\.\d{0,6}[1-9])?Z$/u.test(at))).toBe(true);
    expect(changes.some((at) => /\.\d{7}Z$/u.test(at))).toBe(true);
  },
  'tk-text-dates': () => {
    const lengths = ask('PersoonNevenfunctie?$filter=Verwijderd eq false', { store }).rows.map(
      ({ PeriodeVan }) => String(PeriodeVan).length,
    );
    expect(new Set(lengths)).toEqual(new Set([4, 7, 10]));
  },
  'tk-key-names': () => {
    const selects = [
      'PersoonGeschenk?$select=Persoon_Id',
      'PersoonNevenfunctie?$select=PersoonId',
      'PersoonNevenfunctieInkomsten?$select=Nevenfunctie_Id',
    ];
    expect(selects.map((address) => ask(address).status)).toEqual([200, 200, 200]);
  },
  'tk-two-kamers': () => {
    const kinds = ['Document', 'Activiteit'].map(
      (set) => typeof first(`${set}?$filter=Kamer ne null&$top=1`, { store })['Kamer'],
    );
    expect(kinds).toEqual(['number', 'string']);
  },
  'tk-no-sittings': () => expect(ask('Activiteit?$expand=Vergadering').status).toBe(400),
  'tk-party-twice': () => {
    expect(ask("Fractie?$filter=Afkorting eq '50PLUS' and Verwijderd eq false", { store }).rows).toHaveLength(2);
  },
  'tk-first-party-votes': () => {
    const vote = first("Stemming?$filter=ActorFractie eq '50PLUS'&$expand=Fractie&$top=1", { store });
    expect(vote['Fractie']).toMatchObject({ Afkorting: '50PLUS', DatumInactief: '2021-05-06T00:00:00+02:00' });
  },
  'tk-members-beside-party': () => {
    expect(
      count(
        "Besluit/$count?$filter=StemmingsSoort eq 'Met handopsteken' and Stemming/any(s:s/Persoon_Id ne null) and Stemming/any(s:s/Persoon_Id eq null)",
      ),
    ).toBeGreaterThan(0);
  },
  'tk-roll-call': () => {
    const { rows } = ask("Besluit?$filter=StemmingsSoort eq 'Hoofdelijk'&$expand=Stemming", { store: large });
    expect(rows.some(({ Stemming }) => Array.isArray(Stemming) && Stemming.length >= 150)).toBe(true);
  },
  'tk-late-positions': () => {
    expect(count('Besluit/$count?$filter=StemmingsSoort ne null and not Stemming/any()')).toBeGreaterThan(0);
  },
  'tk-vote-twice': () => {
    const { rows } = ask('Besluit?$filter=StemmingsSoort ne null&$expand=Stemming($filter=Persoon_Id eq null)', {
      store: large,
      pageSize: 5000,
    });
    const parties = rows.map(({ Stemming }) =>
      Array.isArray(Stemming)
        ? Stemming.map(({ ActorFractie }: Readonly<Record<string, unknown>>) => ActorFractie)
        : [],
    );
    expect(parties.some((names) => new Set(names).size < names.length)).toBe(true);
  },
  'tk-empty-agenda-times': () => {
    expect(count('Agendapunt/$count?$filter=Aanvangstijd ne null')).toBe(0);
  },
  'tk-contains-accents': () => {
    const words = ['ÉCOLE', 'ecole'].map((word) => ask(`Zaak?$filter=contains(Onderwerp,'${word}')`).rows.length);
    expect(words).toEqual([1, 1]);
  },
  'tk-no-file': () => {
    const ids = [1, 2].map((number) => `Persoon(${smallId('a', number)})/resource`);
    expect(ids.map((address) => ask(address).status)).toEqual([200, 404]);
  },
  'tk-v5-names': () => {
    expect(first('Document')).toMatchObject({ Nummer: '2026D00001', Ondernummer: -1 });
    expect(first('Document', { version: 'v4' })).toMatchObject({ DocumentNummer: '2026D00001', Volgnummer: null });
  },
  'tk-v3-atom': () => {
    expect(ask('Zaak', { version: 'v3' }).headers['content-type']).toMatch(/^application\/atom\+xml/u);
  },
  'tk-v3-fifty-rows': () => {
    expect(older('Zaak', { store }).rows).toHaveLength(50);
    const counts = older('Fractie?$expand=Stemming', { store }).rows.map(({ Stemming }) =>
      Array.isArray(Stemming) ? Stemming.length : 0,
    );
    expect(Math.max(...counts)).toBe(50);
  },
  'tk-v3-relative-next': () => {
    const next = `Zaak?$skiptoken=guid'${smallId('b', 2)}'`;
    expect(older('Zaak?$format=json', { pageSize: 2 }).body['odata.nextLink']).toBe(next);
    expect(ask('Zaak?$format=atom', { version: 'v3', pageSize: 2 }).text).toContain(
      `<link rel="next" href="http://tk/OData/v3/1.0/${next}" /></feed>`,
    );
  },
  'tk-v3-readable-token': () => {
    expect(older('Zaak?$orderby=Soort desc,Afgedaan', { pageSize: 1 }).body['odata.nextLink']).toMatch(
      /\$skiptoken='Wetgeving',false,guid'/u,
    );
  },
  'tk-v3-top-in-pages': () => {
    expect(older('Zaak?$top=60', { store }).body['odata.nextLink']).toMatch(/^Zaak\?\$top=10&\$skiptoken=/u);
  },
  'tk-v3-text-numbers': () => {
    const { body, rows } = older('PersoonNevenfunctieInkomsten?$filter=Bedrag gt 1M&$inlinecount=allpages&$top=1', {
      store,
    });
    expect([typeof body['odata.count'], typeof rows[0]?.['Bedrag']]).toEqual(['string', 'string']);
  },
  'tk-v3-no-offset': () => {
    const one = `Activiteit(guid'${landmarks.autumnMeeting}')?$select=Begin,Einde`;
    expect(older(one, { store }).body).toMatchObject({ Begin: '2026-10-25T02:30:00', Einde: '2026-10-25T02:30:00' });
  },
  'tk-v3-literals': () => {
    const filters = [
      "GestartOp ge datetime'2026-08-01T00:00:00'",
      `Id eq guid'${smallId('b', 1)}'`,
      "substringof('beveiligd',Onderwerp)",
      "substringof(Onderwerp,'beveiligd')",
    ];
    expect(filters.map((filter) => older(`Zaak?$filter=${filter}`).rows.length)).toEqual([2, 1, 1, 1]);
  },
  'tk-v3-exact-names': () => {
    const addresses = ['FractieLid', 'Fractielid', 'Persoon?$expand=Fractielid', 'Persoon?$expand=FractieLid'];
    expect(addresses.map((address) => older(address).status)).toEqual([200, 404, 200, 400]);
  },
  'tk-v3-nested-lambdas': () => {
    expect(older('Zaak?$filter=ZaakActor/any(a:a/Persoon/ZaakActor/any(b:b/Id ne null))').status).toBe(200);
  },
  'tk-v3-refuses-later': () => {
    const options = [
      '$count=true',
      "$filter=contains(Soort,'x')",
      '$filter=Volgnummer in (1)',
      '$expand=ZaakActor($top=1)',
    ];
    expect(options.map((option) => older(`Zaak?${option}`).status)).toEqual([400, 400, 400, 400]);
  },
  'tk-v3-select-hides': () => {
    expect(older('Zaak?$select=Id&$expand=ZaakActor').rows[0]).toEqual({ Id: smallId('b', 1) });
  },
  'tk-v3-error-object': () => {
    expect(older('Zaak?$top=x').body).toHaveProperty(['odata.error', 'message', 'lang'], 'en-US');
    expect(ask('Zaak?$top=x', { version: 'v3' }).text).toMatch(
      /^<\?xml [^>]+><m:error [^>]+><m:code \/><m:message xml:lang="en-US">Invalid value 'x' for \$top/u,
    );
  },
  'tk-v3-files': () => {
    const row = first(`Persoon?$filter=Id eq guid'${smallId('a', 1)}'&$expand=Afbeelding`, v3)['Afbeelding'];
    expect(row).toMatchObject({
      'odata.mediaReadLink': expect.stringMatching(/^http:.*\/Bestand\(guid'[\da-f-]+'\)\/\$value$/u),
    });
    expect(first('Persoon?$expand=Afbeelding&$skip=1', v3)['Afbeelding']).toBeNull();
  },
  'tk-v3-sittings': () => {
    const held = older("Activiteit?$filter=Soort eq 'Stemmingen' and Vergadering ne null&$expand=Vergadering&$top=1", {
      store,
    });
    expect(held.rows[0]).toMatchObject({ Vergadering: { Soort: 'Plenair' } });
  },
  'tk-v3-no-keys': () => expect(older('ZaakActor?$select=Persoon_Id').status).toBe(400),
  'tk-v3-empty-204': () => {
    const one = `ZaakActor(guid'${smallId('c', 1)}')`;
    expect(older(`${one}/Commissie`)).toMatchObject({ status: 204, text: '' });
    expect(older(`${one}?$expand=Commissie`).body['Commissie']).toBeNull();
  },
};

const large = createStore(createDataset({ seed: 1, scale: 1 }));

describe('the quirks the parliament’s service always has', () => {
  it('are all tested here, and none is a switch as well', () => {
    const names = tweedekamerQuirks.map(({ name }) => name);
    expect(Object.keys(proofs)).toEqual(names);
    expect(names.filter((name) => tweedekamerSwitches.some((item) => item.name === name))).toEqual([]);
  });

  it.each(tweedekamerQuirks)('$name: $description', ({ name }) => {
    expect.hasAssertions();
    proofs[name]?.();
  });
});
