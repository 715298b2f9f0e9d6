import { type Day, dayOf } from './days.ts';
import { type Facts, type Fields, field, list, text, texts } from './facts.ts';
import type { Gone, Owed } from './owed.ts';
import { type Frequency, type Period, periodsBetween } from './periods.ts';
import { limitOf, ruleFor, ruleOn } from './rules.ts';
import { abolished, DONE, overOr, stretchesOf, successor } from './stretches.ts';

/** What requirements and lasting tasks have units report. */
export function owedReports(facts: Facts, look: Day): Owed[] {
  return [
    ...facts.records('requirements').flatMap((each) => required(facts, each, look)),
    ...facts.records('tasks').flatMap((each) => ofTask(facts, each, look)),
  ];
}

/**
 * Of a requirement that comes round the periods at whose end it was asked for: the last one of which it ended before is
 * not owed (期末后报：期末那天已经不要了), the first one in which it began is.
 */
function required(facts: Facts, requirement: Fields, look: Day): Owed[] {
  const frequency = text(requirement, '周期');
  const asked = unitsAsked(facts, requirement);
  if (frequency === '一次') return asked.map((unit) => once(facts, requirement, unit));
  if (frequency === '一事一报') return [];
  const ended = text(requirement, '结束');
  const begun = text(requirement, '开始') || text(requirement, '印发日期');
  const periods = periodsBetween(begun, look, frequency as Frequency).filter(
    ({ last }) => ended === '' || last <= ended,
  );
  const kept = asked.map((unit) => ({ unit, ...keptBy(facts, requirement, unit, periods) }));
  const heirs = new Map<string, Set<Period>>();
  for (const { unit, left } of kept) {
    const heir = left.length > 0 ? successor(facts, unit) : undefined;
    if (heir !== undefined && !asked.includes(heir)) heirs.set(heir, new Set([...(heirs.get(heir) ?? []), ...left]));
  }
  const taken = [...heirs].flatMap(([heir, left]) => keptBy(facts, requirement, heir, [...left]).own);
  return [...kept.flatMap(({ own }) => own), ...taken];
}

function once(facts: Facts, requirement: Fields, unit: string): Owed {
  const record = text(requirement, '编号');
  const due = (field(requirement, '裁定') && text(requirement, '采用期限')) || text(requirement, '期限');
  const done = days(facts, '报送要求', record, unit)[0];
  return { record, unit, link: '报送', due, done, gone: abolished(facts, unit), known: text(requirement, '印发日期') };
}

/** What a unit owed itself, and the periods left to its only successor: due after its end, and not in by then. */
function keptBy(facts: Facts, requirement: Fields, unit: string, periods: readonly Period[]) {
  const known = text(requirement, '印发日期');
  const limit = text(requirement, '时限') || ruleOn(facts, known, '定期报告时限');
  const gone = abolished(facts, unit);
  const reporter = { key: '报送要求' as const, record: text(requirement, '编号'), unit, known, gone: () => gone };
  const all = instalments(facts, reporter, periods, limit);
  const hasHeir = successor(facts, unit) !== undefined;
  const isLeft = ({ due, done }: Owed) =>
    hasHeir &&
    gone !== undefined &&
    dayOf(due) > dayOf(gone.day) &&
    (done === undefined || dayOf(done) > dayOf(gone.day));
  return { own: all.filter((owed) => !isLeft(owed)), left: periods.filter((_, at) => isLeft(all[at] as Owed)) };
}

function unitsAsked(facts: Facts, requirement: Fields): string[] {
  const [named, groups, all] = [
    texts(requirement, '单位').map(facts.unit),
    texts(requirement, '分组'),
    text(requirement, '各部门各单位') === '是',
  ];
  const asked = facts.units.filter(
    (unit) => (all && text(unit, '考核对象') === '是') || texts(unit, '分组').some((group) => groups.includes(group)),
  );
  return [...new Set([...named, ...asked.map((unit) => text(unit, '名称'))])];
}

interface Reporter {
  readonly key: '报送要求' | '任务';
  readonly record: string;
  readonly unit: string;
  readonly known: Day;
  readonly gone: (period: Period) => Gone | undefined;
}

function instalments(
  facts: Facts,
  { key, record, unit, known, gone }: Reporter,
  periods: readonly Period[],
  limit: string,
): Owed[] {
  const handedIn = byPeriod(
    facts.records('reports').filter((each) => isFor(facts, each, key, record, unit)),
    periods,
  );
  return periods.map((period) => ({
    record: `${record}/${period.name}`,
    unit,
    link: '报送',
    due: limitOf(limit, period.last),
    done: handedIn.get(period.name),
    gone: gone(period),
    known,
  }));
}

function isFor(facts: Facts, report: Fields, key: string, record: string, unit: string): boolean {
  return text(report, key) === record && facts.unit(text(report, '单位')) === unit;
}

function days(facts: Facts, key: string, record: string, unit: string): Day[] {
  return facts
    .records('reports')
    .filter((each) => isFor(facts, each, key, record, unit))
    .map((each) => text(each, '报送日期'))
    .sort();
}

/**
 * The first day on which each period was reported; one that does not say its period is for the last that had ended, its
 * own last day being enough, or, that one being in, for the running one.
 */
function byPeriod(reports: readonly Fields[], periods: readonly Period[]): ReadonlyMap<string, Day> {
  const handedIn = new Map<string, Day>();
  for (const report of reports.toSorted((a, b) => (text(a, '报送日期') < text(b, '报送日期') ? -1 : 1))) {
    const day = text(report, '报送日期');
    const last = periods.findLast((period) => period.last <= day);
    const running = periods.find((period) => period.first <= day && day <= period.last);
    const name =
      text(report, '期次') || (last === undefined || handedIn.has(last.name) ? (running ?? last) : last)?.name;
    if (name !== undefined && !handedIn.has(name)) handedIn.set(name, day);
  }
  return handedIn;
}

/** A lasting task is reported on every month if it is important, else every quarter, by whoever holds it when the period ends. */
function ofTask(facts: Facts, task: Fields, look: Day): Owed[] {
  if (text(task, '办结时限') !== '长期' || ['紧急', '特急'].includes(text(task, '紧急程度'))) return [];
  const frequency = text(task, '重要程度') === '重要' ? '每月' : '每季';
  const periods = periodsBetween(dayOf(text(task, '收到日期')), look, frequency).filter(({ last }) =>
    lastsOn(task, last),
  );
  const stretches = stretchesOf(task, facts);
  return [...new Set(stretches.map(({ unit }) => unit))].flatMap((unit) => {
    const theirs = periods.filter(({ last }) => stretches.findLast(({ from }) => dayOf(from) <= last)?.unit === unit);
    const reporter = {
      key: '任务' as const,
      record: text(task, '编号'),
      unit,
      known: dayOf(text(task, '收到日期')),
      gone: ({ last }: Period) => overOr(endAfter(task, last), facts, unit),
    };
    return instalments(facts, reporter, theirs, ruleFor(facts, task, '定期报告时限'));
  });
}

/** Whether a task was still being dealt with at the end of a day: neither done, nor cancelled, nor stopped. */
function lastsOn(task: Fields, day: Day): boolean {
  const turns = list(task, '办理经过').filter(
    (entry) => dayOf(text(entry, '日期')) <= day && [...ENDS, ...STARTS].includes(text(entry, '动作')),
  );
  return !ENDS.includes(text(turns.at(-1), '动作'));
}

const ENDS = [...DONE, '销号', '撤销', '中止'];
const STARTS = ['退回重办', '撤销销号', '恢复'];

function endAfter(task: Fields, day: Day): Gone | undefined {
  const entry = list(task, '办理经过').find(
    (each) => dayOf(text(each, '日期')) > day && ENDS.includes(text(each, '动作')) && text(each, '动作') !== '中止',
  );
  return entry && { day: dayOf(text(entry, '日期')), why: text(entry, '动作') };
}
