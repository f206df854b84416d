// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import {
  askForGifts,
  CALM_SOURCE,
  openPane,
  storageInMemory,
  type GiftQuestion,
} from '../../../../test/support/pane.tsx';

/** A source that notes what it was asked. */
function listeningSource() {
  const questions: GiftQuestion[] = [];
  const gifts: typeof CALM_SOURCE.gifts = (question, call) => {
    questions.push(question);
    return CALM_SOURCE.gifts(question, call);
  };
  return { questions, source: { gifts } };
}

const party = (): HTMLElement => screen.getByRole('combobox', { name: /^Party/ });
const describedBy = (control: HTMLElement): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

test('moves the focus to the heading of the form', async () => {
  const pane = openPane();

  await askForGifts(pane);

  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Gifts' }));
});

test('says beside the field what is missing and sends nothing', async () => {
  const { questions, source } = listeningSource();
  const pane = openPane({ source });
  await askForGifts(pane);

  await pane.user.click(screen.getByRole('button', { name: 'Preview' }));

  expect(describedBy(party())).toContain('“Party” is missing. Fill it in and try again.');
  expect(party().getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(party());
  expect(questions).toEqual([]);
});

test('names the field in the language of the reader', async () => {
  const pane = openPane({ language: 'nl' });
  await askForGifts(pane, 'Geschenken');

  await pane.user.click(screen.getByRole('button', { name: 'Voorbeeld bekijken' }));

  expect(screen.getByText('‘Fractie’ is niet ingevuld. Vul het in en probeer opnieuw.')).toBeDefined();
});

test('refuses text where a number belongs, and takes the refusal back once it is corrected', async () => {
  const pane = openPane();
  await askForGifts(pane);
  const top = screen.getByRole('textbox', { name: 'At most' });
  await pane.user.type(party(), 'p-1{Escape}');
  await pane.user.type(top, 'many');
  await pane.user.click(screen.getByRole('button', { name: 'Preview' }));
  expect(document.activeElement).toBe(top);
  expect(describedBy(top)).toContain('“At most” is not a number.');

  await pane.user.clear(top);

  expect(describedBy(top)).not.toContain('not a number');
});

test('marks what is required and shows examples, never as values', async () => {
  const pane = openPane();
  await askForGifts(pane);

  expect(party().hasAttribute('required')).toBe(true);
  expect(party().getAttribute('placeholder')).toBe('E.g. p-1');
  expect(party()).toHaveProperty('value', '');
  expect(screen.getByRole('textbox', { name: 'Donor' }).hasAttribute('required')).toBe(false);
});

test('looks values up, finds them without accents, and asks with what stands behind the words', async () => {
  const { questions, source } = listeningSource();
  const pane = openPane({ source });
  await askForGifts(pane);
  await pane.user.type(party(), 'egli');
  await pane.user.click(await screen.findByRole('option', { name: /Église et État/ }));
  expect(party()).toHaveProperty('value', 'Église et État');

  await pane.user.click(screen.getByRole('button', { name: 'Preview' }));

  await screen.findByRole('table');
  expect(questions).toMatchObject([{ party: 'p-2' }]);
});

test('takes a value that the source does not offer', async () => {
  const { questions, source } = listeningSource();
  const pane = openPane({ source });
  await askForGifts(pane);
  await pane.user.type(party(), 'p-99');
  await pane.user.click(await screen.findByRole('option', { name: 'Use “p-99”' }));

  await pane.user.click(screen.getByRole('button', { name: 'Preview' }));

  await screen.findByRole('table');
  expect(questions).toMatchObject([{ party: 'p-99' }]);
});

test('leaves typing open when the choices cannot be loaded', async () => {
  const pane = openPane({ source: { parties: () => Promise.reject(new Error('down')) } });
  await askForGifts(pane);

  await pane.user.click(party());

  expect(await screen.findByText('The choices could not be loaded. You can type a value yourself.')).toBeDefined();
});

test('collects several values, offered and typed, and lets each go again', async () => {
  const { questions, source } = listeningSource();
  const pane = openPane({ source });
  await askForGifts(pane);
  await pane.user.type(party(), 'p-1{Escape}');
  const fields = screen.getByRole('combobox', { name: 'Fields' });
  await pane.user.type(fields, 'Bed{Enter}');
  await pane.user.type(fields, 'Anders,Naam');
  await pane.user.tab();
  const chosen = screen.getByRole('list', { name: 'Chosen for Fields' });
  expect(
    within(chosen)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Bedrag', 'Anders', 'Naam']);

  await pane.user.click(within(chosen).getByRole('button', { name: 'Remove Anders' }));
  expect(document.activeElement).toBe(fields);
  await pane.user.click(screen.getByRole('button', { name: 'Preview' }));

  await screen.findByRole('table');
  expect(questions).toMatchObject([{ fields: 'Bedrag,Naam' }]);
});

test('offers fixed choices in the language of the reader', async () => {
  const { questions, source } = listeningSource();
  const pane = openPane({ source, language: 'nl' });
  await askForGifts(pane, 'Geschenken');
  await pane.user.type(screen.getByRole('combobox', { name: /^Fractie/ }), 'p-1{Escape}');
  await pane.user.click(screen.getByRole('combobox', { name: 'Soort' }));
  await pane.user.click(screen.getByRole('option', { name: 'Reis' }));

  await pane.user.click(screen.getByRole('button', { name: 'Voorbeeld bekijken' }));

  await screen.findByRole('table');
  expect(questions).toMatchObject([{ kind: 'trip' }]);
});

test('needs no mouse from the list to the preview', async () => {
  const { questions, source } = listeningSource();
  const { user } = openPane({ source });
  screen.getByRole('button', { name: 'Gifts' }).focus();
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Gifts' });
  party().focus();
  await user.keyboard('linde');
  await screen.findByRole('option', { name: /De Linde/ });
  await user.keyboard('{ArrowDown}{Enter}');
  screen.getByRole('textbox', { name: 'At most' }).focus();

  await user.keyboard('10{Enter}');

  await screen.findByRole('table');
  expect(questions).toMatchObject([{ party: 'p-1', top: 10 }]);
});

test('remembers the last question on this computer, but nothing that may be about a person', async () => {
  const storage = storageInMemory();
  const pane = openPane({ services: { storage } });
  await askForGifts(pane);
  await pane.user.type(party(), 'p-1{Escape}');
  await pane.user.type(screen.getByRole('textbox', { name: 'Donor' }), 'Peeters');
  await pane.user.click(screen.getByRole('button', { name: 'Preview' }));
  await screen.findByRole('table');
  expect([...storage.entries.values()].join()).not.toContain('Peeters');

  pane.view.unmount();
  await askForGifts(openPane({ services: { storage } }));

  expect(party()).toHaveProperty('value', 'p-1');
  expect(screen.getByRole('textbox', { name: 'Donor' })).toHaveProperty('value', '');
});

test('offers what was asked last time, says so, and starts anew when told', async () => {
  const storage = storageInMemory([['pane.values.test.gifts', '{"party":"p-1"}']]);
  const pane = openPane({ services: { storage } });
  await askForGifts(pane);
  expect(party()).toHaveProperty('value', 'p-1');
  screen.getByText('Filled in as you asked last.');

  await pane.user.click(screen.getByRole('button', { name: 'Clear the form' }));

  expect(party()).toHaveProperty('value', '');
  expect(document.activeElement).toBe(party());
  expect(screen.queryByText('Filled in as you asked last.')).toBeNull();
});

test('goes back to the search as it was left', async () => {
  const pane = openPane();
  await pane.user.type(screen.getByRole('searchbox'), 'gift');
  await askForGifts(pane);

  await pane.user.click(screen.getByRole('button', { name: 'All data' }));

  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'gift');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Find data' }));
});
