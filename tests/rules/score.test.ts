import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { standardScoring, standardVetoes } from '../../src/records/rule/scoring-standard.ts';
import { compare, fraction, least, minus, over, plus, shown, times } from '../../src/rules/basis/fraction.ts';
import { knownLedger } from '../../src/rules/basis/known.ts';
import { allOwed } from '../../src/rules/deadlines/owed.ts';
import { standings } from '../../src/rules/lateness/standings.ts';
import { phasesOn } from '../../src/rules/plan/phases.ts';
import { candidatesOf } from '../../src/rules/scoring/demonstration.ts';
import { scoresOf, type UnitScore, unevenOf, unscoredLinks } from '../../src/rules/scoring/scoring.ts';
import { ledger, termsOn } from '../sample/sample.ts';

const year = { from: dayOf('2022-01-01'), to: dayOf('2022-12-31'), label: '2022年' };

function sourcesOn(day: string, of = ledger) {
  const terms = { ...termsOn(day), calendar: of.calendar, rules: of.rules };
  const known = knownLedger(of, terms);
  const all = standings(known);
  return { ledger: known, terms, standings: all, owed: allOwed(known, all) };
}

/** As it is shown; — where there is none. */
function pointsOf({ total }: UnitScore): string {
  return total ? shown(total) : '—';
}

function scoreOn(day: string, unit: string) {
  return scoresOf(sourcesOn(day), year).find((score) => score.unit.name === unit);
}

/**
 * Worked out by hand from the tasks, reports, visits, papers sent back and relays of three units. What was not owed is out
 * of what can be won; 投诉属实 5 and 通报批评 5 can always be. No evaluation: five units have them, the others do not.
 *
 * 区教育局, 03-31: 签批7 办理12 反馈5 退回4 报送9 重报3 传达2 and the 10: 52. One report of two late, 20×1÷2, at most 9; the
 * only relay late, 2: 41÷52. 06-30: a plan owed and late, 2 of 54; one of three papers late, 6×1÷3: 39÷54. 09-30: an
 * urging answered, 4 more: 43÷58. 12-31: one report of four, 5; one paper of four, 1.5; both plans, 2; relay 2: 47.5÷58.
 *
 * 区水利局, 03-31: 签批7 办理12 反馈5 退回4 报送9 重报3 and the 10: 50. The only paper late, 3: 47÷50. 06-30: plan 2, steps 3:
 * 55. One report of two, 9; one paper of two, 3; one step of two, 3: 40÷55. 09-30: one of five, 4; one of three, 2; one of
 * three, 2: 47÷55. 12-31: one report of eight, 2.5; paper 2; step 2; one task of four, 30×1÷4: 41÷55.
 *
 * 河湾镇, 03-31: 报送9 走访9 and the 10, nothing lost. 06-30: 签批7 办理12 反馈5 退回4 重报3 more: 59; sent back once, 2:
 * 57÷59. 09-30: one of two not signed in time, 7.5, at most 7: 50÷59. 12-31: one of three, 5: 52÷59.
 */
const byHand = {
  区教育局: { '2022-03-31': '78.85', '2022-06-30': '72.22', '2022-09-30': '74.14', '2022-12-31': '81.90' },
  区水利局: { '2022-03-31': '94.00', '2022-06-30': '72.73', '2022-09-30': '85.45', '2022-12-31': '74.55' },
  河湾镇人民政府: { '2022-03-31': '100.00', '2022-06-30': '96.61', '2022-09-30': '84.75', '2022-12-31': '88.14' },
} as const;

describe.each(Object.entries(byHand))('the score of %s', (unit, points) => {
  it.each(Object.entries(points))('on %s is %s, as worked out by hand', (day, total) => {
    const score = scoreOn(day, unit);
    expect(score && pointsOf(score)).toBe(total);
  });

  it('traces every point to records that are there', () => {
    const score = scoreOn('2022-12-31', unit);
    const known = new Set(ledger.texts.keys().map((path) => path.replace(/^.*\//, '').replace('.yaml', '')));
    for (const { hits, deducted, item } of score?.parts.flatMap(({ items }) => items) ?? []) {
      if (compare(deducted, fraction(0)) > 0) expect(hits, item.name).not.toEqual([]);
      for (const id of hits) expect(known.has(id.split('/')[0] ?? '')).toBe(true);
    }
  });
});

const units = ['甲局', '乙局', '丙局', '丁局']
  .map((name) => `  - {名称: ${name}, 类型: 部门, 考核对象: 是}\n`)
  .join('');

function small(rules: string, records: Readonly<Record<string, string>>, warned: readonly string[] = []) {
  const texts = {
    'xiaoneng.yaml': '版本: 1\n名称: 督查室\n',
    'units.yaml': `单位:\n${units}`,
    'rules.yaml': rules,
    ...records,
  };
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    kind: 'file' as const,
    bytes: new TextEncoder().encode(text),
  }));
  const read = readLedger(files);
  expect(read.diagnostics.filter(({ code }) => !warned.includes(code))).toEqual([]);
  return read;
}

const criticism = (n: number, unit: string, category = '批评', month = '03') => ({
  [`citations/2022/BP2022${month}0${n}-7K3Q.yaml`]: `编号: BP2022${month}0${n}-7K3Q\n类别: ${category}\n单位: ${unit}\n日期: 2022-${month}-0${n}\n事由: 拖延\n形式: 通报\n`,
});

const RULES = `制度:
  - {名称: 参与排名件次, 值: 0件次, 依据: 测试, 施行日期: 2022-01-01}
评分:
  - 名称: 考核
    满分: 100
    项目:
      - {名称: 批评, 记录: 表扬批评, 条件: 类别=批评, 扣分: 4, 封顶: 10, 折算: 按次, 免计: 1}
      - {名称: 群众, 评价: 群众, 扣分: 20}
否决:
  - {名称: 被问责, 记录: 表扬批评, 条件: 类别=问责}
`;

describe('on a small ledger', () => {
  const records = {
    ...criticism(1, '甲局'),
    ...criticism(2, '乙局'),
    ...criticism(3, '乙局'),
    ...Object.assign({}, ...[4, 5, 6, 7, 8].map((n) => criticism(n, '丙局'))),
    ...criticism(9, '丁局', '问责'),
    'evaluations/2022/PJ20220310-7K3Q.yaml':
      '编号: PJ20220310-7K3Q\n单位: 丙局\n来源: 群众\n日期: 2022-03-10\n得分: 90\n',
    'evaluations/2022/PJ20220311-7K3Q.yaml':
      '编号: PJ20220311-7K3Q\n单位: 丙局\n来源: 群众\n日期: 2022-03-11\n得分: 85.5\n',
  };
  const of = small(RULES, records);
  const sources = sourcesOn('2022-12-31', of);
  const scores = scoresOf(sources, year);
  const totals = Object.fromEntries(scores.map((score) => [score.unit.name, pointsOf(score)]));

  it('counts each time beyond the free ones, up to the cap; leaves out an evaluation that others lack', () => {
    // 80 without the evaluation. 甲 1 free: 80 of 80. 乙 one counts: 76 of 80. 丙 four count, 16 capped at 10: 70 of 80
    expect(totals).toEqual({ 甲局: '100.00', 乙局: '95.00', 丙局: '87.50', 丁局: '—' });
  });

  it('gives no rank to who has nothing at all, and lists it last', () => {
    expect(scores.map(({ unit, rank, unplaced }) => [unit.name, rank, unplaced])).toEqual([
      ['甲局', 1, undefined],
      ['乙局', 2, undefined],
      ['丙局', 3, undefined],
      ['丁局', undefined, 'nothing'],
    ]);
  });

  it('says which evaluation speaks for some only', () => {
    expect(unevenOf(scores)).toEqual([{ evaluation: 'public', having: ['丙局'], lacking: ['甲局', '乙局'] }]);
    expect(unevenOf(scoresOf(sources, year, ({ name }) => name === '丙局'))).toEqual([]);
  });

  it('counts an evaluation where all that are compared have it', () => {
    // 20 × (1 − 0.8775) = 2.45 and 10 lost of 100
    const [alone] = scoresOf(sources, year, ({ name }) => name === '丙局');
    expect(alone && pointsOf(alone)).toBe('87.55');
  });

  it('does not know on an earlier day what came later', () => {
    const early = scoresOf(sourcesOn('2022-03-01', of), year);
    expect(early.map(pointsOf)).toEqual(['100.00', '—', '—', '—']);
  });

  it('proposes the first that nothing speaks against, and says when there are too few', () => {
    const list = candidatesOf(scores, sources, year);
    expect(
      list.map(({ score, proposed, vetoes }) => [score.unit.name, proposed, vetoes.map(({ name }) => name)]),
    ).toEqual([
      ['甲局', 'yes', []],
      ['乙局', 'yes', []],
      ['丙局', 'yes', []],
      ['丁局', 'no', ['被问责']],
    ]);
  });

  it('lays a tie at the last place open instead of cutting through it', () => {
    const two = `${RULES.replace('制度:\n', '制度:\n  - {名称: 示范点个数, 值: 2个, 依据: 测试, 施行日期: 2022-01-01}\n')}`;
    // one is free, so that each has something to go by
    const each = ['甲局', '乙局', '丙局', '丁局'].map((unit, i) => criticism(i + 1, unit));
    const records: Record<string, string> = Object.assign({}, ...each, criticism(9, '丁局', '问责'));
    const all = sourcesOn('2022-12-31', small(two, { ...records, ...criticism(5, '甲局') }));
    const proposals = (withOne: typeof all) =>
      candidatesOf(scoresOf(withOne, year), withOne, year).map(({ score, proposed }) => [score.unit.name, proposed]);
    // 乙 and 丙 take both places; 甲 is behind
    expect(proposals(all)).toEqual([
      ['乙局', 'yes'],
      ['丙局', 'yes'],
      ['丁局', 'no'],
      ['甲局', 'no'],
    ]);
    const three = sourcesOn('2022-12-31', small(two, records));
    expect(proposals(three)).toEqual([
      ['甲局', 'tied'],
      ['乙局', 'tied'],
      ['丙局', 'tied'],
      ['丁局', 'no'],
    ]);
  });
});

describe('in the sample', () => {
  const sources = sourcesOn('2022-12-31');
  const scores = scoresOf(sources, year);

  it('a unit with fewer links than the rules ask is listed after the others, with its base', () => {
    // 区消防救援大队: four reports of the year, all in time
    const few = scores.findIndex(({ unplaced }) => unplaced === 'few');
    expect(scores[few]).toMatchObject({ unit: { name: '区消防救援大队' }, base: 4 });
    expect(scores[few]).not.toHaveProperty('rank');
    expect(scores.slice(0, few).filter(({ unplaced }) => unplaced === 'few' || unplaced === 'nothing')).toEqual([]);
  });

  it('a unit that was abolished has no place, and is told', () => {
    const gone = scores.find(({ unit }) => unit.name === '区中小企业服务中心');
    expect(gone).toMatchObject({ unplaced: 'abolished', base: 5 });
  });

  it('the links that stand in no item are named', () => {
    expect([...unscoredLinks(sources, year)].sort()).toEqual(
      ['bulletin', 'callBack', 'disclosure', 'referral', 'resolution', 'visitProblem'].sort(),
    );
  });

  it('the caps of each part come to its full points', () => {
    for (const { full, items } of standardScoring)
      expect(items.reduce((sum, { cap, points }) => sum + (cap ?? points), 0)).toBe(full);
  });
});

describe('what a unit could not have lost', () => {
  const BACK = `制度:
  - {名称: 参与排名件次, 值: 0件次, 依据: 测试, 施行日期: 2022-01-01}
评分:
  - 名称: 考核
    满分: 50
    项目:
      - {名称: 退回, 动作: 退回重办, 扣分: 2, 封顶: 40, 折算: 按次}
      - {名称: 批评, 记录: 表扬批评, 条件: 类别=批评, 扣分: 4, 封顶: 10, 折算: 按次}
`;
  const quarter = { from: dayOf('2022-04-01'), to: dayOf('2022-06-30'), label: '第二季度' };
  const held = (entry: string) => ({
    'tasks/2022/RW20220301-AAAA.yaml': `编号: RW20220301-AAAA\n事项: 事\n来源: {类别: 领导批示}\n难易程度: 特别复杂\n牵头单位: 甲局\n收到日期: 2022-03-01\n办理经过:\n  - {日期: 2022-03-02, 动作: 签批, 人员: 张某}\n${entry}`,
  });
  const criticised = criticism(1, '甲局', '批评', '04');

  // 4 of the 10 for criticism; with a task that could have been sent back, 4 of 50
  it.each([
    ['no task', {}, '60.00'],
    ['a task still in hand', held(''), '92.00'],
    ['a task cancelled before', held('  - {日期: 2022-03-31, 动作: 撤销, 理由: 并入, 批准人: 李某}\n'), '60.00'],
    [
      'a task cancelled on the first day',
      held('  - {日期: 2022-04-01, 动作: 撤销, 理由: 并入, 批准人: 李某}\n'),
      '92.00',
    ],
    ['a task handed on before', held('  - {日期: 2022-03-31, 动作: 转办, 单位: 乙局, 理由: 职责}\n'), '60.00'],
    [
      'a task handed on on the first day',
      held('  - {日期: 2022-04-01, 动作: 转办, 单位: 乙局, 理由: 职责}\n'),
      '92.00',
    ],
  ] as const)('with %s', (_, task, points) => {
    const rules = small(BACK, { ...task, ...criticised }, ['scoring-total']);
    const score = scoresOf(sourcesOn('2022-06-30', rules), quarter).find(({ unit }) => unit.name === '甲局');
    expect(score && pointsOf(score)).toBe(points);
  });
});

it('a new ledger begins with the rules of assessment that the sample has', () => {
  expect(ledger.ruleFile?.scoring).toEqual(standardScoring);
  expect(ledger.ruleFile?.vetoes).toEqual(standardVetoes);
});

describe('a fraction', () => {
  const some = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 60 }));
  const make = ([n, d]: [number, number]) => fraction(n, d);

  it('is exact: what is added can be taken away, what is multiplied divided', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [x, y] = [make(a), make(b)];
        expect(compare(minus(plus(x, y), y), x)).toBe(0);
        if (y.n !== 0n) expect(compare(over(times(x, y), y), x)).toBe(0);
        expect(compare(least(x, y), x)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it.each([
    [1, 3, '0.33'],
    [2, 3, '0.67'],
    [1, 200, '0.01'],
    [-1, 200, '-0.01'],
    [-1, 1000, '0.00'],
    [705, 8, '88.13'],
    [100, 1, '100.00'],
  ])('%i/%i is shown as %s', (n, d, text) => {
    expect(shown(fraction(n, d))).toBe(text);
  });
});

it('a day may be in two phases, in one, or in none', () => {
  const named = (day: string) => phasesOn(ledger.plan?.phases ?? [], dayOf(day)).map(({ id }) => id);
  expect(named('2022-02-09')).toEqual([]);
  expect(named('2022-02-10')).toEqual(['JD-1']);
  expect(named('2022-03-14')).toEqual(['JD-2']);
  expect(named('2022-03-15')).toEqual(['JD-2', 'JD-3']);
  expect(named('2022-03-31')).toEqual(['JD-2', 'JD-3']);
  expect(named('2022-11-30')).toEqual(['JD-3']);
  expect(named('2023-01-01')).toEqual([]);
});
