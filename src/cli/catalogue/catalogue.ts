import type { Group } from '../contract/spec.ts';
import type { CommandSpec } from '../session/command.ts';
import { actionCommands } from './actions.ts';
import { calendarCommand } from './calendar.ts';
import { dailyCommands } from './daily.ts';
import { noticeCommand } from './notices.ts';
import { planCommands, scoreCommand } from './plan.ts';
import { recordCommands } from './records.ts';
import { registerGroups } from './registers.ts';
import { startCommands } from './start.ts';
import { trustCommands } from './trust.ts';
import { unitCommand } from './units.ts';

/** What stands before the registers of a group. */
const leading: Readonly<Record<string, readonly CommandSpec[]>> = { 考核: [scoreCommand], 可信: trustCommands };

/** Every command, in the order of help; code is loaded only for the one that is called. */
export const catalogue: readonly Group<CommandSpec>[] = [
  { title: '日常', commands: dailyCommands },
  { title: '任务', commands: recordCommands },
  { title: '办理', commands: actionCommands },
  { title: '文书', commands: [noticeCommand] },
  { title: '方案', commands: planCommands },
  ...registerGroups.map((group) => ({ ...group, commands: [...(leading[group.title] ?? []), ...group.commands] })),
  { title: '单位', commands: [unitCommand] },
  { title: '历法', commands: [calendarCommand] },
  { title: '起步与检查', commands: startCommands },
];
