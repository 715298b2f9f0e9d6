import { draftFile, type Reviewed } from '../../intake/draft/file.ts';
import { readText } from '../../ledger/document.ts';
import { decode } from '../../ledger/text/read/decode.ts';
import { type Outcome, stop } from '../contract/outcome.ts';
import type { Session } from '../session/session.ts';
import { unreadable } from '../writing/amend.ts';
import { entered, objectionsTo } from './entered.ts';
import type { Drafting } from './options.ts';

/** Enters every duty of a reviewed file that is to be entered, in one commit; none where anything is amiss. */
export function accept(path: string, input: Drafting, session: Session): Outcome {
  const open = session.open();
  const read = session.world.files.read(path);
  if (!read.ok) return stop('file-unreadable', { path, why: read.trouble.message });
  const decoded = decode(read.bytes);
  if (!('text' in decoded)) return stop('draft-not-text', { path });
  const { value, diagnostics } = readText(path, decoded.text, draftFile);
  if (!value) return unreadable(diagnostics);
  const chosen = value.task.map((duty, i) => ({ duty, number: i + 1 })).filter(({ duty }) => duty.accepted === 'yes');
  const lacking = chosen.flatMap(({ duty, number }) =>
    objectionsTo(duty, open).map((objection) => `第 ${number} 条“${duty.wording.slice(0, 20)}”：${objection}`),
  );
  if (lacking.length > 0) return stop('draft-lacking', { path, lacking: lacking.join('\n') });
  if (chosen.length === 0) return stop('draft-nothing-accepted', { path });
  const duties = chosen.map(({ duty }) => duty);
  return entered(duties, { file: value, input, open, session }, leftOut(value.task));
}

/** What is not entered because nobody said so, by where it stands in the file. */
function leftOut(task: readonly Reviewed[]): string[] {
  const left = task.flatMap(({ accepted, title, wording }, i) =>
    accepted === 'yes' ? [] : [`第 ${i + 1} 条“${(title ?? wording).slice(0, 20)}”`],
  );
  return left.length === 0 ? [] : [`没有登记 ${left.length} 条（没有写“登记: 是”）：${left.join('、')}。`];
}
