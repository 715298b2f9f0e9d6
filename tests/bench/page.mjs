// The figures as a page: what was aimed at and what came out, then every row.
import { cpus } from 'node:os';

/** A page of Markdown; `loads`: that of the machine when each size was begun. */
export function page(rows, loads) {
  return `# 测量

\`npm run bench\` 写的。整个进程的 CPU（用户加系统，含子进程）、用时、最大内存，各取中位数；每种任务数，各工具是同样的任务。

- 冷：缓存文件夹是空的。有包：问过一次 overdue，什么都没变。换一天、换一个单位：每次问的都没有问过。改一个文件后：每次先改一个任务文件。同一个答案从不存下来再给一遍。
- 任务数空着的是样例账本（约 500 个文件）。多于 10,000 项的只量有目标的几行，本程序除换一天等三行外各一次。

机器：${cpus()[0]?.model.trim() ?? ''} × ${cpus().length}，Node ${process.versions.node}；开始量时系统负载：${[...loads].map(([size, load]) => `${size} 项 ${load.toFixed(2)}`).join('，')}。负载高时 CPU 也偏大，内存不变。

## 目标

| 目标（CPU，同一次测量） | 比值 | 做到 |
|---|---:|---|
${goals(rows).map(line).join('\n')}

## 全部

| 任务数 | 问什么 | 工具 | CPU 秒 | 用时 秒 | 内存 MB | 比 Taskwarrior | 比 hledger | 比 ledger |
|---:|---|---|---:|---:|---:|---:|---:|---:|
${rows.map((row) => told(row, rows)).join('\n')}
`;
}

const ROW = /^\| (\d*) ?\| (.*?) \| (.*?) \| ([\d.]+) \| ([\d.]+) \| (\d+) \|/gm;

/** What a page says was measured, and at what load. */
export function readPage(text) {
  const rows = [...text.matchAll(ROW)].map(([, size, what, tool, cpu, wall, memory]) => {
    const [name, failed] = what.split('（没有做成）');
    return {
      size: Number(size),
      what: name,
      tool,
      cpu: Number(cpu),
      wall: Number(wall),
      memory: Number(memory),
      ok: failed === undefined,
    };
  });
  const loads = [...text.matchAll(/(\d+) 项 ([\d.]+\d)/g)].map(([, size, load]) => [Number(size), Number(load)]);
  return { rows, loads: new Map(loads) };
}

function line({ goal, value, most, unit = '' }) {
  if (value === undefined) return `| ${goal} ≤ ${most}${unit} | — | 没有测 |`;
  const shown = unit === ' MB' ? value.toFixed(0) : value.toFixed(2);
  return `| ${goal} ≤ ${most}${unit} | ${shown}${unit} | ${value <= most ? '是' : '**没有**'} |`;
}

/** What is aimed at; a value is undefined where a side was not measured. */
function goals(rows) {
  const cpu = (size, what, tool = 'xiaoneng') => find(rows, size, what, tool)?.cpu;
  const memory = (size, what) => find(rows, size, what, 'xiaoneng')?.memory;
  const ratio = (a, b) => (a === undefined || b === undefined ? undefined : a / b);
  const node = cpu(0, '空的 node', 'node');
  const against = (size, what, peer, question = 'overdue') =>
    ratio(cpu(size, `${question}（${what}）`), cpu(size, question, peer));
  const first = ['换一天', '换一个单位', '改一个文件后'].flatMap((what) => [
    { goal: `10,000：overdue ${what} ÷ Taskwarrior`, value: against(10_000, what, 'Taskwarrior'), most: 0.9 },
    { goal: `10,000：overdue ${what} ÷ hledger`, value: against(10_000, what, 'hledger'), most: 0.35 },
  ]);
  const git = cpu(10_000, '提交一个文件', 'git');
  const adding = ['有包', 'show 留下的包'].map((what) => ({
    goal: `10,000：add（含提交，${what}）÷（空的 node + git 提交一个文件）`,
    value: git === undefined ? undefined : ratio(cpu(10_000, `add（含提交，${what}）`), node + git),
    most: 2.5,
  }));
  const streams = ['export xlsx', 'export csv', 'export json', 'board'].map((what) => ({
    goal: `100,000：${what} 的内存`,
    value: memory(100_000, `${what}（有包）`),
    most: 300,
    unit: ' MB',
  }));
  return [
    ...first,
    { goal: '10,000：overdue 冷 ÷ hledger', value: against(10_000, '冷', 'hledger'), most: 2.5 },
    { goal: '10,000：list ÷ Taskwarrior', value: against(10_000, '有包', 'Taskwarrior', 'list'), most: 1 },
    ...adding,
    { goal: '10,000：summary', value: cpu(10_000, 'summary（有包）'), most: 1, unit: ' 秒' },
    { goal: '10,000：board', value: cpu(10_000, 'board（有包）'), most: 2, unit: ' 秒' },
    { goal: '10,000：check 冷', value: cpu(10_000, 'check（冷）'), most: 2.5, unit: ' 秒' },
    { goal: '10,000：export xlsx', value: cpu(10_000, 'export xlsx（有包）'), most: 4, unit: ' 秒' },
    { goal: '10,000：export xlsx 的内存', value: memory(10_000, 'export xlsx（有包）'), most: 200, unit: ' MB' },
    { goal: '100,000：overdue 换一天 ÷ Taskwarrior', value: against(100_000, '换一天', 'Taskwarrior'), most: 0.4 },
    { goal: '100,000：overdue 换一天 ÷ hledger', value: against(100_000, '换一天', 'hledger'), most: 0.2 },
    { goal: '100,000：overdue 换一天的内存', value: memory(100_000, 'overdue（换一天）'), most: 200, unit: ' MB' },
    ...streams,
    { goal: '`--version` ÷ 空的 node', value: ratio(cpu(0, '--version'), node), most: 1.3 },
    { goal: '样例 overdue 换一天 ÷ 空的 node', value: ratio(cpu(0, 'overdue（换一天）'), node), most: 2.5 },
  ];
}

function find(rows, size, what, tool) {
  return rows.find((row) => row.size === size && row.what === what && row.tool === tool);
}

function told({ size, what, tool, cpu, wall, memory, ok }, rows) {
  const ratio = (name) => {
    const peer = find(rows, size, what.replace(/（.*）$/, ''), name);
    return tool === 'xiaoneng' && peer && peer.cpu > 0 ? (cpu / peer.cpu).toFixed(2) : '';
  };
  const figures = [
    cpu.toFixed(3),
    wall.toFixed(3),
    memory.toFixed(0),
    ...['Taskwarrior', 'hledger', 'ledger'].map(ratio),
  ];
  return `| ${size || ''} | ${what}${ok ? '' : '（没有做成）'} | ${tool} | ${figures.join(' | ')} |`;
}
