import { foreignText } from '../../intake/text.ts';
import { hasControl, hasUnread, visible } from '../../ledger/text/characters.ts';
import { PRIVATE } from '../../world/private.ts';
import { stop } from '../contract/outcome.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { hasEditor } from '../writing/editor.ts';
import type { Adding } from './draft.ts';

/** A line that is a task of its own, by its place among those that were given. */
export interface TaskLine {
  readonly number: number;
  readonly text: string;
}

/** What was given instead of one task: its bytes, and the file in which somebody typed it. */
export interface TextGiven {
  readonly bytes: Uint8Array;
  readonly draft?: string;
}

/** Many tasks from standard input (`-`), a file (--lines) or the editor; undefined where one was typed. */
export async function linesGiven(input: Adding, open: OpenLedger, session: Session): Promise<TextGiven | undefined> {
  const { lines, editor } = input.options;
  const [title] = input.args;
  const ways = [title, lines, editor].filter((one) => one !== undefined && one !== false);
  if (title !== '-' && lines === undefined && editor !== true) return undefined;
  if (ways.length > 1) return stop('lines-twice');
  if (editor === true) return inEditor(open, session);
  const read = lines === undefined ? await session.world.terminal.readStdin() : session.world.files.read(lines);
  if (!read.ok) return stop('input-unreadable', { file: lines ?? '标准输入', why: read.trouble.message });
  return { bytes: read.bytes };
}

const HEADING = `# 一行一项：单位、时限、事项，如
#   区应急局会同区住建局 3月15日前 报送燃气排查方案
#   各镇 5个工作日内 排查沿街门店
# 各镇、各部门各登记一项。# 开头的行和空行不算；存盘退出以后先看一遍，再定写不写。
`;

/** What somebody types in an editor; it stays until it is written, and the next time goes on from there. */
async function inEditor({ folder }: OpenLedger, session: Session): Promise<TextGiven> {
  if (!hasEditor(session)) return stop('lines-no-editor');
  const path = `${folder}/${PRIVATE}/add.txt`;
  const { files } = session.world;
  const there = files.read(path);
  const begun = there.ok ? undefined : files.write(path, HEADING, 'absent');
  if (begun && !begun.ok) return stop('file-unwritten', { path, why: begun.trouble.message });
  session.aside();
  const closed = await session.world.edit(path);
  const read = files.read(path);
  if (!closed.ok) return stop('editor-failed', { reason: closed.reason, kept: '' });
  if (!read.ok) return stop('lines-empty');
  if (linesIn(foreignText(read.bytes)).length === 0) {
    files.remove(path, read.bytes);
    return stop('lines-empty');
  }
  return { bytes: read.bytes, draft: path };
}

/** 1. 2、（三） ① before an item are its place in the list. */
const ORDINAL =
  /^(?:[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|\d{1,3}(?:[)）、]|[.．](?!\d))|[一二三四五六七八九十]{1,3}、|[①-⑳]|[-*•·](?= ))\s*/;

/** The lines of a text that are tasks: not those that are blank or begin with #. */
export function linesIn(text: string): TaskLine[] {
  const all = text.replace(/^\ufeff/, '').split(/\r\n|[\r\n\u2028]/);
  const lines = all.map((line, i) => ({ number: i + 1, text: line.trim().replace(ORDINAL, '').trim() }));
  const kept = lines.filter(({ number, text: line }) => line !== '' && !all[number - 1]?.trim().startsWith('#'));
  const marred = kept.find((line) => hasControl(line.text));
  if (marred) stop('control-character-typed', { marred: visible(marred.text) });
  const unread = kept.find((line) => hasUnread(line.text));
  return unread ? stop('unread-character-typed', { unread: unread.text }) : kept;
}

/** The lines of a text that begin with # and are no tasks, as the clerk is told. */
export function remarksIn(text: string): string[] {
  const told = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\r\n\u2028]/)
    .flatMap((line, i) =>
      line.trim().startsWith('#') ? [`第 ${i + 1} 行“${visible(line.trim().slice(0, 20))}”`] : [],
    );
  return told.length === 0 ? [] : [`# 开头的没有当作一项：${told.join('、')}。`];
}

/** Whether a text was copied from a sheet: cells with tabs between them, in more than one row. */
export function isTable(text: string): boolean {
  return text.split(/\r\n|\r|\n/).filter((line) => line.includes('\t')).length > 1;
}
