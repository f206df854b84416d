import { expect, test } from 'vitest';

import { LANGUAGES } from '../core/language.ts';
import { explainNote } from './explain-note.ts';

test.each(LANGUAGES)('names what was asked and what became of it, in %s', (language) => {
  const translated = explainNote({ code: 'translated', from: 'ParlementairDocument', to: 'Document' }, language);
  const leftOut = explainNote({ code: 'left-out', from: 'Vergadering', of: 'Activiteit' }, language);

  expect(translated).toMatch(/ParlementairDocument.*Document.*\.$/);
  expect(leftOut).toMatch(/Vergadering.*Activiteit.*\.$/);
});

test('French puts a no-break space inside guillemets', () => {
  expect(explainNote({ code: 'left-out', from: 'Vergadering', of: 'Activiteit' }, 'fr')).toContain(
    '«\u00a0Vergadering\u00a0» de «\u00a0Activiteit\u00a0»',
  );
});
