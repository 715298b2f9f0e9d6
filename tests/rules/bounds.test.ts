import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { requirementKind } from '../../src/records/requirement.ts';
import { knownLedger } from '../../src/rules/basis/known.ts';
import { boundsOf, brokenIn } from '../../src/rules/reports/bounds.ts';
import { boundsNotes } from '../../src/views/registers/bounds.ts';
import { filesIn, run } from '../catalogue/cases.ts';
import { lines, small } from './small.ts';

const ID = 'BS20220110-AAAA';
const file = (facts: Readonly<Record<string, string>>) =>
  lines(`requirements/2022/${ID}.yaml`, {
    事项: '季报',
    类别: '定期报告',
    报送对象: '督查室',
    单位: '[甲局]',
    周期: '每季',
    印发日期: '2022-01-10',
    ...facts,
  });

function knownWith(facts: Readonly<Record<string, string>>) {
  const { ledger, termsOn } = small({
    'units.yaml': '单位:\n  - {名称: 甲局, 类型: 部门, 考核对象: 是}\n',
    ...file(facts),
  });
  return knownLedger(ledger, termsOn('2022-12-31'));
}

const requirement = (
  from: string | undefined,
  to: string | undefined,
  frequency: 'quarterly' | 'once' = 'quarterly',
) => ({
  frequency,
  issued: dayOf('2022-01-10'),
  ...(from !== undefined && { from: dayOf(from) }),
  ...(to !== undefined && { to: dayOf(to) }),
});

describe('a requirement of every quarter, from 2022-01-10', () => {
  it.each([
    [undefined, ['2022Q1', undefined, undefined]],
    ['2022-03-30', ['2022Q1', undefined, '2022Q1']],
    ['2022-03-31', ['2022Q1', '2022Q1', undefined]],
    ['2022-04-01', ['2022Q1', '2022Q1', '2022Q2']],
    ['2022-05-15', ['2022Q1', '2022Q1', '2022Q2']],
    ['2022-06-29', ['2022Q1', '2022Q1', '2022Q2']],
    ['2022-06-30', ['2022Q1', '2022Q2', undefined]],
    ['2021-12-31', ['2022Q1', undefined, undefined]],
  ])('until %s has its first, its last, and one that it ends within: %j', (to, keys) => {
    const bounds = boundsOf(requirement(undefined, to));
    expect([bounds?.first.key, bounds?.last?.key, bounds?.broken?.key]).toEqual(keys);
  });

  it.each([
    ['2022-03-31', '2022Q1'],
    ['2022-04-01', '2022Q2'],
  ])('from %s begins with %s', (from, key) => {
    expect(boundsOf(requirement(from, undefined))?.first.key).toBe(key);
  });

  it('is none that is asked for once', () => {
    expect(boundsOf(requirement(undefined, '2022-05-15', 'once'))).toBeUndefined();
  });
});

it.each([
  [
    { 结束: '2022-05-15' },
    '第一期是 2022Q1（从 2022-01-10 起，到 2022-03-31 期末也要报），最后一期是 2022Q1。2022-05-15 结束时 2022Q2 还没有满（到 2022-06-30），这一期不要报。',
  ],
  [{ 开始: '2022-01-01', 结束: '2022-06-30' }, '第一期是 2022Q1，最后一期是 2022Q2。'],
  [{ 结束: '2022-03-30' }, '没有一期要报。2022-03-30 结束时 2022Q1 还没有满（到 2022-03-31），这一期不要报。'],
  [{ 开始: '2022-04-01' }, '第一期是 2022Q2。'],
])('a requirement with %j says: %s', (facts, said) => {
  const [one] = knownWith(facts).records(requirementKind);
  expect(one && boundsNotes(one.record)).toEqual([said]);
});

// of the second quarter, in which it ends, the report would have been due on 07-07
it.each([
  ['2022-07-06', '2022-07-06', 0],
  ['2022-07-07', '2022-07-31', 1],
  ['2022-07-01', '2022-07-07', 1],
  ['2022-07-08', '2022-07-31', 0],
])('what would have been due from %s to %s is told: %i', (from, to, count) => {
  const period = { from: dayOf(from), to: dayOf(to), label: '' };
  expect(brokenIn(knownWith({ 结束: '2022-05-15' }), period)).toHaveLength(count);
});

describe('as a user sees it', () => {
  const sample = filesIn(join(import.meta.dirname, '../../ledger'));
  const path = 'requirements/2022/BS20220301-Q7W2.yaml';
  const text = new TextDecoder().decode((sample.get(path) as { readonly bytes: Uint8Array }).bytes);
  const ended = new Map([
    ...sample,
    [path, { bytes: new TextEncoder().encode(text.replace('结束: 2022-12-31', '结束: 2022-05-15')) }] as const,
  ]);
  const SAID = '2022-05-15 结束时 2022Q2 还没有满（到 2022-06-30），这一期不要报。';

  it.each([
    'explain Q7W2',
    'requirement show Q7W2',
    'report due 2022Q3',
    'report due 2022Q3 --unit 区中小企业服务中心',
  ])('%s says which period is not owed', async (command) => {
    expect(await run(`${command} --today 2022-09-30`, ended)).toContain(SAID);
  });

  it.each(['report due 2022Q4', 'report due 2022Q3 --unit 区教育局'])(
    '%s has nothing to say of it',
    async (command) => {
      expect(await run(`${command} --today 2022-12-31`, ended)).not.toContain('这一期不要报');
    },
  );

  it('explain counts out the days of a late period, and says how many were in time', async () => {
    const said = await run('explain Q7W2 --unit 区中小企业服务中心 --today 2022-07-31', sample);
    expect(said).toContain('2022-04-08 之后到 2022-04-14，4 个工作日');
  });
});
