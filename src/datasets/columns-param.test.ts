import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

import type { PlannedColumn, PrivacyTier } from '../core/table.ts';
import { columnsNamed, columnsParam } from './columns-param.ts';
import type { Clients } from './call.ts';
import { defineDataset } from './dataset.ts';

const columnOf = (name: string, tier: PrivacyTier): PlannedColumn => ({ name, path: [name], type: 'text', tier });

const COLUMNS: readonly PlannedColumn[] = [
  columnOf('pPersoon', 0),
  columnOf('naam', 1),
  columnOf('email', 2),
  columnOf('geboortedatum', 3),
  columnOf('insz', '9i'),
  columnOf('handicap', 9),
];

const dataset = defineDataset({
  id: 'informat.test',
  source: 'informat',
  functionName: 'INFORMAT.TEST',
  title: { nl: '', fr: '', en: '' },
  description: { nl: '', fr: '', en: '' },
  keywords: { nl: '', fr: '', en: '' },
  operations: [],
  columns: COLUMNS,
  params: [columnsParam(COLUMNS)],
  example: {},
  load: async (_, { columns }) => ({ columns: columnsNamed(COLUMNS, columns), rows: [] }),
});

const namesOf = async (columns: unknown): Promise<readonly string[]> => {
  const table = await dataset.question({ columns }).load({} as Clients, {});
  return table.columns.map(({ name }) => name);
};

describe('without a choice', () => {
  test.each([undefined, null, '', '  '])('only what is not private comes: %j', async (blank) => {
    expect(await namesOf(blank)).toEqual(['pPersoon', 'naam']);
    expect(dataset.question({ columns: blank }).isSensitive).toBe(false);
  });
});

describe('a choice', () => {
  test('is taken in its own order, whatever the case, each column once', async () => {
    expect(await namesOf('NAAM; email ;naam;;ppersoon')).toEqual(['naam', 'email', 'pPersoon']);
    expect(await namesOf('naam,email')).toEqual(['naam', 'email']);
  });

  test.each([
    ['naam;email', false],
    ['naam;geboortedatum', true],
    ['insz', true],
    ['handicap', true],
  ])('of %s is sensitive: %s', (columns, isSensitive) => {
    expect(dataset.question({ columns }).isSensitive).toBe(isSensitive);
  });

  test('of a column that does not exist is refused by its name, with those that do', () => {
    expect(() => dataset.question({ columns: 'naam;loon' })).toThrow(
      expect.objectContaining({
        failure: {
          kind: 'invalid-input',
          field: 'columns',
          problem: 'unknown-name',
          subject: 'loon',
          allowed: COLUMNS.map(({ name }) => name),
        },
      }),
    );
  });
});

test('a form offers every column, and marks those that are private', async () => {
  const { lookup, schema } = columnsParam(COLUMNS);
  const choices = (await lookup?.({} as Clients, {}, {})) ?? [];

  expect(choices.map(({ value }) => value)).toEqual(COLUMNS.map(({ name }) => name));
  expect(choices.map(({ label }) => (typeof label === 'string' ? label : label.nl))).toEqual([
    'pPersoon',
    'naam',
    'email (privé)',
    'geboortedatum (gevoelig)',
    'insz (gevoelig)',
    'handicap (zeer gevoelig)',
  ]);
  expect(z.safeParse(schema, 'naam').success).toBe(true);
});
