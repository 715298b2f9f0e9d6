import type { Filed } from '../../ledger/ledger.ts';
import { isRegister } from '../../records/index.ts';
import type { Kind, Numbered } from '../../records/kind.ts';
import { knownOn } from '../../records/known.ts';
import type { Task } from '../../records/task/schema.ts';
import { isSecretive } from '../../views/registers/register.ts';
import { attachmentsSection } from '../../views/view/attachments.ts';
import type { View } from '../../views/view/view.ts';
import { words } from '../../vocabulary/words.ts';
import { entryMeant } from '../asking/entry-meant.ts';
import { findRecord, kindMeant } from '../asking/find.ts';
import { attachable, attached, withProofs } from '../attachments/attach.ts';
import { type Outcome, stop } from '../contract/outcome.ts';
import type { OptionSpec } from '../contract/spec.ts';
import { command } from '../session/command.ts';
import type { Session } from '../session/session.ts';
import { recordChange } from '../writing/amend.ts';

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
