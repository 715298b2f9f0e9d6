import type * as z from 'zod';
import { parseDay } from '../../calendar/day.ts';
import { formatSpan, parseSpan, type Span } from '../../calendar/span.ts';
import * as choices from '../../vocabulary/choices.ts';
import { decoded } from '../../vocabulary/decoder.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { text, written } from '../../vocabulary/record.ts';
import { span } from '../fields.ts';

/** One thing that a rule may set: its name in rules.yaml, how its value is written, and what holds where no rule is given. */
interface Parameter<T> {
  readonly word: string;
  readonly codec: z.ZodType<T, string>;
  readonly standard: string;
  readonly basis: string;
}

const NOT_ASKED = '不要求';
const DEFAULT = '方案未定，取默认';

function parameter<T>(word: string, codec: z.ZodType<T, string>, standard: string, basis = DEFAULT): Parameter<T> {
  return { word, codec, standard, basis };
}

const timeOfDay = written<number>(
  '时刻',
  '17:30',
  (text) => {
    const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
    return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
  },
  (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
);

const spanIfAny = written<Span | 'none'>(
  '时限',
  '1个工作日 或 不要求',
  (text) => {
    if (text === NOT_ASKED) return 'none';
    return decoded(span, text);
  },
  (value) => (value === 'none' ? NOT_ASKED : (filedAs(span, value) as string)),
);

const times = written<number>(
  '次数',
  '1次',
  (text) => (/^\d{1,2}次$/.test(text) ? Number.parseInt(text, 10) : undefined),
  (count) => `${count}次`,
  (text) => `${text.replace(/ |次/g, '')}次`,
);

/** When what was not answered or not done goes a step up: after so many urgings, so many working days late, or either. */
export interface Threshold {
  readonly times?: number;
  readonly late?: number;
}

const threshold = written<Threshold>(
  '升级条件',
  '2次、逾期5个工作日 或 2次或逾期5个工作日',
  (text) => {
    const [, count, late] = /^(?:(\d{1,2})次)?(?:(?:^|或)逾期(\d{1,3})个工作日)?$/.exec(text) ?? [];
    if (count === undefined && late === undefined) return undefined;
    return { ...(count !== undefined && { times: Number(count) }), ...(late !== undefined && { late: Number(late) }) };
  },
  ({ times, late }) =>
    [times === undefined ? [] : `${times}次`, late === undefined ? [] : `逾期${late}个工作日`].flat().join('或'),
  (text) => (/^\d+ ?次?$/.test(text) ? `${text.replace(/ |次/g, '')}次` : text),
);

const letters = written<number>(
  '字数',
  '5000字',
  (text) => (/^[1-9]\d{0,5}字$/.test(text) ? Number.parseInt(text, 10) : undefined),
  (count) => `${count}字`,
  (text) => `${text.replace(/ |字/g, '')}字`,
);

const monthDay = written<string>(
  '月日',
  '09-30',
  (text) => (parseDay(`2024-${text}`) ? text : undefined),
  (value) => value,
);

const unitText = written<string>(
  '单位',
  '区政府办公室',
  (text) => (text === '' ? undefined : text),
  (value) => value,
);

const items = written<number>(
  '个数',
  '2个',
  (text) => (/^[1-9]\d?个$/.test(text) ? Number.parseInt(text, 10) : undefined),
  (count) => `${count}个`,
  (text) => `${text.replace(/ |个/g, '')}个`,
);

const instances = written<number>(
  '件次数',
  '5件次',
  (text) => (/^\d{1,3}件次$/.test(text) ? Number.parseInt(text, 10) : undefined),
  (count) => `${count}件次`,
  (text) => `${text.replace(/ |件次/g, '')}件次`,
);

const workdays = written<number>(
  '工作日数',
  '3个工作日',
  (text) => {
    const span = parseSpan(text);
    return span?.unit === 'workday' ? span.count : undefined;
  },
  (count) => formatSpan({ count, unit: 'workday' }),
);

const visitForms = written<readonly choices.VisitForm[]>(
  '走访形式',
  '实地、座谈',
  (text) => {
    const forms = text.split('、').map((word) => choices.visitForm.parse(word));
    return forms.some((form) => form === undefined) ? undefined : (forms as choices.VisitForm[]);
  },
  (forms) => forms.map((form) => choices.visitForm.words[form]).join('、'),
);

/** The first and last days of the two school terms of a year; the second may end in the next. */
interface SchoolTerms {
  readonly spring: readonly [from: string, to: string];
  readonly autumn: readonly [from: string, to: string];
}

const schoolTerms = written<SchoolTerms>(
  '两个学期的头一天和末一天',
  '02-20至07-10、09-01至01-20',
  (text) => {
    const [, a = '', b = '', c = '', d = ''] = /^(\d\d-\d\d)至(\d\d-\d\d)、(\d\d-\d\d)至(\d\d-\d\d)$/.exec(text) ?? [];
    if (![a, b, c, d].every((one) => parseDay(`2023-${one}`))) return undefined;
    return a < b && b < c && (c < d || d < a) ? { spring: [a, b], autumn: [c, d] } : undefined;
  },
  ({ spring, autumn }) => [spring, autumn].map((term) => term.join('至')).join('、'),
  (text) =>
    text
      .replace(/\s/g, '')
      .replace(/[—–~～]+/g, '至')
      .replace(/[,，]/g, '、'),
);

/** Every limit, period and threshold that the calculation uses, with the value taken where rules.yaml is silent. */
export const parameters = {
  acknowledgeLimit: parameter('签收时限', spanIfAny, NOT_ASKED),
  signLimit: parameter('签批时限', span, '3个工作日', '方案三（一）2'),
  ordinaryLimit: parameter('一般时限', span, '5个工作日', '方案三（一）3'),
  complexLimit: parameter('较复杂时限', span, '10个工作日', '方案三（一）3'),
  intricateLimit: parameter('特别复杂时限', span, '20个工作日', '方案三（一）3'),
  exceptionalLimit: parameter('极特殊时限', span, '1个月', '方案三（一）3'),
  exceptionalFloor: parameter('极特殊下限', span, '20个工作日'),
  exceptionalStart: parameter('极特殊起算', choices.exceptionalStart.codec, '收到日'),
  firstFeedbackLimit: parameter('首次反馈时限', spanIfAny, NOT_ASKED),
  acceptance: parameter('办结以认可为准', choices.yesNo.codec, '否'),
  feedbackLimit: parameter('反馈时限', span, '5个工作日', '方案三（五）2'),
  responseLimit: parameter('催办回应时限', span, '1个工作日'),
  restDayUrging: parameter('休息日自动催办', choices.restDayUrging.codec, '不催'),
  urgingInterval: parameter('催办最短间隔', workdays, '2个工作日'),
  noticeAfter: parameter('催办升级为督办通知', threshold, '2次'),
  talkAfter: parameter('催办升级为约谈', threshold, '3次'),
  circularAfter: parameter('催办升级为通报', threshold, '4次'),
  phoneReportLimit: parameter('电话首报时限', span, '30分钟'),
  writtenReportLimit: parameter('书面首报时限', span, '60分钟'),
  reworkLimit: parameter('重办时限', span, '5个工作日'),
  startDay: parameter('收到当日', choices.startDay.codec, '不计入', '民法典第二百零一条'),
  restDayReceipt: parameter('休息日收到', choices.restDayReceipt.codec, '按原日', '民法典第二百零一条'),
  afterHours: parameter('下班后收到', choices.afterHours.codec, '按当日'),
  closingTime: parameter('下班时间', timeOfDay, '17:30'),
  restDayEnd: parameter('期满逢休息日', choices.restDayEnd.codec, '顺延', '民法典第二百零三条'),
  fixedOnRestDay: parameter('固定日期逢休息日', choices.restDayEnd.codec, '不变'),
  suspensionClock: parameter('中止期间', choices.suspensionClock.codec, '停表'),
  transferClock: parameter(
    '转办后时限',
    choices.transferClock.codec,
    '重新起算',
    '方案三（一）2（自收到起算），方案未定，取默认',
  ),
  lateExtension: parameter(
    '过期申请的延期',
    choices.lateExtension.codec,
    '申请前照算',
    '方案三（一）3“书面申报”，方案未定，取默认',
  ),
  soonWithin: parameter('临期天数', workdays, '3个工作日'),
  soonWithinShort: parameter('短期临期天数', workdays, '1个工作日'),
  shortTask: parameter('短期任务', workdays, '5个工作日'),
  extensions: parameter('延期次数', times, '1次'),
  staleAfter: parameter('久未更新', workdays, '20个工作日'),
  invitedCounting: parameter('邀请领导计责', choices.invitedCounting.codec, '计责'),
  visitForms: parameter('走访计数形式', visitForms, '实地、座谈', '方案三（三）2“到每个包保企业、项目”'),
  gapShownFor: parameter('缺访列示期', span, '3个月'),
  planningLimit: parameter('整改方案时限', workdays, '10个工作日', '方案四（二），方案未定，取默认'),
  complaintOffice: parameter('投诉受理单位', text, '督查室', '方案五（四）'),
  referralLimit: parameter('投诉转办时限', span, '2个工作日', '方案五（四），方案未定，取默认'),
  complaintLimit: parameter('投诉办理时限', span, '5个工作日', '方案五（四），方案未定，取默认'),
  callBackLimit: parameter('投诉回访时限', span, '5个工作日', '方案五（四），方案未定，取默认'),
  sendBackLimit: parameter('退单时限', workdays, '1个工作日'),
  complaintReworkLimit: parameter('二次办理时限', span, '5个工作日', '方案五（四），方案未定，取默认'),
  motionSendBackLimit: parameter('建议退办时限', workdays, '3个工作日', '各地办理通知通行3个工作日，方案未定，取默认'),
  motionLimit: parameter('建议答复时限', span, '3个月', '代表法（2015年修正）第四十二条'),
  motionLongest: parameter('建议答复最长时限', span, '6个月', '代表法（2015年修正）第四十二条'),
  joinOpinionLimit: parameter('会办意见时限', span, '1个月', '各地办理条例通行1个月，方案未定，取默认'),
  motionRedoLimit: parameter('建议重办时限', span, '1个月', '各地办理条例通行1个月，方案未定，取默认'),
  relayLimit: parameter('传达时限', span, '3个工作日', '方案三（五）1“第一时间”，方案未定，取默认'),
  reportingScope: parameter('定期报告范围', choices.reportingScope.codec, '长期任务', '方案三（五）2'),
  topicsMost: parameter('调研主题上限', items, '2个', '方案三（二）2'),
  paperLengthGeneral: parameter('综合文件字数', letters, '5000字', '《整治形式主义为基层减负若干规定》'),
  paperLengthSpecial: parameter('专项文件字数', letters, '4000字', '《整治形式主义为基层减负若干规定》'),
  meetingLength: parameter('会议时长', span, '60分钟', '《整治形式主义为基层减负若干规定》（讲话不超过1小时）'),
  listingDue: parameter('清单公布期限', monthDay, '09-30', '方案三（四）2'),
  demonstrationCount: parameter('示范点个数', items, '5个', '方案四（四）'),
  listedBest: parameter('表扬建议名额', items, '5个'),
  listedWorst: parameter('批评建议名额', items, '3个'),
  rankedFrom: parameter('参与排名件次', instances, '5件次'),
  resubmitLimit: parameter('公文重报时限', span, '3个工作日'),
  bulletinLimit: parameter('错情通报时限', span, '5个工作日'),
  bulletinUnit: parameter('错情通报单位', unitText, '区政府办公室', '方案三（五）3'),
  schoolTerms: parameter('学期', schoolTerms, '02-20至07-10、09-01至01-20'),
  reportLimit: parameter('定期报告时限', span, '5个工作日'),
  replyLimit: parameter('填报回复时限', span, '5个工作日'),
  entryLimit: parameter('补记期限', workdays, '5个工作日'),
  signatures: parameter('提交签名', choices.signatures.codec, '不要求'),
} as const;

export type ParameterName = keyof typeof parameters;
export type ParameterValue<N extends ParameterName> = z.output<(typeof parameters)[N]['codec']>;

export const parameterNames = Object.keys(parameters) as ParameterName[];

export const parameterByWord: ReadonlyMap<string, ParameterName> = new Map(
  parameterNames.map((name) => [parameters[name].word, name]),
);
