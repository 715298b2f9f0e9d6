import { expect, test } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import type { Filed } from '../../src/ledger/ledger.ts';
import { readLedger } from '../../src/ledger/read.ts';
import type { Task } from '../../src/records/task/schema.ts';
import { knownTask } from '../../src/rules/basis/known.ts';
import { lateSteps } from '../../src/rules/lateness/counted-until.ts';
import { standingOf } from '../../src/rules/lateness/standing.ts';

const text = `编号: RW20220818-7K3Q
事项: 整改
来源:
  类别: 领导批示
牵头单位: 区应急管理局
收到日期: 2022-08-18
办理经过:
  - 日期: 2022-08-19
    动作: 签批
    人员: 王某
  - 日期: 2022-08-29
    动作: 中止
    理由: 等待鉴定
    批准人: 李某
  - 日期: 2022-09-14
    动作: 恢复
`;

test('the days that count as late are told one by one, and those of a stopped clock are passed over', () => {
  const path = 'tasks/2022/RW20220818-7K3Q.yaml';
  const ledger = readLedger([{ path, kind: 'file', bytes: new TextEncoder().encode(text) }]);
  const terms = { asOf: { day: dayOf('2022-09-18') }, calendar: ledger.calendar, rules: ledger.rules };
  const standing = standingOf(knownTask(ledger.tasks[0] as Filed<Task>, terms.asOf), terms);
  const handling = standing.obligations.find(({ link }) => link === 'handling');
  expect(handling).toBeDefined();
  if (!handling) return;
  expect(handling.due.day).toBe('2022-08-25');
  const steps = lateSteps(handling, terms);
  const counted = steps.filter((step) => step.counted);
  expect(counted.map(({ day }) => day)).toEqual(['2022-08-26', '2022-09-14', '2022-09-15', '2022-09-16']);
  expect(counted.at(-1)?.ordinal).toBe(handling.lateDays);
  expect(steps.find(({ day }) => day === '2022-08-30')?.reason).toBe('中止，停表');
  expect(steps).toHaveLength(24);
});
