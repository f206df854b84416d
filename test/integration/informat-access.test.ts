import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Input } from '../../src/datasets/dataset.ts';
import type { RuntimeOptions } from '../../src/runtime/runtime.ts';
import { askInformat, failureOfInformat, type Answer } from '../support/ask-informat.ts';
import { startConnected, type Connected } from '../support/connected.ts';

const FIRST = '999999';
const SECOND = '099999';
const YEAR = '2023-24';

let connected: Connected;
beforeAll(async () => {
  connected = await startConnected();
});
afterAll(() => connected.close());

type Options = Partial<RuntimeOptions>;

const ask = (name: string, input: Input, options: Options): Promise<Answer> =>
  askInformat(connected, { name, input: { schoolYear: YEAR, ...input }, options });
const failureOf = (name: string, input: Input, options: Options): Promise<unknown> =>
  failureOfInformat(connected, { name, input: { schoolYear: YEAR, ...input }, options });

const signedInTo = (...institutes: readonly string[]): Options => ({
  credentials: { sealed: () => connected.sealed.informat, institutes: () => institutes },
});

describe('institutes', () => {
  test('an institute that the sign-in does not cover is told beside the rows of the others', async () => {
    const institute = `${FIRST};123456`;
    const { table, rows } = await ask('EMPLOYEES', { institute }, signedInTo(FIRST));

    expect(rows.length).toBeGreaterThan(5);
    expect(table.gaps).toEqual([
      { column: 'InstituteNo', value: '123456', failure: { kind: 'credentials-rejected', reason: 'institute' } },
    ]);
  });

  test('an institute that the gateway refuses is told beside the rows of the others', async () => {
    const { table, rows } = await ask('EMPLOYEES', { institute: '' }, signedInTo('123456', FIRST));

    expect(new Set(rows.map(({ InstituteNo }) => InstituteNo))).toEqual(new Set([FIRST]));
    expect(table.gaps).toMatchObject([{ column: 'InstituteNo', value: '123456' }]);
  });

  test('only institutes that the sign-in does not cover are refused with those that it does', async () => {
    expect(await failureOf('EMPLOYEES', { institute: '123456' }, signedInTo(FIRST, SECOND))).toEqual({
      kind: 'invalid-input',
      field: 'institute',
      problem: 'not-a-choice',
      allowed: [FIRST, SECOND],
    });
  });

  test('without a sign-in nothing is asked', async () => {
    const before = connected.sandbox.informat.requests.length;
    const nobody = { credentials: { sealed: () => undefined, institutes: () => [] } };

    expect(await failureOf('EMPLOYEES', {}, nobody)).toEqual({ kind: 'credentials-missing' });
    expect(connected.sandbox.informat.requests).toHaveLength(before);
  });
});

describe('consent', () => {
  test.each([
    ['INTERRUPTIONS', ''],
    ['APPOINTMENTS', ''],
    ['PHOTOS', ''],
    ['OWNFIELDS', ''],
    ['OWNFIELDSBYPERSON', ''],
    ['SUBSTITUTIONS', ''],
    ['EMPLOYEES', 'naam;stamnr'],
    ['EMPLOYEES', 'hoofdAmbt.naam'],
    ['EMPLOYEES', 'isMindervalide'],
    ['ASSIGNMENTS', 'vervangingen'],
    // That somebody has children is private, whatever is told of them.
    ['CHILDREN', ''],
  ])('is waited for by INFORMAT.%s with the columns "%s"', async (name, columns) => {
    const hasConsent = () => false;

    expect(await failureOf(name, { columns }, { hasConsent })).toEqual({ kind: 'consent-missing' });
  });

  test.each([
    ['EMPLOYEES', ''],
    ['EMPLOYEES', 'naam;geboortedatum'],
    ['ASSIGNMENTS', ''],
    ['DIPLOMAS', ''],
  ])('is not needed by INFORMAT.%s with the columns "%s"', async (name, columns) => {
    const { rows } = await ask(name, { columns }, { hasConsent: () => false });

    expect(rows.length).toBeGreaterThan(0);
  });
});
