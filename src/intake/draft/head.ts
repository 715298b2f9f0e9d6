import { type Day, parseDay } from '../../calendar/day.ts';
import { numberOf, twoDigits } from '../../calendar/numerals.ts';
import { bound, unbound } from './actor/bound.ts';
import { areNames, namesIn } from './actor/names.ts';
import { isPartToPlay } from './actor/parts.ts';
import type { Actors } from './actor/roles.ts';
import { headingOf } from './numbering.ts';
import type { Line } from './paragraph.ts';

const NUMBER = /^[\u4e00-\u9fa5]{0,12}[〔[【（](20\d\d)[〕\]】）]第?\d+号$/;
const DATE =
  '(20\\d\\d|二[〇零○][〇零○一二三四五六七八九]{2})年(\\d{1,2}|[一二三四五六七八九十]{1,2})月(\\d{1,2}|[一二三四五六七八九十]{1,3})日';
const DATE_ALONE = new RegExp(
  `^(?:[^。，；]{0,20}(?:[\\s\u3000]{2,}|[\\t\u3000])|(?:发布|成文|印发|签发|交办|下发|发文|填发|制发|立项|发出|制表|填报|发件|会议)?(?:日\\s*期|时\\s*间)：\\s*)?${DATE}(?:（[^（）]{2,8}）)?\\s*(?:[上下]午)?\\s*(?:\\d{1,2}(?:：\\d\\d|时(?:\\d{1,2}分)?))?(?:(?:整理|记录|定稿|公示|张贴|汇编|编)(?:，公示\\d+天)?)?$`,
);
const IN_BRACKET = new RegExp(
  `^（(?:[^（）。；]{2,40}[，\\s　](${DATE})(?:印发|发布|编发|整理|编)?|(${DATE})(?:[上下]午|晚上?)?，[^（）。；]{2,60}|此件[^（）]{0,10}?(${DATE})[^（）]{0,8})）$`,
);
const ADDRESSED =
  /(?:政府|部门|单位|办事处|机构|公司|企业|社区|集团|银行|中心|[局委办处院厅部校队所会镇乡村道站科室）])：$/;
const KIND =
  /(?:通知|通报|报告|请示|函|意见|决定|方案|批复|公告|通告|办法|规定|细则|条例|纪要|计划|要点|规划|措施|清单|预案|(?:督办|交办|转办|批办|通知)单|(?:分解|分工|任务|安排|责任)表)(?:（[^（）]+）)?$/;

/** 发文字号 within the head of a paper. */
export function paperNumberIn(lines: readonly Line[]): string | undefined {
  return lines.slice(0, 15).find(({ plain }) => NUMBER.test(plain.replace(/\s/g, '')))?.text;
}

/** 云政办〔2026〕30号　2026年12月1日, 填报单位：甲　2026年1月12日: the day of a paper is a line of its own. */
export function parted(line: Line): Line[] {
  const [whole, number = '', day = ''] = /^(.+?号)\s+(\S.*)$/.exec(line.plain) ?? FILLED.exec(line.plain) ?? [];
  if (whole === undefined || !(FILLED.test(whole) || NUMBER.test(number.replace(/\s/g, ''))) || !dateIn(day))
    return [line];
  const { text } = line;
  return [
    { ...line, text: text.slice(0, number.length), plain: number },
    { ...line, text: text.slice(-day.length), plain: day },
  ];
}

/** Over a table: who filled it in, in what it counts, and when. */
const FILLED = /^((?:填报|编制|制表|报送|汇总)(?:单位|部门|人)：[^。；]{2,60}?)\s+(\S*20\d\d年\d{1,2}月\d{1,2}日)$/;

/** When and by whom a paper was signed, and the lines that say so. */
export interface Signed {
  readonly issued?: Day;
  readonly issuer?: string;
  readonly signature: readonly number[];
}

/** 成文日期 and who signed over it: the last day that stands alone beneath a name, else the last that stands alone. */
export function issuedOf(lines: readonly Line[]): Signed {
  const filled = lines.filter(({ plain }) => plain !== '');
  const alone = filled.flatMap(({ line, plain }, i) => {
    const issued = dateIn(plain);
    const above = (filled[i - 1]?.plain ?? '').replace(/\s/g, '');
    const beside = /^(\S{2,20})\s{2,}/.exec(plain)?.[1];
    const isAbove = beside === undefined && areNames(above);
    const over = isAbove ? [filled[i - 1]?.line ?? 0] : [];
    return issued ? [{ issued, issuer: beside ?? (isAbove ? above : undefined), signature: [...over, line] }] : [];
  });
  const { issued, issuer, signature } =
    alone.findLast((one) => one.issuer !== undefined) ??
    alone.at(-1) ??
    bracketed(filled) ??
    printed(filled) ??
    upTo(filled) ??
    adopted(filled);
  return { signature, ...(issued && { issued }), ...(issuer && { issuer }) };
}

/** （某某办公室　2024年3月14日印发）, （某某督查室，2024年2月6日）: a line of its own below a title or where a paper ends. */
function bracketed(lines: readonly Line[]): { issued: Day; issuer: undefined; signature: number[] } | undefined {
  const [found] = bracketedIn(lines);
  return found && { issued: found.issued, issuer: undefined, signature: [found.line] };
}

function bracketedIn(lines: readonly Line[]): { readonly issued: Day; readonly line: number }[] {
  return [...lines.slice(-6).toReversed(), ...lines.slice(0, 6)].flatMap(({ line, plain }) => {
    const issued = dateIn(
      IN_BRACKET.exec(plain)
        ?.slice(1)
        .find((one) => one?.startsWith('2') && one.endsWith('日')) ?? '',
    );
    return issued ? [{ issued, line }] : [];
  });
}

/** Such lines, which ask nothing of anybody even where another tells the day. */
export function bracketedOn(lines: readonly Line[]): number[] {
  return bracketedIn(lines.filter(({ plain }) => plain !== '')).map(({ line }) => line);
}

/** 区政府办公室　2025年9月19日印发, where nothing else tells the day. */
function printed(lines: readonly Line[]): { issued: Day; issuer: undefined; signature: number[] } | undefined {
  const days = lines.slice(-6).map(({ plain }) => dateIn(/\s(\S+)印发$/.exec(plain)?.[1] ?? ''));
  const issued = days.find((day) => day !== undefined);
  return issued && { issued, issuer: undefined, signature: [] };
}

/** （截至2025年9月30日） below a title: from when a paper speaks that does not say when it was made. */
function upTo(lines: readonly Line[]): { issued: Day; issuer: undefined; signature: number[] } | undefined {
  const days = lines.slice(0, 6).map(({ plain }) => dateIn(/^（?截[至止](\S+?)）?$/.exec(plain)?.[1] ?? ''));
  const issued = days.find((day) => day !== undefined);
  return issued && { issued, issuer: undefined, signature: [] };
}

const PRINTED = new RegExp(`^(?:\\S{2,20}\\s+${DATE}印发|（?20\\d\\d年\\d{1,2}月(?:\\d{1,2}日)?印发）?)$`);

/** 版记 (GB/T 9704—2012 7.4.4): who printed a paper and when, 区政府办公室　　2025年12月31日印发, asks nothing of anybody. */
export function printedOn(lines: readonly Line[]): number[] {
  return lines.filter(({ plain }) => PRINTED.test(plain)).map(({ line }) => line);
}

function dateIn(written: string): Day | undefined {
  const plain = written
    .replace(/^（([^（）]+)）$/, '$1')
    .replace(/^(20\d\d)([-./])(\d{1,2})\2(\d{1,2})$/, '$1年$3月$4日');
  const [, year, month, date] = DATE_ALONE.exec(plain) ?? DATE_ALONE.exec(plain.replace(/\s/g, '')) ?? [];
  return year === undefined ? undefined : parseDay(`${numberOf(year)}-${twoDigits(month)}-${twoDigits(date)}`);
}

/** 2018年6月28日……会议通过; 2025年9月16日，某某主持召开……会议. */
function adopted(lines: readonly Line[]): { issued: Day | undefined; issuer: undefined; signature: number[] } {
  const found = lines
    .slice(0, 8)
    .map(({ plain }) => (ADOPTED.exec(plain) ?? HELD.exec(plain))?.[1])
    .find((text) => text !== undefined);
  return { issued: dateIn(found ?? ''), issuer: undefined, signature: [] };
}

const ADOPTED = new RegExp(`(?:^|（)(${DATE})[^（）]*(?:通过|批准|公布)`);
const HELD = new RegExp(`^（?(${DATE})[^。；]{0,60}(?:主持召开|召集|召开)`);

/** 9月29日下午，某某主持召开……例会: the day of minutes, where only their year is told. */
export function heldOn(lines: readonly Line[], title: string | undefined, year: number | undefined): Day | undefined {
  if (year === undefined || !/纪要|例会|会议/.test(title ?? '')) return undefined;
  const [, month, date] =
    lines
      .slice(0, 10)
      .map(({ plain }) => /^(\d{1,2})月(\d{1,2})日[^。；]{0,60}(?:主持召开|召集)/.exec(plain))
      .find((found) => found !== null) ?? [];
  return month === undefined ? undefined : parseDay(`${year}-${twoDigits(month)}-${twoDigits(date)}`);
}

/** Who has a paper that is a form, by the labels in its head: 承办单位：甲, and 协办单位：乙 beside it. */
export function assignedIn(lines: readonly Line[], title: string | undefined): Pick<Actors, 'lead' | 'support'> {
  const head = lines.filter(({ plain }) => plain !== '').slice(0, 12);
  const isForm =
    /(?:单|函)$/.test((title ?? '').replace(/\s/g, '')) ||
    head.some(({ plain }) => /^(?:督办|交办|批示)[^：]{0,4}：/.test(plain));
  const labelled = (label: RegExp) => {
    const found = head.map(({ plain }) => label.exec(plain)?.[1]).find((names) => names !== undefined);
    return isForm && found !== undefined && areNames(found) ? namesIn(found) : [];
  };
  const lead = labelled(/^(?:主办|承办|责任|牵头)(?:单位|部门)：(.+)$/);
  return { lead, support: lead.length > 0 ? labelled(/^(?:协办|配合|会办)(?:单位|部门)：(.+)$/) : [] };
}

/** 云溪区民政局2025年工作总结: the office whose own work it is; none of a government or of an office for others. */
export function ownerOf(title: string | undefined, issuer: string | undefined): string[] {
  const plain = (title ?? '').replace(/\s/g, '');
  if (!OWN_WORK.test(plain)) return [];
  const [head = ''] =
    /^(?:中共|关于)?([\u4e00-\u9fa5]{2,20}?[局委厅院社联会镇乡校]|[\u4e00-\u9fa5]{2,16}?(?:街道办事处|街道|中心|公司|集团|医院))(?=20\d\d年|[上下]半年|[一二三四]季度)/.exec(
      plain,
    ) ?? [];
  const named = head !== '' && areNames(head) ? head : undefined;
  const isIssued = issuer !== undefined && plain.includes(issuer);
  const owner = isIssued ? issuer : named;
  return owner === undefined || FOR_OTHERS.test(owner) ? [] : [owner];
}

const OWN_WORK =
  /(?:总结|工作要点|工作打算|工作思路|工作计划|工作安排|述职报告|工作报告|情况汇报|情况报告)(?:（[^（）]+）|(?:及|和|暨|的).{2,24})?$/;
const FOR_OTHERS = /(?:人民政府|[区县市]政府|办公室|党工?委|[区县市]委|委员会|指挥部|领导小组|督查室)$/;

/** To whom a paper is sent: the line with a colon at its end, before the text. */
export function addresseesOf(lines: readonly Line[]): { addressees: string[]; line: number } {
  const found = lines
    .slice(0, 24)
    .find(
      ({ plain }) => /^[^。：]{2,400}：$/.test(plain) && ADDRESSED.test(plain) && !isPartToPlay(plain.slice(0, -1)),
    );
  const addressees = found
    ? bound(found.text.slice(0, -1))
        .split(/[，,；;、](?![^（(]*[）)])/)
        .map(unbound)
    : [];
  return { addressees, line: found?.line ?? 0 };
}

/** The lines before the text that are no number, masthead or day, together. */
export function titleOf(lines: readonly Line[]): string | undefined {
  const filled = lines.filter(({ plain }) => plain !== '');
  const end = filled.findIndex(
    ({ plain }) => /[。：；]$/.test(plain) || headingOf(plain) !== undefined || plain.length > 90,
  );
  const reach = end < 0 ? titleLines(filled) : Math.min(end, 10);
  const head = filled.slice(0, reach).filter(({ plain }) => !isMasthead(plain));
  const first = head.findIndex(({ plain }) => /关于/.test(plain) || KIND.test(plain));
  const last = head.findLastIndex(({ plain }) => KIND.test(plain));
  const chosen = first >= 0 && last >= first ? head.slice(first, last + 1) : head;
  const title = chosen.map(({ text }) => text).join('');
  return title === '' ? undefined : title;
}

/** Where nothing ends a head, as above a table alone, the title is as far as its kind is said. */
function titleLines(filled: readonly Line[]): number {
  return filled.slice(0, 4).findLastIndex(({ plain }) => KIND.test(plain)) + 1;
}

/** 区政办〔2022〕5号, 第7期, 特急, 某某文件, a day, an office alone. */
function isMasthead(plain: string): boolean {
  const bare = plain.replace(/\s/g, '');
  const isOther =
    /^(?:第?\d+期|〔20\d\d〕.*|特急|加急|急件|\d{6}|.{2,20}文件|督查通报|专题会议纪要|.*(?:通过|批准))$/.test(bare);
  return isOther || NUMBER.test(bare) || dateIn(plain) !== undefined || (areNames(bare) && !KIND.test(bare));
}
