import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/calendar/day.ts';
import { numberOf } from '../../src/calendar/numerals.ts';
import { dutiesOf } from '../../src/intake/draft/duties.ts';
import { outlineOf } from '../../src/intake/draft/outline.ts';
import { carried, rebased } from '../../src/intake/draft/time/carry.ts';
import { timesIn as readIn } from '../../src/intake/draft/times.ts';
import { runs } from '../extent.ts';

const timesIn = (...[text, setting]: Parameters<typeof readIn>) => readIn(text, setting).times;

const setting = { year: 2023, issued: '2023-03-01' as Day };
const days = fc.integer({ min: 0, max: 300 }).map((count) => addDays(setting.issued, count));

const DIGITS = '〇一二三四五六七八九';
function spelled(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}
const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0));

/** The ways in which a paper writes a day by which something is due. */
const spellings: readonly ((year: string, month: number, date: number) => string)[] = [
  (y, m, d) => `${y}年${m}月${d}日前`,
  (_, m, d) => `${m}月${d}日前`,
  (_, m, d) => `${m}月${d}日之前`,
  (_, m, d) => `${m}月${d}日下班前`,
  (_, m, d) => `${m}月${d}日17:00前`,
  (_, m, d) => `${m}月${d}日18：00以前`,
  (_, m, d) => `${m}月${d}日上午10时前`,
  (_, m, d) => `${m}月${d}日（星期一）前`,
  (_, m, d) => `${m}月${d}日(周一)12时前`,
  (_, m, d) => `${m} 月 ${d} 日前`,
  (y, m, d) => wide(`${y}年${m}月${d}日前`),
  (_, m, d) => `${spelled(m)}月${spelled(d)}日前`,
  (y, m, d) => `${[...y].map((digit) => DIGITS.charAt(Number(digit))).join('')}年${spelled(m)}月${spelled(d)}日前`,
  (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}前`,
  (y, m, d) => `${y}.${m}.${d}前`,
  (_, m, d) => `今年${m}月${d}日前`,
];
const leadIns = ['', '于', '要于', '务必在', '，于', '；', '确保', '原则上于', '并在', '最迟于', '请于'];
const followUps = ['完成排查', '，完成排查', '将名单报区政府办', '提出意见', '提交材料', '报送', '。'];

describe('a day in a sentence', () => {
  it('is read as that day in every spelling, whatever leads to it and whatever follows', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...spellings),
        fc.constantFrom(...leadIns),
        fc.constantFrom(...followUps),
        (day, spell, leadIn, followUp) => {
          const written = spell(day.slice(0, 4), Number(day.slice(5, 7)), Number(day.slice(8)));
          const [time, ...others] = timesIn(`区教育局${leadIn}${written}${followUp}`, setting);
          expect([time?.kind, time?.deadline, others]).toEqual(['date', day, []]);
        },
      ),
    );
  });

  it.each([
    ['3月、6月和9月底前报送', ['2023-03-31', '2023-06-30', '2023-09-30']],
    ['3、6、9月底前报送', ['2023-03-31', '2023-06-30', '2023-09-30']],
    ['4月10日、7月10日前报送', ['2023-04-10', '2023-07-10']],
    ['上半年完成主体，年内完成配套', ['2023-06-30', '2023-12-31']],
    ['明年3月底前建成', ['2024-03-31']],
    ['本月底前摸底，次月10日前报送', ['2023-03-31', '2023-04-10']],
    ['不迟于2023年5月20日报送', ['2023-05-20']],
    ['5月中旬全面开工', ['2023-05-20']],
    ['于4月上旬联合督查', ['2023-04-10']],
    ['2024年底前建成，次年3月前投用', ['2024-12-31', '2025-02-28']],
    ['下周五前报送', ['2023-03-10']],
    ['4.20前报送', ['2023-04-20']],
    ['3月15日至20日开展排查', ['2023-03-20']],
    ['月内完成整改', ['2023-03-31']],
    ['4月5日、12日、20日前报送', ['2023-04-05', '2023-04-12', '2023-04-20']],
    ['4月5日前后完成整改', [undefined]],
    ['4月2〇日前完成整改', [undefined]],
    ['3月15日前提出方案', ['2023-03-15']],
  ])('%s', (text, deadlines) => {
    expect(timesIn(text, setting).map(({ deadline }) => deadline)).toEqual(deadlines);
  });

  it('is of the next year in a paper of autumn, and of the year of its phase', () => {
    const autumn = { year: 2022, issued: '2022-11-20' as Day };
    expect(timesIn('2月底前报送', autumn)[0]).toMatchObject({ deadline: '2023-02-28' });
    expect(timesIn('11月10日前报送', autumn)[0]).toMatchObject({ deadline: '2022-11-10' });
    expect(timesIn('11月10日前报送', autumn)[0]?.hints.join()).toContain('早于发文日期');
  });

  it.each([
    ['每周五下班前', 'R/P1W@5'],
    ['每周一向区政府报送', 'R/P1W@1'],
    ['每月5日、25日前', 'R/P1M@05 R/P1M@25'],
    ['每季度末月20日前', 'R/P3M@20'],
    ['每季度结束后10日内汇总', 'R/P3M'],
    ['每年6月底、12月底前', 'R/P1Y@06-end R/P1Y@12-end'],
    ['自4月起，每月28日前', 'R2023/P1M@28'],
    ['每月最后一个工作日前', 'R/P1M@end'],
    ['每10天调度一次', 'R/P10D'],
    ['纳入每月错情通报', 'R/P1M'],
    ['在每季度末（分别在6月、9月和12月底）将情况报区督查室', 'R/P3M@end'],
    ['每半年（6月底、12月底前）报送一次总结', 'R/P6M'],
    ['在每个季度第1个月20日前报送', 'R/P3M@20'],
    ['每季度考核一次，结果于次季度首月10日前通报', 'R/P3M R/P3M@10'],
    ['每月15日和月底前各报一次', 'R/P1M@15 R/P1M@end'],
    ['②4月15日前更换', '4月15日前'],
    ['3月、6月、9月各组织一次演练', '3月 6月 9月'],
    ['二季度末、三季度末、四季度末分别报送', '二季度末 三季度末 四季度末'],
    ['力争上半年开工、年底封顶', '上半年 年底'],
    ['截止2023年5月31日，各镇应完成清查', '2023年5月31日'],
    ['自通知印发之日起至2024年3月31日，实行周报告', '2023-03-01/2024-03-31'],
    ['春耕前完成农资检查', '春耕前'],
    ['“五一”前完成检查，“十一”前再查一遍', '“五一”前 “十一”前'],
    ['“十一”黄金周前完成检查', '“十一”黄金周前'],
    ['三个月内答复', 'P3M'],
    ['两周内提出', 'P2W'],
    ['自印发之日起一百八十日内', 'P180D'],
    ['3-5个工作日内', '5'],
    ['会议召开前3个工作日报送', '3'],
    ['4月1日至15日开展', '2023-04-01/2023-04-15'],
    ['2023年4至6月，各镇开展', '2023-04-01/2023-06-30'],
    ['部署阶段（2023年4月）', '2023-04-01/2023-04-30'],
    ['自查（即日起至4月10日）', '2023-03-01/2023-04-10'],
  ])('%s is %s', (text, values) => {
    expect(
      timesIn(text, setting)
        .map(({ value }) => value)
        .join(' '),
    ).toBe(values);
  });

  it.each([
    ['2023年4月14日（星期四）前报送', '2023-04-14 是星期五，不是星期四，核对原文'],
    ['2023年4月16日（周天）前报送', undefined],
    ['2023年4月14日（星期五）17:00前报送', undefined],
    ['2023年4月14日，周四例会', undefined],
    ['于2023年4月14日（周四）完成', '2023-04-14 是星期五，不是星期四，核对原文'],
  ])('%s: its weekday is looked at', (text, hint) => {
    expect(timesIn(text, setting).flatMap(({ hints }) => hints)).toEqual(hint === undefined ? [] : [hint]);
  });

  it.each([
    ['工程完工后10日内报送总结', '完工后'],
    ['自通知印发之日起三个工作日内报送名单', '印发之日起'],
    ['收到通知后5个工作日内报送名单', undefined],
    ['自接到交办单之日起15日内办结', undefined],
  ])('%s counts from an event or from receipt', (text, event) => {
    const [time, ...others] = timesIn(text, setting);
    const expected = event === undefined ? [] : [expect.stringMatching(`${event}”算起，不是从收到`)];
    expect([time?.hints, others]).toEqual([expected, []]);
  });

  it.each([
    '本办法自2023年4月1日起施行，有效期至2025年12月31日',
    '质保期2年，合同履行期限至2024年6月30日止',
    '截至2023年3月底，全区完成投资12亿元',
    '审批时限由20个工作日压缩至10个工作日以内',
    '对2023年5月底前已签订协议的，按原标准执行',
    '2022年印发方案，要求2022年底前完成',
    '对9月底前仍未开工的，予以约谈',
    '5年内不得参加采购，近3年内受到处罚',
    '每年检查原则上不超过1次',
    '未按要求在签约后20日内备案',
    '按照《2023年4月底前完成事项清单》办理',
    '考核上一年度1月至12月的数据',
    '3月15日前后召开会议',
    '直到5月8日才开工',
    '计划2月底前完成土地平整，目前仅完成60%',
    '要求2月底前完成整改，至今仍未完成',
    '2月16日下午，区长主持召开会议',
    '开展年终述职报告评议',
    '一季度例会须开好',
    '汇总上季度进展情况报区政府',
  ])('%s asks nothing', (text) => {
    expect(timesIn(text, setting)).toEqual([]);
  });
});

describe('no day is made up', () => {
  const words = '区教育局于年月日前底末个工作内上半季度每一二三四十0123456789，。；、（）至起完成报送的之'.split('');
  const noise = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((characters) => characters.join(''));

  it('out of whatever characters: its month and date are in the words, and there is such a day', () => {
    fc.assert(
      fc.property(noise, (text) => {
        for (const { deadline, start, end } of timesIn(text, setting)) {
          expect([0 <= start, start < end, end <= text.length]).toEqual([true, true, true]);
          if (deadline === undefined) continue;
          expect(addDays(addDays(deadline, 1), -1)).toBe(deadline);
          expect(text.slice(start, end)).toMatch(/[0-9一二三四十]|[年月季][底末内]|半年/);
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it('in a paper: every 期限 comes from figures or words in its sentence', () => {
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 6 }), (lines) => {
        for (const { deadline, sentence, hints } of dutiesOf(outlineOf([...lines, '2023年3月1日']))) {
          if (deadline === undefined || hints.some((hint) => hint.startsWith('时间承前'))) continue;
          expect(sentence).toMatch(/[0-9一二三四十]|年[底末内]|月[底末]|半年/);
        }
      }),
    );
  });
});

describe('Chinese numerals', () => {
  it('are read up to a thousand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (number) => {
        expect(numberOf(spelled(number))).toBe(number);
        expect(
          numberOf(`三百${number < 10 ? '零' : ''}${number >= 10 && number < 20 ? '一' : ''}${spelled(number)}`),
        ).toBe(300 + number);
      }),
    );
    expect(['二〇二三', '二○二四', '两', '一百'].map(numberOf)).toEqual([2023, 2024, 2, 100]);
  });
});

describe('a time at the edge of what it belongs to', () => {
  it('may be due on the day of issue in the year that was told before it', () => {
    const [text, issued] = ['2023年3月20日前报名单，3月1日前报方案', '2023-03-01' as Day];
    const time = { kind: 'date', value: '', hints: [] } as const;
    const told = { ...time, start: 0, end: 11, deadline: '2023-03-20' as Day };
    const loose = { ...time, start: 15, end: 20, deadline: '2022-03-01' as Day };
    expect(carried([told, loose], text, { year: 2022, issued })[1]?.deadline).toBe('2023-03-01');
  });

  it('may be the last day of a phase that goes over the new year', () => {
    const loose = { kind: 'date', value: '1月31日', start: 0, end: 5, hints: ['没有写年份，按 2023 年'] } as const;
    const moved = rebased({ ...loose, deadline: '2023-01-31' as Day }, '2023-11-01', '2024-01-31');
    expect(moved.deadline).toBe('2024-01-31');
  });

  it('is not past on the day of issue', () => {
    const asked = (issued: string) => timesIn('原定2023年3月1日前完成整改', { year: 2023, issued: issued as Day });
    expect(asked('2023-03-01')).toHaveLength(1);
    expect(asked('2023-03-02')).toEqual([]);
  });

  it('may be a phase of one day', () => {
    expect(timesIn('部署阶段（4月1日至4月1日）。', setting)).toMatchObject([
      { value: '2023-04-01/2023-04-01', hints: [] },
    ]);
  });
});
