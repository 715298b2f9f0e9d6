import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The source that carries the code of a page; nothing in it ends the script that it stands in. */
export async function behaviour() {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
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
  const code = outputFiles[0].text.trim().replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');
  return `// npm run generate:page made this from src/page.\nexport const behaviour = ${JSON.stringify(code)};\n`;
}
