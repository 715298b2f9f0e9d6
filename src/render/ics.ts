import ical, { ICalAlarmType, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { dayAfter, dayCount, utcStamp } from '../views/view/share.ts';
import { cellValue, type Row, textOf, type Value, type View } from '../views/view/view.ts';
import { fingerprint } from './fingerprint.ts';
import type { Setting } from './setting.ts';
import { printable } from './width.ts';

/** What of a row makes an event. */
interface Deadline {
  readonly uid: string;
  readonly day: string;
  /** Of that day, where it is due at a time. */
  readonly minute?: number;
  readonly summary: string;
  readonly details: string;
  /** On which day an alarm rings. */
  readonly rings?: string;
  readonly isOver: boolean;
}

/** By which a calendar program knows the calendar again, whatever was asked and on whatever day. */
const NAME = '督查期限';
/** In minutes: what is due at a time takes so long, and its alarm rings so long before. */
const MOMENT = 15;
/** Days from 1970 to 2020: a SEQUENCE has 31 bits, which from then on hold the seconds until 2088. */
const SINCE = 18_262;
type Circumstances = Pick<Setting, 'asOf' | 'now' | 'firstName'>;
type FirstName = (unit: string) => string;

const NOTICE = 10;

/**
 * The deadlines of a view as an iCalendar (RFC 5545): an event for each row with a number and a due day, all day long or
 * at its time. The identity of an event does not depend on its day, so that a calendar moves it when the day is moved, by a
 * SEQUENCE that has grown: the second in which the file is made, which whatever moves a day cannot take back. What is
 * over is cancelled.
 */
export function renderIcs(
  view: View,
  { asOf, now = { day: asOf }, firstName = (unit) => unit }: Circumstances,
): string {
  const calendar = ical({ name: NAME, prodId: { company: '效能', product: '督查台账', language: 'ZH' } });
  const { minute = 0, second = 0 } = now;
  const stamp = now.minute === undefined ? `${now.day}T00:00:00Z` : utcStamp(now.day, minute, second);
  const sequence = ((dayCount(now.day) ?? 0) - SINCE) * 86_400 + minute * 60 + second;
  for (const deadline of deadlinesOf(view, firstName)) {
    const { uid, summary, details, isOver } = deadline;
    const event = calendar.createEvent({
      id: uid,
      ...spanOf(deadline),
      stamp,
      sequence,
      summary,
      description: details,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(isOver && { status: ICalEventStatus.CANCELLED }),
    });
    if (!isOver)
      event.createAlarm({ type: ICalAlarmType.display, triggerBefore: alarmOf(deadline), description: summary });
  }
  return `${calendar.toString()}\r\n`;
}

function spanOf({ day, minute }: Deadline) {
  if (minute === undefined) return { start: `${day}T00:00:00Z`, end: `${dayAfter(day)}T00:00:00Z`, allDay: true };
  const end = minute + MOMENT;
  return {
    start: utcStamp(day, minute),
    end: end < 1440 ? utcStamp(day, end) : utcStamp(dayAfter(day) ?? day, end - 1440),
  };
}

/** Seconds before it begins: at nine in the morning of the day on which it rings, of what has a time shortly before. */
function alarmOf({ day, minute, rings }: Deadline): number {
  if (minute !== undefined) return NOTICE * 60;
  const days = rings === undefined ? 1 : (dayCount(day) ?? 0) - (dayCount(rings) ?? 0);
  return (days * 24 - 9) * 3600;
}

function deadlinesOf({ sections }: View, firstName: FirstName): Deadline[] {
  const all = sections.flatMap(({ rows }) => rows.flatMap((row) => deadlineOf(row, firstName)));
  return [...new Map(all.map((one) => [one.uid, one])).values()];
}

function deadlineOf(row: Row, firstName: FirstName): Deadline[] {
  const [id, day] = [row['id'], row['dueDate']].map((cell) => cellValue(cell)) as [Value, Value];
  if (typeof id !== 'string' || typeof day !== 'string' || dayCount(day) === undefined) return [];
  const told = (key: string) => printable(textOf(row[key]));
  const unit = told('unit') || told('lead');
  const whose = told('firstName') || firstName(unit);
  // of what is due again and again, each time is an event of its own
  const time = told('instalment');
  const what = told('linkText') || told('link') || (time ? '报送' : '办结');
  const doubts = [told('calendar') === '暂定' ? '暂定' : '', told('checked')].filter((word) => word !== '');
  const rough = doubts.length === 0 ? '' : `（${doubts.join('，')}）`;
  const details = [
    ['编号', printable(id)],
    ['单位', unit],
    ['应办', `${told('dueText') || day}`],
    ['状况', told('verdict')],
  ].flatMap(([name, text]) => (text ? [`${name}：${text}`] : []));
  return [
    {
      uid: `${id.replace(/[^A-Za-z0-9-]/g, '.')}-${fingerprint([id, what, whose, ...(time ? [time] : [])].join('\n'))}@xiaoneng`,
      day,
      summary: `【${what}】${told('title')}${time && ` ${time}`}${unit && `（${unit}）`}${rough}`,
      details: details.join('\n'),
      ...placeOf(row),
    },
  ];
}

/** What a row for a calendar says beside. */
function placeOf(row: Row): Pick<Deadline, 'minute' | 'rings' | 'isOver'> {
  const [time, rings] = ['dueTime', 'rings'].map((key) => cellValue(row[key]));
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(typeof time === 'string' ? time : '') ?? [];
  return {
    ...(hours !== undefined && { minute: Number(hours) * 60 + Number(minutes) }),
    ...(typeof rings === 'string' && { rings }),
    isOver: row['isOver'] === true,
  };
}
