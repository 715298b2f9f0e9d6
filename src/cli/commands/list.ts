import { tasksView } from '../../views/tasks/list.ts';
import { closedWords } from '../asking/closed-unit.ts';
import { selected } from '../asking/select.ts';
import { findUnit } from '../asking/units.ts';
import { isStop } from '../contract/outcome.ts';
import { type Input, textOption } from '../contract/spec.ts';
import type { Run } from '../session/command.ts';
import type { OpenLedger } from '../session/session.ts';

export const list: Run = async (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const tasks = await selected(input, session, open);
  if (isStop(tasks)) return tasks;
  const view = tasksView(tasks, session.asOf, open.ledger.directory.fullName);
  const gone = await goneUnit(input, open);
  return { kind: 'answer', view: gone === undefined ? view : { ...view, notes: [...(view.notes ?? []), gone] } };
};

/** Of a unit that is no more, who has what it had. */
async function goneUnit(input: Input, { ledger, terms }: OpenLedger): Promise<string | undefined> {
  const typed = textOption(input, 'unit');
  const unit = typed === undefined ? undefined : await findUnit(ledger, typed);
  if (!unit || isStop(unit)) return undefined;
  const said = closedWords(unit.name, terms.asOf.day, ledger.directory);
  return said && `${said}；它没办完的事看承接的单位。`;
}
