import type { Day } from '../../calendar/day.ts';
import { current, isUnanswered } from '../../records/task/story.ts';
import type { Judged } from '../../rules/lateness/lateness.ts';
import { holdersOf, type Standing } from '../../rules/lateness/standing.ts';
import { linkText } from '../view/lateness.ts';
import { officialDay } from '../view/share.ts';
import { labelled, type View } from '../view/view.ts';
import { letter, type Occasion, prose } from './letter.ts';
import { dueWords, latenessWords, urgencyWords, urgesOfHolder } from './wording.ts';

/** 催办函: what of a task is late or due, how often it was urged, and by when an answer is wanted (三（一）4). */
export function urgingLetter(standing: Standing, open: readonly Judged[], answerBy: Day, occasion: Occasion): View {
  const { task, story } = standing;
  const urgency = urgencyWords(task);
  const urges = urgesOfHolder(story);
  const last = urges.findLast(({ entry }) => entry.date.day === occasion.asOf.day);
  // the urging that this letter carries may be recorded already
  const times = urges.length + (last ? 0 : 1);
  return letter(occasion, {
    kind: '催办函',
    title: `关于催办${task.title}的函`,
    addressee: holdersOf(standing).join('、'),
    ...(last?.entry.number && { number: last.entry.number }),
    ...(urgency && { urgency }),
    sections: [
      prose([
        `你单位承办的“${task.title}”${task.docket ? `（${task.docket}）` : ''}，于${officialDay(current(story.receipts).from.day)}收到。` +
          `截至${officialDay(occasion.asOf.day)}，情况如下：`,
        ...open.map(
          (judged, i) => `${i + 1}. ${linkText(judged)}：时限${dueWords(judged)}，${latenessWords(judged)}。`,
        ),
        `现第${times}次催办。请抓紧办理，并于${officialDay(answerBy)}前书面回应办理进展、未能按期的原因和预计完成时间。`,
        ...unanswered(standing),
        '特此函告。',
      ]),
    ],
    facts: labelled({ id: task.id, urgeCount: times, until: answerBy }),
  });
}

function unanswered({ story }: Standing): string[] {
  const open = story.urges.filter(isUnanswered);
  if (open.length === 0) return [];
  const days = open.map(({ entry }) => officialDay(entry.date.day));
  return [`${days.join('、')}的催办至今没有回应。`];
}
