import { chainedOption } from '../asking/lineage.ts';
import { beforePrint } from '../contract/spec.ts';
import type { CommandSpec } from '../session/command.ts';

/** What is asked of the plan itself. */
export const planCommands: readonly CommandSpec[] = [
  {
    name: 'phase',
    alias: '阶段',
    summary: '现在处在哪些阶段（可以重叠）：还剩多少天、到期什么、完成多少（四）',
    arguments: [{ name: '[阶段]', help: '阶段编号或名称，如 JD-2；不写为今天所在的' }],
    options: [{ flags: '--all', help: '列出全部阶段' }],
    examples: ['xiaoneng phase --today 2022-03-20'],
    run: async () => (await import('../commands/phase.ts')).phase,
  },
  {
    name: 'clauses',
    alias: '条款',
    summary: '方案的要求逐条：原文、期限、做到哪一步，由哪些任务、报送和登记体现',
    arguments: [
      { name: '[条款或编号]', help: '只看这一条，如 三（一）2；写“三（一）”看其下各条；写要求的编号看凭什么这样说' },
    ],
    examples: ['xiaoneng clauses 三（一）', 'xiaoneng clauses YQ-3-1-2-1'],
    run: async () => (await import('../commands/phase.ts')).clauses,
  },
  {
    name: 'doubts',
    alias: '疑点',
    summary: '方案自相矛盾和没写明的地方：原文怎么写、现在怎么用、谁定的',
    run: async () => (await import('../commands/phase.ts')).doubts,
  },
];

/** Assessment (四（四）、五（四）). */
export const scoreCommand: CommandSpec = {
  name: 'score',
  alias: '评分',
  summary: '评分排名；每一分都能追到记录编号（四（四））。批示、稿件不计分',
  options: [
    { flags: '--period <期间>', help: '2022、2022Q1、本季；不写为本年' },
    { flags: '--unit <单位>', help: '一个单位的各项得分' },
    { flags: '--explain', help: '与 --unit 同用：算式和每一条依据' },
    { flags: '--type <类型>', help: '只排这一类单位：镇、街道、部门、驻区单位、专班' },
    chainedOption,
    { flags: '--lists', help: '按得分提出表扬、批评建议名单' },
    { ...beforePrint, help: '与 --lists 同用：出数前核对有话说时退出码为 1' },
  ],
  examples: ['xiaoneng score --period 2022', 'xiaoneng score --unit 区教育局 --explain'],
  run: async () => (await import('../commands/score.ts')).score,
};
