import type { Reckoning } from '../../records/obligation.ts';
import { current, isUnanswered, ownApplications } from '../../records/task/story.ts';
import type { Addressed } from '../../rules/lateness/addressed.ts';
import type { Judged } from '../../rules/lateness/lateness.ts';
import type { Standing } from '../../rules/lateness/standing.ts';
import { textField } from '../view/fields.ts';
import { linkText } from '../view/lateness.ts';
import { officialDay } from '../view/share.ts';
import { shortTitle } from '../view/short-title.ts';
import { labelled, type View } from '../view/view.ts';
import { answered, demandText, isRefused, isWaiting, suspendedText, WHILE_SUSPENDED } from './demand.ts';
import { letter, type Occasion, prose } from './letter.ts';
import { demandTold, taskTold } from './told.ts';
import { dueWords, latenessWords, urgencyWords, urgesOfHolder } from './wording.ts';

/** 催办函: what of a task is late or due, how often it was urged, and by when an answer is wanted (三（一）4). */
export function urgingLetter(
  { share: standing, units }: Addressed,
  open: readonly Judged[],
  answerBy: Reckoning,
  occasion: Occasion,
): View {
  const { task, story } = standing;
  const urgency = urgencyWords(task);
  const urges = urgesOfHolder(story);
  const last = urges.findLast(({ entry }) => entry.date.day === occasion.asOf.day);
  // the urging that this letter carries may be recorded already
  const times = urges.length + (last ? 0 : 1);
  const demand = answered(wanted(standing, open), answerBy);
  return letter(occasion, {
    kind: 'urging',
    title: `关于催办${shortTitle(task)}的函`,
    addressee: units.join('、'),
    ...(last?.entry.number && { number: last.entry.number }),
    ...(urgency && { urgency }),
    sections: [
      prose([
        `你单位承办的“${task.title}”${task.docket ? `（${task.docket}）` : ''}，于${officialDay(current(story.receipts).from.day)}收到。` +
          `截至${officialDay(occasion.asOf.day)}，情况如下：`,
        ...open.map(
          (judged, i) => `${i + 1}. ${linkText(judged)}：时限${dueWords(judged)}，${latenessWords(judged)}。`,
        ),
        ...suspendedText(standing),
        ...applied(standing),
        ...unanswered(standing, occasion),
        `现第${times}次催办。${demandText(demand)}`,
        '特此函告。',
      ]),
    ],
    facts: labelled({ id: task.id, urgeCount: times, until: answerBy.due.day }),
    told: { ...taskTold(standing, units), ...demandTold(demand), 催办次数: textField(String(times)) },
  });
}

/** One answer is wanted; of what is late with its reasons, of what is still ahead whether it will be in time. */
function wanted(standing: Standing, open: readonly Judged[]): string {
  if (standing.state === 'suspended') return `书面回应${WHILE_SUSPENDED}`;
  const late = open.filter(({ verdict }) => verdict === 'overdue');
  if (late.length === 0) return '书面回应办理进展和能否按期完成';
  if (isWaiting(standing)) return '书面回应目前进展和预计完成时间';
  if (late.every(({ link }) => link === 'feedback')) return '书面反馈办理结果';
  return '书面回应办理进展、未能按期的原因和预计完成时间';
}

/** Of an application that waits or was refused, that the day stands meanwhile. */
function applied(standing: Standing): string[] {
  const { request, decision } = ownApplications(standing.story).at(-1) ?? {};
  if (isWaiting(standing) && request)
    return [`你单位${officialDay(request.date.day)}的延期申请尚未批复，批复以前仍按原时限计算。`];
  if (!isRefused(standing) || !decision || standing.state === 'completed') return [];
  return [`你单位的延期申请已于${officialDay(decision.date.day)}答复不予批准，仍按原时限计算。`];
}

/** Of earlier urgings; what this letter itself carries is not held against anybody. */
function unanswered({ story }: Standing, { asOf }: Occasion): string[] {
  const open = story.urges.filter(isUnanswered).filter(({ entry }) => entry.date.day < asOf.day);
  if (open.length === 0) return [];
  const days = [...new Set(open.map(({ entry }) => officialDay(entry.date.day)))];
  return [`${days.join('、')}的催办至今没有回应。`];
}
