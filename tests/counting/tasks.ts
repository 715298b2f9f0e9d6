import { type Day, dayOf, type Moment, minutesAfter } from './days.ts';
import { type Facts, type Fields, field, list, text } from './facts.ts';
import { handling } from './handling.ts';
import { instructed } from './instructions.ts';
import { firstGone, type Gone, type Owed } from './owed.ts';
import { limitOf, ruleFor } from './rules.ts';
import {
  at,
  BACK,
  DONE,
  earlierEntries,
  first,
  overOr,
  owe,
  type Stretch,
  stopsBefore,
  stopsOf,
  stretchesOf,
} from './stretches.ts';

/** Everything that a task has its units owe. */
export function owedByTasks(facts: Facts): Owed[] {
  return facts.records('tasks').flatMap((task) => {
    const stretches = stretchesOf(task, facts);
    return [
      ...stretches.flatMap(owedIn),
      ...firstReports(stretches[0]),
      ...support(task, facts),
      ...instructed(stretches),
    ];
  });
}

function owedIn(stretch: Stretch): Owed[] {
  return [
    ...onReceipt(stretch, '签收', '签收时限', ['签收', '签批', '部署', ...HEARD]),
    ...signing(stretch),
    ...onReceipt(stretch, '首次反馈', '首次反馈时限', HEARD),
    ...plan(stretch),
    ...milestones(stretch),
    ...handling(stretch),
    ...feedback(stretch),
    ...responses(stretch),
  ];
}

function signing(stretch: Stretch): Owed[] {
  const { entries, from, task } = stretch;
  const done = first(entries, '签批', '部署');
  const due = limitOf(ruleFor(stretch.facts, task, '签批时限'), from, stopsBefore(task, done));
  return [owe(stretch, '签批', { due, done, gone: skippedBy(entries, ...DONE) })];
}

/** Done without what ought to have come before. */
function skippedBy(entries: readonly Fields[], ...actions: readonly string[]): Gone | undefined {
  const day = first(entries, ...actions);
  return day === undefined ? undefined : { day: dayOf(day), why: actions.join('、'), skipped: true };
}

/** What a unit says by itself of its work. */
const HEARD: readonly string[] = ['进展', '首报', '续报', '终报', '回应', ...DONE];

/** 签收 and 首次反馈: only where a rule sets a time; an answer that was none says nothing. */
function onReceipt(stretch: Stretch, link: string, rule: string, shown: readonly string[]): Owed[] {
  const limit = ruleFor(stretch.facts, stretch.task, rule);
  if (limit === '' || limit === '不要求') return [];
  const done = first(
    stretch.entries.filter((entry) => text(entry, '有效') !== '否'),
    ...shown,
  );
  return [owe(stretch, link, { due: limitOf(limit, stretch.from, stopsBefore(stretch.task, done)), done })];
}

/** What is fixed to a day is owed by whoever holds the task on it; a day that had passed is not handed on. */
function fixedDay(stretch: Stretch, due: Day): boolean {
  return due !== '' && (stretch.before === undefined || due >= dayOf(stretch.from));
}

function plan(stretch: Stretch): Owed[] {
  return onTheWay(stretch, '报送方案', text(stretch.task, '方案时限'), (entry) => text(entry, '动作') === '报送方案');
}

function milestones(stretch: Stretch): Owed[] {
  return list(stretch.task, '路线图').flatMap((milestone) => {
    const name = text(milestone, '步骤');
    const reached = (entry: Fields) => text(entry, '动作') === '进展' && text(entry, '步骤') === name;
    return onTheWay(stretch, '节点', text(milestone, '时限'), reached);
  });
}

/** What serves the work: not wanted any more once that is done, by whoever has it then. */
function onTheWay(stretch: Stretch, link: string, due: Day, meets: (entry: Fields) => boolean): Owed[] {
  const over = (entry: Fields) => DONE.includes(text(entry, '动作'));
  if (!fixedDay(stretch, due) || earlierEntries(stretch).some((each) => meets(each) || over(each))) return [];
  const done = stretch.entries.find(meets);
  const gone = at(first(stretch.entries, ...DONE), '办结');
  return [owe(stretch, link, { due, done: done && text(done, '日期'), gone })];
}

/** 配合: by its own day, be that before the task came in, until the first 销号 or 撤销, whatever comes after. */
function support(task: Fields, facts: Facts): Owed[] {
  const entries = [...list(task, '办理经过')].sort((a, b) =>
    dayOf(text(a, '日期')) < dayOf(text(b, '日期')) ? -1 : 1,
  );
  const last = entries.findIndex((entry) => ['销号', '撤销'].includes(text(entry, '动作')));
  const until = last < 0 ? entries : entries.slice(0, last);
  const done = new Map<Fields, Moment>();
  for (const entry of until.filter((each) => text(each, '动作') === '配合')) {
    const left = list(task, '配合事项').filter(
      (each) => !done.has(each) && facts.unit(text(each, '单位')) === facts.unit(text(entry, '单位')),
    );
    const meant = left.find((each) => ['', text(each, '事项')].includes(text(entry, '事项')));
    if (meant !== undefined) done.set(meant, text(entry, '日期'));
  }
  return list(task, '配合事项').map((each) => {
    const unit = facts.unit(text(each, '单位'));
    const over = entries[last] && { day: dayOf(text(entries[last], '日期')), why: text(entries[last], '动作') };
    return {
      record: text(task, '编号'),
      unit,
      link: '配合',
      due: text(each, '时限'),
      done: done.get(each),
      gone: overOr(over, facts, unit),
      stopped: stopsOf(task),
      known: dayOf(text(task, '收到日期')),
    };
  });
}

const ACCEPTED: readonly string[] = ['认可', '办结'];

/** One 反馈 after every 办结, or 认可 of what was said to be done. */
function feedback(stretch: Stretch): Owed[] {
  const { entries, task } = stretch;
  return entries.flatMap((entry, index) => {
    const back = entries.slice(0, index).findLastIndex((each) => BACK.includes(text(each, '动作')));
    const before = first(entries.slice(back + 1, index), ...ACCEPTED);
    if (!ACCEPTED.includes(text(entry, '动作')) || before !== undefined) return [];
    const after = entries.slice(index + 1);
    const again = after.findIndex((each) => BACK.includes(text(each, '动作')));
    const rest = again < 0 ? after : after.slice(0, again);
    const own = text(task, '反馈时限') || ruleFor(stretch.facts, task, '反馈时限');
    const due = limitOf(own, text(entry, '日期'), stopsOf(task));
    const known = dayOf(text(entry, '日期'));
    const gone = skippedBy(rest, '销号') ?? at(first(after, ...BACK), '退回');
    return [owe(stretch, '反馈', { due, known, done: first(rest, '反馈'), gone })];
  });
}

/** One 回应 for all urgings that a unit left unanswered, from the first of them; none is wanted after 销号. */
function responses(stretch: Stretch): Owed[] {
  const owed: Owed[] = [];
  let open: { due: Day; urgings: number } | undefined;
  const close = (done: Moment | undefined, gone?: Gone) => {
    if (open !== undefined) owed.push(owe(stretch, '回应', { ...open, done, gone }));
    open = undefined;
  };
  for (const entry of stretch.entries) {
    const due =
      text(entry, '时限') || limitOf(ruleFor(stretch.facts, stretch.task, '催办回应时限'), text(entry, '日期'));
    if (text(entry, '动作') === '催办')
      open = open === undefined ? { due, urgings: 1 } : { due: open.due, urgings: open.urgings + 1 };
    if (answers(entry)) close(text(entry, '日期'));
    if (text(entry, '动作') === '销号') close(undefined, at(text(entry, '日期'), '销号'));
  }
  close(undefined);
  return owed;
}

function answers(entry: Fields): boolean {
  if (text(entry, '动作') !== '回应') return [...DONE, '反馈'].includes(text(entry, '动作'));
  return text(entry, '有效') !== '否' && text(entry, '落实批示') === '';
}

/**
 * By telephone and in writing, by the minute since it happened; never made, it is late until 终报 or 办结. A 续报 or 终报
 * that came first stands for the 首报 that was not made.
 */
function firstReports(stretch: Stretch | undefined): Owed[] {
  const happened = stretch && text(field(stretch.task, '突发事件'), '发生时间');
  if (!stretch || !happened) return [];
  const over = firstGone(at(first(stretch.entries, '终报'), '终报'), at(first(stretch.entries, ...DONE), '办结'));
  return ['电话', '书面'].map((means) => {
    const due = minutesAfter(happened, Number.parseInt(ruleFor(stretch.facts, stretch.task, `${means}首报时限`), 10));
    const made = stretch.entries.filter(
      (entry) =>
        ['首报', '续报', '终报'].includes(text(entry, '动作')) && [means, '书面'].includes(text(entry, '方式')),
    );
    return owe(stretch, '首报', { due, done: first(made, '首报', '续报', '终报'), gone: over });
  });
}
