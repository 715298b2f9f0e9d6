// Measures this program beside others on the same tasks: npm run bench [-- --sizes 1000,10000 --runs 5 --out docs/bench.md]
// What is on the page already of sizes that are not measured now stays there: --sizes 100000 adds them to a run of 10000.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayAfter, TODAY, units } from './content.mjs';
import { writeHistory } from './history.mjs';
import { writeLedger } from './ledger.mjs';
import { measured } from './measure.mjs';
import { page, readPage } from './page.mjs';
import { installPeers, peers } from './peers.mjs';
import { writeWorkbook } from './workbook.mjs';

const program = fileURLToPath(new URL('../../bin/xiaoneng.js', import.meta.url));
const sample = fileURLToPath(new URL('../../', import.meta.url));
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const sizes = option('sizes', '1000,10000,100000').split(',').filter(Boolean).map(Number);
const commits = Number(option('commits', '10000'));
const runs = Number(option('runs', '5'));
const out = option('out', fileURLToPath(new URL('../../docs/bench.md', import.meta.url)));
const work = mkdtempSync(join(tmpdir(), 'xn-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const rows = [];
/** The load of the machine when each size was begun. */
const loads = new Map();
const home = join(work, 'home');
const env = { HOME: home, XDG_CACHE_HOME: join(home, 'cache') };
const forget = () => rmSync(env.XDG_CACHE_HOME, { recursive: true, force: true });

function note(size, what, tool, command, options) {
  const result = measured(command, { env, runs, ...options });
  rows.push({ size, what, tool, ...result });
  const { cpu, wall, memory, ok } = result;
  console.log(
    `${String(size).padStart(7)}  ${what.padEnd(22)} ${tool.padEnd(12)} CPU ${cpu.toFixed(3)} s  ${wall.toFixed(3)} s  ${memory.toFixed(0)} MB${ok ? '' : '  没有做成'}`,
  );
}

const own = (...args) => [process.execPath, program, ...args];
const overdue = (day = TODAY) => own('overdue', '--today', day);

/** So many tasks are asked only what is aimed at with so many. */
const MANY = 10_000;
const AIMED = ['overdue', 'board', 'export xlsx', 'export csv', 'export json'];

/** What is asked of a ledger; a check may find something. */
const questions = (id) => [
  ['overdue', overdue()],
  ['list', own('list', '--today', TODAY)],
  ['show', own('show', id, '--today', TODAY)],
  ['summary', own('summary', '2022Q2', '--today', TODAY)],
  ['board', own('board', '--today', TODAY, '-o', join(work, '看板.html'))],
  ['check', own('check', '--today', TODAY)],
  ['export xlsx', own('export', '--today', TODAY, '-o', join(work, '台账.xlsx'))],
  ['export csv', own('export', '--today', TODAY, '-o', join(work, '台账.csv'))],
  ['export json', own('export', '--today', TODAY, '-o', join(work, '台账.json'))],
];

function measureLedger(size) {
  const folder = join(work, String(size));
  writeLedger(folder, size);
  const tasks = readdirSync(join(folder, 'tasks/2022'));
  const isMany = size > MANY;
  // what has only just been written is not kept
  execFileSync('sleep', ['3']);
  const options = { cwd: folder, codes: [0, 1, 3], runs: isMany ? 1 : runs };
  const asked = questions(tasks[0].slice(0, -5)).filter(([what]) => !isMany || AIMED.includes(what));
  for (const [what, command] of isMany ? asked.slice(0, 1) : asked)
    note(size, `${what}（冷）`, 'xiaoneng', command, { ...options, before: forget });
  forget();
  measured(overdue(), { cwd: folder, runs: 1, env });
  for (const [what, command] of asked) note(size, `${what}（有包）`, 'xiaoneng', command, options);
  let days = 0;
  const another = () => {
    days += 1;
    return overdue(dayAfter(TODAY, days));
  };
  note(size, 'overdue（换一天）', 'xiaoneng', another, { cwd: folder });
  const ofUnit = () => [...another(), '--unit', units[days % units.length].name];
  note(size, 'overdue（换一个单位）', 'xiaoneng', ofUnit, { cwd: folder });
  let changed = 0;
  const before = () => {
    changed += 1;
    changeOne(join(folder, 'tasks/2022', tasks[changed]), changed);
  };
  note(size, 'overdue（改一个文件后）', 'xiaoneng', overdue(), { cwd: folder, before });
  if (!isMany) measureAdding(size, folder);
  rmSync(folder, { recursive: true, force: true });
}

function changeOne(path, number) {
  writeFileSync(path, `${readFileSync(path, 'utf8').replace(/^备注: .*\n/m, '')}备注: 第${number}次核对\n`);
}

/** A task with its commit, beside a commit of one file by git alone. */
function measureAdding(size, folder) {
  const git = (...args) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  git('init', '-q');
  git('config', 'user.name', '测量');
  git('config', 'user.email', 'bench@example.org');
  // it would go on in the background, in what is measured next
  git('config', 'gc.auto', '0');
  git('add', '.');
  git('commit', '-qm', '起点');
  const add = own('add', '测量登记', '--lead', '区教育局', '--source', '文件部署', '--today', TODAY, '--by', '测量');
  note(size, 'add（含提交，有包）', 'xiaoneng', add, { cwd: folder });
  const show = own('show', readdirSync(join(folder, 'tasks/2022'))[0].slice(0, -5), '--today', TODAY);
  note(size, 'add（含提交，冷）', 'xiaoneng', add, { cwd: folder, before: forget });
  const afterShow = () => {
    forget();
    measured(show, { cwd: folder, runs: 1, env });
  };
  note(size, 'add（含提交，show 留下的包）', 'xiaoneng', add, { cwd: folder, before: afterShow });
  let number = 0;
  const before = () => {
    number += 1;
    writeFileSync(join(folder, 'x.txt'), `${number}\n`);
    git('add', 'x.txt');
  };
  note(size, '提交一个文件', 'git', ['git', 'commit', '-qm', '一个文件', '--', 'x.txt'], { cwd: folder, before });
}

/** The story of one record, and what an audit has to say, in a history of so many commits. */
function measureHistory() {
  const folder = join(work, 'history');
  const id = writeHistory(folder, commits);
  const options = { cwd: folder, codes: [0, 1], runs: Math.min(3, runs) };
  note(commits, 'log 一项（提交数）', 'xiaoneng', own('log', id), options);
  note(commits, 'audit（提交数）', 'xiaoneng', own('audit'), options);
  rmSync(folder, { recursive: true, force: true });
}

/** A table of so many rows taken in, with its commit: one as short as can be, and the workbook of an office, also only looked at. */
function measureImport(count) {
  const folder = join(work, 'import');
  writeLedger(folder, 10);
  const git = (...args) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  git('init', '-q');
  git('config', 'user.name', '测量');
  git('config', 'user.email', 'bench@example.org');
  git('config', 'gc.auto', '0');
  git('add', '.');
  git('commit', '-qm', '起点');
  const table = join(work, '台账.csv');
  const lines = Array.from({ length: count }, (_, i) => `巡查第${i + 1}号点位并报告,${units[i % 32].name},2022-03-01`);
  writeFileSync(table, ['事项,牵头单位,收到日期', ...lines, ''].join('\n'));
  const command = own('import', table, '--source', '文件部署', '--today', TODAY, '--by', '测量');
  const before = () => {
    git('reset', '-q', '--hard', git.start);
    git('clean', '-qfd');
  };
  git.start = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim();
  const options = { cwd: folder, before, runs: Math.min(3, runs) };
  note(count, 'import（表格，含提交）', 'xiaoneng', command, options);
  const book = join(work, '台账.xlsx');
  writeWorkbook(book, count);
  const take = own('import', book, '--today', TODAY, '--by', '测量');
  note(count, 'import（台账 xlsx，只看）', 'xiaoneng', [...take, '--dry-run'], options);
  note(count, 'import（台账 xlsx，含提交）', 'xiaoneng', take, options);
  rmSync(folder, { recursive: true, force: true });
}

function measurePeers(size) {
  for (const { name, commands } of peers(join(work, `peers-${size}`), size)) {
    if (!commands) {
      console.log(`${String(size).padStart(7)}  跳过 ${name}：没有装，或不适合这么多`);
      continue;
    }
    const { cwd, ...asked } = commands;
    for (const [what, command] of Object.entries(asked))
      if (size <= MANY || AIMED.includes(what)) note(size, what, name, command, { cwd });
  }
}

/** What no ledger of many tasks is needed for. */
function measureStarting() {
  note(0, '空的 node', 'node', [process.execPath, '-e', '0'], { runs: 15 });
  note(0, '--version', 'xiaoneng', own('--version'), { runs: 15 });
  note(0, 'overdue（冷）', 'xiaoneng', overdue(), { cwd: sample, before: forget });
  let days = 0;
  const another = () => {
    days += 1;
    return overdue(dayAfter(TODAY, days));
  };
  note(0, 'overdue（换一天）', 'xiaoneng', another, { cwd: sample, runs: 15 });
}

mkdirSync(home, { recursive: true });
installPeers();
if (sizes.some((size) => size <= MANY)) measureStarting();
for (const size of sizes) {
  loads.set(size, loadavg()[0]);
  measurePeers(size);
  measureLedger(size);
}
if (sizes.some((size) => size <= MANY)) {
  measureImport(Number(option('rows', '1000')));
  measureHistory();
}
const before = existsSync(out) ? readPage(readFileSync(out, 'utf8')) : { rows: [], loads: new Map() };
const measuredNow = (row) =>
  rows.some(({ size, what, tool }) => size === row.size && what === row.what && tool === row.tool);
const kept = before.rows.filter((row) => !sizes.includes(row.size) && !measuredNow(row));
writeFileSync(out, page([...kept, ...rows], new Map([...before.loads, ...loads])));
console.log(`已写入 ${out}`);
