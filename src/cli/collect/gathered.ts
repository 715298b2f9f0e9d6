import { type FilledForm, formsIn, hasLostToken } from '../../intake/form/form.ts';
import type { Why } from '../../intake/form/place.ts';
import type { NoBook, Workbook } from '../../intake/sheet/sheet.ts';
import { readWorkbook } from '../../intake/sheet/workbook.ts';
import { FORM_SHEET } from '../../records/collect.ts';
import { stop } from '../contract/outcome.ts';
import type { Session } from '../session/session.ts';

/** A form that was found, with the name of its file below what was named, and the folder it lies in. */
export interface FoundForm {
  readonly file: string;
  readonly folder: string;
  readonly form: FilledForm;
}

/** A book of which nothing could be taken although it may be a form, and why. */
export interface LostForm {
  readonly file: string;
  readonly why: Why;
}

/** The forms below what was named, in the order of their names; what else lies there, and what could not be seen of them. */
export interface FoundForms {
  readonly forms: readonly FoundForm[];
  readonly lost: readonly LostForm[];
  /** By their names below what was named, each with its path. */
  readonly others: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

const BOOK = /\.(?:xlsx|xlsm|xls|et|ods|xlsb)$/i;

interface Gathering {
  readonly forms: FoundForm[];
  readonly lost: LostForm[];
  readonly others: Map<string, string>;
  readonly notes: string[];
}

/** Reads every book below the paths; one that is no form, or cannot be read, is told by its name. */
export async function formsAt(paths: readonly string[], { world }: Pick<Session, 'world'>): Promise<FoundForms> {
  const named = paths.flatMap((path) => filesAt(path, world));
  const found: Gathering = {
    forms: [],
    lost: [],
    others: new Map(named.filter(({ path }) => !BOOK.test(path)).map(({ file, path }) => [file, path])),
    notes: [],
  };
  for (const { file, path } of named.filter((one) => BOOK.test(one.path))) {
    world.terminal.progress(`读 ${file}`);
    const read = world.files.read(path);
    const book = read.ok ? await readWorkbook(read.bytes) : { trouble: read.trouble.message, remedy: '核对文件' };
    if ('trouble' in book) {
      found.lost.push({ file, why: { message: book.trouble, remedy: book.remedy } });
      continue;
    }
    putForms(formsIn(book.sheets), { file, path }, book, found);
  }
  return found;
}

/** Puts what was found in a book where it belongs. */
function putForms(forms: readonly FilledForm[], { file, path }: NamedFile, book: ReadBook, found: Gathering): void {
  const folder = path.replace(/[^\\/]*$/, '');
  for (const form of forms)
    found.forms.push({ file: forms.length > 1 ? `${file}“${form.sheet}”` : file, folder, form });
  if (forms.length > 0 && book.unseen !== undefined) found.notes.push(`${file}：${book.unseen}`);
  if (forms.length > 0) return;
  if (hasLostToken(book.sheets)) found.lost.push({ file, why: TOKENLESS });
  else found.others.set(file, path);
}

type ReadBook = Exclude<Workbook, NoBook>;

const TOKENLESS: Why = {
  message: `像填报表，可是看不见的“${FORM_SHEET}”那张没有了，不知道是哪一次、发给谁的`,
  remedy: '请单位在发出的那张表里填，不要另存、复制到别的表里',
};

interface NamedFile {
  readonly path: string;
  readonly file: string;
}

/** The file itself, or all below a folder, without the locks of programs that have one open. */
function filesAt(path: string, { files }: Session['world']): NamedFile[] {
  const read = files.read(path);
  if (read.ok) return [{ path, file: path.split(/[\\/]/).at(-1) ?? path }];
  if (read.trouble.kind !== 'not-a-file') return stop('file-unreadable', { path, why: read.trouble.message });
  const { entries } = files.walk(path);
  const folder = path.replace(/\/+$/, '');
  return entries
    .filter(({ kind, path: name }) => kind === 'file' && !/(?:^|\/)(?:~\$|\.)/.test(name))
    .map(({ path: name }) => ({ path: `${folder}/${name}`, file: name }));
}
