import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/calendar/day.ts';
import { timeMeant } from '../../src/cli/asking/time-meant.ts';
import type { SpokenSort } from '../../src/vocabulary/anatomy.ts';

/** A Tuesday. */
const TODAY = '2022-03-01' as Day;
const meant = (typed: string, sort: SpokenSort) => timeMeant(typed, sort, TODAY);

describe('a day on which something happened', () => {
  it.each([
    ['去年12月30日', '2021-12-30'],
    ['12月20日', '2021-12-20'],
    ['9月1日', '2021-09-01'],
    ['2月25日', '2022-02-25'],
    ['3月1日', '2022-03-01'],
    ['今天', '2022-03-01'],
    ['昨天', '2022-02-28'],
    ['前天', '2022-02-27'],
    ['周一', '2022-02-28'],
    ['上周五', '2022-02-25'],
    ['上月25日', '2022-02-25'],
  ])('%s is %s, and told', (typed, day) => {
    expect(meant(typed, 'past')).toEqual({ text: day, told: expect.stringContaining(day) });
  });

  it.each([
    ['8月31日', '“8月31日”还没有到，不知道是哪一年'],
    ['3月15日', '“3月15日”还没有到，不知道是哪一年'],
    ['周五', '“周五”还没有到，不知道是哪一周'],
    ['2022年2月', '“2022年2月”没有写到日'],
    ['2月中旬', '“2月中旬”没有写到日'],
    ['2月20日、2月25日', '“2月20日、2月25日”不止一个日期'],
    ['2月20日、25日', '“2月20日、25日”不止一个日期'],
    ['三天内', '“三天内”是多长时间，不是哪一天'],
  ])('%s is asked for', (typed, doubt) => {
    expect(meant(typed, 'past')).toMatchObject({ doubt });
  });
});

describe('a day to come', () => {
  it.each([
    ['4月20日、5月10日', '“4月20日、5月10日”不止一个日期'],
    ['4月20日前报方案，5月10日前完成', '“4月20日前报方案，5月10日前完成”不止一个日期'],
    ['2月25日', '“2月25日”已经过了，不知道是哪一年'],
  ])('%s is asked for', (typed, doubt) => {
    expect(meant(typed, 'limit')).toMatchObject({ doubt });
    expect(meant(typed, 'day')).toMatchObject({ doubt });
  });

  it('ends a span that began in the same year', () => {
    const meant = timeMeant('1月1日至12月31日', 'limit', '2022-07-20' as Day);
    expect(meant).toEqual({ text: '2022-12-31', told: '“1月1日至12月31日”按 2022-12-31 周六' });
  });

  it('of whoever types it counts from the day of typing, and is asked for before the receipt', () => {
    const [received, today] = ['2022-03-01', '2022-03-07'] as Day[] as [Day, Day];
    const limit = (typed: string) => timeMeant(typed, 'limit', received, today);
    expect(limit('昨天')).toMatchObject({ text: '2022-03-06' });
    expect(limit('今天')).toMatchObject({ text: '2022-03-07' });
    expect(limit('大后天')).toMatchObject({ text: '2022-03-10' });
    expect(limit('周五')).toMatchObject({ text: '2022-03-04' });
    expect(limit('5个工作日内')).toMatchObject({ text: '5个工作日' });
    expect(timeMeant('昨天', 'limit', today)).toMatchObject({
      doubt: '“昨天”是 2022-03-06 周日，早于收到日期 2022-03-07',
    });
    expect(timeMeant('前天', 'limit', today, '2022-03-08' as Day)).toMatchObject({
      doubt: expect.stringContaining('早于收到日期'),
    });
  });

  it('is no length of time, which a limit may be', () => {
    expect(meant('5个工作日内', 'day')).toMatchObject({ doubt: '“5个工作日内”是多长时间，不是哪一天' });
    expect(meant('5个工作日内', 'limit')).toEqual({ text: '5个工作日', told: '“5个工作日内”按 5个工作日' });
  });

  it('that loses its clock time says so', () => {
    const told = '“3月10日下午5点前”按 2022-03-10 周四，时刻没有记';
    expect(meant('3月10日下午5点前', 'limit')).toEqual({ text: '2022-03-10', told });
  });
});

describe('a moment', () => {
  it.each([
    ['2月25日下午5点', '2022-02-25 17:00'],
    ['2月25日下午5点半', '2022-02-25 17:30'],
    ['2月25日下午12点', '2022-02-25 12:00'],
    ['2月25日17:30', '2022-02-25 17:30'],
    ['2月25日17时5分', '2022-02-25 17:05'],
    ['2月25日晚8点', '2022-02-25 20:00'],
    ['2月25日上午9点', '2022-02-25 09:00'],
  ])('%s is %s', (typed, text) => {
    const told = `“${typed}”按 2022-02-25 周五${text.slice(10)}`;
    expect(meant(typed, 'moment')).toEqual({ text, told });
  });

  it.each([
    ['2月25日5点', '“5点”是上午还是下午'],
    ['2月25日7点', '“7点”是上午还是下午'],
    ['2月25日25点', '没有“25点”这个时刻'],
  ])('%s is asked for', (typed, doubt) => {
    expect(meant(typed, 'moment')).toMatchObject({ doubt });
  });
});

describe('a share', () => {
  it.each([
    ['五成', '50%'],
    ['五成五', '55%'],
    ['八成半', '85%'],
    ['十成', '100%'],
    ['一半', '50%'],
    ['百分之五十', '50%'],
    ['５０％', '50%'],
    ['50', '50%'],
  ])('%s is %s', (typed, text) => {
    expect(meant(typed, 'share')).toMatchObject({ text });
  });

  it.each(['百分之一百二十', '五', '一百', '2.5成', '60%'])('%s stays as it is', (typed) => {
    expect(meant(typed, 'share')).toEqual({ text: typed });
  });
});

it('15日 stays so many days, and it is said that it might be a day of the month', () => {
  expect(meant('15日', 'limit')).toEqual({
    text: '15日',
    told: '“15日”按收到以后15日；说的是几号，就写“15日前”',
  });
});
