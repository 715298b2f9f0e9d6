import { describe, expect, it } from 'vitest';
import { rowsOf } from '../calendar/data.ts';
import { dueOf, linkOn, standingOn } from './specimen.ts';

const tiers: Readonly<Record<string, string>> = { '5wd': '一般', '10wd': '较复杂', '20wd': '特别复杂' };

describe('without a day of its own a task is due by its difficulty (三（一）3)', () => {
  const vectors = rowsOf('deadline_vectors.csv').filter(({ rule = '' }) => rule in tiers);
  it.each(vectors)('received on $received, $rule make $deadline', ({ received = '', rule = '', deadline }) => {
    const yaml = `难易程度: ${tiers[rule]}\n收到日期: ${received}`;
    expect(dueOf('办理', yaml)).toEqual([deadline]);
  });

  it('and 一般 where none is given', () => {
    expect(dueOf('办理', '收到日期: 2022-02-14')).toEqual(['2022-02-21']);
  });

  it('which is cited with its clause', () => {
    const { obligations } = standingOn('2022-02-14', '难易程度: 较复杂\n收到日期: 2022-02-14');
    expect(obligations.map(({ basis }) => basis)).toEqual([
      ['方案三（一）2（签批时限3个工作日）'],
      ['方案三（一）3（较复杂时限10个工作日）'],
    ]);
  });
});

describe('the head signs or arranges within 3 working days of receipt (三（一）2)', () => {
  const vectors = rowsOf('deadline_vectors.csv').filter(({ rule }) => rule === '3wd');
  it.each(vectors)('received on $received: $deadline', ({ received = '', deadline }) => {
    expect(dueOf('签批', `收到日期: ${received}`)).toEqual([deadline]);
  });

  it.each(['签批', '部署'])('%s ends it, on the third day still in time', (action) => {
    const yaml = (day: string) => `
收到日期: 2022-01-28
办理经过:
  - {日期: ${day}, 动作: ${action}, 人员: 王某}`;
    expect(linkOn('签批', '2022-03-01', yaml('2022-02-07'))).toEqual(['2022-02-07 done']);
    expect(linkOn('签批', '2022-03-01', yaml('2022-02-08'))).toEqual(['2022-02-07 done-late 1']);
  });

  it('and the first of several signatures counts', () => {
    const yaml = `
收到日期: 2022-02-14
办理经过:
  - {日期: 2022-02-16, 动作: 签批, 人员: 王某}
  - {日期: 2022-02-21, 动作: 部署, 人员: 王某}`;
    expect(linkOn('签批', '2022-03-01', yaml)).toEqual(['2022-02-17 done']);
  });
});

const approved = (received: string, approval: string) => `
难易程度: 极特殊
收到日期: ${received}
办理经过:
  - {日期: ${received}, 动作: 申请极特殊, 理由: 冻土施工}
  - {日期: ${approval}, 动作: 批准极特殊, 批准人: 李某}`;

describe('极特殊', () => {
  const months = rowsOf('deadline_vectors.csv').filter(({ rule }) => rule === '1m');
  const floors = new Map(
    rowsOf('deadline_vectors.csv')
      .filter(({ rule }) => rule === '20wd')
      .map(({ received = '', deadline = '' }) => [received, deadline]),
  );
  it.each(months)('received on $received and approved is due after a month ($deadline) or the floor', (row) => {
    const { received = '', deadline = '' } = row;
    const floor = floors.get(received) ?? '';
    expect(floor).not.toBe('');
    expect(dueOf('办理', approved(received, received))).toEqual([[deadline, floor].toSorted().at(-1)]);
  });

  it('is never due before 特别复杂 would be, where a month is the shorter (2022-01-28, 2015-02-17)', () => {
    expect(dueOf('办理', approved('2022-01-28', '2022-02-07'))).toEqual(['2022-03-02']);
    expect(dueOf('办理', approved('2015-02-17', '2015-02-25'))).toEqual(['2015-03-23']);
    expect(dueOf('办理', approved('2022-09-01', '2022-09-02'))).toEqual(['2022-10-08']);
    const { obligations } = standingOn('2022-03-02', approved('2022-01-28', '2022-02-07'));
    expect(obligations.find(({ link }) => link === 'handling')?.changes).toEqual([
      '1个月届满于 2022-02-28，早于20个工作日，取后者',
    ]);
  });

  it('cites the month alone where the floor makes no difference', () => {
    const { obligations } = standingOn('2022-03-02', approved('2022-02-14', '2022-02-15'));
    expect(obligations.at(-1)?.due.day).toBe('2022-03-14');
    expect(obligations.at(-1)?.basis).toEqual(['方案三（一）3（极特殊时限1个月）']);
  });

  it('counts as 20 working days until it is approved', () => {
    const asked = '难易程度: 极特殊\n收到日期: 2022-09-01';
    expect(dueOf('办理', asked)).toEqual(['2022-09-30']);
    expect(dueOf('办理', approved('2022-09-01', '2022-09-15'), '', '2022-09-14')).toEqual(['2022-09-30']);
    expect(dueOf('办理', approved('2022-09-01', '2022-09-15'), '', '2022-09-15')).toEqual(['2022-10-08']);
  });

  it('counts as 20 working days when it was refused', () => {
    const yaml = `
难易程度: 极特殊
收到日期: 2022-09-01
办理经过:
  - {日期: 2022-09-02, 动作: 申请极特殊, 理由: 冻土施工}
  - {日期: 2022-09-05, 动作: 不予极特殊, 批准人: 李某, 理由: 可以办}`;
    expect(dueOf('办理', yaml)).toEqual(['2022-09-30']);
  });

  it('holds once approved, whatever difficulty the file still says', () => {
    expect(dueOf('办理', approved('2022-09-01', '2022-09-02').replace('极特殊\n', '特别复杂\n'))).toEqual([
      '2022-10-08',
    ]);
  });

  it('runs from the approval where the rule says so, still with the floor from the receipt', () => {
    const rules = '极特殊起算: 批准日';
    expect(dueOf('办理', approved('2022-02-14', '2022-02-18'), rules)).toEqual(['2022-03-18']);
    expect(dueOf('办理', approved('2022-01-28', '2022-01-29'), rules)).toEqual(['2022-03-02']);
  });

  it('never counts the day of approval, even where the day of receipt counts', () => {
    const rules = '极特殊起算: 批准日\n收到当日: 计入';
    expect(dueOf('办理', approved('2022-02-14', '2022-02-18'), rules)).toEqual(['2022-03-18']);
  });

  it('gives way to the day that whoever handed the task down fixed', () => {
    expect(dueOf('办理', `办结时限: 2022-02-25\n${approved('2022-02-14', '2022-02-15').trim()}`)).toEqual([
      '2022-02-25',
    ]);
  });
});

describe('a given limit', () => {
  it('is the day itself, rest day or not, and only a rule moves it', () => {
    const yaml = '收到日期: 2022-12-01\n办结时限: 2022-12-31';
    expect(dueOf('办理', yaml)).toEqual(['2022-12-31']);
    expect(dueOf('办理', yaml, '固定日期逢休息日: 不变')).toEqual(['2022-12-31']);
    expect(dueOf('办理', yaml, '固定日期逢休息日: 提前')).toEqual(['2022-12-30']);
    expect(dueOf('办理', yaml, '固定日期逢休息日: 顺延')).toEqual(['2023-01-03']);
  });

  it('says so when it was moved', () => {
    const { obligations } = standingOn(
      '2022-12-31',
      '收到日期: 2022-12-01\n办结时限: 2022-12-31',
      '固定日期逢休息日: 提前',
    );
    expect(obligations.at(-1)?.changes).toEqual(['2022-12-31 是休息日，按规定提前至 2022-12-30']);
  });

  it.each([
    ['7个工作日', '2022-02-23'],
    ['10日', '2022-02-24'],
    ['12日', '2022-02-28'],
    ['2个月', '2022-04-14'],
  ])('of %s runs from the receipt', (limit, due) => {
    expect(dueOf('办理', `收到日期: 2022-02-14\n办结时限: ${limit}`)).toEqual([due]);
  });

  it('of 长期 makes no deadline', () => {
    expect(dueOf('办理', '收到日期: 2022-02-14\n办结时限: 长期')).toEqual([]);
  });

  it('goes before the difficulty', () => {
    expect(dueOf('办理', '收到日期: 2022-02-14\n难易程度: 特别复杂\n办结时限: 2022-02-18')).toEqual(['2022-02-18']);
  });
});
