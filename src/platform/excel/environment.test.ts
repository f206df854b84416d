import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { installMemoryHost, type MemoryHost } from '../../../test/support/excel-memory-host.ts';
import { associateAction } from './associate-action.ts';
import { readEnvironment } from './environment.ts';
import { whenOfficeReady } from './office-ready.ts';

type Actions = Map<string, (event: { completed: () => void }) => Promise<void>>;

const actions: Actions = new Map();
const office = (overrides: object = {}): object => ({
  HostType: { Excel: 'Excel' },
  onReady: () => Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' }),
  actions: { associate: (name: string, run: () => Promise<void>) => actions.set(name, run) },
  context: {
    displayLanguage: 'fr-FR',
    contentLanguage: 'nl-BE',
    officeTheme: { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000' },
    requirements: { isSetSupported: () => true },
    ...overrides,
  },
});

let host: MemoryHost;

beforeEach(() => {
  host = installMemoryHost();
  vi.stubGlobal('Office', office());
});
afterEach(() => vi.unstubAllGlobals());

describe('readEnvironment', () => {
  test('takes words from the display language, numbers from the content language, dates from Excel', async () => {
    await expect(readEnvironment()).resolves.toEqual({
      language: 'fr',
      locale: 'nl-BE',
      theme: 'light',
      formattedCells: true,
      formats: { date: 'd/mm/yyyy', datetime: 'd/mm/yyyy h:mm:ss' },
    });
  });

  test('has a fallback for everything that an older Excel does not tell', async () => {
    const requirements = { isSetSupported: () => false };
    vi.stubGlobal(
      'Office',
      office({ displayLanguage: 'xx', contentLanguage: '', officeTheme: undefined, requirements }),
    );
    await expect(readEnvironment()).resolves.toEqual({
      language: 'en',
      locale: 'en-US',
      theme: 'light',
      formattedCells: false,
      formats: { date: 'yyyy-mm-dd', datetime: 'yyyy-mm-dd hh:mm:ss' },
    });
  });

  test('does not ask an Excel that is calculating, nor waits long for one that is silent', async () => {
    const usual = { formats: { date: 'd/m/yyyy' } };
    await expect(readEnvironment({ mayAskExcel: false })).resolves.toMatchObject(usual);

    vi.stubGlobal('Excel', { run: () => new Promise(() => undefined) });
    await expect(readEnvironment({ patienceMs: 5 })).resolves.toMatchObject(usual);
  });

  test('dates are ISO when Excel refuses to tell its own', async () => {
    host.failAt(0, 'before');
    await expect(readEnvironment()).resolves.toMatchObject({ formats: { date: 'yyyy-mm-dd' } });
  });

  test.each([
    ['#FFFFFF', '#000000', 'light'],
    ['#F3F2F1', '#201F1E', 'light'],
    ['#262626', '#FFFFFF', 'dark'],
    ['#000000', '#FFFF00', 'high-contrast'],
    ['000000', 'FFFFFF', 'high-contrast'],
  ])('a background of %s under %s is %s', async (bodyBackgroundColor, bodyForegroundColor, theme) => {
    vi.stubGlobal('Office', office({ officeTheme: { bodyBackgroundColor, bodyForegroundColor } }));
    await expect(readEnvironment()).resolves.toMatchObject({ theme });
  });
});

describe('whenOfficeReady', () => {
  test('knows Excel', async () => {
    await expect(whenOfficeReady()).resolves.toBe('excel');
  });

  test.each([
    ['without Office.js', undefined],
    ['in a browser tab', { HostType: { Excel: 'Excel' }, onReady: () => Promise.resolve({ host: null }) }],
  ])('says elsewhere %s', async (_, global) => {
    if (global === undefined) Reflect.deleteProperty(globalThis, 'Office');
    else vi.stubGlobal('Office', global);
    await expect(whenOfficeReady()).resolves.toBe('elsewhere');
  });

  test('tells of a long silence, and still takes the answer', async () => {
    let answer: (info: object) => void = () => undefined;
    const onReady = (): Promise<object> => new Promise((resolve) => (answer = resolve));
    vi.stubGlobal('Office', { HostType: { Excel: 'Excel' }, onReady });

    const asked = whenOfficeReady({ silenceMs: 5, onSilence: () => answer({ host: 'Excel' }) });

    await expect(asked).resolves.toBe('excel');
  });
});

describe('associateAction', () => {
  test.each([
    ['succeeds', () => Promise.resolve()],
    ['fails', () => Promise.reject(new Error('no'))],
  ])('frees the button when its action %s', async (_, run) => {
    associateAction('refreshAll', run);
    const completed = vi.fn<() => void>();
    await actions.get('refreshAll')?.({ completed });
    expect(completed).toHaveBeenCalledOnce();
  });
});
