import { numberOf } from '../calendar/numerals.ts';
import { type FormRule, type Found, matches } from './slip.ts';

/** 7.3.3 层次序数: 一、（一）1.（1）, and no mark after a bracket. */
const headingForm: FormRule = {
  name: '层次序数写法',
  basis: 'GB/T 9704—2012 7.3.3',
  find: (line) => [
    ...matches(line, /^\s*（([一二三四五六七八九十]+|\d+)）[、，.．。]/g, ([whole = '', number]) => ({
      message: `“${whole.trim()}”：括号后面不加标点`,
      remedy: `写成（${number}）`,
    })),
    ...matches(line, /^\s*(\d{1,2})、(?=[\u4e00-\u9fa5])/g, ([, number]) => ({
      message: '第三层序数后面用了顿号',
      remedy: `写成“${number}.”`,
    })),
    ...matches(line, /^\s*([一二三四五六七八九十]+)[.．,，](?=[\u4e00-\u9fa5])/g, ([, number]) => ({
      message: '第一层序数后面应当用顿号',
      remedy: `写成“${number}、”`,
    })),
    ...matches(line, /^\s*(\d{1,2})[)）](?=\s*[\u4e00-\u9fa5])/g, ([, number]) => ({
      message: '序数只有半边括号',
      remedy: `写成（${number}）`,
    })),
    ...matches(line, /^\s*\(([一二三四五六七八九十]+|\d+)\)/g, ([, number]) => ({
      message: '序数用了半角括号',
      remedy: `写成（${number}）`,
    })),
  ],
};

interface Heading {
  readonly level: number;
  readonly number: number;
}

/** The level and number of a heading; nothing for other lines, nor for a number alone, as it stands in tables. */
function headingOf(line: string): Heading | undefined {
  const [, first, second] =
    /^\s*(?:([一二三四五六七八九十百零]{1,5})、|（([一二三四五六七八九十百零]{1,5})）)/.exec(line) ?? [];
  const numeral = first ?? second;
  const bare = line.trim().length <= (numeral?.length ?? 0) + 2;
  return numeral === undefined || bare ? undefined : { level: first === undefined ? 2 : 1, number: numberOf(numeral) };
}

/** Numbers follow one another, within their chapter or through all; 1 may begin anew anywhere. */
const headingOrder: FormRule = {
  name: '层次序数次序',
  basis: 'GB/T 9704—2012 7.3.3',
  find: (line, index, lines) => {
    const heading = headingOf(line);
    if (!heading || heading.number === 1) return [];
    const before = previous(heading, index, lines);
    if (before === heading.number - 1) return [];
    if (before === undefined && lastOf(heading, index, lines) === heading.number - 1) return [];
    const what = before === undefined ? '前面没有第一个' : before === heading.number ? '重复' : `前一个是第${before}个`;
    return [
      {
        at: 0,
        length: line.trim().length > 8 ? 8 : line.length,
        message: `层次序数不连续：${what}`,
        remedy: '核对序号',
      },
    ];
  },
};

/** The number of the heading of the same level before this one, under the same upper heading. */
function previous({ level }: Heading, index: number, lines: readonly string[]): number | undefined {
  for (let i = index - 1; i >= 0; i -= 1) {
    const other = headingOf(lines[i] ?? '');
    if (other?.level === level) return other.number;
    if (other && other.level < level) return undefined;
  }
  return undefined;
}

/** The number of the last heading of this level before, in whatever chapter. */
function lastOf({ level }: Heading, index: number, lines: readonly string[]): number | undefined {
  for (let i = index - 1; i >= 0; i -= 1) {
    const other = headingOf(lines[i] ?? '');
    if (other?.level === level) return other.number;
  }
  return undefined;
}

/** 关于……的通知, whoever issues it before; no sentence that names one. */
const TITLE =
  /^(?!(?:现将|根据|按照|依据|为了?|经|请|要|贯彻|落实|对照))(?:[\u4e00-\u9fa5、 \u3000]{2,60}?)?关于.{2,60}的(?:紧急)?(?:通知|通报|报告|请示|函|意见|决定|方案|批复|公告|通告)(?:[。，；、！]|(?:（[^（）]{1,20}）)?$)/;

/** 7.3.1 标题: no mark at its end; 紧急 is said in 紧急程度. */
const title: FormRule = {
  name: '标题',
  basis: 'GB/T 9704—2012 7.3.1',
  find: (line, index, lines) => {
    const text = line.trim();
    const isBelow = index <= 12 && lines.slice(0, index).some((one) => /[：:]\s*$/.test(one));
    if (index > 12 || text.length > 80 || isBelow || !TITLE.test(text)) return [];
    const found: Found[] = [];
    if (/^[^。]*[。，；、！]$/.test(text))
      found.push({ at: line.length - 1, length: 1, message: '标题末尾不用标点', remedy: '去掉' });
    const urgent = line.indexOf('紧急通知');
    if (urgent >= 0 && /^紧急通知[。，；、！]?$/.test(line.trimEnd().slice(urgent)))
      found.push({
        at: urgent,
        length: 4,
        message: '标题里写了“紧急通知”',
        remedy: '文种写“通知”，紧急程度另标“特急”或“加急”',
      });
    return found;
  },
};

/** 7.3.2 主送机关: a full-width colon at the end. */
const addressee: FormRule = {
  name: '主送',
  basis: 'GB/T 9704—2012 7.3.2',
  find: (line, index) =>
    index > 14
      ? []
      : matches(line, /^[^。:]{2,60}(?:政府|部门|单位|办事处|[局委办处院])(:)\s*$/g, () => ({
          message: '主送机关后面用了半角冒号',
          remedy: '改成全角“：”',
        })),
};

/** 7.3.4 附件说明: 附件：1.××, and no mark after the name. */
const attachment: FormRule = {
  name: '附件说明',
  basis: 'GB/T 9704—2012 7.3.4',
  find: (line) => [
    ...matches(line, /^\s*附件:/g, () => ({ message: '“附件”后面用了半角冒号', remedy: '写成 附件：' })),
    ...matches(line, /^\s*附件[：:]\s*\d+[、．]/g, () => ({ message: '附件序号写法不对', remedy: '写成 附件：1.××' })),
    ...matches(line, /^\s*附件\s?(\d{1,2})[：:]/g, ([, number]) => ({
      message: '附件序号写在了冒号前面',
      remedy: `附件说明写成 附件：1.××，其余另起一行 ${number}.××；附件首页只写 附件${number}，名称另起一行`,
    })),
    ...matches(line, /^\s*附件\s?([一二三四五六七八九十]{1,3})(?=\s*$|[：:])/g, ([, number = '']) => ({
      message: '附件顺序号用了汉字',
      remedy: `用阿拉伯数字，写成 附件${numberOf(number)}`,
    })),
    ...matches(line, /^\s*附件\s?\d{0,2}[：:].+?([。；，、])\s*$/g, () => ({
      message: '附件名称后面不加标点',
      remedy: '去掉句末标点',
    })),
  ],
};

/** 7.4.2 抄送机关: a full-width colon, and a full stop at the end. */
const copies: FormRule = {
  name: '抄送',
  basis: 'GB/T 9704—2012 7.4.2',
  find: (line, index, lines) => {
    const colon = matches(line, /^\s*抄送:/g, () => ({ message: '“抄送”后面用了半角冒号', remedy: '写成 抄送：' }));
    if (!/^\s*抄送[：:]/.test(line) || /。\s*$/.test(line)) return colon;
    const next = lines[index + 1]?.trim() ?? '';
    const goesOn = next !== '' && !/印发$|^\S*\d{4}年/.test(next);
    if (goesOn) return colon;
    const written = line.trimEnd();
    const last = Array.from(written).at(-1) ?? '';
    const at = written.length - last.length;
    return [...colon, { at, length: last.length, message: '抄送机关后面没有句号', remedy: '末尾加“。”' }];
  },
};

/** How a paper is built. */
export const structureRules: readonly FormRule[] = [headingForm, headingOrder, title, addressee, attachment, copies];
