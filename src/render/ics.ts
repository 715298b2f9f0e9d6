import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { dayAfter, dayCount } from '../views/view/share.ts';
import { cellValue, type Row, textOf, type Value, type View } from '../views/view/view.ts';
import { fingerprint } from './fingerprint.ts';
import type { Setting } from './setting.ts';
import { printable } from './width.ts';

/** What of a row makes an event. */
interface Deadline {
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly details: string;
}

/**
 * The deadlines of a view as an iCalendar (RFC 5545): an all-day event for each row with a number and a due day. The
 * identity of an event does not depend on its day, so that a calendar moves it when the day is moved.
 */
export function renderIcs(view: View, { asOf }: Pick<Setting, 'asOf'>): string {
  const calendar = ical({
    name: printable(view.title ?? '督查期限'),
    prodId: { company: '效能', product: '督查台账', language: 'ZH' },
  });
  const stamp = `${asOf}T00:00:00Z`;
  for (const { uid, day, summary, details } of deadlinesOf(view)) {
    const event = calendar.createEvent({
      id: uid,
      start: `${day}T00:00:00Z`,
      end: `${dayAfter(day)}T00:00:00Z`,
      allDay: true,
      stamp,
      summary,
      description: details,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: 15 * 3600, description: summary });
  }
  return `${calendar.toString()}\r\n`;
}

function deadlinesOf({ sections }: View): Deadline[] {
  const all = sections.flatMap(({ rows }) => rows.flatMap(deadlineOf));
  return [...new Map(all.map((one) => [one.uid, one])).values()];
}

function deadlineOf(row: Row): Deadline[] {
  const [id, day] = [row['id'], row['dueDate']].map((cell) => cellValue(cell)) as [Value, Value];
  if (typeof id !== 'string' || typeof day !== 'string' || dayCount(day) === undefined) return [];
  const told = (key: string) => printable(textOf(row[key]));
  const unit = told('unit') || told('lead');
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
      uid: `${id.replace(/[^A-Za-z0-9-]/g, '.')}-${fingerprint([id, what, unit, ...(time ? [time] : [])].join('\n'))}@xiaoneng`,
      day,
      summary: `【${what}】${told('title')}${time && ` ${time}`}${unit && `（${unit}）`}${rough}`,
      details: details.join('\n'),
    },
  ];
}
