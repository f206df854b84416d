import { describe, expect, it } from 'vitest';

import { withMeantKey } from './with-meant-key.ts';

const meant = (body: string): unknown => JSON.parse(withMeantKey(body));

describe('a second vakRubriek', () => {
  it.each([
    ['at once', '{"vakRubriek":"AV","vakRubriek":null}'],
    ['with texts between', '{"vakRubriek":"AV","vak":"a {b} \\"c\\" \\\\","vakRubriek" : null}'],
    ['with an object between', '{"vakRubriek":"AV","ambt":{"code":"1","vakRubriek":"x"},"vakRubriek":null}'],
  ])('%s is the rubric of the equated subject', (_, body) => {
    expect(meant(body)).toMatchObject({ vakRubriek: 'AV', gelijkgesteldVakRubriek: null });
  });

  it('is told for each object apart, also within others', () => {
    const rows = [
      '{"vakRubriek":"AV","gelijkgesteldVakRubriek":"TV"}',
      '{"vakRubriek":"PV","lessen":[{"vakRubriek":"b","vakRubriek":"c"}],"vakRubriek":"TV"}',
      '{"vakRubriek":"KV"}',
    ];

    expect(meant(`[${rows.join(',')}]`)).toEqual([
      { vakRubriek: 'AV', gelijkgesteldVakRubriek: 'TV' },
      { vakRubriek: 'PV', lessen: [{ vakRubriek: 'b', gelijkgesteldVakRubriek: 'c' }], gelijkgesteldVakRubriek: 'TV' },
      { vakRubriek: 'KV' },
    ]);
  });

  it('is no text that only looks like one', () => {
    const body = '[{"vakRubriek":"AV","opmerking":"\\"vakRubriek\\":1","vak":"vakRubriek"},["vakRubriek"]]';

    expect(withMeantKey(body)).toBe(body);
  });

  it('leaves what is no JSON to the parser', () => {
    expect(withMeantKey('}{"vakRubriek":1,"vakRubriek":2')).toBe('}{"vakRubriek":1,"vakRubriek":2');
  });
});
