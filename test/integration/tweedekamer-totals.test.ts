import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Input } from '../../src/datasets/dataset.ts';
import { PARLIAMENT_VERSIONS, startParliament, type Parliament } from '../support/parliament.ts';

/** What a preview asks: a few rows, and how many there are. */
const SEEN = 5;

describe.each([...PARLIAMENT_VERSIONS, '/OData/v3/1.0/'] as const)('a preview of %s', (version) => {
  let parliament: Parliament;

  beforeAll(async () => {
    parliament = await startParliament(version);
  });
  afterAll(() => parliament.close());

  async function totalOf(name: string, input: Input): Promise<number | undefined> {
    const totals: (number | undefined)[] = [];
    await parliament.table(name, input, {
      limit: SEEN,
      withTotal: true,
      onProgress: ({ total }) => totals.push(total),
    });
    return totals.at(-1);
  }

  test.each<[string, Input]>([
    ['TK.ODATA', { entity: 'Persoon' }],
    ['TK.ODATA', { entity: 'Persoon', filter: "Geslacht eq 'vrouw'", top: 60 }],
    ['TK.MEMBERS', { party: 'VVD' }],
    ['TK.COMMITTEEMEMBERS', {}],
    ['TK.GIFTS', {}],
    ['TK.SIDEJOBS', {}],
  ])('knows how many rows %s of %j has before they come', async (name, input) => {
    const { rows } = await parliament.table(name, input);

    expect(rows.length).toBeGreaterThan(SEEN);
    expect(await totalOf(name, input)).toBe(rows.length);
  });

  test('says nothing where a row of the source is not a row of the answer', async () => {
    expect(await totalOf('TK.VOTES', { from: 2024, to: 2026 })).toBeUndefined();
  });
});
