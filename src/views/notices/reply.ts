import type { Application } from '../../records/task/story.ts';
import { presentOf, type Standing } from '../../rules/lateness/standing.ts';
import { officialDay } from '../view/share.ts';
import { labelled, type View } from '../view/view.ts';
import { letter, type Occasion, prose } from './letter.ts';
import { dueWords } from './wording.ts';

/** An application with what was decided. */
export type Decided = Required<Pick<Application, 'request'>> & {
  readonly decision: NonNullable<Application['decision']>;
};

/** 延期批复: the answer to the last application for extension that was decided (三（一）3). */
export function extensionReply(standing: Standing, { request, decision }: Decided, occasion: Occasion): View {
  const { task, story } = standing;
  const granted = decision.action === 'grantExtension';
  const number = request.number ? `（${request.number}）` : '';
  const handling = presentOf(standing, 'handling');
  const asked = `你单位${officialDay(request.date.day)}关于“${task.title}”延期办理的申请${number}收悉。`;
  const reasons = `申请理由：${ended(request.reason ?? '')}拟延至${request.until ? officialDay(request.until) : '另行确定的日期'}。`;
  const verdict = verdictOf(decision);
  const after = granted
    ? '请按新的时限抓紧办理，办结后及时反馈；到期仍不能办结的，按逾期处理。'
    : `仍按原时限${handling ? dueWords(handling) : ''}办理，请抓紧办结并及时反馈。`;
  return letter(occasion, {
    kind: '延期批复',
    title: `关于${task.title}延期办理的批复`,
    addressee: story.leads.join('、'),
    sections: [
      prose([asked + reasons, ...(decision.content ? [ended(decision.content)] : []), verdict, after, '此复。']),
    ],
    facts: labelled({ id: task.id, replied: granted ? '批准' : '不予批准', until: decision.until ?? null }),
  });
}

/** By whom and when it was decided, as far as somebody has said so, and how. */
function verdictOf({ action, approver, date, number, until, reason }: Decided['decision']): string {
  const who = `${approver === undefined ? '申请已于' : `经${approver}`}${officialDay(date.day)}`;
  const by = number ? `（${number}）` : '';
  if (action === 'grantExtension')
    return `${who}批准${by}，同意延期，新的办结时限为${until ? officialDay(until) : ''}。`;
  return `${who}研究${by}，不同意延期${reason ? `：${ended(reason)}` : '。'}`;
}

function ended(text: string): string {
  return text === '' || /[。！？]$/.test(text) ? text : `${text}。`;
}
