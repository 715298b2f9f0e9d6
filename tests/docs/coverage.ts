import { registers, taskKind } from '../../src/records/index.ts';

/** What answers to a clause of the plan: records (by the name of their kind), commands and tests. */
export interface Answer {
  readonly clause: string;
  readonly duty: string;
  readonly kinds: readonly string[];
  readonly commands: readonly string[];
  /** Within tests/, without .test.ts. */
  readonly tests: readonly string[];
}

function answer(clause: string, duty: string, kinds: string, commands: string, tests: string): Answer {
  const list = (text: string) => (text === '' ? [] : text.split('、'));
  return { clause, duty, kinds: list(kinds), commands: list(commands), tests: list(tests) };
}

/** Every clause of the plan that asks for something, in its order. */
export const answers: readonly Answer[] = [
  answer('题首', '适用的单位：镇、街道、部门、驻区单位', '', 'list、check', 'sample/check'),
  answer('一', '总目标和任期', '', 'clauses', 'sample/wording、rules/traces'),
  answer('二（五）', '“塔吊现象”大讨论', 'activity', 'activity add', 'registers/every-kind'),
  answer(
    '三（一）1',
    '任务清单台账：时间表、路线图、责任人；三单、五步工作法；每期都要办的',
    'task、routine',
    'add、routine start、carry、draft、import、list、show、export、board、brief',
    'sample/coverage、rules/routines、rules/carrying、render/same、intake/draft、intake/sheet',
  ),
  answer(
    '三（一）2',
    '3个工作日内签批或部署；方案报分管领导',
    'task',
    'sign、arrange、plan、overdue',
    'records/receipt',
  ),
  answer(
    '三（一）3',
    '限时办结：难易、极特殊、书面延期、突发首报',
    'task、motion',
    'explain、extend、exceptional、approve、report-first、motion summary',
    'records/limits、records/extensions、records/emergency、rules/motions',
  ),
  answer(
    '三（一）4',
    '专人负责、催办督办、有效回应',
    'task、collect',
    'urge、respond、due、remind、notice urging、collect out、collect in',
    'records/urging-feedback、rules/reminder',
  ),
  answer(
    '三（二）1',
    '重大决策：会前研讨、参会部门、调研论证',
    'decision',
    'decision study、decision list',
    'records/registers',
  ),
  answer('三（二）2', '确定1—2个调研主题', 'topic', 'topic add、report research', 'rules/reports'),
  answer(
    '三（二）3',
    '12月15日前报调研报告；评选、汇编、表扬',
    'requirement、report',
    'report due、report research、report select',
    'rules/reports',
  ),
  answer(
    '三（三）1',
    '重点企业、重点项目清单；包保全覆盖',
    'target、assignment',
    'target add、assignment add、check',
    'rules/visits',
  ),
  answer(
    '三（三）2',
    '每季度到每个对象至少1次',
    'visit',
    'visit add、visit coverage、overdue、notice visit',
    'rules/visits',
  ),
  answer('三（三）3', '优惠政策汇编、发布', 'policy', 'policy add、policy list', 'registers/every-kind'),
  answer('三（四）1', '清理规范权力事项', 'listing', 'listing clear、listing list', 'registers/every-kind'),
  answer('三（四）2', '三张清单9月底前公布', 'listing、requirement', 'listing add、report due、check', 'rules/reports'),
  answer(
    '三（四）3',
    '规范性文件、合同协议法律审查，法律顾问',
    'review',
    'review conclude、check',
    'registers/every-kind',
  ),
  answer(
    '三（四）4',
    '应公开尽公开；政务公开、开放日',
    'disclosure、activity',
    'disclosure add、disclosure publish、overdue、activity add',
    'records/registers、registers/every-kind',
  ),
  answer(
    '三（五）1',
    '传达学习、研究措施、逐级分解',
    'relay、task',
    'relay add、check',
    'records/registers、rules/breakdown',
  ),
  answer(
    '三（五）2',
    '季报、月报、一事一报；办结后5个工作日内反馈',
    'requirement、report、task',
    'report require、report submit、report due、feedback',
    'rules/reports、records/urging-feedback',
  ),
  answer(
    '三（五）3',
    '公文零差错：退回、重报、每月通报',
    'error、receipt、bulletin',
    'error check、error bulletin、error rate、notice errors',
    'rules/errors、intake/proofread',
  ),
  answer(
    '三（六）1',
    '控制文件数量和篇幅',
    'paper、quota、issued',
    'paper add、quota status、issued list、check',
    'rules/burden、rules/issuing',
  ),
  answer(
    '三（六）2',
    '控制会议数量、时间、人数；同一事项只开一次',
    'meeting、quota',
    'meeting add、quota status、check',
    'rules/burden',
  ),
  answer(
    '三（六）3',
    '督查检查考核的年度计划和审批；督查自身的负担',
    'inspection、quota',
    'inspection add、quota status、burden',
    'rules/burden',
  ),
  answer(
    '四（一）',
    '部署启动；2月8日前备案',
    'requirement',
    'phase、report due、doubts',
    'rules/reports、rules/score',
  ),
  answer(
    '四（二）',
    '自查、问题台账、整改方案；3月31日前备案',
    'issue、requirement',
    'issue add、report due',
    'records/registers、rules/reports',
  ),
  answer(
    '四（三）',
    '整改、调度、通报',
    'issue、assertion',
    'issue progress、issue accept、issue clear、summary、notice circular、reconcile',
    'records/registers、rules/summary、rules/assertions',
  ),
  answer(
    '四（四）',
    '总结、量化评估、评价、5个示范点',
    'evaluation、demonstration、requirement',
    'score、demonstration propose、demonstration promote、evaluation add',
    'rules/score',
  ),
  answer('五（一）', '主要负责人亲自签批部署', 'task', 'sign、check', 'rules/check'),
  answer('五（二）', '整治吃拿卡要和四种不落实', 'issue、complaint', 'issue list、complaint list', 'records/registers'),
  answer('五（三）', '专项督查、现场督办', 'inspection', 'inspection add、inspection list', 'registers/every-kind'),
  answer(
    '五（四）',
    '目标绩效、投诉受理、表扬激励和问责',
    'complaint、citation、evaluation',
    'complaint refer、complaint summary、citation add、citation reward、score',
    'records/registers、rules/score',
  ),
  answer('五（五）', '宣传：推送、公开、采用、曝光', 'article', 'article add、article summary', 'rules/burden'),
];

/** The kinds by their names, with what the office calls them. */
export const kindWords: ReadonlyMap<string, string> = new Map(
  [taskKind, ...registers].map(({ name, word }) => [name, word]),
);

/** docs/coverage.md: each clause with the records, commands and tests that answer to it. */
export function coveragePage(): string {
  const row = ({ clause, duty, kinds, commands, tests }: Answer) =>
    `| ${clause} | ${duty} | ${kinds.map((kind) => kindWords.get(kind)).join('、')} | ${commands
      .map((command) => `\`${command}\``)
      .join(' ')} | ${tests.map((test) => `[${test}](../tests/${test}.test.ts)`).join(' ')} |`;
  return `# 方案逐条对应

方案的每一条要求由哪种记录、哪条命令、哪个测试来答。这一页由 tests/docs/coverage.ts 生成（\`npm run accept\`），
测试核对：条款一条不少，记录、命令、测试都真的有。方案的要求逐条做到哪一步，用 \`xiaoneng clauses\` 看。

| 条款 | 要求 | 记录 | 命令 | 测试 |
|---|---|---|---|---|
${answers.map(row).join('\n')}
`;
}
