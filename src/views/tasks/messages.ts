import type { Day } from '../../calendar/day.ts';
import type { Judged } from '../../rules/lateness/lateness.ts';
import type { Reminded } from '../../rules/reminding/reminder.ts';
import { link as links } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText, dueDay, verdictText } from '../view/lateness.ts';
import { officialDay } from '../view/share.ts';
import { nameWithin } from '../view/short-title.ts';
import { column, columns, labelled, type Told, type View } from '../view/view.ts';
import { countsText, formText, mattersIn, type Reminder, type Sender } from './remind.ts';

/** A short message has 70 units of UTF-16; several that are joined have 67 each (3GPP TS 23.040, 23.038: UCS2). */
const ALONE = 70;
const JOINED = 67;
/** So many matters are named in a short message, the most pressing first, each in so many characters; the rest is counted. */
const NAMED = 2;
const TITLE = 20;

/** Who writes messages to units, and whom they may ask. */
export type MessageWriter = Pick<Sender, 'office' | 'contact'>;

/** What a unit is told. */
type Owed = Pick<Reminder, 'list' | 'asOf'>;

/** 短信: one for each unit, with its length. */
export function messagesView({ list, asOf, contactOf }: Reminder, writer: MessageWriter): View {
  const units = [...new Set(list.map(({ unit }) => unit))];
  const rows = units.map((unit): Told => {
    const own = list.filter((one) => one.unit === unit);
    const message = shortMessage(unit, { list: own, asOf }, writer);
    return { unit, contact: contactOf(unit) ?? null, length: message.length, messages: smsPartsOf(message), message };
  });
  return {
    title: `催办短信（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: rows.length }),
    sections: [
      {
        key: words.message,
        layout: 'list',
        titled: true,
        columns: [
          ...columns(['unit', 'contact']),
          ...columns(['length', 'messages'], { align: 'right' }),
          column('message', { grow: true }),
        ],
        rows,
        empty: '没有要提醒的单位。',
      },
    ],
    notes: rows.length === 0 ? [] : [`字数含标点，生僻字算两个；${ALONE}字以内为一条，再长每${JOINED}字一条。`],
  };
}

/** Into how many a message is parted; a character of two units goes whole into the next. */
export function smsPartsOf(message: string): number {
  if (message.length <= ALONE) return 1;
  let [parts, room] = [1, JOINED];
  for (const { length } of message) {
    if (length > room) [parts, room] = [parts + 1, JOINED];
    room -= length;
  }
  return parts;
}

/** What a unit is told in a 短信. */
export function shortMessage(unit: string, owed: Owed, writer: MessageWriter): string {
  return told(unit, owed, writer, { most: NAMED, title: TITLE });
}

/** The same with every matter, under its whole title. */
export function wholeMessage(unit: string, owed: Owed, writer: MessageWriter): string {
  return told(unit, owed, writer, { most: Number.POSITIVE_INFINITY, title: Number.POSITIVE_INFINITY });
}

interface Room {
  readonly most: number;
  readonly title: number;
}

function told(unit: string, { list, asOf }: Owed, { office, contact }: MessageWriter, room: Room): string {
  const ids = [...new Set(list.map(({ matter }) => matter.id))];
  const matters = ids.map((id) => list.filter(({ matter }) => matter.id === id));
  const named = matters.slice(0, room.most).map((owed) => nameOf(owed, room.title, asOf.day));
  const more = matters.length > named.length ? `等${owedText(list)}` : '';
  const ask = contact === undefined ? '' : `联系人：${contact}。`;
  const date = dayText(asOf.day, asOf.day);
  // of one thing alone its count says nothing
  const counts = list.length === 1 ? '' : `${countsText(list)}：`;
  return `【${office}】${unit}：截至${date}，${counts}${named.join('；')}${more}。请及时办理。${ask}`;
}

function owedText(list: readonly Reminded[]): string {
  return mattersIn(list) === list.length ? `${list.length}项` : `${list.length}件次`;
}

/** A matter, and all that is owed on it. */
function nameOf(owed: readonly Reminded[], room: number, today: Day): string {
  const [first] = owed;
  return `${nameWithin(first?.matter.title ?? '', room)}（${owed.map((one) => owedWords(one, today)).join('；')}）`;
}

function owedWords({ obligation, form, application }: Reminded, today: Day): string {
  if (form) return `${words.forms}${dayText(form.due, today)}前回，${formText(form.lateDays)}`;
  if (obligation) return dueWords(obligation, today);
  return application?.what === 'exceptional' ? '极特殊待批' : '延期待批';
}

/** 2月21日应办理，逾期11个工作日; without a day where the clock stands still, and without its words today. */
function dueWords(obligation: Judged, today: Day): string {
  const [link, day] = [links.words[obligation.link], dueDay(obligation)];
  if (day === null || day === today) return `${link}${verdictText(obligation)}`;
  return `${dayText(day, today)}应${link}，${verdictText(obligation)}`;
}

/** Without its year where that is the year of looking. */
function dayText(day: Day, today: Day): string {
  const text = officialDay(day);
  return day.slice(0, 4) === today.slice(0, 4) ? text.slice(5) : text;
}
