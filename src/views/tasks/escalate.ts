import type { Moment } from '../../calendar/moment.ts';
import type { Escalation } from '../../rules/reminding/escalation.ts';
import { urgingStep } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText, linkText, verdictText } from '../view/lateness.ts';
import { column, columns, labelled, type Told, type View } from '../view/view.ts';

/** Who is due for a step beyond urging, and what is said of it besides. */
export interface Escalating {
  readonly list: readonly Escalation[];
  readonly asOf: Moment;
  readonly fullName: (unit: string) => string;
  /** The rule by which a step is due, as it is written: 催办升级为约谈3次. */
  readonly ruleOf: (one: Escalation) => string;
  /** Whether each line says why. */
  readonly explained: boolean;
}

/** 升级: for each unit the step that is due, with why where that is asked for. */
export function escalationView({ list, asOf, fullName, ruleOf, explained }: Escalating): View {
  return {
    title: `该升级的催办（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: list.length }),
    sections: [
      {
        key: words.escalation,
        layout: 'list',
        titled: true,
        columns: [
          ...columns(['nextStep', 'unit', 'id']),
          ...columns(['lateDays', 'unansweredCount'], { align: 'right' }),
          column('stepsTaken'),
          column('title', { grow: true }),
          column('reason', { hidden: !explained }),
        ],
        rows: list.map(
          (one): Told => ({
            nextStep: urgingStep.words[one.step],
            unit: fullName(one.standing.matter.lead),
            id: one.full.id,
            lateDays: one.lateDays,
            unansweredCount: one.unanswered,
            stepsTaken: one.taken.map((step) => urgingStep.words[step]),
            title: one.full.matter.title,
            reason: escalationReason(one, ruleOf(one)),
          }),
        ),
        empty: '没有该升级的。',
      },
    ],
    notes: list.length === 0 ? [] : [`合计 ${list.length} 项：${countsText(list)}。只是建议；登记加 --record。`],
  };
}

/** 催办2次没有回应；办理逾期6个工作日；依据：方案未定，取默认（催办升级为督办通知2次）. */
function escalationReason(one: Escalation, rule: string): string {
  return [failureText(one), `依据：${rule}`].join('；');
}

/** What a unit has failed in: 催办2次没有回应；办理逾期6个工作日. */
export function failureText({ unanswered, late }: Pick<Escalation, 'unanswered' | 'late'>): string {
  return [
    ...(unanswered > 0 ? [`催办${unanswered}次没有回应`] : []),
    ...late.map((owed) => `${linkText(owed)}${verdictText(owed)}`),
  ].join('；');
}

/** 约谈1、督办通知2. */
function countsText(list: readonly Escalation[]): string {
  return urgingStep.keys
    .toReversed()
    .map((key) => ({ word: urgingStep.words[key], count: list.filter(({ step }) => step === key).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word}${count}`)
    .join('、');
}
