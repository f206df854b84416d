import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { demoCredentials } from '../../sandbox/index.ts';
import { isSourceError, type Failure } from '../../src/core/errors.ts';
import { GUARDED_SOURCES, type GuardedSource, type SealedCredential } from '../../src/platform/credentials.ts';
import { enrol, type Typed } from '../../src/taskpane/features/sources/enrol.ts';
import { testSource } from '../../src/taskpane/test-source.ts';
import { startConnected, type Connected } from '../support/connected.ts';

let connected: Connected;

beforeAll(async () => {
  connected = await startConnected();
});

afterAll(() => connected.close());

const { signal } = new AbortController();
const now = new Date('2026-11-23T10:00:00Z');

const signIn = (source: GuardedSource, typed: Typed): Promise<SealedCredential> =>
  enrol({ apiUrl: connected.apiUrl }, { source, typed, signal });

const tryOut = (source: GuardedSource, { sealed, institutes = [] }: SealedCredential): Promise<void> => {
  const runtime = connected.runtime({ credentials: { sealed: () => sealed, institutes: () => institutes } });
  return testSource(runtime, { source, now, signal });
};

const failureOf = (task: Promise<unknown>): Promise<Failure | undefined> =>
  task.then(
    () => undefined,
    (error: unknown) => (isSourceError(error) ? error.failure : undefined),
  );

describe.each(GUARDED_SOURCES)('signing in to %s', (source) => {
  it('gives a sealed text that lets one in, until a date', async () => {
    const credential = await signIn(source, demoCredentials[source]);

    expect(credential.sealed).toMatch(/^ey[\w.-]+$/u);
    expect(Date.parse(credential.expiresAt)).toBeGreaterThan(Date.now());
    await expect(tryOut(source, credential)).resolves.toBeUndefined();
  });

  it('is refused with the reason when what was typed is wrong', async () => {
    const wrong = { ...demoCredentials[source], [source === 'informat' ? 'clientSecret' : 'apiKey']: 'wrong' };

    expect(await failureOf(signIn(source, wrong))).toEqual({
      kind: 'credentials-rejected',
      reason: source === 'informat' ? 'client' : 'key',
    });
  });

  it('is refused for another source', async () => {
    const other = GUARDED_SOURCES.find((candidate) => candidate !== source) ?? source;
    const credential = await signIn(other, demoCredentials[other]);

    expect(await failureOf(tryOut(source, { ...credential, institutes: ['999999'] }))).toEqual({
      kind: 'credentials-rejected',
      reason: 'other-source',
    });
  });
});

it('an institute outside the rights is said', async () => {
  const typed = { ...demoCredentials.informat, institutes: ['123456'] };

  expect(await failureOf(signIn('informat', typed))).toEqual({ kind: 'credentials-rejected', reason: 'scope' });
});

describe('testing a sign-in to Informat', () => {
  const both = async (): Promise<SealedCredential> => signIn('informat', demoCredentials.informat);
  const asked = () => connected.sandbox.informat.requests.filter(({ path }) => path.includes('employees'));

  afterEach(() => connected.sandbox.informat.faults.clear());

  it('asks each institute', async () => {
    connected.sandbox.informat.clearRequests();

    await expect(tryOut('informat', await both())).resolves.toBeUndefined();

    expect(asked()).toHaveLength(demoCredentials.informat.institutes.length);
    expect(new Set(asked().map(({ path }) => path)).size).toBe(1);
  });

  it('says so when one of them is closed, also when it is not the first', async () => {
    const { institutes } = demoCredentials.informat;
    const closed = { ...(await both()), institutes: [...institutes, '123456'] };

    expect(await failureOf(tryOut('informat', closed))).toEqual({ kind: 'credentials-rejected', reason: 'institute' });
  });

  it('does not take a page that says 404 for an answer of Informat', async () => {
    const credential = await both();
    connected.sandbox.informat.faults.set('status-html', { status: 404 });

    expect(await failureOf(tryOut('informat', credential))).toEqual({
      kind: 'unexpected-response',
      at: 'status 404',
    });
  });
});
