import { readDocument } from '../../intake/document.ts';
import { type Duty, dutiesOf } from '../../intake/draft/duties.ts';
import { outlineOf } from '../../intake/draft/outline.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { meantBy } from '../../records/unit/meant.ts';
import { type Asked, draftView } from '../../views/draft.ts';
import { misuse } from '../outcome.ts';
import { type Run, textOption } from '../spec.ts';

/** Reads a document for what it asks of whom by when; with --accept enters what a clerk has looked over. */
export const draft: Run = async (input, desk) => {
  const reviewed = textOption(input, 'accept');
  if (reviewed !== undefined) {
    const { accept } = await import('./draft-accept.ts');
    return accept(reviewed, input, desk);
  }
  const path = input.args[0] ?? '-';
  const { world } = desk;
  const read = path === '-' ? await world.terminal.readStdin() : world.files.read(path);
  const file = path === '-' ? '标准输入' : path;
  if (!read.ok) return misuse(`读不了 ${file}：${read.trouble.message}`, '核对文件名；从标准输入读写成 -');
  const document = await readDocument(read.bytes);
  if ('trouble' in document) return misuse(`${file}：${document.trouble}`, document.remedy);
  const outline = outlineOf(document.lines);
  const ledger = desk.openIfFound()?.ledger;
  const view = draftView(
    outline,
    dutiesOf(outline).map((duty) => askedOf(duty, ledger)),
  );
  return { kind: 'answer', view };
};

function askedOf({ lead, support, ...duty }: Duty, ledger: Ledger | undefined): Asked {
  const full = (name: string) => ledger?.directory.fullName(name) ?? name;
  const assignees = ledger ? [...new Set(lead.flatMap((name) => meantBy(name, ledger.directory)))] : [];
  const unknown = ledger ? lead.filter((name) => meantBy(name, ledger.directory).length === 0) : [];
  return {
    ...duty,
    lead: lead.map(full),
    support: support.map(full),
    assignees,
    hints: [...duty.hints, ...unknown.map((name) => `单位名录里没有“${name}”`)],
  };
}
