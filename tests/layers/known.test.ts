import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { type Known, knownLedger } from '../../src/rules/basis/known.ts';
import { bookOf, knownIn, task, termsIn } from '../boundaries/book.ts';

const remedy =
  'remedy: answer from `Known` (`open.ledger`), which is cut to the day of looking; what must see later facts too (finding, checking, changing records) is listed here';

/** Those that see all facts, and why. */
const unbounded = {
  rules: {
    'basis/known': 'the door itself',
    'checking/check': 'what is wrong with files is wrong on every day',
    'checking/registers': 'the same, of the records of registers',
    'checking/signers': 'who signed, as tasks are checked',
    'checking/references': 'a record that is referred to is there whenever it happened',
    'basis/ids': 'a number that a later record has is taken',
    'checking/change': 'what a change would make wrong',
    'checking/changing': 'the same, of many tasks at once',
    'burden/burden-remarks': 'two quotas for one year, whenever they were laid down',
    'errors/error-remarks': 'two counts of one month, whenever they were made',
    'issuing/series': 'a number that a later paper has is taken',
    'issuing/remarks': 'numbers are wrong among themselves on every day',
    'routines/routine-remarks': 'the routine of a task, whenever it was made',
    'reports/report-remarks': 'the requirement of a report, whenever it was made',
    'scoring/score-remarks': 'the rules of assessment, which are no facts',
    'deadlines/moved': 'deadlines of one state of the ledger and another',
    'deadlines/move-causes': 'the same',
    'versions/strands': 'parts of a ledger, each cut to every day that is asked for',
    'versions/turns': 'the days on which more is known',
    'versions/versions': 'what was known on each day, cut to each of them',
    'checking/breakdown': 'parts of a task, whenever they were handed out',
    'checking/barred': 'who may write, which is of no day',
  },
  cli: {
    'session/open-ledger': 'reads it',
    'asking/find': 'a record that is asked for by its number may be of a later day, and that is said',
    'pack/fresh': 'keeps what was read',
    'pack/pack': 'keeps what was read',
    'output/report': 'how many files are wrong',
    'past/since': 'the ledger of an earlier commit, cut at once',
    'past/causes': 'the file of what was published',
    'several/beside': 'changes what is written',
    'collect/taken': 'the same',
    'attachments/verify': 'every attachment is compared, whenever it was attached',
    'collect/origin': 'what a form was sent for, and what was answered since, whenever that was',
    'several/meant': 'a record that is asked for by its number, whenever it is of',
    'several/row': 'the same',
    'writing/amend': 'changes what is written',
    'writing/apply': 'the same',
    'writing/new-record': 'a number that is taken',
    'directory/handing-on': 'changes what is written',
    'import/judged': 'the same',
    'import/restored': 'the same',
    'import/registry': 'the same',
    'import/updating': 'the same',
    'draft/twins': 'what is entered already',
    'draft/entered': 'the same',
    'adding/register': 'the same',
    'commands/remind': 'the record that an urging is entered in',
    'commands/escalate': 'the same',
    'commands/calendar-import': 'deadlines under one calendar and another',
    'commands/calendar-confirm': 'the notices as they are written',
    'commands/diff': 'deadlines of one state of the ledger and another',
    'commands/moved': 'the same',
    'commands/gate': 'the same',
    'output/brief': 'what is unambiguous among all numbers there are',
    'past/own-oversteps': 'places in files',
    'outbox/sent': 'the record that an urging is entered in',
    'unit-ledger/copy': 'the register as it is written',
    'unit-ledger/out': 'a copy of the files of a unit',
    'unit-ledger/refresh': 'the same, beside what the unit has made of it',
    'unit-ledger/in': 'the record that what a unit has entered is entered in',
    'past/then': 'the ledger of an earlier commit, to be compared whole',
    'past/rule-history': 'the rules as they are written, with their history',
    'past/heads': 'the same of who was head of a unit',
    'issuing/filing': 'a number that is taken',
    'issuing/issue': 'the same',
    'issuing/over-issued': 'a paper that went out, whenever that was, is not written over',
    'commands/carry': 'numbers that were given, whenever that was, are not given again',
    'commands/issued-list': 'numbers that later papers and tasks have do not lack',
    'commands/sync-look': 'what is in the files',
    'commands/log': 'the files of a unit',
    'commands/check': 'how many files there are',
    'commands/doctor': 'the same',
    'commands/export': 'a copy of all files',
    'collect/proofs': 'the task that a file is attached to',
    'columnar/write-ledger': 'what was known on each day, cut to each of them',
    'commands/dossier': 'the calendar and rules of the whole ledger, cut to the day by themselves',
    'dossier/dossier': 'the record as its file has it',
  },
} as const;

/** What takes in a ledger that is not cut: by its type, by what reads it, or as an open ledger has it. */
const uncut = [
  /import (?:type )?\{[^}]*\b(?:Ledger|recordsOf|readLedger)\b[^}]*\} from '[./]*ledger\/(?:ledger|read)\.ts'/,
  /\.whole\b/,
  /\bwhole\b[^()]*\}: OpenLedger/,
];

function sourcesIn(folder: string): readonly (readonly [string, string])[] {
  const root = join(import.meta.dirname, '../../src', folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name.replaceAll('\\', '/').slice(0, -3), readFileSync(join(root, name), 'utf8')] as const);
}

describe('later facts are out of reach', () => {
  it.each(['rules', 'cli'] as const)('but for those listed, nothing in %s takes a ledger that is not cut', (folder) => {
    const seeing = sourcesIn(folder).filter(([, text]) => uncut.some((form) => form.test(text)));
    expect(seeing.map(([name]) => name).toSorted(), remedy).toEqual(Object.keys(unbounded[folder]).toSorted());
  });

  it('nothing in views does', () => {
    const seeing = sourcesIn('views').filter(([, text]) => uncut[0]?.test(text));
    expect(
      seeing.map(([name]) => name),
      remedy,
    ).toEqual([]);
  });
});

describe('what is known on a day', () => {
  const book = bookOf([
    task(
      '0001',
      '收到日期: 2022-03-01\n办理经过:\n  - {日期: 2022-03-02, 动作: 签批, 人员: 王某}\n  - {日期: 2022-04-01, 动作: 办结, 内容: 已整改}',
    ),
    task('0002', '收到日期: 2022-04-02'),
  ]);

  it('is cut back to an earlier day, and never let forward', () => {
    const june = knownIn(book, '2022-06-30');
    const march = june.upTo(dayOf('2022-03-31'));
    const told = (known: Known) => known.tasks.map(({ record: { history = [] } }) => history.length);
    expect([told(june), told(march)]).toEqual([[2, 0], [1]]);
    expect(march.terms.asOf).toEqual({ day: '2022-03-31' });
    expect(march.upTo(dayOf('2022-12-31'))).toBe(march);
    expect(told(march.upTo(dayOf('2022-02-28')))).toEqual([]);
  });

  it('opens no file of a task whose card speaks for the day', () => {
    const [filed] = book.tasks;
    let opened = 0;
    const card = { since: dayOf('2022-04-01'), received: dayOf('2022-03-01') };
    const closed = {
      file: 'tasks/2022/RW20220101-0001.yaml',
      card: { ...card, id: 'RW20220101-0001' },
      get record() {
        opened += 1;
        return filed?.record;
      },
    };
    const of = (day: string) => knownLedger({ ...book, tasks: [closed as never] }, termsIn(book, day)).tasks;
    expect([of('2022-06-30').length, of('2022-03-15').length, of('2022-02-28').length]).toEqual([1, 1, 0]);
    expect(opened).toBe(0);
    expect(of('2022-03-01')).toHaveLength(1);
    expect(opened).not.toBe(0);
    expect(of('2022-03-15')[0]?.record.history).toHaveLength(1);
  });
});
