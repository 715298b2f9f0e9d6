import { expect, it } from 'vitest';
import { BESIDE_TASKS, figuresBySource } from '../../src/rules/summary/by-source.ts';
import type { Named } from '../../src/rules/summary/summary.ts';
import { at, bookOf, period } from '../boundaries/book.ts';

const task = (tail: string, source: string, history: string) =>
  `编号: RW20220301-${tail}\n事项: 排查${tail}\n${source}牵头单位: 甲局\n收到日期: 2022-03-01\n办理经过:\n${history}`;
const signed = '  - {日期: 2022-03-02, 动作: 签批, 人员: 王某}\n';
const done = (day: string) => `${signed}  - {日期: ${day}, 动作: 办结, 内容: 已查}\n`;

/** Received on Tuesday 2022-03-01: to be signed by 03-04 and done by 03-08. */
const book = bookOf([
  task('0001', '来源: {类别: 领导批示, 层级: 市, 领导: 徐某}\n', done('2022-03-08')),
  task('0002', '来源: {类别: 领导批示, 层级: 区, 领导: 周某}\n', done('2022-03-09')),
  task('0003', '来源: {类别: 会议决定}\n', signed),
  task('0004', '', done('2022-03-07')),
  '编号: TS20220301-0001\n内容: 窗口慢\n渠道: 12345\n单位: 甲局\n类别: 慢作为\n收到日期: 2022-03-01\n转办: {日期: 2022-03-01, 单位: 甲局}',
]);

/** 收到, 办结, 逾期在办, 应办件次, 按时件次. */
function rows(list: readonly Named[]): (string | number)[][] {
  return list.map(({ name, figures: { received, completed, overdueTasks, due, onTime } }) => [
    name,
    ...[received, completed, overdueTasks, due, onTime],
  ]);
}

it('a period is parted by category, level and leader of the source; what nobody wrote and what is no task stand apart', () => {
  const sources = at('2022-03-10', book);
  const { categories, levels, instructors } = figuresBySource(sources.ledger, period('2022-03'), sources);
  const untold = ['没有写', 1, 1, 0, 2, 2];
  const beside = [BESIDE_TASKS, 0, 0, 0, 2, 1];
  expect(rows(categories)).toEqual([['领导批示', 2, 2, 0, 4, 3], ['会议决定', 1, 0, 1, 2, 1], untold, beside]);
  expect(rows(levels)).toEqual([['市', 1, 1, 0, 2, 2], ['区', 1, 1, 0, 2, 1], ['没有写', 2, 1, 1, 4, 3], beside]);
  expect(rows(instructors)).toEqual([
    ['周某', 1, 1, 0, 2, 1],
    ['徐某', 1, 1, 0, 2, 2],
    ['没有写', 2, 1, 1, 4, 3],
    beside,
  ]);
});
