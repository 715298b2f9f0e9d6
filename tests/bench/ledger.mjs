// Writes the made-up district as a ledger of xiaoneng.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayAt, people, tail, tasks, units } from './content.mjs';

/** A ledger with so many tasks, other ones for another seed, and visits and reports in proportion (one and two for ten tasks). */
export function writeLedger(folder, count, seed) {
  mkdirSync(folder, { recursive: true });
  const put = (path, text) => writeFileSync(join(folder, path), text);
  put('xiaoneng.yaml', '版本: 1\n名称: 云山区政府督查室\n地区: 云山区\n');
  put('units.yaml', unitsFile());
  for (const kind of ['tasks', 'visits', 'reports', 'targets', 'assignments', 'requirements'])
    mkdirSync(join(folder, kind, '2022'), { recursive: true });
  for (const task of tasks(count, seed)) put(`tasks/2022/${task.id}.yaml`, taskFile(task));
  const targets = Math.max(1, Math.floor(count / 100));
  for (let i = 0; i < targets; i += 1) for (const file of [targetFile(i), assignmentFile(i)]) put(...file);
  for (let i = 0; i < Math.floor(count / 10); i += 1) put(...visitFile(i, targets));
  put(...requirementFile());
  for (let i = 0; i < Math.floor(count / 5); i += 1) put(...reportFile(i));
}

function unitsFile() {
  const lines = units.map(
    ({ name, type }, i) => `  - 名称: ${name}\n    类型: ${type}\n    考核对象: 是\n    分管领导: ${people[i % 8]}\n`,
  );
  const leaders = people.slice(0, 8).map((name) => `  - 姓名: ${name}\n    职务: 副区长\n`);
  return `领导:\n${leaders.join('')}单位:\n${lines.join('')}`;
}

export function taskFile(task) {
  const { id, title, unit, owner, supervisor, signer, received, signed, progress, due, done, fedBack } = task;
  const closing =
    done === undefined
      ? `  - 日期: ${progress}\n    动作: 催办\n    方式: 电话\n    对象: ${owner}\n    人员: ${supervisor}\n  - 日期: ${progress}\n    动作: 回应\n    内容: 正在办理，已协调有关单位\n`
      : `  - 日期: ${done}\n    动作: 办结\n    内容: 已全部整改到位并复核\n    人员: ${owner}\n  - 日期: ${fedBack}\n    动作: 反馈\n    对象: 区政府督查室\n    内容: 书面报告办理情况\n`;
  return `编号: ${id}
事项: ${title}
来源:
  类别: 文件部署
  层级: 区
  名称: 关于开展专项行动的通知
  文号: 云山政办〔2022〕${(task.number % 90) + 1}号
牵头单位: ${unit}
责任人: ${owner}
督办人: ${supervisor}
重要程度: 常规
紧急程度: 平件
难易程度: 较复杂
收到日期: ${received}
办结时限: ${due}
办理经过:
  - 日期: ${signed}
    动作: 签批
    人员: ${signer}
  - 日期: ${progress}
    动作: 进展
    内容: 已完成排查，发现隐患${(task.number % 60) + 1}处，正在整改
    完成率: 60%
${closing}`;
}

function targetFile(i) {
  const id = `BD20220110-${tail(i)}`;
  const text = `编号: ${id}\n名称: 重点企业${i + 1}\n类别: 重点企业\n层级: 区\n行业: 制造\n属地: ${units[i % 32].name}\n列入日期: 2022-01-10\n`;
  return [`targets/2022/${id}.yaml`, text];
}

function guardian(target) {
  return people[(target * 3) % 80];
}

function assignmentFile(i) {
  const id = `BB20220110-${tail(i)}`;
  const text = `编号: ${id}\n包保对象: BD20220110-${tail(i)}\n人员: ${guardian(i)}\n职务: 负责人\n单位: ${units[32 + (i % 48)].name}\n层级: 区\n开始: 2022-01-10\n`;
  return [`assignments/2022/${id}.yaml`, text];
}

function visitFile(i, targets) {
  const day = dayAt(20 + (i % 140));
  const id = `ZF${day.replaceAll('-', '')}-${tail(i)}`;
  const text = `编号: ${id}\n日期: ${day}\n包保对象: BD20220110-${tail(i % targets)}\n走访人: [${guardian(i % targets)}]\n形式: 实地\n宣传政策: [减税降费]\n`;
  return [`visits/2022/${id}.yaml`, text];
}

const REQUIREMENT = 'BS20220110-0001';

function requirementFile() {
  const text = `编号: ${REQUIREMENT}\n事项: 工作情况月报\n类别: 定期报告\n报送对象: 区政府督查室\n各部门各单位: 是\n周期: 每月\n时限: 5个工作日\n印发日期: 2022-01-10\n`;
  return [`requirements/2022/${REQUIREMENT}.yaml`, text];
}

function reportFile(i) {
  const month = (Math.floor(i / 80) % 5) + 1;
  const day = `2022-${String(month + 1).padStart(2, '0')}-03`;
  const id = `BG${day.replaceAll('-', '')}-${tail(i)}`;
  const text = `编号: ${id}\n事项: 工作情况月报\n单位: ${units[i % 80].name}\n报送要求: ${REQUIREMENT}\n期次: 2022-0${month}\n报送日期: ${day}\n`;
  return [`reports/2022/${id}.yaml`, text];
}
