import { type Day, parseDay } from '../../calendar/day.ts';
import { readText } from '../../ledger/document.ts';
import { recordsOf } from '../../ledger/ledger.ts';
import { compose } from '../../ledger/text/edit/compose.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import { filePath, type Numbered, newId, type Register } from '../../records/kind.ts';
import { reportKind } from '../../records/report/index.ts';
import { newRecordView } from '../../views/registers/register.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import { barClosed } from '../asking/closed-unit.ts';
import { enteredFields, flagOf, optionsFor, spokenField } from '../asking/field-options.ts';
import { type Draft, draftOf } from '../asking/typed-fields.ts';
import { type Outcome, stop } from '../contract/outcome.ts';
import type { AnyInput } from '../contract/spec.ts';
import { type CommandSpec, command, type Run } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { unreadable, warningsOf } from '../writing/amend.ts';

/** The command that enters a record of a register: one new file, one commit of it. */
export function enter(kind: Register): CommandSpec {
  const fields = enteredFields(kind);
  const spoken = spokenField(fields);
  const again = kind.enter?.again;
  return command({
    name: kind.enter?.name ?? 'add',
    alias: kind.enter?.alias ?? '登记',
    summary: `登记一条${kind.word}`,
    ...(spoken && { arguments: [{ name: `[${spoken.key}...]`, help: spoken.key }] }),
    options: [
      ...optionsFor(fields, fields.find(({ word, happened }) => word === kind.day && happened)?.word),
      ...(again === undefined ? [] : [{ flags: '--again', help: again }]),
    ],
    writes: true,
    examples: [`xiaoneng ${kind.example}`],
    run: entering(kind),
  });
}

function entering(kind: Register): Run {
  return async (input, session) => {
    const open = session.open();
    const draft = await typedDraft(kind, input, open, session);
    const missing = enteredFields(kind).filter(({ key, optional }) => !optional && draft[key] === undefined);
    if (missing.length === 0) return written(kind, draft, input, open, session);
    if (!session.asker) {
      const keys = missing.map(({ key }) => key).join('、');
      return stop('fields-absent', { missing: keys, options: missing.map((field) => `${flagOf(field)} …`).join('，') });
    }
    const [{ askFields }, { confirm }] = await Promise.all([import('./ask.ts'), import('../writing/confirm.ts')]);
    const asked = await askFields(kind.schema, missing, open, session.asker);
    const outcome = await written(kind, { ...draft, ...asked }, input, open, session);
    if (outcome.kind !== 'change' || input.options.dryRun === true) return outcome;
    return confirm(outcome, session.world.terminal.columns, session.asker);
  };
}

/** The record that was typed; of a report it is said which period it is for. */
async function written(
  kind: Register,
  draft: Draft,
  input: AnyInput,
  open: OpenLedger,
  session: Session,
): Promise<Outcome> {
  await barClosed(owing(kind, draft), dayIn(kind, draft, session), open.ledger.directory, session);
  const make = (one: Draft) => write(kind, one, open, session);
  if (kind.name !== reportKind.name) return make(draft);
  return (await import('./placing.ts')).placed(draft, make, input.options['again'] === true, open, session);
}

/** The units to which a record gives something to do. */
function owing(kind: Register, draft: Draft): string[] {
  const unit = kind.owes && kind.unit && draft[words[kind.unit]];
  return unit === undefined ? [] : [unit].flat().map(String);
}

/** The day of a record, as far as it is written as a day; else today. */
function dayIn({ day }: Register, draft: Draft, { asOf }: Session): Day {
  return parseDay(String(draft[words[day]] ?? '').slice(0, 10)) ?? asOf.day;
}

/** What was typed; plain words tell the first free text, and the day is today unless told. */
async function typedDraft(kind: Register, input: AnyInput, open: OpenLedger, session: Session): Promise<Draft> {
  const fields = enteredFields(kind);
  const draft = await draftOf(fields, input, open);
  const spoken = spokenField(fields);
  const said = input.args.join(' ').replace(/\s+/g, ' ').trim();
  if (said !== '' && (!spoken || draft[spoken.key] !== undefined)) {
    return stop('words-surplus', { said });
  }
  const today = fields.find(({ word, happened }) => word === kind.day && happened);
  return {
    ...(today && { [today.key]: session.asOf.day }),
    ...(spoken && said !== '' && { [spoken.key]: said }),
    ...draft,
  };
}

/** The record that a draft makes, as an intention. */
export function write(kind: Register, draft: Draft, open: OpenLedger, session: Session): Outcome {
  const drafted = readText(`${kind.folder}/${kind.prefix}.yaml`, textOf(kind, kind.prefix, draft), kind.schema);
  if (!drafted.value) return unreadable(drafted.diagnostics);
  const id = freshId(kind, drafted.value, open, session);
  const path = filePath(kind, id);
  const text = textOf(kind, id, draft);
  const { value: record, diagnostics } = readText(path, text, kind.schema);
  if (!record) return unreadable(diagnostics);
  const warnings = warningsOf(kind, { record, file: path }, text, open);
  return {
    kind: 'change',
    change: {
      files: [{ path, after: text }],
      subject: `登记${kind.word}：${kind.titleOf(record)}（${id}）`,
      action: '登记',
      id,
    },
    view: newRecordView(kind, record, open.terms),
    problems: warnings,
  };
}

/** The text of a new file: the keys in the order of the kind. */
export function textOf(kind: Pick<Register, 'schema'>, id: string, draft: Draft): string {
  const all: Record<string, Plain> = { ...draft, [words.id]: id };
  const keys = fieldsOf(kind.schema).map(({ key }) => key);
  return compose(Object.fromEntries(keys.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]]]))));
}

function freshId(kind: Register, record: Numbered, { whole }: OpenLedger, { world }: Session): string {
  const taken = new Set(recordsOf(whole, kind).map(({ record: { id } }) => id));
  let id = newId(kind, kind.dayOf(record), world.random(4));
  while (taken.has(id)) id = newId(kind, kind.dayOf(record), world.random(4));
  return id;
}
