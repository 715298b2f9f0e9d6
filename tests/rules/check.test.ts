import { describe, expect, it } from 'vitest';
import { checkLedger } from '../../src/rules/checking/check.ts';
import { ledgerOf, momentOf } from '../records/specimen.ts';

const office = { 'xiaoneng.yaml': '版本: 1\n名称: 区政府督查室' };
const UNITS = `
领导: [{姓名: 李某, 职务: 副区长}]
单位:
  - {名称: 区应急管理局, 简称: [区应急局], 类型: 部门, 考核对象: 是, 主要负责人: 王某, 代签人: [赵某]}
  - {名称: 区消防救援大队, 类型: 驻区单位, 考核对象: 是, 主要负责人: 钱某}
  - {名称: 区体育局, 类型: 部门, 考核对象: 是}`;

/** What `check` says of some files beside the office and its units: file, code and what is underlined. */
function check(files: Readonly<Record<string, string>>, on = '2022-02-28'): string[] {
  const ledger = ledgerOf({ ...office, 'units.yaml': UNITS, ...files });
  const terms = { calendar: ledger.calendar, rules: ledger.rules, asOf: momentOf(on) };
  return checkLedger(ledger, terms).map(({ file, line, code }) => `${file.replace(/.*\//, '')}:${line} ${code}`);
}

function task(id: string, yaml: string): Record<string, string> {
  const text = `编号: ${id}\n事项: 排查燃气隐患\n来源: {类别: 领导批示}\n${yaml.trim()}`;
  return { [`tasks/${id.slice(2, 6)}/${id}.yaml`]: text };
}

describe('who signed', () => {
  const signed = (person: string, lead = '区应急管理局') =>
    check(
      task(
        'RW20220214-AAAA',
        `牵头单位: ${lead}
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-15, 动作: 签批, 人员: ${person}}`,
      ),
    );

  it('may be the head, a registered deputy, or anybody where no head is registered', () => {
    expect(signed('王某')).toEqual([]);
    expect(signed('赵某')).toEqual([]);
    expect(signed('孙某', '区体育局')).toEqual([]);
    expect(signed('王某', '区应急局')).toEqual([]);
  });

  it('is noticed where it was anybody else', () => {
    expect(signed('孙某')).toEqual(['RW20220214-AAAA.yaml:7 signer-not-head']);
  });

  it('is noticed once, with every number, where one of them signed several times', () => {
    const tasks = ['AAAA', 'BBBB'].map((end) =>
      task(
        `RW20220214-${end}`,
        '牵头单位: 区应急局\n收到日期: 2022-02-14\n办理经过:\n  - {日期: 2022-02-15, 动作: 签批, 人员: 孙某}',
      ),
    );
    const files = Object.assign({}, ...tasks) as Record<string, string>;
    expect(check(files)).toEqual(['units.yaml:3 head-replaced']);
    const { calendar, rules, ...ledger } = ledgerOf({ ...office, 'units.yaml': UNITS, ...files });
    const [told] = checkLedger({ calendar, rules, ...ledger }, { calendar, rules, asOf: momentOf('2022-02-28') });
    expect(told?.message).toContain('孙某签批的（RW20220214-AAAA、RW20220214-BBBB）');
  });

  it('after a transfer must be the head of the new unit, not of the old one', () => {
    const transferred = (person: string) =>
      check(
        task(
          'RW20220214-AAAA',
          `牵头单位: 区应急管理局
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-15, 动作: 签批, 人员: 王某}
  - {日期: 2022-02-16, 动作: 转办, 单位: 区消防救援大队, 理由: 职责}
  - {日期: 2022-02-17, 动作: 签批, 人员: ${person}}`,
        ),
      );
    expect(transferred('钱某')).toEqual([]);
    expect(transferred('王某')).toEqual(['RW20220214-AAAA.yaml:9 signer-not-head']);
  });
});

describe('a unit that is no more', () => {
  const gone = UNITS.replace('主要负责人: 钱某}', '主要负责人: 钱某, 撤销日期: 2022-03-01}');
  const withUnit = (history: string, on: string) =>
    check(
      { 'units.yaml': gone, ...task('RW20220214-AAAA', `牵头单位: 区消防救援大队\n收到日期: 2022-02-14\n${history}`) },
      on,
    );
  const signed = '办理经过:\n  - {日期: 2022-02-15, 动作: 签批, 人员: 钱某}';

  it('has its tasks transferred from that day on', () => {
    expect(withUnit(signed, '2022-02-28')).toEqual([]);
    expect(withUnit(signed, '2022-03-01')).toEqual(['RW20220214-AAAA.yaml:4 unit-abolished']);
    const moved = `${signed}\n  - {日期: 2022-02-28, 动作: 转办, 单位: 区应急局, 理由: 撤并}`;
    expect(withUnit(moved, '2022-03-01')).toEqual([]);
    const back = `${moved}\n  - {日期: 2022-03-01, 动作: 转办, 单位: 区消防救援大队, 理由: 误转}`;
    expect(withUnit(back, '2022-03-01')).toEqual(['RW20220214-AAAA.yaml:9 unit-abolished']);
  });

  it('leaves what it finished as it is', () => {
    expect(withUnit(`${signed}\n  - {日期: 2022-02-25, 动作: 办结, 内容: 已整改}`, '2022-03-01')).toEqual([]);
  });
});

describe('sub-tasks', () => {
  const parent = (end: string) =>
    task(
      'RW20220214-AAAA',
      `牵头单位: 区应急管理局
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-15, 动作: 签批, 人员: 王某}
  - {日期: ${end}, 动作: 办结, 内容: 已整改}
  - {日期: ${end}, 动作: 反馈, 对象: 区政府督查室, 内容: 已整改}
  - {日期: ${end}, 动作: 销号, 人员: 姜某}`,
    );
  const child = task(
    'RW20220214-BBBB',
    `牵头单位: 区消防救援大队
收到日期: 2022-02-14
上级任务: RW20220214-AAAA
办理经过:
  - {日期: 2022-02-15, 动作: 签批, 人员: 钱某}
  - {日期: 2022-02-21, 动作: 办结, 内容: 已整改}
  - {日期: 2022-02-21, 动作: 反馈, 对象: 区政府督查室, 内容: 已整改}
  - {日期: 2022-02-21, 动作: 销号, 人员: 姜某}`,
  );

  it('unfinished when the task is finished are noticed as long as they are', () => {
    const files = { ...parent('2022-02-18'), ...child };
    expect(check(files, '2022-02-18').filter((line) => line.endsWith('parent-first'))).toEqual([
      'RW20220214-BBBB.yaml:6 parent-first',
    ]);
    expect(check(files, '2022-02-21')).toEqual([]);
  });

  it('of a task that was cancelled are nothing to notice', () => {
    const cancelled = task(
      'RW20220214-AAAA',
      `牵头单位: 区应急管理局
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-15, 动作: 撤销, 理由: 分头办理, 批准人: 李某}`,
    );
    expect(check({ ...cancelled, ...child }, '2022-02-16').filter((line) => line.endsWith('parent-first'))).toEqual([]);
  });

  it('finished first are as they should be', () => {
    expect(check({ ...parent('2022-02-21'), ...child }, '2022-02-21')).toEqual([]);
  });

  it('may not lead back to themselves, nor to a task that is not there', () => {
    const round = (id: string, up: string) => task(id, `牵头单位: 区体育局\n收到日期: 2022-02-14\n上级任务: ${up}`);
    expect(
      check({
        ...round('RW20220214-AAAA', 'RW20220214-BBBB'),
        ...round('RW20220214-BBBB', 'RW20220214-AAAA'),
        ...round('RW20220214-CCCC', 'RW20220214-AAAA'),
        ...round('RW20220214-DDDD', 'RW20220214-ZZZZ'),
      }),
    ).toEqual(['RW20220214-AAAA.yaml:6 parent-cycle', 'RW20220214-DDDD.yaml:6 parent-unknown']);
  });
});

describe('the plan', () => {
  const plan = (body: string) =>
    check({ 'plan.yaml': `名称: 实施方案\n${body}` }).map((line) => line.replace(/^plan.yaml:/, ''));
  const RULED = '裁定: {人员: 周某, 日期: 2022-02-11, 理由: 定}';
  const phases = (ruling = '') => `阶段:
  - {编号: JD-1, 名称: 自查, 条款: 四（二）, 开始: 2022-03-01, 结束: 2022-03-31, 原文: 自查}
  - {编号: JD-2, 名称: 整改, 条款: 四（三）, 开始: 2022-03-15, 结束: 2022-11-30, 原文: 整改${ruling && `, ${ruling}`}}`;
  const duty = (more: string) => `要求:
  - {编号: YQ-1, 条款: 四（四）, 事项: 报送总结, 期限类型: 固定日期, 原文: 报送总结, ${more}}`;

  it('is told where phases overlap, until that is decided', () => {
    expect(plan(phases())).toEqual(['4 plan-phase-overlap']);
    expect(plan(phases(RULED))).toEqual([]);
  });

  it('is told where a day lies before its phase or on a rest day, until that is decided', () => {
    const early = `${phases(RULED)}\n${duty('期限: 2022-02-08, 阶段: JD-1')}`;
    expect(plan(early)).toEqual(['6 plan-due-before-phase']);
    expect(plan(early.replace('阶段: JD-1', `阶段: JD-1, ${RULED}`))).toEqual([]);
    expect(plan(duty('期限: 2022-12-31'))).toEqual(['3 plan-rest-day']);
    expect(plan(duty(`期限: 2022-12-31, ${RULED}`))).toEqual([]);
  });

  it('is told whom nobody knows: as addressee until that is decided, as subject for good', () => {
    expect(plan(duty('期限: 2022-11-30, 报送对象: 市效能办'))).toEqual(['3 plan-addressee-unknown']);
    expect(plan(duty(`期限: 2022-11-30, 报送对象: 市效能办, ${RULED}`))).toEqual([]);
    expect(plan(duty('期限: 2022-11-30, 主体: [各部门, 区应急局]'))).toEqual([]);
    expect(plan(duty(`期限: 2022-11-30, 主体: [区卫健局], ${RULED}`))).toEqual(['3 unit-unknown']);
  });

  it('is told what it leaves open', () => {
    expect(plan(duty('主体: [各部门]'))).toEqual(['3 plan-due-missing']);
    const doubt = (ruling: string) => `疑点: [{编号: YD-1, 条款: 三（四）2, 原文: 清单, 问题: 谁来定${ruling}}]`;
    expect(plan(doubt(''))).toEqual(['2 plan-doubt']);
    expect(plan(doubt(`, 采用: 不定, ${RULED}`))).toEqual([]);
  });

  it('may not use a number twice, nor name a phase or a task that is not there', () => {
    expect(
      plan(
        duty('期限: 2022-11-30').replace(
          '要求:',
          '要求:\n  - {编号: YQ-1, 条款: 一, 事项: 目标, 期限类型: 常态, 原文: 目标}',
        ),
      ),
    ).toEqual(['4 plan-id-duplicate']);
    expect(plan(duty('期限: 2022-11-30, 阶段: JD-9'))).toEqual(['3 plan-phase-unknown']);
    expect(plan(duty('期限: 2022-11-30, 关联任务: [RW20220214-AAAA]'))).toEqual(['3 plan-task-unknown']);
  });
});
