// Makes src/calendar/holidays.generated.ts and statutory.generated.ts: `npm run generate:holidays [folder]`.
// The announced holidays are the data of chinese-days (not its functions, which depend on the time zone); the statutory
// days are worked out with lunar-typescript and refused unless the functions of chinese-days agree.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

process.env.TZ = 'Asia/Shanghai';
const require = createRequire(import.meta.url);
const chineseDays = require('chinese-days');
const { Lunar } = require('lunar-typescript');
const { holidays, workdays } = JSON.parse(readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8'));

const FIRST_YEAR = 2013;
const LAST_YEAR = 2040;
const FULL_NAMES = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };
const POLICY = 'gov.cn/zhengce/zhengceku';

/** The notices behind the data. One that was issued during its year says which days it set anew. */
const notices = [
  {
    year: 2013,
    issued: '2012-12-08',
    document: '国办发明电〔2012〕33号',
    url: `http://www.${POLICY}/2012-12/10/content_1353.htm`,
  },
  {
    year: 2014,
    issued: '2013-12-11',
    document: '国办发明电〔2013〕28号',
    url: `http://www.${POLICY}/2014-01/02/content_1194.htm`,
  },
  {
    year: 2015,
    issued: '2014-12-16',
    document: '国办发明电〔2014〕28号',
    url: `http://www.${POLICY}/2014-12/16/content_9302.htm`,
  },
  {
    year: 2015,
    issued: '2015-05-13',
    name: '国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知',
    document: '国发明电〔2015〕1号',
    url: `http://www.${POLICY}/2015-05/13/content_9742.htm`,
    sets: ['2015-09-03', '2015-09-06'],
  },
  {
    year: 2016,
    issued: '2015-12-10',
    document: '国办发明电〔2015〕18号',
    url: `http://www.${POLICY}/2015-12/10/content_10394.htm`,
  },
  {
    year: 2017,
    issued: '2016-12-01',
    document: '国办发明电〔2016〕17号',
    url: `http://www.${POLICY}/2016-12/01/content_5141603.htm`,
  },
  {
    year: 2018,
    issued: '2017-11-30',
    document: '国办发明电〔2017〕12号',
    url: `http://www.${POLICY}/2017-11/30/content_5243579.htm`,
  },
  {
    year: 2019,
    issued: '2018-12-04',
    document: '国办发明电〔2018〕15号',
    url: `http://www.${POLICY}/2018-12/06/content_5346276.htm`,
  },
  {
    year: 2019,
    issued: '2019-03-22',
    name: '国务院办公厅关于调整2019年劳动节假期安排的通知',
    document: '国办发明电〔2019〕3号',
    url: `http://www.${POLICY}/2019-03/22/content_5375877.htm`,
    sets: ['2019-04-28', '2019-05-05'],
  },
  {
    year: 2020,
    issued: '2019-11-21',
    document: '国办发明电〔2019〕16号',
    url: `http://www.${POLICY}/2019-11/21/content_5454164.htm`,
  },
  {
    year: 2020,
    issued: '2020-01-27',
    name: '国务院办公厅关于延长2020年春节假期的通知',
    document: '国办发明电〔2020〕1号',
    url: `http://www.${POLICY}/2020-01/27/content_5472352.htm`,
    sets: ['2020-01-31', '2020-02-02'],
  },
  {
    year: 2021,
    issued: '2020-11-25',
    document: '国办发明电〔2020〕27号',
    url: `http://www.${POLICY}/2020-11/25/content_5564127.htm`,
  },
  {
    year: 2022,
    issued: '2021-10-25',
    document: '国办发明电〔2021〕11号',
    url: `http://www.${POLICY}/2021-10/25/content_5644835.htm`,
  },
  {
    year: 2023,
    issued: '2022-12-08',
    document: '国办发明电〔2022〕16号',
    url: `http://www.${POLICY}/2022-12/08/content_5730844.htm`,
  },
  {
    year: 2024,
    issued: '2023-10-25',
    document: '国办发明电〔2023〕7号',
    url: `https://www.${POLICY}/202310/content_6911528.htm`,
  },
  {
    year: 2025,
    issued: '2024-11-12',
    document: '国办发明电〔2024〕12号',
    url: `https://www.${POLICY}/202411/content_6986383.htm`,
  },
  {
    year: 2026,
    issued: '2025-11-04',
    document: '国办发明电〔2025〕7号',
    url: `https://www.${POLICY}/202511/content_7047091.htm`,
  },
];

/** The notice that set a day, a later one where there is one; days of December belong to that for the next year. */
function noticeOf(day) {
  const year = Number(day.slice(0, 4)) + (day.slice(5, 7) === '12' ? 1 : 0);
  const ofYear = notices.filter((notice) => notice.year === year);
  return ofYear.find(({ sets }) => sets && sets[0] <= day && day <= sets[1]) ?? ofYear.find(({ sets }) => !sets);
}

/** The days of one notice, a line for each holiday, as calls of `days`. */
function daysOf(notice, table) {
  const byName = new Map();
  const own = Object.keys(table).filter((day) => noticeOf(day) === notice);
  for (const day of own.sort()) {
    const short = table[day].split(',')[1];
    const name = FULL_NAMES[short] ?? short;
    byName.set(name, [...(byName.get(name) ?? []), day]);
  }
  return [...byName].map(([name, list]) => `...days('${name}', '${list.join(' ')}'),`);
}

function announcedEntry(notice) {
  return [
    '  {',
    `    kind: 'national',`,
    `    year: ${notice.year},`,
    `    name: '${notice.name ?? `国务院办公厅关于${notice.year}年部分节假日安排的通知`}',`,
    `    document: '${notice.document}',`,
    `    url: '${notice.url}',`,
    `    issued: dayOf('${notice.issued}'),`,
    '    off: [',
    ...daysOf(notice, holidays).map((line) => `      ${line}`),
    '    ],',
    '    work: [',
    ...daysOf(notice, workdays).map((line) => `      ${line}`),
    '    ],',
    '  },',
  ];
}

/** The days of 全国年节及纪念日放假办法第二条 as it stood in that year: decrees 513 (2007), 644 (2013) and 795 (2024). */
function statutoryDays(year) {
  const springFestival = year >= 2025 ? [-1, 0, 1, 2] : year >= 2014 ? [0, 1, 2] : [-1, 0, 1];
  const labourDay = year >= 2025 ? ['05-01', '05-02'] : ['05-01'];
  return [
    ['元旦', [`${year}-01-01`]],
    ['春节', springFestival.map((offset) => shift(lunarDay(year, 1, 1), offset))],
    ['清明节', [pureBrightness(year)]],
    ['劳动节', labourDay.map((day) => `${year}-${day}`)],
    ['端午节', [lunarDay(year, 5, 5)]],
    ['中秋节', [lunarDay(year, 8, 15)]],
    ['国庆节', ['10-01', '10-02', '10-03'].map((day) => `${year}-${day}`)],
  ];
}

function lunarDay(year, month, date) {
  const text = [year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
  return agreed(
    text,
    Lunar.fromYmd(year, month, date).getSolar().toYmd(),
    chineseDays.getSolarDateFromLunar(text).date,
  );
}

function pureBrightness(year) {
  return agreed(
    `清明 ${year}`,
    Lunar.fromYmd(year, 6, 1).getJieQiTable()['清明'].toYmd(),
    chineseDays.getSolarTermDate(year, 4, 'pure_brightness'),
  );
}

function agreed(what, one, other) {
  if (one !== other) throw new Error(`the two references differ on ${what}: ${one}, ${other}`);
  return one;
}

function versionOf(name) {
  return `${name} ${require('../package.json').devDependencies[name]}`;
}

function shift(day, count) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

function statutoryEntry(year) {
  return [
    '  [',
    `    ${year},`,
    '    [',
    ...statutoryDays(year).map(([name, list]) => `      ...days('${name}', '${list.join(' ')}'),`),
    '    ],',
    '  ],',
  ];
}

for (const day of Object.keys({ ...holidays, ...workdays })) {
  if (day >= `${FIRST_YEAR}` && noticeOf(day) === undefined) throw new Error(`no notice for ${day}`);
}
const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);

const span = `${FIRST_YEAR} to ${notices.at(-1).year}`;
const [data, reference] = ['chinese-days', 'lunar-typescript'].map(versionOf);
const announced = [
  `// Made by scripts/holidays.mjs from the data of ${data}; do not edit.`,
  `import { type Arrangement, days } from './arrangement.ts';`,
  `import { dayOf } from './day.ts';`,
  '',
  `/** What the State Council announced for ${span}; of two notices that name a day, the later one holds. */`,
  'export const announced: readonly Arrangement[] = [',
  ...notices.flatMap(announcedEntry),
  '];',
  '',
];
const statutory = [
  `// Made by scripts/holidays.mjs with ${reference}, checked against ${data}; do not edit.`,
  `import { days, type NamedDay } from './arrangement.ts';`,
  '',
  '/**',
  ' * The days off for everyone under 全国年节及纪念日放假办法第二条 as it stands in each year (国务院令第513号, from 2014',
  ' * 第644号, from 2025 第795号), whatever weekday they fall on. A day with two holidays stands here twice.',
  ' */',
  'export const statutory: ReadonlyMap<number, readonly NamedDay[]> = new Map([',
  ...years.flatMap(statutoryEntry),
  ']);',
  '',
];

const folder = process.argv[2] ?? join(import.meta.dirname, '../src/calendar');
writeFileSync(join(folder, 'holidays.generated.ts'), announced.join('\n'));
writeFileSync(join(folder, 'statutory.generated.ts'), statutory.join('\n'));
