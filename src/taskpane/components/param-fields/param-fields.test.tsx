// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import * as z from 'zod/mini';
import { describe, expect, test } from 'vitest';

import { openPane } from '../../../../test/support/pane.tsx';
import { defineDataset } from '../../../datasets/dataset.ts';
import type { Choice, Param } from '../../../datasets/param.ts';

const text = (word: string) => ({ nl: word, fr: word, en: word });
const TABLES: Readonly<Record<string, readonly string[]>> = { Fractie: ['Afkorting'], Persoon: ['Roepnaam'] };
const choicesOf = (names: readonly string[]): readonly Choice[] => names.map((name) => ({ value: name, label: name }));

const param = (name: string, more: Partial<Param> & Pick<Param, 'example'>): Param => ({
  name,
  schema: z.optional(z.unknown()),
  label: text(name),
  description: text(name),
  type: 'string',
  required: false,
  ...more,
});

function openForm(params: readonly Param[]) {
  const asked: unknown[] = [];
  const dataset = defineDataset({
    id: 'test.form',
    source: 'pdata',
    functionName: 'TEST.FORM',
    title: text('Form'),
    description: text('Form.'),
    keywords: text(''),
    operations: [],
    example: {},
    params,
    load: async (_, input) => {
      asked.push(input);
      return { columns: [{ name: 'A', type: 'text', tier: 0 }], rows: [['a']] };
    },
  });
  return { ...openPane({ datasets: [dataset] }), asked };
}

const OF_TABLE: readonly Param[] = [
  param('entity', { example: 'Fractie', lookup: async () => choicesOf(Object.keys(TABLES)) }),
  param('filter', { example: 'DatumInactief eq null' }),
  param('select', {
    example: 'Afkorting',
    separator: ',',
    namesOf: 'entity',
    lookup: async (_, { entity }) => choicesOf(TABLES[String(entity)] ?? []),
  }),
];
const ORGANISATION: readonly Param[] = [
  param('organisation', {
    type: 'any',
    example: '10203',
    lookup: async () => [{ value: '10203', label: 'BOSA' }],
  }),
];

const box = (name: string): HTMLElement => screen.getByRole('combobox', { name });

test('takes back the names of one table when another is chosen, and gives them again with the first', async () => {
  const { user } = openForm(OF_TABLE);
  await user.click(screen.getByRole('button', { name: 'Form' }));
  await user.type(await screen.findByRole('combobox', { name: 'entity' }), 'Fractie{Escape}');
  await user.type(box('select'), 'Afkorting{Enter}');
  await user.tab();
  screen.getByRole('button', { name: 'Remove Afkorting' });

  await user.clear(box('entity'));
  await user.type(box('entity'), 'Persoon{Escape}');
  expect(screen.queryByRole('button', { name: 'Remove Afkorting' })).toBeNull();
  await user.clear(box('entity'));
  await user.type(box('entity'), 'Fractie{Escape}');

  expect(screen.getByRole('button', { name: 'Remove Afkorting' })).toBeDefined();
});

test('shows examples of one table for no other', async () => {
  const { user } = openForm(OF_TABLE);
  await user.click(screen.getByRole('button', { name: 'Form' }));
  const filter = await screen.findByRole('textbox', { name: 'filter' });
  expect(filter.getAttribute('placeholder')).toBe('E.g. DatumInactief eq null');

  await user.type(box('entity'), 'Persoon{Escape}');

  expect(filter.getAttribute('placeholder')).toBe('');
  expect(box('select').getAttribute('placeholder')).toBe('');
});

test('shows an example of fixed values by its label', async () => {
  const choices = [{ value: 'gifts', label: { nl: 'Geschenken', fr: 'Cadeaux', en: 'Presents' } }];
  const { user } = openForm([param('also', { example: 'gifts', separator: ';', choices })]);
  await user.click(screen.getByRole('button', { name: 'Form' }));

  const also = await screen.findByRole('combobox', { name: 'also' });
  expect(also.getAttribute('placeholder')).toBe('E.g. Presents');
});

test('says in a form what the function wizard says in other words', async () => {
  const words = { description: text('A date, or one in a cell'), hint: text('A day') };
  const { user } = openForm([param('day', { example: '', ...words }), param('plain', { example: '' })]);
  await user.click(screen.getByRole('button', { name: 'Form' }));

  expect(await screen.findByRole('textbox', { name: 'day', description: 'A day' })).toBeDefined();
  expect(screen.getByRole('textbox', { name: 'plain', description: 'plain' })).toBeDefined();
});

test('keeps commas in brackets inside one value', async () => {
  const { user, asked } = openForm(OF_TABLE);
  await user.click(screen.getByRole('button', { name: 'Form' }));
  await user.type(await screen.findByRole('combobox', { name: 'select' }), 'Persoon($select=A,B),C{Escape}');
  await user.tab();

  screen.getByRole('button', { name: 'Remove Persoon($select=A,B)' });
  await user.click(screen.getByRole('button', { name: 'Preview' }));

  await screen.findByRole('table');
  expect(asked).toMatchObject([{ select: 'Persoon($select=A,B),C' }]);
});

test('offers no free text where a number stands behind the names, and sends none', async () => {
  const { user, asked } = openForm(ORGANISATION);
  await user.click(screen.getByRole('button', { name: 'Form' }));
  await user.type(await screen.findByRole('combobox', { name: 'organisation' }), 'fedasil');
  await screen.findByText('Nothing found. Search with another word, or type the number.');
  expect(screen.queryByRole('option', { name: /^Use/ })).toBeNull();

  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Preview' }));

  await screen.findByText(/Nothing was found for “organisation”/);
  expect(asked).toEqual([]);
});

describe('a list that holds all the values there are', () => {
  const FIXED: readonly Param[] = [
    param('also', {
      example: 'gifts',
      separator: ';',
      choices: [
        { value: 'gifts', label: text('Presents') },
        { value: 'trips', label: text('Trips') },
      ],
      schema: z.optional(z.string().check(z.regex(/^(gifts|trips)?(;trips)?$/))),
    }),
  ];

  test('offers no text beside them, and takes the only one meant', async () => {
    const { user, asked } = openForm(FIXED);
    await user.click(screen.getByRole('button', { name: 'Form' }));

    await user.type(await screen.findByRole('combobox', { name: 'also' }), 'pres');
    expect(screen.queryByRole('menuitemcheckbox', { name: /^Use/ })).toBeNull();
    await user.keyboard('{Enter}');
    screen.getByRole('button', { name: 'Remove Presents' });
    await user.click(screen.getByRole('button', { name: 'Preview' }));

    await screen.findByRole('table');
    expect(asked).toEqual([{ also: 'gifts' }]);
  });

  test('says so of a text that none of them has, and leaves it out', async () => {
    const { user, asked } = openForm(FIXED);
    await user.click(screen.getByRole('button', { name: 'Form' }));

    await user.type(await screen.findByRole('combobox', { name: 'also' }), 'qqq');
    await screen.findByText('Nothing found. Choose a value from the list.');
    await user.keyboard('{Enter}{Escape}');
    await user.tab();
    expect((box('also') as HTMLInputElement).value).toBe('');
    await user.click(screen.getByRole('button', { name: 'Preview' }));

    await screen.findByRole('table');
    expect(asked).toEqual([{}]);
  });
});

test('offers a text beside what the source knows only where it would be taken', async () => {
  const year = param('year', { example: '2024', schema: z.string().check(z.regex(/^\d{4}$/)), lookup: async () => [] });
  const { user } = openForm([year]);
  await user.click(screen.getByRole('button', { name: 'Form' }));

  await user.type(await screen.findByRole('combobox', { name: 'year' }), '202');
  await screen.findByRole('option', { name: /Nothing found/ });
  expect(screen.queryByRole('option', { name: /^Use/ })).toBeNull();
  await user.type(box('year'), '4');

  expect(await screen.findByRole('option', { name: 'Use “2024”' })).toBeDefined();
});

test('takes a number that the source does not offer', async () => {
  const { user, asked } = openForm(ORGANISATION);
  await user.click(screen.getByRole('button', { name: 'Form' }));
  await user.type(await screen.findByRole('combobox', { name: 'organisation' }), '99999{Escape}');

  await user.click(screen.getByRole('button', { name: 'Preview' }));

  await screen.findByRole('table');
  expect(asked).toEqual([{ organisation: '99999' }]);
});

test('keeps the list narrowed while several of it are ticked', async () => {
  const names = ['NaamNL', 'NaamEN', 'Id'];
  const { user } = openForm([param('select', { example: 'Id', separator: ',', lookup: async () => choicesOf(names) })]);
  await user.click(screen.getByRole('button', { name: 'Form' }));
  await user.type(await screen.findByRole('combobox', { name: 'select' }), 'naam');

  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'NaamNL' }));
  expect(screen.queryByRole('menuitemcheckbox', { name: 'Id' })).toBeNull();
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'NaamEN' }));

  screen.getByRole('button', { name: 'Remove NaamNL' });
  expect(screen.getByRole('button', { name: 'Remove NaamEN' })).toBeDefined();
});

test('shows the name beside its number in what was asked', async () => {
  const { user, asked } = openForm(ORGANISATION);
  await user.click(screen.getByRole('button', { name: 'Form' }));
  await user.type(await screen.findByRole('combobox', { name: 'organisation' }), 'bosa');
  await user.click(await screen.findByRole('option', { name: /BOSA/ }));

  await user.click(screen.getByRole('button', { name: 'Preview' }));

  await screen.findByRole('table');
  expect(screen.getByText('BOSA (10203)')).toBeDefined();
  expect(asked).toEqual([{ organisation: '10203' }]);
});

describe('a day', () => {
  const DAY: readonly Param[] = [param('from', { type: 'any', example: '2026-10', kind: 'period' })];

  test('is picked in the calendar of the browser, and shown as the reader writes it', async () => {
    const { user, asked } = openForm(DAY);
    await user.click(screen.getByRole('button', { name: 'Form' }));
    const typed = await screen.findByRole('textbox', { name: 'from' });

    fireEvent.change(screen.getByLabelText('Pick a day for from'), { target: { value: '2026-10-01' } });
    expect(typed).toHaveProperty('value', '01/10/2026');
    await user.click(screen.getByRole('button', { name: 'Preview' }));

    await screen.findByRole('table');
    expect(asked).toEqual([{ from: '2026-10-01' }]);
  });

  test('is typed as the reader writes it, and stays as it is while that is done', async () => {
    const { user, asked } = openForm(DAY);
    await user.click(screen.getByRole('button', { name: 'Form' }));
    const field = await screen.findByRole('textbox', { name: 'from' });
    await user.type(field, '1-10-2026');
    expect(field).toHaveProperty('value', '1-10-2026');
    await user.tab();
    expect(field).toHaveProperty('value', '01/10/2026');

    await user.click(screen.getByRole('button', { name: 'Preview' }));

    await screen.findByRole('table');
    expect(asked).toEqual([{ from: '2026-10-01' }]);
  });

  test('can be a month', async () => {
    const { user, asked } = openForm(DAY);
    await user.click(screen.getByRole('button', { name: 'Form' }));
    await user.type(await screen.findByRole('textbox', { name: 'from' }), '2026-10');

    await user.click(screen.getByRole('button', { name: 'Preview' }));

    await screen.findByRole('table');
    expect(asked).toEqual([{ from: '2026-10' }]);
  });
});
