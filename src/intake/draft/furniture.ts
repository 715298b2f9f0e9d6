import type { Line } from './paragraph.ts';

/** What stands at the foot of every page of a site, and of no paper. */
const MARK = /ICP备|公网安备|网站标识码|版权所有|Copyright|网站地图|©/i;
/** With what the foot of a page begins, or what stands about a paper there. */
const BEGIN =
  /^(?:[上下]一[篇条页]|相关(?:文章|链接|阅读|稿件|文件|信息|解读)|友情链接|(?:主办|承办|主管)(?:单位)?：[^。]{2,60}$|.{0,8}扫一扫|(?:联系|关于)我们|分享到|打印本页|关闭窗口)/;
/** A line that stands alone wherever it is. */
const ALONE =
  /^(?:[上下]一[篇条]：|(?:您|你)?(?:现在|当前)?(?:所在)?(?:的)?位置：|浏览(?:次数|量)：|发布(?:时间|日期)：|信息来源：|索引号：|有效性：|公开方式：|字体：|【?(?:字体|打印|关闭)】?)/;

/** The lines of a saved page that are of the site and not of the paper: its foot, and what leads to other pages. */
export function furnitureIn(lines: readonly Line[]): number[] {
  const mark = lines.findIndex(({ plain }) => MARK.test(plain) && plain.length <= LONGEST);
  const near = Math.max(0, mark - REACH);
  const begin = mark < 0 ? -1 : lines.findIndex(({ plain }, i) => i >= near && i <= mark && BEGIN.test(plain));
  const from = mark < 0 || lines.length - mark > REACH ? lines.length : begin < 0 ? mark : begin;
  return lines.flatMap(({ line, plain }, i) => (plain !== '' && (i >= from || ALONE.test(plain)) ? [line] : []));
}

/** In characters, in lines. */
const [LONGEST, REACH] = [80, 40];
