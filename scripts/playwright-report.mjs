import { messageOf, writeReport } from './test-totals.mjs';

/** Playwright reporter: what passed, and what did not with its reason, to the file in `TEST_REPORT`. */
export default class PlaywrightReport {
  #suite;
  #failures = [];

  /** @param {unknown} _config @param {import('@playwright/test/reporter').Suite} suite */
  onBegin(_config, suite) {
    this.#suite = suite;
  }

  /** An error that belongs to no test. @param {{ message?: string }} error */
  onError(error) {
    this.#failures.push(`outside every test: ${messageOf(error)}`);
  }

  onEnd() {
    let passed = 0;
    for (const test of this.#suite?.allTests() ?? []) {
      if (test.outcome() === 'expected') passed += 1;
      else {
        const errors = test.results.flatMap((result) => result.errors.map(messageOf));
        this.#failures.push(
          `${test.titlePath().filter(Boolean).join(' › ')}: ${errors.join('; ') || test.outcome()}`,
        );
      }
    }
    writeReport({ passed, failures: this.#failures });
  }

  printsToStdio() {
    return false;
  }
}
