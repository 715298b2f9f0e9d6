import type { Filed } from '../../ledger/ledger.ts';
import type { Edit } from '../../ledger/text/edit/edit.ts';
import { type Attached, standingProofs } from '../../records/attachment.ts';
import { isRegister } from '../../records/index.ts';
import type { Kind, Numbered } from '../../records/kind.ts';
import { knownOn } from '../../records/known.ts';
import type { Task } from '../../records/task/schema.ts';
import { isSecretive } from '../../views/registers/register.ts';
import { attachmentsSection } from '../../views/view/attachments.ts';
import type { View } from '../../views/view/view.ts';
import { type Word, words } from '../../vocabulary/words.ts';
import { entryMeant } from '../asking/entry-meant.ts';
import { findRecord, kindMeant } from '../asking/find.ts';
import { attachable, attached, withProofs } from '../attachments/attach.ts';
import { type Outcome, stop } from '../contract/outcome.ts';
import type { OptionSpec } from '../contract/spec.ts';
import { command } from '../session/command.ts';
import type { Session } from '../session/session.ts';
import { amend, recordChange } from '../writing/amend.ts';

const options = [
  { flags: '--entry <第几条>', help: '附在办理经过的第几条上，show 里的序号；不写就附在整条记录上' },
  { flags: '--note <说明>', help: '这些文件说明什么，写进记录' },
] as const satisfies readonly OptionSpec[];

/** Attaches files to a record of any kind: what they are stands in the record, they themselves beside it. */
export const attach = command({
  name: 'attach',
  alias: '附件',
  summary: '给一条记录附上文件：名称、大小、校验值记进记录，文件存进账本；大的存进附件库',
  arguments: [
    { name: '<编号>', help: '任务或台账的编号，或其中不会弄错的一段' },
    { name: '[文件...]', help: '要附的文件，可以写几个' },
  ],
  options,
  writes: true,
  examples: [
    'xiaoneng attach 7k3q 整改照片.jpg 验收单.pdf --entry 3',
    'xiaoneng attach 7k3q 验收单.pdf --note 现场验收',
  ],
  run: (input, session): Outcome => {
    const open = session.open();
    const [typed = '', ...files] = input.args;
    const kind = kindMeant(open, typed);
    const filed = findRecord(open, kind, typed);
    if (files.length === 0) return stop('attachment-unnamed');
    const entry = entryOf(input.options.entry, kind, filed, session);
    const told = attachable(kind, filed.record, { files, entry, note: input.options.note }, open, session);
    const notes = told.known.map((said) => `${said}，没有再附。`);
    if (told.edits.length === 0) return { kind: 'answer', view: viewOf(kind, filed.record, session, notes) };
    const amended = attached(kind, filed, told, entry, open);
    const intention = recordChange(
      kind,
      amended,
      { told: words.attachments },
      viewOf(kind, amended.record, session, notes),
    );
    return { ...intention, change: withProofs(intention.change, told) };
  },
});

/** Says of an attachment that it is taken for proof no more; the file stays where it was, and so does what was said of it. */
export const detach = command({
  name: 'detach',
  alias: '撤下附件',
  summary: '附错的附件撤下：记下哪天、为什么，案卷里不再有；原来的记录和文件都留着，看得见',
  arguments: [
    { name: '<编号>', help: '任务或台账的编号，或其中不会弄错的一段' },
    { name: '<附件>', help: '附件的名称，或校验值开头的几位（至少六位）' },
    { name: '[理由...]', help: '为什么撤下' },
  ],
  options: [{ flags: '--reason <理由>', help: '为什么撤下' }],
  writes: true,
  examples: ['xiaoneng detach 7k3q 整改照片.jpg 附错了，是另一项的'],
  run: (input, session): Outcome => {
    const open = session.open();
    const [typed = '', named = '', ...rest] = input.args;
    const reason = input.options.reason ?? rest.join('');
    if (reason === '') return stop('attachment-reasonless');
    const kind = kindMeant(open, typed);
    const filed = findRecord(open, kind, typed);
    const edits = proofsMeant(named, kind, filed.record).map(({ path }): Edit => {
      const place = path.map((step) => (typeof step === 'string' ? words[step as Word] : step));
      const told = { [words.date]: session.asOf.day, [words.reason]: reason, [words.clerk]: session.clerk() };
      return { op: 'set', path: [...place, words.withdrawn], value: told };
    });
    const amended = amend(open, kind, filed, edits);
    return recordChange(kind, amended, { told: '撤下附件' }, viewOf(kind, amended.record, session, []));
  },
});

/** The attachments of one content, by name or by the beginning of the sum; a file that is attached twice goes twice. */
function proofsMeant(named: string, kind: Kind, record: Numbered): readonly Attached[] {
  const all = standingProofs(record);
  const isSum = /^[0-9a-f]{6,64}$/.test(named);
  const found = all.filter(
    ({ attachment: { name, checksum } }) => name === named.normalize('NFC') || (isSum && checksum.startsWith(named)),
  );
  const names = (some: readonly Attached[]) =>
    isSecretive(kind)
      ? ''
      : some.map(({ attachment }) => `${attachment.name} ${attachment.checksum.slice(0, 8)}`).join('、');
  if (found.length === 0) return stop('attachment-unknown', { id: record.id, names: names(all) });
  const sums = new Set(found.map(({ attachment }) => attachment.checksum));
  return sums.size === 1 ? found : stop('attachment-unmeant', { names: names(found) });
}

/** The entry that is meant, by its place in the file. */
function entryOf(
  typed: string | undefined,
  kind: Kind,
  { record }: Filed<Numbered>,
  session: Session,
): number | undefined {
  if (typed === undefined) return undefined;
  if (isRegister(kind)) return stop('attachment-entry-tasks', { id: record.id });
  return entryMeant(typed, record as Task, session);
}

function viewOf(kind: Kind, record: Numbered, { asOf }: Session, notes: readonly string[]): View {
  const known = knownOn(kind, record, asOf.day) ?? record;
  return {
    title: `${words.attachments}  ${record.id}  ${kind.titleOf(record)}`,
    sections: attachmentsSection(kind, known, isSecretive(kind)),
    notes,
  };
}
