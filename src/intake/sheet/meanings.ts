import { type Word, words } from '../../vocabulary/words.ts';

/** What the offices call a column, beside the word of the ledger itself; the earlier name wins where two columns fit. */
const usual = {
  ordinal: ['序', '编次', 'no', '序次'],
  id: ['任务编号', '事项编号'],
  docket: ['督办号', '督办编号', '立项号', '督办单号'],
  title: [
    '具体事项',
    '具体任务',
    '具体工作',
    '细化任务',
    '工作事项',
    '督办事项',
    '督查事项',
    '立项事项',
    '议定事项',
    '任务名称',
    '任务',
    '工作任务',
    '重点任务',
    '目标任务',
    '整改任务',
    '主要任务',
    '任务内容',
    '事项内容',
    '项目名称',
    '重点工作',
    '工作内容',
    '问题表现',
    '存在问题',
    '存在的问题',
    '主要问题',
    '具体问题',
    '问题描述',
    '问题内容',
    '反馈问题',
    '问题',
    '考核内容',
    '议题',
    '事由',
    '建议内容',
    '工作任务及要求',
    '督办内容',
    '督查内容',
    '交办事项',
    '批示事项',
    '重点任务及事项',
    '整改事项',
  ],
  demand: ['办理要求', '整改措施', '整改要求', '工作措施', '具体措施', '推进措施', '工作举措', '落实措施', '主要措施'],
  outcome: ['成果', '目标', '工作目标', '整改目标', '预期目标', '完成标志', '年度目标'],
  lead: [
    '牵头责任单位',
    '牵头部门',
    '主办单位',
    '主办部门',
    '责任单位',
    '责任部门',
    '整改责任单位',
    '整改单位',
    '承办单位',
    '办理单位',
    '落实单位',
    '单位',
    '部门',
    '单位名称',
    '牵头责任部门',
    '主责单位',
    '主责部门',
    '责任主体',
    '牵头科室',
    '承办部门',
  ],
  support: [
    '配合责任部门',
    '配合单位及部门',
    '责任配合单位',
    '协同单位',
    '配合科室',
    '协办单位',
    '配合部门',
    '协办部门',
    '参与单位',
    '协助单位',
    '配合责任单位',
  ],
  owner: ['负责人', '具体责任人', '整改责任人', '直接责任人', '经办人', '具体负责人', '联系人'],
  leaderInCharge: ['责任领导', '牵头领导', '分管区领导', '包保领导', '区级领导', '分管责任人'],
  supervisor: ['督查人', '督办责任人', '跟踪人'],
  urgency: ['紧急', '缓急'],
  importance: ['重要性'],
  difficulty: ['难度', '难易'],
  received: [
    '交办日期',
    '交办时间',
    '收到时间',
    '收文日期',
    '收文时间',
    '来文日期',
    '下达日期',
    '下达时间',
    '立项日期',
    '立项时间',
    '登记日期',
    '登记时间',
    '转办日期',
    '转办时间',
    '签收日期',
    '签收时间',
  ],
  deadline: [
    '办结期限',
    '完成时限',
    '完成期限',
    '整改时限',
    '整改期限',
    '办理时限',
    '办理期限',
    '整改完成时限',
    '要求完成时间',
    '要求完成时限',
    '限办日期',
    '截止日期',
    '截止时间',
    '时间节点',
    '时间要求',
    '时限要求',
    '时限',
    '期限',
    '要求办结时间',
    '要求办结日期',
    '计划完成时间',
    '计划完成时限',
    '预计完成时间',
    '拟办结时间',
    '拟完成时间',
    '完成节点',
    '完成时间节点',
    '办结时间节点',
    '时间节点要求',
    '完成时间要求',
    '时限节点',
    '应办结日期',
    '办结时限要求',
  ],
  extendedTo: [
    '调整后时限',
    '调整后的时限',
    '调整后办结时限',
    '调整后完成时限',
    '延期后时限',
    '延期后的时限',
    '变更后时限',
    '延期至',
    '延长至',
    '延期时限',
  ],
  extendedOn: ['延期批准日期', '延期批准时间', '批准延期时间', '延期日期', '延期时间', '调整日期', '调整时间'],
  extensionReason: ['延期原因', '调整原因', '调整理由'],
  reporting: ['报送周期'],
  sourceCategory: ['来源类型', '任务类别', '类别'],
  level: ['来源层级'],
  source: ['任务来源', '事项来源', '来源名称', '文件名称', '会议名称', '来源文件', '文件标题'],
  number: ['来文文号', '文件文号', '发文字号'],
  sourceDate: ['成文日期', '会议日期', '批示日期', '批示时间', '会议时间', '成文时间'],
  leader: ['批示领导', '交办领导', '批示人'],
  wording: ['批示内容', '领导批示', '原文内容'],
  clause: ['条目'],
  signedOn: ['签批时间', '批阅日期', '批阅时间'],
  signer: ['批阅人'],
  progressOn: ['进展日期', '更新日期', '进展时间'],
  progress: [
    '进展情况',
    '工作进展',
    '办理进展',
    '推进情况',
    '整改情况',
    '完成情况',
    '落实情况',
    '整改进展',
    '最近进展',
  ],
  completion: [
    '进度',
    '完成比例',
    '完成进度',
    '工作进度',
    '办理进度',
    '推进进度',
    '整改进度',
    '目前进度',
    '当前进度',
    '最新进度',
  ],
  completedOn: ['实际完成时间', '实际完成日期', '实际办结时间', '实际办结日期'],
  state: ['办理状态', '完成状态', '办结状态', '当前状态', '目前状态', '进展状态'],
  isDone: ['是否完成', '是否已办结', '是否已完成', '完成与否'],
  outcomeText: ['办结情况', '办理结果', '整改结果'],
  fedBackOn: ['反馈时间'],
  clearedOn: ['销号时间'],
  clearedBy: [],
  remark: ['说明', '备考'],
} as const satisfies Partial<Record<Word, readonly string[]>>;

/**
 * By when it is to be done, or when it was: the latter where another column says by when. Alone, the first of these are
 * a deadline; of the others nobody can tell.
 */
export const eitherWay = {
  deadline: ['完成时间', '整改完成时间', '落实时间'],
  unclear: ['办结时间', '完成日期', '整改完成日期', '办理完成时间'],
} as const;

/** Whether a title may stand for both. */
export function isEitherWay(title: string): boolean {
  return isAmong(eitherWay.deadline, title) || isAmong(eitherWay.unclear, title);
}

export function isAmong(titles: readonly string[], title: string): boolean {
  return titles.includes(bareTitle(title));
}

/** What a column of a task sheet can mean. */
export type Meaning = keyof typeof usual;

export const meanings = Object.keys(usual) as Meaning[];

/** What offices call columns of these meanings, each with the word of the ledger for it. */
export function usualNames(all: readonly (Meaning & Word)[]): (readonly [string, string])[] {
  return all.flatMap((meaning) => usual[meaning].map((title) => [title, words[meaning]] as const));
}

/** What a clerk may say of a column instead: that it is not to be read. */
export const UNUSED = '不用';

/** What a clerk may say that a column means. */
export type Told = Meaning | typeof UNUSED;

/** Names that this office or this person has given to columns, by what they mean. */
export type Naming = ReadonlyMap<string, Told>;

/** How well a name stands for something: 0 best. */
export interface Guess {
  readonly meaning: Meaning;
  readonly rank: number;
}

/** What a title of a column means; undefined where nobody would say. */
export function meaningOf(title: string, own: Naming): Guess | undefined {
  const bare = bareTitle(title);
  if (bare === '') return undefined;
  const named = own.get(bare);
  if (named === UNUSED) return undefined;
  if (named) return { meaning: named, rank: -1 };
  return known.get(bare) ?? known.get(bare.replace(/[（(].*[)）]$/, '')) ?? progressOf(bare);
}

/** 最新进展情况, 截至目前工作推进情况: how far it has come by now; 上周进展 is not that. */
const LATEST =
  /^(?:截[至止])?(?:最新|最近|目前|当前|现阶段|近期|本周|本月|本期|本季度)?的?(?:工作|任务|事项|办理|整改|督办)?(?:(?:推进|落实|完成|办理|整改)?进展(?:情况|动态)?|(?:推进|落实|完成|办理|整改)情况)$/;

function progressOf(bare: string): Guess | undefined {
  return LATEST.test(bare) ? { meaning: 'progress', rank: LATEST_RANK } : undefined;
}

/** After every name of its own. */
const LATEST_RANK = 50;

/** A title without blanks, line ends and signs at its end. */
export function bareTitle(title: string): string {
  if (/^[\u4e00-\u9fa5]*$/.test(title)) return title;
  return title
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[:：*※]+$/, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .toLowerCase();
}

const known: ReadonlyMap<string, Guess> = new Map(
  meanings
    .flatMap((meaning) =>
      [words[meaning], ...usual[meaning]].map((name, rank) => [bareTitle(name), { meaning, rank }] as const),
    )
    .toReversed(),
);

/** Every title that stands for a meaning, as `bareTitle` spells it. */
export function titlesOf(meaning: Meaning): string[] {
  return [...known].flatMap(([title, guess]) => (guess.meaning === meaning ? [title] : []));
}

/** The meaning that a clerk writes: 事项, 牵头单位, 不用. */
export function meaningNamed(typed: string): Told | undefined {
  if (typed === UNUSED) return UNUSED;
  return meanings.find((meaning) => words[meaning] === typed) ?? known.get(bareTitle(typed))?.meaning;
}

/** What the ledger calls it: 办结日期. */
export function meaningTitle(meaning: Told): string {
  return meaning === UNUSED ? UNUSED : words[meaning];
}
