import { describe, expect, it } from 'vitest';
import { dueOf, linkOn, standingOn, stateOn } from './specimen.ts';

/** A task due on 2022-02-28 that is signed at once, and what follows. */
function task(lines: readonly string[], facts = '难易程度: 较复杂'): string {
  return `
${facts}
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-15, 动作: 签批, 人员: 王某}
${lines.map((line) => `  - {${line}}`).join('\n')}`;
}

const suspend = (day: string) => `日期: ${day}, 动作: 中止, 理由: 疫情封控, 批准人: 李某`;
const resume = (day: string) => `日期: ${day}, 动作: 恢复`;
const done = (day: string) => `日期: ${day}, 动作: 办结, 内容: 已整改`;

describe('a suspension', () => {
  it('stops the clock from its day to the day before the resumption', () => {
    const yaml = task([suspend('2022-02-21'), resume('2022-03-02')]);
    expect(dueOf('办理', yaml)).toEqual(['2022-03-09']);
    expect(standingOn('2022-03-02', yaml).obligations.at(-1)?.changes).toEqual(['2022-02-21 至 2022-03-01 中止，停表']);
  });

  it('resumed on the day it began stops nothing', () => {
    expect(dueOf('办理', task([suspend('2022-02-21'), resume('2022-02-21')]))).toEqual(['2022-02-28']);
  });

  it('leaves nothing to do while it lasts', () => {
    const yaml = task([suspend('2022-02-21')]);
    expect(stateOn('2022-03-31', yaml)).toBe('中止');
    expect(linkOn('办理', '2022-03-31', yaml).map((line) => line.slice(11))).toEqual(['paused']);
    expect(standingOn('2022-03-31', yaml).light).toBe('none');
  });

  it('several times stops it every time', () => {
    const yaml = task([suspend('2022-02-16'), resume('2022-02-18'), suspend('2022-02-21'), resume('2022-03-02')]);
    expect(dueOf('办理', yaml)).toEqual(['2022-03-11']);
  });

  it('stops nothing where the rule lets the clock run', () => {
    const rules = '中止期间: 不停表';
    const yaml = task([suspend('2022-02-21')], '难易程度: 较复杂\n路线图: [{步骤: 摸底, 时限: 2022-02-25}]');
    expect(linkOn('办理', '2022-03-01', yaml, rules)).toEqual(['2022-02-28 overdue 1']);
    expect(linkOn('节点', '2022-03-01', yaml, rules)).toEqual(['2022-02-25 overdue 2']);
    expect(standingOn('2022-03-01', yaml, rules).light).toBe('red');
  });

  it('does not move a day that was fixed; when it is over, only days on which the clock ran are late', () => {
    const yaml = task([suspend('2022-02-21'), resume('2022-03-03')], '办结时限: 2022-02-28');
    expect(linkOn('办理', '2022-03-02', yaml)).toEqual(['2022-02-28 paused']);
    expect(linkOn('办理', '2022-03-04', yaml)).toEqual(['2022-02-28 overdue 2']);
  });

  it('of something late already leaves it late, by as many days as then', () => {
    const yaml = task([suspend('2022-03-03')]);
    expect(linkOn('办理', '2022-03-02', yaml)).toEqual(['2022-02-28 overdue 2']);
    expect(linkOn('办理', '2022-03-03', yaml)).toEqual(['2022-02-28 overdue 2']);
    expect(linkOn('办理', '2022-03-31', yaml)).toEqual(['2022-02-28 overdue 2']);
    expect(linkOn('办理', '2022-03-31', task([suspend('2022-03-03'), resume('2022-03-31')]))).toEqual([
      '2022-02-28 overdue 3',
    ]);
  });

  it('before the signature stops its clock too', () => {
    const yaml = (last: string) => `
收到日期: 2022-02-14
办理经过:
  - {${suspend('2022-02-16')}}
  - {${last}}`;
    expect(linkOn('签批', '2022-02-18', yaml(resume('2022-02-20')))).toEqual(['2022-02-22 paused']);
    expect(dueOf('签批', yaml(resume('2022-02-18')))).toEqual(['2022-02-21']);
    expect(stateOn('2022-02-18', yaml(resume('2022-02-18')))).toBe('待签批');
  });

  it('leaves a plan and the steps of a roadmap where they are, and nobody late for them while it lasts', () => {
    const facts = '方案时限: 2022-02-22\n路线图: [{步骤: 摸底, 时限: 2022-02-25}]';
    const yaml = task([suspend('2022-02-21'), resume('2022-03-01')], facts);
    expect([...linkOn('报送方案', '2022-02-28', yaml), ...linkOn('节点', '2022-02-28', yaml)]).toEqual([
      '2022-02-22 paused',
      '2022-02-25 paused',
    ]);
    expect([...linkOn('报送方案', '2022-03-02', yaml), ...linkOn('节点', '2022-03-02', yaml)]).toEqual([
      '2022-02-22 overdue 2',
      '2022-02-25 overdue 2',
    ]);
  });

  it('does not stop the clock of an urging, which may be answered', () => {
    const yaml = task(['日期: 2022-02-18, 动作: 催办, 方式: 电话', suspend('2022-02-18')]);
    expect(linkOn('回应', '2022-02-22', yaml)).toEqual(['2022-02-21 overdue 1']);
  });

  it('after a return for rework does not move the day of the attempt before it', () => {
    const yaml = task([
      done('2022-02-18'),
      '日期: 2022-02-21, 动作: 退回重办, 理由: 不实',
      suspend('2022-02-22'),
      resume('2022-03-02'),
    ]);
    expect(dueOf('办理', yaml)).toEqual(['2022-02-28', '2022-03-08']);
  });

  it('of the day on which the attempt before it ended does not move its day either', () => {
    const sameDay = [
      done('2022-02-18'),
      '日期: 2022-02-18, 动作: 退回重办, 理由: 不实',
      suspend('2022-02-18'),
      resume('2022-02-23'),
    ];
    expect(dueOf('办理', task(sameDay))).toEqual(['2022-02-28', '2022-03-03']);
  });

  it('after the signature does not move its day', () => {
    expect(linkOn('签批', '2022-03-31', task([suspend('2022-02-16')]))).toEqual(['2022-02-17 done']);
  });

  it('on the last day comes in time: nobody is late', () => {
    expect(linkOn('办理', '2022-03-31', task([suspend('2022-02-28')], '办结时限: 2022-02-28'))).toEqual([
      '2022-02-28 paused',
    ]);
  });

  it('ended by cancellation is over', () => {
    const yaml = task([suspend('2022-02-21'), '日期: 2022-03-01, 动作: 撤销, 理由: 项目取消, 批准人: 李某']);
    expect(stateOn('2022-03-01', yaml)).toBe('撤销');
    expect(linkOn('办理', '2022-03-31', yaml).map((line) => line.slice(11))).toEqual(['waived']);
  });
});
