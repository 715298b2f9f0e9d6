import { draftFile } from '../../intake/draft/file.ts';
import { readText } from '../../ledger/document.ts';
import { decode } from '../../ledger/text/read/decode.ts';
import { type Outcome, stop } from '../contract/outcome.ts';
import { inFolder } from '../output/unit-files.ts';
import { ledgerAround } from '../session/folder.ts';
import type { Session } from '../session/session.ts';
import { unreadable } from '../writing/amend.ts';
import type { Drafting } from './options.ts';

/** What a confirmed answer is called beside its paper: 通知.docx.yaml. */
export const ANSWER = '.yaml';

/** Puts a paper and what somebody has confirmed of it into a folder, for `draft --score`; nothing there is written over. */
export function keep(folder: string, { args, options }: Drafting, session: Session): Outcome {
  const { files } = session.world;
  const [paper = '-'] = args;
  const { answer } = options;
  if (paper === '-' || answer === undefined) return stop('draft-keep-half');
  if (ledgerAround(session.world, inFolder(folder, 'x')) !== undefined)
    return stop('output-in-ledger', { path: folder });
  const [read, confirmed] = [paper, answer].map((path) => {
    const one = files.read(path);
    return one.ok ? one.bytes : stop('input-unreadable', { file: path, why: one.trouble.message });
  }) as [Uint8Array, Uint8Array];
  const count = confirmedIn(answer, confirmed);
  const place = inFolder(folder, paper.split(/[/\\]/).at(-1) ?? paper);
  put(place, read, session);
  put(`${place}${ANSWER}`, confirmed, session);
  const text = `${place} 和改好的答案（应有 ${count} 条）已留存；拿它们核对：xiaoneng draft --score ${folder}。\n`;
  return { kind: 'text', text };
}

/** How many duties a file confirms; stops where it is none, or confirms nothing. */
function confirmedIn(path: string, bytes: Uint8Array): number {
  const decoded = decode(bytes);
  if (!('text' in decoded)) return stop('draft-not-text', { path });
  const { value, diagnostics } = readText(path, decoded.text, draftFile);
  if (!value) return unreadable(diagnostics);
  const count = value.task.filter(({ accepted }) => accepted === 'yes').length;
  return count === 0 ? stop('draft-nothing-accepted', { path }) : count;
}

/** Writes a file; one that stands there with the same bytes may stay. */
function put(path: string, content: Uint8Array, { world }: Session): void {
  const there = world.files.read(path);
  if (there.ok && there.bytes.length === content.length && there.bytes.every((byte, i) => byte === content[i])) return;
  if (there.ok) stop('draft-kept-other', { path });
  const done = world.files.write(path, content, 'absent');
  if (!done.ok) stop('output-unwritten', { path, why: done.trouble.message });
}
