import { recordsOf } from '../../ledger/ledger.ts';
import type { PlainMap } from '../../ledger/text/plain.ts';
import { type Attachment, attachments, storedPath } from '../../records/attachment.ts';
import { type Issued, issuedKind } from '../../records/issued.ts';
import { noticeKind, yesNo } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { attributesChange } from '../attachments/attach.ts';
import { nameOfFile } from '../attachments/take.ts';
import type { FileChange } from '../contract/outcome.ts';
import type { Session } from '../session/session.ts';
import type { Amended } from '../writing/amend.ts';
import { freshId, makeAs } from '../writing/new-record.ts';
import type { Filing, Outgoing } from './outgoing.ts';
import { addresseesOn, kindOfPaper, signerOf } from './paper.ts';
import { replayLine } from './replay.ts';
import type { OutgoingFile } from './sheets.ts';

/** The record of a paper with the file that is kept of it. */
export interface FiledPaper extends Pick<Amended<Issued>, 'record' | 'warnings'> {
  readonly files: readonly FileChange[];
}

export function filed(paper: Outgoing, sheet: OutgoingFile | undefined, filing: Filing): FiledPaper {
  const { open, session } = filing;
  const { day } = session.asOf;
  const taken = new Set(recordsOf(open.whole, issuedKind).map(({ record }) => record.id));
  const id = freshId(issuedKind, day, (one) => taken.has(one), session);
  const kept = sheet && keptOf(sheet, session);
  const draft = { ...told(paper, filing), [words.id]: id, ...(kept && { [words.attachments]: encoded(kept) }) };
  const { record, file, warnings } = makeAs(issuedKind, draft, open);
  const copy =
    kept && sheet ? [...attributesChange(open), { path: storedPath(issuedKind, id, kept), after: sheet.content }] : [];
  return { record, warnings, files: [...copy, file] };
}

function encoded(kept: Attachment): PlainMap[] {
  return attachments.encode([kept]) as PlainMap[];
}

/** What the record says of the file: as it was written, whatever becomes of that. */
function keptOf({ path, content }: OutgoingFile, session: Session): Attachment {
  return {
    date: session.asOf.day,
    name: nameOfFile(path, path),
    size: content.length,
    checksum: session.world.sha256(content),
    clerk: session.clerk(),
  };
}

/** A paper in the words of the register. */
function told({ view, number, contentSum, about }: Outgoing, filing: Filing): Record<string, string | string[]> {
  const { basis, input, open, session } = filing;
  const { directory } = open.ledger;
  const kind = kindOfPaper(view);
  const addressees = addresseesOn(view);
  const units = addressees.split('、').flatMap((name) => directory.find(name)?.name ?? []);
  const { copies = [] } = view.official ?? {};
  const { task = [], period, matter } = about;
  const { copyCount } = input.options;
  return {
    [words.number]: number,
    [words.heading]: view.title ?? '',
    ...(kind && { [words.noticeKind]: noticeKind.words[kind] }),
    [words.issuedOn]: session.asOf.day,
    [words.signedBy]: signerOf(view),
    ...(addressees !== '' && { [words.addressees]: addressees }),
    ...(units.length > 0 && { [words.units]: [...new Set(units)] }),
    ...(copies.length > 0 && { [words.copiedTo]: [...copies] }),
    ...(copyCount !== undefined && { [words.copyCount]: copyCount }),
    ...(task.length > 0 && { [words.task]: [...task] }),
    ...(period && { [words.period]: period.label }),
    ...(matter !== undefined && { [words.matter]: matter }),
    [words.contentSum]: contentSum,
    ...(basis.commit !== undefined && { [words.ledgerCommit]: basis.commit }),
    ...(basis.isLoose && { [words.looseThen]: yesNo.words.yes }),
    ...(basis.commit !== undefined && { [words.replay]: replayLine({ number, about, commit: basis.commit }, filing) }),
  };
}
