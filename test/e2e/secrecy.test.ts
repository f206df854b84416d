import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { startDemo, type Demo } from '../../scripts/start-demo.ts';
import { demoCredentials, sourceNames, startSandbox, toAddresses, type Sandbox } from '../../sandbox/index.ts';
import { launchBrowser } from '../support/browser.ts';
import { startTokenRecorder, type TokenRecorder } from '../support/token-recorder.ts';
import { findSecrets, keptPlaces, watchPage, type Places, type Watch } from '../support/where-secrets-hide.ts';
import { openWorkbench, type Session } from '../support/workbench-session.ts';

const PERSONAL_COLUMNS = 'personId;naam;voornaam;rijksregisternr;bank.iban';

let sandbox: Sandbox;
let recorders: readonly TokenRecorder[];
let demo: Demo;
let browser: Browser;
let session: Session;
let watch: Watch;
/** National numbers and account numbers that the sheet holds, in the cells that asked for them. */
let personal: readonly string[];
const log: string[] = [];

beforeAll(async () => {
  sandbox = await startSandbox();
  recorders = await Promise.all([
    startTokenRecorder(sandbox.informat.tokenUrl),
    startTokenRecorder(sandbox.vacatures.tokenUrl),
  ]);
  const [informat, vacatures] = recorders;
  const env = {
    ...toAddresses(sandbox),
    INFORMAT_TOKEN_URL: informat?.url,
    VACATURES_TOKEN_URL: vacatures?.url,
    LOG_LEVEL: 'debug',
  };
  demo = await startDemo({ port: 0, env, logStream: { write: (line) => void log.push(line) } });
  browser = await launchBrowser();
  session = await openWorkbench(browser, { url: demo.url, watch: (page) => (watch = watchPage(page)) });
  await session.pane.getByRole('tab', { name: 'Sources' }).click();
  for (const name of ['Informat', 'VDAB Vacatures', 'VDAB Referentie', 'VDAB Competent']) await signIn(name);
  await ask();
  personal = await importStaff();
  await failInEveryWay();
});

afterAll(async () => {
  await session.close();
  await browser.close();
  await demo.close();
  await sandbox.close();
  recorders.forEach(({ close }) => close());
});

type Typed = Readonly<Record<string, string | readonly string[]>>;

const TYPED: Readonly<Record<string, Typed>> = {
  Informat: demoCredentials.informat,
  'VDAB Vacatures': demoCredentials.vacatures,
  'VDAB Referentie': demoCredentials.referentie,
  'VDAB Competent': demoCredentials.competent,
};
/** First with a slip of the keyboard, then right. */
async function signIn(name: string): Promise<void> {
  const card = session.pane.getByRole('article', { name });
  await card.getByRole('button', { name: `Sign in to ${name}` }).click();
  const form = session.pane.getByRole('form', { name: `Sign in to ${name}` });
  for (const slip of ['-typo', '']) {
    for (const [field, value] of Object.entries(TYPED[name] ?? {})) {
      const isSlipped = slip !== '' && (field === 'clientSecret' || (field === 'apiKey' && name !== 'VDAB Vacatures'));
      await form.locator(`[name="${field}"]`).fill([value].flat().join(' ') + (isSlipped ? slip : ''));
    }
    await form.getByRole('button', { name: 'Sign in', exact: true }).click();
    if (slip !== '') await form.getByText(/does not (?:know|accept|give)/).waitFor();
  }
  await card.getByText(/Signed in until/).waitFor();
}

/** A formula of every source that asks who is there, one of them for data that nobody agreed to yet. */
async function ask(): Promise<void> {
  await session.enter('A1', '=INFORMAT.EMPLOYEES("2023-24",,,"999999")');
  await session.enter('AA1', `=INFORMAT.EMPLOYEES("2023-24",,"${PERSONAL_COLUMNS}","999999")`);
  await session.enter('BA1', '=VDAB.VACATURES(,,,,,,,,,,5)');
  await session.enter('CA1', '=VDAB.JOBDOMEINEN()');
  await session.enter('DA1', '=COMPETENT.SOFTSKILLS()');
  await session.settled();
}

async function importStaff(): Promise<readonly string[]> {
  const { pane } = session;
  await pane.getByRole('tab', { name: 'Data' }).click();
  await pane.getByRole('searchbox', { name: 'Search data' }).fill('INFORMAT.EMPLOYEES');
  await pane
    .getByRole('listitem')
    .filter({ has: pane.getByText('INFORMAT.EMPLOYEES', { exact: true }) })
    .getByRole('button')
    .first()
    .click();
  await fillIn('School year', '2023-24');
  await pane.getByRole('button', { name: 'Choose columns' }).click();
  await pane.getByRole('button', { name: /^rijksregisternr\b.* add$/ }).click();
  await pane.getByRole('button', { name: 'Agree for this workbook' }).click();
  await pane.getByRole('button', { name: /^bank\.iban\b.* add$/ }).click();
  await pane.getByRole('button', { name: 'Preview' }).click();
  await pane.getByRole('radio', { name: /new sheet/i }).check();
  await pane.getByRole('button', { name: 'Insert table' }).click();
  await pane
    .getByText(/rows inserted in/)
    .first()
    .waitFor();
  const [table] = await session.tables();
  return (table?.rows ?? []).flatMap((row) => row.slice(-2).map(String)).filter((value) => value.length > 8);
}

async function fillIn(label: string, text: string): Promise<void> {
  const box = session.pane.getByRole('combobox', { name: label, exact: true });
  await box.fill(text);
  await box.press('Tab');
}

/** Every source refuses, hangs up and talks nonsense, while the same questions are asked again. */
async function failInEveryWay(): Promise<void> {
  for (const fault of ['status', 'cut', 'malformed', 'rate-limit']) {
    for (const name of sourceNames) sandbox[name].faults.set(fault, { times: 4 });
    await session.page.getByRole('button', { name: 'Refresh all' }).first().click();
    await session.settled();
  }
  for (const name of sourceNames) sandbox[name].faults.clear();
  await fetch(`${demo.url}/api/nowhere/at/all`);
}

const secrets = (): readonly string[] => [
  ...Object.values(demoCredentials).flatMap((credential) => {
    const { clientSecret, apiKey } = credential as { readonly clientSecret?: string; readonly apiKey?: string };
    return [clientSecret, apiKey].filter((secret) => secret !== undefined);
  }),
  ...recorders.flatMap(({ tokens }) => tokens),
  ...personal,
];

/** All places, as they are now. */
async function places(): Promise<Places> {
  const vendors = sourceNames.flatMap((name) => sandbox[name].requests.map(({ path, query }) => `${path}?${query}`));
  const metrics = await (await fetch(`${demo.url}/metrics`)).text();
  const heard = await watch.heard();
  return {
    ...(await keptPlaces(session.page)),
    ...heard,
    addresses: [heard['addresses'], ...vendors].join('\n'),
    log: log.join(''),
    metrics,
  };
}

describe('after signing in, asking, importing and failing', () => {
  test('there is something to find', async () => {
    const known = secrets();

    expect(recorders.every(({ tokens }) => tokens.length > 0)).toBe(true);
    expect(personal.filter((value) => /^BE\d{14}$/.test(value)).length).toBeGreaterThan(10);
    expect(personal.filter((value) => /^\d{11}$/.test(value)).length).toBeGreaterThan(10);
    expect(known.every((secret) => secret.length > 8)).toBe(true);
    const all = await places();
    for (const place of ['log', 'metrics', 'addresses', 'local storage', 'settings and hidden parts', 'error answers'])
      expect(all[place]?.length, place).toBeGreaterThan(20);
  });

  test('no secret, token, national number or account number is anywhere but in its cells', async () => {
    expect(findSecrets(secrets(), await places())).toEqual([]);
  });

  test('no answer of the API may be kept by a browser', () => {
    expect(watch.storable).toEqual([]);
  });
});

describe('the search itself', () => {
  const LEAK = 'demo-secret-of-the-sandbox';
  type PlantInPane = (leak: string) => unknown;
  const inPane = (plant: PlantInPane, leak: string) =>
    session.page
      .frames()
      .find((frame) => frame.url().includes('/addin/'))
      ?.evaluate(plant, leak);

  const inBrowser: readonly (readonly [place: string, plant: PlantInPane])[] = [
    ['local storage', (leak) => localStorage.setItem('x', leak)],
    ['session storage', (leak) => sessionStorage.setItem('x', leak)],
    ['cookies', (leak) => (document.cookie = `x=${leak}`)],
    ['caches', async (leak) => (await caches.open('x')).put('/x', new Response(leak))],
    ['databases', plantDatabase],
    ['console', (leak) => reportError(new Error(leak))],
    ['addresses', (leak) => fetch(`/api/pdata/entities?x=${encodeURIComponent(leak)}`)],
    ['settings and hidden parts', plantSetting],
    ['settings and hidden parts', plantHiddenSheet],
  ];

  /** A secret of its own for every place, so that none is found by what an earlier one left. */
  const plants = inBrowser.map(([place, plant], index) => ({ place, plant, leak: `${LEAK}-${index}-` }));

  test.each(plants)('finds what is planted in: $place', async ({ place, plant, leak }) => {
    expect(findSecrets([leak], await places())).toEqual([]);

    await inPane(plant, leak);

    expect(findSecrets([leak], await places())).toContain(place);
  });

  test('finds what is logged, and what a metric is named after', async () => {
    const leak = `${LEAK}-logged`;
    log.push(`{"msg":"${leak}"}`);
    const all = await places();

    expect(findSecrets([leak], all)).toEqual(['log']);
    expect(findSecrets([LEAK], { metrics: `${all['metrics']}requests{route="${LEAK}"} 1` })).toEqual(['metrics']);
  });

  test('finds what an answer repeats', async () => {
    const leak = `${LEAK}-answered`;
    await session.page.route('**/api/pdata/organisms', (route) => route.fulfill({ status: 500, body: leak }));

    await inPane(() => fetch('/api/pdata/organisms'), leak);

    expect(findSecrets([leak], await places())).toContain('error answers');
  });
});

function plantDatabase(leak: string): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('x', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('x').put(leak, 'x');
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

function plantSetting(leak: string): Promise<unknown> {
  Office.context.document.settings.set('x', leak);
  return new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
}

function plantHiddenSheet(leak: string): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Hidden');
    sheet.getRange('A1').values = [[leak]];
    sheet.visibility = 'Hidden';
    await context.sync();
  });
}
