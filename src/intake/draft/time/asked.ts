import { parseDay } from '../../../calendar/day.ts';
import { namedBy } from '../../../calendar/when/named.ts';
import { areVerbs } from '../actor/verbs.ts';
import { pointsOf } from './bare.ts';
import { IN_LABEL } from './fixed.ts';
import { baseOf, DOING, type Form, needsDay, type Time } from './form.ts';

/** What asks for something by a time that is no day, and is to be given one. */
function asked(start: number, words: string, hint: string): Time {
  return { start, end: start + words.length, kind: 'none', value: words, hints: [hint] };
}

const RECEIVED = '(?:收到|接到|接|收|签收|受理|交办|转办|印发|发生|发现)[^，。；、（）]{0,12}?';
const SAME = new RegExp(
  `(?:${RECEIVED})?(?:的)?(?:当[日天]|同[日天]|[次翌]日|第[二三][日天]|(?<=[于在的须应要]|^|，)前[一两][日天](?:\\d{1,2}[时点](?:\\d{1,2}分)?)?)(?:之?内|前)?`,
  'g',
);

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
const DOES = new RegExp(`^，?[^，。；]{0,${REACH}}?${DOING}`);

/** What is in force from its first day on. */
const IN_FORCE =
  /^，?[^，。；]{0,16}?(?:不得|未经?|严禁|禁止|一律|推行|施行|实行|启用|执行|停[止工业运产]|暂停|开放|开通|试行|试运行|恢复|取消|调整|正式|全面|运行|设[岗卡点]|上[岗线]|驻[点场]|封闭|延长|增[加开派])/;

/** Whatever is done from then on. */
const SAYS = /^，?(?!的|施行|生效|执行|计算|算|有效|计|，)[\u4e00-\u9fa5]{2}/;

/** 自3月1日起，各镇排查: from when, and not until when; 3月1日起推行……: on that day. */
export const starts: Form = (text, { issued, year }) =>
  pointsOf(text, { ...(issued !== undefined && { issued }) }).flatMap((point) => {
    const { start, marked, said } = point;
    const [own = ''] = /[^，；。：、（]*$/.exec(text.slice(Math.max(0, start - 20), start)) ?? [];
    const isHead = /[自从于]$/.test(own) || !/[对将把的为]|在(?![建册校岗])/.test(own);
    const isStart = marked.mark === 'from' && isHead && /(?:起|开始)$/.test(said);
    const after = text.slice(marked.end, marked.end + REACH);
    const named = namedBy(
      point,
      baseOf({ ...(issued !== undefined && { issued }), ...(year !== undefined && { year }) }),
    );
    const isOver = issued !== undefined && 'last' in named && named.last < issued;
    if (!isStart || isOver || /^，?[^，。；]*(?:[每逐]|按[月季周年日])/.test(after)) return [];
    if ((IN_FORCE.test(after) || !DOES.test(after)) && SAYS.test(after) && 'first' in named) {
      const hints = [`“${said}”只写了哪天开始，按开始的那一天`];
      return [{ start, end: marked.end, kind: 'date', deadline: named.first, value: said, hints }];
    }
    return DOES.test(after) ? [asked(start, said, `“${said}”只写了哪天开始，要定一个办结的日期`)] : [];
  });

const GOES_ON = /立行立改(?:[，、]?长期坚持)?|长期坚持|持续(?:推进|巩固|坚持|整改)|常态化?(?:推进|坚持)/g;
const ITEM = /[：；，](?:\d[.、]|（\d）|[^，；：]{1,6})?$/;

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
    const isPart =
      ITEM.test(before) && /^[；，）。]|^$/.test(after) && (/^[；，]/.test(after) || /[；，][^：]*$/.test(before));
    const isBeside =
      /：$/.test(before) && /^[；）。]|^$/.test(after) && /每[日天周月季年半]|[月日底]前/.test(text.slice(0, index));
    return (isPart || isBeside) && IN_LABEL.test(before) ? [asked(index, words, needsDay(words))] : [];
  });

/** At the head of a clause, and not what a thing is of: 2026年度预算, 2026年以来. */
const TARGET =
  /(?<=^|[，。；：（、]|力争|确保|计划)(?:[到至](20\d\d)年(?![底末初度前止\d]|[^，。；]{1,12}时，)|(20\d\d)年(?=[，：、\u4e00-\u9fa5])(?![底末初度至到起前内以第春夏秋冬上下全的版来后度在是和]))/g;

/** What is to come about, and cannot be told of the past: not 印发, 召开. */
const COMES =
  /^，?[^，。；]{0,30}?(?:要|应当|须|力争|确保|计划|完成|实现|达到|启动|建成|新增|新建|建设|改造|打造|培育|突破|布点|排查|消除|整治|修复|推广|覆盖|创建|分别)/;
/** What is reckoned to come about by itself. */
const FORECAST = /^，?[^，。；]{0,16}(?:预计|将达到|[省市]里?下达|上级下达|国家下达|将有|国家将|省将|市将)/;
/** What has come about, and what a paper is called. */
const CAME =
  /坚持以|以下|如下|为(?:主线|抓手|引领|统领|总抓手)|^[^，。；：]{0,12}(?:工作|打算|安排|计划|目标|思路|任务|重点|情况|回顾|总结)：|^[^。；]{0,30}(?:[^为]了|已|同比|共有|以来)|^[^，。；：]{0,40}(?:表|清单|方案|计划|规划|通知|通报|要点|办法|台账|情况|报告|工作|项目|任务|分工)(?:（[^）]*）)?$/;

/** 到2025年，基本建成……: what is to be reached in a year of which no day is told. */
export const targets: Form = (text, { issued, year }) =>
  Array.from(text.matchAll(TARGET)).flatMap(({ 0: words, 1: by, 2: within, index }) => {
    const told = Number(by ?? within);
    const from = issued === undefined ? year : Number(issued.slice(0, 4));
    const after = text.slice(index + words.length);
    if ((from !== undefined && told < from) || FORECAST.test(after)) return [];
    if (by === undefined && (!COMES.test(after) || CAME.test(after))) return [];
    const deadline = parseDay(`${told}-12-31`);
    const time = { start: index, end: index + words.length, kind: 'date' as const, value: words };
    return deadline ? [{ ...time, deadline, hints: [`“${words}”按这一年年底`] }] : [];
  });
