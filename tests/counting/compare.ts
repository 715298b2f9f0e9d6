import { run } from '../catalogue/cases.ts';
import type { Items } from '../catalogue/world.ts';
import { count, doneInTime, lineOf, type Totals, totals } from './count.ts';
import { type Day, dayOf, type Span, sameDayAfter } from './days.ts';
import { type Facts, type Fields, factsKnown, list, text } from './facts.ts';
import { dueWithin, type Item } from './owed.ts';
import { ruleOn } from './rules.ts';
import { stretchesOf } from './stretches.ts';

type Row = Readonly<Record<string, string | number | null>>;
interface Answer {
  readonly 完整: boolean;
  readonly [key: string]: readonly Row[] | string | number | boolean;
}

/** What a command answers with --json, as a user sees it. */
export async function ask(command: string, ledger: Items): Promise<Answer> {
  const said = await run(`${command} --json`, ledger);
  const answer = JSON.parse(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1)) as Answer;
  if (!answer.完整) throw new Error(`a ledger with errors in it: ${said}`);
  return answer;
}

function rows(answer: Answer, key: string): readonly Row[] {
  const value = answer[key];
  return Array.isArray(value) ? value : [];
}

/** Where the list of what is overdue on a day is another than the judge's: one line for each record, link and unit. */
export async function listApart(ledger: Items, day: Day): Promise<string[]> {
  const listed = rows(await ask(`overdue --today ${day}`, ledger), '逾期');
  const theirs = listed.map(
    (row) => `${row['编号']} ${row['单位']} ${row['环节']} 应办${row['应办日期']} 逾期${row['逾期工作日']}日`,
  );
  const facts = factsKnown(ledger, day);
  const ours = count(ledger, day)
    .filter((item) => item.open && stillListed(facts, item, day))
    .map(({ record, unit, link, now, late }) => `${record} ${unit} ${link} 应办${dayOf(now)} 逾期${late}日`);
  return [...apart(theirs, ours, '程序'), ...apart(ours, theirs, '评判')]
    .map((line) => `${day} 逾期清单 ${line}`)
    .sort();
}

function apart(these: readonly string[], those: readonly string[], who: string): string[] {
  const left = [...those];
  return these
    .filter((each) => !left.includes(each) || left.splice(left.indexOf(each), 1).length === 0)
    .map((each) => `只有${who}：${each}`);
}

/** 缺访列示期 says how long the list has a missed visit; it says nothing of the figures. */
function stillListed(facts: Facts, { link, due }: Item, day: Day): boolean {
  return link !== '走访' || day <= sameDayAfter(due, Number.parseInt(ruleOn(facts, due, '缺访列示期') || '3', 10));
}

/** Where the figures of a period, asked on a day, are others than the judge's as of the period's end. */
export async function figuresApart(ledger: Items, period: string, [first, end]: Span, today: Day): Promise<string[]> {
  const answer = await ask(`summary ${period} --today ${today}`, ledger);
  const last = end < today ? end : today;
  const items = count(ledger, last);
  const where = `${today} 汇总${period}`;
  const by = (key: '环节' | '单位', part: string) =>
    tableApart(
      rows(answer, part),
      key,
      totals(items, [first, last], key === '环节' ? ({ link }) => link : ({ unit }) => unit),
    ).map(([name, line]) => `${where} ${key} ${name}：${line}${evidence(items, [first, last], name)}`);
  return [
    ...by('环节', '环节'),
    ...by('单位', '分单位'),
    ...rateApart(answer, items, [first, last]).map((line) => `${where} ${line}`),
  ];
}

function tableApart(table: readonly Row[], key: string, ours: ReadonlyMap<string, Totals>): [string, string][] {
  const theirs = new Map(
    table.map((row) => [String(row[key]), `应办${row['应办件次']}、按时${row['按时件次']}、逾期${row['逾期件次']}`]),
  );
  const none = '应办0、按时0、逾期0';
  const names = [...new Set([...theirs.keys(), ...ours.keys()])];
  const told = (total: Totals | undefined) =>
    total === undefined ? none : `应办${total.应办}、按时${total.按时}、逾期${total.逾期}`;
  return names
    .map((name): [string, string, string] => [name, theirs.get(name) ?? none, told(ours.get(name))])
    .filter(([, program, judge]) => program !== judge)
    .map(([name, program, judge]) => [name, `程序${program}，评判${judge}`]);
}

/** The late things that the judge counts there, so that whoever reads of a difference finds its record. */
function evidence(items: readonly Item[], period: Span, name: string): string {
  const late = dueWithin(items, period).filter(
    (item) => [item.link, item.unit].includes(name) && item.verdict !== '按时',
  );
  return late.length === 0 ? '' : `（评判的逾期：${late.map(lineOf).join('；')}）`;
}

function rateApart(answer: Answer, items: readonly Item[], period: Span): string[] {
  const { 任务, 按时 } = doneInTime(items, period);
  const rate = 任务 === 0 ? '无' : `${((按时 / 任务) * 100).toFixed(1)}%`;
  return answer['按时办结率'] === rate
    ? []
    : [`按时办结率：程序${answer['按时办结率']}，评判${rate}（${按时}÷${任务}项）`];
}

/** Where a part of the year's score as of a day, the first one by itself, is another than what the ledger's own standard comes to. */
export async function scoresApart(ledger: Items, day: Day, name = '日常调度'): Promise<string[]> {
  const facts = factsKnown(ledger, day);
  const items = count(ledger, day);
  const year: Span = [`${day.slice(0, 4)}-01-01`, day];
  return rows(await ask(`score --today ${day}`, ledger), '评分').flatMap((row) => {
    const unit = String(row['单位']);
    const { points, working } = pointsOf(
      name,
      facts,
      dueWithin(items, year).filter((item) => item.unit === unit),
      unit,
    );
    return Math.abs(points - Number(row[name])) < 0.0051
      ? []
      : [`${day} 评分 ${name} ${unit}：程序${row[name]}，评判${points.toFixed(2)}（${working}）`];
  });
}

/** A part by the standard in rules.yaml: so much off for each share of what was late, or each time, up to a limit. */
function pointsOf(
  name: string,
  facts: Facts,
  due: readonly Item[],
  unit: string,
): { readonly points: number; readonly working: string } {
  const part = facts.scoring.find((each) => text(each, '名称') === name);
  const off = list(part, '项目').map((each) => taken(facts, due, unit, each));
  const points = Math.max(
    0,
    off.reduce((left, [value]) => left - value, Number(text(part, '满分'))),
  );
  return {
    points,
    working: off
      .filter(([value]) => value > 0)
      .map(([, working]) => working)
      .join('；'),
  };
}

function taken(facts: Facts, due: readonly Item[], unit: string, standard: Fields): [number, string] {
  const [name, each, limit, action] = [
    text(standard, '名称'),
    Number(text(standard, '扣分')),
    Number(text(standard, '封顶')),
    text(standard, '动作'),
  ];
  if (action !== '') {
    const times = facts
      .records('tasks')
      .flatMap((task) => stretchesOf(task, facts))
      .filter((stretch) => stretch.unit === unit);
    if (times.length === 0) return [limit, '']; // nothing that could be sent back: 0÷0 wins nothing
    const found = times.flatMap(({ entries }) => entries).filter((entry) => text(entry, '动作') === action).length;
    return [Math.min(limit, each * found), `${name}${found}次`];
  }
  if (text(standard, '记录') !== '') return [0, notCounted(facts)];
  const base = due.filter(({ link }) => link === text(standard, '环节'));
  const late = base.filter(({ verdict }) => verdict !== '按时');
  if (base.length === 0) return [limit, '']; // 0÷0 不给满分
  return [
    Math.min(limit, (each * late.length) / base.length),
    `${name}${late.length}÷${base.length}：${late.map(({ record, late: days }) => `${record}${days}日`).join('、')}`,
  ];
}

/** What is taken off for records by their number of times is nothing where there are none; more this judge does not say. */
function notCounted(facts: Facts): string {
  const all = ['complaints', 'citations'].flatMap((folder) => facts.records(folder));
  if (all.length > 0) throw new Error('this judge does not count complaints and citations');
  return '';
}
