import { calendarStatus, link, stage } from '../../vocabulary/choices.ts';
import type { ColumnTable } from './table.ts';
import { outcomes } from './tables.ts';

/**
 * views.sql, for DuckDB in the folder of the export: a view for each of these tables, and the answers that everybody asks
 * for, with Chinese names. It names each file: who has read it goes on with what was there then, whatever is written since.
 * Of what a ledger says only its name stands in it, as its folder has it.
 */
export function viewsText(tables: readonly TableFiles[]): string {
  return [HEAD, ...tables.map(tableView), ANSWERS, ''].join('\n');
}

const HEAD = `-- xiaoneng export --format parquet 写的；每次导出重写，不要改。
-- 用法：先进到这个文件夹，再 duckdb -init views.sql；然后 FROM 口径; FROM 逾期; FROM 逾期截至('2022-06-30');
-- 表和栏是英文名，值是中文；视图和它们的栏是中文名。口径不一的账本，数字不能直接比、直接加：先看 FROM 口径不一。没有读全的账本，清单会缺：先看 FROM 核对。
-- 指着的是这次导出的文件；再导出以后，开着的要重新读一遍：.read views.sql
`;

/** A table, and the patterns of the files that hold what counts of it. */
export type TableFiles = Pick<ColumnTable, 'name' | 'undivided'> & { readonly files: readonly string[] };

function tableView({ name, undivided, files }: TableFiles): string {
  const types = undivided ? "{'ledger': VARCHAR}" : "{'ledger': VARCHAR, 'year': INTEGER}";
  const all = files.map((file) => `\n  '${file.replaceAll("'", "''")}'`).join(',');
  return `CREATE OR REPLACE VIEW "${name}" AS SELECT * FROM read_parquet([${all}\n],
  hive_partitioning = true, hive_types = ${types}, union_by_name = true);`;
}

/**
 * What is owed as it stood on a day, of the ledgers in `days` (ledger, day). The days that are left or late are those of
 * the calendar that was known then.
 */
function owedOn(days: string): string {
  return `
    SELECT o.*, d.day AS asked, o.outcome = '${outcomes.open}' AS is_open,
      o.outcome = '${outcomes.open}' AND coalesce(o.late_from <= d.day, false) AS late,
      o.late_base + CASE WHEN o.running AND o.due < d.day THEN n.ordinal - f.ordinal ELSE 0 END AS late_days,
      CASE WHEN o.running AND o.due > d.day THEN f.ordinal - n.ordinal ELSE 0 END AS days_left,
      o.provisional OR coalesce(o.due < d.day AND n.provisional_ordinal > f.provisional_ordinal, false) AS rough
    FROM ${days} d
    JOIN obligation o ON o.ledger = d.ledger AND o.known_from <= d.day AND (o.known_to IS NULL OR o.known_to >= d.day)
    LEFT JOIN calendar n ON n.ledger = o.ledger AND n.calendar = o.calendar AND n.day = d.day
    LEFT JOIN calendar f ON f.ledger = o.ledger AND f.calendar = o.calendar AND f.day = o.due`;
}

/** To be done, and not late yet: all that may be said to fall due. */
const COMING = 'is_open AND NOT late';
const SOON = `(${COMING} AND (due = asked OR days_left <= soon_within))`;
const LATE = '(late AND NOT unlisted)';

const CALENDAR = `CASE WHEN rough THEN '${calendarStatus.words.provisional}' ELSE '${calendarStatus.words.official}' END AS "历法"`;

/** In every list: which ledgers may lack something in it, however many of their own lines it has. */
const INCOMPLETE = `(SELECT string_agg("账本", '、' ORDER BY "账本") FROM "核对" WHERE NOT "完整") AS "不完整的账本"`;

const NAMED = `ledger AS "账本", id AS "编号", title AS "事项", unit AS "单位", leader AS "分管领导", link AS "环节", detail AS "具体",
  due AS "应办日期"`;

const LISTED = `${NAMED}, late_days AS "逾期工作日", ${CALENDAR}, ${INCOMPLETE}`;
const DUE = `${NAMED}, days_left AS "剩余工作日", ${CALENDAR}, ${SOON} AS "临期", ${INCOMPLETE}`;

const NEAREST = 'due, coalesce(due_minute, 1440), id, unit, ledger, link, detail';
const WORST = `ORDER BY late_days DESC, ${NEAREST}`;

const STANDING = `CASE WHEN outcome <> '${outcomes.open}' THEN outcome WHEN late THEN '逾期' WHEN due = asked THEN '今日到期'
  WHEN ${SOON} THEN '临期' ELSE outcome END`;

/** Of what counts in a period (应办): done in time, or late. */
const COUNTS = `(outcome = '${outcomes.done}' OR was_late OR late)`;

const FIGURES = `count(*) AS "应办", count(*) FILTER (outcome = '${outcomes.done}') AS "按时",
  count(*) FILTER (outcome <> '${outcomes.done}') AS "逾期",
  round(100.0 * count(*) FILTER (outcome = '${outcomes.done}') / count(*), 1) AS "按时率"`;

/** Which ledgers count otherwise than most, and in what: nothing where all are alike. */
const UNLIKE = `(SELECT string_agg("账本" || '（' || "不同" || '）', '、' ORDER BY "账本") FROM "口径不一") AS "口径不一的账本"`;

function most(column: string): string {
  return `(SELECT ${column} FROM ledger GROUP BY ${column} ORDER BY count(*) DESC, ${column} LIMIT 1)`;
}

/** On the day of looking of each ledger, or an earlier one that is asked for. */
const GIVEN = '(SELECT ledger, CAST("那天" AS DATE) AS day FROM ledger)';
const NOW = '(SELECT ledger, as_of AS day FROM ledger)';
const UNTIL = '(SELECT ledger, least(CAST("至" AS DATE), as_of) AS day FROM ledger)';

const IN_PERIOD = `counted_on BETWEEN CAST("从" AS DATE) AND asked AND ${COUNTS}`;

function within(days: string): string {
  return `known_from <= ${days} AND (known_to IS NULL OR known_to >= ${days})`;
}

const TAKING = `('${link.words.sign}', '${link.words.handling}')`;

/** 逾期 of a task: see `isOverdue`. */
function isLateTask(owed: string): string {
  const taking = `o.link IN ${TAKING} AND o.late`;
  const finished = `o.link = '${link.words.handling}' AND (o.was_late OR o.late)`;
  return `EXISTS (SELECT 1 FROM (${owed}) o WHERE o.ledger = s.ledger AND o.id = s.id AND
      CASE WHEN s.stage = '${stage.words.finished}' THEN ${finished} ELSE ${taking} END)`;
}

/** What each leader has, by who was in charge on the day. */
function leadersOn(days: string): string {
  return `
WITH owed AS (${owedOn(days)}), shares AS (
  SELECT s.ledger, s.leader, s.id, bool_or(EXISTS (
    SELECT 1 FROM owed o WHERE o.ledger = s.ledger AND o.id = s.id AND o.unit = s.unit AND o.link IN ${TAKING} AND o.late)) AS late
  FROM ${days} d JOIN task_share s ON s.ledger = d.ledger AND s.unfinished AND s.known_from <= d.day
    AND (s.known_to IS NULL OR s.known_to >= d.day)
  WHERE s.leader IS NOT NULL GROUP BY ALL
), tasks AS (
  SELECT ledger, leader, count(*) AS open, count(*) FILTER (late) AS late FROM shares GROUP BY ALL
), items AS (
  SELECT ledger, leader, count(*) FILTER (${LATE}) AS late, count(*) FILTER (${SOON}) AS soon,
    count(*) FILTER ((${LATE} OR ${COMING}) AND rough) AS rough
  FROM owed WHERE is_open AND leader IS NOT NULL GROUP BY ALL
)
SELECT ledger AS "账本", leader AS "分管领导", coalesce(t.open, 0) AS "在办任务", coalesce(t.late, 0) AS "逾期任务",
  coalesce(i.late, 0) AS "逾期件次", coalesce(i.soon, 0) AS "临期件次", coalesce(i.rough, 0) AS "暂定件次", ${INCOMPLETE}
FROM tasks t FULL JOIN items i USING (ledger, leader) ORDER BY ledger, leader`;
}

const ANSWERS = `
CREATE OR REPLACE VIEW "口径" AS
SELECT ledger AS "账本", name AS "单位名称", as_of AS "截至", lasting AS "有效至", complete AS "完整", errors AS "错误数",
  "commit" AS "提交", uncommitted AS "未提交", rules AS "制度", holidays AS "放假安排", program AS "程序",
  rules <> ${most('rules')} AS "制度与多数不同",
  holidays <> ${most('holidays')} AS "放假安排与多数不同",
  program <> ${most('program')} AS "程序与多数不同",
  as_of <> (SELECT max(as_of) FROM ledger) AS "截至早于别的"
FROM ledger ORDER BY ledger;

CREATE OR REPLACE VIEW "口径不一" AS
SELECT * FROM (SELECT "账本", concat_ws('、', CASE WHEN "制度与多数不同" THEN '制度' END,
  CASE WHEN "放假安排与多数不同" THEN '放假安排' END, CASE WHEN "程序与多数不同" THEN '程序' END,
  CASE WHEN "截至早于别的" THEN '截至' || "截至" END, CASE WHEN NOT "完整" THEN '不完整' END) AS "不同" FROM "口径")
WHERE "不同" <> '';

CREATE OR REPLACE VIEW "核对" AS
SELECT "账本", "截至", "完整", "错误数", "未提交", concat_ws('、', CASE WHEN NOT "完整" THEN '没有读全，错误 ' || "错误数" || ' 处' END,
  CASE WHEN "未提交" THEN '有改动没有提交' END) AS "要核对"
FROM "口径" WHERE NOT "完整" OR "未提交";

CREATE OR REPLACE MACRO "期限截至"("那天") AS TABLE
SELECT ${LISTED}, ${STANDING} AS "情况", start AS "起算", done AS "完成日期", waived AS "免办日期", waived_by AS "免办原因"
FROM (${owedOn(GIVEN)});

CREATE OR REPLACE MACRO "逾期截至"("那天") AS TABLE
SELECT ${LISTED} FROM (${owedOn(GIVEN)}) WHERE ${LATE} ${WORST};

CREATE OR REPLACE VIEW "逾期" AS
SELECT ${LISTED} FROM (${owedOn(NOW)}) WHERE ${LATE} ${WORST};

CREATE OR REPLACE MACRO "到期截至"("那天", "几个工作日") AS TABLE
SELECT ${DUE} FROM (${owedOn(GIVEN)}) WHERE ${COMING} AND (due = asked OR days_left <= "几个工作日") ORDER BY ${NEAREST};

CREATE OR REPLACE MACRO "临期截至"("那天") AS TABLE
SELECT ${DUE} FROM (${owedOn(GIVEN)}) WHERE ${SOON} ORDER BY ${NEAREST};

CREATE OR REPLACE VIEW "临期" AS
SELECT ${DUE} FROM (${owedOn(NOW)}) WHERE ${SOON} ORDER BY ${NEAREST};

CREATE OR REPLACE VIEW "历法暂定" AS
SELECT ${LISTED}, ${STANDING} AS "情况" FROM (${owedOn(NOW)}) WHERE (${LATE} OR ${COMING}) AND rough ORDER BY ${NEAREST};

CREATE OR REPLACE MACRO "任务截至"("那天") AS TABLE
SELECT s.ledger AS "账本", s.id AS "编号", s.title AS "事项", s.lead AS "牵头单位", s.leader AS "分管领导", s.received AS "收到日期",
  s.state AS "状态", s.stage AS "办理阶段", s.completed AS "办结日期", s.counted AS "计入汇总", ${isLateTask(owedOn(GIVEN))} AS "逾期",
  ${INCOMPLETE}
FROM task_state s WHERE ${within('CAST("那天" AS DATE)')};

CREATE OR REPLACE MACRO "各领导截至"("那天") AS TABLE ${leadersOn(GIVEN)};

CREATE OR REPLACE VIEW "各领导" AS ${leadersOn(NOW)};
${figuresBy('按时率', '')}${figuresBy('按时率分单位', 'unit AS "单位"')}${figuresBy('按时率分环节', 'link AS "环节"')}${figuresBy('按时率分领导', 'leader_now AS "分管领导"', 'leader_now IS NOT NULL')}

CREATE OR REPLACE VIEW "各县各月" AS
WITH owed AS (
  SELECT o.ledger, o.outcome, date_trunc('month', o.counted_on)::DATE AS month,
    o.outcome = '${outcomes.open}' AND coalesce(o.late_from <= e.day, false) AS late, o.was_late, o.counted_on, e.day AS asked
  FROM obligation o JOIN ledger l ON l.ledger = o.ledger,
    LATERAL (SELECT least(last_day(o.counted_on), l.as_of) AS day) e
  WHERE o.counted_on IS NOT NULL AND o.known_from <= e.day AND (o.known_to IS NULL OR o.known_to >= e.day)
)
SELECT ledger AS "账本", strftime(month, '%Y-%m') AS "月份", ${FIGURES}, ${UNLIKE}
FROM owed WHERE counted_on <= asked AND ${COUNTS} GROUP BY ledger, month ORDER BY ledger, month;`;

/** The figures of each ledger in a period, parted by a column where one is given. */
function figuresBy(name: string, parting: string, where = 'true'): string {
  const [column = '', ...named] = parting.split(' ');
  const own = column === '' ? '' : `, ${column}`;
  return `
CREATE OR REPLACE MACRO "${name}"("从", "至") AS TABLE
SELECT ledger AS "账本"${[own, ...named].join(' ').trimEnd()}, ${FIGURES}, ${UNLIKE}
FROM (${owedOn(UNTIL)}) WHERE ${IN_PERIOD} AND ${where} GROUP BY ledger${own} ORDER BY ledger${own};
`;
}
