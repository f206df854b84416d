import { afterEach, describe, expect, test, vi } from 'vitest';

import type { Table } from '../../src/core/table.ts';
import { registerFunctions } from '../../src/functions/register-functions.ts';
import { createFunctionHost } from '../../src/platform/excel/custom-functions.ts';
import type { CellFunction } from '../../src/platform/function-host.ts';
import { openExcelClient, type Arrival, type ExcelClient } from '../support/excel-client.ts';

/** Which of Microsoft's switches are on is not documented; results must arrive either way. */
const SWITCHES = [
  ['on', [1, 2, 3, 4]],
  ['off', []],
] as const;

const open: ExcelClient[] = [];
afterEach(() => {
  for (const client of open.splice(0)) client.close();
  vi.unstubAllGlobals();
});

async function clientWith(features: readonly number[]): Promise<ExcelClient> {
  const client = await openExcelClient({ features });
  open.push(client);
  return client;
}

type Sheets = Readonly<Record<string, Table>>;

/** Excel with our functions in it, whose sources answer by the id in the question. */
async function excelWith(features: readonly number[], sheets: Sheets): Promise<ExcelClient> {
  const client = await clientWith(features);
  vi.stubGlobal('CustomFunctions', client.customFunctions);
  const host = createFunctionHost({ formattedCells: true, formats: { date: 'd/mm/yyyy' } });
  const table = async ({ key }: { readonly key: string }): Promise<Table> => {
    const found = Object.entries(sheets).find(([id]) => key.includes(`"${id}"`));
    if (!found) throw new Error('no such sheet');
    return found[1];
  };
  registerFunctions({ runtime: { table, cached: () => undefined, lastAnswer: () => undefined }, host, language: 'en' });
  return client;
}

const organism = (client: ExcelClient, id: string): Promise<Arrival> => client.calculate('PDATA.ORGANISM', id);

/** A table that is about this long as JSON. */
function tableOfLength(length: number): Table {
  const line = 'x'.repeat(996);
  return {
    columns: [{ name: 'text', type: 'text', tier: 0 }],
    rows: Array.from({ length: Math.floor(length / 1000) }, () => [line]),
  };
}

const rowsOf = (arrival: Arrival): number =>
  arrival.ok && Array.isArray(arrival.value) ? arrival.value.length - 1 : Number.NaN;

const within = <T>(ms: number, work: Promise<T>): Promise<T | 'nothing'> =>
  Promise.race([work, new Promise<'nothing'>((resolve) => setTimeout(() => resolve('nothing'), ms))]);

describe('Microsoft’s client by itself', () => {
  const raw = async (handlers: Readonly<Record<string, CellFunction>>): Promise<ExcelClient> => {
    const client = await clientWith([1, 2, 3, 4]);
    for (const [id, handler] of Object.entries(handlers)) client.customFunctions.associate(id, handler);
    return client;
  };

  test('loses every result of a batch for one value it cannot write', async () => {
    const client = await raw({ BAD: async () => [[10n as never]], GOOD: async () => 42 });

    void client.calculate('BAD');

    await expect(within(1000, client.calculate('GOOD'))).resolves.toBe('nothing');
  });

  test('keeps a result above 5 MB back, without an error', async () => {
    const client = await raw({ HUGE: async () => [['x'.repeat(6_000_000)]] });

    await expect(within(1000, client.calculate('HUGE'))).resolves.toBe('nothing');
    expect(client.refused.length).toBeGreaterThan(0);
  });
});

describe.each(SWITCHES)('through Microsoft’s client with its switches %s', (_, features) => {
  test('a table arrives, dates with their format', async () => {
    const table: Table = {
      columns: [
        { name: 'id', type: 'number', tier: 0 },
        { name: 'day', type: 'date', tier: 0 },
      ],
      rows: [[7, 45_000]],
    };
    const client = await excelWith(features, { a: table });

    await expect(organism(client, 'a')).resolves.toEqual({
      ok: true,
      value: [
        ['id', 'day'],
        [7, { type: 'Double', basicValue: 45_000, numberFormat: 'd/mm/yyyy' }],
      ],
    });
  });

  test.each([
    ['of 0.9 and 1.9', [900_000, 1_890_000]],
    ['of 0.9 and of 1.9, three of each,', [1, 2, 3].flatMap(() => [900_000, 1_890_000])],
  ])(
    'results %s million characters all arrive',
    async (__, lengths) => {
      const sheets = Object.fromEntries(lengths.map((length, at) => [`s${at}`, tableOfLength(length)]));
      const client = await excelWith(features, sheets);

      const arrivals = await Promise.all(Object.keys(sheets).map((id) => organism(client, id)));

      expect(arrivals.map(rowsOf)).toEqual(Object.values(sheets).map(({ rows }) => rows.length));
      expect(client.refused).toEqual([]);
    },
    20_000,
  );

  test('an oversize table is our #VALUE!, with its rows and the way out', async () => {
    const client = await excelWith(features, { huge: tableOfLength(6_000_000), small: tableOfLength(5000) });

    const [huge, small] = await Promise.all([organism(client, 'huge'), organism(client, 'small')]);

    expect(huge).toMatchObject({ ok: false, error: '#VALUE!', message: expect.stringMatching(/6,000.*Insert table/) });
    expect(rowsOf(small)).toBe(5);
    expect(client.refused).toEqual([]);
  });

  test('hostile cells never take their neighbours along', async () => {
    const hostile = [10n, Number.NaN, Infinity, null, undefined, new Date(0), Symbol('x'), { a: 1 }, '\uD800', -0];
    const table = {
      columns: hostile.map((__, at) => ({ name: `c${at}`, type: 'any', tier: 0 })),
      rows: [hostile],
    } as unknown as Table;
    const client = await excelWith(features, { hostile: table, small: tableOfLength(3000) });

    const [bad, good] = await Promise.all([organism(client, 'hostile'), organism(client, 'small')]);

    expect(rowsOf(good)).toBe(3);
    expect(rowsOf(bad)).toBe(1);
  });

  test('a failure arrives as #N/A with its sentence', async () => {
    const client = await excelWith(features, {});

    await expect(organism(client, 'nowhere')).resolves.toMatchObject({
      ok: false,
      error: '#N/A',
      message: expect.stringMatching(/Bronblad/),
    });
  });
});
