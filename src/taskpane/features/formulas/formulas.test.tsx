// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { formulaCell, formulaCellsInMemory } from '../../../../test/support/formula-cells-in-memory.ts';
import { CALM_SOURCE, inventedDatasets, openPane } from '../../../../test/support/pane.tsx';
import { SourceError } from '../../../core/errors.ts';
import { createFormulaTools } from '../../../formulas/index.ts';
import type { FormulaCell } from '../../../platform/formula-cells.ts';
import { WorkbookError } from '../../../platform/workbook.ts';

const GIFTS = '=TK.GIFTS("p-1","book")';

const at = (row: number, formula = GIFTS, rest: Partial<FormulaCell> = {}): FormulaCell =>
  formulaCell({ ...rest, formula, place: { row } });

type Options = { readonly language?: 'nl' | 'en'; readonly failure?: unknown };

/** The pane on a workbook with these formulas, at their screen. */
async function openFormulas(list: readonly FormulaCell[], { language = 'en', failure }: Options = {}) {
  const datasets = inventedDatasets(CALM_SOURCE);
  const cells = formulaCellsInMemory(list);
  const settings = new Map<string, unknown>();
  let ids = 0;
  const tools = createFormulaTools({
    cells,
    failures: { of: () => failure },
    runtime: { forget: () => undefined },
    workbook: {
      recalculate: async () => undefined,
      readSetting: async (key) => settings.get(key),
      writeSetting: async (key, value) => void settings.set(key, value),
    },
    findDataset: async ({ name }) => datasets.find(({ functionName }) => functionName === name),
    clock: () => new Date('2026-03-12T09:00:00'),
    newId: () => `f-${++ids}`,
  });
  const loaded = Promise.resolve(tools);
  const pane = openPane({ language, services: { formulas: () => loaded } });
  await pane.user.click(screen.getByRole('tab', { name: language === 'nl' ? 'Formules' : 'Formulas' }));
  await screen.findByRole('heading', { level: 2, name: /In this workbook|In deze werkmap/ }, { timeout: 10_000 });
  return { ...pane, cells, settings };
}

async function pick(cells: ReturnType<typeof formulaCellsInMemory>, row: number | undefined): Promise<void> {
  await act(async () => cells.pick(row));
}

const kind = (): Promise<HTMLElement> => screen.findByRole('textbox', { name: 'Donor' });
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const dialog = async () => within(await screen.findByRole('alertdialog'));

describe('the selected formula', () => {
  test('is a form with its arguments, which is written back where it stands', async () => {
    const { user, cells } = await openFormulas([at(0), at(9)]);
    await pick(cells, 1);
    await user.type(await kind(), 'Peeters');

    await user.click(button('Write back'));

    expect(await screen.findAllByText('The formula is in Sheet1!A10.')).not.toHaveLength(0);
    expect(cells.entered).toEqual(['=TK.GIFTS("p-1","book",,,"Peeters")']);
  });

  test('leaves the focus where it is when it is written back, in the same form with nothing left to change', async () => {
    const { user, cells } = await openFormulas([at(0)]);
    await pick(cells, 0);
    const field = await kind();
    await user.type(field, 'Peeters{Enter}');

    await waitFor(() => expect(button('Write back').getAttribute('aria-disabled')).toBe('true'));
    expect(document.activeElement).toBe(field);
    expect(await kind()).toBe(field);
    expect(field).toHaveProperty('value', 'Peeters');

    await user.type(field, 's');
    await user.click(button('Write back'));
    await waitFor(() => expect(cells.entered).toHaveLength(2));
    expect(document.activeElement).toBe(button('Write back'));
  });

  test('shows what somebody made of it in the sheet', async () => {
    const { cells } = await openFormulas([at(0, '=TK.GIFTS("p-1",,,,"Maes")')]);
    await pick(cells, 0);
    expect(await kind()).toHaveProperty('value', 'Maes');

    await cells.enter([{ place: at(0).place, expected: '=TK.GIFTS("p-1",,,,"Maes")', formula: GIFTS }]);
    await pick(cells, 0);

    await waitFor(async () => expect(await kind()).toHaveProperty('value', ''));
  });

  test('keeps the focus beside it when changes are discarded', async () => {
    const { user, cells } = await openFormulas([at(0)]);
    await pick(cells, 0);
    await user.type(await kind(), 'Peeters');

    await user.click(button('Discard changes'));

    expect(await kind()).toHaveProperty('value', '');
    expect(document.activeElement).toBe(button('Write back'));
  });

  test('gives the focus to the heading when another form comes in its place', async () => {
    const { user, cells } = await openFormulas([at(0), at(9)]);
    await pick(cells, 0);
    await user.type(await kind(), 'Peeters');
    await pick(cells, 1);
    await screen.findAllByText(/You are still changing Sheet1!A1\./);

    await user.click(button('Write back'));

    expect(await screen.findAllByText('The formula is in Sheet1!A1.')).not.toHaveLength(0);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Selected cell' }));
  });

  test('cannot be written back before anything is changed', async () => {
    const { cells } = await openFormulas([at(0)]);
    await pick(cells, 0);
    await kind();

    expect(button('Write back').getAttribute('aria-disabled')).toBe('true');
    expect(screen.queryByRole('button', { name: 'Discard changes' })).toBeNull();
  });

  test('stays while it is being changed, whatever is selected, until it is discarded', async () => {
    const { user, cells } = await openFormulas([at(0), at(9, '=TK.GIFTS("p-2",,,,"Maes")')]);
    await pick(cells, 0);
    await user.type(await kind(), 'Peeters');

    await pick(cells, 1);
    expect(await screen.findAllByText(/You are still changing Sheet1!A1\./)).not.toHaveLength(0);
    expect(await kind()).toHaveProperty('value', 'Peeters');
    await user.click(screen.getAllByRole('button', { name: 'Discard changes' })[0] ?? document.body);

    await waitFor(async () => expect(await kind()).toHaveProperty('value', 'Maes'));
    expect(cells.entered).toEqual([]);
  });

  test('says beside the field what its dataset refuses, and writes nothing', async () => {
    const { user, cells } = await openFormulas([at(0)]);
    await pick(cells, 0);
    await user.type(await screen.findByRole('textbox', { name: 'At most' }), 'many');

    await user.click(button('Write back'));

    expect(await screen.findByText(/“At most” is not a number\./)).toBeDefined();
    expect(cells.entered).toEqual([]);
  });

  test('shows what Excel works out, without a field for it', async () => {
    const { user, cells } = await openFormulas([at(0, '=TK.GIFTS($B$1,"book")')]);
    await pick(cells, 0);
    expect(await screen.findByText('$B$1')).toBeDefined();
    expect(screen.queryByRole('combobox', { name: /^Party/ })).toBeNull();

    await user.type(await kind(), 'Maes');
    await user.click(button('Write back'));

    await waitFor(() => expect(cells.entered).toEqual(['=TK.GIFTS($B$1,"book",,,"Maes")']));
  });

  test.each([
    ['=SUM(TK.GIFTS("p-1"))', /made of more than one function/],
    ['=BRONBLAD.ASOF("tk",A1)', /has no form here/],
  ])('%s is for the formula bar', async (formula, sentence) => {
    const { cells } = await openFormulas([at(0, formula)]);
    await pick(cells, 0);

    expect(await screen.findByText(sentence)).toBeDefined();
  });

  test('is asked for where none is selected', async () => {
    await openFormulas([at(0)]);

    expect(await screen.findByText(/Select a cell with a formula of Bronblad/)).toBeDefined();
  });
});

describe('the list', () => {
  test('says what to do when there is nothing in it', async () => {
    await openFormulas([]);

    expect(await screen.findByText('No formulas of Bronblad')).toBeDefined();
  });

  test('tells how each formula is and why it fails', async () => {
    const failure = new SourceError('tweedekamer', { kind: 'unavailable', status: 503 });
    await openFormulas([at(0), at(1, GIFTS, { state: 'error', shown: '#N/A' })], { failure });

    const [fine, failed] = screen.getAllByRole('article');
    expect(fine?.textContent).toContain('In order');
    expect(failed?.textContent).toContain('reports a fault (503)');
  });

  test('is read again when a calculation ends', async () => {
    const { cells } = await openFormulas([at(0, GIFTS, { state: 'waiting', shown: '#BUSY!' })]);
    expect(await screen.findByText('Waiting for an answer')).toBeDefined();
    await cells.enter([{ place: at(0).place, expected: GIFTS, formula: GIFTS }]);

    act(() => cells.calculated());

    expect(await screen.findByText('In order', {}, { timeout: 3000 })).toBeDefined();
  });

  test('repairs what lost its name, and the focus stays', async () => {
    const { user, cells } = await openFormulas([
      at(0, '=_xldudf_TK_GIFTS("p-1")', { state: 'error', shown: '#NAME?' }),
    ]);
    expect(screen.getByText('Name lost')).toBeDefined();

    await user.click(button('Repair'));

    expect(await screen.findAllByText('1 formula was entered again.')).not.toHaveLength(0);
    expect(cells.entered).toEqual(['=TK.GIFTS("p-1")']);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'In this workbook' }));
  });

  test('shows fifty at first', async () => {
    const { user } = await openFormulas(Array.from({ length: 70 }, (_, row) => at(row)));
    expect(screen.getAllByRole('article')).toHaveLength(50);

    await user.click(button('Show 20 more'));

    expect(screen.getAllByRole('article')).toHaveLength(70);
  });

  test('leads to a cell and calculates one', async () => {
    const { user, cells } = await openFormulas([at(0), at(4)]);

    await user.click(button('Go to A5'));
    await waitFor(() => expect(cells.visited).toMatchObject([{ row: 4 }]));
    await user.click(button('Recalculate A5'));

    await waitFor(() => expect(cells.entered).toEqual([GIFTS]));
  });
});

describe('freezing', () => {
  test('asks first, and does nothing when it is called off', async () => {
    const { user, cells } = await openFormulas([at(0)]);
    await user.click(button('Freeze A1 to values'));
    await user.click((await dialog()).getByRole('button', { name: 'Cancel' }));

    expect(cells.frozen).toEqual([]);
    expect(document.activeElement).toBe(button('Freeze A1 to values'));
  });

  test('does nothing when Enter is pressed once too often, whatever is asked', async () => {
    const { user, cells } = await openFormulas([at(0), at(5, '=TK.GIFTS("p-1",,,,"Jansen")')]);
    const cancel = async () => (await dialog()).getByRole('button', { name: 'Cancel' });
    await user.click(button('Freeze all'));
    const first = await cancel();
    await waitFor(() => expect(document.activeElement).toBe(first));
    await user.keyboard('{Enter}');
    expect(cells.frozen).toEqual([]);

    await user.click(button('Freeze all'));
    await user.click((await dialog()).getByRole('button', { name: 'Freeze' }));
    for (let time = 0; time < 2; time++) {
      await user.click(await screen.findByRole('button', { name: 'Forget formula of Sheet1!A1' }));
      const again = await cancel();
      await waitFor(() => expect(document.activeElement).toBe(again));
      await user.keyboard('{Enter}');
      await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    }

    expect(screen.getByRole('button', { name: 'Forget formula of Sheet1!A1' })).toBeDefined();
  });

  test('keeps what is about a person only when that is agreed to', async () => {
    const { user, settings } = await openFormulas([at(0), at(5, '=TK.GIFTS("p-1",,,,"Jansen")')]);
    await user.click(button('Freeze all'));
    const asked = await dialog();
    expect(asked.getByText(/1 formula may hold a name/)).toBeDefined();
    await user.click(asked.getByRole('button', { name: 'Freeze' }));

    expect(await screen.findAllByText('2 formulas are frozen. 1 of them is not kept.')).not.toHaveLength(0);
    expect([...settings.values()].join()).not.toContain('Jansen');
    expect(screen.getAllByRole('button', { name: /^Put formula back in/ })).toHaveLength(1);
  });

  test('keeps it all the same after the box is ticked', async () => {
    const { user, settings } = await openFormulas([at(5, '=TK.GIFTS("p-1",,,,"Jansen")')]);
    await user.click(button('Freeze all'));
    const asked = await dialog();
    await user.click(asked.getByRole('checkbox'));
    await user.click(asked.getByRole('button', { name: 'Freeze' }));

    await screen.findAllByText('1 formula is frozen.');
    expect([...settings.values()].join()).toContain('Jansen');
  });

  test('says so when no formula shows data', async () => {
    const { user } = await openFormulas([at(0, GIFTS, { state: 'error', shown: '#N/A' })]);
    await user.click(button('Freeze sheet Sheet1 to values'));

    expect(await screen.findAllByText(/There is nothing to freeze/)).not.toHaveLength(0);
  });

  test('tells in words why Excel refused', async () => {
    const { user, cells } = await openFormulas([at(0)]);
    cells.freeze = () => Promise.reject(new WorkbookError({ kind: 'protected' }));
    await user.click(button('Freeze all'));
    await user.click((await dialog()).getByRole('button', { name: 'Freeze' }));

    expect(await screen.findAllByText(/protected/)).not.toHaveLength(0);
    expect(screen.queryByRole('heading', { name: 'Frozen' })).toBeNull();
  });

  test('is undone with a button, and asks before it overwrites what changed', async () => {
    const { user, cells } = await openFormulas([at(0)], { language: 'nl' });
    await user.click(button('Alles vastzetten'));
    await user.click((await dialog()).getByRole('button', { name: 'Vastzetten' }));
    await screen.findByRole('heading', { name: 'Vastgezet' });
    cells.type('van mij');

    await user.click(button('Formule terugzetten in Sheet1!A1'));
    await user.click((await dialog()).getByRole('button', { name: 'Overschrijven' }));

    expect(await screen.findAllByText('1 formule is teruggezet.')).not.toHaveLength(0);
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(document.activeElement).not.toBe(document.body);
  });

  test('is forgotten only after a question', async () => {
    const { user } = await openFormulas([at(0)]);
    await user.click(button('Freeze all'));
    await user.click((await dialog()).getByRole('button', { name: 'Freeze' }));
    await user.click(await screen.findByRole('button', { name: 'Forget formula of Sheet1!A1' }));

    await user.click((await dialog()).getByRole('button', { name: 'Forget formula' }));

    expect(await screen.findAllByText('The formula is forgotten.')).not.toHaveLength(0);
    expect(screen.queryByRole('heading', { name: 'Frozen' })).toBeNull();
  });
});
