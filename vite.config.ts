import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { theme } from './src/ui/theme/vite-plugin.ts';

export default defineConfig({
  plugins: [theme(), reactRouter()],
  // The script of a guest's pages is bundled as a worker is: apart from React, with parts of its own.
  worker: { format: 'es' },
  build: {
    // A font inlined as `data:` would break `font-src 'self'`.
    assetsInlineLimit: 0,
    sourcemap: true,
  },
  environments: {
    // Server and pages are one bundle; its entry is our server, not React Router's (docs/decisions).
    ssr: { build: { sourcemap: true, rollupOptions: { input: './src/server.ts' } } },
  },
});
