import { describe, expect, it } from 'vitest';
import { storyOf } from './specimen.ts';

function whyNot(yaml: string): string[] {
  return storyOf(yaml).refusals.map(({ entry, why }) => `${entry.date.day} ${why}`);
}

describe('an entry is left out, with the reason,', () => {
  it('when it lies before the day of receipt', () => {
    expect(
      whyNot(`
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-13, 动作: 签批, 人员: 王某}`),
    ).toEqual(['2022-02-13 早于收到日期 2022-02-14']);
  });

  it('when it lacks what its action needs', () => {
    expect(
      whyNot(`
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-15, 动作: 催办}`),
    ).toEqual(['2022-02-15 缺少方式']);
  });

  it('when an emergency is reported that was not registered', () => {
    expect(
      whyNot(`
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-14, 动作: 首报, 方式: 电话}`),
    ).toEqual(['2022-02-14 没有登记突发事件']);
  });

  it('when an emergency is further reported that was not registered, but not when there was no first report', () => {
    const reports = `办理经过:
  - {日期: 2022-02-14, 动作: 续报, 方式: 书面}
  - {日期: 2022-02-14, 动作: 终报, 方式: 书面}`;
    expect(whyNot(`\n收到日期: 2022-02-14\n${reports}`)).toEqual([
      '2022-02-14 没有登记突发事件',
      '2022-02-14 没有登记突发事件',
    ]);
    const emergency = '突发事件: {类别: 自然灾害, 发生时间: 2022-02-14 09:00}';
    expect(whyNot(`\n收到日期: 2022-02-14\n${emergency}\n${reports}`)).toEqual([]);
  });

  it('when a report or an urging went a way that does not count', () => {
    expect(
      whyNot(`
收到日期: 2022-02-14
突发事件: {类别: 自然灾害, 发生时间: 2022-02-14 09:00}
办理经过:
  - {日期: 2022-02-14, 动作: 首报, 方式: 短信}
  - {日期: 2022-02-15, 动作: 催办, 方式: 微信}`),
    ).toEqual([
      '2022-02-14 方式只能是电话、书面，不是“短信”',
      '2022-02-15 方式只能是电话、短信、督办通知、现场、其他、约谈、通报，不是“微信”',
    ]);
  });

  it('when it answers no urging, or one that was answered', () => {
    expect(
      whyNot(`
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-15, 动作: 回应, 内容: 正在办}
  - {日期: 2022-02-16, 动作: 催办, 方式: 电话}
  - {日期: 2022-02-16, 动作: 回应, 内容: 正在办}
  - {日期: 2022-02-17, 动作: 回应, 内容: 正在办}`),
    ).toEqual(['2022-02-15 没有待回应的催办或批示', '2022-02-17 没有待回应的催办或批示']);
  });

  it('when it answers for another unit what was asked of the one before the transfer', () => {
    expect(
      whyNot(`
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-16, 动作: 催办, 方式: 电话}
  - {日期: 2022-02-16, 动作: 转办, 单位: 区消防救援大队, 理由: 职责调整}
  - {日期: 2022-02-17, 动作: 回应, 内容: 正在办}`),
    ).toEqual(['2022-02-17 没有待回应的催办或批示']);
  });

  it('when the step is not in the roadmap', () => {
    expect(
      whyNot(`
收到日期: 2022-02-14
路线图: [{步骤: 摸底, 时限: 2022-02-18}]
办理经过:
  - {日期: 2022-02-15, 动作: 签批, 人员: 王某}
  - {日期: 2022-02-16, 动作: 进展, 内容: 完成, 步骤: 摸底}
  - {日期: 2022-02-17, 动作: 进展, 内容: 完成, 步骤: 整改}`),
    ).toEqual(['2022-02-17 路线图里没有步骤“整改”']);
  });

  it('when 极特殊 is applied for twice, or again after its approval', () => {
    expect(
      whyNot(`
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-15, 动作: 申请极特殊, 理由: 冻土}
  - {日期: 2022-02-16, 动作: 申请极特殊, 理由: 冻土}
  - {日期: 2022-02-17, 动作: 批准极特殊, 批准人: 李某}
  - {日期: 2022-02-18, 动作: 申请极特殊, 理由: 冻土}`),
    ).toEqual(['2022-02-16 极特殊申请还没有批复', '2022-02-18 极特殊已经批准']);
  });

  it('when 极特殊 is decided without an application', () => {
    expect(
      whyNot(`
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-17, 动作: 批准极特殊, 批准人: 李某}
  - {日期: 2022-02-18, 动作: 不予极特殊, 批准人: 李某, 理由: 不符}`),
    ).toEqual(['2022-02-17 没有待批的极特殊申请', '2022-02-18 没有待批的极特殊申请']);
  });

  it('when a task is transferred to the unit that has it', () => {
    expect(
      whyNot(`
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-15, 动作: 转办, 单位: 区应急管理局, 理由: 职责}
  - {日期: 2022-02-15, 动作: 转办, 单位: 区消防救援大队, 理由: 职责}
  - {日期: 2022-02-16, 动作: 转办, 单位: 区消防救援大队, 理由: 职责}
  - {日期: 2022-02-16, 动作: 转办, 单位: 区应急管理局, 理由: 职责}`),
    ).toEqual(['2022-02-15 本来就由区应急管理局牵头', '2022-02-16 本来就由区消防救援大队牵头']);
  });
});

describe('an entry holds', () => {
  it('when an emergency is reported before the task is received, but not before it occurred', () => {
    expect(
      whyNot(`
收到日期: 2022-02-15
突发事件: {类别: 事故灾难, 发生时间: 2022-02-14 23:40}
办理经过:
  - {日期: 2022-02-13, 动作: 首报, 方式: 电话}
  - {日期: 2022-02-14 23:55, 动作: 首报, 方式: 电话}
  - {日期: 2022-02-14, 动作: 签批, 人员: 王某}`),
    ).toEqual(['2022-02-13 早于发生时间 2022-02-14 23:40', '2022-02-14 早于收到日期 2022-02-15']);
  });

  it('when 极特殊 is applied for again after a refusal', () => {
    expect(
      whyNot(`
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-15, 动作: 申请极特殊, 理由: 冻土}
  - {日期: 2022-02-16, 动作: 不予极特殊, 批准人: 李某, 理由: 材料不全}
  - {日期: 2022-02-17, 动作: 申请极特殊, 理由: 冻土，已补材料}
  - {日期: 2022-02-18, 动作: 批准极特殊, 批准人: 李某}`),
    ).toEqual([]);
  });

  it('when it answers an urging with something that did not count as an answer before', () => {
    expect(
      whyNot(`
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-15, 动作: 催办, 方式: 电话}
  - {日期: 2022-02-15, 动作: 回应, 内容: 知道了, 有效: 否}
  - {日期: 2022-02-16, 动作: 回应, 内容: 18日办结, 有效: 是}`),
    ).toEqual([]);
  });
});

describe('the order of entries', () => {
  it('is that of their days, whatever their order in the file', () => {
    const story = storyOf(`
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-18, 动作: 办结, 内容: 已整改}
  - {日期: 2022-02-15, 动作: 签批, 人员: 王某}`);
    expect(story.refusals).toEqual([]);
    expect(story.state).toBe('completed');
    expect(story.last?.date.day).toBe('2022-02-18');
  });

  it('is that of the file within a day', () => {
    expect(
      whyNot(`
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-18, 动作: 反馈, 对象: 督查室, 内容: 已整改}
  - {日期: 2022-02-18, 动作: 办结, 内容: 已整改}`),
    ).toEqual(['2022-02-18 待签批时不能反馈']);
  });
});
