import { type Day, parseDay } from '../../calendar/day.ts';
import type { Register } from '../../records/kind.ts';
import { reportKind } from '../../records/report.ts';
import { newRecordView } from '../../views/registers/register.ts';
import { type Word, words } from '../../vocabulary/words.ts';
import { barClosed } from '../asking/closed-unit.ts';
import { absentIn, enteredFields, optionsFor, spokenField } from '../asking/field-options.ts';
import { type Draft, draftOf } from '../asking/typed-fields.ts';
import { type Intention, stop } from '../contract/outcome.ts';
import type { AnyInput } from '../contract/spec.ts';
import { type CommandSpec, command, type Run } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { recordChange } from '../writing/amend.ts';
import { makeRecord } from '../writing/new-record.ts';

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
    if (missing.length > 0 && !session.asker) return stop('fields-absent', absentIn(missing));
    if (!session.asker || (missing.length === 0 && besides(kind, draft).length === 0))
      return written(kind, draft, input, open, session);
    const [{ askFields }, { confirm }] = await Promise.all([import('./ask.ts'), import('../writing/confirm.ts')]);
    const needed = { ...draft, ...(await askFields(kind.schema, missing, open, session.asker)) };
    const asked = { ...needed, ...(await askFields(kind.schema, besides(kind, needed), open, session.asker)) };
    const outcome = await written(kind, asked, input, open, session);
    return input.options.dryRun === true ? outcome : confirm(outcome, session);
  };
}

/** What is asked for though it need not be told. */
function besides(kind: Register, draft: Draft) {
  const told = (word: Word) => (draft[words[word]] === undefined ? undefined : String(draft[words[word]]));
  const asked = kind.asks?.(told) ?? [];
  return enteredFields(kind).filter(({ word, key }) => asked.includes(word) && draft[key] === undefined);
}

/** The record that was typed; of a report it is said which period it is for. */
async function written(
  kind: Register,
  draft: Draft,
  input: AnyInput,
  open: OpenLedger,
  session: Session,
): Promise<Intention> {
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
export function write(kind: Register, draft: Draft, open: OpenLedger, session: Session): Intention {
  const made = makeRecord(kind, draft, open, session);
  const view = newRecordView(kind, made.record, open.terms);
  return recordChange(kind, made, { told: `登记${kind.word}`, action: '登记' }, view);
}
