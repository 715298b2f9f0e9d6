// A province, simulated on one machine: so many ledgers side by side, asked together. npm run bench:province [-- --ledgers 100 --tasks 10000]
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayAfter, TODAY } from './content.mjs';
import { writeLedger } from './ledger.mjs';
import { measured } from './measure.mjs';

const program = fileURLToPath(new URL('../../bin/xiaoneng.js', import.meta.url));
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const count = Number(option('ledgers', '100'));
const size = Number(option('tasks', '10000'));
const work = mkdtempSync(join(tmpdir(), 'xn-province-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const env = { HOME: work, XDG_CACHE_HOME: join(work, 'cache') };

const ledgers = Array.from({ length: count }, (_, i) => `ledger-${String(i + 1).padStart(3, '0')}`);
mkdirSync(env.XDG_CACHE_HOME);
for (const [i, name] of ledgers.entries()) {
  writeLedger(join(work, name), size, i + 1);
  if ((i + 1) % 10 === 0) console.log(`写好 ${i + 1}/${count} 个账本`);
}
// what has only just been written is not kept
execFileSync('sleep', ['3']);
const disk = execFileSync('du', ['-sm', '--exclude=cache', work], { encoding: 'utf8' }).split('\t')[0];
console.log(`${count} 个账本 × ${size} 项任务，占盘 ${disk} MB`);

const asked = (some, day, ...more) => [
  process.execPath,
  program,
  'overdue',
  ...some.flatMap((name) => ['--ledger', name]),
  ...['--today', day, ...more],
];

function tell(what, command, runs = 1, before = undefined) {
  const { cpu, wall, memory, ok } = measured(command, { cwd: work, env, runs, before });
  console.log(`| ${what} | ${cpu.toFixed(2)} | ${wall.toFixed(2)} | ${memory.toFixed(0)} |${ok ? '' : ' 没有做成'}`);
}

console.log('| 问什么 | CPU 秒 | 用时 秒 | 内存 MB |\n|---|---:|---:|---:|');
tell('一个账本，第一次', asked(ledgers.slice(0, 1), TODAY));
tell('全部，第一次', asked(ledgers, TODAY));
tell('全部，换一天', asked(ledgers, dayAfter(TODAY, 1)));
tell('全部，同样再问', asked(ledgers, dayAfter(TODAY, 1)), 3);
const [first = ''] = ledgers;
const task = join(work, first, 'tasks/2022', readdirSync(join(work, first, 'tasks/2022'))[0]);
tell('全部，一个账本改了一项', asked(ledgers, TODAY), 1, () => appendFileSync(task, '备注: 又核对过\n'));
tell('十个，换一天', asked(ledgers.slice(0, 10), dayAfter(TODAY, 2)));
