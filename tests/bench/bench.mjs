// Measures this program beside others on the same tasks: npm run bench [-- --sizes 1000,10000 --runs 5 --out docs/bench.md]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TODAY } from './content.mjs';
import { writeLedger } from './ledger.mjs';
import { measured } from './measure.mjs';
import { installPeers, peers } from './peers.mjs';

const program = fileURLToPath(new URL('../../bin/xiaoneng.js', import.meta.url));
const sample = fileURLToPath(new URL('../../', import.meta.url));
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const sizes = option('sizes', '1000,10000,100000').split(',').map(Number);
const runs = Number(option('runs', '5'));
const out = option('out', fileURLToPath(new URL('../../docs/bench.md', import.meta.url)));
const work = mkdtempSync(join(tmpdir(), 'xn-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const rows = [];
const home = join(work, 'home');
const remembering = { HOME: home, XDG_CACHE_HOME: join(home, 'cache') };
const forgetting = { ...remembering, XIAONENG_CACHE: 'off' };

function note(size, what, tool, result) {
  rows.push({ size, what, tool, ...result });
  const { cpu, wall, memory, ok } = result;
  console.log(
    `${String(size).padStart(7)}  ${what.padEnd(22)} ${tool.padEnd(12)} CPU ${cpu.toFixed(3)} s  ${wall.toFixed(3)} s  ${memory.toFixed(0)} MB${ok ? '' : '  没有做成'}`,
  );
}

const own = (...args) => [process.execPath, program, ...args];

/** What is asked of a ledger; a check may find something. */
const questions = (id) => [
  ['overdue', ['overdue', '--today', TODAY]],
  ['summary', ['summary', '2022Q2', '--today', TODAY]],
  ['list', ['list', '--today', TODAY]],
  ['show', ['show', id, '--today', TODAY]],
  ['check', ['check', '--today', TODAY]],
];

function measureLedger(size) {
  const folder = join(work, String(size));
  writeLedger(folder, size);
  const names = readdirSync(join(folder, 'tasks/2022'));
  const few = size > 10_000 ? 1 : runs;
  // what has only just been written is not remembered
  execFileSync('sleep', ['3']);
  for (const [what, args] of questions(names[0].slice(0, -5))) {
    const options = { cwd: folder, codes: [0, 1, 3] };
    note(size, `${what}（冷）`, 'xiaoneng', measured(own(...args), { ...options, runs: few, env: forgetting }));
    measured(own(...args), { ...options, runs: 1, env: remembering });
    note(size, `${what}（热）`, 'xiaoneng', measured(own(...args), { ...options, runs, env: remembering }));
  }
  changeOne(join(folder, 'tasks/2022', names[0]));
  note(
    size,
    'overdue（改一个文件后）',
    'xiaoneng',
    measured(own('overdue', '--today', TODAY), { cwd: folder, runs: few, env: remembering }),
  );
  measureAdding(size, folder, few);
  rmSync(folder, { recursive: true, force: true });
}

function changeOne(path) {
  writeFileSync(
    path,
    readFileSync(path, 'utf8')
      .replace(/^备注: .*\n/m, '')
      .concat('备注: 又核对过\n'),
  );
}

/** A task with its commit, beside a commit of one file by git alone. */
function measureAdding(size, folder, few) {
  const git = (...args) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  git('init', '-q');
  git('config', 'user.name', '测量');
  git('config', 'user.email', 'bench@example.org');
  git('add', '.');
  git('commit', '-qm', '起点');
  const add = own('add', '测量登记', '--lead', '区教育局', '--source', '文件部署', '--today', TODAY, '--by', '测量');
  note(size, 'add（含提交）', 'xiaoneng', measured(add, { cwd: folder, runs: few, env: forgetting }));
  let number = 0;
  const alone = ['git', 'commit', '-qm', '一个文件', '--', 'x.txt'];
  const before = () => {
    number += 1;
    writeFileSync(join(folder, 'x.txt'), `${number}\n`);
    git('add', 'x.txt');
  };
  note(size, '提交一个文件', 'git', measured(alone, { cwd: folder, runs: few, before }));
}

function measurePeers(size) {
  for (const { name, commands } of peers(join(work, `peers-${size}`), size)) {
    if (!commands) {
      console.log(`${String(size).padStart(7)}  跳过 ${name}：没有装，或不适合这么多`);
      continue;
    }
    const { cwd, ...questions } = commands;
    for (const [what, command] of Object.entries(questions)) note(size, what, name, measured(command, { cwd, runs }));
  }
}

mkdirSync(home, { recursive: true });
installPeers();
note(0, '空的 node', 'node', measured([process.execPath, '-e', '0'], { runs: 15 }));
measured(own('--version'), { runs: 1, env: remembering });
note(0, '--version', 'xiaoneng', measured(own('--version'), { runs: 15, env: remembering }));
measured(own('overdue', '--today', TODAY), { cwd: sample, runs: 1, env: remembering });
note(
  0,
  'overdue 样例（热）',
  'xiaoneng',
  measured(own('overdue', '--today', TODAY), { cwd: sample, runs: 15, env: remembering }),
);
note(
  0,
  'overdue 样例（冷）',
  'xiaoneng',
  measured(own('overdue', '--today', TODAY), { cwd: sample, runs, env: forgetting }),
);
for (const size of sizes) {
  measurePeers(size);
  measureLedger(size);
}
writeFileSync(out, page());
console.log(`已写入 ${out}`);

function page() {
  const found = (size, what, tool) => rows.find((row) => row.size === size && row.what === what && row.tool === tool);
  const ratio = (a, b) => (a && b && b.cpu > 0 ? (a.cpu / b.cpu).toFixed(2) : '—');
  const table = rows.map(({ size, what, tool, cpu, wall, memory }) => {
    const peer = (name) => (tool === 'xiaoneng' ? ratio({ cpu }, found(size, what.replace(/（.*）$/, ''), name)) : '');
    return `| ${size || ''} | ${what} | ${tool} | ${cpu.toFixed(3)} | ${wall.toFixed(3)} | ${memory.toFixed(0)} | ${peer('Taskwarrior')} | ${peer('hledger')} | ${peer('ledger')} |`;
  });
  const node = found(0, '空的 node', 'node');
  return `# 测量

\`npm run bench\` 写的。整个进程的 CPU（用户加系统，含子进程）、用时、最大内存，各取中位数；每种任务数，各工具是同样的任务。

机器：${cpus()[0]?.model.trim() ?? ''} × ${cpus().length}，Node ${process.versions.node}。\`--version\` 是空 node 的 ${ratio(found(0, '--version', 'xiaoneng'), node)} 倍，样例的 \`overdue\`（热）是 ${ratio(found(0, 'overdue 样例（热）', 'xiaoneng'), node)} 倍。

| 任务数 | 问什么 | 工具 | CPU 秒 | 用时 秒 | 内存 MB | 比 Taskwarrior | 比 hledger | 比 ledger |
|---:|---|---|---:|---:|---:|---:|---:|---:|
${table.join('\n')}
`;
}
