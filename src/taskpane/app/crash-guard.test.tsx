// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { en } from '../../messages/pane-en.ts';
import { createFormat } from '../format.ts';
import { SpeechProvider } from '../speech.ts';
import { CrashGuard } from './crash-guard.tsx';

const format = createFormat({ language: 'en', hostLocale: 'en-GB', clock: () => new Date(), booleans: en.general });

function Broken(): never {
  throw new Error('Not to be drawn');
}

test('a part that cannot be drawn becomes a screen with a heading and a way on', () => {
  render(
    <SpeechProvider value={{ language: 'en', words: en, catalogue: [], format }}>
      <CrashGuard>
        <Broken />
      </CrashGuard>
    </SpeechProvider>,
    { onCaughtError: () => undefined },
  );

  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(en.general.crashed);
  screen.getByRole('button', { name: en.general.reload });
});
