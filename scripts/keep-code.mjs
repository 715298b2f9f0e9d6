// Runs the bundle on the sample ledger and keeps the code that V8 made of it: scripts/build.mjs calls it last.
import { renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const dist = join(import.meta.dirname, '../dist');
const { load, program, withSum } = createRequire(import.meta.url)('../dist/first.cjs');
process.env.XIAONENG_CACHE = 'off';
const { bundle, code } = load(join(dist, program));
const asked = [
  ['overdue'],
  ['list', '--json'],
  ['check'],
  ['add', '试一试', '--lead', '区教育局', '--source', '文件部署', '--by', '试', '--dry-run'],
];
for (const args of asked) {
  await bundle.run([...args, '--ledger', 'ledger', '--today', '2022-06-30']);
  if (process.exitCode !== 0) throw new Error(`${args.join(' ')}: ${process.exitCode}`);
}
const draft = join(dist, `${program}.code.${process.pid}`);
writeFileSync(draft, withSum([code()]));
renameSync(draft, join(dist, `${program}.code`));
