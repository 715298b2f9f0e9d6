import type { Setting, Time } from './form.ts';

/** What goes before a time that is no deadline: what a stock of figures counts to, how long a thing is good for. */
const BEFORE = [
  /(?:有效期|保修期?|质保期?|保质期|试用期|任期|聘期|租期|合同期|服务期|保存期|存续期|周期|(?<!报送|完成|办结|办理|整改|提交|上报|反馈)期限为)(?!考|制|目标)[^，。；]{0,4}$/,
  /(?:压缩|缩短|压减|减少|缩减|下降|提高|延长|增加|优化)(?:至|到|为)$|控制(?:在|到|至)?$/,
  /责令(?:其|改正|整改)?$|放假(?:时间)?(?:为|：)?$|[寒暑]假(?:时间)?(?:定?为|：)$/,
  /(?:^|[，。；])据(?!此)[^，。；]{2,24}$|时点为$/,
  /(?:距离?|[^远脱分])离$|距$|均[在为]$|(?:^|[，（])经$/,
  /(?:近|过去|前期|连续|最近|(?<!原则)上|去年|往年)$/,
  /(?:(?<!预算|计划|支出)执行|有效|延长|持续|保留|适用|延续)(?:期限?)?(?:至|到)$/,
  /(?:(?:履行|合同|服务|租赁|执行)期限?(?:为|至|到)|(?<!延)期限?至)$/,
  /未(?:能|按|在|于)[^，。；的]{0,10}$/,
  /(?:考核|统计|评价|评估|核算|结算|监测|数据|报告|计算)(?:的)?(?:周期|区间|期间?|时段|年度|口径)(?:为|是|：|，|（)*(?:自|从)?$/,
  /已(?:经|全部|全面|基本)?(?:于|在)?$/,
  /由原(?:来|先|定|计划|规定|要求|约定)?(?:的|是|于|为|时限|时间|期限)*$|原(?:来|先|定|计划|规定|要求|约定)的$/,
];
/** What follows: it took effect, it is about things that were there by then, it is a season, the condition of something else. */
const AFTER = [
  /^日?起(?:施行|实施(?!方案)|执行|生效|废止|停止|有效)(?![\u4e00-\u9fa5])|^(?:停止|有效)(?![\u4e00-\u9fa5])|^(?:施行|生效|废止)/,
  /^起(?!草|步|底|[，\u4e00-\u9fa5])/,
  /^(?:的|已|曾|仍|还|尚|未(?![^，。；]{1,8}不得)|没有|拒|逾期|不得|不再|不予|免予|无法|发生|出现|受到|连续|多次|因|如有|如出现|推迟|提前|晚于|早于|延后|延期|顺延|延迟|滞后|才)/,
  /^(?:延期|推迟|顺延|延后|延长|放宽|提前|调整|变更|修改|改)(?:至|到|为|成)/,
  /^日?(?:[^，。；（）]{0,8}(?:会议?|党组|常委会))?(?:审议)?(?:印发|通过|修订|发布|公布|批准)[）)]/,
  /^预计|^[^，。；]{0,16}的前[一二三四五六七八九十\d]+名|^(?![出开]具)[^，。；]{0,8}(?:证明|核酸)/,
  /^为[^，。；]{0,10}期(?:[。；]|$)/,
  /^(?:及?以[前后]|[前后])?出生|^(?:放假|调休)/,
  /^为[^，。；]{0,8}[火汛险渔牧猎暖热雨旱假示]期/,
  /^[^，。；、]{2,6}了/,
  // what is told of the weather, or of who is entitled
  /^(?:\d{1,2}时)?(?:发布的?)?[^，。；]{0,4}(?:预报|预测|预警|消息)|^夜间至|^[^，。；]{0,8}(?:降温|降雨|降雪|寒潮|台风|强对流)/,
  /^，?[^，。；]{0,8}(?:将(?:有|出现|迎来)|有一次|降水|气温)[^。；]{0,24}(?:雨|雪|降水|降温|寒潮|高温|台风|过程|偏[多少高低])/,
  /^为(?:标准)?时点/,
  /^(?:年满|满\d|持有|纳入[^，。；]{1,12}的|参保(?=[的人])|在[册籍校岗][的人职]|获得的|印发的)/,
  /^[^，。；把将要应须]{0,24}(?:会议|讲话|批示|文件)精神/,
  /^，?[^，。；]{0,12}已(?:经|全部|基本)?(?:完成|建成|办结|拨付|印发|启动|开展)(?!的)/,
  // who or what it is of
  /^(?![对把将向])[^，。；应要须]{2,10}的(?:人员|企业|合同|农户|家庭|居民|对象|车辆|房屋|学生|职工|，)/,
  /^(?![对把将]|已)[^，。；、]{0,6}(?:完毕|完成|办结)的/,
  /^，?[^，。；]{0,24}(?:开展|完成|组织|召开|进行|印发|报送|举办|建成|兑现)了/,
];

/** A time that asks nothing of anybody. */
export function isTrap(text: string, { start, end, kind, deadline }: Time, { issued }: Setting): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 16), start), text.slice(end, end + 48)];
  const isEnd = /[^截]至$/.test(before) && /止$/.test(text.slice(start, end));
  if (
    isEnd ||
    isBeside(before, after) ||
    isReport(text, start, end) ||
    isProgress(text.slice(0, start), isDue(text.slice(start, end), deadline, issued))
  )
    return true;
  if (isMadeBy(after, deadline, issued) || isHeld(after, deadline, issued)) return true;
  if (kind === 'phase') return false;
  if (isOfThings(text.slice(end, end + 60), deadline, issued)) return true;
  if (isOver(text, { start, end, deadline }, issued)) return true;
  const isAhead = deadline !== undefined && issued !== undefined && deadline > issued && ASKS.test(after);
  return (
    (isStock(before, after) && !isAhead) ||
    (/(?:^|[，。；、]|[局委办府处队厅部]要?)(?:对|对于|凡|凡是|凡在|将)$/.test(before) &&
      /^[^，。；]{0,14}的/.test(after))
  );
}

/** By the words that stand beside it. */
function isBeside(before: string, after: string): boolean {
  return BEFORE.some((pattern) => pattern.test(before)) || AFTER.some((pattern) => pattern.test(after));
}

/** 2021年底前建成投产的项目; of a time to come 一周内形成统一的方案 is none, but 5月前建成的 is. */
function isMadeBy(after: string, deadline: string | undefined, issued: string | undefined): boolean {
  const isOpen = deadline === undefined || (issued !== undefined && deadline >= issued);
  return (isOpen ? MADE : MADE_SOME).test(after);
}

/** 9月15日，县长主持召开会议, 8月底前累计完成: before the paper. */
function isHeld(after: string, deadline: string | undefined, issued: string | undefined): boolean {
  const isAhead = deadline !== undefined && issued !== undefined && deadline > issued;
  return !isAhead && (HELD.test(after) || (issued !== undefined && /^累计/.test(after)));
}

const HELD = /^(?:[上下]午|晚上?)?，(?![^，。；]{0,8}[要须应])(?:[^，。；]{0,40}(?:主持|召集)|[^，。；]{0,8}召开)/;
const MADE_ANY =
  '^(?:在[^，。；]{1,10}?)?(?:建成|竣工|登记|取得|注册|出生|入职|签订|投产|受理|立案|购买|毕业|批准|生产|交付|形成|设立|成立)';
const [MADE, MADE_SOME] = [
  new RegExp(`${MADE_ANY}(?:投[产用]|登记|注册|并[^，。；]{2,4})?的`),
  new RegExp(`${MADE_ANY}[^，。；]{0,8}的`),
];

/** A day to come that bears 前. */
function isDue(words: string, deadline: string | undefined, issued: string | undefined): boolean {
  return /前$/.test(words) && deadline !== undefined && issued !== undefined && deadline >= issued;
}

/** 整改进展：8月12日签订协议: what has come of it, as far as what comes next. */
function isProgress(before: string, isAhead: boolean): boolean {
  return (
    !isAhead &&
    /^[\u4e00-\u9fa5]{0,4}(?:进展|进展情况|完成情况|整改情况|落实情况|办理情况|成效|来源|依据|由来)：/.test(before) &&
    !/下一?步|下一阶段|计划|拟|将|预计|确保/.test(before)
  );
}

/** Whether it is what a paper or a report is about, or how far something planned has come. */
function isReport(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 50)];
  if (OPENS.test(before) && OPENED.test(after)) return true;
  const words = text.slice(start, end);
  if (!/[前内]$/.test(words) && (OF_TASKS.test(after) || (!/^[每逐按]/.test(words) && ABOUT.test(after)))) return true;
  return PLANNED.test(before) && SO_FAR.test(after);
}

/** 现将上半年情况通报如下: what a paper is about. */
const OPENS = /(?:^|[，。；])现[将就]?[^，。；]*$/;
const OPENED = /^[^。；]{0,40}(?:如下|给你们)/;
/** 上半年进展, 全年完成情况: what a report is about. */
const OF_TASKS = /^(?:工作|任务|项目|目标)*(?:(?:完成|进展|落实|推进|办理|执行|运行)情况|进展(?=[，、和及]|$))/;
/** 6月份安全生产数据报…; not 4月听取一次整改情况汇报, which is done then. */
const ABOUT =
  /^(?:(?!将|把|对|向|于|开展|完成|组织|召开|报送|形成|制定|进行|前|听取|抽查|检查|督查|调度|监测|研究|分析|一次)[\u4e00-\u9fa5]){0,8}?(?:进展|完成|落实|推进|办理|执行|运行)?(?:情况|总结|报表|台账|数据)(?=[报通汇上送填进，。、和及])/;

/** 计划8月底前竣工，目前仅完成基础: how far it has come. */
const PLANNED = /(?:计划|预计|原定)(?:于|在)?$/;
const SO_FAR = /^[^，。；]{0,20}[，；]但?(?:目前|至今|现|截至目前)/;

/** Whether it is told of what was before the paper. */
function isOver(text: string, time: Told, issued: Setting['issued']): boolean {
  const [before, after] = [text.slice(0, time.start), text.slice(time.end)];
  return (
    isPast(before, time.deadline, issued) || isOfPastYear(text, time, issued) || isLate(after, time.deadline, issued)
  );
}

/** Where a time stands, and its day if it has one. */
interface Told {
  readonly start: number;
  readonly end: number;
  readonly deadline: Time['deadline'] | undefined;
}

/** 去年汛期……，7月12日发生滑坡: of last year, as far as nothing is asked. */
const OF_LAST = /(?:去年|上年|前年)(?![^，。；]*(?:今年|至今|以来))[^。；]*$/;
const ASKED = /[，；][^，。；]*(?:要|须|应|请|拟|将|计划)[^，。；]*$/;

/** 2025年建成2.4万亩，11月28日通过验收, of a paper of 2026: a day of that year. */
function isOfPastYear(text: string, { start, end, deadline }: Told, issued: Setting['issued']): boolean {
  const [own = ''] = /[^。；]*$/.exec(text.slice(0, start)) ?? [];
  const told = Array.from(own.matchAll(/(20\d\d)年(?!度)/g), ([, year = '']) => year).at(-1);
  const isBare = !/年|[前内]$/.test(text.slice(start, end));
  if (isBare && deadline !== undefined && OF_LAST.test(own) && !ASKED.test(own)) return true;
  return issued !== undefined && told !== undefined && told < issued.slice(0, 4) && isBare;
}

/** 2022年，……要求2022年底前完成, 原定2月底前: what was asked before the paper. */
function isPast(before: string, deadline: string | undefined, issued: string | undefined): boolean {
  if (deadline === undefined || issued === undefined || deadline >= issued) return false;
  const years = Array.from(before.matchAll(/(20\d\d)年/g), ([, year = '']) => year);
  return (
    years.some((year) => year < issued.slice(0, 4)) ||
    /原定|原计划|按计划|计划(?:于|在)?$|本应|应于|曾|此前/.test(before)
  );
}

/** 2021年底前经批准设立的单位: what was there by a day before the paper. */
function isOfThings(after: string, deadline: string | undefined, issued: string | undefined): boolean {
  const isBefore = deadline !== undefined && issued !== undefined && deadline < issued;
  return isBefore && THERE.test(after);
}

const THERE =
  /^[^，。；]{0,16}(?:批准|设立|登记|注册|成立|在册|建成|取得|投产|入库|立项|签订|竣工|安装|投用|开工|参加|享受|入学|购置|改造)[^，。；]{0,20}的/;

/** 2月底前完成，目前仅完成60%: what has come of it by the day of the paper. */
function isLate(after: string, deadline: string | undefined, issued: string | undefined): boolean {
  const isBefore = deadline !== undefined && issued !== undefined && deadline < issued;
  return isBefore && /^[^。；]{0,40}[，。；](?:但|而|然而)?(?:截[至止])?(?:目前|至今|实际|现已?|仍|尚|还)/.test(after);
}

/** 截止5月31日，各镇应完成清查: asked, though it is told as figures are. */
const ASKS = /^，?[^，。；]{0,10}(?:应|要|须|务必|确保)/;

/** 截至3月底，全区共……: how far figures go. */
function isStock(before: string, after: string): boolean {
  return (
    /(?:^|[，。；])(?:截[至止]|截止到|截至目前)$/.test(before) && /^，?[^，。；]{0,12}(?:，|共|累计|已|全)/.test(after)
  );
}
