import { expect, test } from 'vitest';

import { storageInMemory } from '../../../../test/support/pane.tsx';
import { recallColumns, rememberColumns } from './saved-columns.ts';

test('keeps a choice for each table of a source', () => {
  const storage = storageInMemory();
  rememberColumns(storage, { id: 'tk.odata', part: 'Fractie' }, ['Afkorting']);
  rememberColumns(storage, { id: 'tk.odata', part: 'Zaak' }, ['Titel', 'Nummer']);

  expect(recallColumns(storage, { id: 'tk.odata', part: 'Zaak' })).toEqual(['Titel', 'Nummer']);
  expect(recallColumns(storage, { id: 'tk.odata', part: 'Fractie' })).toEqual(['Afkorting']);
  expect(recallColumns(storage, { id: 'tk.odata' })).toBeUndefined();
});

test.each(['{', '"naam"', '[1]'])('takes no choice from %s', (text) => {
  expect(recallColumns(storageInMemory([['pane.columns.x', text]]), { id: 'x' })).toBeUndefined();
});
