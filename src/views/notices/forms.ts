import type { Assignment } from '../../records/assignment.ts';
import type { Target } from '../../records/target.ts';
import { current } from '../../records/task/story.ts';
import type { Visit } from '../../records/visit.ts';
import { holdersOf, presentOf, type Standing } from '../../rules/lateness/standing.ts';
import { element, targetCategory, targetLevel, visitForm, yesNo } from '../../vocabulary/choices.ts';
import { officialDay } from '../view/share.ts';
import { labelled, type View } from '../view/view.ts';
import { cells, form, type Occasion } from './letter.ts';
import { dueWords, latenessWords, sourceText } from './wording.ts';

/** 办结报告: filled in as far as the ledger knows it (三（五）2). */
export function completionForm(standing: Standing, occasion: Occasion): View {
  const { task, story } = standing;
  const handling = presentOf(standing, 'handling');
  const { completed, feedback } = current(story.rounds);
  return form(
    '办结报告',
    '督办事项办结报告',
    cells([
      ['编号', task.id],
      ['督办文号', task.docket ?? ''],
      ['督办事项', task.title],
      ['任务来源', sourceText(task)],
      ['承办单位', holdersOf(standing).join('、')],
      ['办结时限', handling ? dueWords(handling) : '长期'],
      ['办结日期', completed ? officialDay(completed.date.day) : ''],
      ['是否按时', completed && handling ? latenessWords(handling) : ''],
      ['办理结果', completed?.content ?? ''],
      ['采取措施', ''],
      ['成效和佐证材料', feedback?.content ?? ''],
      ['未尽事项', ''],
      ['承办人', completed?.person ?? task.owner ?? ''],
      ['报送日期', feedback ? officialDay(feedback.date.day) : ''],
      ['单位负责人审签', ''],
      [`${occasion.office}审核`, '□同意销号　□退回重办　□转续办'],
      [
        '审核人和日期',
        story.ended?.action === 'clear' ? `${story.ended.person ?? ''} ${officialDay(story.ended.date.day)}` : '',
      ],
    ]),
    labelled({ id: task.id }),
  );
}

/** What a form of a visit is filled in with. */
export interface Call {
  readonly target: Target;
  readonly assignments: readonly Assignment[];
  /** None where the visit is still to be made. */
  readonly visit?: Visit;
  readonly quarter: string;
}

/** 包保走访记录 of a visit, or blank for one to come (三（三）2). */
export function visitForms({ target, assignments, visit, quarter }: Call): View {
  const people = visit?.persons ?? assignments.map(({ person }) => person);
  const own = assignments.filter(({ person }) => people.includes(person));
  const problems = visit?.visitProblems ?? [];
  const texts = problems.map(({ element: kind, content }, i) => `${i + 1}. ${element.words[kind]}：${content}`);
  const each = (of: (problem: (typeof problems)[number]) => string | undefined) =>
    problems
      .flatMap((problem, i) => {
        const text = of(problem);
        return text === undefined ? [] : [`${i + 1}. ${text}`];
      })
      .join('；');
  return form(
    '走访单',
    '包保走访记录单',
    cells([
      ['走访编号', visit?.id ?? ''],
      ['企业（项目）', target.name],
      ['类别和层级', `${targetCategory.words[target.category]}，${targetLevel.words[target.level]}级`],
      [
        '包保领导',
        own.map(({ person, post }) => (post ? `${person}（${post}）` : person)).join('、') || people.join('、'),
      ],
      ['包保部门', [...new Set(own.map(({ unit }) => unit))].join('、')],
      ['走访日期', visit ? officialDay(visit.date) : ''],
      ['季度', quarter],
      ['形式', visit ? visitForm.words[visit.form] : '□实地　□座谈'],
      ['宣传政策', visit?.policies?.join('、') ?? ''],
      ['发现问题', texts.join('；')],
      ['现场解决', each(({ solved }) => yesNo.words[solved])],
      ['转办单位', each(({ unit }) => unit)],
      ['办结时限', each(({ limit }) => (limit ? officialDay(limit) : undefined))],
      ['办理结果', each(({ resolved }) => (resolved ? `${officialDay(resolved)}解决` : undefined))],
      ['其他情况', visit?.content ?? ''],
      ['企业确认', visit?.confirmation ? `${visit.confirmation.person} ${officialDay(visit.confirmation.date)}` : ''],
      ['走访人签字', ''],
    ]),
    labelled({ id: visit?.id ?? null, target: target.id, quarter }),
  );
}
