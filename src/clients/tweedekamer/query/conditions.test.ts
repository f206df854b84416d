import { expect, test } from 'vitest';

import { isSourceError } from '../../../core/errors.ts';
import type { ConditionField, ConditionOperator } from '../../../core/condition.ts';
import { conditionGrammar } from './conditions.ts';

const { read, write, isComplete } = conditionGrammar;

const FIELDS: readonly ConditionField[] = [
  { name: 'Achternaam', holds: 'text' },
  { name: 'Nummer', holds: 'number' },
  { name: 'Verwijderd', holds: 'boolean' },
  { name: 'GestartOp', holds: 'date' },
  { name: 'Id', holds: 'id' },
  { name: 'Fractie/Afkorting', holds: 'text' },
];
const GUID = '67e4c91d-0407-4759-a6a7-c427a4784f47';

test.each<[string, string, ConditionOperator, string]>([
  ["Achternaam eq 'O''Brien'", 'Achternaam', 'eq', "O'Brien"],
  ["contains(Achternaam,'a and b')", 'Achternaam', 'contains', 'a and b'],
  ["startswith(Fractie/Afkorting,'P')", 'Fractie/Afkorting', 'startswith', 'P'],
  ['Nummer ge -12.5', 'Nummer', 'ge', '-12.5'],
  ['Verwijderd eq false', 'Verwijderd', 'eq', 'false'],
  ['GestartOp lt 2026-01-01', 'GestartOp', 'lt', '2026-01-01'],
  ['GestartOp le 2026-01-01T08:30:00Z', 'GestartOp', 'le', '2026-01-01T08:30:00Z'],
  [`Id ne ${GUID}`, 'Id', 'ne', GUID],
  ['Nummer eq null', 'Nummer', 'empty', ''],
  ['Achternaam ne null', 'Achternaam', 'filled', ''],
])('%s is a condition, and is written the same', (text, ...condition) => {
  const [field, operator, value] = condition;
  const conditions = read(text, FIELDS);

  expect(conditions).toEqual({ join: 'and', list: [{ field, operator, value }] });
  expect(conditions && write(conditions, FIELDS)).toBe(text);
});

test.each([
  ["Achternaam eq 'A' and Nummer gt 3", 'and', 2],
  ["Achternaam eq 'A' or Achternaam eq 'B' or Nummer gt 3", 'or', 3],
  ['', 'and', 0],
] as const)('%s is a list joined by %s', (text, join, length) => {
  const conditions = read(text, FIELDS);

  expect(conditions?.join).toBe(join);
  expect(conditions?.list).toHaveLength(length);
  expect(conditions && write(conditions, FIELDS)).toBe(text);
});

test.each([
  ["'A' eq achternaam", "Achternaam eq 'A'"],
  ['3 lt Nummer', 'Nummer gt 3'],
  ["substringof('x',Achternaam)", "contains(Achternaam,'x')"],
  ["$filter=(Achternaam eq 'A')", "Achternaam eq 'A'"],
])('%s is written as %s', (text, written) => {
  const conditions = read(text, FIELDS);

  expect(conditions && write(conditions, FIELDS)).toBe(written);
});

test.each([
  "Achternaam eq 'A' and (Nummer eq 1 or Nummer eq 2)",
  "not contains(Achternaam,'A')",
  "Stemmen/any(s: s/Soort eq 'Voor')",
  "Achternaam in ('A','B')",
  'year(GestartOp) eq 2026',
  'Onbekend eq 1',
  "Nummer eq '1'",
  'Nummer add 1 eq 2',
  'Nummer gt null',
  'Achternaam eq Nummer',
  'Verwijderd',
])('%s says more than conditions can', (text) => {
  expect(read(text, FIELDS)).toBeUndefined();
});

test('a text that is no filter is refused', () => {
  const failureOf = (): unknown => {
    try {
      return read("Achternaam eq 'A", FIELDS);
    } catch (error) {
      return isSourceError(error) && error.failure;
    }
  };

  expect(failureOf()).toMatchObject({ kind: 'invalid-input', field: 'filter', problem: 'syntax' });
});

test.each<[string, ConditionOperator, string]>([
  ['Achternaam', 'eq', ' '],
  ['Nummer', 'eq', 'veel'],
  ['GestartOp', 'ge', '2026-02-30'],
  ['Id', 'eq', '12'],
  ['Verwijderd', 'eq', 'ja'],
  ['Onbekend', 'empty', ''],
])('what is not finished stays out: %s %s “%s”', (field, operator, value) => {
  const condition = { field, operator, value };

  expect(isComplete(condition, FIELDS)).toBe(false);
  expect(write({ join: 'or', list: [condition, { field: 'Nummer', operator: 'eq', value: '1,5' }] }, FIELDS)).toBe(
    'Nummer eq 1.5',
  );
});
