/**
 * `npm run backup -- FILE` and `npm run restore -- FILE`: everything in the database, encrypted with BACKUP_KEY.
 * The first argument says which of the two; docs/operations.md has the settings.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildError, buildIfChanged } from './build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
process.env.NODE_ENV ??= 'production';
process.setSourceMapsEnabled(true);

const [command, file] = process.argv.slice(2);
try {
  const commands = await import(await buildIfChanged(root));
  const kept = await commands[command](process.env, root, file);
  const width = Math.max(...kept.map(({ table }) => table.length));
  for (const { table, rows } of kept) console.log(`${table.padEnd(width)}  ${String(rows).padStart(10)}`);
  console.log(command === 'backup' ? `Everything is in ${file}.` : `Everything of ${file} is restored.`);
  process.exit(0);
} catch (error) {
  if (error instanceof BuildError) console.error(error.message);
  else if (error?.name === 'ConfigError') for (const line of error.lines) console.error(line);
  else console.error(error);
  process.exit(1);
}
