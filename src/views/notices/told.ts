import { presentOf, type Standing } from '../../rules/lateness/standing.ts';
import { textField } from '../view/fields.ts';
import { linkText } from '../view/lateness.ts';
import { officialDay } from '../view/share.ts';
import type { PaperField, PaperFields } from '../view/view.ts';
import { type Demand, owedByLead } from './demand.ts';
import { dueWords, latenessWords, reckonedWords, sourceText, urgesOfHolder } from './wording.ts';

type Tell = (standing: Standing, units: readonly string[]) => string;

/** What a template may say of the task that a paper is about, in words of its own. */
const TOLD: Readonly<Record<string, Tell>> = {
  事项: ({ task }) => task.title,
  编号: ({ task }) => task.id,
  督办文号: ({ task }) => task.docket ?? '',
  来源: ({ task }) => sourceText(task),
  承办单位: (_, units) => units.join('、'),
  协办单位: ({ task }) => task.support?.join('、') ?? '',
  责任人: ({ task }) => task.owner ?? '',
  分管领导: ({ leaders }) => leaders.join('、'),
  收到日期: ({ task }) => officialDay(task.received.day),
  时限: (standing) => ofHandling(standing, dueWords) || '长期',
  时限由来: (standing) => ofHandling(standing, reckonedWords),
  是否逾期: (standing) => ofHandling(standing, latenessWords),
  催办次数: ({ story }) => String(urgesOfHolder(story).length),
};

function ofHandling(standing: Standing, told: (handling: ReturnType<typeof owedByLead>[number]) => string): string {
  const handling = presentOf(standing, 'handling');
  return handling ? told(handling) : '';
}

const LATE = ['环节', '时限', '逾期'] as const;

/** What of a task its lead is late with, a row for each. */
function lateRows(standing: Standing): PaperField {
  const late = owedByLead(standing).filter(({ verdict }) => verdict === 'overdue');
  const rows = late.map((owed) => ({ 环节: linkText(owed), 时限: dueWords(owed), 逾期: latenessWords(owed) }));
  return { kind: 'rows', columns: LATE, rows };
}

/** What papers about a task have for templates beside what their own text says. */
export function taskTold(standing: Standing, units: readonly string[]): PaperFields {
  const texts = Object.entries(TOLD).map(([name, tell]) => [name, textField(tell(standing, units))] as const);
  return { ...Object.fromEntries(texts), 逾期: lateRows(standing) };
}

/** The names of what they have. */
export function usualTask(): PaperFields {
  const texts = Object.keys(TOLD).map((name) => [name, textField('')] as const);
  return { ...Object.fromEntries(texts), 逾期: { kind: 'rows', columns: LATE, rows: [] } };
}

/** What a paper asks, and by when. */
export function demandTold(demand: Pick<Demand, 'what' | 'by' | 'why'>): PaperFields {
  return {
    请办事项: textField(demand.what),
    请办时限: textField(demand.by),
    请办时限由来: textField(demand.why),
  };
}
