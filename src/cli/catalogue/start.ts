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
    name: 'config',
    alias: '设置',
    summary: '自己的设置（存在家目录，不进账本）：单位，清单默认只看它；经办人，登记时用的姓名',
    arguments: [
      { name: '[项目]', help: '单位 或 经办人；不写就列出' },
      { name: '[内容...]', help: '改成' },
    ],
    options: [{ flags: '--unset', help: '去掉这一项' }],
    examples: ['xiaoneng config 单位 区应急局', 'xiaoneng config 单位 --unset'],
    run: async () => (await import('../commands/config.ts')).config,
  },
  {
    name: 'completion',
    alias: '补全',
    summary: '按 Tab 补全命令、选项、单位、人员和编号（bash、zsh、fish）',
    arguments: [{ name: '<外壳>', help: 'bash、zsh 或 fish：印出补全脚本' }],
    plain: true,
    examples: ['xiaoneng completion install', 'source <(xiaoneng completion bash)   # 只在这个窗口用'],
    run: async () => (await import('../commands/completion.ts')).completion,
    subcommands: [
      {
        name: 'install',
        alias: '安装',
        summary: '装上补全：写好脚本，并在 .bashrc 或 .zshrc 里加一行（fish 不用加）',
        arguments: [{ name: '[外壳]', help: 'bash、zsh 或 fish；不写就看 SHELL' }],
        options: [{ flags: '--dry-run', help: '只看会写哪里' }],
        run: async () => (await import('../commands/completion-install.ts')).install,
      },
      {
        name: 'values',
        alias: '候选',
        summary: '供补全脚本调用：光标处可以写什么',
        arguments: [{ name: '[词...]', help: '已经写的词，最后一个是正在写的' }],
        plain: true,
        run: async () => (await import('../commands/completion-values.ts')).values,
      },
    ],
  },
];
