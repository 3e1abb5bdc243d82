/**
 * `npm start`: builds when the sources changed, then starts the server and stops it cleanly on Ctrl-C or SIGTERM.
 * Settings come from the environment; docs/operations.md lists them.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildError, buildIfChanged } from './scripts/build.mjs';

const root = dirname(fileURLToPath(import.meta.url));
process.chdir(root);
// Before the first import of React or React Router: both choose their production code by it.
process.env.NODE_ENV ??= 'production';
process.setSourceMapsEnabled(true);

let server;
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);

async function stop() {
  // While starting there is nothing to finish, and a second signal means: now.
  if (!server || stopping) process.exit(130);
  stopping = true;
  try {
    await server.stop();
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}

try {
  const entry = await buildIfChanged(root);
  const { start } = await import(entry);
  server = await start(process.env, root);
} catch (error) {
  if (error instanceof BuildError) console.error(error.message);
  // By name: the class lives in the bundle, which cannot be imported before it is built.
  else if (error?.name === 'ConfigError') for (const line of error.lines) console.error(line);
  else console.error(error);
  process.exit(1);
}
