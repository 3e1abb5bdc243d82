/** What counts as used: everything that these entries reach. */
export default {
  entry: [
    'scripts/*.mjs',
    'bench/main.ts',
    'bench/*.mjs',
    'test/trouble/*.mjs',
    'src/server.ts',
    'src/**/pages/**/*.tsx',
  ],
  project: ['*.{mjs,ts}', '{src,client,demo,test,e2e,bench,scripts}/**/*.{ts,tsx,mjs,css}'],
  ignoreDependencies: [
    // Started by name, from scripts/gates.mjs.
    '@biomejs/biome',
    '@stoplight/spectral-cli',
    'dependency-cruiser',
    // Read by name, in src/ui/theme.
    '@nl-design-system-unstable/voorbeeld-design-tokens',
    // Its font files, in src/platform/files/write-pdf.ts.
    'dejavu-fonts-ttf',
  ],
  ignoreBinaries: ['apt-get', 'mount', 'umount'],
  // A constant or type that its own file uses may be exported as documentation of what that file takes and gives.
  ignoreExportsUsedInFile: true,
  // A front door names the types of what goes through it, and a page may use one function as loader and action.
  exclude: ['types', 'duplicates'],
  compilers: {
    css: (text) => [...text.matchAll(/(?<=@)import[^;]+/g)].join('\n'),
  },
};
