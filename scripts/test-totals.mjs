/** Reads the runners' JSON reports. A test that was skipped did not pass, and a runner without tests tested nothing. */
import { readFileSync } from 'node:fs';

/**
 * @param {string} report Vitest's JSON report
 * @param {number} status the runner's exit code
 * @returns {{ passed: number, failed: number }}
 */
export function vitestTotals(report, status) {
  const read = parse(report);
  if (!read) return { passed: 0, failed: 1 };
  // A file that broke before its first test has no tests to count.
  const brokenFiles = read.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return conclude(
    read.numPassedTests,
    read.numFailedTests + read.numPendingTests + read.numTodoTests + brokenFiles.length,
    status,
  );
}

/**
 * @param {string} report Playwright's JSON report
 * @param {number} status the runner's exit code
 * @returns {{ passed: number, failed: number }}
 */
export function playwrightTotals(report, status) {
  const read = parse(report);
  if (!read) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = read.stats;
  return conclude(expected, unexpected + flaky + skipped, status);
}

function conclude(passed, failed, status) {
  const nothing = passed + failed === 0;
  return { passed, failed: failed === 0 && (status !== 0 || nothing) ? 1 : failed };
}

function parse(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
