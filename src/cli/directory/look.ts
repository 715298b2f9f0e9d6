import { unitsView, unitView } from '../../views/registers/units.ts';
import { unitType } from '../../vocabulary/choices.ts';
import { findUnit } from '../asking/units.ts';
import { isStop, misuse } from '../contract/outcome.ts';
import { textOption } from '../contract/spec.ts';
import type { Run } from '../session/command.ts';

/** The units of the register, with who answers for them on the day of looking. */
export const listUnits: Run = (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const typed = textOption(input, 'type');
  const type = typed === undefined ? undefined : unitType.parse(typed);
  if (typed !== undefined && type === undefined)
    return misuse(`没有单位类型“${typed}”`, `可写：${Object.values(unitType.words).join('、')}`);
  const units = open.ledger.directory.units.filter(
    (unit) =>
      (type === undefined || unit.type === type) && input.args.every((part) => JSON.stringify(unit).includes(part)),
  );
  return { kind: 'answer', view: unitsView(units, open.ledger, session.asOf) };
};

/** One unit, whole. */
export const showUnit: Run = async (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const unit = await findUnit(open.ledger, input.args[0] ?? '');
  return isStop(unit) ? unit : { kind: 'answer', view: unitView(unit, open.ledger, session.asOf) };
};
