// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { importState, importsInMemory } from '../../../../test/support/imports-in-memory.ts';
import { CALM_SOURCE, inventedDatasets, openPane, sourceFault, type Pane } from '../../../../test/support/pane.tsx';
import { SourceError } from '../../../core/errors.ts';
import type { Input } from '../../../datasets/dataset.ts';
import { WorkbookError } from '../../../platform/workbook.ts';
import { createRuntime } from '../../../runtime/runtime.ts';

type MemoryOptions = Parameters<typeof importsInMemory>[1];

async function openImports(options: MemoryOptions, language: 'nl' | 'en' = 'en'): Promise<Pane> {
  const imports = importsInMemory(createRuntime({ apiUrl: 'https://addin.test/api/' }), options);
  const pane = openPane({ language, services: { imports } });
  await pane.user.click(screen.getByRole('tab', { name: language === 'nl' ? 'Mijn imports' : 'My imports' }));
  await screen.findByRole('heading', { level: 1 });
  return pane;
}

const card = (name: string): ReturnType<typeof within> => within(screen.getByRole('article', { name }));

const fact = (label: string): string | null | undefined => screen.getByText(label).nextElementSibling?.textContent;

test('shows what each import is, where it is and how fresh it is', async () => {
  await openImports({
    states: [importState({ lastChange: { added: 3, changed: 1, removed: 0 }, vanished: ['Bedrag'] })],
  });

  await screen.findByRole('article', { name: 'Gifts' });
  card('Gifts').getByText('Sheet2!A1:D58');
  expect(fact('Party')).toBe('p-1');
  expect(fact('Rows')).toBe('57');
  expect(fact('Last checked')).toBe('today, 08:15');
  expect(fact('Last changed')).toBe('1 Mar 2026, 09:30');
  expect(fact('What changed')).toBe('3 added, 1 changed');
  expect(fact('No longer sent by the source')).toBe('Bedrag');
});

test('tells which columns came with the last change, also when no row differed', async () => {
  const onRefresh = async () => ({ lastChange: { added: 0, changed: 0, removed: 0 }, newColumns: ['Bedrag', 'Datum'] });
  const { user } = await openImports({ states: [importState()], onRefresh });

  await user.click(await screen.findByRole('button', { name: 'Refresh Gifts' }));

  await card('Gifts').findByText('Gifts is up to date.');
  expect(fact('New columns')).toBe('Bedrag, Datum');
  expect(screen.queryByText('What changed')).toBeNull();
});

test('does so in Dutch', async () => {
  await openImports({ states: [importState({ rows: 12_408 })] }, 'nl');

  await screen.findByRole('article', { name: 'Geschenken' });
  expect(fact('Rijen')).toBe('12.408');
  expect(fact('Laatst gecontroleerd')).toBe('vandaag, 08:15');
});

test('shows the way to data when there are no imports yet', async () => {
  const { user } = await openImports({});
  await screen.findByText('This workbook has no imports yet.');

  await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Find data' }));

  expect(screen.getByRole('heading', { level: 1, name: 'Find data' })).toBeDefined();
});

test('refreshes one import and says what changed', async () => {
  const onRefresh = async () => ({ rows: 60, lastChange: { added: 3, changed: 0, removed: 0 } });
  const { user } = await openImports({ states: [importState()], onRefresh });

  await user.click(await screen.findByRole('button', { name: 'Refresh Gifts' }));

  await card('Gifts').findByText('Gifts is up to date.');
  expect(card('Gifts').queryByText(/by hand/)).toBeNull();
  expect(fact('Rows')).toBe('60');
  expect(fact('What changed')).toBe('3 added');
});

test('says that nothing changed', async () => {
  const { user } = await openImports({ states: [importState()] });

  await user.click(await screen.findByRole('button', { name: 'Refresh Gifts' }));

  expect(await card('Gifts').findByText('Gifts is up to date: no changes.')).toBeDefined();
});

test('says that changes made by hand were replaced', async () => {
  const onRefresh = async () => ({ lastChange: { added: 0, changed: 2, removed: 0 } });
  const { user } = await openImports({ states: [importState()], onRefresh });

  await user.click(await screen.findByRole('button', { name: 'Refresh Gifts' }));

  const said = 'Gifts is up to date. Changes made by hand in these columns, if any, were replaced.';
  expect(await card('Gifts').findByText(said)).toBeDefined();
});

test('offers to take an import off the list once its table turns out to be gone', async () => {
  const onRefresh = () => Promise.reject(new WorkbookError({ kind: 'table-missing' }));
  const { user } = await openImports({ states: [importState()], onRefresh });

  await user.click(await screen.findByRole('button', { name: 'Refresh Gifts' }));

  await screen.findByRole('button', { name: 'Remove from list: Gifts' });
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'Gifts' }));
});

test('explains at its import why a refresh from the ribbon failed', async () => {
  const { services } = await openImports({ states: [importState()], onRefresh: () => Promise.reject(sourceFault()) });
  await screen.findByRole('article', { name: 'Gifts' });

  await act(() => services.imports.refreshAll());

  expect(await card('Gifts').findByText('Tweede Kamer reports a fault (503).')).toBeDefined();
});

test('shows a refresh that the ribbon began without speaking of it, and cancels it', async () => {
  const ended = vi.fn<() => void>();
  const { user, services } = await openImports({
    states: [importState()],
    onRefresh: (_, { signal, onStep }) =>
      new Promise((_resolve, reject) => {
        onStep?.({ phase: 'asking', progress: { rows: 500, pages: 2 } });
        signal?.addEventListener('abort', () => {
          ended();
          reject(new DOMException('Aborted', 'AbortError'));
        });
      }),
  });
  await user.click(await screen.findByRole('button', { name: 'Refresh Gifts' }));
  await user.click(await card('Gifts').findByRole('button', { name: 'Cancel' }));
  await card('Gifts').findByText(/cancelled/);
  await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe('Refreshing'));
  const said = screen.getByRole('status').textContent;
  ended.mockClear();
  const refreshing = services.imports.refreshAll();
  await card('Gifts').findByText('500 rows received · 2 pages');
  expect(screen.getByRole('button', { name: 'Refresh Gifts' }).getAttribute('aria-disabled')).toBe('true');
  expect(card('Gifts').queryByText(/cancelled/)).toBeNull();
  expect(screen.getByRole('status').textContent).toBe(said);

  await user.click(card('Gifts').getByRole('button', { name: 'Cancel' }));

  await act(async () => expect(await refreshing).toMatchObject([{ id: 'i-1', state: undefined }]));
  expect(ended).toHaveBeenCalledOnce();
  expect(card('Gifts').queryByText(/500/)).toBeNull();
  expect(card('Gifts').queryByRole('alert')).toBeNull();
});

test('tells how far a refresh is, and cancels it', async () => {
  const { user } = await openImports({
    states: [importState()],
    onRefresh: (_, { signal, onStep }) => {
      onStep?.({ phase: 'writing', written: 250, total: 1000 });
      return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
    },
  });
  const refresh = await screen.findByRole('button', { name: 'Refresh Gifts' });
  await user.click(refresh);
  await card('Gifts').findByText('250 of 1,000 rows written');

  await user.click(screen.getByRole('button', { name: 'Cancel' }));

  await card('Gifts').findByText('Refresh cancelled. What was not refreshed is as it was.');
  expect(document.activeElement).toBe(refresh);
});

test('refreshes all, counts what failed and explains it at its import', async () => {
  const onRefresh = (id: string) => (id === 'i-2' ? Promise.reject(sourceFault()) : Promise.resolve({ rows: 58 }));
  const states = [importState(), importState({ id: 'i-2', datasetId: 'test.sickness', input: {} })];
  const { user } = await openImports({ states, onRefresh });

  await user.click(await screen.findByRole('button', { name: 'Refresh all' }));

  await within(screen.getByRole('main')).findByText('1 import could not be refreshed.');
  card('Gifts').getByText('Gifts is up to date: no changes.');
  expect(card('Sick leave').getByText('Tweede Kamer reports a fault (503).')).toBeDefined();
});

test('offers to refresh all only when a table is left to refresh', async () => {
  const onRefresh = (id: string) =>
    id === 'i-1' ? Promise.reject(new WorkbookError({ kind: 'table-missing' })) : Promise.resolve({ rows: 58 });
  const states = [importState(), importState({ id: 'i-2', datasetId: 'test.unheard-of', input: {} })];
  const { user } = await openImports({ states, onRefresh });
  const all = await screen.findByRole('button', { name: 'Refresh all' });
  expect(all.getAttribute('aria-disabled')).not.toBe('true');

  await user.click(screen.getByRole('button', { name: 'Refresh Gifts' }));
  await screen.findByRole('button', { name: 'Remove from list: Gifts' });

  expect(all.getAttribute('aria-disabled')).toBe('true');
});

test('leaves alone what a cancelled refresh of all had not reached', async () => {
  const onRefresh: NonNullable<NonNullable<MemoryOptions>['onRefresh']> = (id, { signal }) =>
    id === 'i-1'
      ? Promise.resolve({ rows: 58 })
      : new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
  const states = [importState(), importState({ id: 'i-2', datasetId: 'test.sickness', input: {} })];
  const { user } = await openImports({ states, onRefresh });
  await user.click(await screen.findByRole('button', { name: 'Refresh all' }));

  await user.click(await screen.findByRole('button', { name: 'Cancel' }));

  await within(screen.getByRole('main')).findByText('Refresh cancelled. What was not refreshed is as it was.');
  card('Gifts').getByText('Gifts is up to date: no changes.');
  expect(card('Sick leave').queryByText(/went wrong/)).toBeNull();
});

test('asks again for what the workbook does not keep', async () => {
  const inputs: (Input | undefined)[] = [];
  const onRefresh = async (_: string, { input }: { readonly input?: Input }) => {
    inputs.push(input);
    return {};
  };
  const { user } = await openImports({ states: [importState({ withheld: ['donor'] })], onRefresh });

  await user.click(await screen.findByRole('button', { name: 'Refresh Gifts' }));
  expect(inputs).toEqual([]);
  const donor = screen.getByRole('textbox', { name: /^Donor/ });
  expect(document.activeElement).toBe(donor);
  await user.keyboard('{Enter}');
  card('Gifts').getByText('“Donor” is missing. Fill it in and try again.');
  await user.type(donor, 'Peeters{Enter}');

  await card('Gifts').findByText('Gifts is up to date: no changes.');
  expect(inputs).toEqual([{ party: 'p-1', donor: 'Peeters' }]);
});

test('shows what is not kept, refreshes with it in this session, and keeps it on request', async () => {
  const state = importState({ withheld: ['donor'], remembered: { donor: 'Peeters' } });
  const { user } = await openImports({ states: [state] });
  await screen.findByRole('article', { name: 'Gifts' });
  expect(fact('Donor')).toBe('Peeters (not kept)');
  await user.click(screen.getByRole('button', { name: 'Refresh Gifts' }));
  await card('Gifts').findByText('Gifts is up to date: no changes.');

  await user.click(screen.getByRole('button', { name: 'Keep in the workbook: Donor' }));

  await waitFor(() => expect(fact('Donor')).toBe('Peeters'));
  expect(screen.queryByRole('button', { name: /^Keep/ })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Refresh Gifts' }));
});

test('says of what is not kept that it is not', async () => {
  await openImports({ states: [importState({ withheld: ['donor'] })] });

  await screen.findByRole('article', { name: 'Gifts' });
  expect(fact('Donor')).toBe('(not kept)');
  expect(screen.queryByRole('button', { name: /^Keep/ })).toBeNull();
});

test('goes to the table', async () => {
  const { user, services } = await openImports({ states: [importState()] });
  const goTo = vi.spyOn(services.imports, 'goTo');

  await user.click(await screen.findByRole('button', { name: 'Go to table of Gifts' }));

  expect(goTo).toHaveBeenCalledWith('i-1');
});

test('forgets an import only after asking', async () => {
  const { user } = await openImports({ states: [importState()] });
  await user.click(await screen.findByRole('button', { name: 'More for Gifts' }));
  await user.click(screen.getByRole('button', { name: 'Detach Gifts' }));
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Detach Gifts?' }));
  dialog.getByText('The table stays as an ordinary table, but can no longer be refreshed.');

  await user.click(dialog.getByRole('button', { name: 'Detach' }));

  expect(await screen.findByText('This workbook has no imports yet.')).toBeDefined();
  expect(await screen.findByText('Gifts is detached. Its table stays.')).toBeDefined();
});

test('keeps the import when the reader thinks better of it', async () => {
  const { user, services } = await openImports({ states: [importState()] });
  const detach = vi.spyOn(services.imports, 'detach');
  await user.click(await screen.findByRole('button', { name: 'More for Gifts' }));
  await user.click(screen.getByRole('button', { name: 'Detach Gifts' }));

  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Cancel' }));

  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(detach).not.toHaveBeenCalled();
});

test('says that a table was deleted and offers no refresh', async () => {
  const { user } = await openImports({ states: [importState({ place: undefined })] });

  await screen.findByText('The table was deleted. Insert the data again to refresh it.');
  expect(screen.queryByRole('button', { name: 'Refresh Gifts' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Remove from list: Gifts' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Remove from list' }));
  await screen.findByText('Gifts is removed from the list.');
});

test('keeps an import of a later version in the list', async () => {
  await openImports({ states: [importState({ datasetId: 'later.version', tableName: 'Later' })] });

  await screen.findByRole('article', { name: 'Later' });
  expect(
    screen.getByText('This version of Bronblad does not know this data. Update the add-in to refresh it.'),
  ).toBeDefined();
});

test('says when the list cannot be read, and reads it again', async () => {
  const memory = importsInMemory(createRuntime({ apiUrl: 'https://addin.test/api/' }), { states: [importState()] });
  let isBroken = true;
  const list: typeof memory.list = () => (isBroken ? Promise.reject(new Error('broken')) : memory.list());
  const { user } = openPane({ services: { imports: { ...memory, list } } });
  await user.click(screen.getByRole('tab', { name: 'My imports' }));
  await within(screen.getByRole('main')).findByText('Something went wrong in Bronblad itself.');

  isBroken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('article', { name: 'Gifts' })).toBeDefined();
});

test('says of an import that its data set could not be fetched, and fetches it again', async () => {
  const datasets = inventedDatasets(CALM_SOURCE);
  let isOnline = false;
  const loadDataset = async (id: string) => {
    if (!isOnline && id === 'test.gifts') throw new SourceError('tweedekamer', { kind: 'unreachable' });
    return datasets.find((dataset) => dataset.id === id);
  };
  const states = [importState(), importState({ id: 'i-2', datasetId: 'test.sickness', input: {} })];
  const imports = importsInMemory(createRuntime({ apiUrl: 'https://addin.test/api/' }), { states });
  const { user } = openPane({ services: { imports, loadDataset } });
  await user.click(screen.getByRole('tab', { name: 'My imports' }));
  await screen.findByRole('article', { name: 'Gifts' });
  card('Gifts').getByText(/cannot be reached/);
  card('Sick leave').getByRole('button', { name: 'Refresh Sick leave' });

  isOnline = true;
  await user.click(card('Gifts').getByRole('button', { name: 'Try again' }));

  await card('Gifts').findByRole('button', { name: 'Refresh Gifts' });
  expect(document.activeElement).toBe(card('Gifts').getByRole('heading', { name: 'Gifts' }));
});
