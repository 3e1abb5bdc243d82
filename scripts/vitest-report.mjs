import { messageOf, writeReport } from './test-totals.mjs';

/** Vitest reporter: what passed, and what did not with its reason, to the file in `TEST_REPORT`. */
export default class VitestReport {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly { message: string }[]} unhandled errors that belong to no test
   */
  onTestRunEnd(modules, unhandled) {
    let passed = 0;
    const failures = [];
    const fail = (what, errors) =>
      failures.push(`${what}: ${errors.map(messageOf).join('; ') || 'did not run'}`);
    for (const module of modules) {
      const name = `[${module.project.name}] ${module.relativeModuleId}`;
      for (const test of module.children.allTests()) {
        const { state, errors = [] } = test.result();
        if (state === 'passed') passed += 1;
        else fail(`${name} › ${test.fullName}`, errors);
      }
      for (const part of [module, ...module.children.allSuites()])
        if (part.errors().length > 0) fail(name, part.errors());
    }
    for (const error of unhandled) fail('outside every test', [error]);
    writeReport({ passed, failures });
  }
}
