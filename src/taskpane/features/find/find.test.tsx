// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { CALM_SOURCE, inventedDatasets, openPane, storageInMemory } from '../../../../test/support/pane.tsx';
import { SourceError } from '../../../core/errors.ts';
import type { Dataset } from '../../../datasets/dataset.ts';

const DATASETS = inventedDatasets(CALM_SOURCE);

const titles = (): (string | null)[] =>
  within(screen.getByRole('main'))
    .getAllByRole('listitem')
    .map((item) => within(item).getByRole('button').textContent);

test('groups what can be asked by source, each with its name and a sentence', () => {
  openPane();

  const source = screen.getByRole('region', { name: 'pdata.be' });
  within(source).getByText('HR figures of the Belgian federal government.');
  within(source).getByRole('button', { name: 'Sick leave', description: 'Absence through illness.' });
  expect(titles()).toEqual(['Sick leave', 'Gifts', 'Committees']);
});

test.each([
  ['an English word', 'presents', ['Gifts']],
  ['a Dutch word', 'schenking', ['Gifts']],
  ['a French word without its accents', 'etrennes', ['Gifts']],
  ['capitals', 'SICK', ['Sick leave']],
  ['a function name', 'tk.comm', ['Committees']],
  ['several words, in any order', 'members were gifts', ['Gifts']],
])('finds by %s', async (_, search, found) => {
  const { user } = openPane();

  await user.type(screen.getByRole('searchbox', { name: 'Search data' }), search);

  expect(titles()).toEqual(found);
});

test('shows one source when asked', async () => {
  const { user } = openPane();

  await user.click(screen.getByRole('button', { name: 'Tweede Kamer 2' }));

  expect(titles()).toEqual(['Gifts', 'Committees']);
  await user.click(screen.getByRole('button', { name: 'All sources 3' }));
  expect(titles()).toHaveLength(3);
});

test('counts per source what the words typed find', async () => {
  const { user } = openPane();

  await user.type(screen.getByRole('searchbox'), 'gifts');

  const chips = within(screen.getByRole('group', { name: 'Source' })).getAllByRole('button');
  expect(chips.map(({ textContent }) => textContent)).toEqual(['All sources 1', 'pdata.be 0', 'Tweede Kamer 1']);
});

test('shows what comes nearest when nothing knows all of the words', async () => {
  const { user } = openPane();

  await user.type(screen.getByRole('searchbox'), 'nobody yesterday');
  expect(screen.queryByRole('listitem')).toBeNull();
  await user.clear(screen.getByRole('searchbox'));
  await user.type(screen.getByRole('searchbox'), 'gifts members Ghent');

  screen.getByText('Nothing matches all these words. These come closest:');
  expect(titles()).toEqual(['Gifts']);
});

test.each([
  ['comes nearest', 'committees absence', ['Committees', 'Sick leave']],
  // A word of the one, and letters inside a word of the other, which is listed first.
  ['has the best find', 'ce', ['Gifts', 'Sick leave']],
])('begins with the source that %s', async (_, search, found) => {
  const { user } = openPane();

  await user.type(screen.getByRole('searchbox'), search);

  expect(titles()).toEqual(found);
});

test('says what to do when nothing matches, and clears the search', async () => {
  const { user } = openPane({ language: 'nl' });
  const search = screen.getByRole('searchbox', { name: 'Gegevens zoeken' });
  await user.type(search, 'qqq');
  screen.getByText('Probeer een ander woord of zoek in alle bronnen.');

  await user.click(screen.getByRole('button', { name: 'Zoekopdracht wissen' }));

  expect(titles()).toHaveLength(3);
  expect(document.activeElement).toBe(search);
});

test('looks for the same words in all sources where only the source chosen has nothing', async () => {
  const { user } = openPane({ language: 'fr' });
  await user.click(screen.getByRole('button', { name: 'pdata.be 1' }));
  await user.type(screen.getByRole('searchbox'), 'qqq');
  expect(screen.queryByRole('button', { name: 'Chercher dans toutes les sources' })).toBeNull();
  await user.clear(screen.getByRole('searchbox'));
  await user.type(screen.getByRole('searchbox'), 'gifts');

  await user.click(screen.getByRole('button', { name: 'Chercher dans toutes les sources' }));

  expect(titles()).toEqual(['Cadeaux']);
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('gifts');
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
});

test('tells a listener how much was found once typing pauses', async () => {
  const { user } = openPane();

  await user.type(screen.getByRole('searchbox'), 'gifts');

  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 data set found'), { timeout: 3000 });
});

test('speaks the language of Excel until the reader chooses another, and remembers that', async () => {
  const storage = storageInMemory();
  const { user, view } = openPane({ language: 'nl', services: { storage } });
  screen.getByRole('heading', { level: 1, name: 'Gegevens zoeken' });

  await user.selectOptions(screen.getByRole('combobox', { name: 'Taal' }), 'FR');
  await screen.findByRole('heading', { level: 1, name: 'Chercher des données' });
  expect(document.documentElement.lang).toBe('fr');

  view.unmount();
  openPane({ language: 'nl', services: { storage } });
  screen.getByRole('heading', { level: 1, name: 'Chercher des données' });
});

test('links to the help in the language of the pane', async () => {
  const { user } = openPane({ language: 'fr' });
  await user.click(screen.getByRole('button', { name: 'Aide' }));

  const pages = await screen.findByRole('link', { name: /^Pages d’aide/ });
  expect(pages.getAttribute('href')).toBe('help/fr/index.html');
});

test('is walked in reading order with the Tab key', async () => {
  const { user } = openPane();
  const walked: (string | null)[] = [];

  for (let step = 0; step < 12; step++) {
    await user.tab();
    walked.push(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null);
  }

  expect(walked).toEqual([
    'Data',
    'Language',
    'Help',
    'Search data',
    'All sources 3',
    'pdata.be 1',
    'Tweede Kamer 2',
    'pdata.be',
    'Sick leave',
    'Pin Sick leave',
    'Example row of Sick leave',
    'Tweede Kamer',
  ]);
});

test('changes tabs with the arrow keys', async () => {
  const { user } = openPane();
  await user.tab();

  await user.keyboard('{ArrowRight}');

  const tab = screen.getByRole('tab', { name: 'My imports', selected: true });
  expect(document.activeElement).toBe(tab);
  expect(await screen.findByRole('tabpanel', { name: 'My imports' })).toBeDefined();
  await user.keyboard('{Home}');
  expect(screen.getByRole('tab', { name: 'Data', selected: true })).toBe(document.activeElement);
});

describe('a data set that must be fetched first', () => {
  const datasetOf = (id: string): Dataset | undefined => DATASETS.find((dataset) => dataset.id === id);

  test('leaves the list on view, says that it loads, and opens when it is there', async () => {
    const arrivals: (() => void)[] = [];
    const loadDataset = (id: string) =>
      new Promise<Dataset | undefined>((resolve) => arrivals.push(() => resolve(datasetOf(id))));
    const { user } = openPane({ services: { loadDataset } });
    const button = screen.getByRole('button', { name: 'Gifts' });

    await user.click(button);

    expect(await screen.findByText('Loading…', { selector: 'p' })).toBeDefined();
    expect(document.activeElement).toBe(button);
    arrivals.forEach((arrive) => arrive());
    const heading = await screen.findByRole('heading', { name: 'Gifts', level: 1 });
    expect(document.activeElement).toBe(heading);
  });

  test('opens the one chosen last', async () => {
    let arrive = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const loadDataset = async (id: string) => {
      if (id === 'test.gifts') await late;
      return datasetOf(id);
    };
    const { user } = openPane({ services: { loadDataset } });
    await user.click(screen.getByRole('button', { name: 'Gifts' }));

    await user.click(screen.getByRole('button', { name: 'Committees' }));

    await screen.findByRole('heading', { name: 'Committees', level: 1 });
    arrive();
    await late;
    expect(screen.queryByRole('heading', { name: 'Gifts', level: 1 })).toBeNull();
  });

  test('says that it could not be fetched, keeps the focus, and tries again', async () => {
    let isOnline = false;
    const loadDataset = async (id: string) => {
      if (!isOnline) throw new SourceError('tweedekamer', { kind: 'unreachable' });
      return datasetOf(id);
    };
    const pane = openPane({ services: { loadDataset } });
    const button = screen.getByRole('button', { name: 'Gifts' });
    await pane.user.click(button);
    await within(screen.getByRole('main')).findByText(/cannot be reached/);
    expect(document.activeElement).toBe(button);

    isOnline = true;
    await pane.user.click(screen.getByRole('button', { name: 'Try again' }));

    await screen.findByRole('heading', { name: 'Gifts', level: 1 });
  });

  test('is refused when this version does not know it', async () => {
    const { user } = openPane({ services: { loadDataset: async () => undefined } });

    await user.click(screen.getByRole('button', { name: 'Gifts' }));

    expect(await within(screen.getByRole('main')).findByText(/does not know this data/)).toBeDefined();
  });
});

test('keeps its language when the words of another cannot be fetched', async () => {
  const { user } = openPane({ services: { loadCatalogue: () => Promise.reject(new TypeError('No network')) } });

  await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'FR');

  screen.getByRole('heading', { level: 1, name: 'Find data' });
  expect(titles()).toEqual(['Sick leave', 'Gifts', 'Committees']);
});

test('walks from the search box down the names and up again with the arrow keys', async () => {
  const { user } = openPane();
  await user.click(screen.getByRole('searchbox'));

  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Gifts' }));
  await user.keyboard('{ArrowUp}{ArrowUp}');

  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
});

test('closes a source, remembers that, and still shows what is looked for in it', async () => {
  const storage = storageInMemory();
  const { user, view } = openPane({ services: { storage } });
  await user.click(screen.getByRole('button', { name: 'Tweede Kamer', expanded: true }));
  expect(titles()).toEqual(['Sick leave']);

  view.unmount();
  const next = openPane({ services: { storage } });
  expect(titles()).toEqual(['Sick leave']);
  await next.user.type(screen.getByRole('searchbox'), 'gifts');

  expect(titles()).toEqual(['Gifts']);
});

describe('what is one’s own', () => {
  const namesIn = (region: string): (string | null)[] =>
    within(screen.getByRole('region', { name: region }))
      .getAllByRole('listitem')
      .map((item) => within(item).getByRole('button').textContent);

  test('is pinned by keyboard, comes first, and is still there next time', async () => {
    const storage = storageInMemory();
    const { user, view } = openPane({ services: { storage } });
    screen.getByRole('checkbox', { name: 'Pin Gifts' }).focus();
    await user.keyboard(' ');
    expect(namesIn('Pinned')).toEqual(['Gifts']);

    view.unmount();
    openPane({ services: { storage }, language: 'nl' });

    expect(namesIn('Vastgemaakt')).toEqual(['Geschenken']);
  });

  test('is unpinned where it was pinned, and the focus stays on the screen', async () => {
    const storage = storageInMemory([['pane.pinned', '["test.gifts"]']]);
    const { user } = openPane({ services: { storage } });
    const pinned = screen.getByRole('region', { name: 'Pinned' });
    within(pinned).getByRole('checkbox', { name: 'Pin Gifts', checked: true }).focus();

    await user.keyboard(' ');

    expect(screen.queryByRole('region', { name: 'Pinned' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    expect((await screen.findByRole('status')).textContent).toBe('Gifts is no longer pinned.');
  });

  test('is what was asked last, but not while something else is looked for', async () => {
    const { user } = openPane();
    await user.click(screen.getByRole('button', { name: 'Committees' }));
    await user.click(await screen.findByRole('button', { name: 'All data' }));
    await screen.findByRole('heading', { name: 'Find data' });
    expect(namesIn('Asked recently')).toEqual(['Committees']);

    await user.type(screen.getByRole('searchbox'), 'sick');

    expect(screen.queryByRole('region', { name: 'Asked recently' })).toBeNull();
  });

  test('is nothing when what was kept cannot be read', () => {
    openPane({
      services: {
        storage: storageInMemory([
          ['pane.pinned', '{"a":1}'],
          ['pane.recent', 'x'],
        ]),
      },
    });

    expect(titles()).toEqual(['Sick leave', 'Gifts', 'Committees']);
  });
});

describe('an example row', () => {
  const withExample = (example: Dataset['example']): readonly Dataset[] => DATASETS.map((one) => ({ ...one, example }));
  const unfold = async ({ user }: ReturnType<typeof openPane>): Promise<HTMLElement> => {
    const [summary] = screen.getAllByText('Example row');
    if (!summary) throw new Error('No example');
    await user.click(summary);
    return summary;
  };

  test('shows what a row may hold, and how much more', async () => {
    const example = { a: 1, b: 'Boek', c: true, d: 4, e: 5, f: 6, g: 7 };
    await unfold(openPane({ datasets: withExample(example) }));

    expect(await screen.findByText('Boek')).toBeDefined();
    screen.getByText('TRUE');
    screen.getByText('and 1 more field');
  });

  test('says that it could not be loaded', async () => {
    await unfold(openPane({ services: { loadDataset: () => Promise.reject(new TypeError('No network')) } }));

    const failed = /could not be loaded\. Close it/;
    expect(await within(screen.getByRole('main')).findByText(failed)).toBeDefined();
  });
});
