// The same tasks for the tools that others use; each says how it is asked what is overdue.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TODAY, tasks } from './content.mjs';

const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** Installs what Debian and npm have, where that is allowed; what is missing then is skipped, and said to be. */
export function installPeers() {
  const wanted = [
    ['task', 'taskwarrior'],
    ['hledger', 'hledger'],
    ['ledger', 'ledger'],
  ].filter(([program]) => !has(program));
  if (wanted.length > 0 && process.getuid?.() === 0) {
    const names = wanted.map(([, name]) => name);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...names], { stdio: 'ignore' });
  }
}

/** Backlog.md from npm, into a folder of its own; undefined where that is not allowed. */
function installBacklog(folder) {
  const program = join(folder, 'node_modules/.bin/backlog');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    spawnSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', 'backlog.md@1.52.0'], {
      stdio: 'ignore',
    });
  }
  return existsSync(program) ? program : undefined;
}

function stamp(day) {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 1000);
}

function taskwarrior(folder, count) {
  const data = join(folder, 'task');
  mkdirSync(data, { recursive: true });
  const [pending, completed] = [[], []];
  for (const task of tasks(count)) {
    const id = `00000000-0000-4000-8000-${task.number.toString(16).padStart(12, '0')}`;
    const notes = [task.signed, task.progress, task.done ?? task.progress, task.fedBack ?? task.progress].map(
      (day, i) => `annotation_${stamp(day) + i}:"已完成排查，正在整改（${i}）"`,
    );
    const fields = [
      `description:"${task.title}"`,
      `due:"${stamp(task.due)}"`,
      `entry:"${stamp(task.received)}"`,
      `project:"${task.unit}"`,
      ...notes,
      task.done ? `end:"${stamp(task.done)}" status:"completed"` : 'status:"pending"',
      `uuid:"${id}"`,
    ];
    (task.done ? completed : pending).push(`[${fields.join(' ')}]`);
  }
  writeFileSync(join(data, 'pending.data'), `${pending.join('\n')}\n`);
  writeFileSync(join(data, 'completed.data'), `${completed.join('\n')}\n`);
  const rc = join(folder, 'taskrc');
  writeFileSync(rc, `data.location=${data}\nconfirmation=off\nverbose=nothing\ngc=off\nrecurrence=off\n`);
  const base = ['task', `rc:${rc}`];
  return { overdue: [...base, '+OVERDUE', 'all'], list: [...base, 'all'], show: [...base, '1', 'information'] };
}

function journal(folder, count) {
  const file = join(folder, 'journal.ledger');
  const lines = ['; 督办事项：时限入账，办结冲销'];
  for (const task of tasks(count)) {
    lines.push(
      `${task.due} ${task.done ? '* ' : ''}${task.title}`,
      `    ; 收到 ${task.received} 签批 ${task.signed} 进展 ${task.progress}`,
    );
    lines.push(`    在办:${task.unit}  1 件`, '    任务', '');
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

function hledger(folder, count) {
  const file = journal(folder, count);
  const base = ['hledger', '-f', file];
  return {
    overdue: [...base, 'register', '在办', '--unmarked', '-e', TODAY],
    list: [...base, 'register', '在办'],
    check: [...base, 'check'],
  };
}

function ledgerCli(folder, count) {
  const file = journal(folder, count);
  const base = ['ledger', '-f', file];
  return { overdue: [...base, 'register', '在办', '--uncleared', '-e', TODAY], list: [...base, 'register', '在办'] };
}

function backlog(folder, count) {
  const program = installBacklog(join(folder, '../backlog.md'));
  if (!program) return undefined;
  const place = join(folder, 'backlog');
  mkdirSync(join(place, 'backlog/tasks'), { recursive: true });
  execFileSync('git', ['init', '-q'], { cwd: place });
  writeFileSync(join(place, 'backlog/config.yml'), 'project_name: 督查\nstatuses: ["To Do", "Done"]\n');
  for (const task of tasks(count)) {
    const text = `---\nid: task-${task.number}\ntitle: ${task.title}\nstatus: ${task.done ? 'Done' : 'To Do'}\nassignee: [${task.owner}]\ncreated_date: '${task.received}'\ndue_date: '${task.due}'\n---\n\n## Description\n${task.unit}\n`;
    writeFileSync(join(place, `backlog/tasks/task-${task.number} - ${task.number}.md`), text);
  }
  return {
    '--version': [program, '--version'],
    list: [program, 'task', 'list', '--plain'],
    show: [program, 'task', '1', '--plain'],
    cwd: place,
  };
}

/** Every tool that is there, by its name; what it is asked as command lines. */
export function peers(folder, count) {
  mkdirSync(folder, { recursive: true });
  const all = [
    ['Taskwarrior', has('task') && taskwarrior],
    ['hledger', has('hledger') && hledger],
    ['ledger', has('ledger') && ledgerCli],
    ['Backlog.md', count <= 1000 && backlog],
  ];
  return all.map(([name, write]) => ({ name, commands: write ? write(folder, count) : undefined }));
}
