// Bundles src/cli/entry.ts and all it uses into dist/program-….cjs, with the code that V8 makes of it beside it, what
// answers a shell that completes a word into dist/completing.cjs, and src/world/first.ts into dist/first.cjs, which
// bin/xiaoneng.js asks first and which names the program. With --if-changed only when it was made from other sources.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = sumOfSources();
if (process.argv.includes('--if-changed') && kept('sources.sum') === sources) process.exit(0);

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const XIAONENG_VERSION = JSON.stringify(version);

/** Large packages that few commands need: each in a file of its own, which is read when it is first used. */
const APART = ['docx', 'pinyin-pro', 'fflate', 'csv-parse/sync', '@e965/xlsx'];

/** What packages would say in English, on the terminal of a clerk, of formats of numbers: said by the one that reads sheets. */
const SILENT = { drop: ['console'] };

/** Parts of Node, and packages, that most runs never ask anything of: each is loaded when something of it is first used. */
const LATE = ['chalk', 'child_process', 'crypto', 'inspector', 'os', 'readline', 'timers/promises', 'tty', 'yaml'];

const program = await bundled('src/cli/entry.ts', { XIAONENG_VERSION, 'import.meta.url': 'programUrl' }, [
  apart(),
  late(),
]);
const name = `program-${createHash('sha256').update(program).digest('hex').slice(0, 16)}`;
const first = await bundled('src/world/first.ts');
const parts = await Promise.all(APART.map(async (name) => [partOf(name), await bundled(name, {}, [], SILENT)]));
const completing = await bundled('src/cli/completing/entry.ts', { XIAONENG_GRAMMAR: await grammar() });

mkdirSync(`${root}dist`, { recursive: true });
for (const [file, contents] of parts) replace(file, contents);
replace(`${name}.cjs`, program);
replace('completing.cjs', completing);
// what starts meanwhile finds the old program or the new one
replace('first.cjs', `${first}module.exports.program = ${JSON.stringify(name)};\n`);
replace('version.cjs', `module.exports = ${XIAONENG_VERSION};\n`);
execFileSync(process.execPath, [`${root}scripts/keep-code.mjs`], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
replace('sources.sum', sources);
const lasting = [
  'first.cjs',
  'version.cjs',
  'completing.cjs',
  'sources.sum',
  `${name}.cjs`,
  `${name}.code`,
  ...APART.map(partOf),
];
for (const file of readdirSync(`${root}dist`))
  if (!lasting.includes(file)) rmSync(`${root}dist/${file}`, { recursive: true, force: true });

function partOf(name) {
  return `${name.replaceAll('/', '-')}.cjs`;
}

function apart() {
  return {
    name: 'apart',
    setup({ onResolve }) {
      const wanted = new RegExp(`^(?:${APART.join('|')})$`);
      onResolve({ filter: wanted }, ({ path }) => ({ path: `./${partOf(path)}`, external: true }));
    },
  };
}

/** What is imported of these is asked of them each time it is used. */
function late() {
  const named = new RegExp(`^(?:node:)?(${LATE.join('|')})$`);
  return {
    name: 'late',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: named }, ({ path, namespace }) =>
        namespace === 'late' ? undefined : { path: named.exec(path)[1], namespace: 'late' },
      );
      onLoad({ filter: named, namespace: 'late' }, async ({ path }) => ({
        contents: await lateText(path),
        resolveDir: root,
      }));
    },
  };
}

async function lateText(name) {
  const offered = Object.keys(await import(name));
  return `let loaded;
const all = () => (loaded ??= require('${name}'));
module.exports = { ${offered.map((one) => `get ${one}() { return all().${one}; }`).join(', ')} };`;
}

/** ASCII alone, so that it is read without being decoded. */
async function bundled(entry, define = {}, plugins = [], more = {}) {
  const isWritten = entry.includes('\n');
  const source = isWritten ? { stdin: { contents: entry, resolveDir: root } } : { entryPoints: [entry] };
  const { outputFiles } = await build({
    absWorkingDir: root,
    ...source,
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    // what is in a file of its own is required: code that was compiled with what was kept of it cannot import
    supported: { 'dynamic-import': false },
    charset: 'utf8',
    legalComments: 'eof',
    define,
    plugins,
    ...more,
    logLevel: 'warning',
    write: false,
  }).catch(() => process.exit(1));
  return outputFiles[0].text.replace(/[^\0-\x7f]/g, escaped);
}

function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** What may be typed is written down once, so that completing a word need not load the whole catalogue for it. */
async function grammar() {
  const text = await bundled(
    `export { catalogue } from './src/cli/catalogue/catalogue.ts';
     export { grammarOf } from './src/cli/completing/grammar-of.ts';`,
  );
  const written = { exports: {} };
  new Function('module', 'exports', 'require', text)(written, written.exports, createRequire(import.meta.url));
  return JSON.stringify(written.exports.grammarOf(written.exports.catalogue));
}

/** In one step. */
function replace(file, contents) {
  const draft = `${root}dist/${file}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, `${root}dist/${file}`);
}

function kept(file) {
  try {
    return readFileSync(`${root}dist/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** Tells whether anything that the bundle is made from is other than before, whatever its times say. */
function sumOfSources() {
  const inSource = readdirSync(`${root}src`, { recursive: true }).filter((file) => file.endsWith('.ts'));
  const files = [...inSource.map((file) => `src/${file}`).sort(), 'package.json', 'scripts/build.mjs'];
  if (existsSync(`${root}package-lock.json`)) files.push('package-lock.json');
  const sum = createHash('sha256').update(process.version);
  for (const file of files) sum.update(`${file}\0`).update(readFileSync(`${root}${file}`));
  return sum.digest('hex');
}
