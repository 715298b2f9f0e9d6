import { type FormRule, matches } from './slip.ts';

const DICTIONARY = '《现代汉语词典》';
const VARIANTS = '《第一批异形词整理表》GF 1001—2001';

/** What is written for another word, as it should be, and where that stands. */
const WRONG: readonly (readonly [wrong: RegExp, right: string, basis: string])[] = [
  [/(?:台|记|报|结|查|做|算|对|转|入|销|挂|呆|坏|旧|进|出)帐/g, '账', VARIANTS],
  [/帐(?:户|目|务|册|本|款|单|号|面|簿|外)/g, '账', VARIANTS],
  [/截止(?:到|至)?(?=目前|今|本[年月周]|(?:20\d\d年|\d{1,2}月))/g, '截至', DICTIONARY],
  [/截至(?=(?:日期|时间|期限?|之日))|(?<=(?:日|时|点|底|[:：]\d\d))截至(?=[，。；])/g, '截止', DICTIONARY],
  [/登陆(?=[^，。；]{0,8}(?:系统|网站|平台|网址|账号|账户|邮箱|客户端|小程序|APP|http|www))/gi, '登录', DICTIONARY],
  [/布署|部暑|布暑/g, '部署', DICTIONARY],
  [/按排/g, '安排', DICTIONARY],
  [/按装/g, '安装', DICTIONARY],
  [/做为(?!的|贡献)/g, '作为', DICTIONARY],
  [/既使|既便/g, '即使、即便', DICTIONARY],
  [/即然/g, '既然', DICTIONARY],
  [/既将/g, '即将', DICTIONARY],
  [/急待/g, '亟待', DICTIONARY],
  [/签定/g, '签订', DICTIONARY],
  [/部份/g, '部分', VARIANTS],
  [/成份/g, '成分', VARIANTS],
  [/身分/g, '身份', VARIANTS],
  [/份量/g, '分量', VARIANTS],
  [/座落/g, '坐落', VARIANTS],
  [/渡假/g, '度假', DICTIONARY],
  [/复盖/g, '覆盖', DICTIONARY],
  [/图象|录象|摄象/g, '“像”', DICTIONARY],
  [/好象/g, '好像', DICTIONARY],
  [/煤碳/g, '煤炭', DICTIONARY],
  [/松驰/g, '松弛', DICTIONARY],
  [/防犯/g, '防范', DICTIONARY],
  [/防碍/g, '妨碍', DICTIONARY],
  [/幅射/g, '辐射', DICTIONARY],
  [/辐度/g, '幅度', DICTIONARY],
  [/泻露|泻漏/g, '泄露、泄漏', DICTIONARY],
  [/追朔/g, '追溯', DICTIONARY],
  [/尊守/g, '遵守', DICTIONARY],
  [/遵重/g, '尊重', DICTIONARY],
  [/严励/g, '严厉', DICTIONARY],
  [/通迅/g, '通讯', DICTIONARY],
  [/贯策|贯切/g, '贯彻', DICTIONARY],
  [/反应(?=(?:的)?(?:情况|问题|意见|诉求))/g, '反映', DICTIONARY],
  [/一如继往/g, '一如既往', DICTIONARY],
  [/再接再励/g, '再接再厉', DICTIONARY],
  [/按步就班/g, '按部就班', DICTIONARY],
  [/名符其实/g, '名副其实', DICTIONARY],
  [/竞竞业业/g, '兢兢业业', DICTIONARY],
  [/迫不急待/g, '迫不及待', DICTIONARY],
  [/一愁莫展/g, '一筹莫展', DICTIONARY],
  [/陷井/g, '陷阱', DICTIONARY],
  [/起迄/g, '起讫', DICTIONARY],
  [/冒然/g, '贸然', DICTIONARY],
];

const wrongWord: FormRule = {
  name: '用字',
  basis: DICTIONARY,
  find: (line) =>
    WRONG.flatMap(([wrong, right, basis]) =>
      matches(line, wrong, ([written]) => ({
        message: `“${written}”应当是“${right.length === 1 ? written.replace('帐', right) : right}”`,
        remedy: `照${basis}改`,
      })),
    ),
};

/** 约50余人, 80%以上左右: about, and about again. */
const aboutTwice: FormRule = {
  name: '概数重复',
  basis: '校对',
  find: (line) => [
    ...matches(
      line,
      /(?:大约|大概|将近|接近|约)[为有]?\s?(?:\d[\d.]{0,9}|[一二三四五六七八九十百千]{1,6})(?:[%％]|[万亿千百个]{1,2})?(?:余|多(?=[人个户件项处名家万亿])|[\u4e00-\u9fa5]{0,3}(?:左右|上下))/g,
      ([written]) => ({ message: `“${written}”两次说了大概`, remedy: '“约”和“余、左右”只留一个' }),
    ),
    ...matches(line, /(?:以上|以下|以内)(?:左右|上下)/g, ([written]) => ({
      message: `“${written}”自相矛盾`,
      remedy: '只留一个',
    })),
    ...matches(line, /(?:超过|不少于|不低于|至少)了?\s?\d[\d.]{0,9}[%％]?[\u4e00-\u9fa5]{0,2}以上/g, ([written]) => ({
      message: `“${written}”两次说了下限`,
      remedy: '去掉“以上”',
    })),
  ],
};

/** A word that is written twice; 一项一项 is said so. */
const repeatedWords: FormRule = {
  name: '重词',
  basis: '校对',
  find: (line) =>
    matches(line, /([\u4e00-\u9fa5]{2,6})\1/g, ([whole, word = '']) =>
      /^[一逐挨层]|^(.)\1|^[一二三四五六七八九十百千零〇]+$/.test(word) || whole.length > 12
        ? undefined
        : { message: `“${word}”重复`, remedy: `只留一个“${word}”` },
    ),
};

/** Words. */
export const wordRules: readonly FormRule[] = [wrongWord, aboutTwice, repeatedWords];
