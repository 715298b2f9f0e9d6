import { requirementKind } from '../../records/requirement/index.ts';
import { beforePrint } from '../contract/spec.ts';
import type { CommandSpec } from '../session/command.ts';
import { addCommand } from './adding.ts';

/** What can be asked of one register only, by the name of its kind. */
export const furtherCommands: Readonly<Record<string, readonly CommandSpec[]>> = {
  demonstration: [
    {
      name: 'propose',
      alias: '建议',
      summary: '按得分建议示范点：否决的写明理由，同分的由人定',
      arguments: [{ name: '[期间]', help: '2022；不写为本年' }],
      options: [{ flags: '--common-parts', help: '有的单位缺评价时，只按各单位都有的部分排；不写就不排' }],
      run: async () => (await import('../commands/score.ts')).propose,
    },
  ],
  error: [
    {
      name: 'bulletin',
      alias: '通报',
      summary: '一个月的错情通报：来文、错情、错情率、退回和重报；零错情也有一期',
      arguments: [{ name: '[月份]', help: '2022-03、本月、上月；不写为上月' }],
      options: [beforePrint],
      examples: ['xiaoneng error bulletin 2022-03'],
      run: async () => (await import('../commands/errors.ts')).bulletin,
    },
    {
      name: 'rate',
      alias: '错情率',
      summary: '各单位错情率：错情÷来文，零差错单位逐一列出',
      arguments: [{ name: '[期间]', help: '2022、2022Q1、2022-03；不写为本年' }],
      run: async () => (await import('../commands/errors.ts')).rate,
    },
    {
      name: 'check',
      alias: '校对',
      summary: '检查一份公文的格式差错：文号、日期、层次序号、标点、附件、抄送（GB/T 9704—2012）',
      arguments: [{ name: '<文件>', help: 'txt、md 或 docx；- 表示从标准输入读文本' }],
      examples: ['xiaoneng error check 请示.docx'],
      run: async () => (await import('../commands/proofread.ts')).proofread,
    },
  ],
  quota: [
    {
      name: 'status',
      alias: '执行',
      summary: '控制数执行情况：已用、占比、时间进度、上年（三（六），只减不增）',
      arguments: [{ name: '[年份]', help: '2022；不写为今年' }],
      options: [{ flags: '--exit-code', help: '有超控时退出码为 1' }],
      examples: ['xiaoneng quota status 2022'],
      run: async () => (await import('../commands/burden.ts')).quotaStatus,
    },
  ],
  article: [
    {
      name: 'summary',
      alias: '汇总',
      summary: '各单位稿件数、去向和采用；不计分（五（五））',
      arguments: [{ name: '[期间]', help: '2022、2022Q1、本月；不写为本年' }],
      run: async () => (await import('../commands/burden.ts')).articles,
    },
  ],
  report: [
    {
      ...addCommand(requirementKind),
      name: 'require',
      alias: '要求',
      summary: '提出报送要求：一次、每月、每季、每年或一事一报（同 requirement add）',
    },
    {
      name: 'due',
      alias: '到期',
      summary: '一个期间内到期的报送：各单位按时、迟报、缺报',
      arguments: [{ name: '[期间]', help: '2022、2022Q1、2022-03、本季、上月；不写为本季' }],
      options: [
        { flags: '--unit <单位>', help: '只看这个单位' },
        { flags: '--exit-code', help: '有缺报时退出码为 1' },
      ],
      examples: ['xiaoneng report due 2022Q4', 'xiaoneng report due 上月 --unit 区教育局'],
      run: async () => (await import('../commands/duties.ts')).dueReports,
    },
    {
      name: 'research',
      alias: '调研',
      summary: '调研主题和报告：各单位有几个、评定、选用和表扬名单（三（二）2、3）',
      arguments: [{ name: '[期间]', help: '2022、本年；不写为本年' }],
      run: async () => (await import('../commands/duties.ts')).research,
    },
  ],
  visit: [
    {
      name: 'coverage',
      alias: '覆盖',
      summary: '一个自然季的包保覆盖：人 × 对象，缺访逐一列出（三（三）2）',
      arguments: [{ name: '[季度]', help: '2022Q1、2022年第一季度、本季、上季；不写为本季' }],
      options: [
        { flags: '--unit <单位>', help: '只看这个包保部门' },
        { flags: '--person <人员>', help: '只看这位包保责任人' },
        { flags: '--exit-code', help: '有缺访时退出码为 1' },
      ],
      examples: ['xiaoneng visit coverage 2022Q1', 'xiaoneng visit coverage 上季 --unit 区工信局'],
      run: async () => (await import('../commands/coverage.ts')).coverage,
    },
  ],
  complaint: [
    {
      name: 'summary',
      alias: '汇总',
      summary: '某个期间收到的投诉：按渠道、单位、核查结论、满意度，各环节是否按时',
      arguments: [{ name: '[期间]', help: '2022、2022Q1、2022-03、本季、上月；不写为本年' }],
      run: async () => (await import('../commands/complaint-summary.ts')).complaintSummary,
    },
  ],
};
