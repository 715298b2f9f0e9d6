import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Arrangement, calendarOf, createCalendar } from '../../src/calendar/calendar.ts';
import { type Day, dayOf, isWeekend } from '../../src/calendar/day.ts';
import { type NoticeOrigin, type NoticeProblem, parseNotice } from '../../src/calendar/notice.ts';
import { eachDay, rowsOf, textOf } from './data.ts';

/** A notice read over what was announced before it. */
function read(text: string, before: readonly Arrangement[] = [], origin: NoticeOrigin = {}): Arrangement {
  const notice = parseNotice(text, origin, calendarOf(before));
  if ('problems' in notice) throw new Error(JSON.stringify(notice.problems, null, 1));
  return notice.arrangement;
}

function problems(text: string, before: readonly Arrangement[], origin: NoticeOrigin = {}): readonly NoticeProblem[] {
  const notice = parseNotice(text, origin, calendarOf(before));
  return 'problems' in notice ? notice.problems : [];
}

function annual(year: number): Arrangement {
  return read(textOf(`notices/${year}.txt`));
}

const FICTIONAL = read(textOf('notices/2027-fictional.txt'));

/** A notice in the usual form: what it is about, and what it says. */
function notice(about: string, body: string, issued = '2027年1月20日'): string {
  return `国务院办公厅关于${about}的通知\n国办发明电〔2027〕1号\n各省、自治区、直辖市人民政府：\n　　经国务院批准，现将具体安排通知如下。\n　　${body}\n国务院办公厅\n${issued}`;
}

function said(list: Arrangement['off']): string {
  return list.map(({ day, name }) => `${day.slice(5)} ${name}`).join('，');
}

describe('the notices that came in the middle of a year', () => {
  const oracle = new Map(rowsOf('oracle.csv').map(({ date, kind }) => [date, kind === 'work']));

  /** The days of a year that a calendar has otherwise than they were. */
  function wrongIn(year: number, notices: readonly Arrangement[]): Day[] {
    const calendar = calendarOf(notices);
    const next = dayOf(`${year}-12-28`); // what follows is set by the notice for the year after
    const days = eachDay(dayOf(`${year}-01-01`), next);
    return days.filter((day) => calendar.isWorking(day) !== (oracle.get(day) ?? !isWeekend(day)));
  }

  test.each([
    [2015, '2015-09-03 2015-09-04 2015-09-06', '国发明电〔2015〕1号', '2015-05-13'],
    [2019, '2019-04-28 2019-05-02 2019-05-03 2019-05-05', '国办发明电〔2019〕3号', '2019-03-22'],
    [2020, '2020-01-31 2020-02-01', '国办发明电〔2020〕1号', '2020-01-27'],
  ])('that of %i turns the year as announced before into what it was', (year, changed, document, issued) => {
    const whole = annual(year);
    const revision = read(textOf(`notices/${year}-revision.txt`), [whole]);
    expect(revision).toMatchObject({ kind: 'national', year, document, issued });
    expect(wrongIn(year, [whole])).toEqual(changed.split(' '));
    expect(wrongIn(year, [whole, revision])).toEqual([]);
    expect(wrongIn(year, [revision, whole])).toEqual([]);
  });

  test.each([
    ['at its end', '5月1日至4日放假调休，共4天', '05-05 劳动节'],
    ['at its beginning', '5月4日至5日放假调休，共2天', '05-03 劳动节'],
    ['nowhere without a sum', '5月1日至4日放假调休', ''],
  ])('a holiday that is arranged anew is no longer than it says: %s', (_, saying, work) => {
    expect(said(read(notice('调整2027年劳动节假期安排', `一、${saying}。`), [FICTIONAL]).work)).toBe(work);
  });

  test('is not taken for the notice that it refers to', () => {
    const body = '一、5月6日（星期四）放假。二、按照国办发明电〔2026〕9号要求妥善安排值班。';
    const text = notice('调整2027年劳动节假期安排', body).replace('国办发明电〔2027〕1号\n', '');
    expect(problems(text, [FICTIONAL]).map(({ message }) => message)).toEqual([expect.stringContaining('文号')]);
    expect(read(text, [FICTIONAL], { document: '国办发明电〔2027〕3号' })).toMatchObject({
      document: '国办发明电〔2027〕3号',
      off: [{ day: '2027-05-06' }],
    });
  });

  test('each sets the days it names, under the name of its holiday', () => {
    const [a, b, c] = [2015, 2019, 2020].map((year) => read(textOf(`notices/${year}-revision.txt`), [annual(year)]));
    const memorial = '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日';
    expect(said(a?.off ?? [])).toBe(`09-03 ${memorial}，09-04 ${memorial}，09-05 ${memorial}`);
    expect(said(a?.work ?? [])).toBe(`09-06 ${memorial}`);
    expect(said(b?.off ?? [])).toBe('05-01 劳动节，05-02 劳动节，05-03 劳动节，05-04 劳动节');
    expect(said(b?.work ?? [])).toBe('04-28 劳动节，05-05 劳动节');
    expect(said(c?.off ?? [])).toBe('01-31 春节，02-01 春节，02-02 春节');
    expect(c?.work).toEqual([]);
  });
});

describe('what a notice may say', () => {
  test.each([
    [
      '调整2027年劳动节假期安排',
      '5月5日（星期三）照常上班，4月25日（星期日）不再上班。',
      '04-25 劳动节',
      '05-05 劳动节',
    ],
    [
      '调整2027年国庆节假期安排',
      '取消10月7日（周四）放假。取消10月9日（周六）调休上班。',
      '10-09 国庆节',
      '10-07 国庆节',
    ],
    [
      '缩短2027年春节假期',
      '2027年春节假期缩短至2月10日（周三），2月11日（周四）起正常上班。',
      '',
      '02-11 春节，02-12 春节',
    ],
    [
      '延长2027年春节假期',
      '2027年春节假期延长至2月14日（周日），2月15日（周一）起正常上班。',
      '02-13 春节，02-14 春节',
      '',
    ],
    [
      '调整2027年部分节假日安排',
      '一、端午节：6月11日（周五）放假，6月12日（周六）上班。',
      '06-11 端午节',
      '06-12 端午节',
    ],
  ])('%s: %s', (about, body, off, work) => {
    const revision = read(notice(about, body), [FICTIONAL]);
    expect([said(revision.off), said(revision.work)]).toEqual([off, work]);
  });

  test('a supplementary notice is one too', () => {
    const text = notice('2027年端午节放假', '6月10日（周四）放假1天。').replace('的通知', '的补充通知');
    expect(said(read(text, [FICTIONAL]).off)).toBe('06-10 端午节');
  });

  test('a holiday is prolonged from where the notices before it end it, over days that were to be worked', () => {
    const made = { ...FICTIONAL, off: FICTIONAL.off.filter(({ day }) => day !== '2027-02-12') };
    const body = '延长2027年春节假期至2月21日（星期日），2月22日（星期一）起正常上班。';
    const { off, work } = read(notice('延长2027年春节假期', body), [made]);
    expect([off[0]?.day, off.at(-1)?.day, off.length, work]).toEqual(['2027-02-12', '2027-02-21', 10, []]);
  });

  test('it may stand in a page with the title of another notice after it', () => {
    const text = `${notice('延长2027年春节假期', '延长2027年春节假期至2月13日（星期六）。')}\n相关阅读 国务院办公厅关于2027年部分节假日安排的通知`;
    expect(said(read(text, [FICTIONAL]).off)).toBe('02-13 春节');
  });
});

describe('what is wrong in such a notice', () => {
  const messages = (about: string, body: string, issued?: string) =>
    problems(notice(about, body, issued), [FICTIONAL]).map(({ line, message }) => `${line}: ${message}`);

  test('no day of issue, unless it is told beside', () => {
    const text = notice('延长2027年春节假期', '延长2027年春节假期至2月13日（星期六）。', '');
    expect(problems(text, [FICTIONAL])).toMatchObject([{ line: 1, message: expect.stringContaining('没有印发日期') }]);
    expect(read(text, [FICTIONAL], { issued: dayOf('2027-02-01') }).issued).toBe('2027-02-01');
  });

  test('no number and no address', () => {
    const text = notice('延长2027年春节假期', '延长2027年春节假期至2月13日（星期六）。').replace(
      '国办发明电〔2027〕1号',
      '',
    );
    expect(problems(text, [FICTIONAL])).toMatchObject([{ message: '没有2027年安排的文号，也没有中国政府网的网址' }]);
  });

  test('a year of which nothing has been announced', () => {
    const text = notice('延长2027年春节假期', '延长2027年春节假期至2月13日（星期六）。');
    expect(problems(text, []).map(({ message }) => message)).toContain('还没有2027年全年的安排，不知道调整的是什么');
  });

  test.each([
    ['延长2027年春节假期', '延长2027年春节假期至2月14日（星期六）。', '5: 2月14日写的是周六，实际是周日（2027年）'],
    ['延长2027年春节假期', '延长2027年春节假期至2月12日（星期五）。', '5: 春节本来就放到2027-02-12，没有延长'],
    ['延长2027年春节假期', '延长2027年春节假期三天。', '5: 没有看懂“延长2027年春节假期三天”'],
    ['调整2027年劳动节假期安排', '5月6日至9日放假调休，共3天。', '5: “5月6日至9日”写的是3天，实际是4天'],
    ['调整2027年劳动节假期安排', '5月6日放假，5月7日视情况安排。', '5: 没有看懂“5月7日视情况安排”'],
    ['调整2027年劳动节假期安排', '5月10日（周一）上班。', '5: 2027-05-10是周一，本来就上班，不会是调休上班日'],
    ['调整2027年劳动节假期安排', '5月8日（周六）放假，5月8日上班。', '5: 2027-05-08又放假又上班'],
  ])('%s: %s', (about, body, message) => expect(messages(about, body)).toContain(message));

  test('every sentence about days is read or complained of, whatever one of them has become', () => {
    const body = '一、5月6日至7日放假调休，共2天。5月8日（周六）、5月9日（周日）上班。';
    const text = notice('调整2027年劳动节假期安排', body);
    const start = text.indexOf('一、');
    const digits = [...text].flatMap((character, index) =>
      /\d/.test(character) && index > start && index < start + body.length ? [index] : [],
    );
    const right = read(text, [FICTIONAL]);
    fc.assert(
      fc.property(fc.constantFrom(...digits), fc.constantFrom(...'0123456789'), (index, digit) => {
        if (text[index] === digit) return;
        const changed = parseNotice(text.slice(0, index) + digit + text.slice(index + 1), {}, calendarOf([FICTIONAL]));
        if ('arrangement' in changed) expect(changed.arrangement).not.toEqual(right);
      }),
    );
  });
});

test('the built-in table is what such notices revise too', () => {
  const text = notice('调整2026年国庆节假期安排', '10月10日（周六）不再上班。', '2026年9月20日').replace(
    '2027',
    '2026',
  );
  const parsed = parseNotice(text, {}, createCalendar());
  expect('arrangement' in parsed && said(parsed.arrangement.off)).toBe('10-10 国庆节');
});
