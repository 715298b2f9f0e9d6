import type { Duty } from './duty.ts';
import type { FieldOrigin } from './origin.ts';
import type { PaperRead } from './reading.ts';

/** 2022年, 22年, 二〇二二年. */
const WRITTEN = /(?:\d\d|二[〇零○][〇零○一二三四五六七八九]{2})年|20\d\d[-./]/;

/** What says of a day of which the words tell no year where that is from; nothing where there is no day, or they do. */
export function yearOriginOf(paper: PaperRead): (duty: Duty) => FieldOrigin | undefined {
  const ofPaper = yearOfPaper(paper);
  return (duty) => {
    const { kind, deadline, timeWords = '', hints } = duty;
    if (deadline === undefined || (kind !== 'date' && kind !== 'phase') || WRITTEN.test(timeWords)) return undefined;
    const isOfPaper = hints.some((hint) => /^没有写年份，按 \d/.test(hint));
    const isOfPhase = hints.some((hint) => hint.startsWith('没有写年份，按这个阶段的'));
    if (isOfPhase) return { field: 'year', part: '这个阶段的起止', stretches: [] };
    const before = isOfPaper ? undefined : yearBefore(duty, paper);
    return before ?? (ofPaper && moved(ofPaper, `${paper.outline.year}`, deadline.slice(0, 4)));
  };
}

/** 2023年3月底前……，6月底前: a year that the sentence has told. */
function yearBefore({ deadline, sentence, timeAt, ...place }: Duty, { stretches }: PaperRead): FieldOrigin | undefined {
  const words = `${deadline?.slice(0, 4)}年`;
  const at = sentence.lastIndexOf(words, timeAt?.[0]);
  if (at < 0) return undefined;
  const found = stretches.of(place, at, at + words.length);
  const [all, line] = [found ? [found] : [], found?.line ?? place.line];
  return { field: 'year', part: '本句前面的时间', words, stretches: all, line };
}

/** The year of a paper: of its day or its number, else of the words of it that tell one. */
function yearOfPaper({ outline, lines }: PaperRead): FieldOrigin | undefined {
  const { issued, number, yearWords, yearLine, foot, year } = outline;
  if (year === undefined) return undefined;
  const origin = (part: string, words: string, line: number): FieldOrigin => ({
    field: 'year',
    part,
    words,
    stretches: [],
    ...(line > 0 && { line }),
  });
  const lineWith = (words: string) => lines.findIndex((line) => line.includes(words)) + 1;
  if (yearWords !== undefined) return origin('文中', yearWords, yearLine ?? lineWith(yearWords));
  return issued === undefined
    ? origin('文号', number ?? '', lineWith(number ?? '\n'))
    : origin('成文日期', issued, foot.at(-1) ?? 0);
}

/** 1月10日前 of a paper of December is in the next year. */
function moved(origin: FieldOrigin, year: string, taken: string): FieldOrigin {
  return year === taken ? origin : { ...origin, part: `${origin.part}，顺到 ${taken} 年` };
}
