import { type Arrangement, createCalendar } from '../../calendar/calendar.ts';
import { type NoticeProblem, parseNotice } from '../../calendar/notice.ts';
import { compose } from '../../ledger/text/compose.ts';
import { decode } from '../../ledger/text/decode.ts';
import type { PlainMap } from '../../ledger/text/plain.ts';
import { arrangementOf, isBuiltIn, soundHolidays } from '../../records/holiday/check.ts';
import { type Holiday, holiday } from '../../records/holiday/schema.ts';
import { movesBetween } from '../../rules/moved.ts';
import { movedView } from '../../views/moved.ts';
import type { Desk, OpenLedger } from '../desk.ts';
import { exits, isStop, misuse, refuse, type Stop } from '../outcome.ts';
import { type Input, type Run, textOption } from '../spec.ts';

/** Takes over a year's holidays from the text of the State Council's notice, and says which deadlines it moves. */
export const importNotice: Run = async (input, desk) => {
  const open = desk.open();
  if (isStop(open)) return open;
  const text = await noticeText(input.args[0] ?? '-', desk);
  if (isStop(text)) return text;
  const notice = parseNotice(text, originOf(input));
  if ('problems' in notice) return faulty(notice.problems);
  if (isBuiltIn(notice.arrangement.year)) return known(notice.arrangement.year);
  const path = `calendar/${notice.arrangement.year}.yaml`;
  const before = present(path, input, desk, open);
  if (isStop(before)) return before;
  const record = holidayOf(notice.arrangement);
  const after = compose(holiday.encode(record) as PlainMap);
  const others = open.whole.arrangements.filter(({ file }) => file !== path);
  const arrangements = [...others, { record, file: path }];
  const calendar = createCalendar(soundHolidays(arrangements.map((filed) => filed.record)).map(arrangementOf));
  const moved = movesBetween(open.whole, { ...open.whole, calendar, arrangements }, open.terms.asOf);
  return {
    kind: 'change',
    change: {
      files: [{ path, ...(before && { before }), after }],
      subject: `导入${notice.arrangement.year}年放假安排（${notice.arrangement.document ?? notice.arrangement.url ?? ''}）`,
      action: '导入历法',
    },
    view: movedView(notice.arrangement, moved),
  };
};

/** A year that is built in has been compared with its notice day by day; a revision of it is a file of a few days. */
function known(year: number): Stop {
  const remedy = `若国务院年中有调整，在 calendar/ 里写一个只含变动日子的文件（类别: 国务院通知，年份: ${year}，印发日期、文号照填）`;
  return refuse(`${year} 年的放假安排已经内置，不用导入`, remedy);
}

async function noticeText(path: string, { world }: Desk): Promise<string | Stop> {
  const name = path === '-' ? '标准输入' : path;
  const read = path === '-' ? await world.terminal.readStdin() : world.files.read(path);
  if (!read.ok) return misuse(`读不了 ${name}：${read.trouble.message}`, '核对文件名；从标准输入读写成 -');
  if (read.bytes.length === 0) return misuse(`${name}是空的`, '把通知全文存成文本文件再导入');
  const decoded = decode(read.bytes);
  if ('text' in decoded) return decoded.text;
  const [found] = decoded.findings;
  return misuse(`${name}：${found?.message ?? '读不出来'}`, found?.remedy ?? '另存为 UTF-8 文本');
}

/** Where the notice comes from, for a text that does not say. */
function originOf(input: Input): { readonly document?: string; readonly url?: string } {
  const document = textOption(input, 'number');
  const url = textOption(input, 'url');
  return { ...(document !== undefined && { document }), ...(url !== undefined && { url }) };
}

function faulty(problems: readonly NoticeProblem[]): Stop {
  const lines = problems.map(({ line, message, remedy }) => `第${line}行：${message}（${remedy}）`);
  return {
    kind: 'stop',
    exit: exits.refused,
    message: `通知没有导入：\n${lines.join('\n')}`,
    remedy: '改好文本再导入；账本没有改动',
  };
}

/** The bytes of the year's file if it is there; it is replaced only when asked. */
function present(
  path: string,
  { options }: Input,
  { world }: Desk,
  { folder }: OpenLedger,
): Uint8Array | undefined | Stop {
  if (!world.files.exists(`${folder}/${path}`)) return undefined;
  if (options['replace'] !== true) return refuse(`${path} 已经有了`, '核对后加 --replace 换成新的');
  const read = world.files.read(`${folder}/${path}`);
  return read.ok ? read.bytes : refuse(`读不了 ${path}：${read.trouble.message}`, '检查文件和权限，再试一次');
}

function holidayOf({ name, year, document, url, off, work }: Arrangement): Holiday {
  const days = (list: Arrangement['off']) => list.map(({ day, name: label }) => ({ date: day, name: label }));
  return {
    name,
    category: 'national',
    year,
    ...(document !== undefined && { number: document }),
    ...(url !== undefined && { url }),
    off: days(off),
    work: days(work),
  };
}
