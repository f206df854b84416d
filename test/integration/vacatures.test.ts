import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { vacatureLandmarks } from '../../sandbox/index.ts';
import type { Cell, Table } from '../../src/core/table.ts';
import type { Dataset, Input, Progress } from '../../src/datasets/dataset.ts';
import { VACATURES_DATASETS } from '../../src/datasets/vacatures.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import { startConnected, type Connected } from '../support/connected.ts';

const REFERENCE = 'vacatureReferentie.interneReferentie';
const [purchaser, buyer, assistant, adviser] = vacatureLandmarks.map(({ id }) => id);
/** What the vendor's page finds with jobdomein=JOBCAT01 and postcode=1930. */
const EXAMPLE = [purchaser, buyer, assistant];
const SOURCE_LIMIT = 2000;

const datasetOf = (name: string): Dataset => {
  const found = VACATURES_DATASETS.find(({ functionName }) => functionName === name);
  if (!found) throw new Error(name);
  return found;
};

const column = ({ columns, rows }: Table, name: string): readonly (Cell | undefined)[] => {
  const at = columns.findIndex((one) => one.name === name);
  if (at < 0) throw new Error(`There is no column ${name}.`);
  return rows.map((row) => row[at]);
};

describe.each(['v2', 'v4'] as const)('VDAB vacancies of %s', (version) => {
  let connected: Connected;
  let runtime: Runtime;

  beforeAll(async () => {
    connected = await startConnected({ env: { VACATURES_VERSION: version } });
  });
  afterAll(() => connected.close());
  beforeEach(() => {
    runtime = connected.runtime();
    connected.sandbox.vacatures.clearRequests();
  });

  const ask = (name: string, input: Input = {}, call: { readonly limit?: number } = {}): Promise<Table> =>
    runtime.table(datasetOf(name).question(input), call);
  const asked = (): readonly string[] =>
    connected.sandbox.vacatures.requests
      .filter(({ path }) => !path.includes('oauth'))
      .map(({ method, path, query }) => `${method} ${path.replace(/^.*?\/vacatures(?=\/?$|\/(?!v4))/u, '')}?${query}`);

  describe('a search', () => {
    test("finds the three vacancies of the vendor's example, in their order", async () => {
      const table = await ask('VDAB.VACATURES', { jobdomein: 'JOBCAT01', postcode: '1930' });

      expect(column(table, REFERENCE)).toEqual(EXAMPLE);
      expect(column(table, 'vacatureReferentie.vdabReferentie')[0]).toBe(65_866_999);
      expect(column(table, 'vacatureReferentie.hrxmlReferentie')).toEqual(['479-1430-VDAB-BE-131212', '', '']);
      expect(column(table, 'status')).toEqual(['GEPUBLICEERD', 'GEPUBLICEERD', 'GEPUBLICEERD']);
      expect(column(table, 'bron')[0]).toBe('HRXML_2_4_POSITION_OPENING');
      expect(column(table, 'publicatieDatum')[0]).toBe(44_908);
      expect(column(table, 'versie')[0]).toBe(0);
      expect(column(table, 'internationaalOpengesteld')[0]).toBe(false);
    });

    test('has one shape, with the codes of both versions in the same columns', async () => {
      const table = await ask('VDAB.VACATURES', { jobdomein: 'JOBCAT01', postcode: '1930' });

      expect(table.columns.map(({ name }) => name)).toEqual(
        datasetOf('VDAB.VACATURES')
          .columns?.filter(({ tier }) => tier === 0 || tier === 1)
          .map(({ name }) => name),
      );
      expect(column(table, 'functie.jobdomeinen.code')[0]).toBe('JOBCAT01');
      expect(column(table, 'functie.jobdomeinen.label')[0]).toBe(version === 'v4' ? 'Aankoop' : '');
      expect(column(table, 'functie.beroepsprofiel.ervaring.code')[0]).toBe('4');
    });

    test('gives texts without mark-up, with their line breaks', async () => {
      const table = await ask('VDAB.VACATURES', { jobdomein: 'JOBCAT01', postcode: '1930' });

      expect(String(column(table, 'vrijeVereiste')[0]).split('\n').slice(0, 3)).toEqual([
        'Are you, as an experience operational purchaser:',
        "• in possession of a Bachelor's or Master's degree or have at least 7-8 years of work experience in the field of sourcing raw materials",
        '• very strong in communication',
      ]);
      expect(column(table, 'functie.omschrijving')[0]).toBe(
        'Als Operational purchaser werk je mee aan:\n\n• Afspraken plannen en opvolgen\n• R&D € 100 budget\n\nInteresse? Solliciteer!',
      );
    });

    test('shows contact persons only when they are named', async () => {
      const question = { jobdomein: 'JOBCAT01', postcode: '1930' };
      const usual = await ask('VDAB.VACATURES', question);
      const names = ['sollicitatieprocedure.contactpersoon.naam', 'sollicitatieprocedure.sollicitatieVia.email'];
      const named = await ask('VDAB.VACATURES', { ...question, columns: names.join(';') });

      expect(usual.columns.filter(({ tier }) => tier !== 0 && tier !== 1)).toEqual([]);
      expect(JSON.stringify(usual.rows)).not.toContain('@werkgever.example');
      expect(named.columns.map(({ name }) => name)).toEqual(names);
      expect(named.columns.map(({ tier }) => tier)).toEqual([2, 2]);
      expect(JSON.stringify(named.rows)).toContain('@werkgever.example');
    });

    test('sends every filter under the name of the vendor, repeating lists', async () => {
      const input = {
        jobdomein: 'JOBCAT01;jobcat23',
        postcode: '1930;1800',
        afstand: 15,
        beroep: 'aankoper',
        competentie: 'afspraken plannen',
        ervaring: '3;4',
        sinds: 9000,
        sorteerveld: 'wijzigings_datum',
        filterDubbels: 'WAAR',
        columns: REFERENCE,
        max: 50,
      };
      await expect(ask('VDAB.VACATURES', input)).resolves.toHaveProperty('rows');

      expect(asked()).toEqual([
        'GET ?jobdomein=JOBCAT01&jobdomein=JOBCAT23&postcode=1930&postcode=1800&afstand=15&beroep=aankoper' +
          '&competentie=afspraken%20plannen&ervaring=3&ervaring=4&sinds=9000&sorteerveld=WIJZIGINGS_DATUM' +
          '&filterDubbels=true&vanaf=0&aantal=50',
      ]);
    });

    test('asks no vacancy one by one, and none at all when the list has what is wanted', async () => {
      const status = await ask('VDAB.VACATURES', { postcode: '1930', columns: `${REFERENCE};status` });
      const supplier = await ask('VDAB.VACATURES', { postcode: '1930', columns: `${REFERENCE};leverancier.naam` });

      expect(column(status, 'status')).toEqual(['GEPUBLICEERD', 'GEPUBLICEERD', 'GEPUBLICEERD']);
      expect(column(supplier, 'leverancier.naam').every((name) => String(name).endsWith(' BV'))).toBe(true);
      expect(asked()).toEqual(
        version === 'v2'
          ? ['GET ?postcode=1930&velden=status&vanaf=0&aantal=200', 'GET ?postcode=1930&vanaf=0&aantal=200', 'POST ?']
          : [
              'GET ?postcode=1930&vanaf=0&aantal=200',
              'POST ?',
              'GET ?postcode=1930&velden=leverancier&vanaf=0&aantal=200',
            ],
      );
    });

    test('gives the same for what the list has as for what the vacancy has', async () => {
      const names = [
        REFERENCE,
        'vacatureReferentie.vdabReferentie',
        'tewerkstellingsadres.gemeente',
        'leverancier.naam',
      ];
      const inList = await ask('VDAB.VACATURES', { jobdomein: 'JOBCAT01', columns: names.join(';') });
      const inFull = await ask('VDAB.VACATURES', { jobdomein: 'JOBCAT01', columns: [...names, 'versie'].join(';') });
      const full = new Map(inFull.rows.map((row) => [row[0], row]));

      // A vacancy may miss a part of its record; the list then knows more.
      const differing = inList.rows.filter((row) =>
        row.some((cell, at) => (full.get(row[0] ?? '')?.[at] || cell) !== cell),
      );
      expect(inList.rows.length).toBeGreaterThan(10);
      expect(differing).toEqual([]);
    });

    test('reads all pages, each vacancy once, and tells how far it is', async () => {
      const told: Progress[] = [];
      const question = datasetOf('VDAB.VACATURES').question({ columns: REFERENCE });
      const table = await runtime.table(question, { onProgress: (progress) => told.push(progress) });

      const ids = column(table, REFERENCE);
      expect(ids.length).toBeGreaterThan(900);
      expect(new Set(ids).size).toBe(ids.length);
      expect(asked()).toHaveLength(Math.ceil(ids.length / 200));
      expect(told.at(-1)).toEqual({ rows: ids.length, pages: asked().length, total: ids.length });
      expect(told.map(({ rows }) => rows)).toEqual(told.map(({ rows }) => rows).toSorted((a, b) => a - b));
    });

    test.each([{ input: { max: 5 } }, { input: {}, limit: 5 }, { input: { max: 7 }, limit: 5 }])(
      'stops at the number of rows that is enough: $input $limit',
      async ({ input, ...call }) => {
        const table = await ask('VDAB.VACATURES', { ...input, columns: REFERENCE }, call);

        expect(table.rows).toHaveLength(5);
        expect(asked()).toEqual(['GET ?vanaf=0&aantal=5']);
      },
    );

    test('of nothing is an empty table', async () => {
      const table = await ask('VDAB.VACATURES', { postcode: '9999' });

      expect(table.rows).toEqual([]);
      expect(table.columns.length).toBeGreaterThan(40);
    });

    test('without postal codes has no distance: VDAB would pass over it, so the postal code is asked for', () => {
      const input = { afstand: 15, jobdomein: 'JOBCAT01', columns: REFERENCE };

      expect(() => datasetOf('VDAB.VACATURES').question(input)).toThrow(
        expect.objectContaining({ failure: { kind: 'invalid-input', field: 'postcode', problem: 'required' } }),
      );
      expect(asked()).toEqual([]);
    });

    test.each([
      ['jobdomein', 'Aankoop', 'malformed'],
      ['postcode', '193', 'malformed'],
      ['postcode', ';', 'malformed'],
      ['ervaring', '5', 'malformed'],
      ['sinds', -1, 'out-of-range'],
      ['sorteerveld', 'LOON', 'not-a-choice'],
      ['filterDubbels', 'misschien', 'not-a-choice'],
      ['columns', 'loon', 'unknown-name'],
      ['max', 0, 'out-of-range'],
    ])('refuses %s %j before anything is sent', (name, value, problem) => {
      expect(() => datasetOf('VDAB.VACATURES').question({ [name]: value })).toThrow(
        expect.objectContaining({ failure: expect.objectContaining({ kind: 'invalid-input', field: name, problem }) }),
      );
      expect(asked()).toEqual([]);
    });
  });

  describe('one vacancy', () => {
    test("has what the vendor's example shows", async () => {
      const table = await ask('VDAB.VACATURE', { id: purchaser });

      expect(table.rows).toHaveLength(1);
      expect(column(table, 'vacatureReferentie.vdabReferentie')).toEqual([65_866_999]);
      expect(column(table, 'startDatum')).toEqual([44_908]);
      expect(column(table, 'aantalJobs')).toEqual([1]);
      expect(column(table, 'leverancier.type')).toEqual(['INTERMEDIAIREN']);
      expect(String(column(table, 'leverancier.kboNummer')[0])).toMatch(/^0\d{9}$/);
    });

    test.each(['00000000-0000-4000-8000-000000000000', '65866999'])(
      'that does not exist is not found: %s',
      async (id) => {
        await expect(ask('VDAB.VACATURE', { id })).rejects.toMatchObject({ failure: { kind: 'not-found' } });
      },
    );

    test('takes an id only', () => {
      expect(() => datasetOf('VDAB.VACATURE').question({ id: '../bulk' })).toThrow(
        expect.objectContaining({ failure: expect.objectContaining({ field: 'id', problem: 'malformed' }) }),
      );
    });

    test('has a requirement in a column by its kind, and all of them in words', async () => {
      const table = await ask('VDAB.VACATURE', { id: adviser });

      const kinds = table.columns.filter(({ name }) => name.startsWith('profiel.vereisten.'));
      expect(kinds).toHaveLength(9);
      expect(String(column(table, 'profiel')[0])).toMatch(/Nederlands|Frans|Engels/);
      if (version === 'v4') {
        expect(String(column(table, 'profiel.vereisten.talen')[0])).toMatch(/^(?:Nederlands|Frans|Engels) \(.+\)$/);
      }
    });
  });

  describe('details', () => {
    test('come in the order asked, each once, and leave the number of what is gone', async () => {
      const gone = '00000000-0000-4000-8000-000000000000';
      const ids = [assistant, gone, purchaser, assistant].join(';');
      const table = await ask('VDAB.DETAILS', { ids, columns: `${REFERENCE};functie.functieTitel` });

      expect(table.rows).toEqual([
        [assistant, 'Aankoopassistent'],
        [gone, ''],
        [purchaser, 'Operational purchaser'],
      ]);
      expect(asked()).toEqual(['POST ?']);
    });

    test('of nothing but unknown numbers are not found', async () => {
      const ids = '00000000-0000-4000-8000-000000000000;x';

      await expect(ask('VDAB.DETAILS', { ids })).rejects.toMatchObject({ failure: { kind: 'not-found' } });
    });

    test('of many come in parts of two hundred', async () => {
      const { rows } = await ask('VDAB.VACATURES', { columns: REFERENCE, max: 450 });
      connected.sandbox.vacatures.clearRequests();
      const table = await ask('VDAB.DETAILS', { ids: rows.flat().join(';'), columns: `${REFERENCE};status` });

      expect(table.rows.map(([id]) => id)).toEqual(rows.flat());
      expect(asked()).toEqual(['POST ?', 'POST ?', 'POST ?']);
    });
  });

  describe('what changed', () => {
    test('in the days of the example is the example', async () => {
      const table = await ask('VDAB.BULK', { from: '2022-12-11', to: '2022-12-13' });

      expect(table.columns.map(({ name }) => name)).toEqual([REFERENCE, 'status', 'status.verwijderd']);
      expect(table.rows).toEqual(EXAMPLE.toReversed().map((id) => [id, 'GEPUBLICEERD', false]));
      expect(asked()).toEqual([
        'GET /bulk?van=2022-12-10T23%3A00%3A00.000Z&tot=2022-12-13T23%3A00%3A00.000Z&vanaf=0&aantal=2000',
      ]);
    });

    test('as serials of Excel asks the same', async () => {
      const table = await ask('VDAB.BULK', { from: 44_906, to: 44_908 });

      expect(table.rows).toHaveLength(3);
    });

    test('in more than five days comes in windows that overlap, each vacancy once', async () => {
      const day = 86_400_000;
      const iso = (daysAgo: number): string => new Date(Date.now() - daysAgo * day).toISOString();
      const table = await ask('VDAB.BULK', { from: iso(12), to: iso(0) });

      const windows = asked().map((text) =>
        [...text.matchAll(/\d{4}-\d\d-\d\dT[\d%A]+\.\d{3}Z/gu)].map(([one]) => Date.parse(decodeURIComponent(one))),
      );
      expect(windows).toHaveLength(3);
      for (const [from = 0, to = 0] of windows) expect(to - from).toBeLessThanOrEqual(5 * day);
      expect((windows[0]?.[1] ?? 0) - (windows[1]?.[0] ?? 0)).toBe(15 * 60_000);
      const ids = column(table, REFERENCE);
      expect(ids.length).toBeGreaterThan(100);
      expect(new Set(ids).size).toBe(ids.length);
    });

    test('marks what is gone', async () => {
      const iso = (daysAgo: number): string => new Date(Date.now() - daysAgo * 86_400_000).toISOString();
      const { rows } = await ask('VDAB.BULK', { from: iso(10), to: iso(0) });

      expect(new Set(rows.map(([, status, isGone]) => `${status} ${isGone}`))).toEqual(
        new Set(['GEPUBLICEERD false', 'NIET_GEPUBLICEERD true', 'AFGESLOTEN true']),
      );
    });

    test('has the vacancies themselves when their columns are named', async () => {
      const columns = `functie.functieTitel;status.verwijderd;${REFERENCE}`;
      const table = await ask('VDAB.BULK', { from: '2022-12-13', to: '2022-12-13', columns });

      expect(table.rows).toEqual([['Operational purchaser', false, purchaser]]);
    });

    test('in the future is nothing, and is not asked', async () => {
      const table = await ask('VDAB.BULK', { from: '2999-01-01', to: '2999-02-01' });

      expect([table.rows, asked()]).toEqual([[], []]);
    });

    test('needs a period', async () => {
      await expect(ask('VDAB.BULK', { from: '2022-12-13', to: '2022-12-11' })).rejects.toMatchObject({
        failure: { kind: 'invalid-input', field: 'to', problem: 'ends-before-start' },
      });
      expect(() => datasetOf('VDAB.BULK').question({ from: '13/12/2022', to: '2022-12-14' })).toThrow(
        expect.objectContaining({ failure: expect.objectContaining({ field: 'from', problem: 'not-a-date' }) }),
      );
    });
  });

  describe('what was published', () => {
    test("on the day of the vendor's example is what was there then", async () => {
      const table = await ask('VDAB.INITIAL', { date: '2022-12-20' });

      expect(table.columns.map(({ name }) => name)).toEqual([REFERENCE, 'status']);
      expect(table.rows).toEqual([...EXAMPLE, adviser].map((id) => [id, 'GEPUBLICEERD']));
    });

    test('on a day that is still to come is refused by name', async () => {
      await expect(ask('VDAB.INITIAL', { date: '2999-01-01' })).rejects.toMatchObject({
        failure: { kind: 'invalid-input', field: 'date', problem: 'refused' },
      });
    });
  });
});

test('two hundred thousand vacancies of a day come in pages of two thousand, within a minute', async () => {
  const connected = await startConnected({ sizes: { vacancies: 200_000 } });
  const dataset = datasetOf('VDAB.INITIAL');
  const today = new Date().toISOString().slice(0, 10);
  const started = performance.now();
  const table = await connected.runtime().table(dataset.question({ date: today }));
  const elapsed = performance.now() - started;
  const requests = connected.sandbox.vacatures.requests.filter(({ path }) => path.endsWith('initial'));
  await connected.close();

  expect(table.rows.length).toBeGreaterThan(160_000);
  expect(new Set(table.rows.map(([id]) => id)).size).toBe(table.rows.length);
  expect(requests).toHaveLength(Math.ceil(table.rows.length / SOURCE_LIMIT));
  expect(elapsed).toBeLessThan(60_000);
}, 90_000);
