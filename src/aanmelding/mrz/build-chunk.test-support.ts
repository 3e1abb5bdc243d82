import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * What a browser loads when a guest chooses to use the zone.
 * @throws Error when it is more than one file
 */
export async function buildChunk(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('index.ts', import.meta.url)), formats: ['es'] },
    },
  });
  const [first, ...others] = Array.isArray(built) ? built.flatMap(({ output }) => output) : [];
  if (first?.type !== 'chunk' || others.length > 0) throw new Error('The zone is no longer one file');
  return first.code;
}
