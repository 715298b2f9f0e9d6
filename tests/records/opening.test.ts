import { describe, expect, it } from 'vitest';
import { knownTask } from '../../src/rules/basis/known.ts';
import { standingOf } from '../../src/rules/lateness/standing.ts';
import { caseFiles } from '../rules/cases.ts';
import { small } from '../rules/small.ts';

/** A task received on 2026-03-02, due on 03-31, with these entries, as it stands on 2026-12-02. */
function stands(entries: readonly string[], opening?: string, more = '') {
  const files = caseFiles('extension-to-past.yaml');
  const [path = ''] = Object.keys(files).filter((name) => name.startsWith('tasks/'));
  const text = (files[path] ?? '')
    .replace(/办理经过:[\s\S]*$/, '')
    .replace(/^(收到日期|办结时限): .*\n/gm, '')
    .concat('收到日期: 2026-03-02\n办结时限: 2026-03-31\n', opening === undefined ? '' : `期初: ${opening}\n`, more)
    .concat(entries.length > 0 ? '办理经过:\n' : '', ...entries.map((one) => `  - ${one}\n`));
  const { ledger, termsOn } = small({ ...files, [path]: text });
  const terms = termsOn('2026-12-02');
  const [filed] = ledger.tasks;
  if (!filed) throw new Error('no task');
  const { state, obligations, light } = standingOf(knownTask(filed, terms.asOf), terms);
  return { state, light, links: obligations.map(({ link }) => link) };
}

const done = '{日期: 2026-03-25, 动作: 办结, 内容: 已修复}';

describe('a task taken over (期初)', () => {
  it('owes and scores nothing of what was done before the opening', () => {
    expect(stands([done], '2026-11-01')).toMatchObject({ state: 'completed', links: [] });
  });

  it('without an opening owes the signing that was passed over', () => {
    expect(stands([done])).toMatchObject({ state: 'completed', links: ['sign', 'handling', 'feedback'] });
  });

  it('that is still open owes its completion by its own day, and no signing', () => {
    expect(stands([], '2026-11-01')).toMatchObject({ state: 'working', light: 'red', links: ['handling'] });
  });

  it('that is completed from the opening on owes feedback', () => {
    const later = done.replace('2026-03-25', '2026-11-02');
    expect(stands([later], '2026-11-01').links).toEqual(['handling', 'feedback']);
  });

  it.each([
    ['已办结', 'completed', 'green'],
    ['已反馈', 'fedBack', 'none'],
    ['已销号', 'cleared', 'none'],
  ])('as %s on a day that nobody knows owes nothing and is not late', (said, state, light) => {
    const signed = '{日期: 2026-03-04, 动作: 签批, 人员: 王某}';
    const more = `期初状态: ${said}\n`;
    expect(stands([], '2026-11-01', more)).toMatchObject({ state, light, links: [] });
    expect(stands([signed], '2026-11-01', more)).toMatchObject({ state, light, links: [] });
  });

  it('as done may be sent back, and owes that from then on', () => {
    const back = '{日期: 2026-11-10, 动作: 退回重办, 理由: 没有修好, 时限: 2026-11-20}';
    const { state, light, links } = stands([back], '2026-11-01', '期初状态: 已办结\n');
    expect({ state, light, links }).toEqual({ state: 'reworking', light: 'red', links: ['handling'] });
  });
});
