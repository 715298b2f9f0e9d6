/** Days that are known by a name and are no dates of the calendar: each year has its own. */
const FESTIVAL =
  '(?:[“"]?\\d{1,2}[·•]\\d{1,2}[”"]?|“(?:三八|五四|六一|七一|八一|三一五)”|(?:妇女|青年|儿童|建党|建军|教师|植树|护士|记者|火把|泼水)节|春节|元旦|清明|[“"]?五一[”"]?|“十一”|春耕|备耕|春播|夏收|麦收|[“"]?三夏[”"]?|秋收|秋种|[“"]?三秋[”"]?|高考|中考|[“"]?两会[”"]?|暑期|暑假|寒假|[“"]?(?:五一|十一)?[”"]?(?:黄金周|小长假)|元宵|除夕|重阳|劳动节|端午|中秋|国庆|春运|[“"]?两节[”"]?|汛期?|主汛期|供暖季?|开学|放假|入汛|供暖|采暖期?|换届|年关|麦收|雨季|入冬)节?(?:来临|到来|开始|假期)?(?:之|以)?前(?!后)(?:\\d{1,2}天|[一两]周|[一两半]个?月)?';
/** 尽快: what is to be done soon, and no day. */
export const SOON = '限期|尽快|抓紧|及时|定期|适时|第一时间|近期';

/** Words that tell a time and no day of it. */
const NO_DAY = `${FESTIVAL}|节前(?!后)|(?<![百千万多几年\\d一二两三四五六七八九十])年前|开学后?第[一二两]个?[天周]|(?:[春秋]季)?开学(?:初|时(?![间段]))|(?<![每\\d逐])(?:本|下|这|上)个?(?:周|星期|礼拜)(?![一二三四五六日天末常])(?:之|以)?[内前]?|今明两天`;

let compiled: RegExp | undefined;

/** Words of a plain text that tell a time and no day of it. */
export function vagueIn(text: string): { readonly start: number; readonly end: number; readonly words: string }[] {
  compiled ??= new RegExp(NO_DAY, 'g');
  return Array.from(text.matchAll(compiled), ({ 0: words, index: start }) => ({
    start,
    end: start + words.length,
    words,
  }));
}

const LATER = /^(?:尽快|及时|限期|适时|抓紧|近期|待定|另行通知)(?:整改|完成|办理)?$/;
const AT_ONCE = /立行立改|立整立改|即行即改|即知即改|^(?:立即|马上|即时|随时)(?:整改|办理|完成)?$/;
const FOR_GOOD = /长期|持续|常态|常年|一直/;

/** What words without a day say: they need one, it is to be done at once, or goes on. */
export function wordOf(text: string): 'later' | 'at once' | 'at once and for good' | 'for good' | undefined {
  if (LATER.test(text)) return 'later';
  if (AT_ONCE.test(text)) return FOR_GOOD.test(text) ? 'at once and for good' : 'at once';
  return FOR_GOOD.test(text) ? 'for good' : undefined;
}
