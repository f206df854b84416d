import { describe, expect, test } from 'vitest';

import { stage } from '../support/e2e.ts';

const { open, sandbox } = stage();

/** Cells of one column of a spill, without its header. */
const column = (values: readonly (readonly unknown[])[], name: string): unknown[] => {
  const at = values[0]?.indexOf(name) ?? -1;
  return values.slice(1).map((row) => row[at]);
};

describe('a formula', () => {
  test('typed on the keyboard spills the published figures', async () => {
    const { page, settled, read, errors, strayed } = await open();

    await page.keyboard.type('=PDATA.WORKFORCE(1,"entity","year=2012&criterion=sex")');
    await page.keyboard.press('Enter');
    await settled();

    const { values } = await read('A1:H3');
    expect(values[0]).toContain('count');
    // FOD P&O, annual report on 2012: 41 742 women and 37 394 men.
    expect(column(values, 'count')).toEqual([41_742, 37_394]);
    expect(column(values, 'origin')).toEqual(['published', 'published']);
    expect(errors).toEqual([]);
    expect(strayed).toEqual([]);
  });

  test('asks the parliament in its own words and keeps texts as texts', async () => {
    const { enter, settled, read } = await open();

    await enter('A1', `=TK.ODATA("PersoonGeschenk","startswith(Omschrijving,'=')","Omschrijving,Datum")`);
    await settled();

    const { values, text } = await read('A1:B2');
    expect(values[0]).toEqual(['Omschrijving', 'Datum']);
    expect(values[1]?.[0]).toBe("=cmd|' /C calc'!A0");
    // 1 June 2026, in the format of the user's Excel.
    expect([values[1]?.[1], text[1]?.[1]]).toEqual([46_174, '6/1/2026']);
  });

  test('counts with one number and no header', async () => {
    const { enter, settled, read } = await open();

    await enter('A1', '=TK.COUNT("Fractie")');
    await enter('A3', '=ROWS(TK.ODATA("Fractie"))-1');
    await settled();

    const { values } = await read('A1:A3');
    // The service also has parties that are only an id: they are no rows, and are not counted either.
    expect(values[2]?.[0]).toBe(values[0]?.[0]);
    expect(Number(values[0]?.[0])).toBeGreaterThan(5);
  });

  test('may stand inside another, and its result may be filtered and looked up', async () => {
    const { enter, settled, read } = await open();

    await enter('A1', '=SUM(CHOOSECOLS(PDATA.WORKFORCE(1,"entity","year=2012&criterion=sex"),5))');
    await enter('A2', '=INDEX(PDATA.ORGANISM(10215),2,1)');
    await settled();

    const { values } = await read('A1:A2');
    expect(values).toEqual([[79_136], [10_215]]);
  });

  test('shows dates on both sides of the change of the clock as the day that is written', async () => {
    const { enter, settled, read } = await open({ lang: 'nl-BE' });

    await enter('A1', '=TK.ODATA("PersoonGeschenk","Datum ge 2026-03-28 and Datum lt 2026-03-31","Datum",,"Datum")');
    await enter('D1', '=TK.ODATA("PersoonGeschenk","Datum ge 2026-10-24 and Datum lt 2026-10-27","Datum",,"Datum")');
    await settled();

    const spring = (await read('A1:A8')).text.flat().filter(Boolean);
    const autumn = (await read('D1:D8')).text.flat().filter(Boolean);
    for (const [texts, days] of [
      [spring, /^(28|29|30)\/0?3\/2026$/],
      [autumn, /^(24|25|26)\/10\/2026$/],
    ] as const) {
      expect(texts[0]).toBe('Datum');
      expect(texts.length).toBeGreaterThan(1);
      for (const text of texts.slice(1)) expect(text).toMatch(days);
    }
  });

  test('that has no room says #SPILL!, and spills when the way is clear', async () => {
    const { enter, settled, read, select, page } = await open();

    await enter('A2', 'in the way');
    await enter('A1', '=PDATA.ENTITIES()');
    await settled();
    expect((await read('A1')).values).toEqual([['#SPILL!']]);

    await select('A2');
    await page.keyboard.press('Delete');
    await settled();
    expect((await read('A1:A2')).values).toEqual([['id'], [1]]);
  });
});

describe('many formulas', () => {
  test('a thousand of which fifty differ are fifty requests, and all settle', async () => {
    const { page, settled, read } = await open();

    await page.evaluate(async () => {
      for (let row = 1; row <= 1000; row++) {
        await globalThis.workbench?.enter(`A${row}`, `=SUM(PDATA.WORKFORCE(10215,,"sequence=${row % 50}"))`);
      }
    });
    await settled();

    const { values } = await read('A1:A1000');
    expect(values.flat().filter((value) => typeof value === 'number')).toHaveLength(1000);
    const asked = sandbox().pdata.requests.filter(({ path }) => path.includes('workforce'));
    expect(asked).toHaveLength(50);
    expect(new Set(asked.map(({ query }) => query)).size).toBe(50);
  });
});

describe('a language', () => {
  test.each([
    ['nl-BE', 'Kies een van: organism, entity.'],
    ['fr-BE', 'Choisissez parmi\u00a0: organism, entity.'],
    ['en-US', 'Choose one of: organism, entity.'],
  ] as const)('%s explains a wrong argument: %s', async (lang, advice) => {
    const { enter, settled, read } = await open({ lang });

    await enter('A1', '=PDATA.WORKFORCE(10215,"country")');
    await settled();

    const { values, errors } = await read('A1');
    expect(values).toEqual([['#VALUE!']]);
    expect(errors[0]?.[0]).toContain(advice);
    expect(sandbox().pdata.requests).toEqual([]);
  });
});
