import { type Action, type Choice, reportMeans, urgeMeans } from '../../vocabulary/choices.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './schema.ts';
import { approvalIn, current, pending } from './story.ts';

type Condition = (draft: Draft, entry: Entry) => string | undefined;

/** What an action needs beyond the right state; a text says, in Chinese, what is missing. */
export const conditions: Partial<Readonly<Record<Action, Condition>>> = {
  firstReport: ({ task }, entry) => (task.emergency ? by(reportMeans, entry) : '没有登记突发事件'),
  furtherReport: afterFirst,
  finalReport: afterFirst,
  urge: (_, entry) => by(urgeMeans, entry),
  respond: ({ urges }) => (urges.some(({ answer, dropped }) => !answer && !dropped) ? undefined : '没有待回应的催办'),
  progress: ({ task }, { step }) =>
    step === undefined || task.roadmap?.some((item) => item.step === step) ? undefined : `路线图里没有步骤“${step}”`,
  requestExceptional: ({ exceptional, rounds }) => {
    if (pending(exceptional)) return '极特殊申请还没有批复';
    return approvalIn(rounds) ? '极特殊已经批准' : undefined;
  },
  grantExceptional: exceptionalPending,
  refuseExceptional: exceptionalPending,
  transfer: ({ receipts }, { unit }) => (current(receipts).unit === unit ? `本来就由${unit}牵头` : undefined),
};

function by({ words, parse }: Choice<string>, { means }: Entry): string | undefined {
  if (means === undefined || parse(means) !== undefined) return undefined;
  return `方式只能是${Object.values(words).join('、')}，不是“${means}”`;
}

function afterFirst({ reports }: Draft, entry: Entry): string | undefined {
  return reports.length > 0 ? by(reportMeans, entry) : '还没有首报';
}

function exceptionalPending({ exceptional }: Draft): string | undefined {
  return pending(exceptional) ? undefined : '没有待批的极特殊申请';
}
