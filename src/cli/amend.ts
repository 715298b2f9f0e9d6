import { isError } from '../ledger/diagnostic.ts';
import { readText } from '../ledger/document.ts';
import type { Filed } from '../ledger/ledger.ts';
import { decode } from '../ledger/text/decode.ts';
import { applyEdits, type Edit } from '../ledger/text/edit.ts';
import type { Fault } from '../ledger/text/fault.ts';
import { taskKind } from '../records/index.ts';
import { checkTask } from '../records/task/check.ts';
import { type Task, task as taskSchema } from '../records/task/schema.ts';
import { tell } from '../records/task/tell.ts';
import type { Terms } from '../records/task/terms.ts';
import { checkNames } from '../rules/names.ts';
import { keysOf } from '../vocabulary/record.ts';
import type { OpenLedger } from './desk.ts';
import { type FileChange, refuse, type Stop } from './outcome.ts';

/** A task as it would be, and the file that says so. */
export interface Amended {
  readonly task: Task;
  readonly file: FileChange;
}

/** Carries out the smallest edit of a task's file; refuses what would leave it wrong in a way it was not before. */
export function amend(open: OpenLedger, filed: Filed<Task>, edits: readonly Edit[]): Amended | Stop {
  const { files } = open.world;
  const read = files.read(`${open.folder}/${filed.file}`);
  if (!read.ok) return refuse(`读不了 ${filed.file}：${read.trouble.message}`, '检查文件和权限，再试一次');
  const decoded = decode(read.bytes);
  if (!('text' in decoded)) return refuse(`${filed.file} 有错，不能在上面改`, '运行 xiaoneng check 查看，改好后再试');
  const edited = applyEdits(decoded.text, edits, { order: keysOf(taskSchema) });
  if (!('text' in edited)) return unedited(filed.file, edited.faults);
  const { value, diagnostics } = readText(filed.file, edited.text, taskKind.schema);
  const fault = diagnostics.find(isError);
  if (!value) return refuse(fault?.message ?? '改后的内容读不出来', fault?.remedy ?? '核对所写的内容');
  const worse = newErrors(filed.record, value, open);
  if (worse) return refuse(worse.message, worse.remedy);
  const after = (decoded.bom ? '\ufeff' : '') + edited.text;
  return { task: value, file: { path: filed.file, before: read.bytes, after } };
}

/** Why a text could not be edited: the edit itself could not be made, or the text was wrong before. */
function unedited(file: string, faults: readonly Fault[]): Stop {
  const [fault] = faults.filter(isError);
  const isEdit = fault?.code === 'edit-impossible' || fault?.code === 'edit-not-read-back';
  return fault && isEdit
    ? refuse(`${file}：${fault.message}`, fault.remedy)
    : refuse(`${file} 有错，不能在上面改`, '运行 xiaoneng check 查看，改好后再试');
}

/** The first error that the task has now and did not have before. */
function newErrors(before: Task, after: Task, { ledger, terms }: OpenLedger) {
  const known = new Set(errorsIn(before, ledger.directory, terms).map(({ message }) => message));
  return errorsIn(after, ledger.directory, terms).find(({ message }) => !known.has(message));
}

/** What is wrong with a task by itself and with the names it uses. */
export function errorsIn(task: Task, directory: OpenLedger['ledger']['directory'], terms: Terms) {
  const story = tell(task, terms.asOf);
  return [...checkTask(task, story, terms), ...checkNames(task, story, directory)].filter(isError);
}
