import { expect, test } from 'vitest';

import { importsInMemory, importState } from '../../test/support/imports-in-memory.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { createCommands } from './create-commands.ts';

const FIRST = importState({ id: 'i-1', tableId: 't-1' });
const SECOND = importState({ id: 'i-2', tableId: 't-2' });

type Options = {
  readonly selected?: readonly string[];
  /** Ids of imports whose refresh fails. */
  readonly failing?: readonly string[];
  /** How many formulas of ours are selected. */
  readonly formulas?: number;
  readonly formulasFail?: boolean;
  /** The workbook refuses to tell the selection. */
  readonly refuses?: boolean;
};

function commandsOver(options: Options = {}) {
  const { selected = [], failing = [], formulas = 0, formulasFail = false, refuses = false } = options;
  const done: string[] = [];
  const imports = importsInMemory({} as Runtime, {
    states: [FIRST, SECOND],
    onRefresh: async (id) => {
      done.push(`refresh ${id}`);
      if (failing.includes(id)) throw new Error('down');
      return {};
    },
  });
  const note = (what: string) => async (): Promise<void> => void done.push(what);
  const commands = createCommands({
    runtime: { forget: () => void done.push('forget') },
    imports,
    readSelection: async () =>
      refuses ? Promise.reject(new Error('editing')) : { tableIds: selected, mayHoldFormulas: formulas > 0 },
    recalculateSelected: async () => {
      done.push(`recalculate ${formulas}`);
      return formulasFail ? Promise.reject(new Error('protected')) : formulas;
    },
    recalculate: note('recalculate'),
    show: {
      pane: note('pane'),
      find: note('find'),
      formulas: note('formulas'),
      imports: async (notice) => void done.push(['imports', notice].filter(Boolean).join(' ')),
    },
    openHelp: () => void done.push('help'),
  });
  return { commands, done };
}

test.each([
  ['open', 'pane'],
  ['insert', 'find'],
  ['freeze', 'formulas'],
  ['openHelp', 'help'],
] as const)('%s brings up the %s', async (command, expected) => {
  const { commands, done } = commandsOver();

  await commands[command]();
  expect(done).toEqual([expected]);
});

test('the selected import is refreshed, and no other', async () => {
  const { commands, done } = commandsOver({ selected: ['t-2', 'somebody’s own table'] });

  await commands.refreshSelection();
  expect(done).toEqual(['refresh i-2']);
});

test('a selection with several imports refreshes each; one that fails opens the pane on the list', async () => {
  const { commands, done } = commandsOver({ selected: ['t-1', 't-2'], failing: ['i-1'] });

  await commands.refreshSelection();
  expect(done).toEqual(['refresh i-1', 'refresh i-2', 'imports']);
});

test('selected formulas are calculated anew as well, with the imports and without any', async () => {
  const { commands, done } = commandsOver({ selected: ['t-1'], formulas: 2 });
  await commands.refreshSelection();
  expect(done).toEqual(['recalculate 2', 'refresh i-1']);

  const formulasOnly = commandsOver({ formulas: 1 });
  await formulasOnly.commands.refreshSelection();
  expect(formulasOnly.done).toEqual(['recalculate 1']);
});

test('formulas that cannot be entered do not hold up the import; the pane opens', async () => {
  const { commands, done } = commandsOver({ selected: ['t-1'], formulas: 1, formulasFail: true });

  await commands.refreshSelection();
  expect(done).toEqual(['recalculate 1', 'refresh i-1', 'imports']);
});

test('without an import or formula under the selection the pane opens on the list and says so', async () => {
  const { commands, done } = commandsOver({ selected: ['somebody’s own table'] });

  await commands.refreshSelection();
  expect(done).toEqual(['imports nothing-selected']);
});

test('a workbook that does not tell what is selected opens the pane on the list', async () => {
  const { commands, done } = commandsOver({ refuses: true });

  await commands.refreshSelection();
  expect(done).toEqual(['imports']);
});

test('refreshing all asks every source again, for imports and for formulas', async () => {
  const { commands, done } = commandsOver();

  await commands.refreshAll();
  expect(done).toEqual(['forget', 'refresh i-1', 'refresh i-2', 'recalculate']);
});

test('a failed import opens the pane on the list, and formulas are still recalculated', async () => {
  const { commands, done } = commandsOver({ failing: ['i-2'] });

  await commands.refreshAll();
  expect(done).toEqual(['forget', 'refresh i-1', 'refresh i-2', 'imports', 'recalculate']);
});
