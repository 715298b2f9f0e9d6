// The figures as a page: what was aimed at and what came out, then every row.
import { cpus } from 'node:os';

/** A page of Markdown. */
export function page(rows) {
  return `# 测量

\`npm run bench\` 写的。整个进程的 CPU（用户加系统，含子进程）、用时、最大内存，各取中位数；每种任务数，各工具是同样的任务。

- 冷：缓存文件夹是空的。热：同一个问题刚问过，什么都没变。换一天：每次的 \`--today\` 都不同。改一个文件后：每次先改一个任务文件。
- 任务数空着的是样例账本（约 500 个文件）。

机器：${cpus()[0]?.model.trim() ?? ''} × ${cpus().length}，Node ${process.versions.node}。

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
  const against = (size, what, peer) => ratio(cpu(size, `overdue（${what}）`), cpu(size, 'overdue', peer));
  const git = cpu(10_000, '提交一个文件', 'git');
  return [
    { goal: '10,000：overdue 热 ÷ Taskwarrior', value: against(10_000, '热', 'Taskwarrior'), most: 1 },
    { goal: '10,000：overdue 热 ÷ hledger', value: against(10_000, '热', 'hledger'), most: 0.3 },
    { goal: '10,000：overdue 冷 ÷ hledger', value: against(10_000, '冷', 'hledger'), most: 1 },
    { goal: '100,000：overdue 热 ÷ Taskwarrior', value: against(100_000, '热', 'Taskwarrior'), most: 0.4 },
    { goal: '100,000：overdue 热 ÷ hledger', value: against(100_000, '热', 'hledger'), most: 0.12 },
    {
      goal: '100,000：overdue 热的内存',
      value: memory(100_000, 'overdue（热）'),
      most: 200,
      unit: ' MB',
    },
    { goal: '`--version` ÷ 空的 node', value: ratio(cpu(0, '--version'), node), most: 1.3 },
    { goal: '样例 overdue 热 ÷ 空的 node', value: ratio(cpu(0, 'overdue（热）'), node), most: 1.8 },
    {
      goal: '10,000：add（含提交）÷（空的 node + git 提交一个文件）',
      value: git === undefined ? undefined : ratio(cpu(10_000, 'add（含提交）'), node + git),
      most: 2,
    },
    { goal: '10,000：check 冷', value: cpu(10_000, 'check（冷）'), most: 5, unit: ' 秒' },
    { goal: '10,000：check 热', value: cpu(10_000, 'check（热）'), most: 0.4, unit: ' 秒' },
    { goal: '10,000：export xlsx', value: cpu(10_000, 'export xlsx'), most: 4, unit: ' 秒' },
    { goal: '10,000：export xlsx 的内存', value: memory(10_000, 'export xlsx'), most: 200, unit: ' MB' },
    { goal: '10,000：board', value: cpu(10_000, 'board'), most: 2, unit: ' 秒' },
    { goal: '10,000：summary 热', value: cpu(10_000, 'summary（热）'), most: 1, unit: ' 秒' },
    ...['export xlsx', 'export csv', 'export json', 'board'].map((what) => ({
      goal: `100,000：${what} 的内存`,
      value: memory(100_000, what),
      most: 300,
      unit: ' MB',
    })),
    {
      goal: '十倍的任务，冷的 overdue（100,000 ÷ 10,000）',
      value: ratio(cpu(100_000, 'overdue（冷）'), cpu(10_000, 'overdue（冷）')),
      most: 12,
    },
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
