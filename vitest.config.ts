import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vitest/config';

const INTEGRATION = '{src,demo,test}/**/*.integration.test.{ts,tsx}';
const LIFECYCLE = 'test/lifecycle/**/*.test.ts';

export default defineConfig({
  test: {
    // A database of its own per file costs up to a second; more files at once than cores helps nobody.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,demo,test,scripts}/**/*.test.{ts,tsx}'],
          exclude: [INTEGRATION, LIFECYCLE],
        },
      },
      // The same files on both databases. The plugin lets a test import the server and walk its pages.
      integration('pglite'),
      integration('postgres'),
      {
        // Starts, kills and restarts the built server, as a person or a machine would.
        test: {
          name: 'lifecycle',
          include: [LIFECYCLE],
          globalSetup: 'test/set-up-postgres.ts',
          testTimeout: 120_000,
          hookTimeout: 60_000,
          sequence: { concurrent: false },
          fileParallelism: false,
        },
      },
    ],
  },
});

function integration(target: 'pglite' | 'postgres') {
  return {
    plugins: [reactRouter()],
    test: {
      name: target,
      include: [INTEGRATION],
      exclude: [LIFECYCLE],
      globalSetup: `test/set-up-${target}.ts`,
      testTimeout: 20_000,
      hookTimeout: 30_000,
    },
  };
}
