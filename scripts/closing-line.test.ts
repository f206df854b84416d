import { expect, it } from 'vitest';

import { toClosingLine } from './closing-line.ts';

function report(numbers: Readonly<Record<string, number>> = {}, testResults: readonly unknown[] = []): string {
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  return JSON.stringify({ ...none, ...numbers, testResults });
}

it('counts the check as one of the tests', () => {
  const line = { report: report({ numPassedTests: 12 }), testsPassed: true };

  expect(toClosingLine({ ...line, checkPassed: true })).toBe('13 passed, 0 failed');
  expect(toClosingLine({ ...line, checkPassed: false })).toBe('12 passed, 1 failed');
});

it('tells what was skipped', () => {
  const skipped = report({ numPassedTests: 3, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });

  expect(toClosingLine({ report: skipped, checkPassed: true, testsPassed: false })).toBe(
    '4 passed, 2 failed, 2 skipped',
  );
});

it('counts a file that does not load as one failure', () => {
  const broken = report({ numPassedTests: 5 }, [{ status: 'failed', assertionResults: [] }]);

  expect(toClosingLine({ report: broken, checkPassed: true, testsPassed: false })).toBe('6 passed, 1 failed');
});

it('never reads as success when the tests did not end well', () => {
  expect(toClosingLine({ report: undefined, checkPassed: true, testsPassed: false })).toBe('1 passed, 1 failed');
  expect(toClosingLine({ report: report(), checkPassed: false, testsPassed: false })).toBe('0 passed, 2 failed');
});
