import type { Day } from '../../calendar/day.ts';
import type { Reckoning } from '../../records/obligation.ts';
import { current, isReopened, ownApplications, pending } from '../../records/task/story.ts';
import { type Judged, mostPressing } from '../../rules/lateness/lateness.ts';
import { presentOf, type Standing } from '../../rules/lateness/standing.ts';
import type { Link, State } from '../../vocabulary/choices.ts';
import { linkText } from '../view/lateness.ts';
import { officialDay } from '../view/share.ts';
import { dueWords, latenessWords, missedText, reckonedWords, sentence, urgesOfHolder } from './wording.ts';

/** What a letter asks of a unit: one thing, by one day, and how that day comes about. */
export interface Demand {
  readonly what: string;
  /** The day as papers write it, and as programs read it. */
  readonly by: string;
  readonly day: Day;
  readonly why: string;
}

/** Nothing is asked of a unit any more of a task that stands so. */
export const ENDED: readonly State[] = ['completed', 'fedBack', 'cleared', 'cancelled'];

/** 请于2022年7月1日前书面报告……（自2022年6月30日起1个工作日）。 */
export function demandText({ what, by, why }: Demand): string {
  return `请于${by}前${what}（${why}）。`;
}

/** What links are asked for, where nothing else is late. */
const DEEDS: Partial<Record<Link, string>> = {
  acknowledge: '签收',
  sign: '由主要负责人签批或部署',
  plan: '报送工作方案',
  firstFeedback: '报送首次反馈',
  handling: '办结',
  response: '书面回应催办',
  feedback: '书面反馈办理结果',
};

/** What is asked of a task whose clock stands still: no work, and no reason for lateness. */
export const WHILE_SUSPENDED = '中止的情形是否已经消除';

/** These are asked for though they are late: what is wanted is the thing itself, no reason. */
const STILL_ASKED: readonly Link[] = ['acknowledge', 'sign', 'plan', 'firstFeedback', 'response', 'feedback'];

/** What a task asks of the unit that has it, as it stands: by its own day while that is ahead, else by the day of answering. */
export function demandOf(standing: Standing, answerBy: Reckoning): Demand {
  const byAnswer = (what: string): Demand => answered(what, answerBy);
  if (standing.state === 'suspended') return byAnswer(`书面报告${WHILE_SUSPENDED}`);
  const own = owedByLead(standing);
  const late = own.filter(({ verdict }) => verdict === 'overdue');
  if (late.length > 0) return byAnswer(lateWhat(standing, late));
  const next = mostPressing(own);
  if (!next) return byAnswer('书面报告目前进展');
  return { what: deedOf(next), by: dueWords(next), day: next.due.day, why: reckonedWords(next) };
}

/** Something that is wanted by the day by which an answer is. */
export function answered(what: string, answerBy: Reckoning): Demand {
  const { day } = answerBy.due;
  return { what, by: officialDay(day), day, why: reckonedWords(answerBy) };
}

/** What the unit that leads still owes; what others owe in support is not asked of it. */
export function owedByLead({ outstanding }: Pick<Standing, 'outstanding'>): Judged[] {
  return outstanding.filter(({ link }) => link !== 'assist');
}

/** What others owe in support and are late with. */
export function lateSupport({ outstanding }: Pick<Standing, 'outstanding'>): Judged[] {
  return outstanding.filter(({ link, verdict }) => link === 'assist' && verdict === 'overdue');
}

function supportText(standing: Standing): string[] {
  return lateSupport(standing).map((owed) => `配合单位${owed.unit}的${linkText(owed)}${latenessWords(owed)}。`);
}

function lateWhat(standing: Standing, late: readonly Judged[]): string {
  const [only] = late;
  if (only && late.length === 1 && STILL_ASKED.includes(only.link)) return deedOf(only);
  return isWaiting(standing) ? '书面报告目前进展和预计完成时间' : '书面报告办理进展、未能按期的原因和预计完成时间';
}

function deedOf(owed: Judged): string {
  return DEEDS[owed.link] ?? `完成${linkText(owed)}`;
}

/** How a task stands, in sentences: signed or not, sent back, suspended, applied for, late or not, urged. */
export function situationOf(standing: Standing): string[] {
  const { story, urging } = standing;
  const times = urgesOfHolder(story).length;
  const silent = urging.unanswered ? `，其中${urging.unanswered}次没有回应` : '';
  return [
    ...signedText(standing),
    ...returnedText(standing),
    ...suspendedText(standing),
    ...appliedText(standing),
    ...handlingText(standing),
    ...supportText(standing),
    ...(times > 0 ? [`此前已催办${times}次${silent}。`] : []),
  ];
}

function signedText(standing: Standing): string[] {
  const sign = presentOf(standing, 'sign');
  if (sign?.done) return [`已于${officialDay(sign.done.day)}签批或部署。`];
  if (standing.state !== 'unsigned') return [];
  return [sign?.verdict === 'overdue' ? `尚未签批或部署，${latenessWords(sign)}。` : '尚未签批或部署。'];
}

/** That it was sent back to the unit that has it; what was sent back to another before it is no concern of its. */
function returnedText({ story: { rounds } }: Standing): string[] {
  const { returned, completed, claimed, transfers } = current(rounds);
  if (!returned || completed || claimed || transfers.length > 0) return [];
  const reason = returned.reason === undefined ? '' : `（${returned.reason.replace(/。$/, '')}）`;
  if (isReopened({ returned })) return [`已于${officialDay(returned.date.day)}撤销销号${reason}，重新办理。`];
  return [`已于${officialDay(returned.date.day)}退回重办${reason}。`];
}

/** Since when it is suspended, and why. */
export function suspendedText({ story: { pauses }, state }: Standing): string[] {
  const pause = pauses.findLast(({ resumed }) => resumed === undefined);
  if (!pause || state !== 'suspended') return [];
  const { date, reason } = pause.from;
  return [`已于${officialDay(date.day)}中止办理${reason === undefined ? '' : `（${reason.replace(/。$/, '')}）`}。`];
}

/** The last application for extension: waiting, or refused; one that was granted is told by the day it moved. */
function appliedText({ story }: Standing): string[] {
  const last = ownApplications(story).at(-1);
  if (!last || current(story.rounds).completed) return [];
  const { request, decision } = last;
  const until = request.until === undefined ? '' : `，拟延至${officialDay(request.until)}`;
  if (!decision) return [`${officialDay(request.date.day)}申请延期${until}，尚未批复。`];
  if (decision.action !== 'refuseExtension') return [];
  const reason = decision.reason === undefined ? '。' : `：${sentence(decision.reason)}`;
  return [`${officialDay(request.date.day)}申请的延期，${officialDay(decision.date.day)}答复不予批准${reason}`];
}

/** Whether the last application for extension of the unit that has it was refused. */
export function isRefused({ story }: Standing): boolean {
  return ownApplications(story).at(-1)?.decision?.action === 'refuseExtension';
}

/** Whether an application for extension of the unit that has it waits; one of a unit before it may wait as well. */
export function isWaiting({ state, story }: Standing): boolean {
  return state === 'extensionPending' && pending(ownApplications(story)) !== undefined;
}

function handlingText(standing: Standing): string[] {
  const handling = presentOf(standing, 'handling');
  const late = owedByLead(standing).filter(({ verdict, link }) => verdict === 'overdue' && link !== 'sign');
  const told = late.map((owed) => `${linkText(owed)}${latenessWords(owed)}。`);
  if (handling?.done) {
    const how = standing.state === 'claimed' ? '报结，待认可' : '办结';
    return [`已于${officialDay(handling.done.day)}${how}。`, ...told];
  }
  if (handling?.verdict === 'today') return [...told, `办理今日到期。${missedText(handling)}`];
  if (handling?.verdict === 'open' || handling?.verdict === 'soon')
    return [...told, `正在办理，离办结时限还有${handling.daysLeft}个工作日。${missedText(handling)}`];
  if (handling?.verdict === 'paused') return [...told, '时限停表。'];
  return told.length > 0 || handling ? told : ['正在办理。'];
}
