// A ledger whose tasks were entered and handled in so many commits, each by one entry, as this program makes them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tasks } from './content.mjs';
import { taskFile, writeLedger } from './ledger.mjs';

/** A repository with the ledger in it; the number of one of its tasks. */
export function writeHistory(folder, commits) {
  mkdirSync(folder, { recursive: true });
  writeLedger(folder, 1);
  const parts = [];
  const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  let number = 0;
  const commit = (day, subject, trailers, path, text) => {
    number += 1;
    const at = Math.floor(Date.parse(`${day}T02:00:00Z`) / 1000) + (number % 3600);
    parts.push([
      at,
      `commit refs/heads/main\ncommitter 田某 <t@example.org> ${at} +0800\n${data(`${subject}\n\n${trailers}\n`)}M 100644 inline ${path}\n${data(text)}`,
    ]);
  };
  for (const name of ['xiaoneng.yaml', 'units.yaml'])
    commit('2022-01-01', '新建账本', '动作: 初始化\n经办人: 田某', name, readFileSync(join(folder, name), 'utf8'));
  const all = [...tasks(Math.ceil(commits / 5))];
  for (const task of all)
    for (const step of stepsOf(task))
      commit(
        step.day,
        `${step.action}：${task.title}（${task.id}）`,
        `编号: ${task.id}\n动作: ${step.action}\n经办人: 田某`,
        `tasks/2022/${task.id}.yaml`,
        step.text,
      );
  execFileSync('git', ['init', '-q', '--initial-branch=main'], { cwd: folder });
  // what happened on a day was recorded on that day, whatever the task
  const inOrder = parts.toSorted(([a], [b]) => a - b).map(([, commit]) => commit);
  execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, input: inOrder.join('') });
  execFileSync('git', ['reset', '-q', '--hard', 'main'], { cwd: folder });
  execFileSync('git', ['clean', '-qfd'], { cwd: folder });
  return readdirSync(join(folder, 'tasks/2022'))[0].slice(0, -5);
}

/** The file as it was entered, and after each of its entries. */
function stepsOf(task) {
  const whole = taskFile(task);
  const [head, ...entries] = whole.split(/(?=^ {2}- 日期: )/m);
  const days = [task.received, ...entries.map((entry) => /日期: (\S+)/.exec(entry)[1])];
  const actions = ['登记', ...entries.map((entry) => /动作: (\S+)/.exec(entry)[1])];
  return days.map((day, i) => ({
    day,
    action: actions[i],
    text: i === 0 ? head.replace(/办理经过:\n$/, '') : head + entries.slice(0, i).join(''),
  }));
}
