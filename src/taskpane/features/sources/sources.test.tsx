// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';

import { accessInMemory, problem, SEALED } from '../../../../test/support/access-in-memory.ts';
import { openPane, storageInMemory } from '../../../../test/support/pane.tsx';
import type { GuardedSource } from '../../../platform/credentials.ts';
import { createRuntime } from '../../../runtime/runtime.ts';
import type { SourceAccess } from '../../pane-services.ts';

type Language = 'nl' | 'fr' | 'en';

const TAB = { nl: 'Bronnen', fr: 'Sources', en: 'Sources' } as const;

async function openSources(options: Parameters<typeof accessInMemory>[0] = {}, language: Language = 'en') {
  const memory = accessInMemory(options);
  const storage = storageInMemory();
  const pane = openPane({ language, services: { access: memory.access, storage } });
  await pane.user.click(screen.getByRole('tab', { name: TAB[language] }));
  await screen.findByRole('article', { name: 'Informat' }, { timeout: 10_000 });
  return { ...pane, ...memory, storage };
}

const card = (name: string) => within(screen.getByRole('article', { name }));

const SCHOOL = { clientId: 'school-1', clientSecret: 'ge heim-91', institutes: '99999, 32847;099999' };

async function signInToInformat({ user }: Awaited<ReturnType<typeof openSources>>, school = SCHOOL) {
  await user.click(card('Informat').getByRole('button', { name: 'Sign in to Informat' }));
  await user.type(card('Informat').getByLabelText(/^Client ID/), school.clientId);
  await user.type(card('Informat').getByLabelText(/^Client secret/), school.clientSecret);
  await user.type(card('Informat').getByLabelText(/^Institute numbers/), school.institutes);
  await user.click(card('Informat').getByRole('button', { name: 'Sign in' }));
}

async function signInWithKey({ user }: Awaited<ReturnType<typeof openSources>>, name: string, key = 'key-7f') {
  await user.click(card(name).getByRole('button', { name: `Sign in to ${name}` }));
  await user.type(await card(name).findByLabelText(/^API key/), key);
  await user.click(card(name).getByRole('button', { name: 'Sign in' }));
}

const sealedBy = (access: SourceAccess, source: GuardedSource): void =>
  access.credentials.save(source, { ...SEALED, institutes: source === 'informat' ? ['032847'] : undefined });

describe('the screen of the sources', () => {
  test('has a card for each source with its state', async () => {
    await openSources();

    const guarded = ['Informat', 'VDAB Vacatures', 'VDAB Referentie', 'VDAB Competent'];
    const open = ['pdata.be', 'Tweede Kamer'];
    expect(screen.getAllByRole('article')).toHaveLength(guarded.length + open.length);
    for (const name of guarded) card(name).getByText('Key needed');
    for (const name of open) card(name).getByText('Open to everyone');
  });

  test('says what the vendor asks for, with a link to its page', async () => {
    await openSources();

    card('VDAB Competent').getByText(/^Open data, free of charge/);
    const link = card('VDAB Competent').getByRole('link', { name: /opens in a new window$/, hidden: true });
    expect(link.getAttribute('href')).toBe('https://developer.vdab.be/opendata');
  });
});

describe('signing in', () => {
  test('hands over what was typed once, and keeps what came back with the institutes', async () => {
    const screenOf = await openSources();
    const { sent, stored, access } = screenOf;

    await signInToInformat(screenOf);

    await card('Informat').findByText(/^Signed in to Informat\./);
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST credentials/informat']);
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
      clientId: 'school-1',
      clientSecret: 'ge heim-91',
      institutes: ['032847', '099999'],
    });
    expect([...stored.keys()]).toEqual(['bronblad.credential.informat']);
    expect(access.credentials.of('informat')).toMatchObject({ ...SEALED, institutes: ['032847', '099999'] });
    card('Informat').getByText('Institutes: 032847, 099999');
    card('Informat').getByText(/^Signed in until 11 Apr 2026/);
    expect(document.activeElement?.textContent).toBe('Informat');
  });

  test('leaves no secret on the page, in its markup, in storage or in what is said', async () => {
    const screenOf = await openSources();
    const { user, stored, storage } = screenOf;
    await user.click(card('Informat').getByRole('button', { name: 'Sign in to Informat' }));
    await user.type(card('Informat').getByLabelText(/^Client secret/), 'geheim-91');

    expect(document.documentElement.outerHTML).not.toContain('geheim-91');
    await user.click(card('Informat').getByRole('button', { name: 'Cancel' }));
    await signInToInformat(screenOf, { ...SCHOOL, clientSecret: 'geheim-91' });
    await card('Informat').findByText(/^Signed in to Informat/);

    const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[];
    expect(fields.map(({ value }) => value).join()).not.toContain('geheim-91');
    expect(document.documentElement.outerHTML).not.toContain('geheim-91');
    expect(JSON.stringify([...stored, ...storage.entries])).not.toContain('geheim-91');
  });

  test('hides what is secret and asks the browser not to remember it', async () => {
    const { user } = await openSources();

    await user.click(card('Informat').getByRole('button', { name: 'Sign in to Informat' }));

    const secret = card('Informat').getByLabelText(/^Client secret/);
    expect(document.activeElement).toBe(card('Informat').getByLabelText(/^Client ID/));
    expect(secret.getAttribute('type')).toBe('password');
    expect(secret.getAttribute('autocomplete')).toBe('off');
  });

  test('forgets what was typed when the reader leaves the screen', async () => {
    const { user } = await openSources();
    await user.click(card('Informat').getByRole('button', { name: 'Sign in to Informat' }));
    await user.type(card('Informat').getByLabelText(/^Client secret/), 'geheim-91');

    await user.click(screen.getByRole('tab', { name: 'Data' }));
    await user.click(screen.getByRole('tab', { name: 'Sources' }));

    expect(card('Informat').queryByLabelText(/^Client secret/)).toBeNull();
  });

  test('sends nothing before every field is filled in and every institute is a number', async () => {
    const screenOf = await openSources();
    const { user, sent } = screenOf;

    await signInToInformat(screenOf, { ...SCHOOL, institutes: 'school-1' });
    const institutes = card('Informat').getByLabelText(/^Institute numbers/);
    card('Informat').getByText('One of these is not an institute number: those have 6 digits.');
    expect(document.activeElement).toBe(institutes);
    await user.clear(institutes);
    await user.click(card('Informat').getByRole('button', { name: 'Sign in' }));
    card('Informat').getByText('Fill in: Institute numbers.');

    expect(sent).toEqual([]);
  });

  test.each([
    ['v2', ['API key*']],
    ['v4', ['API key*', 'Client ID*', 'Client secret*']],
  ] as const)('asks what version %s of the vacancies takes', async (vacatures, labels) => {
    const { user } = await openSources({ vacatures });

    await user.click(card('VDAB Vacatures').getByRole('button', { name: /^Sign in/ }));
    await card('VDAB Vacatures').findByLabelText(/^API key/);

    const form = within(card('VDAB Vacatures').getByRole('form'));
    expect(form.getAllByText(/^(API key|Client ID|Client secret)\*?$/).map(({ textContent }) => textContent)).toEqual(
      labels,
    );
  });

  test('offers to calculate the formulas that waited for it', async () => {
    const screenOf = await openSources();
    await signInWithKey(screenOf, 'VDAB Competent');

    expect(card('VDAB Competent').queryByRole('button', { name: 'Continue where you were' })).toBeNull();
    await screenOf.user.click(await card('VDAB Competent').findByRole('button', { name: 'Recalculate formulas' }));

    await card('VDAB Competent').findByText('The formulas were calculated again.');
    expect(screenOf.recalculations()).toBe(1);
  });
});

const REFUSALS: readonly (readonly [string, Response | (() => never), Readonly<Record<Language, RegExp>>])[] = [
  [
    'a client that the vendor does not know',
    problem(422, { kind: 'credentials-rejected', reason: 'client' }),
    { nl: /kent deze client-id/, fr: /ne connaît pas cet identifiant client/, en: /does not know this client id/ },
  ],
  [
    'an institute outside the rights',
    problem(422, { kind: 'credentials-rejected', reason: 'scope' }),
    { nl: /geeft geen toegang tot alle/, fr: /ne donne pas accès à tous/, en: /does not give access to all/ },
  ],
  [
    'a key that is not accepted',
    problem(422, { kind: 'credentials-rejected', reason: 'key' }),
    { nl: /aanvaardt deze sleutel niet/, fr: /n’accepte pas cette clé/, en: /does not accept this key/ },
  ],
  [
    'too many attempts',
    problem(429, { kind: 'rate-limited' }, { 'retry-after': '30' }),
    { nl: /over 30 seconden/, fr: /dans 30 secondes/, en: /in 30 seconds/ },
  ],
  [
    'a vendor that cannot be reached',
    problem(502, { kind: 'unreachable' }),
    { nl: /niet bereikbaar/, fr: /injoignable/, en: /cannot be reached/ },
  ],
  [
    'a vendor that is too slow',
    problem(504, { kind: 'timed-out', afterMs: 20_000 }),
    { nl: /niet binnen 20 seconden/, fr: /pas répondu en 20 secondes/, en: /did not answer within 20 seconds/ },
  ],
  [
    'a gateway that cannot be reached',
    () => {
      throw new TypeError('Failed to fetch');
    },
    { nl: /niet bereikbaar/, fr: /injoignable/, en: /cannot be reached/ },
  ],
  [
    'an answer that is none of the gateway’s',
    new Response('<html>', { status: 200 }),
    { nl: /onbekende vorm/, fr: /forme inconnue/, en: /unknown shape/ },
  ],
];

const SIGN_IN = {
  nl: ['Aanmelden bij VDAB Competent', /^API-sleutel/, 'Aanmelden'],
  fr: ['Se connecter à VDAB Competent', /^Clé d’API/, 'Se connecter'],
  en: ['Sign in to VDAB Competent', /^API key/, 'Sign in'],
} as const;

describe.each(['nl', 'fr', 'en'] as const)('a refusal, in %s', (language) => {
  test.each(REFUSALS)('says what to do about %s, and keeps nothing', async (_, answer, sentences) => {
    const { user, stored } = await openSources(
      { answer: () => (answer instanceof Response ? answer.clone() : answer()) },
      language,
    );
    const [open, label, submit] = SIGN_IN[language];
    await user.click(screen.getByRole('button', { name: open }));
    await user.type(await screen.findByLabelText(label), 'key-7f');

    await user.click(screen.getByRole('button', { name: submit }));

    await card('VDAB Competent').findByText(sentences[language]);
    expect(stored.size).toBe(0);
  });
});

test('a field that the gateway does not take is marked', async () => {
  const screenOf = await openSources({ answer: () => problem(400, { kind: 'invalid-input', field: 'apiKey' }) });

  await signInWithKey(screenOf, 'VDAB Competent');

  const field = card('VDAB Competent').getByLabelText(/^API key/);
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(document.activeElement).toBe(field);
});

describe('a sign-in that is there', () => {
  test('is tried, and what came of it shows', async () => {
    const answers = [problem(401, { kind: 'credentials-rejected', reason: 'unknown-key' }), Response.json([])];
    const asked: string[] = [];
    const { access } = accessInMemory();
    sealedBy(access, 'referentie');
    const runtime = createRuntime({
      apiUrl: access.apiUrl,
      fetch: async (url, { headers }) => {
        asked.push(`${new Headers(headers).get('authorization')} ${url.pathname}`);
        return answers.shift() ?? Response.error();
      },
      credentials: { sealed: (source) => access.credentials.of(source)?.sealed, institutes: () => [] },
    });
    const { user } = openPane({ services: { access, runtime } });
    await user.click(screen.getByRole('tab', { name: 'Sources' }));

    await user.click(await screen.findByRole('button', { name: 'Test the sign-in to VDAB Referentie' }));
    await card('VDAB Referentie').findByText(/^Refused\. Your sign-in to VDAB Referentie was ended/);
    await user.click(await card('VDAB Referentie').findByRole('button', { name: 'Try again' }));

    await card('VDAB Referentie').findByText('VDAB Referentie answers: your sign-in works.');
    card('VDAB Referentie').getByText(/^Signed in until/);
    expect(asked).toEqual(Array(2).fill('Bearer ey.sealed /api/referentie/v1/rijbewijzen'));
  });

  test('is said to be past its date, or refused with the reason', async () => {
    const { access } = await openSources();

    access.credentials.save('informat', { ...SEALED, expiresAt: '2026-03-01T09:00:00.000Z' });
    expect(await card('Informat').findByText(/^Expired: 1 Mar 2026/)).toBeDefined();
    sealedBy(access, 'informat');
    access.credentials.note('informat', 'unknown-key');
    await card('Informat').findByText(/^Refused\. Your sign-in to Informat was ended by the administrator\./);
  });

  test('is kept when Enter is pressed once too often', async () => {
    const { user, access, stored } = await openSources();
    sealedBy(access, 'informat');
    (await card('Informat').findByRole('button', { name: 'Forget the sign-in to Informat' })).focus();
    await user.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('alertdialog'));
    await waitFor(() => expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Cancel' })));

    await user.keyboard('{Enter}');

    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(stored.size).toBe(1);
  });

  test('is forgotten after a question, and leaves nothing behind', async () => {
    const { user, access, stored } = await openSources();
    sealedBy(access, 'informat');

    await user.click(await card('Informat').findByRole('button', { name: 'Forget the sign-in to Informat' }));
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Forget your sign-in to Informat?' }));
    await user.click(dialog.getByRole('button', { name: 'Forget' }));

    await card('Informat').findByText('Key needed');
    card('Informat').getByText('The sign-in to Informat is removed from this computer.');
    expect(stored.size).toBe(0);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Informat'));
  });
});

test('consent of this workbook shows, and can be withdrawn', async () => {
  const { user, settings } = await openSources({ consented: ['informat'] });
  card('Informat').getByText('This workbook may hold sensitive data of this source.');

  await user.click(card('Informat').getByRole('button', { name: 'Withdraw consent for Informat' }));

  await card('Informat').findByText(/^No more sensitive data of Informat/);
  expect(settings.get('bronblad.consent')).toBe('[]');
});
