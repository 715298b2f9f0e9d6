// Bundles src/page/entry.ts, what a page does once it is looked at, into src/render/html/behaviour.generated.ts:
// npm run generate:page
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { behaviour } from './page-code.mjs';

const file = fileURLToPath(new URL('../src/render/html/behaviour.generated.ts', import.meta.url));
writeFileSync(file, await behaviour());
