import type { Moment } from '../../calendar/moment.ts';
import { kinds, taskKind } from '../../records/index.ts';
import type { Pursued } from '../../rules/plan/phases.ts';
import type { Traced } from '../../rules/plan/traces.ts';
import { link as links, requirementState, state as states } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText } from '../view/lateness.ts';
import { column, columns, labelled, type Marked, pairs, type Section, type Told, type View } from '../view/view.ts';

/** 条款: the requirements with their state. */
export function clausesView(list: readonly Pursued[], asOf: Moment): View {
  const countOf = (key: Pursued['state']) => list.filter(({ state }) => state === key).length;
  const counts = requirementState.keys.map((key) => `${requirementState.words[key]} ${countOf(key)}`);
  const untraced = countOf('untraced') > 0 ? '没有关联的，要人核对。' : '';
  const notes = [`共 ${list.length} 条：${counts.join('、')}。${untraced}`, '凭什么这样说：xiaoneng clauses 编号。'];
  return {
    title: `方案要求（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: list.length }),
    sections: [{ ...clauseSection(list), key: words.requirements, empty: '没有这一条。' }],
    notes: list.length === 0 ? [] : notes,
  };
}

export function clauseSection(list: readonly Pursued[]): Section {
  return {
    layout: 'list',
    titled: true,
    columns: [
      ...columns(['state', 'clause', 'due', 'id']),
      column('title', { grow: true }),
      ...columns(['relatedTasks', 'traces', 'wording'], { hidden: true }),
    ],
    rows: list.map((one): Told => {
      const { requirement, tasks, traced } = one;
      return {
        state: stateCell(one),
        clause: requirement.clause,
        due: requirement.adoptedDue ?? requirement.due ?? null,
        id: requirement.id,
        title: requirement.title,
        relatedTasks: tasks.map(({ task }) => task.id),
        traces: traced.map((each) => labelled(tracedValues(each))),
        wording: requirement.wording,
      };
    }),
  };
}

/** The state, with how many reports are in of those that are asked, or what the one thing that shows it comes to. */
function stateCell({ state, duties, traced }: Pursued): Marked {
  const word = requirementState.words[state];
  const done = duties.filter(({ state: one }) => one === 'onTime' || one === 'late').length;
  const text = duties.length === 0 ? word + figureOf(state, traced) : `${word} ${done}/${duties.length}`;
  const tone = state === 'late' ? { tone: 'bad' as const } : state === 'met' ? { tone: 'good' as const } : {};
  return { value: word, text: state === 'late' ? `〔${text}〕` : text, ...tone };
}

/** Figures of several things are not added up: they stand side by side where one requirement is asked for. */
function figureOf(state: Pursued['state'], traced: readonly Traced[]): string {
  const [one, ...more] = traced;
  if (!one || more.length > 0) return '';
  if (state === 'recorded') return ` ${one.count}`;
  return state === 'late' && one.links?.lateNow ? ` ${one.links.lateNow}` : '';
}

/** One requirement with all that shows whether it is pursued, and the commands that show that. */
export function clauseView(one: Pursued, asOf: Moment): View {
  const { requirement, tasks, duties } = one;
  const { clause, subjects = [], due, adoptedDue, dueWording = '', wording } = requirement;
  return {
    title: `${requirement.id}  ${requirement.title}（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: 1 }),
    sections: [
      { ...clauseSection([one]), key: words.requirements, silent: true },
      pairs({ state: stateCell(one), clause, subjects: [...subjects], due: adoptedDue ?? due ?? dueWording, wording }),
      ...(one.traced.length > 0 ? [tracedSection(one.traced)] : []),
      ...(tasks.length > 0 ? [tasksSection(tasks)] : []),
      ...(duties.length > 0 ? [dutiesSection(duties)] : []),
    ],
    ...(one.state === 'untraced' && { notes: ['没有写明由什么体现，要人核对；在 plan.yaml 里写“关联任务”或“体现”。'] }),
    ...(one.state === 'general' && { notes: ['总体要求，不由哪一类登记单独体现。'] }),
  };
}

function tracedSection(traced: readonly Traced[]): Section {
  const figures = traced.some(({ links: own }) => own) ? (['onTimeLinks', 'lateLinks', 'overdueItems'] as const) : [];
  return {
    heading: `由什么体现（${traced[0]?.years.label}年）`,
    layout: 'list',
    titled: true,
    columns: [
      ...columns(['kind', ...(traced.some(({ trace }) => trace.condition) ? (['condition'] as const) : [])]),
      ...columns(['count', ...figures], { align: 'right' }),
      column('lastDate'),
      column('lookUp', { grow: true }),
    ],
    rows: traced.map((one): Told => {
      const { register, link, ...told } = tracedValues(one);
      return { kind: link === undefined ? (register ?? null) : `${link}（环节）`, ...told };
    }),
  };
}

/** What the ledger holds of one thing, by the words of JSON. */
function tracedValues(traced: Traced): Partial<Record<Seen, string | number | null>> {
  const { trace, count, links: own, last } = traced;
  return {
    ...(trace.link === undefined ? { register: trace.register ?? '' } : { link: links.words[trace.link] }),
    condition: trace.condition ?? null,
    count,
    ...(own && { onTimeLinks: own.onTime, lateLinks: own.late, overdueItems: own.lateNow }),
    lastDate: last ?? null,
    lookUp: commandOf(traced),
  };
}

type Seen =
  | 'register'
  | 'link'
  | 'condition'
  | 'count'
  | 'onTimeLinks'
  | 'lateLinks'
  | 'overdueItems'
  | 'lastDate'
  | 'lookUp';

/** The command that shows the same: the list of a register with the same total, the figures of a link, or what is late. */
function commandOf({ trace: { register, link, condition }, links: own, years: { label } }: Traced): string {
  if (link !== undefined)
    return own?.lateNow || condition !== undefined
      ? `xiaoneng overdue --link ${links.words[link]}`
      : `xiaoneng summary ${label}`;
  const kind = kinds.find(({ word }) => word === register);
  const list = kind?.name === taskKind.name ? `list --received ${label}` : `${kind?.name} list --period ${label}`;
  return `xiaoneng ${list}${condition === undefined ? '' : ` --where ${condition}`}`;
}

function tasksSection(tasks: Pursued['tasks']): Section {
  return {
    heading: '关联任务',
    layout: 'list',
    columns: [...columns(['state', 'id']), column('title', { grow: true })],
    rows: tasks.map(({ matter, state }): Told => ({ state: states.words[state], id: matter.id, title: matter.title })),
  };
}

function dutiesSection(duties: Pursued['duties']): Section {
  const countOf = (...keys: readonly string[]) => duties.filter(({ state }) => keys.includes(state)).length;
  const requirements = [...new Set(duties.map(({ duty }) => duty.id))];
  const row: Told = {
    requirement: requirements.join('、'),
    dutyCount: duties.length,
    onTimeCount: countOf('onTime'),
    lateCount: countOf('late'),
    lackingCount: countOf('lacking'),
    openCount: countOf('open'),
  };
  return {
    heading: '报送要求',
    layout: 'list',
    titled: true,
    columns: [
      column('requirement'),
      ...columns(['dutyCount', 'onTimeCount', 'lateCount', 'lackingCount', 'openCount'], { align: 'right' }),
    ],
    rows: [row],
  };
}
