import { parseDay } from '../../../calendar/day.ts';
import { namedBy } from '../../../calendar/when/named.ts';
import { placedIn } from '../../../calendar/when/placed.ts';
import { areVerbs } from '../actor/verbs.ts';
import { IN_LABEL } from './fixed.ts';
import { DOING, type Form, needsDay, type Time } from './form.ts';

/** What asks for something by a time that is no day, and is to be given one. */
function asked(start: number, words: string, hint: string): Time {
  return { start, end: start + words.length, kind: 'none', value: words, hints: [hint] };
}

const RECEIVED = '(?:收到|接到|接|收|签收|受理|交办|转办|印发|发生|发现)[^，。；、（）]{0,12}?';
const SAME = new RegExp(`(?:${RECEIVED})?(?:的)?(?:当[日天]|同[日天]|[次翌]日|第[二三][日天])(?:之?内|前)?`, 'g');

/** 收到文件当日转办, 次日反馈: so many days after something that has no day itself. */
export const sameDays: Form = (text) =>
  Array.from(text.matchAll(SAME)).flatMap(({ 0: words, index }) => {
    const after = text.slice(index + words.length).replace(/^，/, '');
    const isObject = /[\u4e00-\u9fa5][日节周]”?$|(?:报送|上报|报告|通报|汇总|统计|填报|反馈|发布)$/.test(
      text.slice(0, index),
    );
    return areVerbs(after) && !isObject ? [asked(index, words, `“${words}”没有写是哪一天，要定一个日期`)] : [];
  });

/** How far behind a start something is asked in the same words. */
const REACH = 40;
const DOES = new RegExp(`^[^。；]{0,${REACH}}${DOING}`);

/** 自3月1日起，各镇排查: from when, and not until when. */
export const starts: Form = (text, { issued }) =>
  placedIn(text).flatMap((point) => {
    const { start, marked } = point;
    const isStart = marked.mark === 'from' && /[自从于]$/.test(text.slice(0, start)) && /(?:起|开始)$/.test(point.said);
    const after = text.slice(marked.end, marked.end + REACH);
    const named = namedBy(point, { ...(issued !== undefined && { day: issued }) });
    const isOver = issued !== undefined && point.year !== undefined && 'last' in named && named.last < issued;
    if (!isStart || isOver || /^[^。；]*(?:[每逐]|按[月季周年日])/.test(after) || !DOES.test(after)) return [];
    return [asked(start, point.said, `“${point.said}”只写了哪天开始，要定一个办结的日期`)];
  });

const GOES_ON = /立行立改(?:[，、]?长期坚持)?|长期坚持|持续(?:推进|巩固|坚持|整改)|常态化?(?:推进|坚持)/g;
const ITEM = /[：；](?:\d[.、]|（\d）)?$/;

const YEAR = /(?<!\d)(20\d\d)年(?!\d{1,2}月|[前度底末初内起至到—–~上下第以年春夏秋冬]|[^，。；）、]{1,8}前)/g;

/** 完成时限：2025年: by its end. */
export const years: Form = (text) =>
  Array.from(text.matchAll(YEAR)).flatMap(({ 0: words, 1: year, index }) => {
    const deadline = parseDay(`${year}-12-31`);
    if (!deadline || !IN_LABEL.test(text.slice(Math.max(0, index - 100), index))) return [];
    const hints = [`“${words}”按这一年年底`];
    return [{ start: index, end: index + words.length, kind: 'date', deadline, value: words, hints }];
  });

/** 完成时限：（1）长期坚持；（2）6月底: a part of a label that tells no day, where others do. */
export const goingOn: Form = (text) =>
  Array.from(text.matchAll(GOES_ON)).flatMap(({ 0: words, index }) => {
    const [before, after] = [text.slice(Math.max(0, index - 100), index), text.slice(index + words.length)];
    const isPart = ITEM.test(before) && /^[；）]|^$/.test(after) && (/^；/.test(after) || /；[^：]*$/.test(before));
    return isPart && IN_LABEL.test(before) ? [asked(index, words, needsDay(words))] : [];
  });

const TARGET =
  /(?<=^|[，。；：（、]|力争|确保|计划)(?:[到至](20\d\d)年(?![底末初度\d])|(20\d\d)年(?=，|(?:完成|启动|新建|新增|实施|改造|建成)[^，。；的]{2}))/g;

/** What is to come about, and cannot be told of the past: not 印发, 召开. */
const COMES =
  /^，?[^，。；]{0,30}?(?:要|应当|须|力争|确保|计划|完成|实现|达到|启动|建成|新增|新建|建设|改造|打造|培育|突破)/;

/** 到2025年，基本建成……: what is to be reached in a year of which no day is told. */
export const targets: Form = (text, { issued, year }) =>
  Array.from(text.matchAll(TARGET)).flatMap(({ 0: words, 1: by, 2: within, index }) => {
    const told = Number(by ?? within);
    const from = issued === undefined ? year : Number(issued.slice(0, 4));
    const after = text.slice(index + words.length);
    if ((from !== undefined && told < from) || (by === undefined && !COMES.test(after))) return [];
    return [{ ...asked(index, words, `“${words}”是年度目标，要定一个日期，年底是 ${told}-12-31`), isTarget: true }];
  });
