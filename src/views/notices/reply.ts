import type { Reckoning } from '../../records/obligation.ts';
import { type Application, ownApplications } from '../../records/task/story.ts';
import type { Addressed } from '../../rules/lateness/addressed.ts';
import { presentOf, type Standing } from '../../rules/lateness/standing.ts';
import { officialDay } from '../view/share.ts';
import { shortTitle } from '../view/short-title.ts';
import { labelled, type View } from '../view/view.ts';
import { answered, demandText } from './demand.ts';
import { letter, type Occasion, prose } from './letter.ts';
import { taskTold } from './told.ts';
import { dueWords, latenessWords, missedText, sentence } from './wording.ts';

/** An application with what was decided. */
export type Decided = Required<Pick<Application, 'request'>> & {
  readonly decision: NonNullable<Application['decision']>;
};

/** The last application of the unit that has it, of its present attempt, that somebody has granted or refused. */
export function decidedOf({ story }: Standing): Decided | undefined {
  return ownApplications(story).findLast(
    (one): one is Decided => one.decision?.action === 'grantExtension' || one.decision?.action === 'refuseExtension',
  );
}

/** 延期批复: the answer to the last application for extension that was decided (三（一）3). */
export function extensionReply(
  { share: standing, units }: Addressed,
  { request, decision }: Decided,
  answerBy: Reckoning,
  occasion: Occasion,
): View {
  const { task } = standing;
  const granted = decision.action === 'grantExtension';
  const number = request.number ? `（${request.number}）` : '';
  const asked = `你单位${officialDay(request.date.day)}关于“${task.title}”延期办理的申请${number}收悉。`;
  const reasons = `申请理由：${sentence(request.reason ?? '')}拟延至${request.until ? officialDay(request.until) : '另行确定的日期'}。`;
  return letter(occasion, {
    kind: 'reply',
    title: `关于${shortTitle(task)}延期办理的批复`,
    addressee: units.join('、'),
    sections: [
      prose([
        asked + reasons,
        ...(decision.content ? [sentence(decision.content)] : []),
        verdictOf(decision) + (granted ? missedText(presentOf(standing, 'handling')) : ''),
        afterwards(standing, granted, answerBy),
        '此复。',
      ]),
    ],
    facts: labelled({ id: task.id, replied: granted ? '批准' : '不予批准', until: decision.until ?? null }),
    told: taskTold(standing, units),
  });
}

/** By whom and when it was decided, as far as somebody has said so, and how. */
function verdictOf({ action, approver, date, number, until, reason }: Decided['decision']): string {
  const who = `${approver === undefined ? '申请已于' : `经${approver}`}${officialDay(date.day)}`;
  const by = number ? `（${number}）` : '';
  if (action === 'grantExtension')
    return `${who}批准${by}，同意延期，新的办结时限为${until ? officialDay(until) : ''}。`;
  return `${who}研究${by}，不同意延期${reason ? `：${sentence(reason)}` : '。'}`;
}

/** What holds from now on: the day that stands, or that has passed since, or that nothing runs. */
function afterwards(standing: Standing, granted: boolean, answerBy: Reckoning): string {
  const handling = presentOf(standing, 'handling');
  const limit = granted ? '新的时限' : '原时限';
  if (standing.state === 'suspended') return `现中止办理，时限停表；恢复办理以后，按${limit}接着计算。`;
  if (!handling || handling.done) return '办结后请及时反馈。';
  if (handling.verdict === 'overdue') {
    const stands = granted ? '新的时限已过' : `仍按原时限${dueWords(handling)}计算`;
    const demand = answered('书面报告办理进展和预计完成时间', answerBy);
    return `${stands}，办理${latenessWords(handling)}。${demandText(demand)}`;
  }
  return granted
    ? `请于${dueWords(handling)}前办结，办结后及时反馈；到期仍不能办结的，按逾期处理。`
    : `仍按原时限办理，请于${dueWords(handling)}前办结，办结后及时反馈。`;
}
