// Bundles src/page/entry.ts, what a page does once it is looked at, into src/render/html/behaviour.generated.ts:
// npm run generate:page. With --check it only says by its exit code whether that was done.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = `${root}src/render/html/behaviour.generated.ts`;
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/page/entry.ts'],
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2020',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});
// nothing in it ends the script that it stands in
const code = outputFiles[0].text.trim().replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');
const text = `// npm run generate:page made this from src/page.\nexport const behaviour = ${JSON.stringify(code)};\n`;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) process.exit(1);
