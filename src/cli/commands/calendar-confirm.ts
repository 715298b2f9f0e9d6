import type { Filed } from '../../ledger/ledger.ts';
import { applyEdits } from '../../ledger/text/edit/edit.ts';
import { plainMap } from '../../ledger/text/plain.ts';
import { readTyped } from '../../ledger/typed.ts';
import { day } from '../../records/fields.ts';
import { type Holiday, holiday } from '../../records/holiday/schema.ts';
import { confirmedView } from '../../views/history/moved.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import { miswritten, stop } from '../contract/outcome.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { currentText } from '../writing/amend.ts';

/** Writes down that somebody compared a notice with its original: who, on which day, and where the original was seen. */
export const confirmNotice = command({
  name: 'confirm',
  alias: '核对',
  summary: '放假通知与原件核对过了：写下谁、哪天、在哪里看到的原件，它的日子不再是“未核对”',
  arguments: [{ name: '<通知>', help: '文件名（2027.yaml）、文号或年份' }],
  options: [
    { flags: '--seen <出处>', help: '在哪里看到的原件：中国政府网的网址、收文编号、公报哪一期' },
    { flags: '--on <日期>', help: '哪天核对的；不写就是今天', spoken: 'past' },
  ],
  writes: true,
  examples: ['xiaoneng calendar confirm 2027.yaml --seen 区政府收文2026年第812号 --by 王某'],
  run: (input, session) => {
    const open = session.open();
    const filed = noticeMeant(input.args[0] ?? '', open);
    const { checked } = filed.record;
    if (checked)
      return stop('notice-confirmed', {
        file: filed.file,
        person: checked.person,
        date: checked.date,
        seen: checked.seen,
      });
    const seen = input.options.seen?.trim();
    if (!seen) return stop('notice-original-absent');
    const date = dayOfConfirming(input.options.on, session, filed.record);
    const person = session.clerk();
    const old = currentText(open, filed);
    const value = plainMap(Object.entries({ [words.date]: date, [words.person]: person, [words.seen]: seen }));
    const order = fieldsOf(holiday).map(({ key }) => key);
    const edited = applyEdits(old.text, [{ op: 'set', path: [words.checked], value }], { order });
    if (!('text' in edited)) return stop('file-unfit', { file: filed.file });
    return {
      kind: 'change',
      change: {
        files: [{ path: filed.file, before: old.bytes, after: (old.bom ? '\ufeff' : '') + edited.text }],
        subject: `核对放假通知（${filed.record.number ?? filed.record.name}）`,
        action: '核对历法',
      },
      view: confirmedView(filed.record, { date, person, seen }),
    };
  },
});

/** The notice that was named by its file, its number or its year, if it wants confirming. */
function noticeMeant(typed: string, { whole: ledger }: OpenLedger): Filed<Holiday> {
  const name = typed
    .trim()
    .replace(/^calendar\//, '')
    .replace(/\.yaml$/, '');
  const found = ledger.arrangements.filter(
    ({ record, file }) => file === `calendar/${name}.yaml` || record.number === name || String(record.year) === name,
  );
  const exact = found.filter(({ file }) => file === `calendar/${name}.yaml`);
  const national = (exact.length > 0 ? exact : found).filter(({ record }) => record.category === 'national');
  const open = national.filter(({ record }) => record.checked === undefined);
  const [one, ...others] = open.length > 0 ? open : national;
  const [local] = found;
  if (one === undefined) return local ? stop('notice-local', { file: local.file }) : stop('notice-unknown', { typed });
  if (others.length > 0)
    return stop('notice-ambiguous', { typed, files: [one, ...others].map(({ file }) => file).join('、') });
  return one;
}

/** Nobody compares a notice before it is issued, or tomorrow. */
function dayOfConfirming(typed: string | undefined, session: Session, { issued }: Holiday) {
  const read = typed === undefined ? { value: session.asOf.day } : readTyped(day, typed);
  if (!('value' in read)) return stop(miswritten('--on', read));
  if (read.value > session.asOf.day) return stop('confirmation-ahead', { day: read.value, today: session.asOf.day });
  if (issued && read.value < issued) return stop('confirmation-early', { day: read.value, issued });
  return read.value;
}
