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
      section(words.sitting, '各届次', columns(['category', 'level', 'sitting']), [
        ...sittings.map(
          ({ category, level, sitting, ...tally }): Told => ({ category, level, sitting, ...cells(tally) }),
        ),
        ...(sittings.length > 1 ? [{ category: words.total, level: '', sitting: '', ...cells(total) }] : []),
      ]),
      section(
        words.byUnit,
        '各承办单位',
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
  '已解决、正在解决、以后解决、留作参考即答复上的 A、B、C、D，四类之和是已答复。',
  '沟通率＝答复前沟通过的÷已答复；满意率＝满意和基本满意的÷收到意见的；按时率＝按时答复的÷应答复的（首次答复，按时答复的和已经逾期的）。',
];

function section(key: string, heading: string, first: readonly Column[], rows: readonly Told[]): Section {
  const counts = [
    'count',
    'open',
    'answered',
    'solvedNow',
    'beingSolved',
    'solvedLater',
    'forReference',
    'consultedRate',
    'contentRate',
    'onTimeRate',
    'redone',
    'promisesOpen',
  ] as const;
  const parts = ['consultedCount', 'appraisedCount', 'contentCount', 'dueAnswers', 'punctualAnswers'] as const;
  return {
    key,
    heading,
    layout: 'list',
    titled: true,
    columns: [...first, ...columns(counts, { align: 'right' }), ...columns(parts, { hidden: true })],
    rows,
    empty: '没有。',
  };
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
