import type { Filed } from '../../ledger/ledger.ts';
import type { Numbered, Register } from '../../records/kind.ts';
import { derivedOf, plainText, recordView, registerView, valuesOf } from '../../views/registers/register.ts';
import { type Field, fieldsOf } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import { type Criteria, inPeriod, matching, ofChoice, ofUnit, type Search } from '../asking/criteria.ts';
import { flagOf } from '../asking/field-options.ts';
import { findRecord, ONE } from '../asking/find.ts';
import { type Shaping, shaped, shaping } from '../asking/shape.ts';
import { findUnit } from '../asking/units.ts';
import { ofCondition, whereOption } from '../asking/where.ts';
import { type Outcome, stop } from '../contract/outcome.ts';
import type { OptionSpec, Options } from '../contract/spec.ts';
import { type CommandSpec, command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';

/** The command that lists a register: by unit, period, what may be chosen, and text. */
export function list(kind: Register): CommandSpec {
  return command({
    name: 'list',
    alias: '清单',
    also: ['ls'],
    summary: `${kind.word}清单，可按单位、期间和文字筛选`,
    arguments: [{ name: '[文字...]', help: '内容里有这些文字' }],
    options: [...narrowing(kind), ...handling(kind), ...shaping],
    run: async (input, session) => {
      const open = session.open();
      const records = await listed(kind, input, open, session);
      const { unit } = input.options as { readonly unit?: string };
      const asWhat = kind.handlers && unit !== undefined ? await handlingAs(kind, unit, open) : undefined;
      const wanted = asWhat && unitField(kind)?.word !== 'unit' ? records.filter((one) => asWhat(one) !== '') : records;
      return {
        kind: 'answer',
        view: shaped(registerView(kind, wanted, open.terms, asWhat), input.options as Shaping),
      };
    },
  });
}

/** By what the list of a register is narrowed down beside words: by unit, period, and what may be chosen. */
export function narrowing(kind: Register): OptionSpec[] {
  const unit = unitField(kind);
  return [
    ...(unit ? [{ flags: `${flagOf(unit)} <${unit.key}>`, help: '只看这个单位' }] : []),
    { flags: '--period <期间>', help: '2022Q1、2022-03、2022-03-01..2022-03-15、本季、上月' },
    ...choiceFields(kind).map((field) => ({
      flags: `${flagOf(field)} <${field.key}>`,
      help: (field.choices ?? []).join('、'),
      repeat: true,
    })),
    whereOption,
  ];
}

/** By whoever has it, where the field of the unit names not all of them. */
function handling(kind: Register): OptionSpec[] {
  if (!kind.handlers || unitField(kind)?.word === 'unit') return [];
  return [{ flags: '--unit <单位>', help: '只看这个单位承办的，是哪一种承办写在一栏里；退回、改派出去的也算' }];
}

/** As what a unit has a record, and had it: 会办（2022-03-07 改派）; '' where it has nothing to do with it. */
async function handlingAs(kind: Register, typed: string, { ledger, terms }: OpenLedger) {
  const { name } = await findUnit(ledger, typed);
  const { fullName } = ledger.directory;
  return (record: Numbered) =>
    (kind.handlers?.(record, terms) ?? [])
      .filter(({ unit }) => fullName(unit) === name)
      .map(({ as, ended }) => (ended ? `${as}（${ended.day} ${ended.by}）` : as))
      .join('；');
}

/** The records of a register, as they are known on the day of looking, that words and options ask for. */
export function listed(
  kind: Register,
  input: { readonly args: readonly string[]; readonly options: Options },
  open: OpenLedger,
  session: Session,
): Promise<readonly Numbered[]> {
  const all = open.ledger.records(kind).map(({ record }) => record);
  return matching(all, searchOf(kind), input, open, session);
}

/** The units of a record, as its kind has them. */
export function unitsTold(kind: Register, record: Numbered): string[] {
  const unit = unitField(kind);
  return [(unit && valuesOf(kind, record)[unit.key]) ?? []].flat().map(String);
}

/** By what a register can be narrowed down, as its kind declares it. */
function searchOf(kind: Register): Search<Numbered, Options> {
  const unit = unitField(kind);
  const unitsOf = (record: Numbered, key: string, { terms }: OpenLedger) => [
    ...[valuesOf(kind, record)[key]].flat().map(String),
    ...(key === words.unit ? (kind.handlers?.(record, terms) ?? []).map((one) => one.unit) : []),
  ];
  const chosen = choiceFields(kind).map(({ word, key, choices = [] }) => {
    const valueIn = (record: Numbered, { terms }: OpenLedger) =>
      ({ ...valuesOf(kind, record), ...derivedOf(kind, record, terms) })[key];
    return [word, ofChoice<Numbered>(key, choices, (record, open) => [String(valueIn(record, open))])];
  });
  return {
    criteria: {
      ...(unit && { [unit.word]: ofUnit<Numbered>((record, open) => unitsOf(record, unit.key, open)) }),
      period: inPeriod('period', (record) => kind.dayOf(record)),
      where: ofCondition<Numbered>(kind, (record) => record),
      ...Object.fromEntries(chosen),
    } as Criteria<Numbered, Options>,
    text: (record) => plainText(kind, record),
    order: (record) => kind.dayOf(record) + record.id,
  };
}

function unitField(kind: Register): Field | undefined {
  return fieldsOf(kind.schema).find(({ word }) => word === kind.unit);
}

type Choosable = Pick<Field, 'word' | 'key' | 'choices'>;

/** The fields of a kind, and what is derived, by which a list can be narrowed down. */
function choiceFields(kind: Pick<Register, 'schema' | 'derived'>): readonly Choosable[] {
  const derived = (kind.derived ?? []).map(({ word, choices }) => ({ word, key: words[word], choices }));
  return [...derived, ...fieldsOf(kind.schema).filter(({ choices, many }) => choices !== undefined && !many)];
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
