import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { playwrightTotals, vitestTotals } from '../../scripts/test-totals.mjs';

const folder = mkdtempSync(join(tmpdir(), 'onderdak-totals-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const vitest = (counts: object, testResults: object[] = []) =>
  report({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults,
    ...counts,
  });
const playwright = (counts: object) =>
  report({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0, ...counts } });

describe('the sum of the tests', () => {
  it('counts what passed', () => {
    expect(vitestTotals(vitest({}), 0)).toEqual({ passed: 3, failed: 0 });
    expect(playwrightTotals(playwright({}), 0)).toEqual({ passed: 3, failed: 0 });
  });

  it('counts skipped, unwritten and flaky tests as failed', () => {
    expect(vitestTotals(vitest({ numPendingTests: 1, numTodoTests: 1, numFailedTests: 1 }), 0).failed).toBe(
      3,
    );
    expect(playwrightTotals(playwright({ unexpected: 1, flaky: 1, skipped: 1 }), 1).failed).toBe(3);
  });

  it('counts a file that broke before its first test', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(vitestTotals(vitest({}, [broken]), 1).failed).toBe(1);
  });

  it('fails for a runner that ran nothing, broke off, or said nothing', () => {
    expect(vitestTotals(vitest({ numPassedTests: 0 }), 0).failed).toBe(1);
    expect(playwrightTotals(playwright({}), 1).failed).toBe(1);
    expect(playwrightTotals(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
  });
});
