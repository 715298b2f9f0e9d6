import type { CommandSpec } from '../session/command.ts';

/** What history tells, and what keeps it whole. */
export const trustCommands: readonly CommandSpec[] = [
  {
    name: 'log',
    alias: '历史',
    summary: '一条记录（或整个账本）的历史：谁、何时登记、说是哪天的事、改了什么，逐项取自 git',
    arguments: [{ name: '[编号]', help: '编号或其中一段，或文件名如 rules.yaml；不写为全部' }],
    options: [
      { flags: '--unit <单位>', help: '只看这个单位的记录' },
      { flags: '--by <经办人>', help: '只看这位经办人登记的' },
      { flags: '--since <期间>', help: '从这个日子起：2022-03-01、2022-03、本周' },
    ],
    examples: ['xiaoneng log 7k3q', 'xiaoneng log --since 本周 --by 田某'],
    run: async () => (await import('../commands/log.ts')).log,
  },
  {
    name: 'diff',
    alias: '出入',
    summary: '某一天：当时账上知道的，和现在知道的那一天，差在哪里',
    arguments: [{ name: '<日期>', help: '2022-03-31' }],
    examples: ['xiaoneng diff 2022-03-31'],
    run: async () => (await import('../commands/difference.ts')).difference,
  },
  {
    name: 'moved',
    alias: '变动',
    summary:
      '变动清单：哪些期限不是原来那一天了，原来哪天、现在哪天、为什么（通知、制度、单位、延期、转办、中止、更正等）',
    arguments: [
      {
        name: '[起]',
        help: '和什么时候比：2022-03-31、昨天、上周（那天、那段时间结束时账上的），或一个提交；不写为昨天',
      },
    ],
    options: [
      { flags: '--without <文件>', help: '账本里的这个文件使哪些期限变动，如 calendar/2027.yaml' },
      { flags: '--with <文件>', help: '换上另一个文件，哪些期限会变动，如改好的 rules.yaml' },
    ],
    everyTask: true,
    examples: ['xiaoneng moved', 'xiaoneng moved 上周 -o 变动清单.docx', 'xiaoneng moved --without rules.yaml'],
    run: async () => (await import('../commands/moved.ts')).moved,
  },
  {
    name: 'audit',
    alias: '审计',
    summary: '审计：迟记、改删经过、过期后改时限、删除改名、不是本程序的提交、历史被改写，逐条带提交和位置',
    options: [
      { flags: '--since <提交>', help: '只看这个提交（或标签）以后的' },
      { flags: '--anchor <锚>', help: '核对 audit anchor 印出来的一行，或存着这些行的文件' },
    ],
    examples: ['xiaoneng audit', 'xiaoneng audit --anchor 锚.txt', 'xiaoneng audit anchor >> 锚.txt'],
    run: async () => (await import('../commands/audit.ts')).audit,
    subcommands: [
      {
        name: 'anchor',
        alias: '锚',
        summary: '印出一行锚，抄在纸上或存在别处；以后凭它看出历史有没有被改写',
        plain: true,
        run: async () => (await import('../commands/audit.ts')).anchor,
      },
    ],
  },
  {
    name: 'reconcile',
    alias: '核账',
    summary: '对账：把公布的数字（某日在办、办结、逾期，逐单位）算出来记下，以后每次 check 都重算，不符就指出是谁改的',
    arguments: [{ name: '<公布于...>', help: '公布在哪里，如 督查通报第3期' }],
    options: [{ flags: '--data-until <日期>', help: '数据截至哪天；不写为今天' }],
    writes: true,
    examples: ['xiaoneng reconcile 督查通报第3期 --data-until 2022-03-31'],
    everyTask: true,
    run: async () => (await import('../commands/reconcile.ts')).reconcile,
  },
  {
    name: 'undo',
    alias: '撤回',
    summary: '撤回自己用本程序做的上一次改动：先看前后，再用一个新提交改回去',
    writes: true,
    examples: ['xiaoneng undo --dry-run', 'xiaoneng undo --by 田某'],
    run: async () => (await import('../commands/undo.ts')).undo,
  },
  {
    name: 'sync',
    alias: '同步',
    summary: '和别的经办人同步：取回、按条目合并、检查、推送；两边都不丢',
    writes: true,
    examples: ['xiaoneng sync', 'xiaoneng sync --dry-run   # 只看别人登记了什么'],
    run: async () => (await import('../commands/sync.ts')).sync,
  },
  {
    name: 'hook',
    alias: '钩子',
    summary: 'git 钩子：提交前检查、按条目合并、服务器不收改写历史和有错的推送',
    subcommands: [
      {
        name: 'install',
        alias: '安装',
        summary: '装上：经办人的仓库装 pre-commit 和合并，服务器上的仓库（--server）装 pre-receive 和 post-receive',
        options: [{ flags: '--server <仓库>', help: '服务器上的仓库文件夹，如 /srv/git/台账.git' }],
        examples: ['xiaoneng hook install', 'xiaoneng hook install --server /srv/git/台账.git'],
        run: async () => (await import('../commands/hook.ts')).install,
      },
      {
        name: 'merge',
        alias: '合并',
        summary: '供 git 合并时调用：把一个文件的两个版本按条目合起来',
        arguments: [
          { name: '<原来>', help: '%O' },
          { name: '<这边>', help: '%A，合并结果写在这里' },
          { name: '<那边>', help: '%B' },
          { name: '<文件>', help: '%P' },
        ],
        plain: true,
        run: async () => (await import('../commands/hook.ts')).merge,
      },
    ],
  },
];
