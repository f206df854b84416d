import { expect, test } from 'vitest';

import { formatsOfLocale, toDateFormats } from './date-format.ts';

test.each([
  ['d/MM/yyyy', 'H:mm:ss', 'd/mm/yyyy', 'd/mm/yyyy h:mm:ss'],
  ['dd-MM-yyyy', 'HH:mm:ss', 'dd-mm-yyyy', 'dd-mm-yyyy hh:mm:ss'],
  ['M/d/yyyy', 'h:mm:ss tt', 'm/d/yyyy', 'm/d/yyyy h:mm:ss AM/PM'],
  ['dd.MM.yy', 'HH.mm.ss', 'dd.mm.yyyy', 'dd.mm.yyyy hh.mm.ss'],
  ["d. M. yyyy 'r.'", "H 'h' mm", 'd. m. yyyy "r."', 'd. m. yyyy "r." h "h" mm'],
  ['', '', 'yyyy-mm-dd', 'yyyy-mm-dd hh:mm:ss'],
  ['gg y/M/d', 'HH:mm', 'yyyy-mm-dd', 'yyyy-mm-dd hh:mm'],
])('the culture of %j and %j shows dates as %j', (shortDatePattern, longTimePattern, ...[date, datetime]) => {
  expect(toDateFormats({ shortDatePattern, longTimePattern })).toEqual({ date, datetime });
});

test.each([
  ['en-US', 'm/d/yyyy'],
  ['nl-NL', 'd-m-yyyy'],
  ['nl-BE', 'd/m/yyyy'],
  ['fr-FR', 'dd/mm/yyyy'],
])('the locale %s writes dates as %s', (locale, date) => {
  expect(formatsOfLocale(locale).date).toBe(date);
});
