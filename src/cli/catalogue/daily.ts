import { link, reminderPart, sourceCategory, urgeMeans } from '../../vocabulary/choices.ts';
import { chainedOption } from '../asking/lineage.ts';
import { whereOption } from '../asking/where.ts';
import { beforePrint, type OptionSpec } from '../contract/spec.ts';
import type { CommandSpec } from '../session/command.ts';

const unit: OptionSpec = { flags: '--unit <单位>', help: '只看这个单位（全称、简称、曾用名或拼音首字母）' };
const leader: OptionSpec = { flags: '--leader <领导>', help: '只看这位分管领导的任务' };
const strict: OptionSpec = { flags: '--strict', help: '有暂定期限就报错' };
const exitCode: OptionSpec = { flags: '--exit-code', help: '清单不空时退出码为 1' };

const searched = [{ name: '[文字...]', help: '事项、编号、文号或原文里有这些文字' }];

const selecting: readonly OptionSpec[] = [
  { ...unit, help: '牵头单位（全称、简称、曾用名或拼音首字母）' },
  leader,
  {
    flags: '--state <状态>',
    help: '待签批、办理中、延期待批、已办结待反馈、已反馈、已销号、退回重办、中止、撤销',
    repeat: true,
  },
  { flags: '--light <灯>', help: '红、黄、绿', repeat: true },
  {
    flags: '--source <来源>',
    help: '领导批示、会议决定、文件部署、工作方案、上级督办、群众诉求、其他',
    repeat: true,
  },
  { flags: '--difficulty <难易>', help: '一般、较复杂、特别复杂、极特殊', repeat: true },
  { flags: '--received <期间>', help: '收到日期在此期间：2022Q1、2022-03、2022-03-01..2022-03-15、本季、上月' },
  { flags: '--due <期间>', help: '办结期限在此期间' },
  { flags: '--open', help: '只看没有办完的' },
  whereOption,
];

export const dailyCommands: readonly CommandSpec[] = [
  {
    name: 'overdue',
    alias: '逾期',
    summary: '逾期清单：按单位列出每一个逾期的环节，最久的在前',
    options: [
      unit,
      leader,
      { flags: '--link <环节>', help: `只看这个环节：${Object.values(link.words).join('、')}` },
      strict,
      exitCode,
    ],
    examples: ['xiaoneng overdue', 'xiaoneng 逾期 --unit 区应急局 --today 2022-06-30'],
    federates: true,
    run: async () => (await import('../commands/items.ts')).overdue,
  },
  {
    name: 'due',
    alias: '到期',
    summary: '到期清单：今天和今后几个工作日内到期的环节',
    options: [
      { flags: '--window <时限>', help: '今后多少个工作日内，如 5wd、今天 或 全部；不写为 3wd' },
      unit,
      leader,
      strict,
      exitCode,
    ],
    examples: ['xiaoneng due --window 5wd', 'xiaoneng due --window 全部 --unit 区教育局 -o 期限.ics'],
    run: async () => (await import('../commands/items.ts')).due,
  },
  {
    name: 'remind',
    alias: '提醒',
    summary: '提醒单：各单位待签批、到期、逾期、待反馈、报送、走访、延期待批；供定时任务每周打印（三（一）4）',
    options: [
      { flags: '--window <时限>', help: '今后多少个工作日内到期的也列出，如 5wd；不写为 5wd' },
      unit,
      leader,
      { flags: '--part <类别>', help: `只要这一类：${Object.values(reminderPart.words).join('、')}`, repeat: true },
      { flags: '--urgent', help: '只要紧急、特急的事项，没办完的都列出，不论到期远近' },
      { flags: '--sms', help: '写成短信，一个单位一条，数好字数' },
      {
        flags: '--record',
        help: '把提醒到的任务逐项登记一次催办；休息日不登记，离上次催办不到最短间隔的不登记（制度可改）',
      },
      { flags: '--await', help: '和 --record 一起用，登记的催办要求回应；只印了单子的不要求，写了 --means 的要求' },
      {
        flags: '--means <方式>',
        help: `和 --record 一起用，催办方式：${Object.values(urgeMeans.words).join('、')}；不写为其他（--sms 时为短信）`,
      },
    ],
    writes: 'record',
    shows: true,
    examples: [
      'xiaoneng remind --window 5wd',
      'xiaoneng remind -o 提醒单 --format docx',
      'xiaoneng remind --part 逾期 --record --means 督办通知 --by 督查室',
    ],
    run: async () => (await import('../commands/remind.ts')).remind,
  },
  {
    name: 'summary',
    alias: '汇总',
    summary: '一个期间的汇总：总体、状态矩阵、环比、分环节分单位分领导、较好较差、文字稿',
    arguments: [{ name: '[期间]', help: '2022、2022Q1、2022-03、本周、上月、2022-03-01..2022-03-15；不写为本周' }],
    options: [{ flags: '--phase <阶段>', help: '方案的一个阶段，编号或名称' }, chainedOption, beforePrint],
    examples: ['xiaoneng summary 2022Q2', 'xiaoneng summary 上月 -o 汇总.docx', 'xiaoneng summary --phase 自查'],
    federates: true,
    run: async () => (await import('../commands/summary.ts')).summary,
  },
  {
    name: 'list',
    alias: '清单',
    summary: '任务清单，可按单位、状态、亮灯、来源、难易、日期和文字筛选',
    arguments: searched,
    options: selecting,
    examples: [
      'xiaoneng list 燃气 --open',
      'xiaoneng list --unit 区发改局 --received 本季',
      'xiaoneng list --state 待签批 --light 红',
    ],
    run: async () => (await import('../commands/list.ts')).list,
  },
  {
    name: 'board',
    alias: '看板',
    summary:
      '看板：亮灯、逾期、到期、趋势、矩阵、包保、报送、排行、全部任务和经过；-o 看板.html 是一个能离线打开的网页',
    options: [{ flags: '--window <时限>', help: '今后多少个工作日内到期的列出；不写为 5wd' }],
    examples: ['xiaoneng board -o 看板.html'],
    federates: true,
    run: async () => (await import('../commands/board.ts')).board,
  },
  {
    name: 'export',
    alias: '导出',
    summary: '督查台账：办公室的全部栏目，导出 Excel、CSV、Word 等',
    arguments: searched,
    options: [
      ...selecting,
      { flags: '--by-unit', help: '一个单位一张表' },
      { flags: '--all', help: '全部记录，任务、走访、报告等一类一张表，供备份、迁移，import 可以原样收回' },
    ],
    examples: [
      'xiaoneng export -o 台账.xlsx',
      'xiaoneng export --by-unit --open -o 在办.xlsx',
      'xiaoneng export -o 各单位 --format xlsx',
      'xiaoneng export --all -o 全部.xlsx',
    ],
    run: async () => (await import('../commands/export.ts')).exportLedger,
  },
  {
    name: 'import',
    alias: '导入',
    summary: '把别人的表（台账、问题清单）登记进来：自己找表头，认日期和单位，凡有疑问的指到单元格；全清楚了才登记',
    arguments: [{ name: '<表格>', help: 'xlsx，或 csv（UTF-8、GBK 都可以）；- 从标准输入读' }],
    options: [
      {
        flags: '--map <栏目=表头>',
        help: '指明哪一栏是什么，可写多次：事项=问题表现，或用列号 责任单位=C；不读的栏 不用=类别',
        repeat: true,
      },
      { flags: '--sheet <名称>', help: '只读这张工作表，可写多次；不写就读全部没有隐藏的', repeat: true },
      { flags: '--save-map', help: '把 --map 说的表头记进 xiaoneng.yaml，下次不用再写' },
      { flags: '--received <日期>', help: '表里没写的收到日期；不写就用填表时间，再没有就是今天' },
      { flags: '--year <年>', help: '表里没写年份的日期是哪一年；不写就看表题和填表时间' },
      {
        flags: '--source <类别>',
        help: `表里没写的来源类别：${Object.values(sourceCategory.words).join('、')}；不写为其他`,
      },
      { flags: '--fill-down', help: '空着的单位、时限等照上一行：合并单元格存成 csv 后就空了' },
      { flags: '--again', help: '事项和单位与账上相同的也登记' },
      { flags: '--skip-bad', help: '有疑问的行留下不登记，其余登记' },
    ],
    writes: true,
    shows: true,
    examples: [
      'xiaoneng import 台账.xlsx --dry-run   # 先看怎么理解的',
      'xiaoneng import 问题清单.csv --map 事项=问题表现 --save-map',
    ],
    run: async () => (await import('../commands/import.ts')).importSheet,
  },
  {
    name: 'draft',
    alias: '拆解',
    summary:
      '拆解一份来文：逐条找出谁、什么时候前、做什么，凡是猜的都有提示；在终端上逐条过一遍登记，或存成文件改好再登记',
    arguments: [{ name: '[文件]', help: 'txt、md 或 docx；不写或 - 从标准输入读文本' }],
    options: [
      { flags: '--accept <文件>', help: '登记：-o 存的、改好的 yaml 文件，一个单位一项任务，一次提交' },
      {
        flags: '--source <类别>',
        help: `和 --accept 一起用，来源类别：${Object.values(sourceCategory.words).join('、')}；不写为文件部署`,
      },
      { flags: '--again', help: '账上已有的（同一份文件、同一条、同一个单位）也再登记一遍' },
    ],
    writes: 'accept',
    reviews: true,
    shows: true,
    examples: [
      'xiaoneng draft ../通知.docx',
      'xiaoneng draft ../通知.docx -o ../任务.yaml   # 存到账本外面',
      'xiaoneng draft --accept ../任务.yaml',
    ],
    run: async () => (await import('../commands/draft.ts')).draft,
  },
  {
    name: 'burden',
    alias: '负担',
    summary: '基层负担：各单位每月被交办、催办、要求报送、督查检查多少件次（三（六））',
    arguments: [{ name: '[期间]', help: '2022、2022Q1、2022-03、本季、上月；不写为本季' }],
    options: [unit],
    examples: ['xiaoneng burden 2022Q1'],
    run: async () => (await import('../commands/burden.ts')).burden,
  },
  {
    name: 'show',
    alias: '查看',
    summary: '一项任务的全部：登记、状态、各环节期限、办理经过',
    arguments: [{ name: '<编号>', help: '编号，或其中不会弄错的一段，如 7k3q' }],
    options: [{ flags: '--at <日期>', help: '那天（或那个提交）的账本里是什么样子，同 --as-known' }],
    run: async () => (await import('../commands/show.ts')).show,
  },
  {
    name: 'explain',
    alias: '说明',
    summary: '每个期限是怎么算的：依据、事实、逐日计数',
    arguments: [{ name: '<编号>', help: '任务编号或其中一段' }],
    options: [{ flags: '--link <环节>', help: '只说明这个环节' }],
    run: async () => (await import('../commands/show.ts')).explain,
  },
];
