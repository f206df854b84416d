import { describe, expect, it } from 'vitest';
import { deliver, payloadLimit, toCallResult, toFailedResult } from './call-result.ts';

describe('a result on its way to Excel', () => {
  it('arrives while its JSON is within 5 MB, counted in bytes', () => {
    expect(deliver('x'.repeat(payloadLimit - 2))).toMatchObject({ kind: 'arrived' });
    expect(deliver('x'.repeat(payloadLimit - 1))).toEqual({ kind: 'lost' });
    expect(deliver('é'.repeat(payloadLimit / 2))).toEqual({ kind: 'lost' });
  });

  it('is lost when it holds a BigInt', () => {
    expect(deliver([[1, 2n]])).toEqual({ kind: 'lost' });
  });

  it('loses what JSON cannot say', () => {
    expect(deliver([[Number.NaN, undefined, new Date(0)]])).toEqual({
      kind: 'arrived',
      value: [[null, null, '1970-01-01T00:00:00.000Z']],
    });
  });
});

describe('a returned value', () => {
  it.each(['00123', 'TRUE', '=cmd', '2024-01-01', '1e5'])('stays text: %s', (value) => {
    expect(toCallResult(value)).toEqual({ kind: 'single', value: { kind: 'text', value } });
  });

  it('keeps the number format of a formatted number', () => {
    expect(toCallResult({ type: 'Double', basicValue: 45306, numberFormat: 'dd/mm/yyyy' })).toEqual({
      kind: 'single',
      value: { kind: 'number', value: 45306, numberFormat: 'dd/mm/yyyy' },
    });
  });

  it('may be an error value, alone and in a grid', () => {
    expect(toCallResult([[1, { type: 'Error', basicValue: '#N/A' }]])).toEqual({
      kind: 'grid',
      rows: [
        [
          { kind: 'number', value: 1 },
          { kind: 'error', error: '#N/A' },
        ],
      ],
    });
  });

  it('fills short rows with #N/A and nulls with empty text', () => {
    expect(toCallResult([['a', null], ['b']])).toEqual({
      kind: 'grid',
      rows: [
        [
          { kind: 'text', value: 'a' },
          { kind: 'text', value: '' },
        ],
        [
          { kind: 'text', value: 'b' },
          { kind: 'error', error: '#N/A' },
        ],
      ],
    });
  });

  it('is #CALC! when it is an empty array and #SPILL! when it is wider than a sheet', () => {
    expect(toCallResult([])).toEqual({ kind: 'single', value: { kind: 'error', error: '#CALC!' } });
    expect(toCallResult([Array.from({ length: 16_385 }, () => 0)])).toEqual({
      kind: 'single',
      value: { kind: 'error', error: '#SPILL!' },
    });
  });

  it('may have more rows than a function call can have arguments', () => {
    const rows = Array.from({ length: 300_000 }, () => [1]);
    expect(toCallResult(rows)).toMatchObject({ kind: 'grid' });
  });

  it('is #NUM! when it is no finite number', () => {
    expect(toCallResult(Number.POSITIVE_INFINITY)).toMatchObject({ value: { error: '#NUM!' } });
  });
});

describe('a failure', () => {
  it.each([
    ['#N/A', '#N/A'],
    ['NotAvailable', '#N/A'],
    ['InvalidValue', '#VALUE!'],
  ])('with code %s keeps its words', (code, error) => {
    expect(toFailedResult({ code, message: 'Choose a year.' })).toEqual({
      kind: 'single',
      value: { kind: 'error', error },
      message: 'Choose a year.',
    });
  });

  it('with another code has no words, as Excel drops them', () => {
    expect(toFailedResult({ code: '#DIV/0!', message: 'gone' })).toEqual({
      kind: 'single',
      value: { kind: 'error', error: '#DIV/0!' },
    });
  });

  it('of any other kind is #VALUE!', () => {
    expect(toFailedResult(new TypeError('internal'))).toEqual({
      kind: 'single',
      value: { kind: 'error', error: '#VALUE!' },
    });
    expect(toFailedResult(undefined)).toMatchObject({ value: { error: '#VALUE!' } });
  });
});
