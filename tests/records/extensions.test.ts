import { describe, expect, it } from 'vitest';
import { checkTask } from '../../src/records/task/check.ts';
import { tell } from '../../src/records/task/tell.ts';
import { countedOn } from '../../src/rules/lateness/counted-on.ts';
import { dueOf, linkOn, standingOn, stateOn, taskOf, termsOn } from './specimen.ts';

/** A task due on 2022-02-28, and what follows its signature. */
function task(...lines: readonly string[]): string {
  return `
难易程度: 较复杂
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-15, 动作: 签批, 人员: 王某}
${lines.map((line) => `  - {${line}}`).join('\n')}`;
}

const ask = (day: string, until = '2022-03-15') => `日期: ${day}, 动作: 申请延期, 理由: 等待批复, 延至: ${until}`;
const grant = (day: string, until = '2022-03-15') => `日期: ${day}, 动作: 批准延期, 批准人: 李某, 延至: ${until}`;
const refuse = (day: string) => `日期: ${day}, 动作: 不予延期, 批准人: 李某, 理由: 可以办`;

/** What `check` says of extensions, by code. */
function warnings(yaml: string, on = '2022-03-31', rules = ''): string[] {
  const terms = termsOn(on, rules);
  const record = taskOf(yaml);
  return checkTask(record, tell(record, terms.asOf), terms)
    .filter(({ code }) => code.startsWith('extension-'))
    .map(({ code, path, message }) => `${code} ${path[1]} ${message}`);
}

describe('an extension', () => {
  it('moves the deadline to the day that was granted, from the day of the grant on', () => {
    const yaml = task(ask('2022-02-25'), grant('2022-02-28', '2022-03-11'));
    expect(dueOf('办理', yaml, '', '2022-02-27')).toEqual(['2022-02-28']);
    expect(dueOf('办理', yaml, '', '2022-02-28')).toEqual(['2022-03-11']);
    expect(warnings(yaml)).toEqual([]);
  });

  it('explains itself by the old day, the grant and who granted it', () => {
    const judged = standingOn('2022-03-01', task(ask('2022-02-25'), grant('2022-02-28'))).obligations.at(-1);
    expect(judged?.changes).toEqual(['原时限 2022-02-28', '2022-02-28 批准延期至 2022-03-15（批准人：李某）']);
    expect(judged?.basis).toEqual([
      '方案三（一）3（确因客观原因不能及时办结的，书面申报并按程序报批）',
      '方案三（一）3（较复杂时限10个工作日）',
    ]);
  });

  it('may be granted to a rest day, which stays as it was named', () => {
    const yaml = task(ask('2022-02-25'), grant('2022-02-28', '2022-03-12'));
    expect(dueOf('办理', yaml, '固定日期逢休息日: 顺延')).toEqual(['2022-03-12']);
  });

  it('changes nothing while it is pending, and is said to be', () => {
    const yaml = task(ask('2022-02-25'));
    expect(stateOn('2022-02-24', yaml)).toBe('办理中');
    expect(stateOn('2022-02-25', yaml)).toBe('延期待批');
    expect(linkOn('办理', '2022-03-01', yaml)).toEqual(['2022-02-28 overdue 1']);
    expect(warnings(yaml)).toEqual(['extension-pending 1 2022-02-25 申请延至 2022-03-15，还没有批复，仍按原时限计']);
  });

  it('changes nothing when it is refused', () => {
    const yaml = task(ask('2022-02-25'), refuse('2022-02-28'));
    expect(stateOn('2022-02-28', yaml)).toBe('办理中');
    expect(dueOf('办理', yaml)).toEqual(['2022-02-28']);
    expect(warnings(yaml)).toEqual([]);
  });

  it('asked for on the last day is in time, the day after it is late for good', () => {
    expect(warnings(task(ask('2022-02-28'), grant('2022-03-01')))).toEqual([]);
    expect(warnings(task(ask('2022-03-01'), grant('2022-03-02')))).toEqual([
      'extension-late 1 2022-03-01 申请延期，而时限 2022-02-28 已过',
    ]);
  });

  it('asked for late is seen to be late even when it was granted the same day', () => {
    expect(warnings(task(ask('2022-03-01'), grant('2022-03-01')))).toEqual([
      'extension-late 1 2022-03-01 申请延期，而时限 2022-02-28 已过',
    ]);
  });

  it('is measured by the day as the first extension left it', () => {
    const yaml = task(ask('2022-02-25'), grant('2022-02-28'), ask('2022-03-15', '2022-03-31'), refuse('2022-03-16'));
    expect(warnings(yaml)).toEqual([]);
  });

  it('without an application holds, and is said to have had none', () => {
    const yaml = task(grant('2022-02-25'));
    expect(dueOf('办理', yaml)).toEqual(['2022-03-15']);
    expect(warnings(yaml)).toEqual(['extension-unasked 1 2022-02-25 批准延期，但没有对应的申请']);
  });

  it('after a refused application had none of its own', () => {
    const yaml = task(ask('2022-02-24'), refuse('2022-02-25'), grant('2022-02-28'));
    expect(warnings(yaml)).toEqual(['extension-unasked 3 2022-02-28 批准延期，但没有对应的申请']);
  });

  it('granted more often than the rule allows is said to be', () => {
    const yaml = task(
      ask('2022-02-25'),
      grant('2022-02-28'),
      ask('2022-03-14', '2022-03-25'),
      grant('2022-03-15', '2022-03-25'),
    );
    expect(dueOf('办理', yaml)).toEqual(['2022-03-25']);
    expect(warnings(yaml)).toEqual(['extension-repeated 4 已批准延期 2 次，规定不超过 1 次']);
    expect(warnings(yaml, '2022-03-31', '延期次数: 2次')).toEqual([]);
    expect(warnings(task(ask('2022-02-25'), grant('2022-02-28')), '2022-03-31', '延期次数: 0次')).toHaveLength(1);
  });

  it('to an earlier day holds, and is said to go backwards', () => {
    const yaml = task(ask('2022-02-18'), grant('2022-02-21', '2022-02-25'));
    expect(dueOf('办理', yaml)).toEqual(['2022-02-25']);
    expect(warnings(yaml)).toEqual(['extension-backwards 2 延至 2022-02-25，早于原时限 2022-02-28']);
  });

  it('to the same day is needless, not backwards', () => {
    expect(warnings(task(ask('2022-02-18', '2022-02-28'), grant('2022-02-21', '2022-02-28')))).toEqual([]);
  });

  it('pends no longer once the task is finished or cancelled', () => {
    expect(warnings(task(ask('2022-02-25'), '日期: 2022-02-28, 动作: 办结, 内容: 已整改'))).toEqual([]);
    expect(warnings(task(ask('2022-02-25'), '日期: 2022-02-28, 动作: 撤销, 理由: 重复, 批准人: 李某'))).toEqual([]);
  });

  it('says nothing about the signature, which stays due', () => {
    const yaml = `
收到日期: 2022-02-14
办理经过:
  - {${ask('2022-02-15')}}
  - {${grant('2022-02-16')}}`;
    expect(linkOn('签批', '2022-02-18', yaml)).toEqual(['2022-02-17 overdue 1']);
  });
});

describe('an extension that is asked for when the day has passed', () => {
  /** 一般, due 2022-02-21; asked for on 03-04, 9 working days later: 02-22 to 02-25, 02-28 to 03-04. */
  const late = `
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-15, 动作: 签批, 人员: 王某}
  - {日期: 2022-03-04, 动作: 申请延期, 理由: 等批复, 延至: 2022-03-18}
  - {日期: 2022-03-08, 动作: 批准延期, 批准人: 李某, 延至: 2022-03-18}`;
  const done = (day: string) => `${late}\n  - {日期: ${day}, 动作: 办结, 内容: 已整改}`;

  it('moves the day, and leaves what was late before it was asked for', () => {
    expect(linkOn('办理', '2022-03-07', late)).toEqual(['2022-02-21 overdue 10']);
    expect(linkOn('办理', '2022-03-09', late)).toEqual(['2022-03-18 open']);
    expect(linkOn('办理', '2022-06-30', done('2022-03-18'))).toEqual(['2022-03-18 done-late 9']);
    // and 03-21 and 03-22
    expect(linkOn('办理', '2022-06-30', done('2022-03-22'))).toEqual(['2022-03-18 done-late 11']);
  });

  it('asked for on the day itself is in time', () => {
    const inTime = done('2022-03-18').replace('2022-03-04, 动作: 申请延期', '2022-02-21, 动作: 申请延期');
    expect(linkOn('办理', '2022-06-30', inTime)).toEqual(['2022-03-18 done']);
  });

  it('to a day before it was asked for counts no day twice', () => {
    // 02-22 to 04-01 are 29 working days, 03-21 to 04-01 ten of them
    const back = late.replaceAll('2022-03-18', '2022-03-01');
    expect(linkOn('办理', '2022-04-01', back)).toEqual(['2022-03-01 overdue 29']);
  });

  it('is cured where the rule says so', () => {
    expect(linkOn('办理', '2022-06-30', done('2022-03-18'), '过期申请的延期: 不算')).toEqual(['2022-03-18 done']);
  });

  it('counts in the period of the day that was missed first, for good', () => {
    const day = (on: string, yaml: string) =>
      standingOn(on, yaml)
        .obligations.filter(({ link }) => link === 'handling')
        .map(countedOn);
    expect(day('2022-02-28', late)).toEqual(['2022-02-22']);
    expect(day('2022-03-09', late)).toEqual(['2022-02-22']);
    expect(day('2022-06-30', done('2022-03-18'))).toEqual(['2022-02-22']);
  });
});

describe('a long-term task', () => {
  const task = (lines: string) =>
    `\n办结时限: 长期\n收到日期: 2022-03-01\n办理经过:\n  - {日期: 2022-03-02, 动作: 签批, 人员: 王某}\n${lines}`;

  it('is due on the day to which it was extended', () => {
    const yaml = task('  - {日期: 2022-03-10, 动作: 批准延期, 批准人: 李某, 延至: 2022-03-31}');
    expect(linkOn('办理', '2022-03-09', yaml)).toEqual([]);
    expect(linkOn('办理', '2022-04-01', yaml)).toEqual(['2022-03-31 overdue 1']);
  });

  it('is due on the day that was given with a return, and on none that was not', () => {
    const back = (limit: string) =>
      task(
        `  - {日期: 2022-03-08, 动作: 办结, 内容: 已办}\n  - {日期: 2022-03-10, 动作: 退回重办, 理由: 不实${limit}}`,
      );
    expect(linkOn('办理', '2022-03-21', back(', 时限: 2022-03-18'))).toEqual(['2022-03-18 overdue 1']);
    expect(linkOn('办理', '2022-03-21', back(''))).toEqual([]);
  });
});
