import { wordOf } from '../../calendar/when/vague.ts';
import { areNames } from './actor/names.ts';
import { plainText } from './plain.ts';
import { signsIn } from './signs.ts';

/** Whether a cell is nothing but names of units, whatever is between them. */
export function isUnitCell(text: string): boolean {
  return areNames(
    plainText(text)
      .replace(/[，；/\s]+/g, '、')
      .replace(/、$/, ''),
  );
}

/** 6月底前, 9月投入使用, 长期坚持: a short cell that tells a time. */
export function isTimeCell(text: string): boolean {
  return (
    text.length <= SHORT &&
    !/[，。]/.test(text) &&
    !isUnitCell(text) &&
    (signsIn(text).length > 0 || wordOf(text) !== undefined) &&
    !isCounted(text)
  );
}

const SHORT = 16;

/** 改造3天然气站: a sign of a time in the middle of something that is to be done. */
function isCounted(text: string): boolean {
  const [sign] = signsIn(text);
  return sign !== undefined && sign.start > 4;
}

/** The same of a cell of a column, which may tell several times and what is done by each: 3月底前完成方案，10月底前全面完成. */
export function tellsTime(text: string): boolean {
  const parts = text.split(/[，。；、\n]/).filter((part) => part.trim() !== '');
  return isTimeCell(text.trim()) || (parts.length > 0 && parts.every((part) => isTimeCell(part.replace(NUMBER, ''))));
}

const NUMBER = /^\s*(?:[①-⑳⑴-⒇]|[（(]\d{1,2}[）)]|\d{1,2}[.、．](?!\d))\s*/;

/** 已完成3处, 正在招标, 截至2月底完成60%: what has been done and not what is to be. */
export function isPastCell(text: string): boolean {
  return PAST.test(text.replace(NUMBER, ''));
}

const PAST =
  /^(?:已|正在|正|现已?|目前|当前|截[至止]|尚未|未(?:启动|开工|开始|完成)|前期|基本|初稿|完成[\d一二三四五六七八九十]|完成$|\d+(?:\.\d+)?[%％]|累计|按计划|有序|进行中|推进中|办理中|办结$)|[^，。；]{0,16}已(?:于|经|完成|印发|开工|招标|建成|形成|签订|下发|进场|启动|立项|通过|全部|基本)/;

/** Whether what is asked says itself by when. */
export function ownTime(text: string): boolean {
  return signsIn(text).some(({ words }) => /前$|底|内$|每|[月季年]末/.test(words));
}
