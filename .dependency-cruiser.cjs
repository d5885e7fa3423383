// The floors of the house: an import only ever points downward. What each package may
// import stands in `floors`; everything else here follows from it.

const { readdirSync, readFileSync, existsSync } = require('node:fs');
const { join, posix } = require('node:path');

/** Package → the packages it may import. */
const floors = {
  model: [],
  store: ['model'],
  importer: ['model'],
  web: ['model'],
  server: ['store', 'importer', 'model', 'web'],
  cli: ['server', 'web', 'importer', 'store', 'model'],
  bench: ['cli', 'server', 'web', 'importer', 'store', 'model'],
};

const packages = Object.keys(floors);
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The files that a package's `exports` offer to the others: its face. */
function faceOf(name) {
  const manifest = join(__dirname, 'packages', name, 'package.json');
  if (!existsSync(manifest)) return [];
  const targets = [];
  const collect = (value) => {
    if (typeof value === 'string') targets.push(posix.join('packages', name, value));
    else if (value && typeof value === 'object') Object.values(value).forEach(collect);
  };
  collect(JSON.parse(readFileSync(manifest, 'utf8')).exports);
  return targets.map((target) => `^${escape(target).replace('\\*', '.+')}$`);
}

const unknown = readdirSync(join(__dirname, 'packages')).filter(
  (name) =>
    existsSync(join(__dirname, 'packages', name, 'package.json')) && !packages.includes(name),
);
if (unknown.length > 0) {
  throw new Error(
    `Give packages/${unknown.join(', packages/')} a floor in .dependency-cruiser.cjs.`,
  );
}

const tests = '\\.(test|spec|bench)\\.ts$';

// The types of a graph name each other: an article its people, a person its articles.
const graphTypes =
  '^packages/server/src/(?:article|disagreement|entity|event|evidence|mention|organization|person|place|quote|relay|role|search|storyline|change|editing)/';

module.exports = {
  forbidden: [
    ...packages.map((name) => ({
      name: `floor-${name}`,
      comment: `packages/${name} may import ${floors[name].join(', ') || 'no other package of ours'}.`,
      severity: 'error',
      from: { path: `^packages/${name}/` },
      to: { path: `^packages/(?!(?:${[name, ...floors[name]].join('|')})/)` },
    })),
    {
      name: 'through-the-face',
      comment:
        "Another package is imported through its package.json's exports, not by a path inside it.",
      severity: 'error',
      from: { path: '^(?:packages/([^/]+)|e2e)/' },
      to: { path: '^packages/', pathNot: ['^packages/$1/', ...packages.flatMap(faceOf)] },
    },
    {
      name: 'by-name',
      comment: 'Another package is imported by its name (@dateline/…), not by a relative path.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'model-is-pure',
      comment: 'packages/model does no I/O: no Node built-in, but for what tests are fed with.',
      severity: 'error',
      from: { path: '^packages/model/src/', pathNot: [tests, '\\.fixture\\.ts$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-the-roof',
      comment: 'Nothing imports e2e or bench.',
      severity: 'error',
      from: { pathNot: '^(?:e2e|packages/bench)/' },
      to: { path: '^(?:e2e|packages/bench)/' },
    },
    {
      name: 'no-test-in-source',
      comment: 'Only tests import tests.',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'no-cycle',
      comment:
        'Two modules that need each other are one module, or hide a third. Types may name each other, a chunk loaded later may name what loads it, and so may the classes of the graph, which do it through thunks.',
      severity: 'error',
      from: { pathNot: graphTypes },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'no-orphan',
      comment: 'A module that nothing imports is dead, or is an entry that belongs in this list.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          tests,
          '\\.d\\.ts$',
          '(?:^|/)[^/]+\\.config\\.[cm]?[jt]s$',
          '(?:^|/)\\.[^/]+\\.cjs$',
          '^packages/cli/launch/',
          // webpack's configuration and loaders, named by path.
          '^packages/web/build/',
          ...packages.flatMap(faceOf),
        ],
      },
      to: {},
    },
    {
      name: 'resolvable',
      comment:
        'Every import leads somewhere; what webpack calls by a name of its own, it checks itself.',
      severity: 'error',
      from: { pathNot: '^packages/web/build/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'declared',
      comment: "A library that a package imports stands in that package's own package.json.",
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '(?:^|/)dist/'] },
    exclude: { path: ['(?:^|/)dist/', '(?:^|/)test-results/', '(?:^|/)\\.turbo/'] },
    combinedDependencies: false,
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'svelte', 'import', 'types', 'node', 'default'],
      extensions: ['.ts', '.svelte', '.svelte.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['svelte', 'module', 'main', 'types'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
