import { type Action, type Choice, reportMeans, urgeMeans } from '../../vocabulary/choices.ts';
import { closest } from '../../vocabulary/closest.ts';
import { assistanceMeant, openAssistance } from './assistance.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './schema.ts';
import { approvalIn, current, isUnheeded, type Objection, pending } from './story.ts';

type Condition = (draft: Draft, entry: Entry) => Objection | undefined;

/** What an action needs beyond the right state. */
export const conditions: Partial<Readonly<Record<Action, Condition>>> = {
  firstReport: onEmergency,
  furtherReport: onEmergency,
  finalReport: onEmergency,
  urge: (_, entry) => by(urgeMeans, entry),
  respond: (draft, entry) =>
    entry.instruction !== undefined
      ? onInstruction(draft, entry)
      : draft.urges.some(({ answer, dropped }) => !answer && !dropped) || draft.instructions.some(isUnheeded)
        ? undefined
        : lacks('没有待回应的催办或批示', '先补记“催办”或“批示”；不是回应就改记“进展”'),
  progress: (draft, entry) => onRoadmap(draft, entry) ?? onInstruction(draft, entry),
  assist: onAssistance,
  requestExceptional: ({ exceptional, rounds }) => {
    if (pending(exceptional)) return lacks('极特殊申请还没有批复', '先登记“批准极特殊”或“不予极特殊”');
    return approvalIn(rounds) ? lacks('极特殊已经批准', '删去这一条，或核对日期') : undefined;
  },
  grantExceptional: exceptionalPending,
  refuseExceptional: exceptionalPending,
  transfer: ({ receipts }, { unit }) =>
    current(receipts).unit === unit ? lacks(`本来就由${unit}牵头`, '核对转给哪个单位', 'unit') : undefined,
};

function lacks(why: string, remedy: string, about?: Objection['about']): Objection {
  return { kind: 'unfounded', why, remedy, ...(about && { about }) };
}

function by({ words, parse }: Choice<string>, { means }: Entry): Objection | undefined {
  if (means === undefined || parse(means) !== undefined) return undefined;
  const known = Object.values(words);
  const meant = closest(means, known);
  const remedy = meant === undefined ? '从这几种里选一种' : isWord(means, known) ? OTHERWISE : `改成“${meant}”`;
  return lacks(`方式只能是${known.join('、')}，不是“${means}”`, remedy, 'means');
}

const OTHERS = '其他';
const OTHERWISE = `从这几种里选一种，都不是就写“${OTHERS}”`;

/** Of two signs one that differs makes another word (微信, 短信), and that may be what it was. */
function isWord(means: string, known: readonly string[]): boolean {
  return means.length === 2 && known.includes(OTHERS);
}

/** A further or final report that comes without a first one is a fact all the same; `check` says what is lacking. */
function onEmergency({ task }: Draft, entry: Entry): Objection | undefined {
  return task.emergency ? by(reportMeans, entry) : lacks('没有登记突发事件', '补上“突发事件”；不是突发事件就改动作');
}

function onRoadmap({ task: { roadmap = [] } }: Draft, { step }: Entry): Objection | undefined {
  const steps = roadmap.map((item) => item.step);
  if (step === undefined || steps.includes(step)) return undefined;
  const meant = closest(step, steps);
  const remedy = meant === undefined ? '照“路线图”里的步骤写，或把这一步补进“路线图”' : `改成“${meant}”`;
  return lacks(`路线图里没有步骤“${step}”`, remedy, 'step');
}

/** What names an instruction is of one that has not been answered. */
function onInstruction({ instructions }: Draft, { instruction }: Entry): Objection | undefined {
  if (instruction === undefined) return undefined;
  const open = instructions.filter(isUnheeded).map(({ entry }) => entry.date.day);
  if (open.includes(instruction)) return undefined;
  const there = open.length === 0 ? '没有待落实的批示' : `待落实的批示是：${open.join('、')}`;
  return lacks(`${instruction} 没有待落实的批示`, `核对“落实批示”写的日期（${there}），或去掉它`, 'instruction');
}

/** 配合 is of something that was asked for and is not done yet; which, where there is more than one. */
function onAssistance(draft: Draft, entry: Entry): Objection | undefined {
  const { task } = draft;
  const { unit, title } = entry;
  const open = openAssistance(task, draft, unit);
  if (unit === undefined) return open.length > 0 ? undefined : lacks('没有待完成的配合事项', '先补上“配合事项”');
  if (assistanceMeant(open, entry)) return undefined;
  const titles = open.map((one) => one.title);
  if (title === undefined && open.length > 1)
    return lacks(`${unit}有${open.length}件配合事项没有完成`, `写明“事项”，是哪一件：${titles.join('、')}`);
  if (title !== undefined && open.length > 0) {
    const remedy = `改成“${closest(title, titles) ?? titles[0]}”，或把它补进“配合事项”`;
    return lacks(`${unit}没有待完成的配合事项“${title}”`, remedy, 'title');
  }
  const asked = (task.assistance ?? []).filter((one) => one.unit === unit);
  if (asked.length > 0) return lacks(`${unit}的配合事项都已完成`, '删去这一条，或核对单位和事项', 'unit');
  return lacks(`没有要${unit}做的配合事项`, '照“配合事项”里的单位写，或先补上“配合事项”', 'unit');
}

function exceptionalPending({ exceptional }: Draft): Objection | undefined {
  return pending(exceptional) ? undefined : lacks('没有待批的极特殊申请', '先补记“申请极特殊”');
}
