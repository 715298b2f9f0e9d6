import type { Moment } from '../../calendar/moment.ts';
import type { Period } from '../../calendar/period.ts';
import type { MotionFigures, MotionTally } from '../../rules/motions/motions.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText } from '../view/lateness.ts';
import { share, shareCell } from '../view/share.ts';
import { type Column, column, columns, labelled, type Section, type Told, type View } from '../view/view.ts';

/** 建议提案办理情况 of a period. */
export function motionsView({ total, sittings, units }: MotionFigures, period: Period, asOf: Moment): View {
  const { motions, open } = total;
  return {
    title: `建议提案办理情况：${period.label}交办（截至 ${asOfText(asOf)}）`,
    facts: labelled({ period: period.label, ...told(total) }),
    sections: [
      ...sections(words.sitting, '届次', columns(['category', 'sitting']), [
        ...sittings.map(
          ({ category, level, sitting, ...tally }): Told => ({
            category: level === '' ? category : `${category}（${level}）`,
            sitting,
            ...cells(tally),
          }),
        ),
        ...(sittings.length > 1 ? [{ category: words.total, sitting: '', ...cells(total) }] : []),
      ]),
      ...sections(
        words.byUnit,
        '承办单位',
        [column('unit')],
        units.map(({ name, ...tally }): Told => ({ unit: name, ...cells(tally) })),
      ),
    ],
    notes:
      motions === 0
        ? ['这个期间没有交办建议提案。']
        : [`共 ${motions} 件：办结 ${motions - open} 件，在办 ${open} 件。`, ...NOTES],
  };
}

const NOTES = [
  '件数按件计；已答复和以后各栏按答复计，一个承办单位一份，分办的几个单位各一份，重办过的取最后一次；退办时没有逾期的原单位不计。',
  '已解决、在解决、待解决、作参考即答复上的 A（已经或基本解决）、B（正在解决或列入计划）、C（以后解决）、D（留作参考），四类之和是已答复。',
  '沟通率＝答复前沟通过的÷已答复；满意率＝满意和基本满意的÷收到意见的；按时率＝按时答复的÷应答复的（首次答复，按时答复的和已经逾期的）。',
];

const SOLVED = ['solvedNow', 'beingSolved', 'solvedLater', 'forReference'] as const;
const COUNTS = ['count', 'open', 'answered', ...SOLVED, 'redone', 'promisesOpen'] as const;
const RATES = ['consultedRate', 'contentRate', 'onTimeRate'] as const;
const PARTS = ['consultedCount', 'appraisedCount', 'contentCount', 'dueAnswers', 'punctualAnswers'] as const;

/** How many, then the rates: side by side they would not fit a page. Programs find the rates with the counts as well. */
function sections(key: string, of: string, first: readonly Column[], rows: readonly Told[]): Section[] {
  const common = { layout: 'list', titled: true, rows } as const;
  const right = { align: 'right' } as const;
  const hidden = columns([...RATES, ...PARTS], { hidden: true });
  return [
    {
      ...common,
      key,
      heading: `各${of}件数`,
      columns: [...first, ...columns(COUNTS, right), ...hidden],
      empty: '没有。',
    },
    ...(rows.length > 0
      ? [{ ...common, key: `${key}各率`, heading: `各${of}各率`, columns: [...first, ...columns(RATES, right)] }]
      : []),
  ];
}

function told({ motions, open, answered, solved, redone, promises, ...tally }: MotionTally) {
  const { consulted, appraised, content, due, onTime } = tally;
  return {
    count: motions,
    open,
    answered,
    solvedNow: solved.solved,
    beingSolved: solved.underway,
    solvedLater: solved.later,
    forReference: solved.reference,
    consultedCount: consulted,
    consultedRate: share(consulted, answered),
    appraisedCount: appraised,
    contentCount: content,
    contentRate: share(content, appraised),
    dueAnswers: due,
    punctualAnswers: onTime,
    onTimeRate: share(onTime, due),
    redone,
    promisesOpen: promises,
  };
}

function cells(tally: MotionTally): Told {
  const { answered, consulted, appraised, content, due, onTime } = tally;
  return {
    ...told(tally),
    consultedRate: shareCell(consulted, answered),
    contentRate: shareCell(content, appraised),
    onTimeRate: shareCell(onTime, due),
  };
}
