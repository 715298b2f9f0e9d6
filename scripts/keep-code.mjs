// Runs the bundle on the sample ledger and keeps the code that V8 made of it: scripts/build.mjs calls it last.
import { renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const dist = join(import.meta.dirname, '../dist');
const { load, program, withSum } = createRequire(import.meta.url)('../dist/first.cjs');
process.env.XIAONENG_CACHE = 'off';
const { bundle, code } = load(join(dist, program));
const place = join(dist, program);
const ledger = join(import.meta.dirname, '../ledger');
const often = [
  ['overdue'],
  ['list', '--json'],
  ['check'],
  ['add', '试一试', '--lead', '区教育局', '--source', '文件部署', '--by', '试', '--dry-run'],
];
/** Between them they ask something of every part. */
const others = [
  ['board'],
  ['remind'],
  ['edit', 'RW20220105-1AXB', '--set', '备注=试', '--by', '试', '--dry-run'],
  ['schema', 'task'],
];

await ask(often);
keep(place);
await ask(others);
for (const part of ['further', 'yaml', 'zod']) keep(`${place}.${part}`);

async function ask(questions) {
  for (const args of questions) {
    await bundle.run([...args, '--ledger', ledger, '--today', '2022-06-30']);
    if (process.exitCode !== 0) throw new Error(`${args.join(' ')}: ${process.exitCode}`);
  }
}

function keep(part) {
  const draft = `${part}.code.${process.pid}`;
  writeFileSync(draft, withSum([code(part)]));
  renameSync(draft, `${part}.code`);
}
