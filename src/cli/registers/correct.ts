import type { Filed } from '../../ledger/ledger.ts';
import type { Numbered, Register } from '../../records/kind.ts';
import { editedRecordView } from '../../views/registers/register.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import { findRecord, ONE } from '../asking/find.ts';
import type { Intention, Outcome, Stop } from '../contract/outcome.ts';
import type { Chosen, Input } from '../contract/spec.ts';
import { type CommandSpec, command, type Run } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { type Amended, amend } from '../writing/amend.ts';
import { editOptions, editsOf, frozenId, wantsEditor } from '../writing/typed-edits.ts';

/** The command that corrects a record of a register. */
export function correct(kind: Register): CommandSpec {
  return command({
    name: 'edit',
    alias: '修改',
    summary: `改正一条${kind.word}`,
    arguments: [ONE],
    options: editOptions,
    writes: true,
    run: correcting(kind),
  });
}

function correcting(kind: Register): Run<Input<Chosen<typeof editOptions>>> {
  return async (input, session) => {
    const open = session.open();
    const filed = findRecord(open, kind, input.args[0] ?? '');
    const frozen = { [words.id]: frozenId('登记错了就在备注里写明，再登记一条') };
    if (wantsEditor(input.options, session.asker !== undefined)) return retyped(kind, filed, frozen, open, session);
    const values = kind.schema.encode(filed.record) as Record<string, unknown>;
    const edits = await editsOf(
      input.options,
      { word: kind.word, fields: fieldsOf(kind.schema), values, frozen },
      open,
    );
    const amended = amend(open, kind, filed, edits);
    return corrected(kind, filed, amended, [...new Set(edits.map(({ path }) => String(path[0])))], open);
  };
}

async function retyped(
  kind: Register,
  filed: Filed<Numbered>,
  frozen: Readonly<Record<string, Stop>>,
  open: OpenLedger,
  session: Session,
): Promise<Outcome> {
  const { changedKeys, inEditor } = await import('../writing/editor.ts');
  const amended = await inEditor({ kind, filed, frozen }, open, session);
  const outcome = corrected(kind, filed, amended, changedKeys(kind, filed.record, amended.record), open);
  return { ...outcome, change: { ...outcome.change, draft: amended.draft } };
}

function corrected(
  kind: Register,
  filed: Filed<Numbered>,
  amended: Amended<Numbered>,
  keys: readonly string[],
  open: OpenLedger,
): Intention {
  const { id } = filed.record;
  const subject = `修改${kind.word}的${keys.join('、') || '注释'}：${kind.titleOf(amended.record)}（${id}）`;
  return {
    kind: 'change',
    change: { files: [amended.file], subject, action: '修改', id },
    view: editedRecordView(kind, filed.record, amended.record, keys, open.terms),
    problems: amended.warnings,
  };
}
