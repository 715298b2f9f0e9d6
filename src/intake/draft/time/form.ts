import { type Day, yearOf } from '../../../calendar/day.ts';
import type { Base } from '../../../calendar/when/named.ts';

/** date: by a day · working-days: so many after an event · period: again and again, or so long after · phase: from, to. */
export type TimeKind = 'date' | 'working-days' | 'period' | 'phase' | 'none';

/** What was read at a place. */
export interface Read {
  readonly kind: TimeKind;
  readonly deadline?: Day;
  /** 2019年4月底前; 5; R2020/P1Y@02-end; 2022-02-10/2022-02-28. */
  readonly value: string | number;
  readonly hints: readonly string[];
}

/** By when something is to be done, as a sentence says it. */
export interface Time extends Read {
  readonly start: number;
  readonly end: number;
}

/** What a sentence takes from what surrounds it. */
export interface Setting {
  /** The year that is meant where none is written. */
  readonly year?: number;
  readonly issued?: Day;
  /** Which words of the paper tell the year, where that is neither its day nor its number. */
  readonly yearWords?: string;
  /** It is a rule for every year: 办法, 细则. */
  readonly isRule?: true;
}

/** Finds one kind of time in a text that has no spaces and no titles of other papers. */
export type Form = (text: string, setting: Setting) => Time[];

/** What is done by a day that stands without 前. */
export const DOING =
  '(?:完成|办结|办理|建成|竣工|开工|启动|出台|印发|报送|上报|报告|报区|报市|报县|提交|提出|公布|公示|召开|举办|开展|组织|投入|投用|达到|实现|落实|到位|全面|全部|基本|整改|验收|交付|通车|销号|清零|形成|制定|建立|汇总|反馈|进行|集中|实施|配齐|补齐|取得|审定|下达|拨付|发放|兑付|签订|关闭|拆除|搬迁|进场|施工|排查|摸排|抽查|核查|审核|自查|治理|清理|推广|通水|并网|评选|考核|评估|总结|将|把|要|须|应|力争|确保)';

/** From where the words of a paper count: its day of issue, else its year. */
export function baseOf({ year, issued }: Setting): Base {
  const isOwn = issued !== undefined && (year === undefined || year === yearOf(issued));
  return { ...(issued !== undefined && { day: issued }), ...(year !== undefined && !isOwn && { year }) };
}

/** Of words that tell no day. */
export function needsDay(words: string): string {
  return `只写了“${words.replace(/[“”]/g, '')}”，需要定一个日期`;
}
