import type { Day } from '../../src/calendar/day.ts';
import { dayOf } from '../../src/calendar/day.ts';
import { type Period, parsePeriod } from '../../src/calendar/period.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { registers, taskKind } from '../../src/records/index.ts';
import { filePath } from '../../src/records/kind.ts';
import type { Terms } from '../../src/records/terms.ts';
import { type Known, knownLedger } from '../../src/rules/basis/known.ts';
import type { Sources } from '../../src/rules/burden/burden.ts';
import { checkLedger } from '../../src/rules/checking/check.ts';
import { overdueItems } from '../../src/rules/lateness/overdue.ts';
import { type Summary, sourcesAt, summaryOf } from '../../src/rules/summary/summary.ts';
import { ledgerOf, rulesYaml } from '../records/specimen.ts';

/** What stands in the one-file registers of a small ledger; what is not said is the usual. */
export interface Shelf {
  readonly units?: string;
  readonly rules?: string;
  readonly ruleFile?: string;
  readonly plan?: string;
}

/** 甲局 and 乙局, each with a leader. */
const twoUnits = unitsYaml(
  '{名称: 甲局, 类型: 部门, 考核对象: 是, 分管领导: 李某}',
  '{名称: 乙局, 类型: 部门, 考核对象: 是, 分管领导: 周某}',
);

export function unitsYaml(...units: readonly string[]): string {
  const leaders = ['李某', '周某', '徐某'].map((name) => `  - {姓名: ${name}, 职务: 副区长}`);
  return ['领导:', ...leaders, '单位:', ...units.map((unit) => `  - ${unit}`)].join('\n');
}

/** A ledger of records told in a few lines each; every one must hold. */
export function bookOf(records: readonly string[], shelf: Shelf = {}): Ledger {
  const { units = twoUnits, rules = '', ruleFile, plan } = shelf;
  const read = ledgerOf({
    'xiaoneng.yaml': '版本: 1\n名称: 督查室',
    'units.yaml': units,
    'rules.yaml': ruleFile ?? (rules === '' ? '制度: []' : rulesYaml(rules)),
    ...(plan !== undefined && { 'plan.yaml': plan }),
    ...Object.fromEntries(records.map((text) => [placeOf(text), text])),
  });
  if (read.diagnostics.length > 0) throw new Error(read.diagnostics.map(({ message }) => message).join('; '));
  return read;
}

function placeOf(text: string): string {
  const [, id = ''] = /编号: ([A-Z]{2}\d{8}-\w{4})/.exec(text) ?? [];
  const kind = [taskKind, ...registers].find(({ prefix }) => id.startsWith(prefix));
  if (!kind) throw new Error(`no number: ${text}`);
  return filePath(kind, id);
}

/** A task of 甲局 from what is said of it, a fact a line. */
export function task(tail: string, lines: string): string {
  return `编号: RW20220101-${tail}\n事项: 排查隐患\n来源: {类别: 领导批示}\n牵头单位: 甲局\n${lines.trim()}`;
}

export function termsIn({ calendar, rules, directory: units }: Ledger, day: string): Terms {
  return { calendar, rules, units, asOf: { day: dayOf(day) } };
}

/** A book as it is known on a day. */
export function knownIn(book: Ledger, day: string): Known {
  return knownLedger(book, termsIn(book, day));
}

/** Everything as it stood at the end of a day. */
export function at(day: string, book: Ledger): Sources {
  return sourcesAt(knownIn(book, day), dayOf(day));
}

export function period(text: string): Period {
  return parsePeriod(text, dayOf('2022-06-15') as Day) as Period;
}

export function summary(book: Ledger, of: string, on: string): Summary {
  return summaryOf(knownIn(book, on), period(of));
}

/** The codes of what `check` says on a day, for those that are asked for. */
export function saidOn(day: string, book: Ledger, ...codes: readonly string[]): string[] {
  return checkLedger(book, termsIn(book, day))
    .map(({ code }) => code)
    .filter((code) => codes.includes(code));
}

/** What `overdue` lists of one 环节 on a day, a line each. */
export function listedOn(day: string, book: Ledger, link: string): string[] {
  return overdueItems(at(day, book).owed)
    .filter(({ obligation }) => obligation.link === link)
    .map(({ obligation: { unit, due, verdict } }) => `${unit} ${due.day} ${verdict}`);
}

/** What is owed of one 环节 on a day: unit, due day and verdict, a line each. */
export function owedOn(day: string, book: Ledger, link: string): string[] {
  return at(day, book)
    .owed.filter(({ obligation }) => obligation.link === link)
    .map(({ obligation: { unit, due, verdict } }) => `${unit} ${due.day} ${verdict}`);
}
