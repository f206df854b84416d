// @vitest-environment jsdom
import { FluentProvider } from '@fluentui/react-components';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';

import { accessInMemory, SEALED } from '../../../../test/support/access-in-memory.ts';
import { NOW, storageInMemory } from '../../../../test/support/pane.tsx';
import { SourceError, type Failure, type SourceId } from '../../../core/errors.ts';
import type { Language } from '../../../core/language.ts';
import { DOCTOR_WORDS } from '../../../messages/doctor.ts';
import { explainFailure } from '../../../messages/explain-failure.ts';
import { loadPaneWords } from '../../../messages/pane.ts';
import { REQUIREMENT_SETS, WANTED_SETS, type Capabilities } from '../../../platform/capabilities.ts';
import { GUARDED_SOURCES, type GuardedSource } from '../../../platform/credentials.ts';
import { light } from '../../app/theme-light.ts';
import type { Build, Checkup } from '../../checkup.ts';
import { Announcer } from '../../components/announcer.tsx';
import { createFormat } from '../../format.ts';
import { NavigationProvider } from '../../navigation.ts';
import type { PaneServices } from '../../pane-services.ts';
import { PaneProvider } from '../../pane.ts';
import { SpeechProvider } from '../../speech.ts';
import { Doctor } from './index.ts';

const BUILD: Build = { version: '1.2.3', commit: 'abc1234', date: '2026-03-01' };

const CAPABILITIES: Capabilities = {
  version: '16.0.17928.20114',
  platform: 'PC',
  sets: WANTED_SETS,
};

/** A worker that answers whatever it is told. */
const WORKER: Checkup['startWorker'] = () => {
  const listeners: ((event: { readonly data: unknown }) => void)[] = [];
  return {
    postMessage: () => queueMicrotask(() => listeners.forEach((listener) => listener({ data: { kind: 'here' } }))),
    addEventListener: (_type: string, listener: (event: { readonly data: unknown }) => void) =>
      void listeners.push(listener),
    terminate: () => undefined,
  };
};

type Options = {
  readonly language: Language;
  readonly signedIn: readonly GuardedSource[];
  readonly expiresAt: string;
  readonly health: () => unknown;
  readonly ask: (source: SourceId, signal: AbortSignal | undefined) => Promise<void>;
  readonly capabilities: Capabilities;
  readonly build: Build;
  readonly startWorker: Checkup['startWorker'];
  readonly storage: PaneServices['storage'];
  readonly consented: readonly string[];
};

/** Everything in order, and signed in everywhere. */
const calm = (): Options => ({
  language: 'en',
  signedIn: GUARDED_SOURCES,
  expiresAt: SEALED.expiresAt,
  health: () => ({ status: 'ok', version: BUILD.version }),
  ask: async () => undefined,
  capabilities: CAPABILITIES,
  build: BUILD,
  startWorker: WORKER,
  storage: storageInMemory(),
  consented: [],
});

async function openDoctor(given: Partial<Options> = {}) {
  const { language, signedIn, expiresAt, health, ask, storage, consented, ...options } = { ...calm(), ...given };
  const { build, capabilities, startWorker } = options;
  const { access } = accessInMemory({ answer: health, consented });
  for (const source of signedIn) access.credentials.save(source, { ...SEALED, expiresAt });
  const words = await loadPaneWords(language);
  const clock = (): Date => NOW;
  const format = createFormat({ language, hostLocale: `${language}-BE`, clock, booleans: words.general });
  const runtime = {
    choices: async ({ source, signal }: { source: SourceId; signal?: AbortSignal }) => {
      await ask(source, signal);
      return [];
    },
  } as unknown as PaneServices['runtime'];
  const services = { runtime, clock, storage, access, explain: explainFailure } as unknown as PaneServices;
  const gone: string[] = [];
  const reload = (): void => void gone.push('reload');
  const checkup: Checkup = { build, readCapabilities: () => capabilities, startWorker, reload };
  const view = render(
    <PaneProvider value={services}>
      <SpeechProvider value={{ language, words, format, catalogue: [] }}>
        <FluentProvider theme={light}>
          <Announcer>
            <NavigationProvider value={(source) => void gone.push(source)}>
              <Doctor checkup={checkup} onBack={() => void gone.push('back')} />
            </NavigationProvider>
          </Announcer>
        </FluentProvider>
      </SpeechProvider>
    </PaneProvider>,
  );
  return { user: userEvent.setup(), view, gone };
}

const line = (name: string) => within(screen.getByRole('listitem', { name }));
const summary = (sentence: string | RegExp) => screen.findByText(sentence, { selector: 'main p, div > p' });
const said = (name: string): string => screen.getByRole('listitem', { name }).textContent;
const report = (): string => screen.getByRole<HTMLTextAreaElement>('textbox', { hidden: true }).value;
const failing =
  (failed: SourceId, failure: Failure) =>
  async (source: SourceId): Promise<void> => {
    if (source === failed) throw new SourceError(source, failure, { request: 'req-42' });
  };

describe('the connection check', () => {
  test.each(['nl', 'fr', 'en'] as const)('is green all over when all is well, in %s', async (language) => {
    const words = DOCTOR_WORDS[language];
    await openDoctor({ language });

    await summary(words.allGood);
    const lines = screen.getAllByRole('listitem');
    expect(lines).toHaveLength(3 + 1 + REQUIREMENT_SETS.length + 1 + 6 + 1);
    for (const one of lines) {
      expect(within(one).getByRole('img', { name: words.tones.good })).toBeTruthy();
      expect(within(one).queryByRole('button')).toBeNull();
    }
  });

  test('tells versions, platform, and until when each sign-in lasts', async () => {
    await openDoctor({ consented: ['informat'] });
    await summary('The check found nothing wrong.');

    expect(said('Version')).toContain('1.2.3 (2026-03-01, abc1234)');
    expect(said('Excel')).toContain('16.0.17928.20114, Windows');
    expect(said('Formulas')).toContain('Supported (1.4)');
    expect(said('Bronblad server')).toMatch(/Answers in .+ Version 1\.2\.3$/);
    for (const name of ['Informat', 'VDAB Vacatures', 'VDAB Referentie', 'VDAB Competent'])
      expect(said(name)).toMatch(/Answers in .+ Signed in until 11 Apr 2026/);
    expect(said('pdata.be')).toMatch(/Answers in [^S]+$/);
    expect(said('Consent for sensitive data')).toContain('Given for: Informat');
  });

  test('shows each line as soon as it is known, while others go on', async () => {
    await openDoctor({ ask: (source) => (source === 'informat' ? new Promise(() => undefined) : Promise.resolve()) });

    await line('pdata.be').findByText(/^Answers/);
    line('Informat').getByRole('progressbar', { name: 'Informat: Checking…' });
    expect(screen.getByRole('button', { name: 'Check again' }).getAttribute('aria-disabled')).toBe('true');
  });

  test('ends what it asked when the reader leaves', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const { view } = await openDoctor({
      ask: (_, signal) => {
        signals.push(signal);
        return new Promise(() => undefined);
      },
    });
    await waitFor(() => expect(signals.length).toBeGreaterThan(0));
    view.unmount();

    expect(signals.every((signal) => signal?.aborted)).toBe(true);
  });

  test('takes the focus to its heading, and back leads back', async () => {
    const { user, gone } = await openDoctor();

    expect(document.activeElement?.textContent).toBe('Connection check');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(gone).toEqual(['back']);
  });
});

describe('a line that is not green', () => {
  test('of a source that is down says why and tries again by itself', async () => {
    let isDown = true;
    const { user } = await openDoctor({
      ask: async (source) => {
        if (isDown) await failing('pdata', { kind: 'unavailable', status: 503 })(source);
      },
    });
    await summary('1 point needs your attention.');
    expect(said('pdata.be')).toMatch(/pdata\.be reports a fault \(503\)\. Try again/);
    expect(said('pdata.be')).toContain('report it: req-42');

    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again: pdata.be' }));

    await summary('The check found nothing wrong.');
    expect(document.activeElement?.textContent).toBe('pdata.be');
    expect(screen.getByRole('status').textContent).toMatch(/^pdata\.be: Answers in .* found nothing wrong\.$/);
  });

  test('of a source without a sign-in leads to where one signs in, and is no fault', async () => {
    const asked: SourceId[] = [];
    const { user, gone } = await openDoctor({ signedIn: ['informat'], ask: async (source) => void asked.push(source) });
    await summary('The check found nothing wrong.');

    line('VDAB Competent').getByRole('img', { name: 'Not in use' });
    await user.click(screen.getByRole('button', { name: 'Sign in: VDAB Competent' }));
    expect(gone).toEqual(['competent']);
    expect(asked).toEqual(['pdata', 'tweedekamer', 'informat']);
  });

  test('of a sign-in that ended, was refused or ends soon leads there too', async () => {
    const { user, gone, view } = await openDoctor({ expiresAt: '2026-03-01T10:00:00.000Z' });
    await summary('4 points need your attention.');
    await user.click(screen.getByRole('button', { name: 'Sign in again: Informat' }));
    expect(gone).toEqual(['informat']);
    view.unmount();

    await openDoctor({ ask: failing('vacatures', { kind: 'credentials-rejected', reason: 'key' }) });
    await summary('1 point needs your attention.');
    screen.getByRole('button', { name: 'Sign in again: VDAB Vacatures' });
  });

  test('of a sign-in that ends within days warns in time', async () => {
    await openDoctor({ expiresAt: '2026-03-14T10:00:00.000Z' });

    await summary('4 points need your attention.');
    expect(said('Informat')).toMatch(/It answers, but your sign-in ends on 14 Mar 2026/);
  });

  test('of the server leaves the sources unasked, and tries all of them again', async () => {
    let isDown = true;
    const asked: SourceId[] = [];
    const { user } = await openDoctor({
      health: () => (isDown ? Promise.reject(new TypeError('no')) : { status: 'ok', version: BUILD.version }),
      ask: async (source) => void asked.push(source),
    });
    await summary('1 point needs your attention.');
    expect(said('Bronblad server')).toMatch(/The Bronblad server cannot be reached\./);
    expect(said('Informat')).toMatch(/Not checked/);
    expect(asked).toEqual([]);

    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again: Informat' }));
    await summary('The check found nothing wrong.');
    expect(asked).toHaveLength(6);
  });

  test('of the server says nothing of a background program that could not be fetched from it', async () => {
    const startWorker = (): never => {
      throw new Error('not fetched');
    };
    await openDoctor({ startWorker, health: () => Promise.reject(new TypeError('no')) });

    await summary('1 point needs your attention.');
    expect(said('Background work')).toMatch(/Not checked, because the Bronblad server does not answer/);
  });

  test('of a server with another version offers to reload', async () => {
    const { user, gone } = await openDoctor({ health: () => ({ status: 'ok', version: '1.3.0' }) });

    await summary('1 point needs your attention.');
    await user.click(screen.getByRole('button', { name: 'Reload the pane: Bronblad server' }));
    expect(gone).toEqual(['reload']);
  });

  test('of something that is not our server says so', async () => {
    await openDoctor({ health: () => new Response('<html>Sign in to the network') });

    await summary('1 point needs your attention.');
    expect(said('Bronblad server')).toMatch(/Something else answered/);
  });

  test('of an older Excel says what one goes without', async () => {
    const none = Object.fromEntries(REQUIREMENT_SETS.map((set) => [set, undefined])) as Capabilities['sets'];
    await openDoctor({ capabilities: { version: undefined, platform: undefined, sets: none } });

    await summary('5 points need your attention.');
    expect(said('Excel')).toContain('unknown version');
    expect(said('Formulas')).toMatch(/formulas give dates as plain numbers/);
    const help = line('Formulas').getByRole('link', { name: /^Open help: Formulas/ });
    expect(help.getAttribute('href')).toBe('help/en/index.html');
  });

  test('of a browser that keeps nothing and starts no worker says what that means', async () => {
    const startWorker = (): never => {
      throw new Error('refused');
    };
    await openDoctor({ startWorker, storage: { read: () => undefined, write: () => undefined } });

    await summary('2 points need your attention.');
    expect(said('Background work')).toMatch(/does not let Bronblad work in the background/);
    expect(said('Storage on this computer')).toMatch(/sign in again each time/);
  });
});

describe('the report', () => {
  test('is English with headings in the reader’s language as well, and names each fault', async () => {
    await openDoctor({ language: 'nl', ask: failing('pdata', { kind: 'unavailable', status: 503 }) });
    await summary('1 punt vraagt uw aandacht.');

    const text = report();
    expect(text).toMatch(/^# Bronblad: Connection check \/ Verbinding controleren\n/);
    expect(text).toContain('## Server and sources / Server en bronnen');
    expect(text).toContain('[ok] Version: 1.2.3, 2026-03-01, abc1234');
    expect(text).toContain('[FAULT] pdata.be: unavailable (status 503)');
    expect(text).toMatch(/\[ok\] Informat: answers, \d+ ms, signed in until 2026-04-11/);
  });

  test('is copied', async () => {
    const { user } = await openDoctor();
    await summary('The check found nothing wrong.');
    await user.click(screen.getByRole('button', { name: 'Copy report' }));

    await screen.findAllByText('Report copied.');
    expect(await navigator.clipboard.readText()).toBe(report());
  });

  test('is selected where the clipboard is closed', async () => {
    const { user } = await openDoctor();
    await summary('The check found nothing wrong.');
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    await user.click(screen.getByRole('button', { name: 'Copy report' }));

    await screen.findAllByText(/Press Ctrl\+C/);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(document.activeElement).toBe(field);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
  });

  const SECRET = 'geheim-91-https://x.test/?key=1';
  test.each<[string, object]>([
    ['answers', { kind: 'unexpected-response', at: SECRET, status: SECRET }],
    ['refusals', { kind: 'credentials-rejected', reason: 'key', at: SECRET }],
    ['faults', { kind: 'unavailable', status: SECRET }],
    ['input', { kind: 'invalid-input', problem: 'unknown-name', field: SECRET, subject: SECRET, allowed: [SECRET] }],
  ])('holds no secret planted in anything that comes in: %s', async (_, failure) => {
    const plant = { version: SECRET, commit: SECRET, date: SECRET };
    await openDoctor({
      build: plant,
      expiresAt: SEALED.expiresAt,
      health: () => ({ status: 'ok', version: SECRET, [SECRET]: SECRET }),
      capabilities: {
        version: SECRET,
        platform: 'PC',
        sets: { ...WANTED_SETS, ExcelApi: SECRET, RibbonApi: SECRET },
      },
      consented: [SECRET],
      storage: storageInMemory([['pane.kept', SECRET]]),
      ask: async (source) => {
        if (source === 'pdata') throw new Error(SECRET);
        throw new SourceError(source, failure as Failure, { request: SECRET });
      },
    });
    await summary(/points need your attention\.$/);

    expect(report()).toContain('[FAULT] pdata.be: unknown error');
    for (const part of ['geheim', 'x.test', 'key=1', SEALED.sealed]) expect(report()).not.toContain(part);
  });
});
