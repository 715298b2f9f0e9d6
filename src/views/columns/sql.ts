import { link, stage } from '../../vocabulary/choices.ts';
import type { ColumnTable } from './table.ts';
import { outcomes } from './tables.ts';

/**
 * views.sql, for DuckDB in the folder of the export: a view for each of these tables, and the answers that everybody asks
 * for, with Chinese names. Nothing that a ledger says stands in it.
 */
export function viewsText(tables: readonly Pick<ColumnTable, 'name' | 'undivided'>[]): string {
  return [HEAD, ...tables.map(tableView), ANSWERS, ''].join('\n');
}

const HEAD = `-- xiaoneng export --format parquet 写的；每次导出重写，不要改。
-- 用法：先进到这个文件夹，再 duckdb -init views.sql；然后 FROM 口径; FROM 逾期; FROM 逾期截至('2022-06-30');
-- 表和栏是英文名，值是中文；视图和它们的栏是中文名。口径不一的账本，数字不能直接比、直接加：先看 FROM 口径。
`;

function tableView({ name, undivided }: Pick<ColumnTable, 'name' | 'undivided'>): string {
  const types = undivided ? "{'ledger': VARCHAR}" : "{'ledger': VARCHAR, 'year': INTEGER}";
  const places = undivided ? '*' : '*/*';
  return `CREATE OR REPLACE VIEW "${name}" AS SELECT * FROM read_parquet('${name}/${places}/data.parquet', hive_partitioning = true, hive_types = ${types}, union_by_name = true);`;
}

/** What is owed as it stood on a day, of the ledgers in `days` (ledger, day). */
function owedOn(days: string): string {
  return `
    SELECT o.*, d.day AS asked, o.outcome = '${outcomes.open}' AND coalesce(o.late_from <= d.day, false) AS late,
      o.late_base + CASE WHEN o.running AND o.count_from < d.day THEN n.ordinal - f.ordinal ELSE 0 END AS late_days
    FROM ${days} d
    JOIN obligation o ON o.ledger = d.ledger AND o.known_from <= d.day AND (o.known_to IS NULL OR o.known_to >= d.day)
    LEFT JOIN calendar n ON n.ledger = o.ledger AND n.calendar = o.calendar AND n.day = d.day
    LEFT JOIN calendar f ON f.ledger = o.ledger AND f.calendar = o.calendar AND f.day = o.count_from`;
}

const LISTED = `ledger AS "账本", id AS "编号", title AS "事项", unit AS "单位", leader AS "分管领导", link AS "环节", detail AS "具体",
  due AS "应办日期", late_days AS "逾期工作日"`;

const WORST = 'ORDER BY late_days DESC, due, coalesce(due_minute, 1440), id, unit, ledger, link, detail';

const STANDING = `CASE WHEN outcome <> '${outcomes.open}' THEN outcome WHEN late THEN '逾期' ELSE outcome END`;

/** Of what counts in a period (应办): done in time, or late. */
const COUNTS = `(outcome = '${outcomes.done}' OR was_late OR late)`;

const FIGURES = `count(*) AS "应办", count(*) FILTER (outcome = '${outcomes.done}') AS "按时",
  count(*) FILTER (outcome <> '${outcomes.done}') AS "逾期",
  round(100.0 * count(*) FILTER (outcome = '${outcomes.done}') / count(*), 1) AS "按时率"`;

const UNLIKE = `(SELECT count(DISTINCT rules) > 1 FROM ledger) AS "制度不一"`;

/** On the day of looking of each ledger, or an earlier one that is asked for. */
const GIVEN = '(SELECT ledger, CAST("那天" AS DATE) AS day FROM ledger)';
const NOW = '(SELECT ledger, as_of AS day FROM ledger)';
const UNTIL = '(SELECT ledger, least(CAST("至" AS DATE), as_of) AS day FROM ledger)';

const IN_PERIOD = `counted_on BETWEEN CAST("从" AS DATE) AND asked AND ${COUNTS}`;

/** 逾期 of a task: see `isOverdue`. */
function isLateTask(owed: string): string {
  const taking = `o.link IN ('${link.words.sign}', '${link.words.handling}') AND o.late`;
  const finished = `o.link = '${link.words.handling}' AND (o.was_late OR o.late)`;
  return `EXISTS (SELECT 1 FROM (${owed}) o WHERE o.ledger = s.ledger AND o.id = s.id AND
      CASE WHEN s.stage = '${stage.words.finished}' THEN ${finished} ELSE ${taking} END)`;
}

const ANSWERS = `
CREATE OR REPLACE VIEW "口径" AS
SELECT ledger AS "账本", name AS "单位名称", as_of AS "截至", lasting AS "有效至", complete AS "完整", errors AS "错误数",
  "commit" AS "提交", uncommitted AS "未提交", rules AS "制度", program AS "程序",
  rules <> (SELECT mode(rules) FROM ledger) AS "制度与多数不同",
  as_of <> (SELECT max(as_of) FROM ledger) AS "截至早于别的"
FROM ledger ORDER BY ledger;

CREATE OR REPLACE MACRO "期限截至"("那天") AS TABLE
SELECT ${LISTED}, ${STANDING} AS "情况", start AS "起算", done AS "完成日期", waived AS "免办日期", waived_by AS "免办原因"
FROM (${owedOn(GIVEN)});

CREATE OR REPLACE MACRO "逾期截至"("那天") AS TABLE
SELECT ${LISTED} FROM (${owedOn(GIVEN)}) WHERE late AND NOT unlisted ${WORST};

CREATE OR REPLACE VIEW "逾期" AS
SELECT ${LISTED} FROM (${owedOn(NOW)}) WHERE late AND NOT unlisted ${WORST};

CREATE OR REPLACE MACRO "任务截至"("那天") AS TABLE
SELECT s.ledger AS "账本", s.id AS "编号", s.title AS "事项", s.lead AS "牵头单位", s.leader AS "分管领导", s.received AS "收到日期",
  s.state AS "状态", s.stage AS "办理阶段", s.completed AS "办结日期", s.counted AS "计入汇总", ${isLateTask(owedOn(GIVEN))} AS "逾期"
FROM task_state s WHERE s.known_from <= CAST("那天" AS DATE) AND (s.known_to IS NULL OR s.known_to >= CAST("那天" AS DATE));

CREATE OR REPLACE MACRO "按时率"("从", "至") AS TABLE
SELECT ledger AS "账本", ${FIGURES}, ${UNLIKE}
FROM (${owedOn(UNTIL)}) WHERE ${IN_PERIOD} GROUP BY ledger ORDER BY ledger;

CREATE OR REPLACE MACRO "按时率分单位"("从", "至") AS TABLE
SELECT ledger AS "账本", unit AS "单位", ${FIGURES}, ${UNLIKE}
FROM (${owedOn(UNTIL)}) WHERE ${IN_PERIOD} GROUP BY ledger, unit ORDER BY ledger, unit;

CREATE OR REPLACE MACRO "按时率分环节"("从", "至") AS TABLE
SELECT ledger AS "账本", link AS "环节", ${FIGURES}, ${UNLIKE}
FROM (${owedOn(UNTIL)}) WHERE ${IN_PERIOD} GROUP BY ledger, link ORDER BY ledger, link;

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
