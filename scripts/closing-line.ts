import { z } from 'zod';

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

type Outcome = {
  /** What vitest's JSON reporter wrote, if it came that far. */
  readonly report: string | undefined;
  readonly checkPassed: boolean;
  readonly testsPassed: boolean;
};

/**
 * One line for whoever, or whatever, reads only the end, such as `120 passed, 1 failed, 2 skipped`.
 * The check counts as one test. A file that does not load holds no tests, and counts as one that failed.
 */
export function toClosingLine({ report, checkPassed, testsPassed }: Outcome): string {
  const { passed, failed, skipped } = count(report);
  const allPassed = passed + Number(checkPassed);
  const allFailed = Math.max(failed, Number(!testsPassed)) + Number(!checkPassed);
  return `${allPassed} passed, ${allFailed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function count(report: string | undefined) {
  if (report === undefined) return { passed: 0, failed: 0, skipped: 0 };
  const { testResults, ...numbers } = reportSchema.parse(JSON.parse(report));
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  return {
    passed: numbers.numPassedTests,
    failed: numbers.numFailedTests + unloaded.length,
    skipped: numbers.numPendingTests + numbers.numTodoTests,
  };
}
