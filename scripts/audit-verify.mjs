/**
 * `npm run audit:verify`: whether the audit and reading logs are as they were sealed, and which link is the first that
 * is not. Exit code 0 when everything holds, 1 when something does not. docs/operations.md has the settings.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildError, buildIfChanged } from './build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
process.env.NODE_ENV ??= 'production';
process.setSourceMapsEnabled(true);

try {
  const { verifyAudit } = await import(await buildIfChanged(root));
  const { broken, seals, heads } = await verifyAudit(process.env, root);
  for (const { naam, hash } of heads) console.log(`${naam}: last seal ${hash}`);
  for (const { log, keten, nummer, fout, regels } of broken)
    console.log(`BROKEN ${log} ${keten} seal ${nummer ?? '(none)'}: ${fout}, lines ${regels}`);
  const [first] = broken;
  if (first === undefined) console.log(`${seals} seals hold.`);
  else
    console.log(
      `First broken link: ${first.log}, gemeente ${first.keten}, seal ${first.nummer ?? '(none)'}.`,
    );
  process.exit(broken.length === 0 ? 0 : 1);
} catch (error) {
  if (error instanceof BuildError) console.error(error.message);
  else if (error?.name === 'ConfigError') for (const line of error.lines) console.error(line);
  else console.error(error);
  process.exit(1);
}
