// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { importState, importsInMemory } from '../../../test/support/imports-in-memory.ts';
import { giftTable, openPane, previewGifts } from '../../../test/support/pane.tsx';
import type { Gap } from '../../core/table.ts';
import { createRuntime } from '../../runtime/runtime.ts';

const DOWN: Gap = { column: 'InstituteNo', value: '099999', failure: { kind: 'unavailable', status: 503 } };
const REASON =
  'InstituteNo 099999: Tweede Kamer reports a fault (503). Try again in a few minutes; your data stays as it is.';

const inMain = () => within(screen.getByRole('main'));
const runtime = () => createRuntime({ apiUrl: 'https://addin.test/api/' });

type MemoryOptions = Parameters<typeof importsInMemory>[1];

async function openImports(options: MemoryOptions, language: 'nl' | 'fr' | 'en' = 'en') {
  const tab = { nl: 'Mijn imports', fr: 'Mes imports', en: 'My imports' }[language];
  const pane = openPane({ language, services: { imports: importsInMemory(runtime(), options) } });
  await pane.user.click(screen.getByRole('tab', { name: tab }));
  await screen.findByRole('article');
  return pane;
}

describe('a preview of which a part is missing', () => {
  test('says which part, and why, to eyes and ears', async () => {
    await previewGifts(openPane({ source: { gifts: async () => ({ ...giftTable(2), gaps: [DOWN] }) } }));

    await inMain().findByText('Part of the data is missing.');
    inMain().getByText(REASON);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(REASON));
  });

  test('says nothing of the kind when it is whole', async () => {
    await previewGifts(openPane());

    await screen.findByRole('table');
    expect(inMain().queryByText('Part of the data is missing.')).toBeNull();
  });
});

test('a table that was inserted without a part says so, and that a refresh may add it', async () => {
  const memory = importsInMemory(runtime());
  const insert: typeof memory.insert = async (request, run) => ({
    ...(await memory.insert(request, run)),
    gaps: [DOWN],
  });
  const pane = openPane({ services: { imports: { ...memory, insert } } });
  await previewGifts(pane);
  await screen.findByRole('table');

  await pane.user.click(screen.getByRole('button', { name: 'Insert table' }));

  await inMain().findByText(/inserted in/);
  inMain().getByText(REASON);
  expect(inMain().getByText(/Refresh the import later under “My imports” to add it\./)).toBeDefined();
});

describe('an import of which a part is missing', () => {
  test.each([
    ['en', 'Part of the data is missing.', 'What the table holds of it stays as it was.'],
    ['nl', 'Een deel van de gegevens ontbreekt.', 'Wat de tabel ervan heeft, blijft zoals het was.'],
    ['fr', 'Une partie des données manque.', 'Ce que le tableau en contient reste inchangé.'],
  ] as const)('says so on its card in %s', async (language, title, kept) => {
    await openImports({ states: [importState({ gaps: [DOWN] })] }, language);

    const card = within(screen.getByRole('article'));
    expect(card.getByText(title).parentElement?.textContent).toContain(kept);
    expect(card.getByRole('listitem').textContent).toMatch(/^InstituteNo 099999\s?: Tweede Kamer.*\(503\)/);
  });

  test('is not called up to date by its refresh, nor by that of all', async () => {
    const onRefresh = async () => ({ gaps: [DOWN] });
    const { user } = await openImports({ states: [importState()], onRefresh });

    await user.click(screen.getByRole('button', { name: 'Refresh Gifts' }));
    await inMain().findByText('Gifts is refreshed, but not completely.');
    inMain().getByText(REASON);

    await user.click(screen.getByRole('button', { name: 'Refresh all' }));
    await inMain().findByText('1 import could not be refreshed completely.');
    expect(inMain().queryByText(/up to date/)).toBeNull();
  });

  test('is whole again once everything came', async () => {
    const onRefresh = async () => ({ gaps: undefined });
    const { user } = await openImports({ states: [importState({ gaps: [DOWN] })], onRefresh });

    await user.click(screen.getByRole('button', { name: 'Refresh Gifts' }));

    await inMain().findByText('Gifts is up to date: no changes.');
    expect(inMain().queryByText('Part of the data is missing.')).toBeNull();
  });
});
