import {
  type Day,
  dayOf,
  earlier,
  FOREVER,
  later,
  type Moment,
  minutesAfter,
  monthsAfter,
  type Span,
  step,
  workdaysAfter,
} from './days.ts';
import { type Facts, type Fields, field, list, text } from './facts.ts';
import { firstGone, type Gone, type Owed } from './owed.ts';
import { limitOf, ruleFor } from './rules.ts';

/** The part of a task's history in which one unit held it. */
interface Stretch {
  readonly task: Fields;
  readonly facts: Facts;
  readonly unit: string;
  readonly from: Moment;
  readonly entries: readonly Fields[];
  readonly gone: Gone | undefined;
  readonly before: Stretch | undefined;
  readonly transfer: Fields | undefined;
}

/** Everything that a task has its units owe. */
export function owedByTasks(facts: Facts): Owed[] {
  return facts.records('tasks').flatMap((task) => {
    const stretches = stretchesOf(task, facts);
    return [...stretches.flatMap(owedIn), ...firstReports(stretches[0])];
  });
}

function owedIn(stretch: Stretch): Owed[] {
  return [
    ...signing(stretch),
    ...plan(stretch),
    ...milestones(stretch),
    ...handling(stretch),
    ...feedback(stretch),
    ...responses(stretch),
  ];
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
      gone: firstGone(gone, ended(own), abolished(facts, unit)),
      before: stretches.at(-1),
      transfer,
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

function ended(entries: readonly Fields[]): Gone | undefined {
  const entry = entries.find((each) => ['销号', '撤销'].includes(text(each, '动作')));
  return entry && { day: dayOf(text(entry, '日期')), why: text(entry, '动作') };
}

export function abolished(facts: Facts, unit: string): Gone | undefined {
  const day = text(
    facts.units.find((each) => text(each, '名称') === unit),
    '撤销日期',
  );
  return day === '' ? undefined : { day, why: '机构撤销' };
}

function first(entries: readonly Fields[], ...actions: readonly string[]): Moment | undefined {
  const entry = entries.find((each) => actions.includes(text(each, '动作')));
  return entry && text(entry, '日期');
}

function at(day: Moment | undefined, why: string): Gone | undefined {
  return day === undefined ? undefined : { day, why };
}

/** From the day of 中止 through the day before 恢复, whoever held the task then. */
function stopsOf(task: Fields): Span[] {
  const spans: Span[] = [];
  for (const entry of list(task, '办理经过')) {
    const [day, last] = [dayOf(text(entry, '日期')), spans.at(-1)];
    if (text(entry, '动作') === '中止') spans.push([day, FOREVER]);
    if (text(entry, '动作') === '恢复' && last?.[1] === FOREVER) spans[spans.length - 1] = [last[0], step(day, -1)];
  }
  return spans;
}

function owe(stretch: Stretch, link: string, rest: Pick<Owed, 'due' | 'done' | 'gone' | 'excused' | 'urgings'>): Owed {
  const stopped = ['首报', '回应'].includes(link) ? [] : stopsOf(stretch.task);
  const gone = firstGone(rest.gone, stretch.gone);
  return { record: text(stretch.task, '编号'), unit: stretch.unit, link, stopped, ...rest, gone };
}

function signing(stretch: Stretch): Owed[] {
  const { entries, from, task } = stretch;
  const due = limitOf(ruleFor(stretch.facts, task, '签批时限'), from, stopsOf(task));
  return [
    owe(stretch, '签批', { due, done: first(entries, '签批', '部署'), gone: at(first(entries, '办结'), '办结') }),
  ];
}

/** What is fixed to a day is owed by whoever holds the task on it; a day that had passed is not handed on. */
function fixedDay(stretch: Stretch, due: Day): boolean {
  return due !== '' && (stretch.before === undefined || due >= dayOf(stretch.from));
}

function earlierEntries(stretch: Stretch): readonly Fields[] {
  return stretch.before === undefined ? [] : [...earlierEntries(stretch.before), ...stretch.before.entries];
}

function plan(stretch: Stretch): Owed[] {
  const due = text(stretch.task, '方案时限');
  if (!fixedDay(stretch, due) || first(earlierEntries(stretch), '报送方案') !== undefined) return [];
  return [
    owe(stretch, '报送方案', {
      due,
      done: first(stretch.entries, '报送方案'),
      gone: at(first(stretch.entries, '办结'), '办结'),
    }),
  ];
}

function milestones(stretch: Stretch): Owed[] {
  return list(stretch.task, '路线图').flatMap((milestone) => {
    const [due, name] = [text(milestone, '时限'), text(milestone, '步骤')];
    const reached = (entries: readonly Fields[]) =>
      first(
        entries.filter((entry) => text(entry, '步骤') === name),
        '进展',
      );
    if (!fixedDay(stretch, due) || reached(earlierEntries(stretch)) !== undefined) return [];
    return [owe(stretch, '节点', { due, done: reached(stretch.entries) ?? first(stretch.entries, '办结') })];
  });
}

/** A limit as it moved: the first day of it that was missed, and the days that late approvals took out afterwards. */
interface Limit {
  readonly due: Day;
  readonly now: Day;
  readonly excused: readonly Span[];
}

function limit(due: Day): Limit {
  return { due, now: due, excused: [] };
}

/** One 办理 until the first 办结, and another after every 退回重办. */
function handling(stretch: Stretch): Owed[] {
  const owed: Owed[] = [];
  let [left, current] = [stretch.entries, startingLimit(stretch)];
  for (;;) {
    const back = returnIn(left);
    const round = back < 0 ? left : left.slice(0, back);
    current = moved(current, round);
    const { due, excused } = current;
    if (due !== FOREVER) owed.push(owe(stretch, '办理', { due, excused, done: first(round, '办结') }));
    const entry = left[back];
    if (entry === undefined) return owed;
    current = limit(text(entry, '时限') || later(current.now, workdaysFor(stretch, '重办时限', text(entry, '日期'))));
    left = left.slice(back + 1);
  }
}

/** Where work that had been handed in was sent back. */
function returnIn(entries: readonly Fields[]): number {
  return entries.findIndex(
    (entry, at) => text(entry, '动作') === '退回重办' && first(entries.slice(0, at), '办结') !== undefined,
  );
}

function workdaysFor({ facts, task }: Stretch, rule: string, from: Moment): Day {
  return limitOf(ruleFor(facts, task, rule), from, stopsOf(task));
}

/** By when the holder has to be done, before any extension of its own. */
function startingLimit(stretch: Stretch): Limit {
  const { before, transfer } = stretch;
  if (before === undefined || transfer === undefined) return limitFrom(stretch, stretch.from);
  const rule = ruleFor(stretch.facts, stretch.task, '转办后时限') || '重新起算';
  if (text(transfer, '时限') !== '') return limit(text(transfer, '时限'));
  if (rule === '不变') return limit(later(lastLimit(before), dayOf(stretch.from)));
  if (rule !== '重新起算') throw new Error(`转办后时限: ${rule}`);
  return limitFrom(stretch, stretch.from);
}

/** Where the limit of a holder stood in the end, with its extensions and returns. */
function lastLimit(stretch: Stretch): Day {
  const rounds = handling(stretch);
  const last = rounds.at(-1);
  return last === undefined ? FOREVER : later(last.due, ...(last.excused ?? []).map(([, through]) => through));
}

function limitFrom(stretch: Stretch, from: Moment): Limit {
  const fixed = text(stretch.task, '办结时限');
  if (fixed === '长期') return limit(FOREVER);
  const stops = stopsOf(stretch.task);
  if (fixed !== '' && !/^\d{4}-/.test(fixed)) return limit(limitOf(fixed, from, stops));
  if (fixed !== '' && fixed >= dayOf(from)) return limit(fixed);
  if (fixed !== '' && stretch.before === undefined) return limit(fixed);
  return limitByDifficulty(stretch, from, stops);
}

function limitByDifficulty({ facts, task }: Stretch, from: Moment, stops: readonly Span[]): Limit {
  const difficulty = text(task, '难易程度') || '一般';
  if (difficulty !== '极特殊') return limit(limitOf(ruleFor(facts, task, `${difficulty}时限`), from, stops));
  const usual = workdaysAfter(from, 20, stops);
  const entries = list(task, '办理经过');
  const granted = entries.findIndex((entry) => text(entry, '动作') === '批准极特殊');
  if (granted < 0) return limit(usual);
  return moving(limit(usual), approvalOf(entries, granted, '申请极特殊').applied, later(usual, monthsAfter(from, 1)));
}

/** When what was granted was applied for, and until when: the day of granting where nobody had applied. */
function approvalOf(entries: readonly Fields[], granted: number, asking: string): { applied: Day; until: Day } {
  const grant = entries[granted];
  const asked = entries.slice(0, granted).findLast((entry) => text(entry, '动作') === asking);
  return { applied: dayOf(text(asked ?? grant, '日期')), until: text(grant, '延至') };
}

/** A limit after the extensions that were approved while a round lasted. */
function moved(start: Limit, round: readonly Fields[]): Limit {
  return round.reduce((current, entry, index) => {
    if (text(entry, '动作') !== '批准延期') return current;
    const { applied, until } = approvalOf(round, index, '申请延期');
    return moving(current, applied, until);
  }, start);
}

/** Applied for in time, a new limit takes the old one's place; too late, the days until then stay and the rest are excused. */
function moving(current: Limit, applied: Day, until: Day): Limit {
  const inTime = applied <= current.now && current.excused.length === 0;
  if (inTime || current.due === FOREVER) return { due: until, now: until, excused: [] };
  return { due: current.due, now: until, excused: [...current.excused, [step(earlier(applied, until), 1), until]] };
}

/** One 反馈 after every 办结. */
function feedback(stretch: Stretch): Owed[] {
  const { entries, task } = stretch;
  return entries.flatMap((entry, index) => {
    const back = entries.slice(0, index).findLastIndex((each) => text(each, '动作') === '退回重办');
    if (text(entry, '动作') !== '办结' || first(entries.slice(back + 1, index), '办结') !== undefined) return [];
    const after = entries.slice(index + 1);
    const again = after.findIndex((each) => text(each, '动作') === '退回重办');
    const rest = again < 0 ? after : after.slice(0, again);
    const own = text(task, '反馈时限') || ruleFor(stretch.facts, task, '反馈时限');
    const due = limitOf(own, text(entry, '日期'), stopsOf(task));
    return [owe(stretch, '反馈', { due, done: first(rest, '反馈'), gone: at(first(after, '退回重办'), '退回') })];
  });
}

/** One 回应 for all urgings that a unit left unanswered, from the first of them. */
function responses(stretch: Stretch): Owed[] {
  const owed: Owed[] = [];
  let open: { due: Day; urgings: number } | undefined;
  const close = (done: Moment | undefined) => {
    if (open !== undefined) owed.push(owe(stretch, '回应', { ...open, done }));
    open = undefined;
  };
  for (const entry of stretch.entries) {
    const due =
      text(entry, '时限') || limitOf(ruleFor(stretch.facts, stretch.task, '催办回应时限'), text(entry, '日期'));
    if (text(entry, '动作') === '催办')
      open = open === undefined ? { due, urgings: 1 } : { due: open.due, urgings: open.urgings + 1 };
    if (answers(entry)) close(text(entry, '日期'));
  }
  close(undefined);
  return owed;
}

function answers(entry: Fields): boolean {
  return text(entry, '动作') === '回应' ? text(entry, '有效') !== '否' : ['办结', '反馈'].includes(text(entry, '动作'));
}

/** By telephone and in writing, by the minute since it happened; never made, it is late until 终报 or 办结. */
function firstReports(stretch: Stretch | undefined): Owed[] {
  const happened = stretch && text(field(stretch.task, '突发事件'), '发生时间');
  if (!stretch || !happened) return [];
  const over = firstGone(at(first(stretch.entries, '终报'), '终报'), at(first(stretch.entries, '办结'), '办结'));
  return ['电话', '书面'].map((means) => {
    const due = minutesAfter(happened, Number.parseInt(ruleFor(stretch.facts, stretch.task, `${means}首报时限`), 10));
    const made = stretch.entries.filter(
      (entry) => text(entry, '动作') === '首报' && [means, '书面'].includes(text(entry, '方式')),
    );
    return owe(stretch, '首报', { due, done: first(made, '首报'), gone: over });
  });
}
