import { expect, test, vi } from 'vitest';

import { CONSENT_KEY, createConsent, hasConsent } from './consent.ts';

/** A workbook, and the copy of its settings that Office made when the page was loaded. */
function workbookWith(entries: readonly (readonly [string, unknown])[] = []) {
  const kept = new Map(entries);
  const copy = new Map(entries);
  return {
    kept,
    settings: {
      get: (key: string): unknown => copy.get(key) ?? null,
      set: (key: string, value: unknown) => void copy.set(key, value),
    },
    workbook: {
      readSetting: async (key: string) => kept.get(key),
      writeSetting: async (key: string, value: unknown) => void kept.set(key, value),
    },
  };
}

test('a workbook that nobody agreed for has no consent', () => {
  expect(createConsent(workbookWith()).has('informat')).toBe(false);
});

test('consent is for one source, is kept in the workbook and counts at once for functions', async () => {
  const book = workbookWith();
  const consent = createConsent(book);

  await consent.give('informat');

  expect(book.kept.get(CONSENT_KEY)).toBe('["informat"]');
  expect(consent.has('informat')).toBe(true);
  expect(consent.has('vacatures')).toBe(false);
  expect(hasConsent('informat', book.settings)).toBe(true);
});

test('consent that came with the workbook counts from the start', () => {
  const book = workbookWith([[CONSENT_KEY, '["informat"]']]);

  expect(hasConsent('informat', book.settings)).toBe(true);
});

test('withdrawing takes back one and leaves the others', async () => {
  const book = workbookWith([[CONSENT_KEY, '["vacatures","informat"]']]);
  const consent = createConsent(book);

  await consent.withdraw('informat');

  expect(consent.has('informat')).toBe(false);
  expect(consent.has('vacatures')).toBe(true);
});

test('what a colleague agreed to meanwhile is kept', async () => {
  const book = workbookWith();
  const consent = createConsent(book);
  book.kept.set(CONSENT_KEY, '["vacatures"]');

  await consent.give('informat');

  expect(book.kept.get(CONSENT_KEY)).toBe('["informat","vacatures"]');
});

test('other settings of the workbook are left alone, also those made after the page was loaded', async () => {
  const book = workbookWith();
  book.kept.set('bronblad.imports', '{"imports":[]}');

  await createConsent(book).give('informat');

  expect(book.kept.get('bronblad.imports')).toBe('{"imports":[]}');
});

test('consent that the workbook does not keep is not given', async () => {
  const book = workbookWith();
  const refusal = new Error('protected');
  const consent = createConsent({
    ...book,
    workbook: { ...book.workbook, writeSetting: () => Promise.reject(refusal) },
  });

  await expect(consent.give('informat')).rejects.toBe(refusal);
  expect(consent.has('informat')).toBe(false);
});

test.each(['{', '"informat"', '{"informat":true}', 'informat', 7, ['elsewhere']])(
  'a setting of %j gives no consent',
  (setting) => {
    expect(hasConsent('informat', workbookWith([[CONSENT_KEY, setting]]).settings)).toBe(false);
  },
);

test('listeners hear of every change', async () => {
  const consent = createConsent(workbookWith());
  const listener = vi.fn<() => void>();
  const stop = consent.subscribe(listener);

  await consent.give('informat');
  await consent.withdraw('informat');
  stop();
  await consent.give('informat');

  expect(listener).toHaveBeenCalledTimes(2);
});
