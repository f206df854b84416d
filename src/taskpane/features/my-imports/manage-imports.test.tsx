// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { importState, importsInMemory, type ImportsInMemory } from '../../../../test/support/imports-in-memory.ts';
import { openPane, sourceFault, type Pane } from '../../../../test/support/pane.tsx';
import { createRuntime } from '../../../runtime/runtime.ts';

type MemoryOptions = Parameters<typeof importsInMemory>[1];

async function openImports(options: MemoryOptions): Promise<Pane> {
  const imports = importsInMemory(createRuntime({ apiUrl: 'https://addin.test/api/' }), options);
  const pane = openPane({ services: { imports } });
  await pane.user.click(screen.getByRole('tab', { name: 'My imports' }));
  await screen.findByRole('heading', { level: 1 });
  return pane;
}

const card = (name: string): ReturnType<typeof within> => within(screen.getByRole('article', { name }));

describe('the question of an import', () => {
  const withInput = importState({ input: { party: 'p-1', kind: 'trip' }, columns: ['Nummer', 'Bedrag'] });

  test('is edited in its form, filled in, and asked in place', async () => {
    const { user, services } = await openImports({ states: [withInput] });
    await user.click(await screen.findByRole('button', { name: 'Edit query of Gifts' }));
    const party = await screen.findByRole('combobox', { name: /^Party/ });
    expect(document.activeElement).toBe(party);
    expect(party).toHaveProperty('value', 'p-1');

    await user.clear(party);
    await user.type(party, 'p-2{Escape}');
    await user.click(screen.getByRole('button', { name: 'Replace the rows' }));

    await card('Gifts').findByText(/is up to date/);
    const { edits } = services.imports as ImportsInMemory;
    const input = { party: 'p-2', kind: 'trip' };
    expect(edits).toEqual([{ id: 'i-1', input, columns: ['Nummer', 'Bedrag'], keepPersonal: false }]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit query of Gifts' }));
  });

  test('lets go of the columns chosen before, and keeps what may be personal, on request', async () => {
    const { user, services } = await openImports({ states: [withInput] });
    await user.click(await screen.findByRole('button', { name: 'Edit query of Gifts' }));
    await user.click(screen.getByRole('checkbox', { name: 'Only the 2 columns chosen before' }));
    await user.type(screen.getByRole('textbox', { name: /^Donor/ }), 'Peeters');
    await user.click(screen.getByRole('checkbox', { name: 'Keep in this workbook' }));
    await user.click(screen.getByRole('button', { name: 'Replace the rows' }));

    await card('Gifts').findByText(/is up to date/);
    const [edit] = (services.imports as ImportsInMemory).edits;
    expect(edit).toMatchObject({ input: { donor: 'Peeters' }, columns: undefined, keepPersonal: true });
  });

  test('says what is wrong beside the field, and asks nothing', async () => {
    const { user, services } = await openImports({ states: [withInput] });
    await user.click(await screen.findByRole('button', { name: 'Edit query of Gifts' }));
    await user.clear(await screen.findByRole('combobox', { name: /^Party/ }));
    await user.click(screen.getByRole('button', { name: 'Replace the rows' }));

    card('Gifts').getByText('“Party” is missing. Fill it in and try again.');
    expect((services.imports as ImportsInMemory).edits).toEqual([]);
  });

  test('that fails is tried again as it was, and comes back in the form', async () => {
    const onRefresh = () => Promise.reject(sourceFault());
    const { user, services } = await openImports({ states: [withInput], onRefresh });
    await user.click(await screen.findByRole('button', { name: 'Edit query of Gifts' }));
    const party = await screen.findByRole('combobox', { name: /^Party/ });
    await user.clear(party);
    await user.type(party, 'p-2{Escape}');
    await user.click(screen.getByRole('button', { name: 'Replace the rows' }));

    await user.click(await card('Gifts').findByRole('button', { name: 'Try again' }));

    const { edits } = services.imports as ImportsInMemory;
    expect(edits.map(({ input }) => input['party'])).toEqual(['p-2', 'p-2']);
    await card('Gifts').findByRole('button', { name: 'Try again' });
    await user.click(screen.getByRole('button', { name: 'Edit query of Gifts' }));
    expect(await screen.findByRole('combobox', { name: /^Party/ })).toHaveProperty('value', 'p-2');
  });
});

test('gives an import a name of its own and its table another', async () => {
  const { user } = await openImports({ states: [importState()] });
  await user.click(await screen.findByRole('button', { name: 'More for Gifts' }));
  const table = screen.getByRole('textbox', { name: 'Name of the table in Excel' });
  await user.type(screen.getByRole('textbox', { name: 'Name in this list' }), 'Linden');
  await user.clear(table);
  await user.type(table, 'Taken{Enter}');
  await screen.findByText(/Excel does not take this name/);
  expect(document.activeElement).toBe(table);

  await user.clear(table);
  await user.type(table, 'Linden_2026{Enter}');

  await screen.findByRole('heading', { level: 2, name: 'Linden' });
  card('Linden').getByText('Names saved.');
  card('Linden').getByText('Tweede Kamer · Gifts');
});

test('keeps when an import is to be refreshed by itself', async () => {
  const { user, services } = await openImports({ states: [importState()] });
  await user.click(await screen.findByRole('button', { name: 'More for Gifts' }));
  await user.click(screen.getByRole('checkbox', { name: 'When the workbook opens' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'While the workbook is open' }), 'Every 15 minutes');

  await card('Gifts').findByText('Saved.');
  expect(await services.imports.list()).toMatchObject([{ onOpening: true, everyMinutes: 15 }]);
});

test('deletes an import with its table only after asking', async () => {
  const { user, services } = await openImports({ states: [importState()] });
  await user.click(await screen.findByRole('button', { name: 'More for Gifts' }));
  await user.click(screen.getByRole('button', { name: 'Delete Gifts with its table' }));
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Delete Gifts with its table?' }));
  dialog.getByText(/Everything in Sheet2!A1:D58 is deleted/);
  expect((services.imports as ImportsInMemory).removed).toEqual([]);

  await user.click(dialog.getByRole('button', { name: 'Delete table' }));

  await screen.findByText('This workbook has no imports yet.');
  await screen.findByText('Gifts and its table are deleted.');
  expect((services.imports as ImportsInMemory).removed).toEqual(['i-1']);
});

test('deletes nothing when Enter is pressed once too often', async () => {
  const { user, services } = await openImports({ states: [importState()] });
  await user.click(await screen.findByRole('button', { name: 'More for Gifts' }));
  screen.getByRole('button', { name: 'Delete Gifts with its table' }).focus();
  await user.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('alertdialog'));
  expect(dialog.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Delete table', 'Cancel']);
  await waitFor(() => expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Cancel' })));

  await user.keyboard('{Enter}');

  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect((services.imports as ImportsInMemory).removed).toEqual([]);
});

test('refreshes only those that are selected', async () => {
  const refreshed: string[] = [];
  const onRefresh = async (id: string) => {
    refreshed.push(id);
    return {};
  };
  const states = [importState(), importState({ id: 'i-2', datasetId: 'test.sickness', input: {} })];
  const { user } = await openImports({ states, onRefresh });
  await user.click(await screen.findByRole('checkbox', { name: 'Select Sick leave' }));

  await user.click(screen.getByRole('button', { name: 'Refresh 1 selected' }));

  await card('Sick leave').findByText('Sick leave is up to date: no changes.');
  expect(refreshed).toEqual(['i-2']);
});

test('lets one import be refreshed while many are', async () => {
  const steps: (() => void)[] = [];
  const onRefresh = () => new Promise<object>((resolve) => steps.push(() => resolve({})));
  const states = ['i-1', 'i-2', 'i-3'].map((id) => importState({ id, title: id }));
  const { user } = await openImports({ states, onRefresh });
  await user.click(await screen.findByRole('checkbox', { name: 'Select i-1' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select i-2' }));
  await user.click(screen.getByRole('button', { name: 'Refresh 2 selected' }));
  await screen.findByText(/^0 of 2 imports done · i-1/);
  card('i-2').getByText('Waiting: 1 goes first');

  await user.click(screen.getByRole('button', { name: 'Refresh i-3' }));
  act(() => steps[1]?.());

  await card('i-3').findByText('i-3 is up to date: no changes.');
  expect(screen.getByText(/^0 of 2 imports done · i-1/)).toBeDefined();
});

test('tells how many go first, and takes one that waits out of the line', async () => {
  const { user } = await openImports({
    states: [importState()],
    onRefresh: (_, { signal, onStep }) => {
      onStep?.({ phase: 'waiting', ahead: 2 });
      return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Refresh Gifts' }));
  await card('Gifts').findByText('Waiting: 2 go first');

  await user.click(card('Gifts').getByRole('button', { name: 'Cancel' }));

  expect(await card('Gifts').findByText(/Refresh cancelled/)).toBeDefined();
});

test('tells how long it still takes', async () => {
  const { user } = await openImports({
    states: [importState()],
    onRefresh: (_, { onStep }) => {
      onStep?.({ phase: 'writing', written: 250, total: 1000, leftMs: 12_300 });
      return new Promise(() => undefined);
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Refresh Gifts' }));
  expect(await card('Gifts').findByText('250 of 1,000 rows written · about 13 seconds left')).toBeDefined();
});

test('says what is left when all rows are written', async () => {
  const { user } = await openImports({
    states: [importState()],
    onRefresh: (_, { onStep }) => {
      onStep?.({ phase: 'writing', written: 1000, total: 1000, leftMs: 1 });
      return new Promise(() => undefined);
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Refresh Gifts' }));
  expect(await card('Gifts').findByText('1,000 of 1,000 rows written · the table is being put in place')).toBeDefined();
});

test('lists which rows changed', async () => {
  const cells = (...words: readonly string[]) => words.map((cell) => ({ cell, type: 'text' as const }));
  const changes = {
    added: [cells('001', 'Boek')],
    changed: [{ row: cells('002', 'Reis'), columns: ['Bedrag'] }],
    removed: [],
  };
  await openImports({ states: [importState({ changes, lastChange: { added: 21, changed: 1, removed: 0 } })] });

  await screen.findByText('Show which rows');
  card('Gifts').getByText('001 · Boek');
  card('Gifts').getByText('and 20 more');
  card('Gifts').getByText('002 · Reis (Bedrag)');
  expect(card('Gifts').queryByText('Removed')).toBeNull();
});

test('gives details of a failure to copy, without what may be personal', async () => {
  const onRefresh = () => Promise.reject(sourceFault());
  const { user } = await openImports({
    states: [importState({ input: { party: 'p-1', kind: 'book', donor: 'Peeters' } })],
    onRefresh,
  });
  await user.click(await screen.findByRole('button', { name: 'Refresh Gifts' }));
  await user.click(await card('Gifts').findByText('Details'));

  await user.click(await card('Gifts').findByRole('button', { name: 'Copy details' }));

  await card('Gifts').findByText('Details copied.');
  const copied = await navigator.clipboard.readText();
  expect(copied).toContain('Asked: TK.GIFTS\n  Party: p-1\n  Kind: Book\n  Donor: (not shown: may be personal)');
  expect(copied).toMatch(/^When: 12\/03\/2026, 10:00:00 /);
  expect(copied).toContain('tweedekamer unavailable status=503');
  expect(copied).toContain('req-42');
  expect(copied).not.toContain('Peeters');
});
