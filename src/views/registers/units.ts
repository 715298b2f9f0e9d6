import type { Moment } from '../../calendar/moment.ts';
import { type Reform, register, type Unit } from '../../records/unit/schema.ts';
import type { Known } from '../../rules/basis/known.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { unitType, yesNo } from '../../vocabulary/choices.ts';
import { filedAs } from '../../vocabulary/filed.ts';
import { words } from '../../vocabulary/words.ts';
import { recordPairs } from '../view/facts.ts';
import { asOfText } from '../view/lateness.ts';
import { columns, labelled, type Value, type View } from '../view/view.ts';

/** The units of a register, a line each, with who answers for them on the day of looking. */
export function unitsView(units: readonly Unit[], { directory }: Known, asOf: Moment): View {
  return {
    title: `单位名录（截至 ${asOfText(asOf)}）`,
    facts: labelled({ total: units.length }),
    sections: [
      {
        key: words.units,
        layout: 'list',
        titled: true,
        columns: columns(['name', 'type', 'assessed', 'head', 'leaderInCharge', 'contact', 'abolished', 'successors']),
        rows: units.map(({ name, type, assessed, head, leaderInCharge, contact, abolished }) => ({
          name,
          type: unitType.words[type],
          assessed: yesNo.words[assessed],
          head: head ?? null,
          leaderInCharge: leaderInCharge ?? null,
          contact: contact ?? null,
          abolished: abolished ?? null,
          successors: (directory.endingOf(name)?.successors ?? []).map((one) => one.name),
        })),
        empty: '没有符合条件的单位。',
      },
    ],
  };
}

/** A unit with everything that is registered of it, who had its posts, and what became of it. */
export function unitView(unit: Unit, ledger: Known, asOf: Moment): View {
  const told = encoded('units', unit);
  const pairs = { ...told, ...lineageOf(unit, ledger) };
  return {
    title: `${unit.name}（截至 ${asOfText(asOf)}）`,
    facts: { [words.unit]: pairs },
    sections: [recordPairs(pairs)],
  };
}

/** A unit as it will be after a change of the register. */
export function unitChangedView(subject: string, ledger: Known, name: string, notes: readonly string[]): View {
  const unit = ledger.register?.units.find((one) => one.name === name);
  const pairs = unit ? { ...encoded('units', unit), ...lineageOf(unit, ledger) } : {};
  return { title: subject, facts: { [words.unit]: pairs }, sections: unit ? [recordPairs(pairs)] : [], notes };
}

type Facts = Readonly<Record<string, Value>>;

/** A record of the register with the keys and words of its file. */
function encoded(key: 'units' | 'lineage', value: Unit | Reform): Readonly<Record<string, Value>> {
  const file = filedAs(register, { units: [], [key]: [value] }) as Readonly<Record<string, readonly Facts[]>>;
  const [own = {}] = file[words[key]] ?? [];
  const order = fieldsOf(register).find(({ word }) => word === key)?.fields ?? [];
  return Object.fromEntries(
    order.flatMap((field) => (own[field.key] === undefined ? [] : [[field.key, own[field.key] ?? null]])),
  );
}

function lineageOf(unit: Unit, { directory, register: whole }: Known): Readonly<Record<string, Value>> {
  const isOwn = (name: string) => directory.find(name) === directory.find(unit.name);
  const own = (whole?.lineage ?? []).filter(({ units, successors = [] }) => [...units, ...successors].some(isOwn));
  return own.length === 0 ? {} : { [words.lineage]: own.map((one) => encoded('lineage', one)) };
}
