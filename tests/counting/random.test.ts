import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Items } from '../catalogue/world.ts';
import { runs } from '../extent.ts';
import { caseLedger } from './cases.ts';
import { figuresApart, listApart, scoresApart } from './compare.ts';
import { type Day, step } from './days.ts';

const UNITS = ['甲局', '乙局', '丙局'];

/** How a history goes on: after so many days, with which of the actions that may follow, and with which day or unit. */
const move = fc.record({ gap: fc.nat(9), pick: fc.nat(40), days: fc.integer({ min: 1, max: 25 }), unit: fc.nat(1) });
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

interface State {
  readonly holder: string;
  readonly phase: '待签批' | '办理中' | '中止' | '待认可' | '办结' | '已反馈' | '已销号' | '结束';
  readonly asked: boolean;
  readonly urged: boolean;
  readonly instructed: boolean;
  /** Entries that a task has by what else it asks for. */
  readonly also: readonly string[];
}

type Turn = readonly [entry: string, next: Partial<State>];

/** What may follow, told as the files have it. */
function turns({ holder, phase, asked, urged, instructed, also }: State, day: Day, { days, unit }: Move): Turn[] {
  const other = UNITS.filter((name) => name !== holder)[unit] ?? '';
  const until = step(day, days);
  const urging: Turn[] = urged
    ? [['动作: 回应, 内容: 好', { urged: false }]]
    : [['动作: 催办, 方式: 电话', { urged: true }]];
  const extending: Turn[] = asked
    ? [
        [`动作: 批准延期, 批准人: 李某, 延至: ${until}`, { asked: false }],
        ['动作: 不予延期, 批准人: 李某, 理由: 可以办', { asked: false }],
      ]
    : [[`动作: 申请延期, 理由: 等, 延至: ${until}`, { asked: true }]];
  const handing: Turn[] = [
    [`动作: 转办, 单位: ${other}, 理由: 职责`, { holder: other, phase: '待签批', urged: false }],
    [`动作: 转办, 单位: ${other}, 理由: 职责, 时限: ${until}`, { holder: other, phase: '待签批', urged: false }],
  ];
  const told: Turn[] = [
    ['动作: 签收', {}],
    ['动作: 进展, 内容: 过半', {}],
    [`动作: 批示, 人员: 李某, 内容: 抓紧, 时限: ${until}`, { instructed: true }],
    ['动作: 报送方案', {}],
    // what was helped with once is not helped with again; a step may be reported on twice
    ...also.map((entry): Turn => [entry, { also: also.filter((one) => one !== entry || entry.includes('步骤')) }]),
    ...(instructed && !urged ? [['动作: 回应, 内容: 已落实', { instructed: false }] as Turn] : []),
  ];
  const back: Turn = ['动作: 退回重办, 理由: 不实', { phase: '办理中' }];
  if (phase === '待签批')
    return [['动作: 签批, 人员: 王某', { phase: '办理中' }], ...told, ...urging, ...extending, ...handing];
  if (phase === '办理中')
    return [
      ['动作: 办结, 内容: 好', { phase: '办结', asked: false, urged: false, instructed: false }],
      ['动作: 报结, 内容: 好', { phase: '待认可', asked: false, urged: false, instructed: false }],
      ...told,
      ['动作: 撤销, 理由: 重复, 批准人: 李某', { phase: '结束' }],
      ['动作: 中止, 理由: 等, 批准人: 李某', { phase: '中止' }],
      ...[...urging, ...extending, ...handing],
    ];
  if (phase === '待认可') return [['动作: 认可, 人员: 赵某', { phase: '办结' }], back];
  if (phase === '中止') return [['动作: 恢复', { phase: '办理中' }]];
  if (phase === '已销号') return [['动作: 撤销销号, 理由: 不实, 批准人: 李某', { phase: '办理中' }]];
  const closing: Turn = ['动作: 销号, 人员: 赵某', { phase: '已销号' }];
  if (phase === '已反馈') return [closing, back];
  return phase === '办结' ? [['动作: 反馈, 对象: 督查室, 内容: 好', { phase: '已反馈' }], closing, back] : [];
}

/** The entries of a history, each of which may follow. */
function play(received: Day, lead: string, also: readonly string[], moves: readonly Move[]): string[] {
  let [state, day]: [State, Day] = [
    { holder: lead, phase: '待签批', asked: false, urged: false, instructed: false, also },
    received,
  ];
  return moves.flatMap((each) => {
    day = step(day, each.gap);
    const possible = turns(state, day, each);
    const [entry, next] = possible[each.pick % possible.length] ?? [];
    state = { ...state, ...next };
    return entry === undefined ? [] : [`  - {日期: ${day}, ${entry}}`];
  });
}

/** What others help with, by a day that may come before or after the task's own. */
const SUPPORT = [
  '配合单位: [乙局, 丙局]\n配合事项: [{单位: 乙局, 事项: 供图, 时限: 2022-03-25}, {单位: 丙局, 事项: 停气, 时限: 2022-04-06}]\n',
  '配合单位: [丙局]\n配合事项: [{单位: 丙局, 事项: 停气, 时限: 2022-03-09}]\n',
];

/** Steps by days, of which one may have passed when the task is handed on. */
const STEPS = '路线图: [{步骤: 摸底, 时限: 2022-03-11}, {步骤: 整改, 时限: 2022-04-12}]\n';

/** The entries that meet what a task asks for beside the work itself. */
function meetingOf(also: string): string[] {
  const helping = UNITS.filter((name) => also.startsWith('配合') && also.includes(name));
  const steps = ['摸底', '整改'].filter((name) => also.includes(name));
  return [
    ...helping.map((name) => `动作: 配合, 单位: ${name}`),
    ...steps.map((name) => `动作: 进展, 内容: 好, 步骤: ${name}`),
  ];
}

const task = fc
  .record({
    received: fc.nat(80).map((days) => step('2022-02-14', days)),
    lead: fc.constantFrom(...UNITS),
    difficulty: fc.constantFrom('一般', '较复杂', '特别复杂'),
    deadline: fc.constantFrom('', '办结时限: 长期\n', '办结时限: 2022-04-08\n', '办结时限: 7个工作日\n'),
    also: fc.constantFrom('', '方案时限: 2022-03-18\n', STEPS, ...SUPPORT),
    moves: fc.array(move, { maxLength: 9, size: 'max' }),
  })
  .map(({ received, lead, difficulty, deadline, also, moves }) => {
    const entries = play(received, lead, meetingOf(also), moves);
    return `来源: {类别: 领导批示}
事项: 清理
牵头单位: ${lead}
难易程度: ${difficulty}
收到日期: ${received}
${deadline}${also}${entries.length > 0 ? `办理经过:\n${entries.join('\n')}\n` : ''}`;
  });

const units = (abolished: Day) => `领导: [{姓名: 李某, 职务: 副区长}]
单位:
${UNITS.map((name) => `  - {名称: ${name}, 类型: 部门, 考核对象: 是, 主要负责人: 王某${name === '丙局' ? `, 撤销日期: ${abolished}` : ''}}`).join('\n')}
  - {名称: 区政府督查室, 类型: 部门, 考核对象: 否}
  - {名称: 区政府办公室, 类型: 部门, 考核对象: 是}
`;

function ledgerOf(tasks: readonly string[], abolished: Day, rule: string, early: string): Items {
  const bytes = (text: string) => ({ bytes: new TextEncoder().encode(text) });
  const own = tasks.map((text, at) => {
    const id = `RW20220101-AA0${at}`;
    return [`tasks/2022/${id}.yaml`, bytes(`编号: ${id}\n${text}`)] as const;
  });
  return new Map(
    [
      ...caseLedger('fell-away', { 转办后时限: rule, 签收时限: early, 首次反馈时限: early }),
      ['units.yaml', bytes(units(abolished))],
      ...own,
    ].filter(([path]) => !/^(?:requirements|reports)|AAA\d/.test(String(path))) as [string, ReturnType<typeof bytes>][],
  );
}

it('the judge and the program agree on any small history: the list, the figures and the score', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(task, { minLength: 1, maxLength: 3 }),
      fc.nat(150).map((days) => step('2022-03-01', days)),
      fc.constantFrom('重新起算', '不变', '另定'),
      fc.nat(120).map((days) => step('2022-03-01', days)),
      fc.constantFrom('不要求', '1个工作日', '4个工作日'),
      async (tasks, abolished, rule, day, early) => {
        const ledger = ledgerOf(tasks, abolished, rule, early);
        const apart = [
          ...(await listApart(ledger, day)),
          ...(await figuresApart(ledger, '2022', ['2022-01-01', '2022-12-31'], day)),
          ...(day < '2022-04-01' ? [] : await figuresApart(ledger, '2022Q2', ['2022-04-01', '2022-06-30'], day)),
          ...(await scoresApart(ledger, day)),
        ];
        expect(apart, `${rule} 丙局撤销 ${abolished} 看 ${day}\n${tasks.join('\n')}`).toEqual([]);
      },
    ),
    { numRuns: runs(160) },
  );
});
