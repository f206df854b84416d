import { mkdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { stage } from '../support/e2e.ts';
import { findings } from '../support/findings.ts';
import type { SessionOptions } from '../support/workbench-session.ts';

const { open, url } = stage();

/** Pictures to look at; nothing compares them. */
const PICTURES = 'dist/screenshots';
mkdirSync(PICTURES, { recursive: true });

type Words = {
  readonly search: string;
  readonly preview: string;
  readonly insert: string;
  readonly inserted: RegExp;
  readonly imports: string;
};

const WORDS: Readonly<Record<'nl' | 'fr' | 'en', Words>> = {
  nl: {
    search: 'ziekte',
    preview: 'Voorbeeld',
    insert: 'Tabel invoegen',
    inserted: /ingevoegd in/,
    imports: 'Mijn imports',
  },
  fr: {
    search: 'maladie',
    preview: 'Aperçu',
    insert: 'Insérer le tableau',
    inserted: /Inséré dans/,
    imports: 'Mes imports',
  },
  en: { search: 'sick', preview: 'Preview', insert: 'Insert table', inserted: /inserted in/, imports: 'My imports' },
};

type Look = Omit<SessionOptions, 'url'> & { readonly name: string; readonly words: Words };

const LOOKS: readonly Look[] = [
  { name: 'wide-en', lang: 'en-US', words: WORDS.en },
  { name: 'wide-nl', lang: 'nl-BE', words: WORDS.nl },
  { name: 'wide-fr', lang: 'fr-BE', words: WORDS.fr },
  { name: 'narrow-nl', lang: 'nl-NL', paneWidth: 320, words: WORDS.nl },
  { name: 'dark-fr', lang: 'fr-FR', theme: 'dark', paneWidth: 320, words: WORDS.fr },
  { name: 'dark-en', lang: 'en-US', theme: 'dark', words: WORDS.en },
  { name: 'contrast-nl', lang: 'nl-BE', theme: 'contrast', words: WORDS.nl },
];

describe.each(LOOKS)('$name', ({ name, words, ...options }) => {
  test('every screen is without findings, fits its width and speaks its language', async () => {
    const session = await open(options);
    const { page, pane } = session;
    const seen = async (state: string): Promise<void> => {
      await page.screenshot({ path: `${PICTURES}/${name}-${state}.png` });
      expect(await findings(session), state).toEqual([]);
      const overflow = await pane.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
      expect(overflow, `${state}: wider than the pane`).toBeLessThanOrEqual(0);
    };
    await session.enter('A1', '=PDATA.WORKFORCE(1,"entity","year=2012")');
    await session.settled();
    await session.select('A20');
    await pane.getByRole('searchbox').waitFor();
    await seen('find');

    await pane.getByRole('searchbox').fill(words.search);
    await pane
      .getByRole('listitem')
      .filter({ has: pane.getByText('PDATA.ILLNESS', { exact: true }) })
      .getByRole('button')
      .click();
    await pane.getByRole('button', { name: words.preview }).click();
    await pane.getByRole('alert').or(pane.locator('[aria-invalid=true]')).first().waitFor();
    await seen('ask-incomplete');

    const number = pane.getByRole('combobox').nth(1);
    await number.fill('10215');
    await number.press('Tab');
    await pane.getByRole('button', { name: words.preview }).click();
    await pane.getByRole('button', { name: words.insert }).waitFor();
    await seen('preview');

    await pane.getByRole('button', { name: words.insert }).click();
    await pane.getByText(words.inserted).first().waitFor();
    await seen('inserted');

    await pane.getByRole('tab', { name: words.imports }).click();
    await pane.getByRole('article').first().waitFor();
    await seen('imports');
    expect(session.errors).toEqual([]);
    expect(session.strayed).toEqual([]);
  });
});

/** All told, compressed: what a person waits for before the first screen. Chunks come and go, so what loads is what counts. */
const FIRST_SCREEN_BYTES = 190_000;

test('the first screen loads no more than its size budget', async () => {
  const { page, pane } = await open();
  await pane.getByRole('searchbox').waitFor();
  const loaded = await page
    .frames()
    .find((frame) => frame.url().includes('taskpane.html'))
    ?.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));

  const root = `${url()}/workbench/addin/`;
  const files = (loaded ?? []).filter((name) => name.startsWith(root) && /\.(js|css|json)$/.test(name));
  const paths = new Set(['taskpane.html', ...files.map((name) => name.slice(root.length))]);
  const sizes = [...paths].map((path) => gzipSync(readFileSync(`dist/addin/${path}`)).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(100_000);
  expect(total).toBeLessThanOrEqual(FIRST_SCREEN_BYTES);
});
