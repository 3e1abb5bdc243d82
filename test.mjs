/**
 * `npm test`: everything that can be tested, with all it needs set up and cleared away by itself.
 * `npm test -- unit|pglite|postgres|trouble|lifecycle|e2e [filter]` runs one part; the filter is part of a file's name.
 * The last lines printed are what failed, and the sum of all runners. Anything but all passed is an exit code other
 * than 0.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfChanged } from './scripts/build.mjs';
import { readReport } from './scripts/test-totals.mjs';

const PARTS = ['unit', 'pglite', 'postgres', 'trouble', 'lifecycle', 'e2e'];
const root = dirname(fileURLToPath(import.meta.url));
process.chdir(root);

const [part, ...filters] = process.argv.slice(2);
if (part && !PARTS.includes(part)) {
  console.error(`Say which part: ${PARTS.join(', ')}; or nothing, for all.`);
  process.exit(2);
}
const parts = part ? [part] : PARTS;
const reports = mkdtempSync(join(tmpdir(), 'onderdak-test-'));
const totals = { passed: 0, failures: [] };
try {
  // Page modules import their generated types; the app serves the built style sheets and scripts.
  run('react-router', ['typegen']);
  if (parts.some((name) => name !== 'unit')) await buildIfChanged(root);
  // One database after the other: in one process their builds would write the pages' types at the same time.
  for (const projects of [
    ['unit', 'pglite'],
    ['postgres', 'trouble', 'lifecycle'],
  ]) {
    const chosen = projects.filter((name) => parts.includes(name));
    if (chosen.length > 0) add(vitest(chosen));
  }
  if (parts.includes('e2e')) add(playwright());
} catch (error) {
  console.error(error);
  add({ passed: 0, failures: [String(error)] });
} finally {
  rmSync(reports, { recursive: true, force: true });
}
process.exitCode = totals.failures.length > 0 ? 1 : 0;
for (const failure of totals.failures) console.log(`✗ ${failure}`);
console.log(`${totals.passed} passed, ${totals.failures.length} failed`);

function vitest(projects) {
  const reporters = ['--reporter=default', '--reporter=./scripts/vitest-report.mjs'];
  return report('vitest', ['run', ...reporters, ...filters], { TEST_PARTS: projects.join(',') });
}

function playwright() {
  return report('playwright', ['test', '--reporter=line,./scripts/playwright-report.mjs', ...filters]);
}

function report(bin, args, env = {}) {
  const file = join(reports, bin);
  rmSync(file, { force: true });
  return readReport(file, run(bin, args, { ...env, TEST_REPORT: file }));
}

function run(bin, args, env = {}) {
  const { status, error } = spawnSync(join('node_modules/.bin', bin), args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (error) throw error;
  return status ?? 1;
}

function add({ passed, failures }) {
  totals.passed += passed;
  totals.failures.push(...failures);
}
