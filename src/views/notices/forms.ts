import type { Assignment } from '../../records/assignment.ts';
import type { Target } from '../../records/target.ts';
import { current } from '../../records/task/story.ts';
import type { Visit } from '../../records/visit.ts';
import { holdersOf, presentOf, type Standing } from '../../rules/lateness/standing.ts';
import { element, targetCategory, targetLevel, visitForm, yesNo } from '../../vocabulary/choices.ts';
import { officialDay } from '../view/share.ts';
import { labelled, type View } from '../view/view.ts';
import { cells, form, type Occasion, usualCells } from './letter.ts';
import { taskTold, usualTask } from './told.ts';
import { dueWords, latenessWords, sourceText } from './wording.ts';

const COMPLETION = {
  编号: 8,
  督办文号: 11,
  督办事项: 24,
  任务来源: 40,
  承办单位: 8,
  办结时限: 8,
  办结日期: 8,
  是否按时: 8,
  办理结果: 60,
  采取措施: 0,
  成效和佐证材料: 40,
  未尽事项: 0,
  承办人: 3,
  报送日期: 8,
  单位负责人审签: 0,
  审核: 16,
  审核人和日期: 12,
};

function reviewedBy({ office }: Pick<Occasion, 'office'>): Partial<Record<keyof typeof COMPLETION, string>> {
  return { 审核: `${office}审核` };
}

const COMPLETION_TITLE = '督办事项办结报告';

/** A 办结报告 as a template has it. */
export function usualCompletion(occasion: Occasion): View {
  return form('办结报告', COMPLETION_TITLE, usualCells(COMPLETION, reviewedBy(occasion)), undefined, usualTask());
}

/** 办结报告: filled in as far as the ledger knows it (三（五）2). */
export function completionForm(standing: Standing, occasion: Occasion): View {
  const { task, story } = standing;
  const handling = presentOf(standing, 'handling');
  const { completed, feedback } = current(story.rounds);
  return form(
    '办结报告',
    COMPLETION_TITLE,
    cells(
      COMPLETION,
      {
        编号: task.id,
        督办文号: task.docket ?? '',
        督办事项: task.title,
        任务来源: sourceText(task),
        承办单位: holdersOf(standing).join('、'),
        办结时限: handling ? dueWords(handling) : '长期',
        办结日期: completed ? officialDay(completed.date.day) : '',
        是否按时: completed && handling ? latenessWords(handling) : '',
        办理结果: completed?.content ?? '',
        成效和佐证材料: feedback?.content ?? '',
        承办人: completed?.person ?? task.owner ?? '',
        报送日期: feedback ? officialDay(feedback.date.day) : '',
        审核: '□同意销号　□退回重办　□转续办',
        审核人和日期:
          story.ended?.action === 'clear' ? `${story.ended.person ?? ''} ${officialDay(story.ended.date.day)}` : '',
      },
      reviewedBy(occasion),
    ),
    labelled({ id: task.id }),
    taskTold(standing, holdersOf(standing)),
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

const VISIT = {
  走访编号: 8,
  '企业（项目）': 14,
  类别和层级: 8,
  包保领导: 10,
  包保部门: 8,
  走访日期: 8,
  季度: 8,
  形式: 6,
  宣传政策: 30,
  发现问题: 60,
  现场解决: 20,
  转办单位: 20,
  办结时限: 20,
  办理结果: 20,
  其他情况: 40,
  企业确认: 11,
  走访人签字: 0,
};

/** A 走访单 as a template has it. */
export function usualVisit(): View {
  return form('走访单', VISIT_TITLE, usualCells(VISIT));
}

const VISIT_TITLE = '包保走访记录单';

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
    VISIT_TITLE,
    cells(VISIT, {
      走访编号: visit?.id ?? '',
      '企业（项目）': target.name,
      类别和层级: `${targetCategory.words[target.category]}，${targetLevel.words[target.level]}级`,
      包保领导: own.map(({ person, post }) => (post ? `${person}（${post}）` : person)).join('、') || people.join('、'),
      包保部门: [...new Set(own.map(({ unit }) => unit))].join('、'),
      走访日期: visit ? officialDay(visit.date) : '',
      季度: quarter,
      形式: visit ? visitForm.words[visit.form] : '□实地　□座谈',
      宣传政策: visit?.policies?.join('、') ?? '',
      发现问题: texts.join('；'),
      现场解决: each(({ solved }) => yesNo.words[solved]),
      转办单位: each(({ unit }) => unit),
      办结时限: each(({ limit }) => (limit ? officialDay(limit) : undefined)),
      办理结果: each(({ resolved }) => (resolved ? `${officialDay(resolved)}解决` : undefined)),
      其他情况: visit?.content ?? '',
      企业确认: visit?.confirmation ? `${visit.confirmation.person} ${officialDay(visit.confirmation.date)}` : '',
    }),
    labelled({ id: visit?.id ?? null, target: target.id, quarter }),
  );
}
