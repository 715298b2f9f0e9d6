import { unitsView, unitView } from '../../views/registers/units.ts';
import { unitType } from '../../vocabulary/choices.ts';
import { findUnit } from '../asking/units.ts';
import { stop } from '../contract/outcome.ts';
import { command } from '../session/command.ts';
import { UNIT, unitTypes } from './fields.ts';

/** The units of the register, with who answers for them on the day of looking. */
export const listUnits = command({
  name: 'list',
  alias: '清单',
  summary: '单位清单：类型、考核对象、当天的负责人和分管领导、撤销和承接',
  arguments: [{ name: '[文字...]', help: '内容里有这些文字' }],
  options: [{ flags: '--type <类型>', help: unitTypes.join('、'), choices: unitTypes }],
  run: (input, session) => {
    const open = session.open();
    const typed = input.options.type;
    const type = typed === undefined ? undefined : unitType.parse(typed);
    if (typed !== undefined && type === undefined)
      return stop('unit-type-unknown', { typed, choices: Object.values(unitType.words).join('、') });
    const units = open.ledger.directory.units.filter(
      (unit) =>
        (type === undefined || unit.type === type) && input.args.every((part) => JSON.stringify(unit).includes(part)),
    );
    return { kind: 'answer', view: unitsView(units, open.ledger, session.asOf) };
  },
});

/** One unit, whole. */
export const showUnit = command({
  name: 'show',
  alias: '查看',
  summary: '一个单位的全部内容：历任、沿革',
  arguments: [UNIT],
  run: async (input, session) => {
    const open = session.open();
    const unit = await findUnit(open.ledger, input.args[0] ?? '');
    return { kind: 'answer', view: unitView(unit, open.ledger, session.asOf) };
  },
});
