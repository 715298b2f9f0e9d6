import { type Period, parsePeriod } from '../../calendar/period.ts';
import type { Filed } from '../../ledger/ledger.ts';
import type { Numbered, Register } from '../../records/kind.ts';
import { meets } from '../../rules/basis/conditions.ts';
import { derivedOf, plainText, recordView, registerView, valuesOf } from '../../views/registers/register.ts';
import { type Field, fieldsOf } from '../../vocabulary/anatomy.ts';
import { closest } from '../../vocabulary/closest.ts';
import { words } from '../../vocabulary/words.ts';
import { flagOf } from '../asking/field-options.ts';
import { findRecord, ONE } from '../asking/find.ts';
import { findUnit } from '../asking/units.ts';
import { whereOf, whereOption } from '../asking/where.ts';
import { type Outcome, stop } from '../contract/outcome.ts';
import type { Chosen, Input, Options } from '../contract/spec.ts';
import { type CommandSpec, command, type Run } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';

type Typed = Input<Options & Chosen<readonly [typeof whereOption]> & { readonly period?: string | undefined }>;

type Filter = (record: Numbered) => boolean;

/** The command that lists a register: by unit, period, what may be chosen, and text. */
export function list(kind: Register): CommandSpec {
  const unit = fieldsOf(kind.schema).find(({ word }) => word === kind.unit);
  return command({
    name: 'list',
    alias: '清单',
    summary: `${kind.word}清单，可按单位、期间和文字筛选`,
    arguments: [{ name: '[文字...]', help: '内容里有这些文字' }],
    options: [
      ...(unit ? [{ flags: `${flagOf(unit)} <${unit.key}>`, help: '只看这个单位' }] : []),
      { flags: '--period <期间>', help: '2022Q1、2022-03、2022-03-01..2022-03-15、本季、上月' },
      ...choiceFields(kind).map((field) => ({
        flags: `${flagOf(field)} <${field.key}>`,
        help: (field.choices ?? []).join('、'),
        repeat: true,
      })),
      whereOption,
    ],
    run: listing(kind),
  });
}

function listing(kind: Register): Run<Typed> {
  return async (input, session) => {
    const open = session.open();
    const filters = [
      byText(kind, input),
      await byUnit(kind, input, open),
      byPeriod(kind, input, session),
      byCondition(kind, input, open),
    ];
    const chosen = choiceFields(kind).map((field) => byChoice(kind, field, input, open));
    const all = [...filters, ...chosen];
    const records = open.ledger
      .records(kind)
      .map(({ record }) => record)
      .filter((record) => all.every((filter) => filter(record)))
      .toSorted((a, b) => (kind.dayOf(a) + a.id < kind.dayOf(b) + b.id ? -1 : 1));
    return { kind: 'answer', view: registerView(kind, records, open.terms) };
  };
}

type Choosable = Pick<Field, 'word' | 'key' | 'choices'>;

/** The fields of a kind, and what is derived, by which a list can be narrowed down. */
function choiceFields(kind: Pick<Register, 'schema' | 'derived'>): readonly Choosable[] {
  const derived = (kind.derived ?? []).map(({ word, choices }) => ({ word, key: words[word], choices }));
  return [...derived, ...fieldsOf(kind.schema).filter(({ choices, many }) => choices !== undefined && !many)];
}

function byText(kind: Register, { args }: Typed): Filter {
  const parts = args.map((part) => part.toLowerCase());
  return (record) => parts.every((part) => plainText(kind, record).toLowerCase().includes(part));
}

async function byUnit(kind: Register, { options }: Typed, { ledger }: OpenLedger): Promise<Filter> {
  const field = fieldsOf(kind.schema).find(({ word }) => word === kind.unit);
  const typed = field && options[field.word];
  if (typeof typed !== 'string' || !field) return () => true;
  const unit = await findUnit(ledger, typed);
  return (record) =>
    [valuesOf(kind, record)[field.key]].flat().some((name) => ledger.directory.fullName(String(name)) === unit.name);
}

function byPeriod(kind: Register, input: Typed, session: Session): Filter {
  const typed = input.options.period;
  if (typed === undefined) return () => true;
  const period: Period | undefined = parsePeriod(typed, session.asOf.day);
  if (!period) return stop('period-option-wrong', { name: 'period', typed });
  return (record) => period.from <= kind.dayOf(record) && kind.dayOf(record) <= period.to;
}

function byCondition(kind: Register, input: Typed, { terms }: OpenLedger): Filter {
  const condition = whereOf(kind, input);
  return (record) => meets(kind, record, condition, terms);
}

function byChoice(
  kind: Register,
  { word, key, choices = [] }: Choosable,
  { options }: Typed,
  { terms }: OpenLedger,
): Filter {
  const typed = (options[word] ?? []) as readonly string[];
  const wrong = typed.find((each) => !choices.includes(each));
  if (wrong !== undefined) {
    const near = closest(wrong, choices);
    return stop('field-choice-unknown', { key, wrong, near, choices: choices.join('、') });
  }
  const valueIn = (record: Numbered) => ({ ...valuesOf(kind, record), ...derivedOf(kind, record, terms) })[key];
  return (record) => typed.length === 0 || typed.includes(String(valueIn(record)));
}

/** The command that shows one record, whole, as it is known on the day of looking. */
export function show(kind: Register): CommandSpec {
  return command({
    name: 'show',
    alias: '查看',
    summary: `一条${kind.word}的全部内容`,
    arguments: [ONE],
    run: ({ args }, session) => {
      const open = session.open();
      return showRecord(kind, args[0] ?? '', open);
    },
  });
}

/** The record of a register that is meant by a part of its number. */
export function showRecord(kind: Register, typed: string, open: OpenLedger): Outcome {
  const filed = findRecord(open, kind, typed);
  return shown(kind, filed, open);
}

function shown(kind: Register, { record, file }: Filed<Numbered>, { ledger, terms }: OpenLedger): Outcome {
  const known = ledger.records(kind).find((one) => one.file === file)?.record;
  if (!known) {
    return stop('record-later', { id: record.id, today: terms.asOf.day });
  }
  return { kind: 'answer', view: recordView(kind, known, terms) };
}
