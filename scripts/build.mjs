// Bundles src/cli/entry.ts and all it uses into dist/program-….cjs, with the code that V8 makes of it beside it, and
// src/world/first.ts into dist/first.cjs, which bin/xiaoneng.js asks first and which names the other two.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

const [program] = await bundled('src/cli/entry.ts', { 'import.meta.url': 'programUrl' });
const name = `program-${createHash('sha256').update(program.contents).digest('hex').slice(0, 16)}`;
const [first] = await bundled('src/world/first.ts', {});

mkdirSync(`${root}dist`, { recursive: true });
replace(`${name}.cjs`, program.contents);
// a program that starts meanwhile finds the old names or the new ones, and both sets of files
replace('first.cjs', `${first.text}module.exports.program = ${JSON.stringify(name)};\n`);
execFileSync(process.execPath, [`${root}scripts/keep-code.mjs`, name], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
for (const file of readdirSync(`${root}dist`)) {
  if (file !== 'first.cjs' && !file.startsWith(name)) rmSync(`${root}dist/${file}`, { recursive: true });
}

async function bundled(entry, define) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    charset: 'utf8',
    legalComments: 'eof',
    define: { XIAONENG_VERSION: JSON.stringify(version), ...define },
    logLevel: 'warning',
    write: false,
  }).catch(() => process.exit(1));
  return outputFiles;
}

/** In one step. */
function replace(file, contents) {
  const draft = `${root}dist/${file}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, `${root}dist/${file}`);
}
