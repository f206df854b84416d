import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { Language } from '../../src/core/language.ts';
import { stage } from '../support/e2e.ts';
import { FORMULA_STEPS } from '../support/guide-formula-steps.ts';
import { SOURCE_STEPS } from '../support/guide-source-steps.ts';
import { TABLE_STEPS } from '../support/guide-table-steps.ts';
import { createGuideWalk, GUIDE_VIEWPORT, plain, type GuideWalk } from '../support/guide-walk.ts';
import { loadGuideWords } from '../support/guide-words.ts';
import { GUIDES, readGuide } from '../support/read-guide.ts';

const { open, sandbox } = stage();

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en'];

/** `npm run guide` asks for the pictures of the guides; otherwise they are to look at. */
const PICTURES = process.env['GUIDE_PICTURES'] === '1' ? `${GUIDES}/images/guide` : 'dist/screenshots/guide';

/** Three languages together stay a download of seconds. */
const MOST_BYTES = 3_000_000;

describe.each(LANGUAGES)('the guide in %s', (language) => {
  const guide = readGuide(language);

  test('says what a reader who follows it sees', async () => {
    const words = await loadGuideWords(language);
    const begin = async (isFirstVisit: boolean): Promise<GuideWalk> => {
      const look = { lang: words.typed.lang, paneWidth: 400, viewport: GUIDE_VIEWPORT };
      const session = await open({ ...look, isFirstVisit });
      return createGuideWalk({ session, sandbox: sandbox(), words, guide, folder: `${PICTURES}/${language}` });
    };
    const tables = await begin(true);
    for (const step of TABLE_STEPS) await step(tables);
    const formulas = await begin(false);
    for (const step of [...FORMULA_STEPS, ...SOURCE_STEPS]) await step(formulas);

    const seen = new Set([...tables.seen, ...formulas.seen]);
    expect(guide.labels.map(plain).filter((label) => !seen.has(label))).toEqual([]);
    const taken = [...tables.pictures, ...formulas.pictures].map((name) => `images/guide/${language}/${name}.png`);
    expect(guide.pictures.toSorted()).toEqual(taken.toSorted());
    const errors = [...tables.session.errors, ...formulas.session.errors];
    expect(errors.filter((error) => !error.includes('503'))).toEqual([]);
  });

  test('has its pictures, its links and every shortcut', () => {
    const shown = readdirSync(`${GUIDES}/images/guide/${language}`).map((name) => `images/guide/${language}/${name}`);
    expect(shown.toSorted()).toEqual(guide.pictures.toSorted());
    const links = [...guide.text.matchAll(/\]\(([^)#:]+)\)/gu)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(`${GUIDES}/${path}`))).toEqual([]);
    const { shortcuts } = JSON.parse(readFileSync('public/shortcuts.json', 'utf8')) as {
      shortcuts: { key: { default: string } }[];
    };
    const keys = shortcuts.map(({ key }) => key.default.replace('Shift', language === 'fr' ? 'Maj' : 'Shift'));
    expect(guide.shortcuts.toSorted()).toEqual(keys.toSorted());
  });
});

test('the pictures of the guides are small', () => {
  const files = readdirSync(`${GUIDES}/images/guide`, { recursive: true, encoding: 'utf8' });
  const sizes = files.map((name) => statSync(`${GUIDES}/images/guide/${name}`)).filter((file) => file.isFile());
  expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(MOST_BYTES);
});
