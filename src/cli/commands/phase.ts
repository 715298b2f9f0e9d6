import type { Phase } from '../../records/plan/schema.ts';
import { phasesOn, progressOf, pursuedOf } from '../../rules/plan/phases.ts';
import { judgedDuties } from '../../rules/reports/duty-items.ts';
import { clausesView, clauseView } from '../../views/plan/clauses.ts';
import { doubtsView, phasesView } from '../../views/plan/phases.ts';
import { stop } from '../contract/outcome.ts';
import type { InputOf } from '../contract/spec.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';

const options = [{ flags: '--all', help: '列出全部阶段' }] as const;

type Typed = InputOf<typeof options>;

/** The phases that the day is in, or one that was named, or all. */
export const phase = command({
  name: 'phase',
  alias: '阶段',
  summary: '现在处在哪些阶段（可以重叠）：还剩多少天、到期什么、完成多少（四）',
  arguments: [{ name: '[阶段]', help: '阶段编号或名称，如 JD-2；不写为今天所在的' }],
  options,
  examples: ['xiaoneng phase --today 2022-03-20'],
  run: (input, session) => {
    const open = session.open();
    const chosen = chosenPhases(input, open, session);
    const pursued = everythingPursued(open);
    const owed = open.owed();
    const list = chosen.map((one) => progressOf(one, pursued, owed, open.terms));
    const next = (open.ledger.plan?.phases ?? []).find(({ from }) => from > session.asOf.day);
    return { kind: 'answer', view: phasesView(list, next, session.asOf) };
  },
});

function chosenPhases({ args, options }: Typed, { ledger }: OpenLedger, session: Session): readonly Phase[] {
  const phases = ledger.plan?.phases;
  if (!phases) return stop('phases-absent');
  const [typed] = args;
  if (options.all) return phases;
  if (typed === undefined) return phasesOn(phases, session.asOf.day);
  const found = phases.filter(({ id, name }) => id === typed.toUpperCase() || name.includes(typed));
  const names = phases.map(({ id, name }) => `${id} ${name}`).join('、');
  return found.length > 0 ? found : stop('phase-unknown', { typed, names });
}

function everythingPursued(open: OpenLedger) {
  const { ledger, terms } = open;
  return pursuedOf({ ledger, terms, standings: open.standings(), owed: open.owed() }, judgedDuties(ledger));
}

/** The requirements of the plan, all or under a clause; one by its number with all that shows it. */
export const clauses = command({
  name: 'clauses',
  alias: '条款',
  summary: '方案的要求逐条：原文、期限、做到哪一步，由哪些任务、报送和登记体现',
  arguments: [
    { name: '[条款或编号]', help: '只看这一条，如 三（一）2；写“三（一）”看其下各条；写要求的编号看凭什么这样说' },
  ],
  examples: ['xiaoneng clauses 三（一）', 'xiaoneng clauses YQ-3-1-2-1'],
  run: ({ args }, session) => {
    const open = session.open();
    const typed = args[0]?.replaceAll('(', '（').replaceAll(')', '）');
    const all = everythingPursued(open);
    const one = all.find(({ requirement }) => requirement.id === typed?.toUpperCase());
    if (one) return { kind: 'answer', view: clauseView(one, session.asOf) };
    const list = all.filter(({ requirement }) => typed === undefined || requirement.clause.startsWith(typed));
    return { kind: 'answer', view: clausesView(list, session.asOf) };
  },
});

/** Where the plan contradicts itself or leaves something open. */
export const doubts = command({
  name: 'doubts',
  alias: '疑点',
  summary: '方案自相矛盾和没写明的地方：原文怎么写、现在怎么用、谁定的',
  run: (_, session) => {
    const open = session.open();
    if (!open.ledger.plan) return stop('plan-absent');
    return { kind: 'answer', view: doubtsView(open.ledger.plan, session.asOf) };
  },
});
