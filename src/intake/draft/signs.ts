import { blotted } from '../../calendar/when/reading.ts';
import { plainText } from './plain.ts';

/** Words that tell of a time, whether or not anybody understands them, and where they stand in a text. */
export interface Sign {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const COUNT = '[\\d〇零○Oo一二三四五六七八九十百两半数几]';
/** Days and seasons that go by a name. */
export const FEAST =
  '(?:[“]?\\d{1,2}[·•]\\d{1,2}[”"]?|[“"](?:三八|五四|六一|七一|八一|三一五)[”"]|春节|元旦|国庆|清明|端午|中秋|重阳|元宵|除夕|五一|十一|[“"](?:五一|十一|两节|两会|三夏|三秋|双节)[”"]|两会|节|汛期?|入汛|入冬|供暖期?|采暖期|开学|放假|换届|年关|春耕|备耕|春播|夏收|麦收|秋收|秋种|高考|中考|[暑寒]假|暑期|[“]?(?:五一|十一)?[”"]?(?:黄金周|小长假))';

/** What has a number, or a word for one, with a measure of time. */
const NUMBERED = [
  '20\\d\\d[-./]\\d{1,2}(?:[-./]\\d{1,2})?(?!\\d)',
  '(?<![\\d.])\\d{1,2}[./]\\d{1,2}(?=[前日])',
  '(?:20\\d\\d|20[Xx×]{2}|二[〇零○][〇零○一二三四五六七八九]{2})年(?:度(?!假))?',
  `第?${COUNT}{1,4}(?:个(?:半)?)?(?:工作日|交易日|自然日|月份?|季度|星期|小时|分钟|学期|周(?!年)|天|年(?![级轻纪货代糕画])|日(?![常志晒])|旬)`,
  '\\d{1,2}(?:时|：\\d\\d)',
] as const;

/** What tells a time by its place to another. */
const TOLD = [
  '[上下前后]一个?(?:年度?|月份?|季度?(?!节)|周|学期)',
  '(?:[本当次翌同每上下隔逐按]|[今明去后])个?(?:工作日|月份?|日(?![常报程])|天|周|星期|季度?(?!节)|年度?|学期|旬|晚)',
  '(?:周|星期|礼拜)[一二三四五六日末天](?![期岁到])',
  '[年月季周旬](?:底|末|初|中|内)(?![容心部置涵])|年终|(?:全|半|[上下]半|学)年(?![轻级龄])|季度|[上中下]旬',
  '即日起?|近日|日内|不日',
  '双[月周](?!刊)|单月',
  `${FEAST}节?(?:来临|到来|开始|结束|假期|长假)?(?:(?:以|之)?[前后]|期间|(?<=假期?|期)内)`,
  '(?:下一?次|本次|此次|下一?轮)[^，。；、的]{0,12}?(?:会议?|会商|调度|例会|检查|督查|考核|验收)(?:召开)?(?:之|以)?[前后]',
  '(?:正|腊|冬)月(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|[一二三]?十[一二三四五六七八九]?)',
  '(?:时间|日期|日程|期限)[^，。；、]{0,4}另行(?:通知|确定|安排|明确|部署)',
  '[“"]?十[二三四五六]五[”"]?(?:规划)?期?末',
  '(?:[春秋]季)?开学(?:初|时(?![间段]))',
  '(?:[暑寒]假|暑期)(?=完成|实施|组织|开展|集中|内)',
  '(?<![\\u4e00-\\u9fa5])会前',
  '(?:上述|以上|前述|规定|要求|约定|所定)的?(?:期限|时限|时间|日期)',
] as const;

const SIGN = new RegExp([...NUMBERED, ...TOLD].join('|'), 'g');
/** Between two signs that are one: 3月 and 15日, 3月1日至15日, 2022年 底前. */
const JOINED = /^(?:[至到—–~～-]|的)?$/;
const BEHIND = /^(?:(?:的)?(?:以前|之前|前|以内|之内|内|底|末|初|中旬|左右|前后|以后|之后|后|起))+/;

/** Every sign of a time in a text, one for each stretch of them; what stands in titles of other papers is none. */
export function signsIn(written: string): Sign[] {
  const text = blotted(plainText(written));
  const signs: Sign[] = [];
  for (const { index, 0: words } of text.matchAll(SIGN)) {
    const last = signs.at(-1);
    const [behind = ''] = BEHIND.exec(text.slice(index + words.length)) ?? [];
    const end = index + words.length + behind.length;
    const isOne = last !== undefined && (index <= last.end || JOINED.test(text.slice(last.end, index)));
    const start = isOne ? last.start : index;
    if (isOne) signs.pop();
    signs.push({ start, end: Math.max(end, last && isOne ? last.end : end), words: '' });
  }
  return signs.map(({ start, end }) => ({ start, end, words: written.slice(start, end).trim() }));
}
