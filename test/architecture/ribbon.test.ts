import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { helpPages } from '../../build/help-pages.ts';
import { createCommands } from '../../src/commands/index.ts';
import { pageTexts, type PageLanguage, type PageTexts } from '../../workbench/page/page-texts.ts';
import { descendants, parseXml, type XmlElement } from '../support/xml-element.ts';

const manifest = parseXml(readFileSync('manifest.xml', 'utf8'));
const controls = descendants(manifest, 'Control');

type ShortcutsFile = {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
};
const { actions, shortcuts } = JSON.parse(readFileSync('public/shortcuts.json', 'utf8')) as ShortcutsFile;

/** What the add-in answers to: only the names are looked at. */
const known = Object.keys(createCommands({} as Parameters<typeof createCommands>[0]));

const first = (element: XmlElement, name: string): XmlElement | undefined => descendants(element, name)[0];

const texts = new Map(descendants(manifest, 'bt:String').map((text) => [text.attributes['id'] ?? '', text]));

function textIn(resid: string | undefined, language: PageLanguage): string | undefined {
  const text = texts.get(resid ?? '');
  const override = text?.children.find(({ attributes }) => attributes['Locale']?.startsWith(language));
  return language === 'en' ? text?.attributes['DefaultValue'] : override?.attributes['Value'];
}

describe('the commands of the manifest', () => {
  test('stand in the order of a day’s work', () => {
    expect(controls.map(({ attributes }) => attributes['id'])).toEqual(
      ['Open', 'Insert', 'RefreshSelection', 'RefreshAll', 'Freeze', 'Help'].map((name) => `Bronblad.${name}`),
    );
  });

  test('run actions that the add-in answers to', () => {
    const named = controls.flatMap((control) => first(control, 'FunctionName')?.text ?? []);

    expect(named).toEqual(['insert', 'refreshSelection', 'refreshAll', 'freeze', 'openHelp']);
    expect(known).toEqual(expect.arrayContaining(named));
  });

  test('begin enabled: an add-in that has not started yet cannot enable them', () => {
    expect(descendants(manifest, 'Enabled')).toEqual([]);
  });
});

describe('the keyboard shortcuts', () => {
  test('come from the gateway, named behind everything else', () => {
    const last = manifest.children.at(-1);

    expect(last?.name).toBe('ExtendedOverrides');
    expect(last?.attributes).toEqual({ Url: '${PUBLIC_URL}/shortcuts.json' });
  });

  test('run actions that the add-in answers to, one key each', () => {
    expect(actions.map(({ id }) => id).toSorted()).toEqual(known.toSorted());
    expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
    expect(actions.every(({ type, name }) => type === 'ExecuteFunction' && name !== '')).toBe(true);
  });

  test('keep to the pattern that Excel leaves to add-ins, and differ', () => {
    const keys = shortcuts.map(({ key }) => key['default'] ?? '');

    for (const key of keys) expect(key).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z]$/);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([
    ['en', 'Shift'],
    ['nl', 'Shift'],
    ['fr', 'Maj'],
  ] as const)('stand in the help in %s, with the buttons by the names they have', (language, shift) => {
    const help = helpPages(language)[`help/${language}/index.html`] ?? '';
    const labels = controls.map((control) => textIn(first(control, 'Label')?.attributes['resid'], language) ?? '');

    expect(labels).toHaveLength(shortcuts.length);
    for (const label of labels) expect(help).toContain(`<th scope="row">${label}</th>`);
    for (const { key } of shortcuts)
      expect(help).toContain(`<kbd>${(key['default'] ?? '').replace('Shift', shift)}</kbd>`);
  });

  test.each([
    ['en', 'Shift'],
    ['nl', 'Shift'],
    ['fr', 'Maj'],
  ] as const)('stand in the tooltips of the buttons in %s', (language, shift) => {
    for (const { action, key } of shortcuts) {
      const control = controls.find((one) => (first(one, 'FunctionName')?.text ?? 'open') === action);
      const tip = control && textIn(first(control, 'Description')?.attributes['resid'], language);

      expect(tip).toContain(key['default']?.replace('Shift', shift));
    }
  });
});

describe('the ribbon of the workbench', () => {
  const page = readFileSync('workbench/index.html', 'utf8');
  const shown = [...page.matchAll(/data-control="([^"]+)"[\s\S]*?data-text="(\w+)"/g)];

  test('has the buttons of the manifest, in its order', () => {
    expect(shown.map(([, id]) => id)).toEqual(controls.map(({ attributes }) => attributes['id']));
  });

  test.each(['nl', 'fr', 'en'] as const)('calls them by the same names in %s', (language) => {
    const names = shown.map(([, , key]) => pageTexts[language][key as keyof PageTexts]);

    expect(names).toEqual(controls.map((control) => textIn(first(control, 'Label')?.attributes['resid'], language)));
  });
});
