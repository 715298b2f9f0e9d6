import { describe, expect, it } from 'vitest';
import { action as actions, state as states } from '../../src/vocabulary/choices.ts';
import { storyOf } from './specimen.ts';
import { actionsInTable, allowedIn, columns, shown, transitions } from './transitions.ts';

const URGED = `动作: 催办, 方式: 电话`;
const SIGNED = `动作: 签批, 人员: 王某`;
const ASKED = `动作: 申请延期, 理由: 待批复, 延至: 2022-06-30`;
const REPORTED = `动作: 首报, 方式: 电话`;
const INSTRUCTED = `动作: 批示, 人员: 李某, 内容: 抓紧`;
const CLAIMED = `动作: 报结, 内容: 已整改`;
const DONE = `动作: 办结, 内容: 已整改`;
const FED_BACK = `动作: 反馈, 对象: 督查室, 内容: 已整改`;
const RETURNED = `动作: 退回重办, 理由: 不实`;

/** What leads to each state; an urging is open wherever one can be, and an emergency has been reported. */
const waysTo: Readonly<Record<string, readonly string[]>> = {
  待签批: [REPORTED, URGED],
  办理中: [REPORTED, URGED, SIGNED],
  '延期待批（未签批）': [REPORTED, URGED, ASKED],
  '延期待批（办理中）': [REPORTED, URGED, SIGNED, ASKED],
  '延期待批（重办）': [REPORTED, SIGNED, DONE, RETURNED, URGED, ASKED],
  退回重办: [REPORTED, SIGNED, DONE, RETURNED, URGED],
  中止: [REPORTED, URGED, SIGNED, '动作: 中止, 理由: 封控, 批准人: 李某'],
  '中止（延期待批）': [REPORTED, URGED, SIGNED, ASKED, '动作: 中止, 理由: 封控, 批准人: 李某'],
  待认可: [REPORTED, SIGNED, CLAIMED, URGED],
  已办结待反馈: [REPORTED, SIGNED, DONE, URGED],
  已反馈: [REPORTED, SIGNED, DONE, FED_BACK, INSTRUCTED],
  已销号: [REPORTED, SIGNED, DONE, FED_BACK, '动作: 销号, 人员: 姜某'],
  撤销: [REPORTED, '动作: 撤销, 理由: 重复交办, 批准人: 李某'],
};

const entries: Readonly<Record<string, string>> = {
  签收: `动作: 签收`,
  签批: SIGNED,
  部署: '动作: 部署, 人员: 王某',
  批示: INSTRUCTED,
  报送方案: '动作: 报送方案, 对象: 李某',
  首报: REPORTED,
  续报: '动作: 续报, 方式: 书面',
  终报: '动作: 终报, 方式: 书面',
  进展: '动作: 进展, 内容: 已过半',
  配合: '动作: 配合, 单位: 区水利局',
  催办: URGED,
  回应: '动作: 回应, 内容: 正在办',
  申请延期: ASKED,
  批准延期: '动作: 批准延期, 批准人: 李某, 延至: 2022-06-30',
  不予延期: '动作: 不予延期, 批准人: 李某, 理由: 可以办',
  申请极特殊: '动作: 申请极特殊, 理由: 冻土施工',
  批准极特殊: '动作: 批准极特殊, 批准人: 李某',
  不予极特殊: '动作: 不予极特殊, 批准人: 李某, 理由: 可以办',
  中止: '动作: 中止, 理由: 封控, 批准人: 李某',
  恢复: '动作: 恢复',
  转办: '动作: 转办, 单位: 区消防救援大队, 理由: 职责调整',
  报结: CLAIMED,
  认可: '动作: 认可, 人员: 赵某',
  办结: DONE,
  退回重办: RETURNED,
  反馈: FED_BACK,
  销号: '动作: 销号, 人员: 姜某',
  撤销销号: '动作: 撤销销号, 理由: 隐患没有整改, 类别: 假落实',
  撤销: '动作: 撤销, 理由: 重复交办, 批准人: 李某',
};

/** A task in a state and one more entry; what decides an application for 极特殊 has one to decide. */
function oneMore(state: string, action: string): string {
  const decides = (action === '批准极特殊' || action === '不予极特殊') && allowedIn(state).includes(action);
  const applied = decides ? [entries['申请极特殊'] ?? ''] : [];
  const lines = [...(waysTo[state] ?? []), ...applied, entries[action] ?? ''];
  return `收到日期: 2022-02-14
突发事件: {类别: 事故灾难, 发生时间: 2022-02-14 08:00}
配合事项: [{单位: 区水利局, 事项: 提供水位, 时限: 2022-02-18}]
办理经过:
${lines.map((line) => `  - {日期: 2022-02-15, ${line}}`).join('\n')}`;
}

describe('what may follow', () => {
  it('is said for every action in every state', () => {
    const remedy = 'remedy: its row or column in tests/records/transitions.ts, and a way to it in this file';
    expect(actionsInTable, remedy).toEqual(Object.values(actions.words));
    expect(new Set(columns.map(shown)), remedy).toEqual(new Set(Object.values(states.words)));
  });

  it.each(transitions.filter(({ next }) => next !== ''))(
    '$action leads from $state to $next',
    ({ state, action, next }) => {
      const story = storyOf(oneMore(state, action));
      expect(story.refusals).toEqual([]);
      expect(states.words[story.state]).toBe(next);
    },
  );

  it.each(transitions.filter(({ next }) => next === ''))('$action is refused in $state, naming what is not', (one) => {
    const { refusals, state } = storyOf(oneMore(one.state, one.action));
    expect(refusals).toHaveLength(1);
    expect(refusals[0]?.entry.action).toBe(actions.parse(one.action));
    expect(refusals[0]?.why).toBe(`${shown(one.state)}时不能${one.action}`);
    expect(new Set(refusals[0]?.allowed.map((action) => actions.words[action]))).toEqual(new Set(allowedIn(one.state)));
    expect(states.words[state]).toBe(shown(one.state));
  });
});

describe('恢复', () => {
  const returning = ['待签批', '办理中', '延期待批（未签批）', '延期待批（办理中）', '延期待批（重办）', '退回重办'];
  it.each(returning)('leads back to %s', (state) => {
    const way = [...(waysTo[state] ?? []), entries['中止'], '动作: 恢复'];
    const history = way.map((line) => `  - {日期: 2022-02-15, ${line}}`).join('\n');
    const story = storyOf(`收到日期: 2022-02-14
突发事件: {类别: 事故灾难, 发生时间: 2022-02-14 08:00}
办理经过:
${history}`);
    expect(story.refusals).toEqual([]);
    expect(states.words[story.state]).toBe(shown(state));
  });
});
