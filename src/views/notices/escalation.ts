import type { Day } from '../../calendar/day.ts';
import type { Reckoning } from '../../records/obligation.ts';
import type { Escalation } from '../../rules/reminding/escalation.ts';
import { linkText } from '../view/lateness.ts';
import { officialDay } from '../view/share.ts';
import { shortTitle } from '../view/short-title.ts';
import { labelled, type View } from '../view/view.ts';
import { overdueAnnex } from './circular.ts';
import { answered, demandText } from './demand.ts';
import { letter, type Occasion, prose } from './letter.ts';
import { taskTold } from './told.ts';
import { dueWords, latenessWords } from './wording.ts';

/** 约谈通知: what a unit has failed in with one task; when and where it is summoned is left to be filled in. */
export function summons({ standing, late, unanswered }: Escalation, occasion: Occasion): View {
  const { task, matter } = standing;
  return letter(occasion, {
    kind: 'talk',
    title: `关于${shortTitle(task)}办理情况的约谈通知`,
    addressee: matter.lead,
    sections: [
      prose([
        `你单位承办的“${task.title}”，截至${officialDay(occasion.asOf.day)}，情况如下：`,
        ...situation(late, unanswered),
        '现就办理情况约谈你单位主要负责人。请准备未能按期办理的原因、整改措施和完成时间，按时参加。',
        '时间：　　　　　　　　地点：',
      ]),
    ],
    facts: labelled({ id: task.id }),
    told: taskTold(standing, [matter.lead]),
  });
}

function situation(late: Escalation['late'], unanswered: number): string[] {
  const lines = [
    ...late.map((owed) => `${linkText(owed)}时限${dueWords(owed)}，${latenessWords(owed)}。`),
    ...(unanswered > 0 ? [`催办${unanswered}次，至今没有回应。`] : []),
  ];
  return lines.map((line, i) => `${i + 1}. ${line}`);
}

/** 通报 of several that came to that step: each stands once, a few in the text, more in an annex. */
export function lateCircular(
  list: readonly Escalation[],
  fullName: (unit: string) => string,
  answerBy: Reckoning,
  occasion: Occasion,
): View {
  const end = occasion.asOf.day;
  const items = list.flatMap(({ standing, late }) =>
    late.map((obligation) => ({ matter: standing.matter, obligation })),
  );
  const isLong = list.length > FEW && items.length > 0;
  return letter(occasion, {
    kind: 'lateCircular',
    title: '关于部分督查任务未按期办理的通报',
    sections: [
      prose([
        ...(isLong ? countedIn(list, end) : toldEach(list, fullName, end)),
        demandText(answered('书面报送整改情况', answerBy)).replace('请于', '请上述单位于'),
      ]),
      ...(isLong ? [overdueAnnex(items, fullName, end)] : []),
    ],
    facts: labelled({ total: list.length }),
  });
}

/** So many matters stand in the text. */
const FEW = 5;

function toldEach(list: readonly Escalation[], fullName: (unit: string) => string, end: Day): string[] {
  return [
    `截至${officialDay(end)}，下列单位承办的督查任务经多次催办仍未办理，现予通报：`,
    ...list.map(({ standing, late, unanswered }, i) => {
      const { lead, title, urges } = standing.matter;
      const each = late.map((owed) => `，${linkText(owed)}时限${dueWords(owed)}，${latenessWords(owed)}`).join('');
      return `${i + 1}. ${fullName(lead)}“${title}”${each}，已催办${urges}次${unanswered > 0 ? `，其中${unanswered}次没有回应` : ''}。`;
    }),
  ];
}

function countedIn(list: readonly Escalation[], end: Day): string[] {
  const units = new Set(list.map(({ standing }) => standing.matter.lead)).size;
  const silent = list.filter(({ unanswered }) => unanswered > 0).length;
  const told = silent > 0 ? `，其中${silent}项催办后没有回应` : '';
  return [
    `截至${officialDay(end)}，${units}个单位承办的${list.length}项督查任务经多次催办仍未办理${told}，现予通报（清单见附件）。`,
  ];
}
