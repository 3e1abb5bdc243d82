/** The floors of the house: platform ← beleid ← chapters ← app, routes. docs/decisions/0007 says why. */
const CHAPTER = '^src/(?!platform/|beleid/|ui/)([^/]+)/';
const TEST = '[.](test|spec)(-support)?[.]tsx?$';
const SOURCE = { path: '^src/', pathNot: TEST };

/** Our own code that is not in one of these places. */
const ourCodeOutside = (...places) => ({ path: '^(src|demo|test|e2e|bench|scripts)/', pathNot: places });

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one thing, or miss a third. Types alone may.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'platform-knows-nothing-of-housing',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: TEST },
      to: ourCodeOutside('^src/platform/'),
    },
    {
      name: 'beleid-is-pure',
      comment:
        'Policy is functions and data: dates and schemas, no database, no clock, no pages. ' +
        'Only the role table meets the ground floor, to be enforced there.',
      severity: 'error',
      from: { path: '^src/beleid/', pathNot: [TEST, '^src/beleid/(rechten|use-case)[.]ts$'] },
      to: ourCodeOutside('^src/beleid/', '^src/platform/dates/'),
    },
    {
      name: 'beleid-needs-no-library-but-schemas-and-draws',
      severity: 'error',
      from: { path: '^src/beleid/', pathNot: TEST },
      to: { dependencyTypes: ['npm', 'core'], pathNot: '^node_modules/(zod|pure-rand)/' },
    },
    {
      name: 'ui-shows-and-does-nothing-else',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: TEST },
      to: ourCodeOutside('^src/ui/', '^src/platform/(i18n|dates)/'),
    },
    {
      name: 'chapters-meet-at-the-front-door',
      comment: 'Another chapter is used through its index.ts only.',
      severity: 'error',
      from: { path: CHAPTER, pathNot: TEST },
      to: { path: CHAPTER, pathNot: ['^src/$1/', '/index[.]ts$'] },
    },
    {
      name: 'chapters-do-not-know-the-app',
      comment: 'app, server, routes, texts and root put chapters together, not the other way round.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: TEST },
      to: { path: '^src/[^/]+[.]tsx?$' },
    },
    {
      name: 'sources-do-not-need-tests',
      severity: 'error',
      from: SOURCE,
      to: { path: ['^(test|e2e|bench|scripts)/', TEST] },
    },
    {
      name: 'only-the-server-loads-the-demo',
      severity: 'error',
      from: { ...SOURCE, pathNot: [TEST, '^src/server[.]ts$'] },
      to: { path: '^demo/' },
    },
    {
      name: 'sources-run-without-development-tools',
      severity: 'error',
      from: { ...SOURCE, pathNot: [TEST, '^src/routes[.]ts$', '/routes[.]ts$', 'vite-plugin[.]ts$'] },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    },
    {
      name: 'everything-is-there',
      comment: 'Generated page types and the virtual server build exist only while building.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['[+]types/', '^virtual:'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
