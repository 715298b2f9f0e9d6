/** A place in a text that names a day, a month, a quarter or a year, as it is written. */
export interface Point {
  readonly start: number;
  readonly end: number;
  readonly whole: string;
  /** 2022, 22; 明 of 明年; neither where the year is told elsewhere. */
  readonly year?: string;
  readonly relative?: string;
  /** As YYYY-MM-DD ends: 03-15, 03-end, 12-end; `coarse` where it is no single day. */
  readonly month: number;
  readonly date: number | 'end';
  readonly coarse: boolean;
  /** 3月, without a word about which part of it. */
  readonly bareMonth: boolean;
  /** What had to be guessed: 只写到年. */
  readonly hint?: string;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Meant = Pick<Point, 'month' | 'date'> & Partial<Pick<Point, 'coarse' | 'bareMonth' | 'hint'>>;

const CLOCK =
  '(?:T?(?:上午|下午|中午|晚上?)?\\d{1,2}(?::\\d\\d(?::\\d\\d(?:\\.\\d+)?)?|[点时](?:\\d{1,2}分?|半)?整?))?';
const START = '(?<![\\dA-Za-z])';
const ALONE = '(?<![\\dA-Za-z./-])';
const IN_YEAR = '(?:(?<year>\\d{4}|\\d\\d)[年./-]|(?<relative>[今本当明次翌去来])年度?)?';
const PART = '(?<part>底|末|上旬|中旬|下旬|初)';

/** What may name a time; the first that reads a place has it. */
const forms: readonly (readonly [string, (groups: Groups) => Meant | undefined])[] = [
  // 2022-03-15, 22.3.15, 2022/3/15 0:00
  [`${START}(?<year>\\d{4})([-./])(?<month>\\d{1,2})\\2(?<date>\\d{1,2})(?!\\d|\\2\\d)日?${CLOCK}`, onDate],
  [`${ALONE}(?<year>\\d\\d)([-./])(?<month>\\d{1,2})\\2(?<date>\\d{1,2})(?!\\d|\\2\\d)日?${CLOCK}`, onDate],
  [`^(?<year>\\d{4})([、,·;])(?<month>\\d{1,2})\\2(?<date>\\d{1,2})$`, onDate],
  [`${START}(?<year>20\\d\\d)(?<month>\\d\\d)(?<date>\\d\\d)(?!\\d)`, onDate],
  // 2022年3月15日, 3月15, 2022年3.15
  [`${ALONE}${IN_YEAR}(?<month>\\d{1,2})月(?<date>\\d{1,2})[日号]${CLOCK}`, onDate],
  [`${ALONE}${IN_YEAR}(?<month>\\d{1,2})月(?<date>\\d{1,2})(?=$|[前之以~,;()、])`, onDate],
  [`${ALONE}(?<year>\\d{4}|\\d\\d)年(?<month>\\d{1,2})[./-](?<date>\\d{1,2})(?![\\d./-])日?`, onDate],
  // 2022年3月底, 3月, 2022.3, 2022.3底
  [`${ALONE}${IN_YEAR}(?<month>\\d{1,2})月份?${PART}?内?`, inMonth],
  [`${START}(?<year>\\d{4})[-./](?<month>\\d{1,2})(?![\\d./-])${PART}?`, inMonth],
  // 3.15, 3/15
  [`${ALONE}(?<month>\\d{1,2})([-./])(?<date>\\d{1,2})(?!\\d|\\2\\d)日?`, onDate],
  // 一季度, 2022年第3季度末, Q2, 前三季度, 上半年
  [`${ALONE}${IN_YEAR}(?:第?(?<quarter>[1-4])季度?|前(?<quarters>[1-4])个?季度|Q(?<q>[1-4]))(?:末|底|内)?`, inQuarter],
  [`${ALONE}(?<year>\\d{4})Q(?<q>[1-4])(?:末|底|内)?`, inQuarter],
  [`${ALONE}${IN_YEAR}(?<half>上|下)半年(?:末|底|内)?`, ({ half }) => untilMonth(half === '上' ? 6 : 12)],
  // 2022年底, 年底, 今年年内, 2022年度, 全年
  [`(?<![\\dA-Za-z半一二两三四五六七八九十])${ofYear()}年?度?年?度?(?<part>底|末|终)`, () => untilMonth(12)],
  [`(?<![\\dA-Za-z半一二两三四五六七八九十])${ofYear()}年?度?年?度?内`, inYear],
  [`${IN_YEAR}全年`, inYear],
  [`${START}(?:(?<year>\\d{4})年度?|(?<relative>[今本当明次翌去来])年度?)(?=$|[~,;、前])`, inYear],
];

/** 2022, 22 or 今 before 年, or 年 alone. */
function ofYear(): string {
  return '(?:(?<year>\\d{4}|\\d\\d)(?=年)|(?<relative>[今本当明次翌去来])(?=年)|(?=年))';
}

function onDate({ month, date }: Groups): Meant {
  return { month: Number(month), date: Number(date), coarse: false };
}

const PARTS: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20, 初: 10 };

function inMonth({ month, part }: Groups): Meant {
  const date = PARTS[part ?? ''] ?? 'end';
  return {
    month: Number(month),
    date,
    bareMonth: part === undefined,
    ...(part === undefined && { hint: '只写到月，按月底' }),
    ...(part === '初' && { hint: '只写了月初，按上旬' }),
  };
}

function inQuarter({ quarter, quarters, q }: Groups): Meant {
  return untilMonth(3 * Number(quarter ?? quarters ?? q));
}

function untilMonth(month: number): Meant {
  return { month, date: 'end' };
}

function inYear(): Meant {
  return { month: 12, date: 'end', hint: '只写到年，按年底' };
}

const compiled = forms.map(([pattern, read]) => [new RegExp(pattern, 'g'), read] as const);

/** The times that a respelled text names, in its order; none overlaps another. */
export function pointsIn(text: string): Point[] {
  const found: Point[] = [];
  for (const [pattern, read] of compiled) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const groups: Groups = match.groups ?? {};
      const meant = found.some((other) => start < other.end && other.start < end) ? undefined : read(groups);
      if (meant)
        found.push({ start, end, whole: match[0], coarse: true, bareMonth: false, ...yearIn(groups), ...meant });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function yearIn({ year, relative }: Groups): Pick<Point, 'year' | 'relative'> {
  return { ...(year !== undefined && { year }), ...(relative !== undefined && { relative }) };
}
