import { type Arrangement, createCalendar } from '../../calendar/calendar.ts';
import { announced } from '../../calendar/holidays.generated.ts';
import { isWholeYear } from '../../calendar/invariants.ts';
import { type NoticeOrigin, type NoticeProblem, numberIn, parseNotice } from '../../calendar/notice.ts';
import { foreignText } from '../../intake/text.ts';
import { compose } from '../../ledger/text/edit/compose.ts';
import { type PlainMap, samePlain } from '../../ledger/text/plain.ts';
import { decode } from '../../ledger/text/read/decode.ts';
import { readTyped } from '../../ledger/typed.ts';
import { day } from '../../records/fields.ts';
import { arrangementOf, holidayOf } from '../../records/holiday/arrangement.ts';
import { checkHolidays, type HolidayFile, soundArrangements } from '../../records/holiday/check.ts';
import { type Holiday, holiday } from '../../records/holiday/schema.ts';
import { movesBetween } from '../../rules/deadlines/moved.ts';
import { movedView } from '../../views/history/moved.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import type { Finding } from '../../vocabulary/messages.ts';
import { miswritten, stop } from '../contract/outcome.ts';
import type { InputOf } from '../contract/spec.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';

const options = [
  { flags: '--number <文号>', help: '文本里没有文号时写在这里，如 国办发明电〔2026〕7号' },
  { flags: '--url <网址>', help: '通知在 gov.cn 的网址' },
  { flags: '--issued <日期>', help: '文本里没有落款的日期时写在这里：印发日期决定哪个通知在后', spoken: 'past' },
  { flags: '--replace', help: '账本里已有这个通知时换成新的' },
] as const;

type Typed = InputOf<typeof options>;

/** Takes over a notice of days off from its text, for a year or revising one, and says which deadlines it moves. */
export const importNotice = command({
  name: 'import',
  alias: '导入',
  summary: '导入国务院放假通知的文本（全年的，或调整、延长、补充的），写入账本，列出变动的期限',
  arguments: [{ name: '<文件>', help: '通知文本，或 - 表示从标准输入读' }],
  options,
  writes: true,
  examples: [
    'xiaoneng calendar import 通知.txt --url https://www.gov.cn/…',
    'xiaoneng calendar import - --dry-run < 通知.txt',
  ],
  run: async (input, session) => {
    const open = session.open();
    const origin = originOf(input);
    const text = await noticeText(input.args[0] ?? '-', session);
    const known = announced.find(({ document }) => document === (origin.document ?? numberIn(text)));
    if (known) return builtInAlready(`${known.document} `);
    const notice = parseNotice(text, origin, open.whole.calendar);
    if ('problems' in notice) return faulty(notice.problems);
    const { arrangement } = notice;
    if (isOlder(arrangement)) return builtInAlready(`${arrangement.year} 年的放假安排`);
    const place = placeFor(arrangement, input, session, open);
    const record = { ...holidayOf(arrangement), ...stillChecked(arrangement, place.path, open) };
    const others = open.whole.arrangements.filter(({ file }) => file !== place.path);
    const shelf = [...others, { record, file: place.path }];
    const dispute = newErrors(open.whole.arrangements, shelf)[0];
    if (dispute) return stop('notice-disputed', { message: dispute.message, path: place.path, remedy: dispute.remedy });
    const calendar = createCalendar(soundArrangements(shelf), open.whole.directory.fullName).asKnown(session.asOf.day);
    const moved = movesBetween(open.whole, { ...open.whole, calendar, arrangements: shelf }, open.terms.asOf);
    return {
      kind: 'change',
      change: {
        files: [{ ...place, after: compose(filedAs(holiday, record) as PlainMap) }],
        subject: `导入${arrangement.year}年放假安排（${arrangement.document ?? arrangement.url ?? ''}）`,
        action: '导入历法',
      },
      view: movedView(arrangement, moved, {
        file: place.path,
        today: session.asOf.day,
        ...besides(arrangement, others),
      }),
    };
  },
});

/** Of the notices for its year: those that it replaces, being for the whole of it, and one of that kind that was issued later. */
function besides(notice: Arrangement, others: readonly HolidayFile[]) {
  const issued = notice.issued ?? '';
  const ofYear = others.filter(({ record }) => record.category === 'national' && record.year === notice.year);
  const replaced = ofYear.filter(({ record }) => isWholeYear(notice) && (record.issued ?? '') < issued);
  const later = ofYear.find(({ record }) => isWholeYear(arrangementOf(record)) && (record.issued ?? '') > issued);
  return { replaced: replaced.map(({ file }) => file), ...(later && { later: later.file }) };
}

/** What somebody confirmed stays confirmed where the same days are written again. */
function stillChecked(notice: Arrangement, path: string, { whole: ledger }: OpenLedger): Pick<Holiday, 'checked'> {
  const old = ledger.arrangements.find(({ file }) => file === path)?.record;
  const same = old?.checked && samePlain(daysOf(holidayOf(notice)), daysOf(old));
  return same ? { checked: old.checked } : {};
}

function daysOf({ off, work }: Holiday): PlainMap {
  const { name, category, year } = { name: '', category: 'national', year: 0 } as const;
  return filedAs(holiday, { name, category, year, ...(off && { off }), ...(work && { work }) }) as PlainMap;
}

/** What is built in has been compared with its notice day by day; only what was issued later says anything new. */
function builtInAlready(what: string): never {
  const remedy = '国务院年中有调整的，导入调整的那个通知；全年另行安排的，要有落款的日期（--issued）';
  return stop('notice-built-in', { what, remedy });
}

function isOlder(notice: Arrangement): boolean {
  const { year, issued } = notice;
  const ofYear = announced.filter((one) => one.year === year);
  return isWholeYear(notice) && ofYear.some((one) => issued === undefined || issued <= (one.issued ?? ''));
}

/** What would be wrong afterwards and is not now. */
function newErrors(before: readonly HolidayFile[], after: readonly HolidayFile[]): Finding[] {
  const errorsIn = (files: readonly HolidayFile[]) =>
    checkHolidays(files).filter(({ record }) => record.level === 'error');
  const known = new Set(errorsIn(before).map(({ file, record }) => `${file} ${record.message}`));
  return errorsIn(after)
    .filter(({ file, record }) => !known.has(`${file} ${record.message}`))
    .map(({ record }) => record);
}

/** Somebody else's file, as a saved page or what a terminal of GBK pipes, and no part of the ledger. */
const FOREIGN: ReadonlySet<string> = new Set(['file-gbk', 'file-utf16', 'file-not-utf8']);

async function noticeText(path: string, { world }: Session): Promise<string> {
  const name = path === '-' ? '标准输入' : path;
  const read = path === '-' ? await world.terminal.readStdin() : world.files.read(path);
  if (!read.ok) return stop('input-unreadable', { file: name, why: read.trouble.message });
  if (read.bytes.length === 0) return stop('notice-empty', { name });
  const decoded = decode(read.bytes);
  if ('text' in decoded) return decoded.text;
  const [found] = decoded.findings;
  const text = found && FOREIGN.has(found.code) ? foreignText(read.bytes) : '\ufffd';
  if (!/[\ufffd\ue000-\uf8ff]/.test(text)) return text;
  return stop('input-faulty', {
    file: name,
    message: found?.message ?? '读不出来',
    remedy: found?.remedy ?? '另存为 UTF-8 文本',
  });
}

/** Where the notice comes from and when it was issued, for a text that does not say. */
function originOf(input: Typed): NoticeOrigin {
  const document = input.options.number;
  const url = input.options.url;
  const typed = input.options.issued;
  const issued = typed === undefined ? undefined : readTyped(day, typed);
  if (issued && !('value' in issued)) return stop(miswritten('--issued', issued));
  return {
    ...(document !== undefined && { document }),
    ...(url !== undefined && { url }),
    ...(issued && { issued: issued.value }),
  };
}

function faulty(problems: readonly NoticeProblem[]): never {
  const lines = problems.map(({ line, message, remedy }) => `第${line}行：${message}（${remedy}）`);
  return stop('notice-faulty', { lines: lines.join('\n') });
}

/**
 * The file that a notice goes into: of its own, so that the earlier ones stay; the one that is there already of the same
 * number, or of a year whose order nobody can tell, is replaced only when asked.
 */
function placeFor(notice: Arrangement, { options }: Typed, session: Session, open: OpenLedger): FilePlace {
  const { year, document, issued } = notice;
  const { arrangements } = open.whole;
  const there = arrangements.find(
    ({ record }) => record.category === 'national' && document !== undefined && record.number === document,
  );
  const annual = arrangements.find(({ record }) => record.year === year && isWholeYear(arrangementOf(record)));
  const rival = isWholeYear(notice) && (options.replace || !issued || !annual?.record.issued) ? annual : undefined;
  const old = there ?? rival;
  if (old) return present(old.file, options.replace === true, session, open);
  const base = `calendar/${year}.yaml`;
  const path = isWholeYear(notice) && !annual ? base : `calendar/${year}-${(issued ?? 'x').replaceAll('-', '')}.yaml`;
  const taken = (name: string) => session.world.files.exists(`${open.folder}/${name}`);
  if (!taken(path)) return { path };
  if (path === base) return present(path, options.replace === true, session, open);
  const serial = [2, 3, 4, 5, 6, 7, 8, 9].map((number) => path.replace('.yaml', `-${number}.yaml`));
  return { path: serial.find((name) => !taken(name)) ?? path };
}

interface FilePlace {
  readonly path: string;
  readonly before?: Uint8Array;
}

function present(path: string, replace: boolean, { world }: Session, { folder }: OpenLedger): FilePlace {
  if (!replace) return stop('notice-there', { path });
  const read = world.files.read(`${folder}/${path}`);
  return read.ok ? { path, before: read.bytes } : stop('file-unread', { file: path, why: read.trouble.message });
}
