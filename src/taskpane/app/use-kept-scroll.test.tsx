// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { openPane } from '../../../test/support/pane.tsx';

test('finds each panel where it was left, and a new one at its top', async () => {
  const { user } = openPane();
  const main = screen.getByRole('main');
  const scrollTo = (top: number): void => {
    main.scrollTop = top;
    fireEvent.scroll(main);
  };

  scrollTo(300);
  await user.click(screen.getByRole('tab', { name: 'My imports' }));
  expect(main.scrollTop).toBe(0);

  scrollTo(120);
  await user.click(screen.getByRole('tab', { name: 'Data' }));
  expect(main.scrollTop).toBe(300);

  await user.click(screen.getByRole('tab', { name: 'My imports' }));
  expect(main.scrollTop).toBe(120);
});
