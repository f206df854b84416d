// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { formulaCell, formulaCellsInMemory } from '../../../test/support/formula-cells-in-memory.ts';
import { CALM_SOURCE, inventedDatasets, openPane } from '../../../test/support/pane.tsx';
import type { Language } from '../../core/language.ts';
import { createFormulaTools, type FormulaTools } from '../../formulas/index.ts';
import type { Selection } from '../../platform/selection.ts';
import { createSeenFormula } from '../seen-formula.ts';

const MEMBERS = '=TK.MEMBERS("book")';
const WORKFORCE = '=PDATA.WORKFORCE(1)';
const NOTHING: Selection = { tableIds: [], mayHoldFormulas: false };

/** The pane on a workbook with these formulas, one below the other; the ribbon looks at each new selection. */
function openOn(formulas: readonly string[], language: Language = 'en') {
  const [, gifts] = inventedDatasets(CALM_SOURCE);
  const cells = formulaCellsInMemory(formulas.map((formula, row) => formulaCell({ formula, place: { row } })));
  const tools = createFormulaTools({
    cells,
    failures: { of: () => undefined },
    runtime: { forget: () => undefined },
    workbook: {
      recalculate: async () => undefined,
      readSetting: async () => undefined,
      writeSetting: async () => undefined,
    },
    findDataset: async () => gifts,
    clock: () => new Date('2026-03-12T09:00:00'),
    newId: () => 'f-1',
  });
  const loaded = Promise.resolve(tools);
  const loading = vi.fn<() => Promise<FormulaTools>>(() => loaded);
  let selection = NOTHING;
  const seenFormula = createSeenFormula({ readSelection: async () => selection, whenIdle: async () => undefined });
  const pane = openPane({ language, services: { formulas: loading, seenFormula } });
  /** What the selected cell holds, before anybody has looked. */
  const change = (row: number | undefined): void => {
    const formula = row === undefined ? undefined : formulas[row];
    selection = {
      ...NOTHING,
      ...(formula !== undefined && { formula: { address: `Sheet1!A${(row ?? 0) + 1}`, formula } }),
    };
  };
  const select = async (row: number | undefined): Promise<void> => {
    change(row);
    await act(async () => {
      cells.pick(row);
      await seenFormula.read();
    });
  };
  return { ...pane, loading, change, select };
}

const strip = async () => within(await screen.findByRole('region', { name: 'Formula in the selected cell' }));
const shownStrip = () => screen.queryByRole('region', { name: 'Formula in the selected cell' });

test('a selected formula is told on every screen, and its form opens with the focus at it', async () => {
  const { user, select } = openOn([MEMBERS]);
  await select(0);
  expect((await strip()).getByText('A1: TK.MEMBERS')).toBeDefined();
  expect(document.activeElement).toBe(document.body);

  await user.click(screen.getByRole('tab', { name: 'My imports' }));
  await user.click((await strip()).getByRole('button', { name: 'Edit formula' }));

  expect(screen.getByRole('tab', { name: 'Formulas' }).getAttribute('aria-selected')).toBe('true');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Selected cell' })), {
    timeout: 10_000,
  });
  expect(await screen.findByDisplayValue('book')).toBeDefined();
  expect(shownStrip()).toBeNull();
});

test('it is heard, once for all the cells of a formula, and takes no focus', async () => {
  const { select } = openOn([MEMBERS, WORKFORCE]);
  const heard = () => screen.getByRole('status').textContent;
  await select(0);
  await strip();
  expect(heard()).toBe('A1: TK.MEMBERS. You can edit this formula in the pane.');
  const said = screen.getByRole('status').firstChild;

  await select(0);
  expect(screen.getByRole('status').firstChild).toBe(said);

  await select(1);
  await waitFor(() => expect(heard()).toBe('A2: PDATA.WORKFORCE. You can edit this formula in the pane.'));
  expect(document.activeElement).toBe(document.body);
});

test('it goes when another cell is selected, and the focus in it stays on the screen', async () => {
  const { select } = openOn([MEMBERS]);
  await select(0);
  (await strip()).getByRole('button').focus();

  await select(undefined);

  expect(shownStrip()).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

test.each(['=SUM(TK.MEMBERS())', '=BRONBLAD.ASOF("tk",A1)', '=TK.NOTHING()'])(
  '%s, which has no form, is not told',
  async (formula) => {
    const { select, loading } = openOn([formula]);
    await select(0);

    await waitFor(() => expect(loading).toHaveBeenCalled());
    await act(async () => undefined);
    expect(shownStrip()).toBeNull();
  },
);

test('nothing is loaded for cells of others', async () => {
  const { select, loading } = openOn([MEMBERS]);
  await select(undefined);

  expect(loading).not.toHaveBeenCalled();
  expect(shownStrip()).toBeNull();
});

test('what became of the formula on its own screen is looked at when that is left', async () => {
  const { user, select, change } = openOn([MEMBERS]);
  await select(0);
  await user.click((await strip()).getByRole('button'));
  await screen.findByDisplayValue('book', {}, { timeout: 10_000 });

  await user.click(screen.getByRole('tab', { name: 'Data' }));
  await strip();

  await user.click(screen.getByRole('tab', { name: 'Formulas' }));
  change(undefined);
  await user.click(screen.getByRole('tab', { name: 'Data' }));
  expect(shownStrip()).toBeNull();
});

test('it speaks the language of the reader', async () => {
  const { select } = openOn([MEMBERS], 'fr');
  await select(0);

  const region = within(await screen.findByRole('region', { name: 'Formule de la cellule sélectionnée' }));
  expect(region.getByText('A1 : TK.MEMBERS')).toBeDefined();
  expect(region.getByRole('button', { name: 'Modifier la formule' })).toBeDefined();
});
