import { describe, expect, it } from 'vitest';
import { knownTask } from '../../src/rules/basis/known.ts';
import { taskRemarks } from '../../src/rules/checking/check.ts';
import { standingOf } from '../../src/rules/lateness/standing.ts';
import { caseFiles } from '../rules/cases.ts';
import { small } from '../rules/small.ts';

const given = '制度:\n- {名称: 转办后时限, 值: 另定, 依据: 某文, 施行日期: 2022-01-01}\n';

/** What is said of the case with its last entry changed, and how its 办理 stands. */
function said(change: (text: string) => string = (text) => text, rules = '') {
  const files = caseFiles('extension-to-past.yaml');
  const [path = ''] = Object.keys(files).filter((name) => name.startsWith('tasks/'));
  const changed = { ...files, [path]: change(files[path] ?? ''), ...(rules !== '' && { 'rules.yaml': rules }) };
  const { ledger, termsOn } = small(changed);
  const terms = termsOn('2026-12-02');
  const [filed] = ledger.tasks;
  if (!filed) throw new Error('no task');
  const codes = taskRemarks(filed, ledger, terms).map(({ record }) => record.code);
  return {
    codes,
    handling: standingOf(knownTask(filed, terms.asOf), terms).obligations.findLast(({ link }) => link === 'handling'),
  };
}

const lastUntil = (day: string) => (text: string) => text.replace(/延至: \S+\n*$/, `延至: ${day}\n`);
const then = (entry: string) => (text: string) => `${lastUntil('2026-12-31')(text)}  - ${entry}\n`;

describe('a day that had passed when it was set', () => {
  it('is told, and counts all the same', () => {
    const { codes, handling } = said();
    expect(codes).toEqual(['limit-past']);
    expect([handling?.due.day, handling?.lateDays]).toEqual(['2026-11-21', 8]);
  });

  it.each([
    ['2026-11-24', ['limit-past']],
    ['2026-11-25', []],
    ['2026-11-13', ['extension-backwards']],
  ])('an extension granted on 11-25 until %s: %o', (day, codes) => {
    expect(said(lastUntil(day)).codes).toEqual(codes);
  });

  it.each([
    ['{日期: 2026-11-30, 动作: 转办, 单位: 区水利局, 理由: 职责不在, 时限: 2026-11-27}', ['limit-past']],
    ['{日期: 2026-11-30, 动作: 转办, 单位: 区水利局, 理由: 职责不在, 时限: 2026-11-30}', []],
    ['{日期: 2026-11-30, 动作: 催办, 方式: 电话, 时限: 2026-11-27}', ['limit-past']],
  ])('%s: %o', (entry, codes) => {
    expect(said(then(entry)).codes).toEqual(codes);
  });
});

describe('转办后时限 另定', () => {
  const bare = '{日期: 2026-11-30, 动作: 转办, 单位: 区水利局, 理由: 职责不在}';

  it('wants a day with each transfer, and counts anew without one', () => {
    const { codes, handling } = said((text) => `${lastUntil('2026-12-01')(text)}  - ${bare}\n`, given);
    expect(codes).toEqual(['transfer-limitless']);
    expect(handling?.due.day).toBe('2026-12-07');
    expect(said(then(bare.replace('}', ', 时限: 2026-12-31}')), given).codes).toEqual([]);
  });

  it('asks nothing of a long-term task, nor where another rule holds', () => {
    expect(said(then(bare)).codes).toEqual([]);
    expect(said((text) => then(bare)(text).replace('难易程度: 一般', '办结时限: 长期'), given).codes).toEqual([]);
  });
});
