/**
 * Who may import whom: a layer may import the layers it lists, and itself.
 * @type {Record<string, readonly string[]>}
 */
const layers = {
  'src/core': [],
  'src/messages': ['src/core'],
  'src/clients': ['src/core'],
  'src/datasets': ['src/clients', 'src/core'],
  'src/runtime': ['src/datasets', 'src/clients', 'src/core'],
  'src/platform': ['src/messages', 'src/core'],
  'src/imports': ['src/runtime', 'src/datasets', 'src/platform', 'src/messages', 'src/core'],
  'src/commands': ['src/imports', 'src/runtime', 'src/platform', 'src/core'],
  'src/functions': ['src/runtime', 'src/datasets', 'src/platform', 'src/messages', 'src/core'],
  'src/formulas': ['src/functions', 'src/runtime', 'src/datasets', 'src/platform', 'src/core'],
  'src/taskpane': [
    'src/imports',
    'src/formulas',
    'src/runtime',
    'src/datasets',
    'src/platform',
    'src/messages',
    'src/core',
  ],
  gateway: ['src/core'],
  sandbox: [],
  workbench: [],
  build: ['src/functions', 'src/datasets', 'src/messages', 'src/core'],
  scripts: ['gateway', 'sandbox', 'build'],
};

const TESTS = '\\.test\\.tsx?$';
const PROJECT = '^(src|gateway|sandbox|workbench|build|scripts|test|bench)/';

const inLayer = (/** @type {readonly string[]} */ names) => `^(${names.join('|')})/`;

const layering = Object.entries(layers).map(([layer, allowed]) => ({
  name: `${layer.replace('src/', '')}-reaches-too-far`,
  severity: 'error',
  from: { path: inLayer([layer]), pathNot: TESTS },
  to: { path: PROJECT, pathNot: inLayer([layer, ...allowed]) },
}));

export default {
  forbidden: [
    ...layering,
    {
      name: 'clients-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/clients/([^/]+)/', pathNot: TESTS },
      to: { path: '^src/clients/', pathNot: '^src/clients/$1/' },
    },
    {
      name: 'clients-have-one-door',
      severity: 'error',
      from: { pathNot: '^src/clients/' },
      to: { path: '^src/clients/[^/]+/(?!index\\.ts$)' },
    },
    {
      name: 'features-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/taskpane/features/([^/]+)/', pathNot: TESTS },
      to: { path: '^src/taskpane/features/', pathNot: '^src/taskpane/features/$1/' },
    },
    {
      name: 'features-have-one-door',
      severity: 'error',
      from: { path: '^src/taskpane/app/', pathNot: TESTS },
      to: { path: '^src/taskpane/features/[^/]+/(?!index\\.ts$)' },
    },
    {
      name: 'components-and-features-do-not-know-the-app',
      severity: 'error',
      from: { path: '^src/taskpane/(components|features)/', pathNot: TESTS },
      to: { path: '^src/taskpane/app/' },
    },
    {
      name: 'components-do-not-know-features',
      severity: 'error',
      from: { path: '^src/taskpane/components/', pathNot: TESTS },
      to: { path: '^src/taskpane/features/' },
    },
    {
      name: 'react-stays-in-the-pane',
      severity: 'error',
      from: { path: '^(src|gateway|build)/', pathNot: '^src/taskpane/' },
      to: { path: 'node_modules/(react|react-dom|@fluentui)/' },
    },
    {
      name: 'node-stays-out-of-the-browser',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-ships-its-tests',
      severity: 'error',
      from: { path: PROJECT, pathNot: `${TESTS}|^(test|bench)/` },
      to: { path: `^(test|bench)/|${TESTS}` },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '(\\.d\\.ts|\\.config\\.ts|/main\\.tsx?|\\.mjs|/setup-dom\\.ts|reporter\\.ts)$' },
      to: {},
    },
    {
      name: 'no-dev-dependencies-in-what-ships',
      severity: 'error',
      // A file of declarations ships nothing.
      from: { path: '^(src|gateway)/', pathNot: `${TESTS}|\\.d\\.ts$` },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
