import type { CommandSpec } from '../session/command.ts';

const strict = { flags: '--strict', help: '碰到暂定、未核对的日子就报错' };

export const calendarCommand: CommandSpec = {
  name: 'calendar',
  alias: '历法',
  summary: '工作日历：算期限、看月历、看覆盖、导入放假通知',
  subcommands: [
    {
      name: 'due',
      alias: '期限',
      summary: '从某日起算一个时限，逐日说明',
      arguments: [
        { name: '<收到日期>', help: '2022-09-28；带几点几分的，按制度“下班后收到”起算："2022-09-28 18:00"' },
        { name: '<时限>', help: '5wd、5个工作日、1个月、半年、1年、半个月、30日、24小时，或一个日期' },
      ],
      options: [
        strict,
        { flags: '--unit <单位>', help: '按这个单位的历法算（只对它停工、放假的日子）', refers: 'unit' },
      ],
      examples: [
        'xiaoneng calendar due 2022-09-28 5wd',
        'xiaoneng calendar due "2022-09-28 18:00" 半年',
        'xiaoneng calendar due 2022-09-01 1个月 --json',
      ],
      run: async () => (await import('../commands/calendar.ts')).due,
    },
    {
      name: 'show',
      alias: '月历',
      summary: '一个月的月历：放假、调休上班、暂定',
      arguments: [{ name: '[月份]', help: '2026-10；不写为本月' }],
      options: [strict],
      run: async () => (await import('../commands/calendar.ts')).show,
    },
    {
      name: 'coverage',
      alias: '覆盖',
      summary: '各年的历法从哪里来，正式还是暂定，有多少个工作日',
      run: async () => (await import('../commands/calendar.ts')).coverage,
    },
    {
      name: 'import',
      alias: '导入',
      summary: '导入国务院放假通知的文本（全年的，或调整、延长、补充的），写入账本，列出变动的期限',
      arguments: [{ name: '<文件>', help: '通知文本，或 - 表示从标准输入读' }],
      options: [
        { flags: '--number <文号>', help: '文本里没有文号时写在这里，如 国办发明电〔2026〕7号' },
        { flags: '--url <网址>', help: '通知在 gov.cn 的网址' },
        { flags: '--issued <日期>', help: '文本里没有落款的日期时写在这里：印发日期决定哪个通知在后' },
        { flags: '--replace', help: '账本里已有这个通知时换成新的' },
      ],
      writes: true,
      examples: [
        'xiaoneng calendar import 通知.txt --url https://www.gov.cn/…',
        'xiaoneng calendar import - --dry-run < 通知.txt',
      ],
      run: async () => (await import('../commands/calendar-import.ts')).importNotice,
    },
    {
      name: 'confirm',
      alias: '核对',
      summary: '放假通知与原件核对过了：写下谁、哪天、在哪里看到的原件，它的日子不再是“未核对”',
      arguments: [{ name: '<通知>', help: '文件名（2027.yaml）、文号或年份' }],
      options: [
        { flags: '--seen <出处>', help: '在哪里看到的原件：中国政府网的网址、收文编号、公报哪一期' },
        { flags: '--on <日期>', help: '哪天核对的；不写就是今天' },
      ],
      writes: true,
      examples: ['xiaoneng calendar confirm 2027.yaml --seen 区政府收文2026年第812号 --by 王某'],
      run: async () => (await import('../commands/calendar-confirm.ts')).confirm,
    },
  ],
};
