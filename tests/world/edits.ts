import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extent } from '../extent.ts';

/** All of them at night; otherwise `count`, others after each edit, so that each has its turn. */
export function taken<T>(all: readonly T[], count: number, edit: string): readonly T[] {
  if (extent === 'nightly') return all;
  const turn = Object.keys(edits).indexOf(edit);
  return Array.from({ length: count }, (_, index) => all[(turn * count + index) % all.length] as T);
}

/** Nothing is kept of files that have only just changed. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 2700));

function anyTask(ledger: string, roll: () => number): string {
  const names = readdirSync(join(ledger, 'tasks/2022')).toSorted();
  return join(ledger, 'tasks/2022', names[Math.floor(roll() * names.length)] as string);
}

/** Ways in which a ledger comes to say something else without much of a trace. */
export const edits: Readonly<Record<string, (ledger: string, roll: () => number) => void>> = {
  'the same size and times': (ledger, roll) => {
    const path = anyTask(ledger, roll);
    const { atime, mtime } = statSync(path);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(/^收到日期: 2022-0(\d)/m, (_, month) => `收到日期: 2022-0${month === '1' ? 2 : 1}`),
    );
    utimesSync(path, atime, mtime);
  },
  'a file moved': (ledger, roll) => {
    const path = anyTask(ledger, roll);
    renameSync(path, join(ledger, 'tasks', path.split('/').at(-1) as string));
  },
  'a file deleted': (ledger, roll) => rmSync(anyTask(ledger, roll)),
  'a file added, older than all': (ledger, roll) => {
    const path = anyTask(ledger, roll);
    const copy = path.replace(/-\w{4}\.yaml$/, '-ZZZZ.yaml');
    writeFileSync(copy, readFileSync(path, 'utf8').replace(/^编号: (.*)-\w{4}$/m, '编号: $1-ZZZZ'));
    utimesSync(copy, new Date(0), new Date(0));
  },
  'the clock set back': (ledger, roll) => {
    const path = anyTask(ledger, roll);
    writeFileSync(path, `${readFileSync(path, 'utf8')}备注: 补记\n`);
    utimesSync(path, new Date('2001-01-01'), new Date('2001-01-01'));
  },
  'a rule changed': (ledger) => {
    const path = join(ledger, 'rules.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('3个工作日', '5个工作日'));
  },
  'a folder renamed': (ledger) => renameSync(join(ledger, 'visits'), join(ledger, `visits-${Date.now()}`)),
  'a file that cannot be read': (ledger, roll) => writeFileSync(anyTask(ledger, roll), Buffer.from([0xff, 0xfe, 0x00])),
};
