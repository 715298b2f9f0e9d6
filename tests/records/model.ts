import { addDays, type Day } from '../../src/calendar/day.ts';
import type { Entry, Task } from '../../src/records/task/schema.ts';
import { action as actions } from '../../src/vocabulary/choices.ts';
import { ASSISTING } from './histories.ts';
import { allowedIn, shown } from './transitions.ts';

/** A second telling of a task, kept as simple as can be: what the office would know by heart. */
export interface Model {
  /** The state that lies under a suspension or a pending application. */
  readonly under: string;
  readonly suspended: boolean;
  readonly extension: boolean;
  readonly rework: boolean;
  readonly urged: boolean;
  /** The days of the instructions that nothing has answered to yet. */
  readonly instructed: readonly Day[];
  readonly exceptional: 'none' | 'pending' | 'granted';
  readonly unit: string;
  /** What is still to be done in support; what was not done when the task was cleared stays open for ever. */
  readonly toAssist: readonly string[];
  readonly over: boolean;
}

export function modelOf(task: Task): Model {
  const none = { suspended: false, extension: false, rework: false, urged: false } as const;
  return {
    under: '待签批',
    ...none,
    instructed: [],
    exceptional: 'none',
    unit: task.lead,
    toAssist: (task.assistance ?? []).map(({ title }) => title),
    over: false,
  };
}

const LAYERS: Readonly<Record<string, string>> = { 待签批: '未签批', 办理中: '办理中', 退回重办: '重办' };

/** The column of the table of transitions that a task is in. */
export function columnOf({ under, suspended, extension }: Model): string {
  if (suspended) return extension ? '中止（延期待批）' : '中止';
  return extension && under in LAYERS ? `延期待批（${LAYERS[under]}）` : under;
}

export function shownIn(model: Model): string {
  return shown(columnOf(model));
}

/** The actions that may be taken, by the table and by what they need besides. */
export function possible(model: Model, task: Task): string[] {
  const needs: Readonly<Record<string, boolean>> = {
    首报: task.emergency !== undefined,
    续报: task.emergency !== undefined,
    终报: task.emergency !== undefined,
    回应: model.urged || model.instructed.length > 0,
    配合: model.toAssist.length > 0,
    申请极特殊: model.exceptional === 'none',
    批准极特殊: model.exceptional === 'pending',
    不予极特殊: model.exceptional === 'pending',
  };
  return allowedIn(columnOf(model)).filter((action) => needs[action] ?? true);
}

/** What an action makes of a task. */
export function next(model: Model, { action, date, effective, unit, title, instruction }: Entry): Model {
  const answered = { urged: false, instructed: [] };
  const finished = { ...answered, suspended: false, extension: false, exceptional: closed(model) };
  const changes: Readonly<Partial<Record<Entry['action'], Partial<Model>>>> = {
    urge: { urged: true },
    instruct: { instructed: [...model.instructed, date.day] },
    progress: { instructed: model.instructed.filter((day) => day !== instruction) },
    respond: effective === 'no' ? {} : model.urged ? { urged: false } : { instructed: [] },
    requestExtension: { extension: true },
    grantExtension: { extension: false },
    refuseExtension: { extension: false },
    requestExceptional: { exceptional: 'pending' },
    grantExceptional: { exceptional: 'granted' },
    refuseExceptional: { exceptional: 'none' },
    suspend: { suspended: true },
    resume: { suspended: false },
    transfer: { under: '待签批', urged: false, unit: unit ?? '' },
    claim: { ...finished, under: '待认可' },
    accept: { under: '已办结待反馈' },
    complete: model.under === '待认可' ? { under: '已办结待反馈' } : { ...finished, under: '已办结待反馈' },
    return: { under: '退回重办', rework: true },
    feedback: { under: '已反馈', urged: false, instructed: [] },
    assist: model.over ? {} : { toAssist: model.toAssist.filter((one) => one !== title) },
    clear: { under: '已销号', urged: false, instructed: [], over: true },
    reopen: { under: '办理中', rework: false },
    cancel: { under: '撤销', suspended: false, extension: false },
  };
  const signed = (action === 'sign' || action === 'arrange') && model.under === '待签批';
  return { ...model, ...changes[action], ...(signed && { under: model.rework ? '退回重办' : '办理中' }) };
}

function closed({ exceptional }: Model): Model['exceptional'] {
  return exceptional === 'pending' ? 'none' : exceptional;
}

export const UNITS: readonly string[] = ['区应急管理局', '区消防救援大队'];

/** An entry with everything its action needs. */
export function entryOf(word: string, day: Day, model: Model, choice: number, units = UNITS): Entry {
  const others = units.filter((unit) => unit !== model.unit);
  const action = actions.parse(word) as Entry['action'];
  const later = addDays(day, choice % 40);
  const [open] = model.instructed;
  const told: Readonly<Partial<Record<Entry['action'], Partial<Entry>>>> = {
    sign: { person: '王某' },
    arrange: { person: '王某' },
    instruct: { content: '抓紧', person: '李某', ...(choice % 2 === 0 && { limit: later }) },
    submitPlan: { recipient: '李某' },
    firstReport: { means: choice % 2 ? '电话' : '书面' },
    furtherReport: { means: '书面' },
    finalReport: { means: '书面' },
    progress: {
      content: '过半',
      ...(choice % 3 === 0 && { step: '摸底' }),
      ...(choice % 2 === 0 && open !== undefined && { instruction: open }),
    },
    assist: { unit: ASSISTING, title: model.toAssist[choice % model.toAssist.length] ?? '' },
    urge: { means: '短信', ...(choice % 4 === 0 && { limit: later }) },
    respond: { content: '正在办', ...(choice % 3 === 0 && { effective: 'no' }) },
    requestExtension: { reason: '等待批复', until: later },
    grantExtension: { approver: '李某', until: later },
    refuseExtension: { approver: '李某', reason: '可以办' },
    requestExceptional: { reason: '冻土' },
    grantExceptional: { approver: '李某' },
    refuseExceptional: { approver: '李某', reason: '可以办' },
    suspend: { reason: '封控', approver: '李某' },
    transfer: { unit: others[choice % others.length] ?? '', reason: '职责' },
    claim: { content: '已整改' },
    accept: { person: '赵某' },
    complete: { content: '已整改' },
    return: { reason: '不实', ...(choice % 4 === 0 && { limit: later }) },
    feedback: { recipient: '督查室', content: '已整改' },
    clear: { person: '姜某', ...(choice % 2 === 0 && { grading: 'good' }) },
    reopen: {
      reason: '没有整改',
      ...(choice % 2 === 0 && { category: 'feigned' }),
      ...(choice % 4 === 0 && { limit: later }),
    },
    cancel: { reason: '重复', approver: '李某' },
  };
  return { date: { day }, action, ...told[action] };
}
