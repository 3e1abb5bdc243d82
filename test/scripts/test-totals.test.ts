import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import PlaywrightReport from '../../scripts/playwright-report.mjs';
import { readReport } from '../../scripts/test-totals.mjs';
import VitestReport from '../../scripts/vitest-report.mjs';

const folder = mkdtempSync(join(tmpdir(), 'onderdak-totals-'));
const path = join(folder, 'report.json');
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(path, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

type Ended = { state: string; errors?: { message: string }[] };

/** What Vitest's reporter makes of one file with these tests. */
function vitest(
  tests: Ended[],
  fileErrors: { message: string }[] = [],
  unhandled: { message: string }[] = [],
) {
  vi.stubEnv('TEST_REPORT', path);
  const file = {
    project: { name: 'unit' },
    relativeModuleId: 'src/a.test.ts',
    errors: () => fileErrors,
    children: {
      allTests: () => tests.map((test, index) => ({ fullName: `test ${index}`, result: () => test })),
      allSuites: () => [],
    },
  };
  new VitestReport().onTestRunEnd([file] as never, unhandled);
  return path;
}

/** What Playwright's reporter makes of tests that ended so. */
function playwright(outcomes: string[], errors: { message: string }[] = []) {
  vi.stubEnv('TEST_REPORT', path);
  const reporter = new PlaywrightReport();
  const tests = outcomes.map((outcome, index) => ({
    outcome: () => outcome,
    titlePath: () => ['', 'computer', `test ${index}`],
    results: [
      { errors: outcome === 'unexpected' ? [{ message: 'expected\n  \u001b[31mred\u001b[39m' }] : [] },
    ],
  }));
  reporter.onBegin({}, { allTests: () => tests } as never);
  for (const error of errors) reporter.onError(error);
  reporter.onEnd();
  return path;
}

const passed = { state: 'passed' };

describe('the sum of the tests', () => {
  it('counts what passed', () => {
    expect(readReport(vitest([passed, passed]), 0)).toEqual({ passed: 2, failures: [] });
    expect(readReport(playwright(['expected', 'expected']), 0)).toEqual({ passed: 2, failures: [] });
  });

  it('names what failed with its reason, and counts skipped, unwritten and flaky tests as failed', () => {
    const ended = [passed, { state: 'failed', errors: [{ message: 'no' }] }, { state: 'skipped' }];
    expect(readReport(vitest(ended), 1)).toEqual({
      passed: 1,
      failures: ['[unit] src/a.test.ts › test 1: no', '[unit] src/a.test.ts › test 2: did not run'],
    });
    expect(readReport(playwright(['unexpected', 'flaky', 'skipped']), 1)).toEqual({
      passed: 0,
      failures: ['computer › test 0: expected red', 'computer › test 1: flaky', 'computer › test 2: skipped'],
    });
  });

  it('counts a file that broke before its first test or after its last, and errors outside every test', () => {
    const error = { message: 'x'.repeat(1000) };
    const { failures } = readReport(vitest([passed], [error], [error]), 1);
    expect(failures).toHaveLength(2);
    expect(failures.every((line) => line.length < 500)).toBe(true);
    expect(readReport(playwright(['expected'], [{ message: 'no server' }]), 1).failures).toEqual([
      'outside every test: no server',
    ]);
  });

  it('fails for a runner that ran nothing, broke off, or said nothing', () => {
    expect(readReport(vitest([]), 0).failures).toEqual(['a runner ran nothing']);
    expect(readReport(playwright(['expected']), 1).failures).toEqual(['a runner ended with exit code 1']);
    rmSync(path);
    expect(readReport(path, 2)).toEqual({ passed: 0, failures: ['a runner broke off with exit code 2'] });
    writeFileSync(path, '{');
    expect(readReport(path, 0).failures).toHaveLength(1);
  });
});
