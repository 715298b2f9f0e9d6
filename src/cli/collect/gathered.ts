import { type FilledForm, formIn } from '../../intake/form/form.ts';
import { readWorkbook } from '../../intake/sheet/workbook.ts';
import { stop } from '../contract/outcome.ts';
import type { Session } from '../session/session.ts';

/** A form that was found, with the name of its file. */
export interface FoundForm {
  readonly file: string;
  readonly form: FilledForm;
}

/** The forms below what was named, in the order of their names; what else lies there, and what could not be seen of them. */
export interface FoundForms {
  readonly forms: readonly FoundForm[];
  readonly others: readonly string[];
  readonly notes: readonly string[];
}

const BOOK = /\.(?:xlsx|xlsm|xls|et|ods|xlsb)$/i;

/** Reads every book below the paths; one that is no form, or cannot be read, is told by its name. */
export async function formsAt(paths: readonly string[], { world }: Pick<Session, 'world'>): Promise<FoundForms> {
  const named = paths.flatMap((path) => filesAt(path, world));
  const books = named.filter((path) => BOOK.test(path));
  const forms: FoundForm[] = [];
  const others = named.filter((path) => !BOOK.test(path)).map(nameOf);
  const notes: string[] = [];
  for (const path of books) {
    const file = nameOf(path);
    world.terminal.progress(`读 ${file}`);
    const read = world.files.read(path);
    const book = read.ok ? await readWorkbook(read.bytes) : { trouble: read.trouble.message, remedy: '核对文件' };
    const form = 'trouble' in book ? undefined : formIn(book.sheets);
    if ('trouble' in book) notes.push(`没有读 ${file}：${book.trouble}（${book.remedy}）。`);
    else if (form) forms.push({ file, form });
    else others.push(file);
    if ('unseen' in book && form && book.unseen !== undefined) notes.push(`${file}：${book.unseen}`);
  }
  return { forms, others, notes };
}

/** The file itself, or all below a folder, without the locks of programs that have one open. */
function filesAt(path: string, { files }: Session['world']): string[] {
  const read = files.read(path);
  if (read.ok) return [path];
  if (read.trouble.kind !== 'not-a-file') return stop('file-unreadable', { path, why: read.trouble.message });
  const { entries } = files.walk(path);
  const folder = path.replace(/\/+$/, '');
  return entries
    .filter(({ kind, path: name }) => kind === 'file' && !/(?:^|\/)(?:~\$|\.)/.test(name))
    .map(({ path: name }) => `${folder}/${name}`);
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
