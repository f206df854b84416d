import { describe, expect, test } from 'vitest';

import { catalogueFiles } from '../../build/catalogue-files.ts';
import { LANGUAGES } from '../../src/core/language.ts';
import { DATASETS } from '../../src/datasets/index.ts';
import { toSummary } from '../../src/datasets/dataset-summary.ts';
import { createCatalogueLoader } from '../../src/datasets/load-catalogue.ts';
import { loadDatasetById } from '../../src/datasets/load-datasets.ts';

const FILES = catalogueFiles();

const loadFrom = (answer: (path: string) => Response) =>
  createCatalogueLoader({
    baseUrl: 'https://addin.test/taskpane.html',
    fetch: async ({ pathname }) => answer(pathname),
  });

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  test('holds every dataset, as the pane reads it from the build', async () => {
    const load = loadFrom((path) => new Response(FILES[path.slice(1)]));

    const catalogue = await load(language);

    expect(catalogue).toEqual(DATASETS.map((dataset) => toSummary(dataset, language)));
    for (const [at, { id, source, functionName, title, description }] of DATASETS.entries())
      expect(catalogue[at]).toMatchObject({
        id,
        source,
        functionName,
        title: title[language],
        description: description[language],
      });
  });

  test('tells which datasets hold what asks for consent', () => {
    const sensitive = DATASETS.map((dataset) => toSummary(dataset, language)).filter(
      ({ hasSensitive }) => hasSensitive,
    );

    expect(sensitive.map(({ functionName }) => functionName)).toContain('INFORMAT.EMPLOYEES');
    expect(sensitive.map(({ source }) => source)).not.toContain('pdata');
  });
});

test.each([
  ['a refusal', new Response('', { status: 404 }), /status 404/],
  ['a page of the network', new Response('<!doctype html>'), /JSON/],
  ['something else', Response.json([{ id: 'pdata.workforce' }]), /source/],
])('a catalogue that turns out to be %s is none', async (_, answer, message) => {
  await expect(loadFrom(() => answer)('nl')).rejects.toThrow(message);
});

test('each dataset of the catalogue loads by its id', async () => {
  for (const dataset of DATASETS) expect(await loadDatasetById(dataset.id)).toBe(dataset);
});

test.each(['pdata.later', 'nowhere.nothing', 'pdata', ''])('an id that nobody knows gives none: %j', async (id) => {
  expect(await loadDatasetById(id)).toBeUndefined();
});
