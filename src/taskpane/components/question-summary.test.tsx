// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';

import type { Param } from '../../datasets/param.ts';
import { loadPaneWords } from '../../messages/pane.ts';
import { createFormat } from '../format.ts';
import { SpeechProvider } from '../speech.ts';
import { QuestionSummary } from './question-summary.tsx';

const text = (word: string) => ({ nl: word, fr: word, en: word });
const param = (more: Partial<Param>): Param => ({
  name: 'columns',
  schema: z.unknown(),
  label: text('Columns'),
  description: text('Columns'),
  type: 'string',
  required: false,
  example: 'naam',
  ...more,
});

async function told(asked: Param, value: string): Promise<string | null> {
  const speech = {
    language: 'en',
    words: await loadPaneWords('en'),
    catalogue: [],
    format: createFormat({
      language: 'en',
      hostLocale: 'en-US',
      clock: () => new Date(),
      booleans: { true: 'TRUE', false: 'FALSE' },
    }),
  } as const;
  render(
    <SpeechProvider value={speech}>
      <QuestionSummary params={[asked]} input={{ columns: value }} />
    </SpeechProvider>,
  );
  return screen.getByRole('definition').textContent;
}

test.each([
  ['naam', 'naam'],
  ['naam;voornaam', 'naam, voornaam'],
  ['a;b;c;d', 'a, b, c, d'],
  ['InstituteNo;naam;voornaam;emailadressen;geboortedatum', 'InstituteNo, naam, voornaam … (5)'],
])('tells the list %s as %s', async (value, shown) => {
  expect(await told(param({ separator: ';' }), value)).toBe(shown);
});

test('leaves what is no list as it was typed', async () => {
  expect(await told(param({}), 'a;b;c;d;e')).toBe('a;b;c;d;e');
});
