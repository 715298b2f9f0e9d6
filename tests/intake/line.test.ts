import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/calendar/day.ts';
import { spokenLine } from '../../src/intake/line.ts';
import { createDirectory } from '../../src/records/unit/directory.ts';
import { mostSimilar } from '../../src/rules/similar.ts';

const directory = createDirectory({
  units: [
    { name: '区应急管理局', shortNames: ['区应急局', '应急局'], type: 'department', assessed: 'yes' },
    { name: '区住房和城乡建设局', shortNames: ['区住建局'], type: 'department', assessed: 'yes' },
    { name: '青溪镇人民政府', shortNames: ['青溪镇'], type: 'town', assessed: 'yes' },
  ],
});
const today = '2022-03-01' as Day;

describe('a line', () => {
  it.each([
    ['区应急局 3月15日前 报送燃气排查方案', '报送燃气排查方案', '区应急管理局', [], '2022-03-15'],
    [
      '请应急局会同区住建局于2022年3月底前完成燃气排查',
      '完成燃气排查',
      '区应急管理局',
      ['区住房和城乡建设局'],
      '2022-03-31',
    ],
    ['区住房和城乡建设局和青溪镇：修复老桥护栏', '修复老桥护栏', '区住房和城乡建设局', ['青溪镇人民政府'], undefined],
    ['青溪镇10个工作日内报送名单', '报送名单', '青溪镇人民政府', [], '10个工作日'],
    ['青溪镇1月20日前报送总结', '报送总结', '青溪镇人民政府', [], '2023-01-20'],
    ['排查燃气隐患', '排查燃气隐患', undefined, [], undefined],
    ['青溪镇3月10日前排查、4月10日前整改', '3月10日前排查、4月10日前整改', '青溪镇人民政府', [], undefined],
    ['青溪镇每月5日前报送进展', '每月5日前报送进展', '青溪镇人民政府', [], undefined],
  ])('%s', (line, title, lead, support, deadline) => {
    expect(spokenLine(line, directory, today)).toMatchObject({ title, support, ...(lead && { lead }) });
    expect(spokenLine(line, directory, today).deadline).toBe(deadline);
    expect(spokenLine(line, directory, today).lead).toBe(lead);
  });

  it('of whatever words always leaves a title, and a deadline only where it has figures', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ''),
        (line) => {
          const spoken = spokenLine(line, directory, today);
          expect(spoken.title).not.toBe('');
          if (spoken.deadline !== undefined)
            expect(line.normalize('NFKC')).toMatch(/[0-9〇零一二两三四五六七八九十年季底]/);
        },
      ),
    );
  });
});

describe('the most similar past task', () => {
  const task = (id: string, title: string, lead: string, day: string) =>
    ({ id, title, lead, received: { day } }) as never;
  const tasks = [
    task('1', '排查整治城镇燃气安全隐患', '区应急管理局', '2021-03-01'),
    task('2', '排查整治城镇燃气安全隐患', '区应急管理局', '2022-02-01'),
    task('3', '修复青溪镇老桥护栏', '青溪镇人民政府', '2022-02-01'),
  ];

  it('is alike in its words, of the same unit, and the newest', () => {
    expect(mostSimilar('排查城镇燃气安全隐患', undefined, tasks)?.task.id).toBe('2');
    expect(mostSimilar('排查城镇燃气安全隐患', '青溪镇人民政府', tasks)).toBeUndefined();
    expect(mostSimilar('汇总年度考核结果', undefined, tasks)).toBeUndefined();
    expect(mostSimilar('', undefined, tasks)).toBeUndefined();
  });
});
