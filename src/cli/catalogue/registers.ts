import { registers } from '../../records/index.ts';
import type { Register } from '../../records/kind.ts';
import { reportKind } from '../../records/report.ts';
import { requirementKind } from '../../records/requirement.ts';
import { onFirstUse } from '../../vocabulary/first-use.ts';
import { collectIn, collectOut, collectStatus } from '../commands/collect.ts';
import { propose } from '../commands/demonstration-propose.ts';
import { bulletin, rate } from '../commands/error-bulletin.ts';
import { proofread } from '../commands/error-check.ts';
import { issuedList } from '../commands/issued-list.ts';
import { quotaStatus } from '../commands/quota-status.ts';
import { dueReports, research } from '../commands/report-due.ts';
import { startTurns } from '../commands/routine-start.ts';
import { visitCoverage } from '../commands/visit-coverage.ts';
import type { Group } from '../contract/spec.ts';
import { correct } from '../registers/correct.ts';
import { articleSummary, complaintSummary, motionSummary } from '../registers/counted.ts';
import { enter } from '../registers/enter.ts';
import { followUp } from '../registers/follow-up.ts';
import { list, show } from '../registers/look.ts';
import type { CommandSpec } from '../session/command.ts';

/** The same as requirement add, where one looks for it among reports. */
function requireReport(): CommandSpec {
  return {
    ...enter(requirementKind),
    name: 'require',
    alias: '要求',
    summary: '提出报送要求：一次、每月、每季、每年或一事一报（同 requirement add）',
  };
}

const particular: Readonly<Record<string, readonly CommandSpec[]>> = {
  demonstration: [propose],
  error: [bulletin, rate, proofread],
  quota: [quotaStatus],
  article: [articleSummary],
  report: [dueReports, research],
  routine: [startTurns],
  visit: [visitCoverage],
  complaint: [complaintSummary],
  collect: [collectOut, collectIn, collectStatus],
  motion: [motionSummary],
  issued: [issuedList],
};

/** What can be asked of one register only, by the name of its kind. */
function further(name: string): readonly CommandSpec[] {
  const own = particular[name] ?? [];
  return name === reportKind.name ? [requireReport(), ...own] : own;
}

/** The command of a register with what all registers can do, and what only it can. */
function commandOf(kind: Register): CommandSpec {
  const { name, word, summary, example, follow = [] } = kind;
  const subcommands = onFirstUse(() => {
    const own = further(name);
    const shared = [enter(kind), list(kind), show(kind), correct(kind)];
    const ownOf = (one: CommandSpec) => own.find((other) => other.name === one.name);
    return [
      ...shared.map((one) => ownOf(one) ?? one),
      ...follow.map((event) => followUp(kind, event)),
      ...own.filter((one) => shared.every((other) => other.name !== one.name)),
    ];
  });
  return {
    name,
    alias: word,
    summary,
    get subcommands() {
      return subcommands();
    },
    examples: [`xiaoneng ${example}`],
  };
}

/** The registers under the headings of help, in the order of the table. */
export const registerGroups: readonly Group<CommandSpec>[] = [...new Set(registers.map(({ group }) => group))].map(
  (title) => ({
    title,
    commands: registers.filter(({ group }) => group === title).map(commandOf),
  }),
);
