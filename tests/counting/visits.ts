import { type Day, dayOf, earlier } from './days.ts';
import { type Facts, type Fields, field, list, text, texts } from './facts.ts';
import type { Owed } from './owed.ts';
import { type Period, periodsBetween } from './periods.ts';
import { abolished, heldOn } from './stretches.ts';

/**
 * One visit for every person, object and quarter of which his term covers a day (责任人 × 对象 × 自然季): several terms of
 * one person are one cell, of the unit that the last of them names.
 */
export function owedVisits(facts: Facts, look: Day): Owed[] {
  const cells = new Map<string, Owed>();
  const terms = facts.records('assignments').toSorted((a, b) => (text(a, '开始') < text(b, '开始') ? -1 : 1));
  for (const term of terms)
    for (const quarter of quartersOf(facts, term, look))
      if (!exempt(facts, term, quarter))
        cells.set(`${text(term, '人员')} ${text(term, '包保对象')} ${quarter.name}`, cell(facts, term, quarter, look));
  return [...cells.values()];
}

function quartersOf(facts: Facts, term: Fields, look: Day): Period[] {
  const target = facts.records('targets').find((each) => text(each, '编号') === text(term, '包保对象'));
  if (target === undefined) return [];
  const last = earlier(text(term, '结束') || look, text(field(target, '移出'), '日期') || look, look);
  return periodsBetween(text(term, '开始'), last, '每季').filter(({ last: end }) => text(target, '列入日期') <= end);
}

/** Approved by the end of the quarter: a gap once missed stays one (当季算缺，全年一直是缺). Whose term says it does not matter. */
function exempt(facts: Facts, term: Fields, quarter: Period): boolean {
  return facts
    .records('assignments')
    .filter((each) => ['人员', '包保对象'].every((key) => text(each, key) === text(term, key)))
    .flatMap((each) => list(each, '豁免'))
    .some((each) => text(each, '季度') === quarter.name && text(each, '日期') <= quarter.last);
}

/** Whoever has what the unit had when it was done, or when the quarter ended; what was missed by then nobody takes over. */
function cell(facts: Facts, term: Fields, quarter: Period, look: Day): Owed {
  const visits = facts
    .records('visits')
    .filter((visit) => madeFor(visit, term, quarter))
    .map((visit) => dayOf(text(visit, '日期')));
  const done = visits.length === 0 ? undefined : earlier(...visits);
  const unit = heldOn(facts, facts.unit(text(term, '单位')), earlier(quarter.last, look), done);
  return {
    record: `${text(term, '编号')}/${quarter.name}`,
    unit,
    link: '走访',
    due: quarter.last,
    done,
    gone: abolished(facts, unit),
  };
}

/** A visit on the spot or a talk, in the quarter, or made up for it later; a call is none, nor what came before. */
function madeFor(visit: Fields, assignment: Fields, { name, first, last }: Period): boolean {
  const [day, madeUp] = [text(visit, '日期'), text(visit, '补访')];
  const theirs =
    text(visit, '包保对象') === text(assignment, '包保对象') &&
    texts(visit, '走访人').includes(text(assignment, '人员'));
  const counts = ['实地', '座谈'].includes(text(visit, '形式'));
  return theirs && counts && (madeUp === '' ? first <= day && day <= last : madeUp === name && first <= day);
}
