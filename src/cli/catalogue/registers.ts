import { registers } from '../../records/index.ts';
import type { Register } from '../../records/kind.ts';
import { requirementKind } from '../../records/requirement.ts';
import { propose } from '../commands/demonstration-propose.ts';
import { bulletin, rate } from '../commands/error-bulletin.ts';
import { proofread } from '../commands/error-check.ts';
import { quotaStatus } from '../commands/quota-status.ts';
import { dueReports, research } from '../commands/report-due.ts';
import { visitCoverage } from '../commands/visit-coverage.ts';
import type { Group } from '../contract/spec.ts';
import { correct } from '../registers/correct.ts';
import { articleSummary, complaintSummary, motionSummary } from '../registers/counted.ts';
import { enter } from '../registers/enter.ts';
import { followUp } from '../registers/follow-up.ts';
import { list, show } from '../registers/look.ts';
import type { CommandSpec } from '../session/command.ts';

/** The same as requirement add, where one looks for it among reports. */
const requireReport: CommandSpec = {
  ...enter(requirementKind),
  name: 'require',
  alias: '要求',
  summary: '提出报送要求：一次、每月、每季、每年或一事一报（同 requirement add）',
};

/** What can be asked of one register only, by the name of its kind. */
const further: Readonly<Record<string, readonly CommandSpec[]>> = {
  demonstration: [propose],
  error: [bulletin, rate, proofread],
  quota: [quotaStatus],
  article: [articleSummary],
  report: [requireReport, dueReports, research],
  visit: [visitCoverage],
  complaint: [complaintSummary],
  motion: [motionSummary],
};

/** The command of a register with what all registers can do, and what only it can. */
function commandOf(kind: Register): CommandSpec {
  const { name, word, summary, example, follow = [] } = kind;
  return {
    name,
    alias: word,
    summary,
    subcommands: [
      ...[enter(kind), list(kind), show(kind), correct(kind)],
      ...follow.map((event) => followUp(kind, event)),
      ...(further[name] ?? []),
    ],
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
