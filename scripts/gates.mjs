/**
 * What must hold beside the tests, two gates at a time: `node scripts/gates.mjs`.
 * A gate that fails shows what it said. The last line printed is the sum.
 */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Longest first. */
const GATES = {
  'OpenAPI document follows the NL API Design Rules': ['node', 'scripts/openapi-lint.mjs'],
  'types hold': ['tsc', '--noEmit'],
  'the client is what the OpenAPI document says': ['node', 'scripts/make-client.mjs', '--check'],
  'nothing is unused': ['knip'],
  'floors are kept': ['depcruise', 'src', 'client', 'demo', 'test', 'scripts', 'e2e', 'bench'],
  'code is formatted and lint-free': ['biome', 'ci'],
  'publiccode.yml is valid': ['node', 'scripts/check-publiccode.mjs'],
  'nothing names one machine': ['node', 'scripts/check-paths.mjs'],
};
const AT_ONCE = 2;

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
process.env.PATH = `node_modules/.bin:${process.env.PATH}`;

// Page modules import their generated types.
const typegen = await run('react-router', ['typegen']);
if (typegen.code !== 0) console.log(typegen.output.trimEnd());

const waiting = Object.entries(GATES);
const totals = { passed: 0, failed: 0 };
await Promise.all(Array.from({ length: AT_ONCE }, work));
process.exitCode = totals.failed > 0 ? 1 : 0;
console.log(`${totals.passed} passed, ${totals.failed} failed`);

async function work() {
  for (let gate = waiting.shift(); gate; gate = waiting.shift()) {
    const [name, [command, ...args]] = gate;
    const began = performance.now();
    const { code, output } = await run(command, args);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    totals[code === 0 ? 'passed' : 'failed'] += 1;
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
    if (code !== 0) console.log(output.trimEnd());
  }
}

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const add = (text) => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
