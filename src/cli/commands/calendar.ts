import { type Calendar, isCovered } from '../../calendar/calendar.ts';
import { yearOf } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import { parsePeriod } from '../../calendar/period.ts';
import type { MinuteSpan } from '../../calendar/span.ts';
import { readTyped } from '../../ledger/typed.ts';
import { isDay, limit, moment } from '../../records/fields.ts';
import { afterReceipt, receiptOf } from '../../records/rule/counting.ts';
import type { Terms } from '../../records/terms.ts';
import { clockView, coverageView, dueOnView, fixedDayView, monthView, restsOn } from '../../views/calendar/calendar.ts';
import type { View } from '../../views/view/view.ts';
import { doubtOf, miswritten, type Outcome, stop } from '../contract/outcome.ts';
import type { InputOf } from '../contract/spec.ts';
import { type CommandSpec, command } from '../session/command.ts';
import type { Session } from '../session/session.ts';
import { confirmNotice } from './calendar-confirm.ts';
import { importNotice } from './calendar-import.ts';

const strict = { flags: '--strict', help: '碰到暂定、未核对的日子就报错' } as const;

type Strict = InputOf<readonly [typeof strict]>;

/** Plain arithmetic over the calendar and the rules of counting; the tiers of a task play no part here. */
const calendarDue = command({
  name: 'due',
  alias: '期限',
  summary: '从某日起算一个时限，逐日说明',
  arguments: [
    {
      name: '<收到日期>',
      help: '2022-09-28；带几点几分的，按制度“下班后收到”起算："2022-09-28 18:00"',
      spoken: 'moment',
    },
    { name: '<时限>', help: '5wd、5个工作日、1个月、半年、1年、半个月、30日、24小时，或一个日期', spoken: 'limit' },
  ],
  options: [strict, { flags: '--unit <单位>', help: '按这个单位的历法算（只对它停工、放假的日子）', refers: 'unit' }],
  examples: [
    'xiaoneng calendar due 2022-09-28 5wd',
    'xiaoneng calendar due "2022-09-28 18:00" 半年',
    'xiaoneng calendar due 2022-09-01 1个月 --json',
  ],
  run: (input, session) => {
    const [start = '', typed = ''] = input.args;
    const from = readTyped(moment, start);
    if (!('value' in from)) return stop(miswritten('收到日期', from));
    const read = readTyped(limit, typed);
    if (!('value' in read)) return stop(miswritten('时限', read));
    const terms = session.terms();
    const local = calendarFor(input.options.unit, session, terms);
    const span = read.value;
    if (isDay(span)) return conclude(fixedDayView(local, from.value, span), input);
    if (span.unit === 'minute') return byTheClock(from.value, span, input);
    const { day } = from.value;
    const receipt = receiptOf(local, terms.rules, from.value, day);
    const view = dueOnView(local, { arrived: from.value, receipt }, span, afterReceipt(terms.rules, day));
    return view ? conclude(view, input) : stop('calendar-ended');
  },
});

/** Hours and minutes run on, working days or not (民法典第二百零一条第二款); they need a time of day to run from. */
function byTheClock(from: Moment, span: MinuteSpan, input: Strict): Outcome {
  if (from.minute === undefined) return stop('clock-time-absent');
  const view = clockView(from, span);
  return view ? conclude(view, input) : stop('calendar-ended');
}

/** The calendar of the unit that was named, with what the place ordered for it alone. */
function calendarFor(name: string | undefined, session: Session, { calendar }: Terms): Calendar {
  if (name === undefined) return calendar;
  const unit = session.opened()?.ledger.directory.find(name);
  return unit ? calendar.forUnit(unit.name) : stop('calendar-unit-unknown', { name });
}

const month = command({
  name: 'show',
  alias: '月历',
  summary: '一个月的月历：放假、调休上班、暂定',
  arguments: [{ name: '[月份]', help: '2026-10；不写为本月' }],
  options: [strict],
  run: (input, session) => {
    const typed = input.args[0] ?? '本月';
    const period = parsePeriod(typed, session.asOf.day);
    if (!period || period.from.slice(0, 7) !== period.to.slice(0, 7)) return stop('month-wrong', { typed });
    if (!isCovered(period.from)) return stop('year-uncovered', { year: yearOf(period.from) });
    const terms = session.terms();
    return conclude(monthView(terms.calendar, period.from), input);
  },
});

const calendarCoverage = command({
  name: 'coverage',
  alias: '覆盖',
  summary: '各年的历法从哪里来，正式还是暂定，有多少个工作日',
  run: (_input, session) => {
    const terms = session.terms();
    return { kind: 'answer', view: coverageView(terms.calendar) };
  },
});

function conclude(view: View, { options }: Strict): Outcome {
  return { kind: 'answer', view, ...(options.strict === true && doubtOf(restsOn(view))) };
}

export const calendar: CommandSpec = {
  name: 'calendar',
  alias: '历法',
  summary: '工作日历：算期限、看月历、看覆盖、导入放假通知',
  subcommands: [calendarDue, month, calendarCoverage, importNotice, confirmNotice],
};
