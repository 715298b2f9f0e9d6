import type { CommandSpec } from '../spec.ts';

export const startCommands: readonly CommandSpec[] = [
  {
    name: 'check',
    alias: '检查',
    summary: '检查整个账本，一次列出所有错误和警告',
    options: [
      { flags: '--strict', help: '有警告也算不通过' },
      { flags: '--pre-commit', help: '供 git 的 pre-commit 钩子：将要提交的内容有没有带进新错误' },
      { flags: '--pre-receive', help: '供服务器的 pre-receive 钩子：推送进来的有没有改写历史、带进新错误' },
    ],
    run: async () => (await import('../commands/check.ts')).check,
  },
  {
    name: 'init',
    alias: '初始化',
    summary: '新建账本',
    arguments: [{ name: '[文件夹]', help: '不写为 ./ledger' }],
    options: [{ flags: '--name <名称>', help: '督查室名称，如 xx区政府督查室' }],
    writes: true,
    run: async () => (await import('../commands/init.ts')).init,
  },
  {
    name: 'doctor',
    alias: '体检',
    summary: '检查这台机器：Node、git、账本、历法、终端',
    run: async () => (await import('../commands/doctor.ts')).doctor,
  },
  {
    name: 'schema',
    alias: '格式',
    summary: '账本文件的 JSON Schema，供编辑器补全和校验',
    arguments: [{ name: '[种类]', help: 'task、office、units、rules、plan、holiday；不写列出全部' }],
    plain: true,
    run: async () => (await import('../commands/schema.ts')).schema,
  },
  {
    name: 'completion',
    alias: '补全',
    summary: '命令行补全脚本',
    arguments: [{ name: '<外壳>', help: 'bash、zsh 或 fish' }],
    plain: true,
    examples: [
      'source <(xiaoneng completion bash)',
      'xiaoneng completion fish > ~/.config/fish/completions/xiaoneng.fish',
    ],
    run: async () => (await import('../commands/completion.ts')).completion,
  },
];
