import type { Filed } from '../../ledger/ledger.ts';
import type { Edit } from '../../ledger/text/edit.ts';
import type { Numbered, Register } from '../../records/kind.ts';
import { editedRecordView } from '../../views/register.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import { amendRecord } from '../amend.ts';
import type { OpenLedger } from '../desk.ts';
import { editsOf, frozenId } from '../edits.ts';
import { findRecord } from '../find.ts';
import { isStop, type Outcome } from '../outcome.ts';
import type { Run } from '../spec.ts';

/** Corrects a record of a register. */
export function correct(kind: Register): Run {
  return async (input, desk) => {
    const open = desk.open();
    if (isStop(open)) return open;
    const filed = findRecord(open, kind, input.args[0] ?? '');
    if (isStop(filed)) return filed;
    const frozen = { [words.id]: frozenId('登记错了就在备注里写明，再登记一条') };
    const values = kind.schema.encode(filed.record) as Record<string, unknown>;
    const edits = await editsOf(input, { word: kind.word, fields: fieldsOf(kind.schema), values, frozen }, open);
    return isStop(edits) ? edits : corrected(kind, filed, edits, open);
  };
}

function corrected(kind: Register, filed: Filed<Numbered>, edits: readonly Edit[], open: OpenLedger): Outcome {
  const amended = amendRecord(open, kind, filed, edits);
  if (isStop(amended)) return amended;
  const { id } = filed.record;
  const keys = [...new Set(edits.map(({ path }) => String(path[0])))];
  const subject = `修改${kind.word}的${keys.join('、')}：${kind.titleOf(amended.record)}（${id}）`;
  return {
    kind: 'change',
    change: { files: [amended.file], subject, action: '修改', id },
    view: editedRecordView(kind, filed.record, amended.record, keys, open.terms),
    problems: amended.warnings,
  };
}
