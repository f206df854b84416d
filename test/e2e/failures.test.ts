import { describe, expect, test } from 'vitest';

import { stage } from '../support/e2e.ts';

const { open, sandbox } = stage();

const FORMULA = '=PDATA.WORKFORCE(10215)';

/** What a cell shows, and the sentence on its error card. */
async function shown(session: Awaited<ReturnType<typeof open>>, cell = 'A1'): Promise<[unknown, string]> {
  await session.settled();
  const { values, errors } = await session.read(cell);
  return [values[0]?.[0], errors[0]?.[0] ?? ''];
}

describe('a source that fails is #N/A with a sentence that helps', () => {
  test('down', async () => {
    sandbox().pdata.faults.set('cut');
    const session = await open();

    await session.enter('A1', FORMULA);

    expect(await shown(session)).toEqual(['#N/A', 'pdata.be cannot be reached. Check your connection and try again.']);
  });

  test('a 500', async () => {
    sandbox().pdata.faults.set('status', { status: 500 });
    const session = await open({ lang: 'nl-BE' });

    await session.enter('A1', FORMULA);

    const [value, sentence] = await shown(session);
    expect(value).toBe('#N/A');
    expect(sentence).toContain('pdata.be meldt een storing (500).');
  });

  test('a stall of 30 seconds', async () => {
    sandbox().pdata.faults.set('stall', { ms: 30_000 });
    const session = await open({ lang: 'fr-BE' });

    await session.enter('A1', FORMULA);

    const [value, sentence] = await shown(session);
    expect(value).toBe('#N/A');
    expect(sentence).toMatch(/^pdata\.be n’a pas répondu en \d+ secondes\./);
    // A source that is still busy is not asked again at once.
    expect(sandbox().pdata.requests).toHaveLength(1);
  });

  test('a rate limit', async () => {
    sandbox().pdata.faults.set('rate-limit', { retryAfter: '120' });
    const session = await open();

    await session.enter('A1', FORMULA);

    const [value, sentence] = await shown(session);
    expect(value).toBe('#N/A');
    expect(sentence).toContain('Try again in 120 seconds.');
  });

  test.each(['malformed', 'empty'])('%s', async (fault) => {
    sandbox().pdata.faults.set(fault);
    const session = await open();

    await session.enter('A1', FORMULA);

    const [value, sentence] = await shown(session);
    expect(value).toBe('#N/A');
    expect(sentence).toContain('answered in an unknown shape');
  });

  test('an unknown number', async () => {
    const session = await open();

    await session.enter('A1', '=PDATA.ORGANISM(424242)');

    const [value, sentence] = await shown(session);
    expect(value).toBe('#N/A');
    expect(sentence).toContain('finds nothing for this question');
  });
});

describe('a question that cannot be answered so is #VALUE!', () => {
  test('too many rows for a cell point to the pane, with their number', async () => {
    const session = await open();

    await session.enter('A1', '=PDATA.DISTRIBUTION(99999)');

    const [value, sentence] = await shown(session);
    expect(value).toBe('#VALUE!');
    expect(sentence).toMatch(/^\d{2},\d{3} rows do not fit in one formula\. .*Insert table/);
  });

  test('a name that the parliament does not know offers those that come near', async () => {
    const session = await open();

    await session.enter('A1', '=TK.ODATA("Persoonn")');

    const [value, sentence] = await shown(session);
    expect(value).toBe('#VALUE!');
    expect(sentence).toContain('The source does not know “Persoonn”. Did you mean Persoon');
  });

  test('a filter that is not written well', async () => {
    const session = await open({ lang: 'nl-NL' });

    await session.enter('A1', `=TK.ODATA("Persoon","Achternaam eq 'Jansen")`);

    const [value, sentence] = await shown(session);
    expect(value).toBe('#VALUE!');
    expect(sentence).toContain('‘filter’ is niet goed geschreven.');
  });
});

test('a formula that failed is asked again when the source is back and its cell is entered anew', async () => {
  sandbox().pdata.faults.set('status', { status: 503 });
  const session = await open();
  await session.enter('A1', '=PDATA.ENTITIES()');
  await session.settled();
  sandbox().pdata.faults.clear();

  await session.enter('A1', '=PDATA.ENTITIES()');
  await session.settled();

  expect((await session.read('A1:A2')).values).toEqual([['id'], [1]]);
});

test('Refresh all brings back formulas that failed', async () => {
  sandbox().pdata.faults.set('status', { status: 503 });
  const session = await open();
  await session.enter('A1', '=PDATA.ENTITIES()');
  await session.settled();
  sandbox().pdata.faults.clear();

  await session.page.getByRole('button', { name: 'Refresh all' }).first().click();

  await expect.poll(async () => (await session.read('A1:A2')).values, { timeout: 30_000 }).toEqual([['id'], [1]]);
});
