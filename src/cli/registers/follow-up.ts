import type { Filed } from '../../ledger/ledger.ts';
import type { PlainMap } from '../../ledger/text/plain.ts';
import type { Follow, Numbered, Register } from '../../records/kind.ts';
import { knownOn } from '../../records/known.ts';
import { newRecordView } from '../../views/registers/register.ts';
import { type Field, fieldsOf } from '../../vocabulary/anatomy.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { words } from '../../vocabulary/words.ts';
import { absentIn, optionsFor, spokenField } from '../asking/field-options.ts';
import { type Draft, draftOf, inFieldOrder } from '../asking/typed-fields.ts';
import { type Intention, stop } from '../contract/outcome.ts';
import type { AnyInput } from '../contract/spec.ts';
import { type CommandSpec, command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { doneTo } from '../several/done-to.ts';
import { numbersPlace, optionsOfSeveral, type Work } from '../several/work.ts';
import { amend, recordChange } from '../writing/amend.ts';
import { onRegister } from './several.ts';

/** The field that a later event fills. */
export function followedField(kind: Pick<Register, 'schema'>, { field: word }: Follow): Field {
  return fieldsOf(kind.schema).find((field) => field.word === word) as Field;
}

/** The field of a later event that is typed as plain words. */
export function spokenOf({ fields = [] }: Field): Field | undefined {
  return fields.find(({ word }) => word === 'content') ?? spokenField(fields);
}

/** The command that records what happened to a record later: it fills a nested record, or adds one to a list. */
export function followUp(kind: Register, event: Follow): CommandSpec {
  const field = followedField(kind, event);
  const { fields = [] } = field;
  const spoken = spokenOf(field);
  const work: Work<Numbered, AnyInput> = {
    ...onRegister(kind),
    told: event.alias,
    own: optionsFor(fields.filter(isAsked), fields.some(({ word }) => word === 'date') ? 'date' : undefined),
    words: spoken?.word,
    each: async (filed, input, open, session) => {
      refuseNow(kind, event, filed.record, open);
      const told = await toldOf(field, event, input, open, session);
      return added(kind, event, filed, told, open);
    },
  };
  return command({
    name: event.name,
    alias: event.alias,
    summary: event.summary,
    arguments: [numbersPlace(work), ...(spoken ? [{ name: `[${spoken.key}...]`, help: spoken.key }] : [])],
    options: optionsOfSeveral(work),
    writes: true,
    run: (input, session) => doneTo(work, input, session),
  });
}

/** Who recorded it is whoever runs the command. */
function isAsked({ word }: Field): boolean {
  return word !== 'clerk';
}

/** Why something cannot happen to a record now, and what can. */
function refuseNow(kind: Register, event: Follow, record: Numbered, { terms }: OpenLedger): void {
  if (happenedAlready(kind, event, record)) {
    const { key } = followedField(kind, event);
    stop('event-there', { id: record.id, key, name: kind.name });
  }
  const known = knownOn(kind, record, terms.asOf.day) ?? record;
  const why = event.barred?.(known);
  if (why === undefined) return;
  const isOpen = (each: Follow) => !happenedAlready(kind, each, record) && each.barred?.(known) === undefined;
  const possible = (kind.follow ?? []).filter(isOpen).map(({ alias, name }) => `${alias}（${name}）`);
  const remedy = possible.length > 0 ? `现在可以：${possible.join('、')}` : '写错了的用 edit 改正';
  stop('event-barred', { id: record.id, action: event.alias, why, remedy });
}

function happenedAlready(kind: Register, event: Follow, record: Numbered): boolean {
  const { many, key } = followedField(kind, event);
  return !many && (filedAs(kind.schema, record) as Record<string, unknown>)[key] !== undefined;
}

/** What was typed of an event, whole and in the order of its fields. */
async function toldOf(
  field: Field,
  event: Follow,
  input: AnyInput,
  open: OpenLedger,
  session: Session,
): Promise<PlainMap> {
  const { fields = [] } = field;
  const typed = await draftOf(fields, input, open);
  const spoken = spokenOf(field);
  const said = input.args.join(' ').trim();
  if (said !== '' && !spoken) return stop('event-words-surplus', { action: event.alias, said });
  const value: Draft = {
    [words.date]: session.asOf.day,
    ...(!fields.every(isAsked) && { [words.clerk]: session.clerk() }),
    ...(spoken && said !== '' && { [spoken.key]: said }),
    ...typed,
  };
  const missing = fields.filter(({ key, optional }) => !optional && value[key] === undefined);
  if (missing.length === 0) return inFieldOrder(fields, value);
  return stop('action-lacking', { action: event.alias, ...absentIn(missing) });
}

function added(kind: Register, event: Follow, filed: Filed<Numbered>, told: PlainMap, open: OpenLedger): Intention {
  const { key, many } = followedField(kind, event);
  const amended = amend(open, kind, filed, [{ op: many ? 'append' : 'set', path: [key], value: told }]);
  const known = knownOn(kind, amended.record, open.terms.asOf.day) ?? amended.record;
  return recordChange(kind, amended, { told: event.alias }, newRecordView(kind, known, open.terms, event.alias));
}
