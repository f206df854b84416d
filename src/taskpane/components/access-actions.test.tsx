// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { accessInMemory, SEALED } from '../../../test/support/access-in-memory.ts';
import { giftTable, openPane } from '../../../test/support/pane.tsx';
import { SourceError, type Failure } from '../../core/errors.ts';
import { columnsParam } from '../../datasets/columns-param.ts';
import { defineDataset, type Dataset } from '../../datasets/dataset.ts';
import { createRuntime } from '../../runtime/runtime.ts';

const text = (en: string) => ({ nl: en, fr: en, en });

const plain = {
  source: 'informat',
  keywords: text(''),
  description: text('Who works at the school.'),
  operations: [],
  example: {},
} as const;

/** People of a school: some columns are sensitive, and one table is so as a whole. */
function schoolDatasets(load: () => Promise<ReturnType<typeof giftTable>>): readonly Dataset[] {
  const columns = [
    { name: 'naam', type: 'text', tier: 1, path: ['naam'] },
    { name: 'rijksregisternr', type: 'text', tier: '9i', path: ['rijksregisternr'] },
    { name: 'iban', type: 'text', tier: '9i', path: ['iban'] },
  ] as const;
  return [
    defineDataset({
      ...plain,
      id: 'test.staff',
      functionName: 'INFORMAT.STAFF',
      title: text('Staff'),
      columns,
      params: [columnsParam(columns)],
      load,
    }),
    defineDataset({
      ...plain,
      id: 'test.absences',
      functionName: 'INFORMAT.ABSENCES',
      title: text('Absences'),
      isSensitive: true,
      params: [],
      load,
    }),
  ];
}

function openSchool(options: { readonly failure?: Failure; readonly isSignedIn?: boolean } = {}) {
  const { failure, isSignedIn = true } = options;
  const memory = accessInMemory();
  const { access } = memory;
  if (isSignedIn) access.credentials.save('informat', { ...SEALED, institutes: ['032847'] });
  const runtime = createRuntime({ apiUrl: access.apiUrl, hasConsent: (source) => access.consent.has(source) });
  const load = async () => {
    if (failure) throw new SourceError('informat', failure);
    return giftTable(3);
  };
  return { ...openPane({ datasets: schoolDatasets(load), services: { access, runtime } }), ...memory };
}

describe('a source that nobody signed in to', () => {
  test('says so where its data is found, and leads to its card', async () => {
    const { user } = openSchool({ isSignedIn: false });
    const source = within(screen.getByRole('region', { name: 'Informat' }));
    source.getByRole('button', { name: 'Staff', description: /Sign-in needed$/ });

    await user.click(source.getByRole('button', { name: 'Sign in to Informat' }));

    const card = within(await screen.findByRole('article', { name: 'Informat' }, { timeout: 10_000 }));
    expect(screen.getByRole('tab', { name: 'Sources', selected: true })).toBeDefined();
    await card.findByLabelText(/^Client ID/);
    expect(document.activeElement).toBe(card.getByRole('heading', { name: 'Informat' }));
  });

  test('has a way back to the form, which is as it was, once one signed in', async () => {
    const { user } = openSchool({ isSignedIn: false });
    await user.click(screen.getByRole('button', { name: 'Staff' }));
    await user.click(await screen.findByRole('button', { name: 'Choose columns' }));
    await user.click(screen.getByRole('button', { name: 'Sign in to Informat' }));
    const card = within(await screen.findByRole('article', { name: 'Informat' }, { timeout: 10_000 }));
    await user.type(await card.findByLabelText(/^Client ID/), 'school-1');
    await user.type(card.getByLabelText(/^Client secret/), 'ge heim-91');
    await user.type(card.getByLabelText(/^Institute numbers/), '099999');
    await user.click(card.getByRole('button', { name: 'Sign in' }));

    await user.click(await card.findByRole('button', { name: 'Continue where you were' }));

    expect(screen.getByRole('tab', { name: 'Data', selected: true })).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole('main'));
    screen.getByRole('heading', { name: 'Staff', level: 1 });
    screen.getByRole('button', { name: 'Hide columns' });
    expect(screen.queryByText('Sign-in needed')).toBeNull();
  });

  test('says so on its forms', async () => {
    const { user } = openSchool({ isSignedIn: false });

    await user.click(screen.getByRole('button', { name: 'Staff' }));

    await screen.findByRole('heading', { name: 'Staff', level: 1 });
    expect(screen.getByText('Sign-in needed')).toBeDefined();
  });

  test('has nothing to say once somebody did', () => {
    openSchool();

    expect(screen.queryByText('Sign-in needed')).toBeNull();
  });
});

test.each([
  ['a sign-in that is missing', { kind: 'credentials-missing' }],
  ['a sign-in that is refused', { kind: 'credentials-rejected', reason: 'unknown-key' }],
  ['a vendor that refuses', { kind: 'credentials-rejected' }],
] as const)('%s leads from the message to the sources', async (_, failure) => {
  const { user } = openSchool({ failure });
  await user.click(screen.getByRole('button', { name: 'Staff' }));
  await user.click(await screen.findByRole('button', { name: 'Preview' }));

  await user.click(await screen.findByRole('button', { name: 'Go to Sources' }));

  expect(await screen.findByRole('article', { name: 'Informat' }, { timeout: 10_000 })).toBeDefined();
});

test('other failures offer no way to the sources', async () => {
  const { user } = openSchool({ failure: { kind: 'unavailable', status: 503 } });
  await user.click(screen.getByRole('button', { name: 'Staff' }));
  await user.click(await screen.findByRole('button', { name: 'Preview' }));

  await screen.findByRole('button', { name: 'Try again' });
  expect(screen.queryByRole('button', { name: 'Go to Sources' })).toBeNull();
});

describe('data that asks for consent', () => {
  test('comes after the reader agreed for this workbook, who is told which columns', async () => {
    const { user, settings } = openSchool();
    await user.click(screen.getByRole('button', { name: 'Staff' }));
    await user.click(await screen.findByRole('button', { name: 'Choose columns' }));

    await user.click(await screen.findByRole('button', { name: /^rijksregisternr/ }));
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Sensitive data of Informat' }));
    dialog.getByText('You ask for data on private life, health or identity: rijksregisternr.');
    await user.click(dialog.getByRole('button', { name: 'Agree for this workbook' }));
    await user.click(screen.getByRole('button', { name: 'Preview' }));

    await screen.findByText('3 rows');
    expect(settings.get('bronblad.consent')).toBe('["informat"]');
  });

  test('stays away when the reader does not agree', async () => {
    const { user, settings } = openSchool();
    await user.click(screen.getByRole('button', { name: 'Absences' }));
    await user.click(await screen.findByRole('button', { name: 'Review consent' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    dialog.getByText('“Absences” is data on private life, health or identity as a whole.');

    await user.click(dialog.getByRole('button', { name: 'Not now' }));

    const review = await screen.findByRole('button', { name: 'Review consent' });
    await waitFor(() => expect(document.activeElement).toBe(review));
    expect(settings.get('bronblad.consent')).toBe('[]');
  });

  test('can be agreed to beforehand, for formulas that wait for it', async () => {
    const { user, settings, recalculations } = openSchool();
    await user.click(screen.getByRole('tab', { name: 'Sources' }));
    const card = within(await screen.findByRole('article', { name: 'Informat' }, { timeout: 10_000 }));

    await user.click(card.getByRole('button', { name: 'Review consent for Informat' }));
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Sensitive data of Informat' }));
    dialog.getByText('This is about data on private life, health or identity.');
    await user.click(dialog.getByRole('button', { name: 'Agree for this workbook' }));
    await user.click(await card.findByRole('button', { name: 'Recalculate formulas' }));

    await card.findByText('The formulas were calculated again.');
    expect(settings.get('bronblad.consent')).toBe('["informat"]');
    expect(recalculations()).toBe(1);
  });

  test('asks nothing more of a workbook that has consent', async () => {
    const { user, access } = openSchool();
    await access.consent.give('informat');

    await user.click(screen.getByRole('button', { name: 'Absences' }));

    expect(await screen.findByText('3 rows')).toBeDefined();
  });
});
