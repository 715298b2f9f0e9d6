import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type Day, dayOf } from '../../src/calendar/day.ts';
import { recordsOf } from '../../src/ledger/ledger.ts';
import { compose } from '../../src/ledger/text/edit/compose.ts';
import type { PlainMap } from '../../src/ledger/text/plain.ts';
import { registers, taskKind } from '../../src/records/index.ts';
import { knownOn } from '../../src/records/known.ts';
import { asKnown } from '../../src/records/task/tell.ts';
import { environment } from '../environment.ts';
import { files, ledger } from '../sample/sample.ts';
import { Told } from './told.ts';

const FIRST = dayOf('2022-01-04');
const LAST = dayOf('2022-12-31');

export function git(folder: string, ...args: readonly string[]): string {
  const env = environment();
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** What became known on a day: the files of the ledger that then said something else, with what they said. */
interface Evening {
  readonly day: Day;
  readonly files: readonly (readonly [path: string, text: string])[];
}

const MESSAGE = '登记\n\n动作: 登记\n经办人: 田某\n';

/** The sample ledger as it would have come about: each fact recorded at six in the evening of its day. */
function evenings(): Evening[] {
  const written = new Map<string, string>();
  const all: Evening[] = [];
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
    const now = day === FIRST ? [...standing(), ...known(day)] : known(day);
    const files = now.filter(([path, text]) => written.get(path) !== text);
    for (const [path, text] of files) written.set(path, text);
    if (files.length > 0) all.push({ day, files });
  }
  return all;
}

/** The same as a repository. */
export function replayed(folder: string): string {
  mkdirSync(folder, { recursive: true });
  git(folder, 'init', '--quiet', '--initial-branch=main', '.');
  git(folder, 'config', 'user.name', '田某');
  git(folder, 'config', 'user.email', 'tian@example.invalid');
  const { status, stderr } = spawnSync('git', ['-C', folder, 'fast-import', '--quiet'], {
    input: evenings().flatMap(imported).join(''),
    env: environment(),
  });
  if (status !== 0) throw new Error(String(stderr));
  git(folder, 'reset', '--quiet', '--hard', 'main');
  return join(folder, 'ledger');
}

function imported({ day, files }: Evening): string[] {
  const seconds = Math.floor(Date.parse(`${day}T18:00:00+08:00`) / 1000);
  const who = `田某 <tian@example.invalid> ${seconds} +0800`;
  return [
    `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n${data(MESSAGE)}`,
    ...files.map(([path, text]) => `M 100644 inline ledger/${path}\n${data(text)}`),
    '\n',
  ];
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** The same as a history in memory. */
export function history(): Told {
  const told = new Told();
  for (const { day, files } of evenings()) told.commit(`${day} 18:00`, Object.fromEntries(files), MESSAGE);
  return told;
}

/** What is no record: the office, units, rules, plan. */
function standing(): [string, string][] {
  return files
    .filter(({ path }) => !path.includes('/') && path.endsWith('.yaml'))
    .map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]);
}

/** What a record says on a day, for each file; nothing where it is not known yet. */
const tellers: readonly (readonly [string, (day: Day) => string | undefined])[] = [
  ...ledger.tasks.map(
    ({ record, file }) =>
      [
        file,
        (day: Day) =>
          record.received.day <= day
            ? compose(taskKind.schema.encode(asKnown(record, { day })) as PlainMap)
            : undefined,
      ] as const,
  ),
  ...registers.flatMap((kind) =>
    recordsOf(ledger, kind).map(
      ({ record, file }) =>
        [
          file,
          (day: Day) => {
            const one = knownOn(kind, record, day);
            return one && compose(kind.schema.encode(one) as PlainMap);
          },
        ] as const,
    ),
  ),
];

/** A record changes only on days that it names. */
const byDay = new Map<string, (typeof tellers)[number][]>();
for (const teller of tellers) {
  const whole = teller[1](LAST) ?? '';
  for (const day of new Set([...(whole.match(/\d{4}-\d\d-\d\d/g) ?? []), FIRST]))
    byDay.set(day, [...(byDay.get(day) ?? []), teller]);
}

function known(day: Day): [string, string][] {
  return (byDay.get(day) ?? []).flatMap(([path, tell]): [string, string][] => {
    const text = tell(day);
    return text === undefined ? [] : [[path, text]];
  });
}
