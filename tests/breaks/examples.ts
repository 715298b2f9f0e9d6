import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { flagOf, spokenField } from '../../src/cli/asking/field-options.ts';
import { catalogue } from '../../src/cli/catalogue/catalogue.ts';
import { actionCommands } from '../../src/cli/commands/actions.ts';
import { followedField, spokenOf } from '../../src/cli/registers/follow-up.ts';
import type { CommandSpec } from '../../src/cli/session/command.ts';
import { registers } from '../../src/records/index.ts';
import type { Follow, Register } from '../../src/records/kind.ts';
import { type Field, fieldsOf } from '../../src/vocabulary/anatomy.ts';
import { filled } from '../registers/specimens.ts';
import { filledForm, sentForm } from './form-on-paper.ts';
import { type Beginning, places } from './ground.ts';
import { common, recordFile, referredTo, taskFile } from './specimens.ts';

/** Something typed that writes, with the ledger and the files it needs; what is typed first is not broken off. */
export interface Example {
  readonly args: readonly string[];
  readonly beginning: Beginning;
  readonly first?: readonly string[];
  /** The calls after which something is done and whole, which stands when a later one fails. */
  readonly steps?: RegExp;
  /** What ends it when it was broken off, where that is not the next thing written to the ledger of the examples. */
  readonly again?: readonly string[];
  /** The folder, from the root, of a ledger that it makes before it changes its own. */
  readonly founds?: string;
  /** Where it stopped half way it says so, and goes on from there the next time. */
  readonly resumes?: true;
}

/** Every command that writes, by its name, as the catalogue has it. */
export const writing: ReadonlyMap<string, CommandSpec> = new Map(
  catalogue.flatMap(({ commands }) => commands.flatMap((spec) => below(spec, ''))).filter(([, spec]) => spec.writes),
);

function below(spec: CommandSpec, above: string): [string, CommandSpec][] {
  const name = `${above}${spec.name}`;
  return [[name, spec], ...(spec.subcommands ?? []).flatMap((one) => below(one, `${name} `))];
}

function example(
  typed: string | readonly string[],
  records: readonly (readonly [string, string])[] = [],
  beside: Readonly<Record<string, string>> = {},
): Example {
  const inLedger = [...common, taskFile('7K3Q'), ...records].map(
    ([path, text]) => [`${places.ledger}/${path}`, text] as const,
  );
  const outside = Object.entries(beside).map(([path, text]) => [posix.join(places.work, path), text] as const);
  return {
    args: typeof typed === 'string' ? typed.split(' ') : typed,
    beginning: new Map([...inLedger, ...outside]),
  };
}

/** The tasks that actions are tried on, where it is not 7K3Q. */
const actedOn: Readonly<Record<string, string>> = {
  sign: 'NEW1',
  arrange: 'NEW1',
  'report-first': 'EMER',
  'report-further': 'F1RS',
  'report-final': 'F1RS',
  accept: 'C1AM',
  respond: 'ASKD',
  approve: 'PEND',
  refuse: 'PEND',
  resume: 'ST0P',
  return: 'D0NE',
  feedback: 'D0NE',
  clear: 'BACK',
  reopen: 'C1ER',
  assist: 'HE1P',
};

/** The example of the help, on a task of ours. */
function ofAction({ name, examples = [] }: CommandSpec): Example {
  const end = actedOn[name] ?? '7K3Q';
  const typed = (examples[0] ?? '').replace('xiaoneng ', '').replace('7k3q', end).replace('2022-02-14', '2022-03-01');
  const args = Array.from(typed.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? '');
  return example(args, [taskFile(end)]);
}

function ofRegister(kind: Register): [string, Example][] {
  const enter = kind.enter?.name ?? 'add';
  const follow = kind.follow ?? [];
  return [
    [`${kind.name} ${enter}`, example(kind.example, referredTo())],
    [`${kind.name} edit`, example(editing(kind), [recordFile(kind)])],
    ...follow.map((event): [string, Example] => {
      const filing = { until: event };
      return [`${kind.name} ${event.name}`, example(following(kind, event), [recordFile(kind, filing)])];
    }),
  ];
}

function editing(kind: Register): string[] {
  const fields = fieldsOf(kind.schema);
  const field = fields.find(({ word }) => word === 'remark') ?? spokenField(fields);
  if (!field) throw new Error(`no field of ${kind.name} to be corrected`);
  return [kind.name, 'edit', '7K3Q', '--set', `${field.key}=改过的`];
}

function following(kind: Register, event: Follow): string[] {
  const field = followedField(kind, event);
  const { fields = [] } = field;
  const needed = fields.filter(({ optional, word }) => !optional && word !== 'date');
  const spoken = spokenOf(field);
  const values = filled(needed);
  const typed = needed.filter((one) => one !== spoken).flatMap((one) => [flagOf(one), asTyped(one, values[one.key])]);
  return [kind.name, event.name, '7K3Q', ...(spoken && needed.includes(spoken) ? ['说明'] : []), ...typed];
}

function asTyped({ fields }: Field, value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value;
  return fields
    ? Object.entries(one as object)
        .map((pair) => pair.join('='))
        .join('；')
    : String(one);
}

const sheet =
  '序号,事项,牵头单位,收到日期,备注栏\n1,整治占道经营,区应急局,2022-03-01,甲\n2,清理河道,区住建局,2022-03-02,乙\n';
const signed = (progress: string) =>
  `督办文号,事项,牵头单位,收到日期,签批日期,进展,责任人\n督〔2022〕9号,整治占道经营,区应急局,2022-03-01,2022-03-01,${progress},${progress}的人\n`;
const drafted = `任务:
  - 登记: 是
    事项: 整治占道经营
    原文: 区应急局3月底前整治占道经营。
    期限: 2022-03-31
    分到: [区应急局]
  - 登记: 是
    事项: 清理河道
    原文: 区住建局3月底前清理河道。
    期限: 2022-03-31
    分到: [区住建局]
`;

const notice = readFileSync(join(import.meta.dirname, '../sessions/files/notice-2027.txt'), 'utf8');

/** A notice that nobody has compared with its original. */
const unconfirmed = `名称: 国务院办公厅关于调整2022年端午节假期安排的通知
类别: 国务院通知
年份: 2022
文号: 国办发明电〔2022〕1号
印发日期: 2022-02-28
放假:
  - {日期: 2022-06-06, 名称: 端午节}
`;

const urged = [taskFile('NEW1'), taskFile('PEND')];
const elsewhere: readonly [string, string] = [
  'tasks/2022/RW20220302-7K4Q.yaml',
  taskFile('NEW1')[1].replace('区应急管理局', '区住房和城乡建设局').replaceAll('RW20220301-NEW1', 'RW20220302-7K4Q'),
];

/** A duty that comes again each month. */
const routineFile: readonly [string, string] = [
  'routines/2022/ZQ20220301-7K3R.yaml',
  '编号: ZQ20220301-7K3R\n事项: 排查燃气安全隐患\n来源类别: 文件部署\n单位: [区应急管理局]\n周期: 每月\n印发日期: 2022-03-01\n',
];

/** What neither a kind of record nor an action says of itself. */
const others: Readonly<Record<string, Example>> = {
  add: example('add 排查整治城镇燃气安全隐患 --lead 区应急局 --source 领导批示 --difficulty 较复杂'),
  edit: example('edit 7K3Q --set 难易程度=特别复杂 --set 责任人=张某'),
  correct: example('correct 7K3Q --entry 1 --set 人员=赵某 --set 内容=批示 记错了人'),
  attach: example('attach 7K3Q 照片.jpg 验收单.txt --entry 1 --note 现场', [], {
    '照片.jpg': '照片',
    '验收单.txt': '验收',
  }),
  'notice template init': example('notice template init 督办通知'),
  detach: {
    ...example('detach 7K3Q 照片.jpg 附错了', [], { '照片.jpg': '照片' }),
    first: ['attach', '7K3Q', '照片.jpg'],
  },
  remind: example('remind --part 逾期 --record --means 督办通知 --today 2022-12-30', urged),
  escalate: example('escalate --record --today 2022-12-30', [taskFile('ASKT')]),
  'notice supervision': {
    ...example(
      'notice supervision 7K3Q --issue --signed-by 王某 --number 督办〔2022〕1号 -o 通知.txt --today 2022-03-07',
    ),
    steps: /commit|write .*\.(?:txt|yaml|gitattributes)/,
  },
  'notice urging': example('notice urging ASKT --issue --signed-by 王某 --number 督催〔2022〕1号 --today 2022-12-30', [
    taskFile('ASKT'),
  ]),
  'notice sheet': example('notice sheet 7K3Q --issue --signed-by 王某 --number 督单〔2022〕1号 --today 2022-03-07'),
  'notice reply': example('notice reply GRNT --issue --signed-by 王某 --number 督批〔2022〕1号 --today 2022-03-07', [
    taskFile('GRNT'),
  ]),
  'notice circular': example(
    'notice circular 2022-03 --issue --signed-by 王某 --number 督通〔2022〕1号 --today 2022-04-07',
  ),
  'notice errors': example(
    'notice errors 2022-03 --issue --signed-by 王某 --number 督错〔2022〕1号 --today 2022-04-07',
  ),
  'notice special': example(
    'notice special 李某 2022-03 --issue --signed-by 王某 --number 督专〔2022〕1号 --today 2022-04-07',
  ),
  import: example('import 台账.csv --map 备注=备注栏 --save-map', [], { '台账.csv': sheet }),
  draft: example('draft --accept 任务.yaml', [], { '任务.yaml': drafted }),
  'collect out': { ...example('collect out -o 填报表 --today 2022-03-07'), steps: /commit|write .*\.(?:xlsx|csv)/ },
  'collect in': example('collect in 填好.xls --yes --today 2022-03-10', [sentForm], { '填好.xls': filledForm }),
  export: {
    ...example('export --unit 区应急局 --ledger-out ../新账本'),
    steps: /write RW|init|commit|configure/,
    again: ['export', '--unit', '区应急局', '--ledger-out', '../新账本'],
  },
  'report require': example(
    'report require 报送防汛工作情况 --category 定期报告 --addressee 区政府督查室 --groups 防汛重点 --frequency 每月',
  ),
  reconcile: example('reconcile 督查通报第3期 --data-until 2022-03-31'),
  'routine start': example('routine start --yes --today 2022-03-02', [routineFile]),
  undo: { ...example('undo'), first: ['urge', '7K3Q', '--means', '电话'] },
  'calendar confirm': example('calendar confirm 2022.yaml --seen 区政府收文2022年第61号', [
    ['calendar/2022.yaml', unconfirmed],
  ]),
  'unit add': example('unit add 区档案馆 --type 部门 --assessed 是'),
  'unit edit': example('unit edit 区教育局 --set 联系人=丁某'),
  'unit rename': example('unit rename 区水利局 --to 区水务管理局 --on 2022-03-01'),
  'unit merge': example('unit merge 区水利局 区教育局 --into 区交通运输局 --on 2022-03-01'),
  'unit split': example('unit split 区水利局 --into 区教育局 --into 区交通运输局 --on 2022-03-01'),
  'unit close': example('unit close 区水利局 --on 2022-03-01'),
  'unit head': example('unit head 区水利局 周某 --on 2022-03-01'),
  'unit import': example('unit import 单位.csv --type 部门 --assessed 是', [], {
    '单位.csv': '单位名称\n区档案馆\n区史志办\n',
  }),
  'calendar import': example('calendar import 通知.txt', [], { '通知.txt': notice }),
  carry: { ...example('carry 2023 --year 2023 --yes --today 2023-01-03', [routineFile]), founds: '/work/2023' },
  init: {
    ...example('init ../新账本 --name 云山区政府督查室'),
    steps: /gitattributes|init|commit|configure/,
    again: ['init', '../新账本', '--name', '云山区政府督查室'],
  },
  doctor: {
    ...example('doctor --repair'),
    first: ['add', '检查校车', '--lead', '区应急局', '--source', '领导批示', '--no-commit'],
  },
};

/** An example of every command that writes a ledger, by its name; `sync` needs others to share with, and has its own. */
export const examples: ReadonlyMap<string, Example> = new Map([
  ...actionCommands.map((spec) => [spec.name, ofAction(spec)] as const),
  ...registers.flatMap(ofRegister),
  ...Object.entries(others),
]);

/** With others who have recorded something: see `shared` in sharing.ts. */
export const sync: Example = { ...example('sync', [taskFile('NEW1')]), steps: /./, resumes: true };

const merged = ['甲', '乙', '丙'].map((owner) => `${taskFile('NEW1')[1]}责任人: ${owner}\n`);
const [from = '', mine = '', theirs = ''] = merged;
const emptied = { ...example('completion uninstall bash'), first: ['completion', 'install', 'bash'] };

/** The same commands used otherwise, and commands that change something which is not a ledger's record. */
export const further: ReadonlyMap<string, Example> = new Map<string, Example>([
  [
    'undo, of a new record',
    { ...example('undo'), first: ['add', '检查校车', '--lead', '区应急局', '--source', '领导批示'] },
  ],
  [
    'attach, a large one',
    {
      ...example(
        'attach 7K3Q 录像.mp4',
        [['xiaoneng.yaml', `${common.get('xiaoneng.yaml') ?? ''}附件上限: 0.1MB\n附件库: ../../附件库\n`]],
        { '录像.mp4': '录'.repeat(50_000), '../附件库/说明.txt': '这里放大的附件' },
      ),
      // what lies in the store by its sum, and no record tells of, is in nobody's way
      steps: /commit|carry/,
    },
  ],
  ['undo, of an attachment', { ...example('undo', [], { '照片.jpg': '照片' }), first: ['attach', '7K3Q', '照片.jpg'] }],
  [
    'undo, of several',
    { ...example('undo', urged), first: ['remind', '--record', '--means', '电话', '--today', '2022-12-30'] },
  ],
  [
    'import --update, of a sheet that came again',
    {
      ...example('import 新台账.csv --update --today 2022-03-09', [], {
        '台账.csv': signed('正在办'),
        '新台账.csv': signed('办了一半'),
      }),
      first: ['import', '台账.csv', '--today', '2022-03-02'],
    },
  ],
  [
    'carry, into a repository of its own',
    { ...example('carry ../2023 --year 2023 --yes --today 2023-01-03', [routineFile]), founds: '/2023' },
  ],
  ['urge, several', example('urge 7K3Q NEW1 --means 电话', [taskFile('NEW1')])],
  ['urge, all that is late', example('urge --overdue --unurged --means 电话 --yes --today 2022-12-31', urged)],
  [
    'edit, by a table',
    example('edit --from 改正.csv --yes', [taskFile('NEW1'), elsewhere], {
      '改正.csv': '编号,责任人,完成时限\nNEW1,张某,2022-03-31\n7K4Q,李某,4月底前\n',
    }),
  ],
  [
    'sign, by a table',
    example('sign --from 签批.csv --yes', [taskFile('NEW1'), elsewhere], {
      '签批.csv': '编号,人员,日期\nNEW1,王某,2022-03-02\n7K4Q,李某,2022-03-03\n',
    }),
  ],
  [
    'progress, by a table that tells of one twice',
    example('progress --from 进展.csv --yes', [], {
      '进展.csv': '编号,内容,日期\n7K3Q,排查一半,2022-03-02\n7K3Q,排查完了,2022-03-03\n',
    }),
  ],
  ['edit, several', example('edit 7K3Q NEW1 --set 责任人=张某', [taskFile('NEW1')])],
  ['edit, in an editor', { ...example('edit NEW1 --editor', urged), steps: /lock|write edit|commit/ }],
  ['add, not to be committed', example('add 检查校车 --lead 区应急局 --source 领导批示 --no-commit')],
  [
    'remind, on paper as well',
    { ...example('remind --record --means 其他 --today 2022-12-30 -o 提醒单.md', urged), steps: /commit/ },
  ],
  ['remind, on a paper each', { ...example('remind -o 提醒单 --format md', [...urged, elsewhere]), steps: /./ }],
  ['export, to a file', example('export -o 台账.csv')],
  ['export, in columns', { ...example('export --format parquet -o ../数据'), steps: /./ }],
  ['config', example('config 单位 区应急局')],
  ['hook install', { ...example('hook install'), steps: /./ }],
  ['hook merge', example('hook merge 原来 这边 那边 x.yaml', [], { 原来: from, 这边: mine, 那边: theirs })],
  ['completion install', { ...example('completion install bash'), steps: /./ }],
  ['completion uninstall', { ...emptied, steps: /./ }],
]);
