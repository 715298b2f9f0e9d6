import type { Filed } from '../../ledger/ledger.ts';
import type { Edit } from '../../ledger/text/edit/edit.ts';
import type { Kind, Numbered, Register } from '../../records/kind.ts';
import { editedRecordView } from '../../views/registers/register.ts';
import type { View } from '../../views/view/view.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { onFirstUse } from '../../vocabulary/first-use.ts';
import { words } from '../../vocabulary/words.ts';
import { type Intention, refusal, type Stop, stop } from '../contract/outcome.ts';
import type { Chosen, Input } from '../contract/spec.ts';
import { type CommandSpec, command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { doneTo } from '../several/done-to.ts';
import { numbersPlace, optionsOfSeveral, type Work } from '../several/work.ts';
import { type Amended, amend, recordChange } from '../writing/amend.ts';
import { type Correctable, editOptions, editsOf, frozenId, wantsEditor } from '../writing/typed-edits.ts';
import { fieldColumns } from './field-columns.ts';
import { onRegister } from './several.ts';

/** A part of a record that is corrected by itself, and what its correction makes of the record. */
export interface CorrectedPart {
  readonly subject: Correctable;
  edits(typed: readonly Edit[]): Edit[];
}

/** What is particular to a kind when one of its records is corrected. */
export interface Correction<R extends Numbered> {
  readonly kind: Kind<R>;
  /** What may not be touched, and why. */
  readonly frozen: Readonly<Record<string, Stop>>;
  /** More edits than --set and --unset ask for; none where nothing was typed that asks for any. */
  readonly more?: ((filed: Filed<R>, open: OpenLedger) => Promise<Edit[]>) | undefined;
  /** What of the record is corrected, where that is not the record itself. */
  readonly part?: ((filed: Filed<R>, open: OpenLedger) => CorrectedPart) | undefined;
  /** 动作 in history, where it is not 修改. */
  readonly action?: string;
  /** Stops what may not be written although it can be read. */
  bar?(before: R, after: R, open: OpenLedger, session: Session): Promise<void>;
  /** How history tells of it; a key may lead into what is nested: 来源.文号. */
  told(keys: readonly string[]): string;
  view(before: R, after: Filed<R>, keys: readonly string[], open: OpenLedger): View;
}

/** The command that corrects a record of a register. */
export function correct(kind: Register): CommandSpec {
  const correction: Correction<Numbered> = {
    kind,
    frozen: {
      [words.id]: frozenId('登记错了就在备注里写明，再登记一条'),
      [words.attachments]: refusal('attachments-frozen'),
    },
    told: (keys) => `修改${kind.word}的${outermost(keys).join('、') || '注释'}`,
    view: (before, { record }, keys, { terms }) => editedRecordView(kind, before, record, keys, terms),
  };
  const own = onRegister<Correcting>(kind);
  const work = correcting(
    {
      ...own,
      told: correction.told([]).replace(/注释$/, ''),
      own: editOptions,
      fields: onFirstUse(() => fieldColumns(kind)),
    },
    () => correction,
  );
  return command({
    name: 'edit',
    alias: '修改',
    summary: `改正一条${kind.word}`,
    arguments: [numbersPlace(work)],
    options: optionsOfSeveral(work),
    writes: true,
    run: (input, session) => doneTo(work, input as Correcting, session),
  });
}

export type Correcting = Input<Chosen<typeof editOptions>>;

/** The correction of a record, or of several alike. */
export function correcting<R extends Numbered, I extends Correcting>(
  about: Omit<Work<R, I>, 'each' | 'ahead'>,
  correctionOf: (input: I) => Correction<R>,
): Work<R, I> {
  return {
    ...about,
    each: (filed, input, open, session, manner) =>
      manner === 'table' && isIdle(input)
        ? Promise.resolve(untouched(correctionOf(input), filed, open))
        : corrected(correctionOf(input), filed, input, open, session),
    ahead: async (targets) => {
      if (targets.some(({ input }) => input.options.editor === true)) stop('editor-for-several');
      return targets;
    },
  };
}

/** A row whose cells are all blank, or say what the ledger makes of the record, corrects nothing. */
function isIdle<I extends Correcting>({ options: { set = [], unset = [] } }: I): boolean {
  return set.length + unset.length === 0;
}

function untouched<R extends Numbered>(
  { kind, told, view, action = '修改' }: Correction<R>,
  filed: Filed<R>,
  open: OpenLedger,
) {
  const amended = amend(open, kind, filed, []);
  return recordChange(kind, amended, { told: told([]), action }, view(filed.record, filed, [], open));
}

/** Corrects a record as it was typed, or as somebody changes it in an editor. */
export async function corrected<R extends Numbered>(
  correction: Correction<R>,
  filed: Filed<R>,
  { options }: Correcting,
  open: OpenLedger,
  session: Session,
): Promise<Intention> {
  const { kind, bar, told, view, more, part, action = '修改' } = correction;
  const { amended, keys, draft } =
    !part && wantsEditor(options, session.asker !== undefined, more)
      ? await retyped(correction, filed, open, session)
      : await edited(correction, filed, options, open);
  await bar?.(filed.record, amended.record, open, session);
  const after = { record: amended.record, file: filed.file };
  const shown = view(filed.record, after, outermost(keys), open);
  return recordChange(kind, amended, { told: told(keys), action, draft }, shown);
}

function outermost(keys: readonly string[]): string[] {
  return [...new Set(keys.map((key) => key.split('.')[0] ?? ''))];
}

/** A record as it was corrected, with the keys of what changed. */
interface Corrected<R> {
  readonly amended: Amended<R>;
  readonly keys: readonly string[];
  readonly draft?: string;
}

async function edited<R extends Numbered>(
  { kind, frozen, more, part }: Correction<R>,
  filed: Filed<R>,
  options: Chosen<typeof editOptions>,
  open: OpenLedger,
): Promise<Corrected<R>> {
  const others = await more?.(filed, open);
  const own = part?.(filed, open);
  const values = () => filedAs(kind.schema, filed.record) as Record<string, unknown>;
  const subject = own?.subject ?? { word: kind.word, fields: fieldsOf(kind.schema), values: values(), frozen };
  const typed = await editsOf(options, subject, open, others);
  if (!own) {
    const amended = amend(open, kind, filed, typed);
    const now = filedAs(kind.schema, amended.record) as Record<string, unknown>;
    return { amended, keys: keysOf(typed, (path) => !isSameAt(path, subject.values, now)) };
  }
  const order = subject.fields.map(({ key }) => key);
  const made = own.edits(typed);
  const isMade = (path: Edit['path']) => made.some((one) => one.path.slice(-path.length).join('.') === path.join('.'));
  return { amended: amend(open, kind, filed, made, order), keys: keysOf(typed, isMade) };
}

/** The keys that change; where none does, those that were typed. */
function keysOf(typed: readonly Edit[], isChanged: (path: Edit['path']) => boolean): string[] {
  const changed = typed.filter(({ path }) => isChanged(path));
  return (changed.length > 0 ? changed : typed).map(({ path }) => path.join('.'));
}

function isSameAt(path: Edit['path'], ...[before, now]: readonly [unknown, unknown]): boolean {
  const [one, other] = [before, now].map((whole) =>
    path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], whole),
  );
  return JSON.stringify(one) === JSON.stringify(other);
}

async function retyped<R extends Numbered>(
  { kind, frozen }: Correction<R>,
  filed: Filed<R>,
  open: OpenLedger,
  session: Session,
): Promise<Corrected<R>> {
  const { changedKeys, inEditor } = await import('../writing/editor.ts');
  const amended = await inEditor({ kind, filed, frozen }, open, session);
  return { amended, keys: changedKeys(kind, filed.record, amended.record), draft: amended.draft };
}
