import { ledgerTable } from '../../views/ledger-table.ts';
import type { Part } from '../../views/view.ts';
import { isStop } from '../outcome.ts';
import { selected } from '../select.ts';
import type { Run } from '../spec.ts';

/** 台账 with the office's columns, whole, by units, or a file for each unit. */
export const exportLedger: Run = async (input, desk) => {
  const open = desk.open();
  if (isStop(open)) return open;
  const tasks = await selected(input, desk, open);
  if (isStop(tasks)) return tasks;
  const { fullName } = open.ledger.directory;
  const unitOf = ({ story }: (typeof tasks)[number]) => fullName(story.lead);
  const table = { asOf: desk.asOf, fullName, office: open.ledger.office?.name ?? '' };
  const units = open.ledger.directory.units
    .map(({ name }) => name)
    .filter((name) => tasks.some((one) => unitOf(one) === name));
  const parts = units.map((name): Part => {
    const own = tasks.filter((one) => unitOf(one) === name);
    return { name, view: ledgerTable({ ...table, tasks: own, units: [], office: name }) };
  });
  const view = ledgerTable({ ...table, tasks, units: input.options['byUnit'] ? units : [] });
  return { kind: 'answer', view, parts };
};
