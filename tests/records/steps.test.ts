import { describe, expect, it } from 'vitest';
import { checkTask } from '../../src/records/task/check.ts';
import { tell } from '../../src/records/task/tell.ts';
import { countedOn } from '../../src/rules/lateness/counted-on.ts';
import { wasLate } from '../../src/rules/lateness/lateness.ts';
import { verdictText } from '../../src/views/view/lateness.ts';
import { dueOf, linkOn, momentOf, standingOn, stateOn, storyOf, taskOf, termsOn } from './specimen.ts';

const sign = (day: string) => `日期: ${day}, 动作: 签批, 人员: 王某`;
const done = (day: string) => `日期: ${day}, 动作: 办结, 内容: 已整改`;
const fed = (day: string) => `日期: ${day}, 动作: 反馈, 对象: 督查室, 内容: 已整改`;
const clear = (day: string) => `日期: ${day}, 动作: 销号, 人员: 姜某`;
const back = (day: string) => `日期: ${day}, 动作: 退回重办, 理由: 不实`;
const stop = (day: string) => `日期: ${day}, 动作: 中止, 理由: 封控, 批准人: 李某`;
const resume = (day: string) => `日期: ${day}, 动作: 恢复`;
const hand = (day: string) => `日期: ${day}, 动作: 转办, 单位: 区消防救援大队, 理由: 职责`;
const plan = (day: string) => `日期: ${day}, 动作: 报送方案, 对象: 李某`;

// received on a Monday: to be signed by Thursday 02-17, done by 02-28
function task(...entries: readonly string[]): string {
  return `难易程度: 较复杂
收到日期: 2022-02-14
方案时限: 2022-02-18
办理经过:${entries.map((entry) => `\n  - {${entry}}`).join('')}`;
}

function said(on: string, yaml: string, link: string): string[] {
  const { obligations } = standingOn(on, yaml);
  return obligations.filter((owed) => owed.link === link).map(verdictText);
}

function counted(on: string, yaml: string, link: string) {
  const own = standingOn(on, yaml).obligations.filter((owed) => owed.link === link);
  return own.map((owed) => [wasLate(owed), countedOn(owed)]);
}

function codes(on: string, yaml: string): string[] {
  const record = taskOf(yaml);
  const lacks = ['completed-unsigned', 'completed-suspended', 'cleared-unfed'];
  const found = checkTask(record, tell(record, momentOf(on)), termsOn(on));
  return found.filter(({ code }) => lacks.includes(code)).map(({ code, path }) => `${code} ${path[1]}`);
}

describe('办结 of what was never signed (三（一）2)', () => {
  it('is taken; the signing was owed until then, and missed', () => {
    const yaml = task(done('2022-02-22'));
    expect(stateOn('2022-02-22', yaml)).toBe('已办结待反馈');
    expect(linkOn('签批', '2022-02-21', yaml)).toEqual(['2022-02-17 overdue 2']);
    expect(linkOn('签批', '2022-02-22', yaml)).toEqual(['2022-02-17 waived-late 3']);
    expect(linkOn('签批', '2022-12-31', yaml)).toEqual(['2022-02-17 waived-late 3']);
    expect(said('2022-12-31', yaml, 'sign')).toEqual(['缺办，办结时已逾期3个工作日']);
    expect(codes('2022-12-31', yaml)).toEqual(['completed-unsigned 0']);
  });

  it.each(['2022-02-14', '2022-02-16', '2022-02-17'])(
    'is missed though its day was not over on %s, and is counted that day',
    (day) => {
      const yaml = task(done(day));
      expect(said('2022-12-31', yaml, 'sign')).toEqual(['缺办，办结时未到期']);
      expect(counted('2022-12-31', yaml, 'sign')).toEqual([[true, day]]);
    },
  );

  it('on a rest day after the limit is late by no working day, and counted from the day after the limit', () => {
    const yaml = task(done('2022-02-19')).replace('2022-02-14', '2022-02-15');
    expect(linkOn('签批', '2022-12-31', yaml)).toEqual(['2022-02-18 waived-late 0']);
    expect(said('2022-12-31', yaml, 'sign')).toEqual(['缺办，办结时已逾期不足1个工作日']);
    expect(counted('2022-12-31', yaml, 'sign')).toEqual([[true, '2022-02-19']]);
  });

  it.each(['2022-02-15', '2022-02-22'])('is healed by a signing of %s that is entered later', (day) => {
    const yaml = task(done('2022-02-22'), sign(day));
    const late = day > '2022-02-17' ? '2022-02-17 done-late 3' : '2022-02-17 done';
    expect(linkOn('签批', '2022-12-31', yaml)).toEqual([late]);
    expect(codes('2022-12-31', yaml)).toEqual([]);
  });

  it('is not healed by a signing afterwards, which is taken', () => {
    const yaml = task(done('2022-02-22'), sign('2022-02-23'), fed('2022-02-24'), sign('2022-02-25'));
    expect(storyOf(yaml).refusals).toEqual([]);
    expect(linkOn('签批', '2022-12-31', yaml)).toEqual(['2022-02-17 waived-late 3']);
    expect(codes('2022-12-31', yaml)).toEqual(['completed-unsigned 0']);
  });

  it('stays missed when it is sent back, and rework needs no signing', () => {
    const yaml = task(done('2022-02-22'), back('2022-02-23'), sign('2022-02-24'));
    expect(stateOn('2022-02-23', yaml)).toBe('退回重办');
    expect(linkOn('签批', '2022-12-31', yaml)).toEqual(['2022-02-17 waived-late 3']);
  });

  it('is charged to each unit for its own turn', () => {
    const yaml = task(hand('2022-02-21'), done('2022-02-23'));
    const owed = standingOn('2022-12-31', yaml).obligations.filter(({ link }) => link === 'sign');
    expect(owed.map((one) => `${one.unit} ${verdictText(one)}`)).toEqual([
      '区应急管理局 转办时已逾期2个工作日',
      '区消防救援大队 缺办，办结时未到期',
    ]);
  });

  it('is not asked about where the task was taken over (期初)', () => {
    const yaml = task(done('2022-02-22')).replace('方案时限', '期初: 2022-02-21\n方案时限');
    expect([codes('2022-12-31', yaml), said('2022-12-31', yaml, 'sign')]).toEqual([[], []]);
  });

  it('is owed no more by a plan that comes before it or after it', () => {
    expect(linkOn('报送方案', '2022-03-31', task(plan('2022-02-16'), done('2022-02-22')))).toEqual(['2022-02-18 done']);
    expect(linkOn('报送方案', '2022-03-31', task(done('2022-02-22'), plan('2022-02-23')))).toEqual([
      '2022-02-18 waived-late 2',
    ]);
    expect(stateOn('2022-02-16', task(plan('2022-02-16')))).toBe('待签批');
  });
});

describe('销号 of what was never fed back (三（五）2)', () => {
  // to be fed back by Tuesday 03-01
  const way = [sign('2022-02-15'), done('2022-02-22')];

  it.each([
    ['2022-02-25', '缺办，销号时未到期', '2022-02-25'],
    ['2022-03-03', '缺办，销号时已逾期2个工作日', '2022-03-02'],
  ])('on %s is taken; the feedback was missed', (day, words, when) => {
    const yaml = task(...way, clear(day));
    expect(stateOn(day, yaml)).toBe('已销号');
    expect(said('2022-12-31', yaml, 'feedback')).toEqual([words]);
    expect(counted('2022-12-31', yaml, 'feedback')).toEqual([[true, when]]);
    expect(codes('2022-12-31', yaml)).toEqual(['cleared-unfed 2']);
  });

  it('is healed by feedback of that day or before that is entered later', () => {
    for (const day of ['2022-02-24', '2022-02-25']) {
      const yaml = task(...way, clear('2022-02-25'), fed(day));
      expect([storyOf(yaml).refusals, stateOn('2022-12-31', yaml)]).toEqual([[], '已销号']);
      expect(said('2022-12-31', yaml, 'feedback')).toEqual(['按时']);
      expect(codes('2022-12-31', yaml)).toEqual([]);
    }
  });

  it('takes no feedback of a later day, nor another of the same', () => {
    expect(storyOf(task(...way, clear('2022-02-25'), fed('2022-02-26'))).refusals).toHaveLength(1);
    const twice = task(...way, fed('2022-02-25'), clear('2022-02-25'), fed('2022-02-25'));
    expect(storyOf(twice).refusals).toHaveLength(1);
  });

  it('stays missed when 销号 is taken back', () => {
    const yaml = task(...way, clear('2022-02-25'), '日期: 2022-03-10, 动作: 撤销销号, 理由: 没有整改');
    expect(said('2022-12-31', yaml, 'feedback')).toEqual(['缺办，销号时未到期']);
  });
});

describe('中止', () => {
  it('takes what is done meanwhile, and leaves the clock standing', () => {
    const yaml = task(stop('2022-02-15'), sign('2022-02-16'), plan('2022-02-17'));
    expect(stateOn('2022-02-28', yaml)).toBe('中止');
    expect(linkOn('签批', '2022-02-28', yaml)).toEqual(linkOn('签批', '2022-12-31', yaml));
    expect(linkOn('签批', '2022-02-28', yaml)[0]).toMatch(/done$/);
    expect(stateOn('2022-03-02', `${yaml}\n  - {${resume('2022-03-02')}}`)).toBe('办理中');
  });

  it('ends the day before 办结, where nobody ended it', () => {
    const ended = task(sign('2022-02-15'), stop('2022-02-21'), resume('2022-03-02'), done('2022-03-02'));
    const yaml = task(sign('2022-02-15'), stop('2022-02-21'), done('2022-03-02'));
    expect(dueOf('办理', yaml)).toEqual(dueOf('办理', ended));
    expect(dueOf('办理', `${yaml}\n  - {${back('2022-03-10')}}`)).toEqual(
      dueOf('办理', `${ended}\n  - {${back('2022-03-10')}}`),
    );
    expect([codes('2022-12-31', yaml), codes('2022-12-31', ended)]).toEqual([['completed-suspended 2'], []]);
  });

  it('is ended by what is entered after 办结 of the same day or an earlier one, not of a later', () => {
    for (const [day, refusals, lacks] of [
      ['2022-03-01', 0, []],
      ['2022-03-02', 0, []],
      ['2022-03-03', 1, []],
    ] as const) {
      const yaml = task(sign('2022-02-15'), stop('2022-02-21'), done('2022-03-02'), resume(day));
      expect([day, storyOf(yaml).refusals.length, codes('2022-12-31', yaml)]).toEqual([day, refusals, lacks]);
    }
  });

  it('goes on with the unit to which the task is handed, which has yet to sign', () => {
    const yaml = task(sign('2022-02-15'), stop('2022-02-21'), hand('2022-02-23'));
    expect(stateOn('2022-02-23', yaml)).toBe('中止');
    expect(stateOn('2022-03-02', `${yaml}\n  - {${resume('2022-03-02')}}`)).toBe('待签批');
    expect(stateOn('2022-03-02', `${yaml}\n  - {${sign('2022-02-24')}}\n  - {${resume('2022-03-02')}}`)).toBe('办理中');
  });
});
