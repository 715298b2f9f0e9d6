import { createCalendar } from '../calendar/calendar.ts';
import { soundArrangements } from '../records/holiday/check.ts';
import { holiday } from '../records/holiday/schema.ts';
import { registers } from '../records/index.ts';
import { office } from '../records/office/schema.ts';
import { PERMISSIONS, permissions } from '../records/permission.ts';
import { plan } from '../records/plan/schema.ts';
import { createRulebook } from '../records/rule/rulebook.ts';
import { ruleFile } from '../records/rule/schema.ts';
import type { Task } from '../records/task/schema.ts';
import { createDirectory } from '../records/unit/directory.ts';
import { register } from '../records/unit/schema.ts';
import { byPlace } from './diagnostic.ts';
import type { Filed, Ledger, LedgerFile } from './ledger.ts';
import { MARKER } from './marker.ts';
import { Pile } from './pile.ts';

/** Reads a whole ledger. Every file that cannot be used is in the diagnostics; the rest is there. */
export function readLedger(files: readonly LedgerFile[]): Ledger {
  const pile = new Pile(files);
  const officeFile = pile.single(MARKER, office, true);
  const rules = pile.single('rules.yaml', ruleFile, false);
  const planFile = pile.single('plan.yaml', plan, false);
  const allowed = pile.single(PERMISSIONS, permissions, false);
  const units = pile.single('units.yaml', register, true);
  const holidays = pile.folder('calendar', holiday);
  const directory = createDirectory(units);
  const impaired: Filed<Task>[] = [];
  const tasks = pile.tasks(impaired);
  const records = new Map(registers.map(({ name, folder, schema }) => [name, pile.folder(folder, schema)]));
  pile.leftovers();
  return {
    office: officeFile,
    directory,
    register: units,
    ruleFile: rules,
    rules: createRulebook(rules?.rules ?? []),
    plan: planFile,
    permissions: allowed,
    calendar: createCalendar(soundArrangements(holidays), directory.fullName),
    arrangements: holidays,
    tasks,
    records,
    impaired,
    texts: pile.texts(),
    unread: pile.unread,
    diagnostics: pile.diagnostics.toSorted(byPlace),
  };
}
