import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

const INTEGRATION = '{src,demo,test}/**/*.integration.test.{ts,tsx}';
const LIFECYCLE = 'test/lifecycle/**/*.test.ts';
const TROUBLE = 'test/trouble/**/*.test.ts';

/** Files share what they import, which takes longer than most of them. */
const unit = {
  test: {
    name: 'unit',
    include: ['{src,demo,test}/**/*.test.{ts,tsx}'],
    exclude: [INTEGRATION, LIFECYCLE, TROUBLE],
    isolate: false,
  },
};

/**
 * Starts, kills and restarts the built server, and what goes wrong around it. Much of it is waiting, so it runs beside the
 * others, and begins first: none of it may measure time.
 */
const withServers = (name: string, include: string) => ({
  test: {
    name,
    include: [include],
    globalSetup: 'test/set-up-postgres.ts',
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});

/** The same files on either database. The build's settings let a test import the server and walk its pages. */
function integration(target: 'pglite' | 'postgres') {
  return {
    extends: './vite.config.ts',
    // Pages as production renders them, many times faster than with React's checks; its compiler still asks for those.
    resolve: {
      alias: { 'react/jsx-dev-runtime': fileURLToPath(new URL('test/jsx-runtime.ts', import.meta.url)) },
    },
    test: {
      env: { NODE_ENV: 'production' },
      name: target,
      include: [INTEGRATION],
      exclude: [LIFECYCLE],
      globalSetup: `test/set-up-${target}.ts`,
      // Each file still has a database of its own.
      isolate: false,
      testTimeout: 20_000,
      hookTimeout: 30_000,
    },
  };
}

const projects = [
  withServers('trouble', TROUBLE),
  withServers('lifecycle', LIFECYCLE),
  unit,
  integration('pglite'),
  integration('postgres'),
];
// Chosen here and not by --project: React Router's plugin keeps a project alive that was set up and left out.
const parts = process.env.TEST_PARTS?.split(',');

export default defineConfig({
  test: {
    // A database of its own per file costs up to a second; more files at once than cores helps nobody, but who waits for
    // a server makes room for one more.
    maxWorkers: parts?.includes('trouble') ? 3 : 2,
    sequence: { sequencer: LongestFirst },
    projects: projects.filter(({ test }) => !parts || parts.includes(test.name)),
  },
});
