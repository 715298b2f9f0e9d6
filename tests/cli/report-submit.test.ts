import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { createWorld, type Items } from '../catalogue/world.ts';
import { files } from '../sample/sample.ts';

const sample: Items = new Map(files.map(({ path, bytes = new Uint8Array() }) => [path, { bytes }]));
const encode = (text: string) => new TextEncoder().encode(text);

interface Setting {
  readonly answers?: readonly string[];
  readonly more?: Readonly<Record<string, string>>;
}

/** Enters a report for 涉企服务工作情况季报 of the sample, in rehearsal. */
async function submit(told: string, { answers, more = {} }: Setting = {}) {
  const own = Object.entries(more).map(([path, text]) => [path, { bytes: encode(text) }] as const);
  const { world, said } = createWorld(new Map([...sample, ...own]));
  const left = [...(answers ?? [])];
  const ask = async (question: string) => {
    said.err += `${question}\n`;
    return left.shift();
  };
  const terminal = answers ? { ...world.terminal, ask } : world.terminal;
  const line = `report submit ${told} --requirement q7w2 --today 2023-01-20 --dry-run --by 钱某 --no-color`;
  const exit = await main(line.split(' '), { ...world, terminal });
  return { exit, ...said };
}

describe('a report handed in within its period', () => {
  it('says which period it is for, and by when that was due', async () => {
    const { exit, out } = await submit('四季度情况 --unit 区工信局 --submitted 2022-12-29');
    expect(exit).toBe(0);
    expect(out).toContain('算 2022Q4 这一期，应于 2023-01-09 前报。');
    expect(out).not.toContain('期次');
  });

  it('says it to programs as well', async () => {
    const { out } = await submit('四季度情况 --unit 区工信局 --submitted 2022-12-29 --json');
    expect(JSON.parse(out)).toMatchObject({ 算作期次: '2022Q4' });
  });

  it('is not asked about where the last one is in time', async () => {
    const { exit, out } = await submit('情况 --unit 市监局 --submitted 2023-01-04');
    expect([exit, out]).toEqual([0, expect.stringContaining('算 2022Q4 这一期')]);
  });
});

describe('a doubt about the period', () => {
  const tax = '情况 --unit 税务局 --submitted 2022-12-20';

  it.each([
    [
      'more than one is open',
      tax,
      '说不准是哪一期：2022Q2、2022Q4 都还没有交',
      '--instalment 2022Q2 或 --instalment 2022Q4',
    ],
    [
      'one is in already',
      '三季度情况 --unit 工信局 --instalment 2022Q3 --submitted 2022-10-20',
      '2022Q3 已经有一份',
      '--again',
    ],
    [
      'it calls itself another',
      '三季度情况 --unit 工信局 --submitted 2022-10-20',
      '按报送日期算 2022Q4',
      '--instalment 2022Q4',
    ],
    [
      'there is none of that name',
      '情况 --unit 工信局 --instalment 2021Q4 --submitted 2022-10-20',
      '“2021Q4”不是',
      '2022Q1',
    ],
    ['it had not begun', '情况 --unit 工信局 --instalment 2022Q4 --submitted 2022-09-20', '“2022Q4”不是', ''],
  ])('is refused with the remedy where nobody can be asked: %s', async (_, told, message, remedy) => {
    const { exit, err } = await submit(told);
    expect(exit).toBe(4);
    expect(err).toContain(message);
    expect(err).toContain(remedy);
  });

  it('is gone with the option that the remedy names', async () => {
    const chosen = await submit(`${tax} --instalment 2022Q4`);
    expect([chosen.exit, chosen.out]).toEqual([0, expect.stringContaining('算 2022Q4 这一期')]);
    const again = await submit('三季度情况 --unit 工信局 --instalment 2022Q3 --submitted 2022-10-20 --again');
    expect([again.exit, again.out]).toEqual([0, expect.stringContaining('现有 2 份')]);
  });

  it('is asked on a terminal, and the answer is written down', async () => {
    const { exit, out } = await submit(tax, { answers: ['2022Q2'] });
    expect(exit).toBe(0);
    expect(out).toContain('2022Q2、2022Q4 都还没有交');
    expect(out).toContain('+ 期次: 2022Q2');
    expect(out).toContain('算 2022Q2 这一期');
  });

  it('that is answered with no changes nothing', async () => {
    const second = '情况 --unit 工信局 --instalment 2022Q3 --submitted 2022-10-20';
    expect((await submit(second, { answers: ['否'] })).exit).toBe(4);
    expect((await submit(second, { answers: ['是'] })).exit).toBe(0);
  });

  it('is there where another report would count for another period', async () => {
    const held = { 事项: '情况', 单位: '区工业和信息化局', 报送要求: 'BS20220301-Q7W2', 报送日期: '2022-12-30' };
    const text = ['编号: BG20221230-AAA1', ...Object.entries(held).map(([key, value]) => `${key}: ${value}`)].join(
      '\n',
    );
    const more = { 'reports/2022/BG20221230-AAA1.yaml': `${text}\n` };
    const { exit, err } = await submit('情况 --unit 工信局 --submitted 2022-11-29', { more });
    expect([exit, err]).toEqual([4, expect.stringContaining('BG20221230-AAA1')]);
  });
});
