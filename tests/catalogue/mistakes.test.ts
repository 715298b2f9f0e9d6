import { describe, expect, it } from 'vitest';
import { readLedger } from '../../src/ledger/read.ts';
import { CHECK, codesIn, filesIn, folder, run } from './cases.ts';
import { type Changes, misnamed, slips, TASK } from './slips.ts';

const base = filesIn(`${folder}/base`);

async function codesWith(changes: Changes): Promise<string[]> {
  const ledger = new Map(base);
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) ledger.delete(path);
    else ledger.set(path, { bytes: new TextEncoder().encode(text) });
  }
  return codesIn(await run(CHECK, ledger));
}

function textOf(path: string): string {
  const item = base.get(path);
  return typeof item === 'object' && 'bytes' in item ? new TextDecoder().decode(item.bytes) : '';
}

const good = textOf(TASK);

describe('a slip of the hand', () => {
  it.each(slips)('%s is told once', async (_, slip, codes) => {
    const text = slip(good);
    expect(text).not.toBe(good);
    expect((await codesWith({ [TASK]: text })).join(' ')).toBe(codes);
  });

  it.each(misnamed(good, textOf('units.yaml')))('%s is told once', async (_, changes, code) => {
    expect(await codesWith(changes)).toEqual([code]);
  });
});

describe('what could not be read is not called unknown elsewhere', () => {
  it('when the register of units is broken', async () => {
    const plan =
      '名称: 方案\n要求:\n  - {编号: YQ-1, 条款: 四（一）, 事项: 报送, 主体: [区应急局], 期限类型: 常态, 原文: 报送}\n';
    expect(await codesWith({ 'units.yaml': '单位: 无\n', 'plan.yaml': plan })).toEqual(['value-kind']);
  });

  it('when a task is broken that others point to', async () => {
    const child = good.replace('7K3Q', '9ABC');
    const plan =
      '名称: 方案\n要求:\n  - {编号: YQ-1, 条款: 四（一）, 事项: 报送, 期限类型: 常态, 原文: 报送, 关联任务: [RW20220301-7K3Q]}\n';
    const changes = {
      [TASK]: good.replace('事项:', '事顶:'),
      [TASK.replace('7K3Q', '9ABC')]: `${child}上级任务: RW20220301-7K3Q\n`,
      'plan.yaml': plan,
    };
    expect(await codesWith(changes)).toEqual(['key-unknown']);
  });
});

describe('what follows from a wrong entry is not told again', () => {
  const told = async (...lines: string[]) =>
    codesWith({ [TASK]: `${good}办理经过:\n${lines.map((line) => `  - {${line}}\n`).join('')}` });
  const done = [
    '日期: 2022-03-04, 动作: 进展, 内容: 已排查320户',
    '日期: 2022-03-07, 动作: 办结, 内容: 全部整改',
    '日期: 2022-03-08, 动作: 反馈, 对象: 区政府督查室, 内容: 已报告',
    '日期: 2022-03-09, 动作: 销号, 人员: 赵某',
  ];

  it('when the task was never signed', async () => {
    expect(await told(...done)).toEqual(['completed-unsigned']);
  });

  it('when the signature lacks its person', async () => {
    expect(await told('日期: 2022-03-02, 动作: 签批', ...done)).toEqual(['entry-unsaid']);
  });

  it('when the signature has a wrong date', async () => {
    expect(await told('日期: 2022-02-02, 动作: 签批, 人员: 王某', ...done)).toEqual(['entry-early']);
  });

  it('when it was fed back without having been completed', async () => {
    const lines = done.filter((line) => !line.includes('办结'));
    expect(await told('日期: 2022-03-02, 动作: 签批, 人员: 王某', ...lines)).toEqual(['entry-refused']);
  });

  it('when the task went on as if it had not been suspended', async () => {
    const lines = [
      '日期: 2022-03-02, 动作: 签批, 人员: 王某',
      '日期: 2022-03-03, 动作: 中止, 理由: 等待批复, 批准人: 李某',
      '日期: 2022-03-04, 动作: 进展, 内容: 已排查320户',
    ];
    expect(await told(...lines, ...done.slice(1))).toEqual(['completed-suspended']);
  });
});

describe('nothing is passed over', () => {
  it('not a link that stands for a folder of tasks', async () => {
    const ledger = new Map(base).set('tasks/2021', 'symlink');
    expect(codesIn(await run(CHECK, ledger))).toEqual(['file-symlink']);
  });

  it('not a folder that could not be listed', () => {
    const { diagnostics } = readLedger([{ path: 'tasks/2022', kind: 'other', trouble: '没有权限' }]);
    expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toContain('tasks/2022 file-unreadable');
  });
});

describe('a ledger is read', () => {
  it('with a byte order mark and the line ends of Windows', async () => {
    expect(await codesWith({ [TASK]: `\ufeff${good.replaceAll('\n', '\r\n')}` })).toEqual([]);
  });

  it('with blank items, which count as not filled in and do not shift the place of the others', async () => {
    const text = `${good}配合单位:\n  -\n  - 区住建局\n  - ""\n  - 区教育局\n`;
    const ledger = new Map(base).set(TASK, { bytes: new TextEncoder().encode(text) });
    const said = await run(CHECK, ledger);
    expect(said).toContain('10 |   - 区教育局\n     |     ^^^^^^^^\n  单位名录里没有“区教育局”');
  });

  it('with blank entries, which do not shift the place of the others', async () => {
    const text = `${good}办理经过:\n  -\n  - 日期: 2022-03-02\n    动作: 签批\n  -\n  - 日期: 2022/3/4\n`;
    const ledger = new Map(base).set(TASK, { bytes: new TextEncoder().encode(text) });
    const said = await run(CHECK, ledger);
    expect(said).toContain('11 |   - 日期: 2022/3/4\n     |           ^^^^^^^^');
  });
});
