import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { createWorld, type Items } from '../catalogue/world.ts';
import { caseFiles } from '../rules/cases.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** remind --record --dry-run on a day, for the case of three urgings. */
async function remind(day: string, more: readonly string[] = []) {
  const files = { 'xiaoneng.yaml': '版本: 1\n名称: 督查室\n', ...caseFiles('urged-thrice.yaml') };
  const items: Items = new Map(Object.entries(files).map(([path, text]) => [path, { bytes: encode(text) }]));
  const { world, said } = createWorld(items);
  const line = ['remind', '--record', '--dry-run', '--by', '钱某', '--today', day, '--no-color', ...more];
  return { exit: await main(line, world), ...said };
}

const printed = ['--means', '其他', '--await', '否'];

it('a slip that was only printed is recorded without asking for an answer, and the next step is named', async () => {
  const { exit, out } = await remind('2026-12-03', printed);
  expect(exit).toBe(0);
  expect(out).toContain('登记催办 1 项。');
  expect(out).toContain('要求回应: 否');
  expect(out).toContain('11-29 第3次催办，未回应，下一步约谈');
});

it('by what means is said by a person, and whether an answer is wanted only where one says so', async () => {
  const { exit, err } = await remind('2026-12-03');
  expect(exit).toBe(2);
  expect(err).toContain('没有写是怎么催办的');
  expect((await remind('2026-12-03', ['--means', '电话'])).out).not.toContain('要求回应');
  expect((await remind('2026-12-03', ['--means', '电话', '--await', '是'])).out).toContain('要求回应: 是');
  expect((await remind('2026-12-03', ['--means', '电话', '--await', '要'])).exit).toBe(2);
});

it('on a rest day nothing is recorded, and that is said', async () => {
  const { exit, out } = await remind('2026-12-05', printed);
  expect(exit).toBe(0);
  expect(out).toContain('2026-12-05 是休息日（周六），按制度“休息日自动催办”不催，没有登记。');
  expect(out).not.toContain('登记催办');
});

it('within the interval what is left out is named', async () => {
  const { out } = await remind('2026-11-30', printed);
  expect(out).toContain('登记催办 0 项。');
  expect(out).toContain('没有登记 RW20261109-7K3Q：2026-11-29 催办过，不到2个工作日（制度“催办最短间隔”）。');
});
