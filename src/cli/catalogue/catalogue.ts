import { actionCommands } from '../commands/actions.ts';
import { add } from '../commands/add.ts';
import { audit } from '../commands/audit.ts';
import { board } from '../commands/board.ts';
import { burden } from '../commands/burden.ts';
import { calendar } from '../commands/calendar.ts';
import { check } from '../commands/check.ts';
import { completion } from '../commands/completion.ts';
import { config } from '../commands/config.ts';
import { difference } from '../commands/diff.ts';
import { doctor } from '../commands/doctor.ts';
import { draft } from '../commands/draft.ts';
import { edit } from '../commands/edit.ts';
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
import { undo } from '../commands/undo.ts';
import { unit } from '../commands/unit.ts';
import type { Group } from '../contract/spec.ts';
import type { CommandSpec } from '../session/command.ts';
import { registerGroups } from './registers.ts';

const daily = [overdue, due, remind, summary, list, board, exportLedger, importSheet, draft, burden, show, explain];

/** What history tells, and what keeps it whole. */
const trust = [log, difference, moved, audit, reconcile, undo, sync, hook];

/** What stands before the registers of a group. */
const leading: Readonly<Record<string, readonly CommandSpec[]>> = { 考核: [score], 可信: trust };

/** Every command, in the order of help. */
export const catalogue: readonly Group<CommandSpec>[] = [
  { title: '日常', commands: daily },
  { title: '任务', commands: [add, edit] },
  { title: '办理', commands: actionCommands },
  { title: '文书', commands: [notice] },
  { title: '方案', commands: [phase, clauses, doubts] },
  ...registerGroups.map((group) => ({ ...group, commands: [...(leading[group.title] ?? []), ...group.commands] })),
  { title: '单位', commands: [unit] },
  { title: '历法', commands: [calendar] },
  { title: '起步与检查', commands: [check, init, doctor, schema, config, completion] },
];
