import { describe, expect, it } from 'vitest';
import { bookOf, saidOn, task, unitsYaml } from '../boundaries/book.ts';

/** 收到 Tuesday 03-01. */
const whole = (lines: string) => task('0001', `收到日期: 2022-03-01\n${lines}`);
const part = (tail: string, lines: string) => task(tail, `收到日期: 2022-03-01\n上级任务: RW20220101-0001\n${lines}`);

describe('a part of a task is due no later than the whole', () => {
  const on = (day: string, ...records: readonly string[]) => saidOn(day, bookOf(records), 'subtask-later');

  it.each([
    ['2022-03-15', []],
    ['2022-03-16', ['subtask-later']],
  ])('the whole is due on 03-15, the part on %s: %j', (due, said) => {
    expect(on('2022-03-02', whole('办结时限: 2022-03-15'), part('0002', `办结时限: ${due}`))).toEqual(said);
  });

  it('by what the limits come to: 10 working days (03-15) against 20 (03-29)', () => {
    const [short, long] = ['难易程度: 较复杂', '难易程度: 特别复杂'];
    expect(on('2022-03-02', whole(short), part('0002', long))).toEqual(['subtask-later']);
    expect(on('2022-03-02', whole(long), part('0002', short))).toEqual([]);
  });

  it('and nothing is said of what is without an end, done, cancelled, or not received yet', () => {
    const due = '办结时限: 2022-03-15';
    const late = part('0002', '办结时限: 2022-03-31');
    const ended = (action: string) =>
      part(
        '0002',
        `办结时限: 2022-03-31\n办理经过: [{日期: 2022-03-01, 动作: 签批, 人员: 王某}, {日期: 2022-03-02, 动作: ${action}}]`,
      );
    expect(on('2022-03-02', whole('办结时限: 长期'), late)).toEqual([]);
    expect(on('2022-03-02', whole(due), part('0002', '办结时限: 长期'))).toEqual([]);
    expect(on('2022-03-02', whole(due), ended('办结, 内容: 好'))).toEqual([]);
    expect(on('2022-03-02', whole(due), ended('撤销, 理由: 重复, 批准人: 李某'))).toEqual([]);
    expect(on('2022-02-28', whole(due), late)).toEqual([]);
    expect(on('2022-03-01', whole(due), late)).toEqual(['subtask-later']);
  });
});

describe('a task that is broken down goes to every supporting unit', () => {
  const units = unitsYaml(
    ...['甲局', '乙局', '丙局'].map(
      (name) => `{名称: ${name}, 简称: [${name.charAt(0)}], 类型: 部门, 考核对象: 是, 分管领导: 李某}`,
    ),
  );
  const of = (unit: string, tail: string) =>
    part(tail, '办结时限: 2022-03-10').replace('牵头单位: 甲局', `牵头单位: ${unit}`);
  const on = (day: string, ...records: readonly string[]) =>
    saidOn(day, bookOf(records, { units }), 'breakdown-lacking');
  const both = whole('办结时限: 2022-03-15\n配合单位: [乙局, 丙]');

  it('once one of them has a part', () => {
    expect(on('2022-03-02', both)).toEqual([]);
    expect(on('2022-03-02', both, of('甲局', '0002'))).toEqual([]);
    expect(on('2022-03-02', both, of('乙局', '0002'))).toEqual(['breakdown-lacking']);
    expect(on('2022-03-02', both, of('乙', '0002'), of('丙局', '0003'))).toEqual([]);
  });

  it('by whoever has the part now, as long as the whole is in hand', () => {
    const moved = of('乙局', '0002').concat('\n办理经过: [{日期: 2022-03-03, 动作: 转办, 单位: 丙局, 理由: 职责}]');
    expect(on('2022-03-02', both, moved, of('乙局', '0003'))).toEqual(['breakdown-lacking']);
    expect(on('2022-03-03', both, moved, of('乙局', '0003'))).toEqual([]);
    const done = `${both}\n办理经过: [{日期: 2022-03-01, 动作: 签批, 人员: 王某}, {日期: 2022-03-04, 动作: 办结, 内容: 好}]`;
    expect(on('2022-03-03', done, of('乙局', '0002'))).toEqual(['breakdown-lacking']);
    expect(on('2022-03-04', done, of('乙局', '0002'))).toEqual([]);
  });
});
