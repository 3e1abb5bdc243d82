/** `npm run bench`: the figures of docs/performance.md, each beside its baseline. Builds first when the sources changed. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { buildIfChanged } from './build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
process.env.NODE_ENV = 'production';
await buildIfChanged(root);
const { module } = await runnerImport('./bench/main.ts', { root, configFile: false, logLevel: 'error' });
process.exit((await module.main(process.argv.slice(2))) ? 0 : 1);
