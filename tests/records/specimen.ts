import type { Moment } from '../../src/calendar/moment.ts';
import { formatMoment, parseMoment } from '../../src/calendar/moment.ts';
import { readText } from '../../src/ledger/document.ts';
import type { FiledTask, Ledger } from '../../src/ledger/ledger.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { taskKind } from '../../src/records/index.ts';
import type { Task } from '../../src/records/task/schema.ts';
import type { Story } from '../../src/records/task/story.ts';
import { tell } from '../../src/records/task/tell.ts';
import type { Terms } from '../../src/records/terms.ts';
import { type Known, knownLedger, knownTask } from '../../src/rules/basis/known.ts';
import type { Judged } from '../../src/rules/lateness/lateness.ts';
import { type Standing, standingOf } from '../../src/rules/lateness/standing.ts';
import { link as links, state as states } from '../../src/vocabulary/choices.ts';

const HEAD = `编号: RW20220214-7K3Q
事项: 排查整治城镇燃气安全隐患
来源: {类别: 领导批示}
牵头单位: 区应急管理局
`;

/** A task from what a specimen says of it; number, title, source and unit are there already. */
export function taskOf(yaml: string): Task {
  const { value, diagnostics } = readText('specimen.yaml', `${HEAD}${yaml.trim()}\n`, taskKind.schema);
  if (value === undefined || diagnostics.length > 0)
    throw new Error(`the specimen does not hold: ${diagnostics.map(({ message }) => message).join('; ')}\n${yaml}`);
  return value;
}

/** A ledger of files given by name. */
export function ledgerOf(files: Readonly<Record<string, string>>): Ledger {
  const encoder = new TextEncoder();
  return readLedger(
    Object.entries(files).map(([path, text]) => ({ path, kind: 'file', bytes: encoder.encode(`${text.trim()}\n`) })),
  );
}

/** Tasks and nothing beside them, as they are known on a day. */
export function knownTasks(tasks: readonly FiledTask[], terms: Terms): Known {
  return knownLedger({ ...ledgerOf({}), tasks }, terms);
}

/** Rules in the short form of the tests: a line each, “名称: 值”, a day of coming into force after an @. */
export function rulesYaml(lines: string): string {
  const rules = lines.split('\n').flatMap((line) => {
    const [, name, value, since = '2022-01-01'] = /^\s*(.+?): (.+?)(?: @(\S+))?$/.exec(line) ?? [];
    return name ? [`  - {名称: ${name}, 值: ${value}, 依据: 试验, 施行日期: ${since}}`] : [];
  });
  return `制度:\n${rules.join('\n')}`;
}

/** 历法, 制度 and the day of looking. */
export function termsOn(on: string, rules = ''): Terms {
  const ledger = ledgerOf(rules.trim() === '' ? {} : { 'rules.yaml': rulesYaml(rules) });
  const faults = ledger.diagnostics.filter(({ code }) => code !== 'file-missing');
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('; '));
  return { asOf: momentOf(on), calendar: ledger.calendar, rules: ledger.rules };
}

export function momentOf(text: string): Moment {
  const moment = parseMoment(text);
  if (moment === undefined) throw new Error(`not a moment: ${text}`);
  return moment;
}

/** What is told of a specimen as of a day. */
export function storyOf(yaml: string, on = '2040-12-31'): Story {
  return tell(taskOf(yaml), momentOf(on));
}

/** A specimen as it stands on a day. */
export function standingOn(on: string, yaml: string, rules = ''): Standing {
  const terms = termsOn(on, rules);
  return standingOf(knownTask({ record: taskOf(yaml), file: 'specimen.yaml' }, terms.asOf), terms);
}

export function stateOn(on: string, yaml: string): string {
  return states.words[standingOn(on, yaml).state];
}

/** The obligations of one 环节 (with 首报（电话） its kind as well), said in a line each: due moment, verdict, days late. */
export function linkOn(link: string, on: string, yaml: string, rules = ''): string[] {
  return standingOn(on, yaml, rules)
    .obligations.filter((judged) => named(judged, link))
    .map(said);
}

function said({ due, verdict, lateDays, rough }: Judged): string {
  const late = ['overdue', 'done-late', 'waived-late'].includes(verdict) ? ` ${lateDays}` : '';
  return `${formatMoment(due)} ${verdict}${late}${rough ? ' 暂定' : ''}`;
}

/** The due moments of one 环节. */
export function dueOf(link: string, yaml: string, rules = '', on = '2026-11-23'): string[] {
  const { obligations } = standingOn(on, yaml, rules);
  return obligations.filter((judged) => named(judged, link)).map(({ due }) => formatMoment(due));
}

function named({ link, detail }: Judged, wanted: string): boolean {
  return links.words[link] === wanted || `${links.words[link]}（${detail}）` === wanted;
}
