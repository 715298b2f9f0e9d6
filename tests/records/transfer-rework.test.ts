import { describe, expect, it } from 'vitest';
import { dueOf, linkOn, standingOn, stateOn, storyOf } from './specimen.ts';

/** A task due on 2022-02-28, and what follows. */
function task(lines: readonly string[], facts = '难易程度: 较复杂'): string {
  return `
${facts}
收到日期: 2022-02-14
办理经过:
${lines.map((line) => `  - {${line}}`).join('\n')}`;
}

const sign = (day: string) => `日期: ${day}, 动作: 签批, 人员: 王某`;
const transfer = (day: string, unit = '区消防救援大队') => `日期: ${day}, 动作: 转办, 单位: ${unit}, 理由: 职责调整`;
const done = (day: string) => `日期: ${day}, 动作: 办结, 内容: 已整改`;
const sendBack = (day: string, limit = '') => `日期: ${day}, 动作: 退回重办, 理由: 不实${limit && `, 时限: ${limit}`}`;
const grant = (day: string, until: string) => `日期: ${day}, 动作: 批准延期, 批准人: 李某, 延至: ${until}`;

function unitsOf(link: string, yaml: string, on = '2022-06-30'): string[] {
  return standingOn(on, yaml)
    .obligations.filter((judged) => judged.link === link)
    .map(({ unit }) => unit);
}

describe('a transfer', () => {
  const yaml = task([sign('2022-02-15'), transfer('2022-02-22'), sign('2022-02-28')]);

  it('has the new unit sign within 3 working days of it, each unit for itself', () => {
    expect(linkOn('签批', '2022-03-01', yaml)).toEqual(['2022-02-17 done', '2022-02-25 done-late 1']);
    expect(unitsOf('sign', yaml)).toEqual(['区应急管理局', '区消防救援大队']);
    expect(stateOn('2022-02-22', yaml)).toBe('待签批');
    expect(storyOf(yaml).lead).toBe('区消防救援大队');
  });

  it('leaves the unit that had not signed with the days until then', () => {
    // 02-18, 02-21 and 02-22 are late
    expect(linkOn('签批', '2022-02-25', task([transfer('2022-02-22')]))).toEqual([
      '2022-02-17 waived-late 3',
      '2022-02-25 today',
    ]);
    expect(linkOn('签批', '2022-02-25', task([transfer('2022-02-17')]))).toEqual([
      '2022-02-17 waived',
      '2022-02-22 overdue 3',
    ]);
  });

  it('starts the clock again from the receipt of the new unit, and leaves the old one nothing that was not late', () => {
    expect(dueOf('办理', yaml)).toEqual(['2022-03-08']);
    expect(unitsOf('handling', yaml)).toEqual(['区消防救援大队']);
    expect(dueOf('办理', yaml, '', '2022-02-21')).toEqual(['2022-02-28']);
  });

  it('of a late task leaves the old unit late until then, and charges the new one with nothing of it', () => {
    // due 02-28; 03-01 to 03-10 are 8 working days; the new unit has 10 from 03-10
    const late = task([sign('2022-02-15'), transfer('2022-03-10'), sign('2022-03-11'), done('2022-03-24')]);
    for (const rules of ['', '转办后时限: 另定', '转办后时限: 重新起算']) {
      expect(linkOn('办理', '2022-06-30', late, rules)).toEqual(['2022-02-28 waived-late 8', '2022-03-24 done']);
    }
    // 不变: the day had passed; the new unit is late from the day after it took the task over, 03-11 to 03-24
    expect(linkOn('办理', '2022-06-30', late, '转办后时限: 不变')).toEqual([
      '2022-02-28 waived-late 8',
      '2022-03-10 done-late 10',
    ]);
    expect(unitsOf('handling', late)).toEqual(['区应急管理局', '区消防救援大队']);
  });

  it('on the due day leaves the old unit on time, on the day after it late by one', () => {
    const moved = (day: string) => linkOn('办理', '2022-03-01', task([sign('2022-02-15'), transfer(day)]));
    expect(moved('2022-02-28')).toEqual(['2022-03-14 open']);
    expect(moved('2022-03-01')).toEqual(['2022-02-28 waived-late 1', '2022-03-15 open']);
  });

  it('takes the day that is given with it before any rule', () => {
    const given = `${transfer('2022-02-22')}, 时限: 2022-02-25`;
    for (const rules of ['', '转办后时限: 另定', '转办后时限: 不变'])
      expect(dueOf('办理', task([given]), rules)).toEqual(['2022-02-25']);
  });

  it('leaves the day where it was where the rule says so', () => {
    expect(dueOf('办理', yaml, '转办后时限: 不变')).toEqual(['2022-02-28']);
  });

  it('with the clock started again ends the extensions before it, not those after', () => {
    const extended = [sign('2022-02-15'), grant('2022-02-21', '2022-03-02'), transfer('2022-02-22')];
    expect(dueOf('办理', task(extended), '转办后时限: 不变')).toEqual(['2022-03-02']);
    expect(dueOf('办理', task(extended))).toEqual(['2022-03-08']);
    expect(dueOf('办理', task([...extended, grant('2022-03-07', '2022-03-18')]))).toEqual(['2022-03-18']);
  });

  const changesOn = (day: string, yaml: string) =>
    standingOn(day, yaml)
      .obligations.findLast(({ link }) => link === 'handling')
      ?.changes.join('；');

  it('keeps a day that was approved for the task where it is later than the limit begun again, and says so', () => {
    // begun again on 02-22: 23, 24, 25, 28 (4), 03-01 to 04 (8), 07, 08 -> 03-08
    const until = (day: string) => task([sign('2022-02-15'), grant('2022-02-21', day), transfer('2022-02-22')]);
    for (const rules of ['', '转办后时限: 另定'])
      expect(dueOf('办理', until('2022-03-31'), rules)).toEqual(['2022-03-31']);
    expect(changesOn('2022-02-23', until('2022-03-31'))).toBe(
      '原时限 2022-03-08；2022-02-21 批准延期至 2022-03-31（批准人：李某）；2022-02-22 转办时批准的日子未到，仍按批准的日子',
    );
    expect(dueOf('办理', until('2022-03-02'))).toEqual(['2022-03-08']);
    expect(changesOn('2022-02-23', until('2022-03-02'))).toBe(
      '2022-02-21 批准延期至 2022-03-02（批准人：李某），早于接手后的 2022-03-08，按后者',
    );
  });

  it('gives the new unit nothing of an approved day that had passed', () => {
    // late 03-03, 04, 07, 08, 09, 10; begun again on 03-10: 11, 14 to 18 (6), 21 to 24 -> 03-24
    const passed = task([sign('2022-02-15'), grant('2022-02-21', '2022-03-02'), transfer('2022-03-10')]);
    expect(linkOn('办理', '2022-03-11', passed)).toEqual(['2022-03-02 waived-late 6', '2022-03-24 open']);
  });

  describe('before what the old unit had asked for was granted', () => {
    const asked = (on: string, until: string) =>
      task([
        sign('2022-02-15'),
        `日期: ${on}, 动作: 申请延期, 理由: 等待批复, 延至: ${until}`,
        transfer('2022-03-10'),
        grant('2022-03-11', until),
      ]);

    it('counts the grant for the old unit, which had asked in time', () => {
      // late from 02-28: 03-01 to 04 (4), 07 to 10 (8)
      expect(linkOn('办理', '2022-03-10', asked('2022-02-25', '2022-03-15'))[0]).toBe('2022-02-28 waived-late 8');
      // until 03-15 it had not been late when it handed the task on; until 03-04 it was: 07, 08, 09, 10
      expect(linkOn('办理', '2022-03-11', asked('2022-02-25', '2022-03-15'))).toEqual(['2022-03-24 open']);
      expect(linkOn('办理', '2022-03-11', asked('2022-02-28', '2022-03-04'))).toEqual([
        '2022-03-04 waived-late 4',
        '2022-03-24 open',
      ]);
    });

    it('counts it for the new unit as well where it is the later day, and never against it', () => {
      expect(linkOn('办理', '2022-03-11', asked('2022-02-25', '2022-03-31'))).toEqual(['2022-03-31 open']);
      expect(changesOn('2022-03-11', asked('2022-02-25', '2022-03-15'))).toBe(
        '2022-03-11 批准延期至 2022-03-15（批准人：李某），早于接手后的 2022-03-24，按后者',
      );
    });

    it('leaves the old unit late that had asked too late', () => {
      expect(linkOn('办理', '2022-03-11', asked('2022-03-02', '2022-03-31'))).toEqual([
        '2022-02-28 waived-late 8',
        '2022-03-31 open',
      ]);
    });
  });

  it('holds a day that was set for a long-term task for the new unit while it is to come, later only where 不变 is the rule', () => {
    const lasting = (day: string) =>
      task([sign('2022-02-15'), grant('2022-02-21', '2022-03-02'), transfer(day)], '办结时限: 长期');
    expect(linkOn('办理', '2022-03-02', lasting('2022-03-02'))).toEqual(['2022-03-02 today']);
    // 03-03
    expect(linkOn('办理', '2022-03-03', lasting('2022-03-03'))).toEqual(['2022-03-02 waived-late 1']);
    expect(linkOn('办理', '2022-03-04', lasting('2022-03-03'), '转办后时限: 不变')).toEqual([
      '2022-03-02 waived-late 1',
      '2022-03-03 overdue 1',
    ]);
  });

  it('never charges the new unit for a day before it had the task, though an earlier day is given', () => {
    // 03-11, 14
    const given = task([sign('2022-02-15'), `${transfer('2022-03-10')}, 时限: 2022-03-04`]);
    expect(linkOn('办理', '2022-03-14', given)).toEqual(['2022-02-28 waived-late 8', '2022-03-10 overdue 2']);
  });

  it('does not move a day that was fixed and is still to come, whatever the rule', () => {
    const fixed = task([transfer('2022-02-22')], '办结时限: 2022-02-25');
    expect(dueOf('办理', fixed, '转办后时限: 重新起算')).toEqual(['2022-02-25']);
  });

  it('after a fixed day gives the new unit the limit of the difficulty', () => {
    // 一般: 5 working days from 03-01
    const fixed = task([transfer('2022-03-01')], '办结时限: 2022-02-25');
    expect(linkOn('办理', '2022-03-01', fixed)).toEqual(['2022-02-25 waived-late 2', '2022-03-08 open']);
  });

  it('ends the duty to answer what the old unit was urged about', () => {
    const urged = task(['日期: 2022-02-18, 动作: 催办, 方式: 电话', transfer('2022-02-22')]);
    expect(linkOn('回应', '2022-02-21', urged)).toEqual(['2022-02-21 today']);
    expect(linkOn('回应', '2022-02-28', urged)).toEqual(['2022-02-21 waived-late 1']);
    expect(unitsOf('response', urged)).toEqual(['区应急管理局']);
  });

  it('leaves what was done with the unit that did it', () => {
    const facts = '方案时限: 2022-02-18\n路线图: [{步骤: 摸底, 时限: 2022-02-18}, {步骤: 整改, 时限: 2022-02-25}]';
    const progress = '日期: 2022-02-17, 动作: 进展, 内容: 完成, 步骤: 摸底';
    const plan = '日期: 2022-02-17, 动作: 报送方案, 对象: 李某';
    const moved = task([sign('2022-02-15'), plan, progress, transfer('2022-02-22')], facts);
    expect(unitsOf('plan', moved)).toEqual(['区应急管理局']);
    expect(unitsOf('step', moved)).toEqual(['区应急管理局', '区消防救援大队']);
  });
});

describe('a return for rework', () => {
  it('gives the limit for rework from the return, where that is the later', () => {
    const yaml = task([sign('2022-02-15'), done('2022-02-28'), sendBack('2022-03-04')]);
    expect(linkOn('办理', '2022-03-04', yaml)).toEqual(['2022-02-28 done', '2022-03-11 open']);
    expect(stateOn('2022-03-04', yaml)).toBe('退回重办');
  });

  it('leaves the old day where that is the later, and says so', () => {
    const yaml = task([sign('2022-02-15'), done('2022-02-17'), sendBack('2022-02-18')]);
    expect(dueOf('办理', yaml)).toEqual(['2022-02-28', '2022-02-28']);
    const judged = standingOn('2022-02-18', yaml).obligations.filter(({ link }) => link === 'handling');
    expect(judged.at(-1)?.changes).toEqual(['2022-02-18 退回重办，原时限未到，仍按原时限']);
  });

  it('takes the day given with it before either, even an earlier one', () => {
    const yaml = task([sign('2022-02-15'), done('2022-02-17'), sendBack('2022-02-18', '2022-02-22')]);
    expect(dueOf('办理', yaml)).toEqual(['2022-02-28', '2022-02-22']);
  });

  it('counts by the rule, the day of the return not counted, from a rest day too', () => {
    const yaml = task([sign('2022-02-15'), done('2022-02-28'), sendBack('2022-03-05')]);
    expect(dueOf('办理', yaml)).toEqual(['2022-02-28', '2022-03-11']);
    expect(dueOf('办理', yaml, '重办时限: 3个工作日')).toEqual(['2022-02-28', '2022-03-09']);
  });

  it('compares with the day as an extension left it, and may be extended itself', () => {
    const extended = [
      sign('2022-02-15'),
      grant('2022-02-25', '2022-03-31'),
      done('2022-03-10'),
      sendBack('2022-03-14'),
    ];
    expect(dueOf('办理', task(extended))).toEqual(['2022-03-31', '2022-03-31']);
    expect(dueOf('办理', task([...extended, grant('2022-03-30', '2022-04-15')]))).toEqual(['2022-03-31', '2022-04-15']);
  });

  it('several times makes an obligation each, each with its feedback', () => {
    const yaml = task([
      ...[sign('2022-02-15'), done('2022-02-25'), sendBack('2022-03-04'), done('2022-03-14'), sendBack('2022-03-16')],
      done('2022-03-22'),
    ]);
    expect(linkOn('办理', '2022-03-31', yaml)).toEqual([
      '2022-02-28 done',
      '2022-03-11 done-late 1',
      '2022-03-23 done',
    ]);
    expect(linkOn('反馈', '2022-03-31', yaml)).toEqual([
      '2022-03-04 waived',
      '2022-03-21 waived',
      '2022-03-29 overdue 2',
    ]);
    expect(linkOn('反馈', '2022-03-15', yaml)).toEqual(['2022-03-04 waived', '2022-03-21 open']);
  });

  it('does not call up again the plan and the steps that fell away with completion, late as they were by then', () => {
    const facts = '难易程度: 较复杂\n方案时限: 2022-02-18\n路线图: [{步骤: 摸底, 时限: 2022-02-18}]';
    const yaml = task([sign('2022-02-15'), done('2022-02-25'), sendBack('2022-03-04')], facts);
    expect([...linkOn('报送方案', '2022-03-07', yaml), ...linkOn('节点', '2022-03-07', yaml)]).toEqual([
      '2022-02-18 waived-late 5',
      '2022-02-18 waived-late 5',
    ]);
  });

  it('and a transfer in it have the new unit sign, and leave the attempt before it alone', () => {
    const yaml = task([sign('2022-02-15'), done('2022-02-25'), sendBack('2022-03-04'), transfer('2022-03-07')]);
    expect(stateOn('2022-03-07', yaml)).toBe('待签批');
    expect(stateOn('2022-03-08', `${yaml}\n  - {${sign('2022-03-08')}}`)).toBe('退回重办');
    expect(dueOf('办理', yaml, '转办后时限: 不变')).toEqual(['2022-02-28', '2022-03-11']);
    // 自收到起重新起算: 10 working days from Mon 03-07
    expect(dueOf('办理', yaml)).toEqual(['2022-02-28', '2022-03-21']);
    expect(unitsOf('handling', yaml)).toEqual(['区应急管理局', '区消防救援大队']);
  });

  it('with an approval of 极特殊 in it moves its own day only', () => {
    const yaml = `
难易程度: 特别复杂
收到日期: 2022-03-31
办理经过:
  - {${sign('2022-04-01')}}
  - {${done('2022-04-20')}}
  - {${sendBack('2022-04-21')}}
  - {日期: 2022-04-21, 动作: 申请极特殊, 理由: 冻土}
  - {日期: 2022-04-22, 动作: 批准极特殊, 批准人: 李某}`;
    expect(dueOf('办理', yaml, '', '2022-04-21')).toEqual(['2022-04-28', '2022-04-28']);
    expect(dueOf('办理', yaml)).toEqual(['2022-04-28', '2022-05-05']);
  });
});
