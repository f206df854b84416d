// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';

import { openPane } from '../../../../../test/support/pane.tsx';
import { loadConditionGrammar } from '../../../../clients/tweedekamer/index.ts';
import { defineDataset } from '../../../../datasets/dataset.ts';
import type { Choice, ConditionBuilder, Param } from '../../../../datasets/param.ts';

const text = (word: string) => ({ nl: word, fr: word, en: word });
const field = (value: string, holds: NonNullable<Choice['holds']>): Choice => ({ value, label: value, holds });

const PERSON: readonly Choice[] = [
  field('Achternaam', 'text'),
  field('Nummer', 'number'),
  field('Geboortedatum', 'date'),
  field('Verwijderd', 'boolean'),
];

const CONDITIONS: ConditionBuilder = {
  setParam: 'entity',
  fields: async (_, { entity }) => (entity === 'Persoon' ? PERSON : []),
  valuesOf: (name) => async () => [`${name}-1`, `${name}-2`].map((value) => ({ value, label: value })),
  loadGrammar: loadConditionGrammar,
};

const param = (name: string, more: Partial<Param>): Param => ({
  name,
  schema: z.optional(z.unknown()),
  label: text(name),
  description: text(name),
  type: 'string',
  required: false,
  example: '',
  ...more,
});

async function openForm(conditions: Partial<ConditionBuilder> = {}) {
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
    params: [
      param('entity', { initial: 'Persoon' }),
      param('filter', { conditions: { ...CONDITIONS, ...conditions } }),
    ],
    load: async (_, input) => {
      asked.push(input);
      return { columns: [{ name: 'A', type: 'text', tier: 0 }], rows: [['a']] };
    },
  });
  const { user } = openPane({ datasets: [dataset] });
  await user.click(screen.getByRole('button', { name: 'Form' }));
  await screen.findByRole('textbox', { name: 'filter' });
  return { user, asked };
}

const filter = (): HTMLElement => screen.getByRole('textbox', { name: 'filter' });
const add = (): Promise<HTMLElement> => screen.findByRole('button', { name: 'Add condition' });
const condition = (number: number) => within(screen.getByRole('group', { name: `Condition ${number}` }));

test('writes the filter of a field, a comparison and a value, without a mouse', async () => {
  const { user, asked } = await openForm();
  (await add()).focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(condition(1).getByRole('combobox', { name: 'Field' }));

  await user.keyboard('Achternaam{Escape}');
  await user.selectOptions(condition(1).getByRole('combobox', { name: 'Comparison' }), 'begins with');
  await user.type(condition(1).getByRole('textbox', { name: 'Value' }), "O'Br");
  expect(filter()).toHaveProperty('value', "startswith(Achternaam,'O''Br')");
  await user.click(screen.getByRole('button', { name: 'Preview' }));

  await screen.findByRole('table');
  expect(asked).toEqual([{ entity: 'Persoon', filter: "startswith(Achternaam,'O''Br')" }]);
});

test('shows what was typed as conditions, and joins them as told', async () => {
  const { user } = await openForm();
  await add();
  await user.type(filter(), "Achternaam eq 'A' and Nummer gt 3");
  expect(condition(1).getByRole('combobox', { name: 'Value' })).toHaveProperty('value', 'A');
  expect(condition(2).getByRole('textbox', { name: 'Value' })).toHaveProperty('value', '3');

  await user.selectOptions(screen.getByRole('combobox', { name: 'A row counts if' }), 'at least one condition holds');

  expect(filter()).toHaveProperty('value', "Achternaam eq 'A' or Nummer gt 3");
});

test('has the editor of what a field holds', async () => {
  const { user } = await openForm();
  await add();
  await user.type(filter(), 'Verwijderd eq true and Geboortedatum ge 1980-01-01');

  await user.selectOptions(condition(1).getByRole('combobox', { name: 'Value' }), 'No');
  expect(condition(2).getByRole('textbox', { name: 'Value' })).toHaveProperty('value', '01/01/1980');
  condition(2).getByLabelText('Pick a day for Value');
  condition(2).getByRole('option', { name: 'is on or after', selected: true });

  expect(filter()).toHaveProperty('value', 'Verwijderd eq false and Geboortedatum ge 1980-01-01');
});

test('offers values that the source has, and takes others', async () => {
  const { user } = await openForm();
  await add();
  await user.type(filter(), "Achternaam eq 'x'");
  const value = condition(1).getByRole('combobox', { name: 'Value' });
  await user.clear(value);
  await user.type(value, 'naam-2');

  await user.click(await screen.findByRole('option', { name: 'Achternaam-2' }));

  expect(filter()).toHaveProperty('value', "Achternaam eq 'Achternaam-2'");
});

test('says why a value does not count, and leaves it out', async () => {
  const { user } = await openForm();
  await add();
  await user.type(filter(), 'Nummer gt 3');

  await user.type(condition(1).getByRole('textbox', { name: 'Value' }), 'x');

  expect(condition(1).getByText(/^This is not a number/)).toBeDefined();
  expect(filter()).toHaveProperty('value', '');
});

test('asks nothing as long as a condition is wrong: without it far more would come than was meant', async () => {
  const { user, asked } = await openForm();
  await add();
  await user.type(filter(), 'Nummer gt 3');
  const value = condition(1).getByRole('textbox', { name: 'Value' });
  await user.type(value, 'x');

  await user.click(screen.getByRole('button', { name: 'Preview' }));
  expect(document.activeElement).toBe(value);
  await user.type(filter(), '{Enter}');
  expect(asked).toEqual([]);

  await user.clear(value);
  await user.type(value, '4');
  await user.click(screen.getByRole('button', { name: 'Preview' }));
  await screen.findByRole('table');
  expect(asked).toEqual([{ entity: 'Persoon', filter: 'Nummer gt 4' }]);
});

test('takes a condition away, says so, and keeps the focus', async () => {
  const { user } = await openForm();
  await add();
  await user.type(filter(), "Achternaam eq 'A' and Nummer gt 3");

  await user.click(screen.getByRole('button', { name: 'Remove condition 1' }));

  expect(filter()).toHaveProperty('value', 'Nummer gt 3');
  expect(document.activeElement).toBe(await add());
  expect((await screen.findByRole('status')).textContent).toBe('Condition 1 is removed.');
});

test.each([
  ["Achternaam eq 'A' and (Nummer eq 1 or Nummer eq 2)", /says more than separate conditions can show/],
  ['Nummer eq', /not a complete condition yet/],
])('leaves %s as text, and says so', async (typed, note) => {
  const { user } = await openForm();
  await add();

  await user.type(filter(), typed);

  expect(screen.getByText(note)).toBeDefined();
  expect(filter()).toHaveProperty('value', typed);
  expect(screen.queryByRole('button', { name: 'Add condition' })).toBeNull();
});

test('waits for a set, and starts with its fields', async () => {
  const { user } = await openForm();
  await add();
  const entity = screen.getByRole('textbox', { name: 'entity' });
  await user.clear(entity);
  expect(await screen.findByText(/^Choose a data set first/)).toBeDefined();

  await user.type(entity, 'Persoon');

  expect(await add()).toBeDefined();
});

test('leaves the text to itself when the fields cannot be loaded', async () => {
  await openForm({ fields: () => Promise.reject(new Error('down')) });

  expect(await screen.findByText(/The fields could not be loaded/)).toBeDefined();
  expect(filter()).toBeDefined();
});
