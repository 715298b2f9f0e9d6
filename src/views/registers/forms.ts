import type { Moment } from '../../calendar/moment.ts';
import type { AskedForm } from '../../rules/reminding/awaited.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText } from '../view/lateness.ts';
import { column, columns, labelled, type Marked, type Told, type View } from '../view/view.ts';

/** How the form of one unit stands, in words: 按时, 迟回2个工作日, 逾期3个工作日未回. */
function replyCell({ answered, due, lateDays, isPassed }: AskedForm, asOf: Moment): Marked {
  const told = (text: string, tone?: Marked['tone']): Marked => ({
    value: text,
    text: `〔${text}〕`,
    ...(tone && { tone }),
  });
  const days = lateDays === 0 ? '不足1个工作日' : `${lateDays}个工作日`;
  if (answered) return answered <= due ? told('按时') : told(`迟回${days}`, 'warn');
  if (isPassed) return told('没有回，已回后一次', 'quiet');
  if (due < asOf.day) return told(`逾期${days}未回`, 'bad');
  return due === asOf.day ? told('今日到期', 'warn') : told('未回');
}

/** Who has answered, who has not, and how late: of one 填报, or of all. */
export function repliesView(forms: readonly AskedForm[], asOf: Moment): View {
  const open = forms.filter(({ answered, isPassed }) => !answered && !isPassed);
  const late = forms.filter(({ answered, due }) => answered !== undefined && answered > due);
  return {
    title: `填报回复情况（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: forms.length }),
    sections: [
      {
        key: words.answers,
        layout: 'list',
        titled: true,
        columns: [...columns(['unit', 'verdict', 'replyDue', 'doneDate', 'id']), column('title', { grow: true })],
        rows: forms.map(
          (one): Told => ({
            unit: one.unit,
            verdict: replyCell(one, asOf),
            replyDue: one.due,
            doneDate: one.answered ?? null,
            id: one.id,
            title: one.title,
          }),
        ),
        empty: '没有发过填报表。',
      },
    ],
    notes:
      forms.length === 0
        ? []
        : [
            `发出 ${forms.length} 张：已回 ${forms.filter(({ answered }) => answered).length} 张（迟回 ${late.length} 张），还等着 ${open.length} 张。迟回、不回不计入考核。`,
          ],
  };
}
