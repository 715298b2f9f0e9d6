import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exits } from '../../src/cli/contract/outcome.ts';
import { action } from '../../src/vocabulary/choices.ts';
import { type Example, examples, further } from '../breaks/examples.ts';
import { places } from '../breaks/ground.ts';
import { type } from '../breaks/judge.ts';
import { memoryGround } from '../breaks/memory.ts';

const TODAY = '2022-12-31';
const CLERK = '钱某';

/** The options that say who. */
const WHO = ['--approver', '--to', '--person', '--leader-in-charge'];

/** What puts back or repairs, or sets up, and makes no entry. */
const noEntries = [
  'init',
  'undo',
  'doctor',
  'hook install',
  'hook merge',
  'config',
  'export',
  'export, to a file',
  'edit, in an editor',
];

const told = [...examples, ...further].filter(
  ([name]) => !noEntries.includes(name) && !/^(?:undo|completion|remind, on)/.test(name),
);

const UNSAID = ', not saying who';

/** The same without the options that say who: nobody shall be put in their place. */
const unsaid = told
  .filter(([, { args }]) => args.some((word) => WHO.includes(word)))
  .map(([name, example]): [string, Example] => [`${name}${UNSAID}`, { ...example, args: withoutWho(example.args) }]);

const EVERYBODY = '各镇人民政府、街道办事处，区政府各部门，各驻区单位';

/** These, and the sum of what a paper says. */
function ofPaper(...said: readonly string[]): RegExp {
  return new RegExp(`^(?:${[...said, '[0-9a-f]{64}'].join('|')})$`);
}

/** What a command's own name says, and what it reads off the paper that it was given or hands out. */
const own: Readonly<Record<string, RegExp>> = {
  'report-further': /^2022-12-31 10:00$/,
  'report-final': /^2022-12-31 10:00$/,
  // the words of the paper itself
  remind: /^提醒单：/,
  // what the forms themselves tell: what they are called, by when they are wanted back, whose they are and of which tasks
  'collect out': /^3月7日填报$|^2022-03-14$|^区应急管理局$|^RW20220301-7K3Q$/,
  // what the paper itself bears, what it comes to, and the file that is kept of it
  'notice supervision': ofPaper('关于第7K3Q件事的督办通知', '督办通知', '区应急管理局', 'RW20220301-7K3Q', '\\d+'),
  'notice urging': ofPaper('关于催办第ASKT件事的函', '催办函', '区应急管理局', 'RW20220301-ASKT'),
  'notice sheet': ofPaper('黄色督办单（临期）', '督办单', '区应急管理局', 'RW20220301-7K3Q'),
  'notice reply': ofPaper('关于第GRNT件事延期办理的批复', '延期批复', '区应急管理局', 'RW20220301-GRNT'),
  'notice circular': ofPaper('关于2022年3月督查任务落实情况的通报', '情况通报', EVERYBODY, '2022年3月'),
  'notice errors': ofPaper('关于2022年3月公文错情情况的通报', '错情通报', EVERYBODY, '2022年3月'),
  'notice special': ofPaper('关于2022年3月督办事项的专报', '督办专报', '李某副区长', '2022年3月', '李某分管的督办事项'),
  // what the file itself comes to
  attach: /^\d+$|^[0-9a-f]{64}$/,
  'attach, a large one': /^\d+$|^[0-9a-f]{64}$|^附件库$/,
  // the step that the rules set and why, as they were shown
  escalate: /^督办通知$|^升级：/,
  // what the duty itself says, and of which period the task is
  'routine start':
    /^排查燃气安全隐患（2022年3月）$|^文件部署$|^区应急管理局$|^2022-03-31$|^每月期末前$|^ZQ20220301-7K3R$/,
  'calendar import': /^20\d\d-\d\d-\d\d$|^国务院通知$/,
  // where the new ledger lies, as seen from the old one
  carry: /^\.\.\/2023$/,
  'carry, into a repository of its own': /^\.\.\/\.\.\/2023$/,
  // 4月底前, seen on the last day of the year
  'edit, by a table': /^2023-04-30$/,
  // the ledger's figures beside those of the paper
  reconcile: /^区应急管理局$/,
  'unit rename': /^更名$/,
  'unit merge': /^合并$/,
  'unit split': /^拆分$/,
  // the day before the one that was typed
  'unit head': /^主要负责人$|^2022-02-28$/,
};

/** What writes forms and tables beside the records, and no record. */
const FORMS = ['notice template init', 'export, in columns'];

describe.each([...told, ...unsaid])('%s', (name, example) => {
  it('writes nothing but what was typed, the day, the clerk and the number', async () => {
    const ground = memoryGround(example.beginning);
    if (example.first) await type(example.first, ground);
    const before = recordsIn(ground.files);
    const run = await type([...example.args, '--by', CLERK], ground);
    if (run.exit === exits.usage && name.endsWith(UNSAID)) return expect(recordsIn(ground.files)).toEqual(before);
    expect(run.exit, run.said).toBe(exits.done);
    const [typed, names] = [typedIn(example), namesIn(ground.files)];
    const written = [...recordsIn(ground.files)].flatMap(([path, text]) => addedIn(path, text, before.get(path)));
    expect(written.length > 0).toBe(!FORMS.includes(name));
    expect(written.filter((value) => !own[name]?.test(value) && !isSaid(value, typed, names))).toEqual([]);
  });
});

function withoutWho(args: readonly string[]): string[] {
  return args.filter((word, at) => !WHO.includes(word) && !WHO.includes(args[at - 1] ?? ''));
}

function recordsIn(files: ReadonlyMap<string, string>): Map<string, string> {
  const inside = [...files].filter(([path]) => path.startsWith(`/${places.ledger}/`) && path.endsWith('.yaml'));
  return new Map(inside);
}

/** The values that a file has more than before; its own number is nobody's word. */
function addedIn(path: string, text: string, before: string | undefined): string[] {
  if (text === before) return [];
  const left = before === undefined ? [] : leaves(parse(before, { schema: 'failsafe' }));
  const id = path.split('/').at(-1)?.replace('.yaml', '');
  return leaves(parse(text, { schema: 'failsafe' })).filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && value !== id;
  });
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** All that was typed, and the papers that were handed in. */
function typedIn({ args, beginning }: Example): string {
  const beside = [...beginning].filter(([path]) => args.some((word) => path === `${places.work}/${word}`));
  return [...args, ...beside.map(([, text]) => text)].join('\n');
}

/** Each full name of the register by all its names. */
function namesIn(files: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const { 单位: units = [] } = parse(files.get(`/${places.ledger}/units.yaml`) ?? '', { schema: 'failsafe' });
  return new Map(
    (units as Record<string, string | string[]>[]).map((unit) => [
      String(unit['名称']),
      ['名称', '简称', '曾用名'].flatMap((key) => unit[key] ?? []),
    ]),
  );
}

/** A name may be typed short, and the command's own name is what was done. */
function isSaid(value: string, typed: string, names: ReadonlyMap<string, readonly string[]>): boolean {
  if (typed.includes(value) || value === TODAY || value === CLERK) return true;
  if ((Object.values(action.words) as string[]).includes(value)) return true;
  return (names.get(value) ?? []).some((name) => typed.includes(name));
}
