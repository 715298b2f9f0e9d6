import { actionCommands } from './catalogue/actions.ts';
import { calendarCommand } from './catalogue/calendar.ts';
import { dailyCommands } from './catalogue/daily.ts';
import { noticeCommand } from './catalogue/notices.ts';
import { planCommands, scoreCommand } from './catalogue/plan.ts';
import { recordCommands } from './catalogue/records.ts';
import { registerGroups } from './catalogue/registers.ts';
import { startCommands } from './catalogue/start.ts';
import { trustCommands } from './catalogue/trust.ts';
import { unitCommand } from './catalogue/units.ts';
import type { CommandSpec } from './command.ts';
import type { Group } from './spec.ts';

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
