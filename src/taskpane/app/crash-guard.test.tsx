// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { expect, test } from 'vitest';

import { en } from '../../messages/pane-en.ts';
import { createFormat } from '../format.ts';
import { SpeechProvider } from '../speech.ts';
import { CrashGuard } from './crash-guard.tsx';

const format = createFormat({ language: 'en', hostLocale: 'en-GB', clock: () => new Date(), booleans: en.general });

function Broken(): never {
  throw new Error('Not to be drawn');
}

function BreaksWhenPressed() {
  const [isBroken, setBroken] = useState(false);
  return isBroken ? <Broken /> : <button onClick={() => setBroken(true)}>Break</button>;
}

const draw = (part: ReactNode) =>
  render(
    <SpeechProvider value={{ language: 'en', words: en, catalogue: [], format }}>
      <CrashGuard>{part}</CrashGuard>
    </SpeechProvider>,
    { onCaughtError: () => undefined },
  );

test('a part that cannot be drawn becomes a screen with a heading and a way on', () => {
  draw(<Broken />);

  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(en.general.crashed);
  screen.getByRole('button', { name: en.general.reload });
});

test('the focus is not lost with what was pressed', async () => {
  draw(<BreaksWhenPressed />);

  await userEvent.click(screen.getByRole('button', { name: 'Break' }));

  expect(document.activeElement).toBe(screen.getByRole('alert'));
});
