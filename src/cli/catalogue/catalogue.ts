import { actionCommands } from '../commands/actions.ts';
import { add } from '../commands/add.ts';
import { attach, detach } from '../commands/attach.ts';
import { audit } from '../commands/audit.ts';
import { board } from '../commands/board.ts';
import { brief } from '../commands/brief.ts';
import { burden } from '../commands/burden.ts';
import { calendar } from '../commands/calendar.ts';
import { carry } from '../commands/carry.ts';
import { check } from '../commands/check.ts';
import { completion } from '../commands/completion.ts';
import { config } from '../commands/config.ts';
import { correctEntry } from '../commands/correct-entry.ts';
import { difference } from '../commands/diff.ts';
import { doctor } from '../commands/doctor.ts';
import { dossier } from '../commands/dossier.ts';
import { draft } from '../commands/draft.ts';
import { edit } from '../commands/edit.ts';
import { escalate } from '../commands/escalate.ts';
import { exportLedger } from '../commands/export.ts';
import { hook } from '../commands/hook.ts';
import { importSheet } from '../commands/import.ts';
import { init } from '../commands/init.ts';
import { list } from '../commands/list.ts';
import { log } from '../commands/log.ts';
import { moved } from '../commands/moved.ts';
import { notice } from '../commands/notice.ts';
import { due, overdue } from '../commands/overdue.ts';
import { clauses, doubts, phase } from '../commands/phase.ts';
import { reconcile } from '../commands/reconcile.ts';
import { remind } from '../commands/remind.ts';
import { schema } from '../commands/schema.ts';
import { score } from '../commands/score.ts';
import { explain, show } from '../commands/show.ts';
import { summary } from '../commands/summary.ts';
import { sync } from '../commands/sync.ts';
import { today } from '../commands/today.ts';
import { undo } from '../commands/undo.ts';
import { unit } from '../commands/unit.ts';
import type { Group } from '../contract/spec.ts';
import { schedule } from '../scheduling/schedule.ts';
import type { CommandSpec } from '../session/command.ts';
import { registerGroups } from './registers.ts';

const asking = [today, overdue, due, list, show, explain];

/** What goes to leaders and units, and what is counted for them. */
const telling = [remind, escalate, notice, dossier, summary, score, board, brief, burden, exportLedger, schedule];

/** What history tells, and what keeps it whole. */
const trust = [log, difference, moved, audit, reconcile, undo, sync, hook];

/** Every command, in the order of help. */
export const catalogue: readonly Group<CommandSpec>[] = [
  { title: '看今天、查一件', commands: asking },
  { title: '登记任务', commands: [add, draft, importSheet, edit, correctEntry] },
  { title: '登记办理经过', commands: [...actionCommands, attach, detach] },
  { title: '送出去、汇总考核', commands: telling },
  { title: '核对、谁改了什么、大家一起记', commands: [check, ...trust] },
  { title: '方案、单位、历法', commands: [phase, clauses, doubts, unit, calendar] },
  ...registerGroups.map(({ title, commands }) => ({ title: `台账：${title}`, commands })),
  { title: '起步', commands: [init, carry, doctor, config, completion, schema] },
];
