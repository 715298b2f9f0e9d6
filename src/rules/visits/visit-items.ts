import { addMonths, type Day, earlier } from '../../calendar/day.ts';
import { quarterPeriod } from '../../calendar/period.ts';
import type { Obligation } from '../../records/obligation.ts';
import { fixedOn, type Terms } from '../../records/terms.ts';
import type { Known } from '../basis/known.ts';
import { judge } from '../lateness/lateness.ts';
import type { Item } from '../lateness/overdue.ts';
import { beginningOf, type Cell, cellsOf, quartersOf, serviceOf } from './visits.ts';

/**
 * Every cell that is owed as an obligation due on the last day of its quarter. A gap is listed as overdue for the time
 * that the rule 缺访列示期 gives, until it is made up for, or while its unit is there; in every figure it stays for ever,
 * and it is nobody's but that unit's: whoever takes over neither inherits it nor mends it (补访另记).
 */
export function visitItems(ledger: Known): Item[] {
  const { terms } = ledger;
  const service = serviceOf(ledger);
  return quartersOf(service)
    .flatMap((quarter) => cellsOf(service, quarter))
    .filter(({ state }) => state !== 'exempt' && state !== 'uncounted')
    .map((cell) => itemOf(cell, terms));
}

function itemOf(cell: Cell, terms: Terms): Item {
  const { assignment, quarter, target, person } = cell;
  const matter = {
    id: `${assignment.id}/${quarter}`,
    title: `${person}走访${target.name}（${quarter}）`,
    lead: cell.unit,
    urges: 0,
  };
  return { matter, obligation: judge(obligationOf(cell, terms), assignment.from, terms) };
}

function obligationOf(cell: Cell, terms: Terms): Obligation {
  const { to } = quarterPeriod(cell.quarter);
  return {
    ...fixedOn(terms, to, 'none', basisOf(to, terms)),
    link: 'visit',
    detail: cell.person,
    unit: cell.unit,
    start: earlier(beginningOf(cell), to),
    ...outcomeOf(cell, terms),
    paused: false,
    stopped: [],
    ...(isUnlisted(to, terms) && { unlisted: true }),
  };
}

/** How a cell was met, or fell away with the unit that had missed it: no later visit is that unit's. */
function outcomeOf(
  { unit, quarter, visits, madeUp }: Cell,
  { units, asOf }: Terms,
): Pick<Obligation, 'done' | 'waived'> {
  const done = (visits[0] ?? madeUp)?.date;
  const ended = units?.endingOf(unit)?.day;
  const isGone = ended !== undefined && quarterPeriod(quarter).to < ended && ended <= asOf.day;
  if (isGone && (done === undefined || done > ended)) return { waived: { day: ended, by: '机构撤销' } };
  return done === undefined ? {} : { done: { day: done } };
}

function basisOf(to: Day, { calendar }: Terms): string[] {
  const basis = '方案三（三）2（每季度至少1次，自然季）';
  if (calendar.isWorking(to)) return [basis];
  return [basis, `${to} 是休息日，最后一个工作日为 ${calendar.workingOnOrBefore(to) ?? to}`];
}

/** Whether a gap is not listed any more. */
function isUnlisted(to: Day, { rules, asOf }: Terms): boolean {
  const { count, unit } = rules.get('gapShownFor', to).value;
  return unit === 'month' && asOf.day > addMonths(to, count);
}
