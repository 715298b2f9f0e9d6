import { type Day, dayOf, earlier } from './days.ts';
import { type Facts, type Fields, field, list, text, texts } from './facts.ts';
import type { Owed } from './owed.ts';
import { type Period, periodsBetween } from './periods.ts';
import { abolished } from './stretches.ts';

/** One visit for every person, object and quarter of which his term covers a day. */
export function owedVisits(facts: Facts, look: Day): Owed[] {
  return facts.records('assignments').flatMap((assignment) => {
    const target = facts.records('targets').find((each) => text(each, '编号') === text(assignment, '包保对象'));
    const last = earlier(text(assignment, '结束') || look, text(target && field(target, '移出'), '日期') || look, look);
    return periodsBetween(text(assignment, '开始'), last, '每季')
      .filter(({ name }) => !exempt(assignment, name))
      .map((quarter) => cell(facts, assignment, quarter));
  });
}

function exempt(assignment: Fields, quarter: string): boolean {
  return list(assignment, '豁免').some((each) => text(each, '季度') === quarter);
}

function cell(facts: Facts, assignment: Fields, quarter: Period): Owed {
  const unit = facts.unit(text(assignment, '单位'));
  const visits = facts
    .records('visits')
    .filter((visit) => madeFor(visit, assignment, quarter))
    .map((visit) => dayOf(text(visit, '日期')));
  return {
    record: `${text(assignment, '编号')}/${quarter.name}`,
    unit,
    link: '走访',
    due: quarter.last,
    done: visits.length === 0 ? undefined : earlier(...visits),
    gone: abolished(facts, unit),
  };
}

/** A visit on the spot or a talk, in the quarter, or made up for it later; a call is none. */
function madeFor(visit: Fields, assignment: Fields, { name, first, last }: Period): boolean {
  const [day, madeUp] = [text(visit, '日期'), text(visit, '补访')];
  const theirs =
    text(visit, '包保对象') === text(assignment, '包保对象') &&
    texts(visit, '走访人').includes(text(assignment, '人员'));
  const counts = ['实地', '座谈'].includes(text(visit, '形式'));
  return theirs && counts && (madeUp === '' ? first <= day && day <= last : madeUp === name);
}
