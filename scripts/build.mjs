// Bundles src/cli/entry.ts and all it uses into dist/xiaoneng.js, which bin/xiaoneng.js runs, and dist/parts, which is
// loaded by the commands that need it; src/world/recall.ts into dist/recall.cjs, which is asked first.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

// What may be typed is written down once, so that completing a word need not load the whole catalogue for it.
const { outputFiles: grammar } = await build({
  absWorkingDir: root,
  stdin: {
    contents: `import { catalogue } from './src/cli/catalogue.ts';
      import { grammarOf } from './src/cli/completing/grammar-of.ts';
      export const grammar = grammarOf(catalogue);`,
    resolveDir: root,
  },
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  logLevel: 'warning',
  write: false,
}).catch(() => process.exit(1));
const written = { exports: {} };
new Function('module', 'require', grammar[0].text)(written, createRequire(import.meta.url));

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: { xiaoneng: 'src/cli/entry.ts' },
  outdir: 'dist',
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  charset: 'utf8',
  legalComments: 'external',
  define: {
    XIAONENG_VERSION: JSON.stringify(version),
    XIAONENG_GRAMMAR: JSON.stringify(written.exports.grammar),
  },
  // Packages written as CommonJS ask for Node's own modules with require, which an ES module does not have.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  logLevel: 'warning',
  write: false,
}).catch(() => process.exit(1));

// Asked first and small, so that an answer that is known already comes at once.
const { outputFiles: first } = await build({
  absWorkingDir: root,
  entryPoints: { recall: 'src/world/recall.ts' },
  outExtension: { '.js': '.cjs' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  charset: 'utf8',
  logLevel: 'warning',
  write: false,
}).catch(() => process.exit(1));

// Each file is replaced in one step: a program that starts meanwhile loads the old one or the new one.
mkdirSync(`${root}dist/parts`, { recursive: true });
const entryLast = [...outputFiles, ...first].toSorted((a, b) => Number(isEntry(a)) - Number(isEntry(b)));
for (const { path, contents } of entryLast) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, path);
}
const names = new Set(outputFiles.map(({ path }) => basename(path)));
for (const name of readdirSync(`${root}dist/parts`)) if (!names.has(name)) rmSync(`${root}dist/parts/${name}`);

function isEntry({ path }) {
  return basename(path) === 'xiaoneng.js';
}
