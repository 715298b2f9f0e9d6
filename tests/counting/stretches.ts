import { type Day, dayOf, earlier, FOREVER, type Moment, type Span, step } from './days.ts';
import { type Facts, type Fields, list, text, texts } from './facts.ts';
import { firstGone, type Gone, ORPHANED, type Owed } from './owed.ts';

/** The part of a task's history in which one unit held it. */
export interface Stretch {
  readonly task: Fields;
  readonly facts: Facts;
  readonly unit: string;
  readonly from: Moment;
  readonly entries: readonly Fields[];
  readonly gone: Gone | undefined;
  readonly before: Stretch | undefined;
  readonly transfer: Fields | undefined;
  /** What was done after the holder had handed the task on. */
  readonly afterwards: readonly Fields[];
}

/** Who held a task, one after another. */
export function stretchesOf(task: Fields, facts: Facts): Stretch[] {
  const entries = [...list(task, '办理经过')].sort((a, b) =>
    dayOf(text(a, '日期')) < dayOf(text(b, '日期')) ? -1 : dayOf(text(a, '日期')) > dayOf(text(b, '日期')) ? 1 : 0,
  );
  const stretches: Stretch[] = [];
  let [unit, from, own, transfer] = [
    facts.unit(text(task, '牵头单位')),
    text(task, '收到日期'),
    [] as Fields[],
    undefined as Fields | undefined,
  ];
  const push = (gone: Gone | undefined) => {
    stretches.push({
      task,
      facts,
      unit,
      from,
      entries: own,
      gone: overOr(firstGone(gone, ended(own)), facts, unit),
      before: stretches.at(-1),
      transfer,
      afterwards: entries.slice(entries.indexOf(own.at(-1) ?? transfer ?? task) + 1),
    });
  };
  for (const entry of entries) {
    if (text(entry, '动作') !== '转办') own.push(entry);
    else {
      push({ day: dayOf(text(entry, '日期')), why: '转办' });
      [unit, from, own, transfer] = [facts.unit(text(entry, '单位')), text(entry, '日期'), [], entry];
    }
  }
  push(undefined);
  return stretches;
}

/** What says that the work is done. */
export const DONE: readonly string[] = ['报结', '办结'];

/** What has work begin again that had been handed in. */
export const BACK: readonly string[] = ['退回重办', '撤销销号'];

/** 销号 that was taken back ended nothing. */
function ended(entries: readonly Fields[]): Gone | undefined {
  const reopened = entries.findLastIndex((each) => text(each, '动作') === '撤销销号');
  const entry = entries.slice(reopened + 1).find((each) => ['销号', '撤销'].includes(text(each, '动作')));
  return entry && { day: dayOf(text(entry, '日期')), why: text(entry, '动作') };
}

/** What ended, or the end of its unit if that came first; only what nothing else ended is listed on without a unit. */
export function overOr(over: Gone | undefined, facts: Facts, unit: string): Gone | undefined {
  return firstGone(over, over ? abolished(facts, unit) : orphaned(facts, unit));
}

/** A task whose unit is no more: charged to it until then, and listed until somebody takes it over. */
function orphaned(facts: Facts, unit: string): Gone | undefined {
  const gone = abolished(facts, unit);
  return gone && { ...gone, why: ORPHANED };
}

export function abolished(facts: Facts, unit: string): Gone | undefined {
  const day =
    text(reformOf(facts, unit), '日期') ||
    text(
      facts.units.find((each) => text(each, '名称') === unit),
      '撤销日期',
    );
  return day === '' ? undefined : { day, why: '机构撤销' };
}

/** What ended a unit: 合并, 拆分 or 撤销 that does not have it go on. */
function reformOf(facts: Facts, unit: string): Fields | undefined {
  return facts.reforms.find((each) => texts(each, '单位').includes(unit) && !texts(each, '承接单位').includes(unit));
}

/** The only unit that took over from one; none where it is still there, or several did, or nobody. */
export function successor(facts: Facts, unit: string): string | undefined {
  const next = texts(reformOf(facts, unit) ?? {}, '承接单位');
  return next.length === 1 ? next[0] : undefined;
}

/** Who has on a day what a unit had, if it was not done by the day on which the unit ended. */
export function heldOn(facts: Facts, unit: string, day: Day, done: Day | undefined): string {
  const [gone, next] = [abolished(facts, unit), successor(facts, unit)];
  if (gone === undefined || next === undefined || dayOf(gone.day) > day) return unit;
  return done !== undefined && done <= dayOf(gone.day) ? unit : heldOn(facts, next, day, done);
}

export function first(entries: readonly Fields[], ...actions: readonly string[]): Moment | undefined {
  const entry = entries.find((each) => actions.includes(text(each, '动作')));
  return entry && text(entry, '日期');
}

/** Everything that was done with a task before its holder had it. */
export function earlierEntries(stretch: Stretch): readonly Fields[] {
  return stretch.before === undefined ? [] : [...earlierEntries(stretch.before), ...stretch.before.entries];
}

export function at(day: Moment | undefined, why: string): Gone | undefined {
  return day === undefined ? undefined : { day, why };
}

/** From the day of 中止 through the day before 恢复, or before 办结, whoever held the task then. */
export function stopsOf(task: Fields): Span[] {
  const spans: Span[] = [];
  for (const entry of list(task, '办理经过')) {
    const [day, last] = [dayOf(text(entry, '日期')), spans.at(-1)];
    if (text(entry, '动作') === '中止') spans.push([day, FOREVER]);
    if (['恢复', ...DONE].includes(text(entry, '动作')) && last?.[1] === FOREVER)
      spans[spans.length - 1] = [last[0], step(day, -1)];
  }
  return spans;
}

/** Those that came before something was done, as far as then: what was done on the day of 中止 was done before. */
export function stopsBefore(task: Fields, done: Moment | undefined): Span[] {
  if (done === undefined) return stopsOf(task);
  return stopsOf(task)
    .filter(([day]) => day < dayOf(done))
    .map(([day, last]) => [day, earlier(last, dayOf(done))]);
}

export function owe(
  stretch: Stretch,
  link: string,
  rest: Pick<Owed, 'due' | 'now' | 'done' | 'gone' | 'excused' | 'urgings' | 'known'>,
): Owed {
  const stopped = ['首报', '回应'].includes(link) ? [] : stopsBefore(stretch.task, rest.done);
  const orphan = stretch.gone?.why === ORPHANED;
  const gone = orphan ? overOr(rest.gone, stretch.facts, stretch.unit) : firstGone(rest.gone, stretch.gone);
  const known = dayOf(stretch.from);
  return { record: text(stretch.task, '编号'), unit: stretch.unit, link, stopped, known, ...rest, gone };
}
