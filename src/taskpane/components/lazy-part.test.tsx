// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { Suspense, type ComponentType } from 'react';
import { expect, test } from 'vitest';

import { en } from '../../messages/pane-en.ts';
import { createFormat } from '../format.ts';
import { SpeechProvider } from '../speech.ts';
import { lazyPart } from './lazy-part.tsx';

type Props = { readonly name: string };

const format = createFormat({ language: 'en', hostLocale: 'en-GB', clock: () => new Date(), booleans: en.general });

function show(load: () => Promise<ComponentType<Props>>): void {
  const Part = lazyPart(load);
  render(
    <SpeechProvider value={{ language: 'en', words: en, catalogue: [], format }}>
      <input aria-label="Typed" defaultValue="2023-24" />
      <Suspense>
        <Part name="Ada" />
      </Suspense>
    </SpeechProvider>,
  );
}

test('a part is shown once it is there', async () => {
  show(async () => (props: Props) => <p>{props.name}</p>);

  expect(await screen.findByText('Ada')).toBeDefined();
});

test('a part that cannot be fetched says so, and what was filled in around it stays', async () => {
  show(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));

  expect((await screen.findByRole('alert')).textContent).toContain(en.general.crashed);
  expect(screen.getByRole('textbox', { name: 'Typed' })).toHaveProperty('value', '2023-24');
});
