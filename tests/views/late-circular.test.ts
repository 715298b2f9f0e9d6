import { describe, expect, it } from 'vitest';
import { afterReceipt } from '../../src/records/rule/counting.ts';
import { bySpan } from '../../src/records/terms.ts';
import { escalationsOf } from '../../src/rules/reminding/escalation.ts';
import { lateCircular } from '../../src/views/notices/escalation.ts';
import { textOf, type View } from '../../src/views/view/view.ts';
import { momentOf, standingOn, termsOn } from '../records/specimen.ts';

const TODAY = '2022-04-29';
const RULES = '催办升级为督办通知: 2次或逾期5个工作日\n催办升级为约谈: 9次\n催办升级为通报: 9次';
const COURSE = `难易程度: 较复杂\n收到日期: 2022-02-14\n办理经过:\n  - {日期: 2022-02-15, 动作: 签批, 人员: 王某}`;

/** 通报 of so many tasks that are late, each with a name of its own. */
function circularOf(count: number): View {
  const [found] = escalationsOf([standingOn(TODAY, COURSE, RULES)], termsOn(TODAY, RULES));
  if (!found) throw new Error('nothing is late enough');
  const list = Array.from({ length: count }, (_, i) => {
    const { standing } = found;
    return { ...found, standing: { ...standing, matter: { ...standing.matter, title: `第${i + 1}号河段清淤` } } };
  });
  const moment = momentOf(TODAY);
  const terms = termsOn(TODAY, RULES);
  const answerBy = bySpan(terms, moment, { count: 5, unit: 'workday' }, afterReceipt(terms.rules, moment.day), []);
  return lateCircular(list, (unit) => unit, answerBy, {
    office: '区政府督查室',
    asOf: moment,
    copies: [],
    sealed: true,
  });
}

/** All that is written in a paper. */
function wordsOf({ sections }: View): string {
  return sections.flatMap(({ rows }) => [...rows].flatMap((row) => Object.values(row).map(textOf))).join('\n');
}

describe('通报', () => {
  it.each([1, 5, 6, 12])('of %i matters tells each once', (count) => {
    const view = circularOf(count);
    const words = wordsOf(view);
    for (let i = 1; i <= count; i += 1) expect(words.split(`第${i}号河段清淤`)).toHaveLength(2);
    expect(view.sections.some(({ annex }) => annex === true)).toBe(count > 5);
  });

  it('of many says how many there are and where they stand', () => {
    expect(wordsOf(circularOf(6))).toContain('1个单位承办的6项督查任务经多次催办仍未办理，现予通报（清单见附件）。');
  });

  it('of a few says by when each was due', () => {
    // 23 working days of March and 21 of April, with the two that were worked on a weekend
    expect(wordsOf(circularOf(1)).split('\n')[1]).toBe(
      '1. 区应急管理局“第1号河段清淤”，办理时限2022年2月28日，已逾期44个工作日，已催办0次。',
    );
  });
});
