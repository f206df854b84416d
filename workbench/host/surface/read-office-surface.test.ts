import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { expect, test } from 'vitest';

import { readOfficeSurface } from './read-office-surface.ts';

const typings = createRequire(import.meta.url)
  .resolve('@types/office-js/package.json')
  .replace('package.json', 'index.d.ts');
const surface = readOfficeSurface(readFileSync(typings, 'utf8'));

test('tells what may be set from what may only be read', () => {
  expect(surface.classes['Range']?.scalars).toMatchObject({ values: true, address: false });
});

test('knows the class behind a property, a method and a collection', () => {
  expect(surface.classes['Range']?.navigations['worksheet']).toBe('Worksheet');
  expect(surface.classes['Worksheet']?.methods['getRange']).toBe('Range');
  expect(surface.classes['TableCollection']?.item).toBe('Table');
});

test('tells methods with a value from methods without', () => {
  expect(surface.classes['TableCollection']?.methods['getCount']).toBe('value');
  expect(surface.classes['Table']?.methods['delete']).toBe('nothing');
});

test('lists events and enumerations', () => {
  expect(surface.classes['WorksheetCollection']?.events).toContain('onChanged');
  expect(surface.enums['CalculationType']).toEqual({
    recalculate: 'Recalculate',
    full: 'Full',
    fullRebuild: 'FullRebuild',
  });
});

test('leaves out what the other Office applications declare', () => {
  expect(surface.classes['Paragraph']).toBeUndefined();
});
