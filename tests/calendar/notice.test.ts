import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Arrangement, createCalendar } from '../../src/calendar/calendar.ts';
import { type Day, dayOf, isWeekend } from '../../src/calendar/day.ts';
import { announced } from '../../src/calendar/holidays.generated.ts';
import { type NoticeOrigin, type NoticeProblem, parseNotice } from '../../src/calendar/notice.ts';
import { eachDay, textOf } from './data.ts';

const FICTIONAL = textOf('notices/2027-fictional.txt');

function read(text: string, origin?: NoticeOrigin): Arrangement {
  const notice = parseNotice(text, origin);
  if ('problems' in notice) throw new Error(JSON.stringify(notice.problems, null, 1));
  return notice.arrangement;
}

function problems(text: string, origin?: NoticeOrigin): readonly NoticeProblem[] {
  const notice = parseNotice(text, origin);
  return 'problems' in notice ? notice.problems : [];
}

/** What is said of the fictional notice after a change in it, with the lines. */
function saidOf(change: (text: string) => string): string[] {
  const changed = change(FICTIONAL);
  expect(changed).not.toBe(FICTIONAL);
  return problems(changed).map(({ line, message }) => `${line}: ${message}`);
}

function replacing(from: string, to: string): string[] {
  return saidOf((text) => text.replace(from, to));
}

/** The days on which arrangements differ from the plain week; of two that name one day, the later holds. */
function differences(arrangements: readonly Arrangement[]): string[] {
  const working = new Map<Day, boolean>();
  for (const { off, work } of arrangements) {
    for (const { day } of off) working.set(day, false);
    for (const { day } of work) working.set(day, true);
  }
  return [...working]
    .filter(([day, works]) => works === isWeekend(day))
    .map(([day, works]) => `${day} ${works}`)
    .sort();
}

describe('the notices of past years', () => {
  test.each(Array.from({ length: 14 }, (_, index) => 2013 + index))(
    'the notice for %i sets the days of the built-in table',
    (year) => {
      const arrangement = read(textOf(`notices/${year}.txt`));
      const [annual, ...revisions] = announced.filter((one) => one.year === year);
      expect(arrangement).toMatchObject({ kind: 'national', year, name: annual?.name, document: annual?.document });
      expect(differences([arrangement, ...revisions])).toEqual(differences([annual ?? arrangement, ...revisions]));
    },
  );

  test.each([2013, 2016, 2022, 2024, 2026])(
    'the notice for %i names the same holidays as the built-in table',
    (year) => {
      const { off, work } = read(textOf(`notices/${year}.txt`));
      const annual = announced.find((one) => one.year === year);
      const sorted = (days: Arrangement['off'] = []) => days.map(({ day, name }) => `${day} ${name}`).sort();
      expect(sorted(off)).toEqual(sorted(annual?.off));
      expect(sorted(work)).toEqual(sorted(annual?.work));
    },
  );

  test('a notice may set days of the December before', () => {
    const { off, work } = read(textOf('notices/2019.txt'));
    expect(off.slice(0, 3).map(({ day }) => day)).toEqual(['2018-12-30', '2018-12-31', '2019-01-01']);
    expect(work[0]).toEqual({ day: '2018-12-29', name: '元旦' });
    const short = textOf('notices/2019.txt')
      .replace(/2018年12月/g, '12月')
      .replace('2019年1月1日', '1月1日');
    expect(differences([read(short)])).toEqual(differences([read(textOf('notices/2019.txt'))]));
  });

  test('two holidays in one item are named together', () => {
    const { off } = read(textOf('notices/2025.txt'));
    expect(off.find(({ day }) => day === '2025-10-06')?.name).toBe('国庆节、中秋节');
  });
});

describe('the notice for 2027', () => {
  const arrangement = read(FICTIONAL);

  test('is read whole', () => {
    expect(arrangement).toMatchObject({
      kind: 'national',
      year: 2027,
      name: '国务院办公厅关于2027年部分节假日安排的通知',
      document: '国办发明电〔2026〕5号',
    });
    expect(arrangement.off).toHaveLength(28);
    expect(arrangement.work.map(({ day, name }) => `${day} ${name}`)).toEqual([
      '2027-01-31 春节',
      '2027-02-20 春节',
      '2027-04-25 劳动节',
      '2027-09-26 国庆节',
      '2027-10-09 国庆节',
    ]);
  });

  test('makes 2027 official and sets its days', () => {
    const calendar = createCalendar([arrangement]);
    const days = eachDay(dayOf('2027-01-01'), dayOf('2027-12-31'));
    expect(days.every((day) => calendar.at(day).status === 'official')).toBe(true);
    expect(calendar.at(dayOf('2027-02-12'))).toMatchObject({ working: false, reason: '春节放假' });
    expect(calendar.at(dayOf('2027-10-09')).source).toBe('国办发明电〔2026〕5号');
    expect(calendar.coverage().find(({ year }) => year === 2027)?.workingDays).toBe(261 - 13);
  });

  test('may be pasted with any spaces and line breaks', () => {
    const spaces = fc.constantFrom('\n', '\r\n', '\r', ' ', '\t', '　', '\u00a0', '\u200b', '\u001b', '\n\n\n　　');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(FICTIONAL.length), spaces), { maxLength: 60 }), (insertions) => {
        const places = new Map(insertions);
        const pasted = [...FICTIONAL].map((character, index) => (places.get(index) ?? '') + character).join('');
        expect(read(pasted)).toEqual(arrangement);
      }),
    );
    expect(read(FICTIONAL.replace(/\n/g, ''))).toEqual(arrangement);
  });

  test('may be pasted with half-width or full-width signs', () => {
    const halfWidth = FICTIONAL.replace(/[：，（）]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
    const fullWidth = FICTIONAL.replace(/[0-9:,()]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    for (const text of [halfWidth, fullWidth]) expect(read(text)).toEqual(arrangement);
  });

  test('may number its items in brackets, say 星期 for 周, and put a dash for 至', () => {
    const variants = [
      FICTIONAL.replace(/^　　([一二三四五六七])、/gm, '（$1）'),
      FICTIONAL.replace(/周([一二三四五六日])）/g, '星期$1）').replaceAll('星期日', '星期天'),
      FICTIONAL.replace(/(\d日（[^）]*）)至/g, '$1—'),
      FICTIONAL.replace('〔2026〕', '[2026]'),
      FICTIONAL.replace('清明节：', '清明：').replace('2月20日（周六）上班', '2月20日（周六）照常上班'),
    ];
    for (const text of variants) expect(read(text)).toEqual(arrangement);
  });

  test('may stand in a web page with other things, and twice', () => {
    const page = [
      '首页 > 政策 > 国务院文件\n索引号：000014349/2026-00099　发布日期：2026年11月25日 18:00　来源：中国政府网\n字号：大 中 小',
      FICTIONAL,
      '责任编辑：张三\n相关阅读\n国务院办公厅关于2026年部分节假日安排的通知\n· 2027年春节放假8天，2月5日至12日\n扫一扫在手机打开 11月26日',
    ].join('\n\n');
    expect(read(page)).toEqual(arrangement);
    expect(read(`${FICTIONAL}\n${FICTIONAL}`)).toEqual(arrangement);
  });

  test('may bring its number or address from elsewhere', () => {
    const without = FICTIONAL.replace('国办发明电〔2026〕5号', '');
    const url = 'https://www.gov.cn/zhengce/content/202611/content_1234567.htm';
    expect(read(`${url}\n${without}`)).toEqual({ ...arrangement, document: undefined, url });
    expect(read(without, { url })).toEqual({ ...arrangement, document: undefined, url });
    expect(read(without, { document: '国办发明电〔2026〕5号' })).toEqual(arrangement);
  });
});

describe('what is wrong in a notice', () => {
  test('no notice at all, or none of its items', () => {
    expect(problems('')).toEqual([{ line: 1, message: '没有找到通知的年份', remedy: expect.stringContaining('全文') }]);
    expect(problems('国务院办公厅关于2027年部分节假日安排的通知')).toMatchObject([
      { message: '没有找到“一、元旦：……”这样的条目' },
    ]);
  });

  test('a wrong weekday', () => {
    expect(replacing('1月1日（周五）', '1月1日（周四）')).toEqual(['7: 1月1日写的是周四，实际是周五（2027年）']);
    expect(replacing('12日（农历正月初七、周五）', '12日（农历正月初七、周六）')).toEqual([
      '8: 2月12日写的是周六，实际是周五（2027年）',
    ]);
    expect(replacing('2月20日（周六）上班', '2月20日（星期日）上班')).toEqual([
      '8: 2月20日写的是周日，实际是周六（2027年）',
    ]);
  });

  test('a wrong number of days', () => {
    expect(replacing('共8天', '共7天')).toEqual([
      '8: “2月5日(农历除夕、周五)至12日(农历正月初七、周五)”写的是7天，实际是8天',
    ]);
    expect(replacing('放假1天', '放假2天')).toEqual(['11: “6月9日(周三)”写的是2天，实际是1天']);
  });

  test('a day that does not exist', () => {
    expect(replacing('2月20日（周六）上班', '2月30日（周六）上班')).toContain('8: 没有2027年2月30日这一天');
    expect(replacing('10月1日（周五）', '0月1日（周五）')).toContain('13: 没有2027年0月1日这一天');
  });

  test('a day worked that is no Saturday or Sunday', () => {
    expect(replacing('4月25日（周日）上班', '4月26日（周一）上班')).toEqual([
      '1: 周一至周五放假18天，周末上班4天，净放14天，与2027年法定的13天不符',
      '10: 2027-04-26是周一，本来就上班，不会是调休上班日',
    ]);
  });

  test('a day that is named twice, or off and worked', () => {
    expect(replacing('9月26日（周日）', '9月26日（周日）、9月26日（周日）')).toEqual(['13: 2027-09-26写了两次']);
    expect(replacing('4月25日（周日）上班', '4月25日（周日）、5月2日（周日）上班')).toContain(
      '10: 2027-05-02又放假又上班',
    );
    expect(replacing('9月15日（周三）放假1天', '9月15日（周三）放假1天，9月15日放假')).toContain(
      '12: 2027-09-15写了两次',
    );
  });

  test('an item said twice, each time otherwise', () => {
    const said = saidOf((text) => `${text}\n五、端午节：6月10日（周四）放假1天。`);
    expect(said).toEqual(['1: 周一至周五放假19天，周末上班5天，净放14天，与2027年法定的13天不符']);
  });

  test('a holiday that is missing', () => {
    expect(saidOf((text) => text.replace(/^　　五、.*\n/m, ''))).toEqual([
      '1: 端午节的法定假日2027-06-09（周三）没有放假',
      '1: 周一至周五放假17天，周末上班5天，净放12天，与2027年法定的13天不符',
    ]);
  });

  test('a Spring Festival that does not cover the eve and the first three days', () => {
    const late = '2月6日（农历正月初一、周六）至13日（农历正月初八、周六）';
    expect(replacing('2月5日（农历除夕、周五）至12日（农历正月初七、周五）', late)).toEqual([
      '1: 周一至周五放假17天，周末上班5天，净放12天，与2027年法定的13天不符',
      '8: 春节的法定假日2027-02-05（周五）没有放假',
    ]);
    expect(replacing('五、端午节：6月9日（周三）', '五、端午节：6月10日（周四）')).toEqual([
      '11: 端午节的法定假日2027-06-09（周三）没有放假',
    ]);
  });

  test('sums that do not come out', () => {
    expect(replacing('9月26日（周日）、', '')).toEqual([
      '1: 周一至周五放假18天，周末上班4天，净放14天，与2027年法定的13天不符',
    ]);
  });

  test('a day worked far from its holiday', () => {
    expect(replacing('2月20日（周六）上班', '3月20日（周六）上班')).toEqual(['8: 2027-03-20上班，离春节放假超过14天']);
  });

  test('no number and no address, or those of something else', () => {
    const message = '没有2027年安排的文号，也没有中国政府网的网址';
    for (const other of [
      '',
      '国办发明电〔2024〕12号',
      '国办发〔2026〕30号附件',
      'https://www.gov.cn.example.com/a.htm',
    ]) {
      expect(replacing('国办发明电〔2026〕5号', other), other).toEqual([`1: ${message}`]);
    }
    const elsewhere = problems(FICTIONAL, { url: 'https://example.com/2027.htm' });
    expect(elsewhere).toMatchObject([{ message: '网址https://example.com/2027.htm不是中国政府网的' }]);
  });

  test('a number of the year itself', () => {
    expect(replacing('国办发明电〔2026〕5号', '国办发明电〔2027〕1号')).toEqual([]);
  });

  test('a title and a text of different years', () => {
    expect(replacing('关于2027年部分', '关于2026年部分')).toEqual(['1: 标题是2026年，正文是2027年']);
  });

  test('a sentence with days that cannot be understood', () => {
    const said = replacing('不调休。\n　　六、', '不调休。6月12日起正常上班。\n　　六、');
    expect(said).toEqual(['11: 没有看懂“6月12日起正常上班”']);
    expect(replacing('6月9日（周三）放假1天，不调休。', '另行通知。')).toContain('11: 没有看懂“另行通知。”');
    expect(replacing('至12日（农历', '至4月30日（农历').join()).toContain('8: “2月5日(农历除夕、周五)至4月30日');
    expect(replacing('一、元旦：1月1日（周五）至', '一、元旦：1日（周五）至')).toContain('7: “1日(周五)”没有写明月份');
    expect(replacing('10月1日（周五）至7日（周四）', '10月7日（周四）至1日（周五）').join()).toContain('的起止不对');
  });

  test('days of other years', () => {
    const said = replacing('六、中秋节：9月15日（周三）放假', '六、中秋节：2028年9月15日（周五）放假');
    expect(said).toContain('12: 2028-09-15不在2027年的安排之内');
    const before = replacing('9月26日（周日）、', '2026年11月29日（周日）、');
    expect(before).toContain('13: 2026-11-29不在2027年的安排之内');
  });

  test('a year for which there is no table of statutory days', () => {
    const far = FICTIONAL.replaceAll('2027年', '2050年').replace('〔2026〕', '〔2049〕');
    expect(problems(far).map(({ message }) => message)).toContain('没有2050年的法定节假日表');
  });

  test('everything at once, each with its line and what to do', () => {
    const text = FICTIONAL.replace('1月1日（周五）', '1月1日（周一）')
      .replace('共7天', '共9天')
      .replace('国办发明电〔2026〕5号', '');
    expect(problems(text).map(({ line }) => line)).toEqual([1, 7, 13]);
    for (const { remedy } of problems(text)) expect(remedy).not.toBe('');
  });
});

test('no single wrong digit in the items of a notice is taken', () => {
  const start = FICTIONAL.indexOf('一、元旦');
  const end = FICTIONAL.indexOf('鼓励单位');
  for (let index = start; index < end; index++) {
    if (!/\d/.test(FICTIONAL.charAt(index))) continue;
    for (const digit of '0123456789') {
      if (digit === FICTIONAL.charAt(index)) continue;
      const text = FICTIONAL.slice(0, index) + digit + FICTIONAL.slice(index + 1);
      expect(problems(text), FICTIONAL.slice(index - 5, index + 5)).not.toEqual([]);
    }
  }
});
