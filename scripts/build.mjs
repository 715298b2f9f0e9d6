// Bundles src/cli/entry.ts and all it uses into dist/xiaoneng.js, which bin/xiaoneng.js runs.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/entry.ts'],
  outfile: 'dist/xiaoneng.js',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  charset: 'utf8',
  legalComments: 'external',
  define: { XIAONENG_VERSION: JSON.stringify(version) },
  // Packages written as CommonJS ask for Node's own modules with require, which an ES module does not have.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  logLevel: 'warning',
  write: false,
}).catch(() => process.exit(1));

// Each file is replaced in one step: a program that starts meanwhile loads the old one or the new one.
mkdirSync(`${root}dist`, { recursive: true });
for (const { path, contents } of outputFiles) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, path);
}
