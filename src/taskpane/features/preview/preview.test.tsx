// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { importsInMemory } from '../../../../test/support/imports-in-memory.ts';
import {
  askForGifts,
  CALM_SOURCE,
  giftTable,
  openPane,
  previewGifts,
  sourceFault,
} from '../../../../test/support/pane.tsx';
import { SourceError } from '../../../core/errors.ts';
import type { Call } from '../../../datasets/dataset.ts';
import { WorkbookError } from '../../../platform/workbook.ts';
import { createRuntime } from '../../../runtime/runtime.ts';

const runtime = () => createRuntime({ apiUrl: 'https://addin.test/api/' });

/** Waits for ever, as a source that is slow; leaves when cancelled. */
function untilAborted({ signal }: Call): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
}

const inMain = () => within(screen.getByRole('main'));

test('shows the first rows with the type of each column, and that there are more', async () => {
  await previewGifts(openPane());

  const table = await screen.findByRole('table', { name: /^Preview of Gifts/ });
  const heads = within(table).getAllByRole('columnheader');
  expect(heads.map(({ textContent }) => textContent)).toEqual([
    'Nummertext',
    'Omschrijvingtext',
    'Bedragnumber',
    'Datumdate',
  ]);
  const rows = within(table).getAllByRole('row');
  expect(rows).toHaveLength(1 + 20);
  expect(
    within(rows[1] ?? table)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['001', 'Boek', '12.5', '05/01/2026']);
  await inMain().findByText('More than 20 rows · the first 20 shown');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('More than 20 rows · the first 20 shown'));
});

test('writes numbers and dates the way of the reader', async () => {
  const pane = openPane({ language: 'nl' });

  await pane.user.click(screen.getByRole('button', { name: 'Ziekteverzuim' }));

  const table = await screen.findByRole('table');
  within(table).getByRole('cell', { name: '12,5' });
  within(table).getByRole('cell', { name: '05/01/2026' });
  expect(inMain().getByText('1 rij')).toBeDefined();
});

test('counts exactly when the source says how many there are', async () => {
  const gifts: typeof CALM_SOURCE.gifts = async (_, { onProgress }) => {
    onProgress?.({ rows: 21, pages: 1, total: 1240 });
    return giftTable(21);
  };

  await previewGifts(openPane({ source: { gifts } }));

  expect(await inMain().findByText('1,240 rows · the first 20 shown')).toBeDefined();
});

test.each([
  [90_000, 'Probably too large for a formula. Choose fewer columns, or insert a table.'],
  [1_048_576, /^1,048,576 rows do not fit on one sheet: .* Narrow the query down\.$/],
])('says of %i rows what they are too many for, once, and what to do', async (total, advice) => {
  const gifts: typeof CALM_SOURCE.gifts = async (_, { onProgress }) => {
    onProgress?.({ rows: 21, pages: 1, total });
    return giftTable(21);
  };
  await previewGifts(openPane({ source: { gifts } }));

  await inMain().findByText(advice);
  expect(inMain().getAllByText(/too large|do not fit/)).toHaveLength(1);
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(advice));
});

test('says that there are no rows instead of an empty table', async () => {
  await previewGifts(openPane({ source: { gifts: async () => giftTable(0) } }));

  await inMain().findByText('The source has no rows for this query.');
  expect(screen.queryByRole('table')).toBeNull();
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('The source has no rows for this query.'));
});

test('says without rows what was asked and what of it to loosen, also once it is inserted', async () => {
  const gifts: typeof CALM_SOURCE.gifts = async () => giftTable(0);
  const pane = openPane({ source: { gifts } });
  await askForGifts(pane);
  await pane.user.type(screen.getByRole('combobox', { name: /^Party/ }), 'p-1{Escape}');
  await pane.user.type(screen.getByRole('textbox', { name: 'Donor' }), 'Peeters');
  await pane.user.click(screen.getByRole('button', { name: 'Preview' }));
  await inMain().findByText(/^Asked: Party: .*p-1.*; Donor: Peeters\.$/);
  inMain().getByText(/^Leave out or widen: Donor\. Edit the query/);

  await pane.user.click(screen.getByRole('button', { name: 'Insert table' }));

  expect(await inMain().findByText(/^Asked: Party: .*; Donor: Peeters\. Leave out or widen: Donor\.$/)).toBeDefined();
});

test.each([
  ['en', /^Asked: Party: .*p-1.*\.$/, /^Choose something else for: Party\. /],
  ['nl', /^Gevraagd: Fractie: .*p-1.*\.$/, /^Kies iets anders voor: Fractie\. /],
] as const)(
  'names in %s what cannot be left out, and nothing that only shapes the answer',
  async (language, asked, loosen) => {
    const pane = openPane({ language, source: { gifts: async () => giftTable(0) } });
    await askForGifts(pane, language === 'nl' ? 'Geschenken' : 'Gifts');
    await pane.user.type(screen.getByRole('combobox', { name: /^(Party|Fractie)/ }), 'p-1{Escape}');
    await pane.user.type(screen.getByRole('combobox', { name: /^(Fields|Velden)/ }), 'Nummer{Escape}');
    await pane.user.click(screen.getByRole('button', { name: /^(Preview|Voorbeeld bekijken)$/ }));

    await inMain().findByText(asked);
    expect(inMain().getByText(loosen)).toBeDefined();
  },
);

test('tells how far it is, and stops asking when cancelled', async () => {
  const aborted = vi.fn<() => void>();
  const gifts: typeof CALM_SOURCE.gifts = (_, call) => {
    call.onProgress?.({ rows: 500, pages: 2, total: 2000 });
    call.signal?.addEventListener('abort', aborted);
    return untilAborted(call);
  };
  const pane = openPane({ source: { gifts } });
  await previewGifts(pane);
  await screen.findByText('500 of 2,000 rows received · 2 pages');
  expect(screen.getByRole('progressbar', { name: 'Fetching data' }).getAttribute('aria-valuenow')).toBe('0.25');

  await pane.user.click(screen.getByRole('button', { name: 'Cancel' }));

  await inMain().findByText('Cancelled.');
  expect(aborted).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.queryByText('Fetching data')).toBeNull();
  expect(await screen.findByText('Cancelled. Nothing was changed.')).toBeDefined();
});

test('explains a fault with advice and a code, and asks again', async () => {
  const answers = [() => Promise.reject(sourceFault()), () => Promise.resolve(giftTable(2))];
  const pane = openPane({
    source: { gifts: () => answers.shift()?.() ?? Promise.reject(new Error('once too often')) },
  });
  await previewGifts(pane);
  await inMain().findByText('Tweede Kamer reports a fault (503).');
  inMain().getByText(/Try again in a few minutes/);
  inMain().getByText('Quote this code when you report it: req-42');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Tweede Kamer reports a fault (503).'));

  await pane.user.click(screen.getByRole('button', { name: 'Try again' }));

  await inMain().findByText('2 rows');
});

test('explains in the language of the reader', async () => {
  const pane = openPane({ language: 'nl', source: { gifts: () => Promise.reject(sourceFault()) } });
  await askForGifts(pane, 'Geschenken');
  await pane.user.type(screen.getByRole('combobox', { name: /^Fractie/ }), 'p-1{Escape}');

  await pane.user.click(screen.getByRole('button', { name: 'Voorbeeld bekijken' }));

  await inMain().findByText('Tweede Kamer meldt een storing (503).');
  expect(screen.getByRole('button', { name: 'Opnieuw proberen' })).toBeDefined();
});

const refusedDonor = (sent?: { readonly request: string }): SourceError =>
  new SourceError('tweedekamer', { kind: 'invalid-input', field: 'donor', problem: 'syntax' }, sent);

test('says at once beside its field what is refused before anything is sent', async () => {
  await previewGifts(openPane({ source: { gifts: () => Promise.reject(refusedDonor()) } }));

  await inMain().findByText(/^“Donor” is not written correctly./);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Donor' }));
  expect(inMain().queryByText('Details')).toBeNull();
});

test.each(['the message', 'the top'])('brings what the source refused back to its field, from %s', async (place) => {
  const pane = openPane({ source: { gifts: () => Promise.reject(refusedDonor({ request: 'req-42' })) } });
  await previewGifts(pane);
  const message = within(await screen.findByRole('group', { name: /is not written correctly/ }));
  const edit = { name: 'Edit query' };
  // It would be refused again.
  expect(message.queryByRole('button', { name: 'Try again' })).toBeNull();

  await pane.user.click(
    place === 'the top'
      ? (inMain().getAllByRole('button', edit)[0] ?? document.body)
      : message.getByRole('button', edit),
  );

  await inMain().findByText(/^“Donor” is not written correctly./);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Donor' }));
});

test('inserts a table where asked, says where it is and goes there', async () => {
  const imports = importsInMemory(runtime());
  const pane = openPane({ services: { imports } });
  await previewGifts(pane);
  await pane.user.click(await screen.findByRole('radio', { name: 'On a new sheet' }));

  await pane.user.click(screen.getByRole('button', { name: 'Insert table' }));

  await inMain().findByText('57 rows inserted in Sheet2!A1:D58.');
  expect(imports.requests).toMatchObject([
    { input: { party: 'p-1' }, placement: { kind: 'new-sheet', name: 'Gifts' }, keepPersonal: false },
  ]);
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('57 rows inserted in Sheet2!A1:D58.'));
  await pane.user.click(screen.getByRole('button', { name: 'Go to table' }));
  expect(imports.visited).toEqual(['i-1']);
});

test('cancels an insertion and leaves the focus on its button', async () => {
  const gifts: typeof CALM_SOURCE.gifts = (question, call) =>
    call.limit === undefined ? untilAborted(call) : CALM_SOURCE.gifts(question, call);
  const pane = openPane({ source: { gifts } });
  await previewGifts(pane);
  const button = await screen.findByRole('button', { name: 'Insert table' });
  await pane.user.click(button);

  await pane.user.click(screen.getByRole('button', { name: 'Cancel' }));

  await inMain().findByText('Cancelled. The sheet is as it was.');
  expect(document.activeElement).toBe(button);
});

test('says what stands in the way in the workbook, and tries again', async () => {
  const memory = importsInMemory(runtime());
  const refusals = [new WorkbookError({ kind: 'occupied', address: 'Sheet1!B2:E59', text: 'Peeters' })];
  const insert: typeof memory.insert = (request, run) => {
    const refusal = refusals.shift();
    return refusal ? Promise.reject(refusal) : memory.insert(request, run);
  };
  const pane = openPane({ services: { imports: { ...memory, insert } } });
  await previewGifts(pane);
  await pane.user.click(await screen.findByRole('button', { name: 'Insert table' }));
  await inMain().findByText('There is already something in Sheet1!B2:E59.');
  inMain().getByText(/Peeters/);
  // What is sent to who can help says where, and nothing of what stands there.
  await pane.user.click(inMain().getByText('Details'));
  expect((await inMain().findByText(/workbook occupied address=Sheet1!B2:E59/)).textContent).not.toContain('Peeters');

  await pane.user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await inMain().findByText('57 rows inserted in Sheet2!A1:D58.')).toBeDefined();
});

test('shows the formula that asks the same, copies it and inserts it', async () => {
  const pane = openPane();
  await previewGifts(pane);
  const formula = await screen.findByRole('textbox', { name: 'Formula' });
  expect(formula).toHaveProperty('value', '=TK.GIFTS(p-1,,,,)');

  await pane.user.click(screen.getByRole('button', { name: 'Copy formula' }));
  await inMain().findByText('Formula copied.');
  await expect(navigator.clipboard.readText()).resolves.toBe('=TK.GIFTS(p-1,,,,)');
  await pane.user.click(screen.getByRole('button', { name: 'Insert formula' }));

  await inMain().findByText('The formula is in Sheet1!B2.');
  expect(pane.formulas).toEqual(['=TK.GIFTS(p-1,,,,)']);
});

test('shows and copies the formula as it is typed here, and inserts it as Excel takes it from us', async () => {
  const pane = openPane({ services: { hasDecimalComma: async () => true } });
  await previewGifts(pane);
  await screen.findByDisplayValue('=TK.GIFTS(p-1;;;;)');

  await pane.user.click(screen.getByRole('button', { name: 'Copy formula' }));
  await inMain().findByText('Formula copied.');
  await expect(navigator.clipboard.readText()).resolves.toBe('=TK.GIFTS(p-1;;;;)');
  await pane.user.click(screen.getByRole('button', { name: 'Insert formula' }));

  await inMain().findByText('The formula is in Sheet1!B2.');
  expect(pane.formulas).toEqual(['=TK.GIFTS(p-1,,,,)']);
});

test('shows the formula with commas when Excel does not tell how it is typed', async () => {
  await previewGifts(openPane({ services: { hasDecimalComma: () => Promise.reject(new Error('Busy')) } }));

  expect(await screen.findByRole('textbox', { name: 'Formula' })).toHaveProperty('value', '=TK.GIFTS(p-1,,,,)');
});

test('selects the formula when Excel keeps the clipboard to itself', async () => {
  const pane = openPane();
  await previewGifts(pane);
  const formula = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Formula' });
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Denied', 'NotAllowedError'));

  await pane.user.click(screen.getByRole('button', { name: 'Copy formula' }));

  await inMain().findByText('The formula is selected. Press Ctrl+C to copy it.');
  expect(formula.selectionEnd).toBe(formula.value.length);
});

test('offers a table only when the question is too long for a formula', async () => {
  const toFormula = () => {
    throw new SourceError('tweedekamer', { kind: 'invalid-input', field: 'donor', problem: 'out-of-range' });
  };
  await previewGifts(openPane({ services: { toFormula } }));

  await screen.findByRole('button', { name: 'Insert table' });
  inMain().getByText('“Donor” is outside the allowed range.');
  expect(screen.queryByRole('button', { name: 'Insert formula' })).toBeNull();
});

test('keeps what may be personal in the workbook only with consent', async () => {
  const imports = importsInMemory(runtime());
  const pane = openPane({ services: { imports } });
  await askForGifts(pane);
  await pane.user.type(screen.getByRole('combobox', { name: /^Party/ }), 'p-1{Escape}');
  await pane.user.type(screen.getByRole('textbox', { name: 'Donor' }), 'Peeters');
  await pane.user.click(screen.getByRole('button', { name: 'Preview' }));
  const consent = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Keep in this workbook' });
  expect(consent.checked).toBe(false);
  inMain().getByText(/^Donor may contain personal data/);

  await pane.user.click(consent);
  await pane.user.click(screen.getByRole('button', { name: 'Insert table' }));

  await waitFor(() => expect(imports.requests).toMatchObject([{ input: { donor: 'Peeters' }, keepPersonal: true }]));
});

test('leaves out the columns that are not wanted, but never all of them', async () => {
  const imports = importsInMemory(runtime());
  const pane = openPane({ services: { imports } });
  await previewGifts(pane);
  await pane.user.click(await screen.findByText('Columns: 4 of 4'));
  const remove = (name: string) => screen.getByRole('button', { name: `Remove ${name}` });
  for (const name of ['Omschrijving', 'Bedrag', 'Datum']) await pane.user.click(remove(name));
  expect(remove('Nummer').getAttribute('aria-disabled')).toBe('true');

  await pane.user.click(screen.getByRole('button', { name: /^Datum .*add$/ }));
  await pane.user.click(screen.getByRole('button', { name: 'Move Datum forward' }));
  await pane.user.click(screen.getByRole('button', { name: 'Insert table' }));

  await waitFor(() => expect(imports.requests).toMatchObject([{ columns: ['Datum', 'Nummer'] }]));
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'Datumdate',
    'Nummertext',
  ]);
});

test('keeps an insertion going while the reader looks at the imports', async () => {
  let answer = (): void => undefined;
  const gifts: typeof CALM_SOURCE.gifts = (question, call) =>
    call.limit === undefined
      ? new Promise((resolve) => (answer = () => resolve(giftTable(3))))
      : CALM_SOURCE.gifts(question, call);
  const pane = openPane({ source: { gifts } });
  await previewGifts(pane);
  await pane.user.click(await screen.findByRole('button', { name: 'Insert table' }));
  await pane.user.click(screen.getByRole('tab', { name: 'My imports' }));
  await screen.findByText('This workbook has no imports yet.');

  answer();

  expect(await screen.findByRole('article', { name: 'Gifts' })).toBeDefined();
});
