// The board of so many tasks in a browser: how large, how many nodes, how long a letter or the head of a column takes.
// npm run bench:board [-- --sizes 10000,100000]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { TODAY } from './content.mjs';
import { writeLedger } from './ledger.mjs';
import { measured } from './measure.mjs';

const program = fileURLToPath(new URL('../../bin/xiaoneng.js', import.meta.url));
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const sizes = option('sizes', '10000,100000').split(',').map(Number);
const work = mkdtempSync(join(tmpdir(), 'xn-board-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const env = { HOME: work, XDG_CACHE_HOME: join(work, 'cache') };
mkdirSync(env.XDG_CACHE_HOME);

/** A board of so many tasks; where `ledgers` says a folder, its ledgers are kept there for the next time. */
function boardOf(size) {
  const folder = join(option('ledgers', work), String(size));
  if (!existsSync(folder)) {
    writeLedger(folder, size);
    // what has only just been written is not kept
    execFileSync('sleep', ['3']);
  }
  const file = join(work, `${size}.html`);
  const command = [process.execPath, program, 'board', '--today', TODAY, '-o', file];
  const first = measured(command, { cwd: folder, env, runs: 1 });
  const again = measured(command, { cwd: folder, env, runs: 1 });
  tell(size, '写，第一次', `${first.cpu.toFixed(1)} 秒 CPU，${first.memory.toFixed(0)} MB`);
  tell(size, '写，有包', `${again.cpu.toFixed(1)} 秒 CPU，${again.memory.toFixed(0)} MB`);
  tell(size, '大小', `${(statSync(file).size / 1e6).toFixed(2)} MB`);
  return file;
}

function tell(size, what, value) {
  console.log(`| ${size} | ${what} | ${value} |`);
}

/** In the page: milliseconds until a thing that was done is done, and until it is drawn. */
const TIMED = `async (act) => {
  const start = performance.now();
  act();
  const done = performance.now() - start;
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  return [done, performance.now() - start];
}`;

/** Letter by letter, as people type; then nothing. */
const SEARCHES = ['燃', '燃气', '燃气 区教', '燃气 区教育局', '77号', '没有的字', ''];

const TYPED = `async (text) => {
  const box = document.getElementById('q');
  return (${TIMED})(() => {
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
}`;

/** The longest table's heads, each pressed twice. */
const SORTED = `async () => {
  const table = [...document.querySelectorAll('table[data-columns]')]
    .sort((a, b) => b.getAttribute('aria-rowcount') - a.getAttribute('aria-rowcount'))[0];
  const found = [];
  for (const head of table.querySelectorAll('thead button'))
    for (let i = 0; i < 2; i += 1) found.push(await (${TIMED})(() => head.click()));
  return found;
}`;

/** To the last row of the longest table; it must be there. */
const LEAPT = `async () => {
  const table = [...document.querySelectorAll('table[data-columns]')]
    .sort((a, b) => b.getAttribute('aria-rowcount') - a.getAttribute('aria-rowcount'))[0];
  const box = table.closest('.long');
  history.back();
  box.scrollIntoView();
  const start = performance.now();
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
  while (!table.querySelector('tr[aria-rowindex="' + table.getAttribute('aria-rowcount') + '"]'))
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  return [performance.now() - start, performance.now() - start];
}`;

const OPENED = `async () => (${TIMED})(() => document.querySelector('table[data-columns] td a[data-open]').click())`;
const NODES = 'document.querySelectorAll("*").length';
/** What is left to make ready is ready. */
const QUIET = 'new Promise((quiet) => requestIdleCallback(() => requestIdleCallback(quiet)))';

async function measureBoard(size) {
  const file = boardOf(size);
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const start = performance.now();
  await page.goto(pathToFileURL(file).href);
  tell(size, '打开', `${Math.round(performance.now() - start)} 毫秒`);
  tell(size, '打开时的节点', await page.evaluate(NODES));
  // the first letter of all is typed before anything was made ready
  const early = await page.evaluate(`(${TYPED})('燃')`);
  await page.evaluate(`(${TYPED})('')`);
  tell(size, '一打开就按第一个字', range([early]));
  for (const section of await page.locator('main > section').all()) await section.scrollIntoViewIfNeeded();
  tell(size, '走遍各节以后的节点', await page.evaluate(NODES));
  for (let i = 0; i < 30; i += 1) await page.evaluate(QUIET);
  const searched = [];
  for (const text of SEARCHES) searched.push(await page.evaluate(`(${TYPED})(${JSON.stringify(text)})`));
  tell(size, '查找，按一个字', range(searched));
  tell(size, '换一栏排序', range(await page.evaluate(`(${SORTED})()`)));
  tell(size, '打开一项的经过', range([await page.evaluate(`(${OPENED})()`)]));
  tell(size, '滚到最长一张表的末尾', range([await page.evaluate(`(${LEAPT})()`)]));
  tell(size, '内存（JS 堆）', `${Math.round((await page.evaluate('performance.memory.usedJSHeapSize')) / 1e6)} MB`);
  const printed = performance.now();
  const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type ?\/Page\b/g)?.length;
  tell(size, '打印全部', `${((performance.now() - printed) / 1000).toFixed(1)} 秒，${pages} 页`);
  await browser.close();
}

/** The least and the most, done and drawn. */
function range(times) {
  const [done, drawn] = [0, 1].map((at) => times.map((one) => Math.round(one[at])).toSorted((a, b) => a - b));
  const told = (all) => (all[0] === all.at(-1) ? `${all[0]}` : `${all[0]}–${all.at(-1)}`);
  return `${told(done)} 毫秒，画出来 ${told(drawn)}`;
}

console.log(`负载 ${loadavg()[0].toFixed(1)}\n\n| 任务 | 量什么 | 数 |\n|---:|---|---:|`);
for (const size of sizes) await measureBoard(size);
