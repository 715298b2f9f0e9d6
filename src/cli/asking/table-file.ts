import type { Workbook } from '../../intake/sheet/sheet.ts';
import { readWorkbook } from '../../intake/sheet/workbook.ts';
import { stop } from '../contract/outcome.ts';
import type { Session } from '../session/session.ts';

/** A table that was named, with the name by which it is told of. */
export interface TableFile {
  readonly file: string;
  readonly book: Exclude<Workbook, { trouble: string }>;
  /** It was pasted, and will not come again. */
  readonly pasted?: true;
}

/** Reads the table at a path, or the one on standard input for `-`; a stop where there is none. */
export async function tableAt(path: string, { world }: Pick<Session, 'world'>): Promise<TableFile> {
  const read = path === '-' ? await world.terminal.readStdin() : world.files.read(path);
  const file = path === '-' ? '标准输入' : (path.split(/[\\/]/).at(-1) ?? path);
  if (!read.ok) return stop('file-unreadable', { path, why: read.trouble.message });
  return tableIn(file, read.bytes, { world });
}

/** Reads a table that is there: its bytes, and what it is called. */
export async function tableIn(file: string, bytes: Uint8Array, { world }: Pick<Session, 'world'>): Promise<TableFile> {
  world.terminal.progress(`读 ${file}`);
  const book = await readWorkbook(bytes);
  if ('trouble' in book) return stop('input-faulty', { file, message: book.trouble, remedy: book.remedy });
  return { file, book };
}
