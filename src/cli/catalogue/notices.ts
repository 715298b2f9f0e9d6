import { beforePrint, type OptionSpec } from '../contract/spec.ts';
import type { CommandSpec } from '../session/command.ts';

const options: readonly OptionSpec[] = [
  { flags: '--number <文号>', help: '发文字号；不写就用账上的文号，没有就空着待填' },
  { flags: '--to <主送>', help: '主送机关；不写就是承办单位或各单位' },
  { flags: '--copy <单位>', help: '抄送，可写多次', repeat: true },
  { flags: '--unsealed', help: '不加盖印章的排法' },
  { flags: '--contact <联系人>', help: '附注里的联系人和电话' },
];

const task = { name: '<编号...>', help: '任务编号或其中一段；几项就是几份，写到文件夹' };
const period = { name: '[期间]', help: '2022Q2、2022-06、上月、本季；不写为上月' };

type Document = Pick<CommandSpec, 'name' | 'alias' | 'summary' | 'examples' | 'arguments'> & {
  readonly options?: readonly OptionSpec[];
  readonly load: NonNullable<CommandSpec['run']>;
};

const documents: readonly Document[] = [
  {
    name: 'supervision',
    alias: '督办通知',
    summary: '督办通知：一项任务的要求、时限和目前情况',
    arguments: [task],
    examples: ['xiaoneng notice supervision 7k3q -o 督办通知.docx --number 督办〔2022〕12号'],
    load: async () => (await import('../commands/notice.ts')).supervision,
  },
  {
    name: 'urging',
    alias: '催办函',
    summary: '催办函：到期和逾期的环节、第几次催办、何时前回应',
    arguments: [{ name: '[编号...]', help: '任务编号或其中一段；不写就加 --overdue' }],
    options: [{ flags: '--overdue', help: '每一项有环节逾期的任务一份' }],
    examples: [
      'xiaoneng notice urging 7k3q -o 催办函.docx',
      'xiaoneng notice urging --overdue -o 催办函 --format docx',
    ],
    load: async () => (await import('../commands/notice.ts')).urging,
  },
  {
    name: 'sheet',
    alias: '督办单',
    summary: '三色督办单：绿、黄、红随亮灯，附回执',
    arguments: [task],
    load: async () => (await import('../commands/notice.ts')).sheet,
  },
  {
    name: 'reply',
    alias: '延期批复',
    summary: '延期批复：最近一次已经批准或不予批准的延期申请',
    arguments: [task],
    load: async () => (await import('../commands/notice.ts')).reply,
  },
  {
    name: 'completion',
    alias: '办结报告',
    summary: '办结报告（表）：账上有的填好，其余待填',
    arguments: [task],
    load: async () => (await import('../commands/notice.ts')).completion,
  },
  {
    name: 'circular',
    alias: '情况通报',
    summary: '情况通报：一个期间的总体情况、存在问题、下步要求，附逾期清单',
    arguments: [period],
    options: [beforePrint],
    examples: ['xiaoneng notice circular 2022Q2 -o 通报.docx --copy 区委办公室'],
    load: async () => (await import('../commands/notice-period.ts')).circular,
  },
  {
    name: 'errors',
    alias: '错情通报',
    summary: '公文错情通报：一个月的错情，附清单',
    arguments: [{ name: '[月份]', help: '2022-03、本月、上月；不写为上月' }],
    options: [beforePrint],
    load: async () => (await import('../commands/notice-period.ts')).errors,
  },
  {
    name: 'special',
    alias: '督办专报',
    summary: '督办专报：一位领导分管领域的督办事项，附逾期清单',
    arguments: [{ name: '<领导>', help: '领导姓名' }, period],
    examples: ['xiaoneng notice special 郭某 2022Q2 -o 专报.docx'],
    load: async () => (await import('../commands/notice-period.ts')).special,
  },
  {
    name: 'visit',
    alias: '走访单',
    summary: '包保走访记录单：已有的走访填好；写包保责任或对象的编号就是待填的空表',
    arguments: [{ name: '<编号>', help: '走访、包保责任或包保对象的编号或其中一段' }],
    load: async () => (await import('../commands/notice-visit.ts')).visitNotice,
  },
];

/** 文书: papers that leave the office; all take the same options and are shown like every answer. */
export const noticeCommand: CommandSpec = {
  name: 'notice',
  alias: '文书',
  summary: '公文和表单：督办通知、催办函、督办单、批复、通报、专报、办结报告、走访单（GB/T 9704—2012）',
  subcommands: documents.map(({ load, options: own = [], ...rest }) => ({
    ...rest,
    options: [...own, ...options],
    run: load,
  })),
};
