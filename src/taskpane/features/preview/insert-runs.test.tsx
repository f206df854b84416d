// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { importsInMemory, importState } from '../../../../test/support/imports-in-memory.ts';
import { openPane, previewGifts, type Pane } from '../../../../test/support/pane.tsx';
import type { ImportState, ImportRequest, Run, Step } from '../../../imports/imports.ts';
import { WorkbookError } from '../../../platform/workbook.ts';
import { createRuntime } from '../../../runtime/runtime.ts';

type Asked = {
  readonly tell: (step: Step) => void;
  readonly isStopped: () => boolean;
  readonly request: ImportRequest;
  readonly finish: (state?: Partial<ImportState>) => void;
  readonly fail: (error: Error) => void;
};

/** Imports that end when the test says so. */
function paneWithSlowImports() {
  const asked: Asked[] = [];
  const memory = importsInMemory(createRuntime({ apiUrl: 'https://addin.test/api/' }));
  const insert = (request: ImportRequest, run: Run = {}): Promise<ImportState> =>
    new Promise((resolve, reject) => {
      run.signal?.addEventListener('abort', () => reject(run.signal?.reason as Error));
      asked.push({
        request,
        tell: (step) => run.onStep?.(step),
        isStopped: () => run.signal?.aborted === true,
        finish: (state) => resolve(importState(state)),
        fail: reject,
      });
    });
  return { pane: openPane({ services: { imports: { ...memory, insert } } }), asked };
}

const runs = () => within(screen.getByRole('region', { name: 'Being inserted' }));

async function insertGifts(pane: Pane): Promise<void> {
  await previewGifts(pane);
  await pane.user.click(await screen.findByRole('button', { name: 'Insert table' }));
}

async function insertCommittees(pane: Pane): Promise<void> {
  await pane.user.click(screen.getAllByRole('button', { name: 'Committees' }).at(-1) ?? document.body);
  await pane.user.click(await screen.findByRole('button', { name: 'Insert table' }));
}

/** From the preview of the gifts to the search. */
async function leaveGifts({ user }: Pane): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Edit query' }));
  await user.click(await screen.findByRole('button', { name: 'All data' }));
  await screen.findByRole('searchbox');
}

/** The gifts run, the committees wait for them on the screen in view. */
async function twoInserts() {
  const given = paneWithSlowImports();
  const { pane, asked } = given;
  await insertGifts(pane);
  const tell = (at: number, step: Step): void => asked[at]?.tell(step);
  tell(0, { phase: 'asking', progress: { rows: 500, pages: 2, total: 2000 }, leftMs: 12_000 });
  await screen.findByText('500 of 2,000 rows received · 2 pages · about 12 seconds left');
  expect(screen.queryByRole('region', { name: 'Being inserted' })).toBeNull();
  await leaveGifts(pane);
  await waitFor(() => runs().getByText(/about 12 seconds left$/));
  await insertCommittees(pane);
  tell(1, { phase: 'waiting', ahead: 1 });
  await within(screen.getByRole('main')).findByText('Waiting: 1 goes first');
  const areStopped = (): readonly boolean[] => asked.map(({ isStopped }) => isStopped());
  return { user: pane.user, areStopped };
}

test('goes on while the reader asks for other data, which waits for it; each is seen and can be cancelled', async () => {
  const { user, areStopped } = await twoInserts();
  // What was asked tells it from another question to the same data.
  const cancel = runs().getByRole('button', { name: 'Cancel inserting Gifts' });
  expect(document.getElementById(cancel.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Partyp-1');
  expect(areStopped()).toEqual([false, false]);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(areStopped()).toEqual([false, true]);

  await user.click(runs().getByRole('button', { name: 'Cancel inserting Gifts' }));
  expect(areStopped()).toEqual([true, true]);
  await waitFor(() => runs().getByText('Cancelled. The sheet is as it was.'));
  expect(document.activeElement?.textContent).toBe('Hide');
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('region', { name: 'Being inserted' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

test('says what became of it, wherever the reader is by now', async () => {
  const { pane, asked } = paneWithSlowImports();
  await insertGifts(pane);
  await leaveGifts(pane);
  asked[0]?.finish({ rows: 57 });
  await waitFor(() => runs().getByText('57 rows inserted in Sheet2!A1:D58.'));
  expect(screen.getByRole('status').textContent).toBe('57 rows inserted in Sheet2!A1:D58.');
  await pane.user.click(runs().getByRole('button', { name: 'Hide the message about Gifts' }));
  expect(screen.queryByRole('region', { name: 'Being inserted' })).toBeNull();
});

test('a failure is explained and tried again without going back', async () => {
  const { pane, asked } = paneWithSlowImports();
  await insertGifts(pane);
  await leaveGifts(pane);
  asked[0]?.fail(new WorkbookError({ kind: 'occupied', address: 'Sheet1!B2:E59' }));
  await waitFor(() => runs().getByText('There is already something in Sheet1!B2:E59.'));
  await pane.user.click(runs().getByRole('button', { name: 'Try again' }));
  expect(asked).toHaveLength(2);
  expect(asked[1]?.request).toEqual(asked[0]?.request);
  asked[1]?.finish({ rows: 57 });
  await waitFor(() => runs().getByText('57 rows inserted in Sheet2!A1:D58.'));
});

test('what ended on its own screen is not told again elsewhere', async () => {
  const { pane, asked } = paneWithSlowImports();
  await insertGifts(pane);
  asked[0]?.finish();
  await screen.findByText('57 rows inserted in Sheet2!A1:D58.');
  await leaveGifts(pane);
  expect(within(screen.getByRole('main')).queryByText('57 rows inserted in Sheet2!A1:D58.')).toBeNull();
});

test('is seen among the imports as long as it runs', async () => {
  const { pane, asked } = paneWithSlowImports();
  await insertGifts(pane);
  await pane.user.click(screen.getByRole('tab', { name: 'My imports' }));
  await waitFor(() => runs().getByRole('button', { name: 'Cancel inserting Gifts' }));
  asked[0]?.finish();
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Being inserted' })).toBeNull());
});

test('notes source and date beside the table only when asked, in the language of the reader', async () => {
  const { pane, asked } = paneWithSlowImports();
  await previewGifts(pane);
  const choice = await screen.findByRole<HTMLInputElement>('checkbox', {
    name: 'Note source and date beside the table',
  });
  expect(choice.checked).toBe(false);
  await pane.user.click(screen.getByRole('button', { name: 'Insert table' }));
  expect(asked[0]?.request.stamp).toBeUndefined();
  asked[0]?.finish();
  await screen.findByText('57 rows inserted in Sheet2!A1:D58.');

  await pane.user.click(choice);
  screen.getByText(/^Five lines to the right of the table/);
  await pane.user.click(screen.getByRole('button', { name: 'Insert table' }));
  expect(asked[1]?.request.stamp).toEqual({ language: 'en' });
  const unstamped = new WorkbookError({ kind: 'occupied', address: 'Sheet2!F1:H5' });
  asked[1]?.finish({ unstamped });
  await screen.findByText(
    'The table is there, but not the note beside it. There is already something in Sheet2!F1:H5.',
  );
});
