import { describe, expect, it } from 'vitest';
import { readText } from '../../src/ledger/document.ts';
import { parameterNames, parameters } from '../../src/records/rule/parameters.ts';
import { checkRules, createRulebook } from '../../src/records/rule/rulebook.ts';
import { type Rule, ruleFile } from '../../src/records/rule/schema.ts';
import { dueOf, linkOn, rulesYaml, termsOn } from './specimen.ts';

function rulesOf(lines: string): readonly Rule[] {
  return readText('rules.yaml', rulesYaml(lines), ruleFile).value?.rules ?? [];
}

function faults(lines: string): string[] {
  return checkRules(rulesOf(lines)).map(({ code, path, message }) => `${code} ${path.join('.')} ${message}`);
}

describe('a later version of a rule', () => {
  const rules = '签批时限: 3个工作日 @2022-01-01\n签批时限: 5个工作日 @2022-07-01\n签批时限: 2个工作日 @2022-10-01';

  it('applies to tasks received on or after the day it takes effect', () => {
    const signed = (received: string) => dueOf('签批', `收到日期: ${received}`, rules);
    expect(signed('2022-06-30')).toEqual(['2022-07-05']);
    expect(signed('2022-07-01')).toEqual(['2022-07-08']);
    expect(signed('2022-09-30')).toEqual(['2022-10-12']);
    expect(signed('2022-10-10')).toEqual(['2022-10-12']);
  });

  it('leaves tasks received before the first version with the first', () => {
    expect(dueOf('签批', '收到日期: 2021-12-31', rules)).toEqual(['2022-01-06']);
  });

  it('stands wherever it stands in the file', () => {
    const reversed = rules.split('\n').toReversed().join('\n');
    expect(dueOf('签批', '收到日期: 2022-07-01', reversed)).toEqual(['2022-07-08']);
  });

  it('goes by the receipt of the task, not by the day of an urging, a completion or a transfer in it', () => {
    const yaml = `
难易程度: 特别复杂
收到日期: 2022-06-30
办理经过:
  - {日期: 2022-07-01, 动作: 转办, 单位: 区消防救援大队, 理由: 职责}
  - {日期: 2022-07-01, 动作: 签批, 人员: 赵某}
  - {日期: 2022-07-04, 动作: 催办, 方式: 电话}
  - {日期: 2022-07-06, 动作: 办结, 内容: 已整改}`;
    const later = `${rules}\n催办回应时限: 1个工作日\n催办回应时限: 3个工作日 @2022-07-01
反馈时限: 5个工作日\n反馈时限: 1个工作日 @2022-07-01`;
    expect(dueOf('签批', yaml, later)).toEqual(['2022-07-05', '2022-07-06']);
    expect(dueOf('回应', yaml, later)).toEqual(['2022-07-05']);
    expect(dueOf('反馈', yaml, later)).toEqual(['2022-07-13']);
  });

  it('of the thresholds goes by the receipt of the task too', () => {
    const yaml = `
难易程度: 特别复杂
收到日期: 2022-06-30
办理经过:
  - {日期: 2022-07-01, 动作: 签批, 人员: 赵某}
  - {日期: 2022-07-06, 动作: 办结, 内容: 已整改}`;
    const later = '短期临期天数: 1个工作日\n短期临期天数: 5个工作日 @2022-07-01';
    expect(linkOn('反馈', '2022-07-07', yaml, later)).toEqual(['2022-07-13 open']);
  });
});

describe('rules.yaml', () => {
  it('may leave out any rule: the one that comes with the program holds', () => {
    const { rules } = termsOn('2022-02-14');
    for (const name of parameterNames) {
      expect(rules.get(name, termsOn('2022-02-14').asOf.day).written).toBe(parameters[name].standard);
    }
  });

  it('is told which rule it does not know', () => {
    expect(faults('签批时间: 3个工作日')).toEqual(['rule-unknown 制度.0.名称 没有叫“签批时间”的制度，这一条不起作用']);
  });

  it('is told which value is not written as it should be', () => {
    expect(faults('签批时限: 三天半')).toEqual(['rule-value 制度.0.值 “签批时限”的值“三天半”写法不对，这一条不起作用']);
    expect(faults('收到当日: 算')).toHaveLength(1);
    expect(faults('下班时间: 25:00')).toHaveLength(1);
    expect(faults('延期次数: 1')).toHaveLength(1);
  });

  it('gives thresholds in working days only, for they are compared with working days', () => {
    expect(faults('临期天数: 3日')).toHaveLength(1);
    expect(faults('短期任务: 1个月')).toHaveLength(1);
    expect(faults('临期天数: 三个工作日')).toEqual([]);
  });

  it('is told of two versions of one day', () => {
    expect(faults('签批时限: 3个工作日\n签批时限: 4个工作日')).toEqual([
      'rule-repeated 制度.1.施行日期 “签批时限”有两条都从 2022-01-01 施行',
    ]);
  });

  it('with a value that does not hold leaves the others in force', () => {
    const rulebook = createRulebook(rulesOf('签批时限: 三天半\n签批时限: 4个工作日 @2022-03-01'));
    expect(rulebook.get('signLimit', termsOn('2022-02-14').asOf.day).written).toBe('4个工作日');
    expect(rulebook.versions('signLimit').map(({ written }) => written)).toEqual(['4个工作日']);
  });
});
