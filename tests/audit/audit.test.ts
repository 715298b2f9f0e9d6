import { describe, expect, it } from 'vitest';
import { isHint } from '../../src/audit/finding.ts';
import { auditFindings } from '../../src/audit/findings.ts';
import { recordIn } from '../../src/audit/past.ts';
import { createCalendar } from '../../src/calendar/calendar.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { auditKind } from '../../src/vocabulary/choices.ts';
import { history } from './replay.ts';
import type { Told } from './told.ts';

const year = history();
const calendar = createCalendar();

const J8SY = 'tasks/2022/RW20220520-J8SY.yaml';
const CHANGED = '修改\n\n动作: 修改\n经办人: 田某';

/** What the sample shows on purpose: asked for on 2022-06-22, due on the 20th. */
const SHOWN = '过期后申请延期';

/** What the audit finds beside what the sample shows on purpose, under the rules of the last commit. */
function audited(told: Told) {
  const bytes = new TextEncoder().encode(told.text('rules.yaml'));
  const { rules } = readLedger([{ path: 'rules.yaml', kind: 'file', bytes }]);
  const all = auditFindings(told.commits, { calendar, rules }).map((finding) => ({
    ...finding,
    isHint: isHint(finding),
    kind: auditKind.words[finding.kind],
  }));
  const shown = all.filter(({ kind }) => kind === SHOWN);
  expect(shown.map(({ path }) => recordIn(path)?.id)).toEqual(['RW20220520-J8SY']);
  return all.filter(({ kind }) => kind !== SHOWN);
}

const kindsIn = (told: Told) => audited(told).map(({ kind }) => kind);

/** The year and what somebody then did to a file, in the manner of the tool. */
function tampered(path: string, change: (text: string) => string, day = '2022-12-31', message = CHANGED): Told {
  const told = year.upTo(day);
  told.commit(`${day} 19:00`, { [path]: change(told.text(path)) }, message);
  return told;
}

describe('the audit of a history', () => {
  it('finds nothing in a clean year', () => {
    expect(year.commits.length).toBeGreaterThan(150);
    expect(audited(year)).toEqual([]);
  });

  it.each([
    ['改动经过', (text: string) => text.replace('收回2宗118亩', '收回3宗118亩')],
    ['删除经过', (text: string) => text.replace(/ {2}- 日期: 2022-06-28\n(?: {4}.*\n)*/, '')],
    ['改动日期', (text: string) => text.replace('收到日期: 2022-05-20', '收到日期: 2022-05-19')],
    ['改动难易', (text: string) => text.replace('难易程度: 特别复杂', '难易程度: 较复杂')],
    ['写坏', (text: string) => `${text}  又\n`],
  ])('finds %s, with the commit and the place', (kind, change) => {
    const told = tampered(J8SY, change);
    const found = audited(told);
    expect(found.map((one) => one.kind)).toEqual([kind]);
    expect(found[0]).toMatchObject({ path: J8SY, commit: told.commits[0] });
  });

  it('finds a deadline that was changed, and one that was changed when it had passed', () => {
    const late = 'tasks/2022/RW20220613-GY4Q.yaml';
    const harder = (text: string) => text.replace('难易程度: 一般', '难易程度: 较复杂');
    expect(kindsIn(tampered(late, harder))).toEqual(['改动难易']);
    expect(kindsIn(tampered(late, harder, '2022-06-22')).toSorted()).toEqual(['改动难易', '过期后改时限']);
  });

  it('finds records that were deleted and renamed', () => {
    const gone = year.upTo();
    gone.commit('2022-12-31 19:00', { [J8SY]: undefined }, CHANGED);
    expect(kindsIn(gone)).toEqual(['删除记录']);
    const moved = year.upTo();
    moved.rename('2022-12-31 19:00', J8SY, 'tasks/2022/RW20220520-AAAA.yaml', CHANGED);
    expect(kindsIn(moved)).toEqual(['改名']);
  });

  it('finds commits that the tool did not make, and what it says was committed along with its own', () => {
    const foreign = year.upTo();
    foreign.commit('2022-12-31 19:00', { [J8SY]: `${foreign.text(J8SY)}备注: 手工\n` }, '随手改改');
    expect(kindsIn(foreign)).toEqual(['不是本程序提交']);
    const along = year.upTo();
    const said = `修改\n\n含此前没有提交的改动：${J8SY}\n\n动作: 修改\n经办人: 田某`;
    along.commit('2022-12-31 19:00', { [J8SY]: `${along.text(J8SY)}备注: 手工\n` }, said);
    expect(kindsIn(along)).toEqual(['夹带手工改动']);
  });

  it('finds what was entered late', () => {
    const add = (received: string) => {
      const told = year.upTo();
      const id = `RW${received.replaceAll('-', '')}-AAAA`;
      const text = `编号: ${id}\n事项: 补登\n来源:\n  类别: 领导批示\n牵头单位: 区应急管理局\n收到日期: ${received}\n`;
      told.commit('2022-12-31 19:00', { [`tasks/2022/${id}.yaml`]: text }, '登记\n\n动作: 登记\n经办人: 田某');
      return audited(told).map(({ kind, text: words }) => `${kind} ${words.replace(/^.*过了/, '过了')}`);
    };
    expect(add('2022-12-01')).toEqual(['迟记 过了21个工作日才登记（补记期限5个工作日）']);
    expect(add('2022-12-22')).toEqual(['迟记 过了6个工作日才登记（补记期限5个工作日）']);
    expect(add('2022-12-23')).toEqual([]);
  });

  it('finds commits without a signature where the rules ask for one', () => {
    const rule = (value: string, from: string) => `  - {名称: 提交签名, 值: ${value}, 依据: 试验, 施行日期: ${from}}\n`;
    const change = (text: string) =>
      text.replace('制度:\n', `制度:\n${rule('不要求', '2022-01-01')}${rule('要求', '2022-12-31')}`);
    const byHand = '手工改动\n\n含此前没有提交的改动：rules.yaml\n\n动作: 手工改动\n经办人: 田某';
    const found = audited(tampered('rules.yaml', change, '2022-12-31', byHand));
    expect(found.filter((one) => !one.isHint).map(({ kind }) => kind)).toEqual(['没有签名']);
  });
});
