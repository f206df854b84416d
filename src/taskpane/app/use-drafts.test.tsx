// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';

import { openPane } from '../../../test/support/pane.tsx';
import { columnsParam } from '../../datasets/columns-param.ts';
import { defineDataset } from '../../datasets/dataset.ts';
import type { PlannedColumn } from '../../core/table.ts';

const text = (word: string) => ({ nl: word, fr: word, en: word });
const column = (name: string): PlannedColumn => ({ name, path: name.split('.'), type: 'text', tier: 1 });
const year = {
  name: 'schoolYear',
  schema: z.optional(z.string()),
  label: text('School year'),
  description: text('School year'),
  type: 'string',
  required: false,
  example: '',
} as const;

function dataset(title: string, names: readonly string[]) {
  const columns = names.map(column);
  return defineDataset({
    id: `test.${title}`,
    source: 'pdata',
    functionName: `TEST.${title.toUpperCase()}`,
    title: text(title),
    description: text(title),
    keywords: text(''),
    operations: [],
    example: {},
    params: [year, columnsParam(columns)],
    columns,
    load: async () => ({ columns: [{ name: 'id', type: 'text', tier: 0 }], rows: [['1']] }),
  });
}

const yearField = (): Promise<HTMLElement> => screen.findByRole('textbox', { name: 'School year' });
const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name });

test('the form of the items of a list takes the school year along, and the form that was left is as it was', async () => {
  const { user } = openPane({
    datasets: [dataset('Staff', ['id', 'naam', 'adressen']), dataset('Addresses', ['id', 'adressen.straat'])],
  });
  await user.click(screen.getByRole('button', { name: 'Staff' }));
  await user.type(await yearField(), '2023-24');
  await user.click(screen.getByRole('button', { name: 'Choose columns' }));
  await user.click(await screen.findByRole('button', { name: 'Remove naam' }));

  await user.click(await screen.findByTitle('TEST.ADDRESSES'));
  await heading('Addresses');
  expect(await yearField()).toHaveProperty('value', '2023-24');
  screen.getByText(/^The usual columns \(2\)/);

  await user.click(screen.getByRole('button', { name: 'All data' }));
  await user.click(await screen.findByRole('button', { name: 'Staff' }));
  await heading('Staff');
  expect(await yearField()).toHaveProperty('value', '2023-24');
  screen.getByText('Chosen: 2 of 3 columns.');
});
