import { describe, expect, test } from 'vitest';

import { CREDENTIAL_PROBLEMS, SOURCE_IDS, SourceError, type Failure, type InputProblem } from '../core/errors.ts';
import { LANGUAGES, type Language } from '../core/language.ts';
import { explainFailure, sentence } from './explain-failure.ts';

const PROBLEMS: Readonly<Record<InputProblem, true>> = {
  required: true,
  'not-a-number': true,
  'not-a-date': true,
  'out-of-range': true,
  'ends-before-start': true,
  'too-long': true,
  'not-a-choice': true,
  'not-a-query': true,
  'unknown-name': true,
  syntax: true,
  malformed: true,
  'school-year': true,
  'wrong-type': true,
  'too-many-conditions': true,
  'too-many-values': true,
  'not-supported': true,
  refused: true,
};

const FAILURES: readonly Failure[] = [
  ...(Object.keys(PROBLEMS) as InputProblem[]).map(
    (problem) => ({ kind: 'invalid-input', field: 'filter', problem }) as const,
  ),
  { kind: 'too-many-rows', rows: 12_345, more: true },
  { kind: 'credentials-missing' },
  { kind: 'credentials-rejected' },
  ...CREDENTIAL_PROBLEMS.map((reason) => ({ kind: 'credentials-rejected', reason }) as const),
  { kind: 'consent-missing' },
  { kind: 'not-found' },
  { kind: 'not-allowed' },
  { kind: 'rate-limited', retryAfterMs: 7000 },
  { kind: 'rate-limited' },
  { kind: 'unavailable', status: 503 },
  { kind: 'unreachable' },
  { kind: 'timed-out', afterMs: 50_000 },
  { kind: 'answer-too-large', limitBytes: 134_217_728 },
  { kind: 'unexpected-response', at: '[3].Datum' },
  { kind: 'not-in-cache' },
];

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(FAILURES)('$kind is two whole sentences: what happened and what to do', (failure) => {
    for (const source of SOURCE_IDS) {
      const { happened, advice } = explainFailure(new SourceError(source, failure), language);

      for (const text of [happened, advice]) {
        expect(text).toMatch(/^[\p{Lu}‘«“\d]|^(pdata\.be)/u);
        expect(text).toMatch(/[.?]$/);
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });

  test('a mistake of ours says nothing of its own text', () => {
    expect(sentence(new Error('secret detail'), language)).not.toContain('secret');
  });
});

test('says it in different words in each language', () => {
  for (const failure of FAILURES) {
    const said = LANGUAGES.map((language) => sentence(new SourceError('pdata', failure), language));
    expect(new Set(said).size).toBe(3);
  }
});

test('French has no line that begins with a mark or ends on an opening guillemet', () => {
  const named = { subject: 'Persoo', allowed: ['Persoon'] };
  const said = FAILURES.flatMap((failure) => [
    sentence(new SourceError('pdata', failure), 'fr'),
    sentence(new SourceError('pdata', { ...failure, ...named }), 'fr'),
  ]);
  expect([sentence(new Error('ours'), 'fr'), ...said].filter((text) => / [:;?!»]|« /u.test(text))).toEqual([]);
});

test('names the numbers that help', () => {
  const say = (failure: Failure): string => sentence(new SourceError('tweedekamer', failure), 'nl');

  expect(say({ kind: 'too-many-rows', rows: 12_345, more: false })).toContain('12.345 rijen');
  expect(say({ kind: 'timed-out', afterMs: 50_000 })).toContain('50 seconden');
  expect(say({ kind: 'rate-limited', retryAfterMs: 7000 })).toContain('over 7 seconden');
  expect(say({ kind: 'unavailable', status: 503 })).toContain('(503)');
});

test('offers the names that come near', () => {
  const failure: Failure = {
    kind: 'invalid-input',
    field: 'entity',
    problem: 'unknown-name',
    subject: 'Persoo',
    allowed: ['Persoon', 'PersoonReis'],
  };

  expect(sentence(new SourceError('tweedekamer', failure), 'fr')).toBe(
    'La source ne connaît pas «\u00a0Persoo\u00a0». Vouliez-vous dire Persoon, PersoonReis\u00a0?',
  );
});

test('offers no name that merely exists, and says how text is written', () => {
  const say = (subject: string): string =>
    sentence(
      new SourceError('tweedekamer', {
        kind: 'invalid-input',
        field: 'filter',
        problem: 'unknown-name',
        subject,
        allowed: ['Achternaam', 'Id', 'Land', 'Nummer', 'Titels', 'Roepnaam', 'Voornaam'],
      }),
      'en',
    );

  expect(say('VVD')).toBe(
    'The source does not know “VVD”. Check the spelling; in a filter, put text between single quotes.',
  );
  expect(say('Achetrnaam')).toMatch(/Did you mean Achternaam(, Voornaam)?\?$/);
});

test('says of a filter that cannot be read how a comparison is written', () => {
  const failure: Failure = { kind: 'invalid-input', field: 'filter', problem: 'syntax' };

  expect(sentence(new SourceError('tweedekamer', failure), 'nl')).toContain("Afkorting eq 'VVD'");
});

test('names no argument when the source refuses the whole question', () => {
  const failure: Failure = { kind: 'invalid-input', field: 'request', problem: 'refused' };

  expect(sentence(new SourceError('pdata', failure), 'en')).toMatch(/^The source refuses this query\. /);
});

test('passes on the code to quote', () => {
  const error = new SourceError('pdata', { kind: 'unreachable' }, { request: 'req-7' });

  expect(explainFailure(error, 'en').code).toBe('req-7');
});

test('shows how an argument is written, and how many values it takes', () => {
  const say = (problem: InputProblem, allowed: readonly string[]): string =>
    sentence(new SourceError('informat', { kind: 'invalid-input', field: 'structure', problem, allowed }), 'nl');

  expect(say('malformed', ['211', '311'])).toContain('Schrijf bijvoorbeeld 211 of 311.');
  expect(say('school-year', [])).toContain('2026-27 of 2026-2027');
  expect(say('too-many-values', ['50'])).toContain('hoogstens 50 tegelijk');
});

test('shows how a date is written, by the forms that an argument takes', () => {
  const say = (language: Language, allowed?: readonly string[]): string =>
    sentence(
      new SourceError('tweedekamer', { kind: 'invalid-input', field: 'from', problem: 'not-a-date', allowed }),
      language,
    );

  expect(say('nl', ['2026-10-01', '2026-10', '2026'])).toBe(
    '‘from’ is geen datum of periode die hier kan. Schrijf het jaar eerst, zoals 2026-10-01, 2026-10 of 2026.',
  );
  expect(say('fr', ['2026-10-01', '2026-10'])).toContain('comme 2026-10-01 ou 2026-10.');
  expect(say('en')).toContain('such as 2026-10-01.');
});
