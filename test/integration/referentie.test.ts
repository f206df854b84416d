import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { REFERENCE_LISTS, type ReferenceList } from '../../src/clients/referentie/index.ts';
import type { Table } from '../../src/core/table.ts';
import type { Dataset, Input } from '../../src/datasets/dataset.ts';
import { REFERENTIE_DATASETS } from '../../src/datasets/referentie.ts';
import { VACATURES_DATASETS } from '../../src/datasets/vacatures.ts';
import type { Choice } from '../../src/datasets/param.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import { startConnected, type Connected } from '../support/connected.ts';

let connected: Connected;
let runtime: Runtime;

beforeAll(async () => {
  connected = await startConnected();
});
afterAll(() => connected.close());
beforeEach(() => {
  runtime = connected.runtime();
  connected.sandbox.referentie.clearRequests();
});
afterEach(() => connected.sandbox.referentie.faults.clear());

const datasetOf = (name: string): Dataset => {
  const found = [...REFERENTIE_DATASETS, ...VACATURES_DATASETS].find(({ functionName }) => functionName === name);
  if (!found) throw new Error(name);
  return found;
};
const ask = (name: string, input: Input = {}): Promise<Table> =>
  runtime.table(datasetOf(name).question(input), { fresh: true });
const domains = async (): Promise<Table['rows']> => (await ask('VDAB.JOBDOMEINEN')).rows;
const strike: Connected['sandbox']['referentie']['faults']['set'] = (name, options) =>
  connected.sandbox.referentie.faults.set(name, options);
const paths = (): readonly string[] =>
  connected.sandbox.referentie.requests.map(
    ({ path, query }) => path.replace('/services/openservices/', '') + (query && `?${query}`),
  );

describe('the code lists of VDAB', () => {
  test('have the 24 job domains', async () => {
    const table = await ask('VDAB.JOBDOMEINEN');

    expect(table.columns).toEqual([
      { name: 'code', type: 'text', tier: 0, key: true },
      { name: 'omschrijving', type: 'text', tier: 0 },
    ]);
    expect(table.rows).toHaveLength(24);
    expect(table.rows).toContainEqual(['JOBCAT01', 'Aankoop']);
    expect(table.rows).toContainEqual(['JOBCAT23', 'Verkoop']);
  });

  test.each((Object.keys(REFERENCE_LISTS) as ReferenceList[]).filter((name) => name !== 'diplomas'))(
    'include %s',
    async (naam) => {
      const { rows } = await ask('VDAB.LIJST', { naam: naam.toUpperCase() });

      expect(rows.length).toBeGreaterThan(1);
      expect(rows.flat().every((cell) => typeof cell === 'string' && cell !== '')).toBe(true);
      expect(paths()).toEqual([`v1/${naam}`]);
    },
  );

  test('find diplomas by words', async () => {
    const { rows } = await ask('VDAB.LIJST', { naam: 'diplomas', trefwoord: 'bachelor informatica' });

    expect(rows.map(([, words]) => words)).toEqual(['Bachelor informatica']);
    expect(paths()).toEqual(['v2/diplomas?trefwoord=bachelor%20informatica']);
  });

  test('need words for diplomas, and ask nothing without', async () => {
    await expect(ask('VDAB.LIJST', { naam: 'diplomas' })).rejects.toMatchObject({
      failure: { kind: 'invalid-input', field: 'trefwoord', problem: 'required' },
    });
    expect(paths()).toEqual([]);
  });

  test('are narrowed by words, in any case', async () => {
    const { rows } = await ask('VDAB.LIJST', { naam: 'rijbewijzen', trefwoord: 'AANHANGWAGEN 3,5t' });

    expect(rows.map(([code]) => code)).toEqual(['BE']);
    expect(paths()).toEqual(['v1/rijbewijzen']);
  });

  test('refuse a list that does not exist, and name those that do', () => {
    expect(() => datasetOf('VDAB.LIJST').question({ naam: 'sectoren' })).toThrow(
      expect.objectContaining({
        failure: {
          kind: 'invalid-input',
          field: 'naam',
          problem: 'not-a-choice',
          allowed: Object.keys(REFERENCE_LISTS),
        },
      }),
    );
  });

  test('need a sign-in', async () => {
    runtime = connected.runtime({ credentials: { sealed: () => undefined, institutes: () => [] } });

    await expect(ask('VDAB.JOBDOMEINEN')).rejects.toMatchObject({ failure: { kind: 'credentials-missing' } });
    expect(paths()).toEqual([]);
  });
});

describe('the form of a search', () => {
  const choices = (param = 'jobdomein'): Promise<readonly Choice[]> => {
    const lookup = datasetOf('VDAB.VACATURES').params.find(({ name }) => name === param)?.lookup;
    return lookup ? runtime.choices({ lookup, source: 'vacatures', input: {} }) : Promise.resolve([]);
  };

  test('offers the job domains of VDAB', async () => {
    const offered = await choices();

    expect(offered).toHaveLength(24);
    expect(offered[0]).toEqual({ value: 'JOBCAT01', label: 'Aankoop' });
  });

  test('offers occupations and competences by the words that find vacancies', async () => {
    expect(await choices('beroep')).toEqual(
      ['Aankoper', 'Kapper', 'Verkoper'].map((word) => ({ value: word, label: word })),
    );
    expect(await choices('competentie')).toContainEqual({ value: 'Dieren verzorgen', label: 'Dieren verzorgen' });

    const found = await ask('VDAB.VACATURES', { beroep: 'Aankoper' });
    expect(found.rows.length).toBeGreaterThan(0);
  });

  test('without a sign-in to the lists takes a code as it is typed', async () => {
    runtime = connected.runtime({
      credentials: {
        sealed: (source) => (source === 'vacatures' ? connected.sealed.vacatures : undefined),
        institutes: () => [],
      },
    });

    await expect(choices()).rejects.toMatchObject({ failure: { kind: 'credentials-missing' } });
    await expect(ask('VDAB.VACATURES', { jobdomein: 'JOBCAT01', postcode: '1930' })).resolves.toMatchObject({
      rows: { length: 3 },
    });
  });
});

const tested: Readonly<Record<string, () => Promise<void>>> = {
  'ref-description-name': async () => {
    for (const name of ['beschrijving', 'naam', 'uitleg']) {
      strike('ref-description-name', { name });
      expect(await domains()).toContainEqual(['JOBCAT01', 'Aankoop']);
    }
  },
  'ref-code-only': async () => {
    strike('ref-code-only');
    expect(await domains()).toContainEqual(['JOBCAT01', 'JOBCAT01']);
  },
  'ref-envelope': async () => {
    const before = await domains();
    strike('ref-envelope');
    expect(await domains()).toEqual(before);
  },
  'ref-number-codes': async () => {
    strike('ref-number-codes');
    expect((await ask('VDAB.LIJST', { naam: 'arbeidsstelsels' })).rows).toContainEqual(['2', '2-ploegenstelsel']);
  },
  'ref-extra-fields': async () => {
    const before = await domains();
    strike('ref-extra-fields');
    expect(await domains()).toEqual(before);
  },
  'ref-duplicate-row': async () => {
    const before = await domains();
    strike('ref-duplicate-row');
    expect(await domains()).toEqual(before);
  },
  'ref-no-rows': async () => {
    strike('ref-no-rows');
    expect(await domains()).toEqual([]);
  },
  'ref-jobdomeinen-gone': async () => {
    strike('ref-jobdomeinen-gone');
    await expect(domains()).rejects.toMatchObject({ failure: { kind: 'not-found' } });
    expect(paths()).toEqual(['v1/jobdomeinen', 'v2/jobdomeinen']);
    expect((await ask('VDAB.LIJST', { naam: 'attesten' })).rows.length).toBeGreaterThan(0);
  },
  'ref-key-off': async () => {
    strike('ref-key-off');
    await expect(domains()).rejects.toMatchObject({ failure: { kind: 'credentials-rejected' } });
  },
};

describe('the quirks of the code lists', () => {
  test('are all survived here', () => {
    const switches = connected.sandbox.referentie.faults.switches.map(({ name }) => name);

    expect(Object.keys(tested)).toEqual(switches.filter((name) => name.startsWith('ref-')));
  });

  test.each(Object.keys(tested))('%s', async (name) => {
    expect.hasAssertions();
    await tested[name]?.();
  });
});
