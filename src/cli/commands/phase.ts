import type { Phase } from '../../records/plan/schema.ts';
import { phasesOn, progressOf, pursuedOf } from '../../rules/plan/phases.ts';
import { judgedDuties } from '../../rules/reports/duty-items.ts';
import { clausesView, clauseView } from '../../views/plan/clauses.ts';
import { doubtsView, phasesView } from '../../views/plan/phases.ts';
import { isStop, misuse, refuse, type Stop } from '../contract/outcome.ts';
import type { Input } from '../contract/spec.ts';
import type { Run } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';

/** The phases that the day is in, or one that was named, or all. */
export const phase: Run = (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const chosen = chosenPhases(input, open, session);
  if (isStop(chosen)) return chosen;
  const pursued = everythingPursued(open);
  const owed = open.owed();
  const list = chosen.map((one) => progressOf(one, pursued, owed, open.terms));
  const next = (open.ledger.plan?.phases ?? []).find(({ from }) => from > session.asOf.day);
  return { kind: 'answer', view: phasesView(list, next, session.asOf) };
};

function chosenPhases({ args, options }: Input, { ledger }: OpenLedger, session: Session): readonly Phase[] | Stop {
  const phases = ledger.plan?.phases;
  if (!phases) return refuse('账本里没有方案的阶段', '在 plan.yaml 里写“阶段”');
  const [typed] = args;
  if (options['all']) return phases;
  if (typed === undefined) return phasesOn(phases, session.asOf.day);
  const found = phases.filter(({ id, name }) => id === typed.toUpperCase() || name.includes(typed));
  const names = phases.map(({ id, name }) => `${id} ${name}`).join('、');
  return found.length > 0 ? found : misuse(`没有阶段“${typed}”`, `可写：${names}`);
}

function everythingPursued(open: OpenLedger) {
  const { ledger, terms } = open;
  return pursuedOf({ ledger, terms, standings: open.standings(), owed: open.owed() }, judgedDuties(ledger));
}

/** The requirements of the plan, all or under a clause; one by its number with all that shows it. */
export const clauses: Run = ({ args }, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const typed = args[0]?.replaceAll('(', '（').replaceAll(')', '）');
  const all = everythingPursued(open);
  const one = all.find(({ requirement }) => requirement.id === typed?.toUpperCase());
  if (one) return { kind: 'answer', view: clauseView(one, session.asOf) };
  const list = all.filter(({ requirement }) => typed === undefined || requirement.clause.startsWith(typed));
  return { kind: 'answer', view: clausesView(list, session.asOf) };
};

/** Where the plan contradicts itself or leaves something open. */
export const doubts: Run = (_, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  if (!open.ledger.plan) return refuse('账本里没有 plan.yaml', '照方案建一个');
  return { kind: 'answer', view: doubtsView(open.ledger.plan, session.asOf) };
};
