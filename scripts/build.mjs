// Bundles src/cli/entry.ts and what most runs need of all it uses into dist/program-….cjs, what only some runs need into
// further parts beside it, each with the code that V8 makes of it; what answers a shell that completes a word into
// dist/completing.cjs, and src/world/first.ts into dist/first.cjs, which bin/xiaoneng.js asks first and which names the
// program. With --if-changed only when it was made from other sources.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = sumOfSources();
if (process.argv.includes('--if-changed') && kept('sources.sum') === sources) process.exit(0);

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const XIAONENG_VERSION = JSON.stringify(version);

/** Large packages that few commands need: each in a file of its own, which is read when it is first used. */
const APART = [
  'docx',
  'docxtemplater',
  'pinyin-pro',
  'fflate',
  'csv-parse/sync',
  '@e965/xlsx',
  'unpdf',
  'postal-mime',
  'nodemailer',
  'hyparquet-writer',
];

/** What packages would say in English, on the terminal of a clerk, of formats of numbers: said by the one that reads sheets. */
const SILENT = { drop: ['console'] };

/** Parts of Node, and packages, that most runs never ask anything of: each is loaded when something of it is first used. */
const LATE = ['chalk', 'child_process', 'crypto', 'inspector', 'os', 'readline', 'timers/promises', 'tty'];

/** The same of packages that are large enough for a part of the program of their own. */
const PARTS = ['yaml', 'zod'];

const ENTRY = 'src/cli/entry.ts';

/** Sources that are imported late, but by most runs. */
const OFTEN = ['render/text', 'render/json', 'cli/adding/lines', 'cli/adding/parts', 'cli/adding/register'];

const DEFINED = { XIAONENG_VERSION, 'import.meta.url': 'programUrl' };

const common = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  // what is in a file of its own is required: code that was compiled with what was kept of it cannot import
  supported: { 'dynamic-import': false },
  charset: 'utf8',
  legalComments: 'eof',
  logLevel: 'warning',
  write: false,
};

/** The packages of which something was bundled, and those in what scripts/page.mjs made. */
const carried = new Set(['@tanstack/virtual-core']);

const graph = await graphOf(ENTRY);
const atOnce = loadedWith([ENTRY, ...OFTEN.map((file) => `src/${file}.ts`)]);
const contents = new Map([
  [
    '',
    await bundled(
      entryOf(
        askedOf((file) => atOnce.has(file)),
        ENTRY,
      ),
      DEFINED,
      [parted(true), apart(), late()],
    ),
  ],
  ['further', await bundled(entryOf(askedOf((file) => !atOnce.has(file))), DEFINED, [parted(false), apart(), late()])],
]);
for (const name of PARTS) contents.set(name, await bundled(name));
const sum = createHash('sha256');
for (const text of contents.values()) sum.update(text);
const name = `program-${sum.digest('hex').slice(0, 16)}`;
const first = await bundled('src/world/first.ts');
const parts = await Promise.all(APART.map(async (name) => [partOf(name), await bundled(name, {}, [], SILENT)]));
const completing = await bundled('src/cli/completing/entry.ts', { XIAONENG_GRAMMAR: await grammar() });

mkdirSync(`${root}dist`, { recursive: true });
for (const [file, contents] of parts) replace(file, contents);
for (const [part, text] of contents) replace(`${programFile(part)}.cjs`, wrapped(text));
replace('completing.cjs', completing);
// what starts meanwhile finds the old program or the new one
replace('first.cjs', `${first}module.exports.program = ${JSON.stringify(name)};\n`);
replace('version.cjs', `module.exports = ${XIAONENG_VERSION};\n`);
replace('carried.json', `${JSON.stringify([...carried].sort(), undefined, 2)}\n`);
execFileSync(process.execPath, [`${root}scripts/keep-code.mjs`], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
replace('sources.sum', sources);
const lasting = [
  'first.cjs',
  'version.cjs',
  'carried.json',
  'completing.cjs',
  'sources.sum',
  ...[...contents.keys()].flatMap((part) => [`${programFile(part)}.cjs`, `${programFile(part)}.code`]),
  ...APART.map(partOf),
];
for (const file of readdirSync(`${root}dist`))
  if (!lasting.includes(file)) rmSync(`${root}dist/${file}`, { recursive: true, force: true });

/** What the program asks for is handed to it. */
function wrapped(text) {
  return `(function (exports, require, module, programUrl) {${text}\n})`;
}

function programFile(part) {
  return part === '' ? name : `${name}.${part}`;
}

/** Our own sources that are reached from an entry, by what each imports: [file, whether it is loaded at once]. */
async function graphOf(entry) {
  const { metafile } = await build({ ...common, entryPoints: [entry], plugins: [apart(), late()], metafile: true });
  const ours = Object.entries(metafile.inputs).filter(([file]) => file.startsWith('src/'));
  const imported = ({ imports }) =>
    imports
      .filter(({ path, external }) => !external && path.startsWith('src/'))
      .map(({ path, kind }) => [path, kind !== 'dynamic-import']);
  return new Map(ours.map(([file, input]) => [file, imported(input)]));
}

/** What is loaded with these sources because it is imported at once, by them or by what they import. */
function loadedWith(entries) {
  const found = new Set(entries);
  for (const file of found) for (const [path, isAtOnce] of graph.get(file)) if (isAtOnce) found.add(path);
  return found;
}

/** The sources of one part that the other imports, by whether they lie in it. */
function askedOf(liesIn) {
  const others = [...graph].filter(([file]) => !liesIn(file)).flatMap(([, imports]) => imports);
  return [...new Set(others.map(([path]) => path).filter(liesIn))].sort();
}

/** A source that offers others, each under its path and run when it is asked for. */
function entryOf(offered, own) {
  const all = offered.map((file) => `get '${file}'() { return require('./${file}'); },\n`).join('');
  return `${own ? `export { run } from './${own}';\n` : ''}export const sources = {\n${all}};\n`;
}

/** What lies in the other part is asked of it when it is needed. */
function parted(isFirst) {
  const other = isFirst ? 'further' : 'program';
  return {
    name: 'parted',
    setup(plugins) {
      plugins.onResolve({ filter: /^\./ }, async ({ path, pluginData, ...from }) => {
        if (pluginData === parted) return undefined;
        const found = await plugins.resolve(path, { ...from, pluginData: parted });
        const file = relative(root, found.path).replaceAll('\\', '/');
        if (!graph.has(file) || atOnce.has(file) === isFirst) return found;
        return { path: `xiaoneng:${other}#${file}`, external: true };
      });
    },
  };
}

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
  const named = new RegExp(`^(?:node:)?(${[...LATE, ...PARTS].join('|')})$`);
  return {
    name: 'late',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^xiaoneng:/ }, ({ path }) => ({ path, external: true }));
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
  // newer versions of Node let a package of CommonJS offer itself too, under a name that is no word
  const offered = Object.keys(await import(name)).filter((one) => /^[\w$]+$/.test(one));
  const place = PARTS.includes(name) ? `xiaoneng:${name}` : name;
  return `let loaded;
const all = () => (loaded ??= require('${place}'));
module.exports = { ${offered.map((one) => `get ${one}() { return all().${one}; }`).join(', ')} };`;
}

/** ASCII alone, so that it is read without being decoded. */
async function bundled(entry, define = {}, plugins = [], more = {}) {
  const isWritten = entry.includes('\n');
  const source = isWritten ? { stdin: { contents: entry, resolveDir: root } } : { entryPoints: [entry] };
  const options = { ...common, ...source, define, plugins, ...more, metafile: true };
  const { outputFiles, metafile } = await build(options).catch(() => process.exit(1));
  for (const name of packagesOf(metafile)) carried.add(name);
  return outputFiles[0].text.replace(/[^\0-\x7f]/g, escaped);
}

/** The packages of which something came into what was bundled. */
function packagesOf({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const inPackages = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
  return inPackages.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
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
