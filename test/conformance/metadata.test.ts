import { describe, expect, test } from 'vitest';

import { helpPages } from '../../build/help-pages.ts';
import { LANGUAGES } from '../../src/core/language.ts';
import { DATASETS } from '../../src/datasets/index.ts';
import { FUNCTIONS } from '../../src/functions/described-functions.ts';
import { functionsMetadata, type FunctionsJson } from '../../src/functions/metadata.ts';

const publicUrl = 'https://bronblad.test/base';
const metadataOf = (language: (typeof LANGUAGES)[number]): FunctionsJson => functionsMetadata(language, { publicUrl });

/** What formulas depend on, without the words. */
const structureOf = ({ functions, enums, ...rest }: FunctionsJson) => ({
  ...rest,
  functions: functions.map(({ description: _, helpUrl: __, parameters, ...kept }) => ({
    ...kept,
    parameters: parameters.map(({ description: ___, ...parameter }) => parameter),
  })),
  enums: enums.map(({ values, ...kept }) => ({ ...kept, values: values.map(({ tooltip: _, ...value }) => value) })),
});

describe.each(LANGUAGES)('functions.json in %s', (language) => {
  const metadata = metadataOf(language);

  test('has every dataset once, and the time of their data', () => {
    expect(metadata.functions.map(({ id }) => id)).toEqual([
      ...DATASETS.map(({ functionName }) => functionName),
      'BRONBLAD.ASOF',
    ]);
    expect(metadata.functions.every(({ id, name }) => id === name)).toBe(true);
  });

  test('is the same every time', () => {
    expect(JSON.stringify(metadataOf(language))).toBe(JSON.stringify(metadata));
  });

  test('differs from the other languages in words only', () => {
    expect(structureOf(metadata)).toEqual(structureOf(metadataOf('en')));
    expect(metadata.functions.map(({ description }) => description)).not.toEqual(
      metadataOf(language === 'en' ? 'nl' : 'en').functions.map(({ description }) => description),
    );
  });

  test('leads to help pages that exist', () => {
    const pages = helpPages(language);

    for (const { helpUrl } of metadata.functions) {
      expect(helpUrl.startsWith(`${publicUrl}/`)).toBe(true);
      expect(pages).toHaveProperty([helpUrl.slice(publicUrl.length + 1)]);
    }
  });

  test('marks what may be left out, always behind what may not', () => {
    for (const { parameters } of metadata.functions) {
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual(optional.toSorted((a, b) => Number(a) - Number(b)));
    }
  });

  test('has choices that Excel accepts', () => {
    const ids = metadata.enums.map(({ id }) => id.toLowerCase());
    const used = metadata.functions.flatMap(({ parameters }) =>
      parameters.flatMap(({ customEnumId }) => customEnumId ?? []),
    );

    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(used)).toEqual(new Set(metadata.enums.map(({ id }) => id)));
    for (const { id, type, values } of metadata.enums) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,63}$/);
      expect(values.length).toBeGreaterThan(1);
      expect(values.length).toBeLessThanOrEqual(256);
      expect(new Set(values.map(({ name }) => name)).size).toBe(values.length);
      for (const value of values) {
        expect(typeof value[type === 'string' ? 'stringValue' : 'numberValue']).toBe(type);
        expect(value.tooltip.length).toBeLessThanOrEqual(256);
      }
    }
  });

  test('gives a parameter the choices of its own dataset', () => {
    for (const dataset of DATASETS) {
      const { parameters } = metadata.functions.find(({ id }) => id === dataset.functionName) ?? { parameters: [] };
      for (const [at, { choices }] of dataset.params.entries()) {
        const listed = metadata.enums.find(({ id }) => id === parameters[at]?.customEnumId)?.values;
        expect(listed?.map(({ name }) => name)).toEqual(choices?.map(({ value }) => value));
      }
    }
  });
});

describe.each(LANGUAGES)('help in %s', (language) => {
  const pages = helpPages(language);
  const everyPage = Object.assign({}, ...LANGUAGES.map((other) => helpPages(other))) as Record<string, string>;

  test('has an index of all functions', () => {
    const index = pages[`help/${language}/index.html`] ?? '';

    for (const { functionName } of FUNCTIONS) expect(index).toContain(`href="${functionName}.html"`);
  });

  test('has no dead links', () => {
    for (const [file, content] of Object.entries(pages)) {
      for (const [, link = ''] of content.matchAll(/(?:href|src)="([^"]+)"/g)) {
        const target = new URL(link, `https://x.test/${file}`);
        expect(everyPage).toHaveProperty([target.pathname.slice(1)]);
      }
    }
  });
});
