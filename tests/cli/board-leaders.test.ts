import { expect, it } from 'vitest';
import { done, taskFile } from './small.ts';

const UNITS = `领导:
  - {姓名: 李某, 职务: 副区长}
  - {姓名: 徐某, 职务: 副区长}
单位:
  - {名称: 区应急管理局, 类型: 部门, 考核对象: 是, 主要负责人: 王某, 分管领导: 李某}
  - {名称: 区教育局, 类型: 部门, 考核对象: 是, 主要负责人: 曹某, 分管领导: 徐某}
`;

it('names a leader who has nothing of this year, and a report that has been late since the last', async () => {
  const files = {
    'units.yaml': UNITS,
    'requirements/2021/BS20211201-0001.yaml':
      '编号: BS20211201-0001\n事项: 报送总结\n类别: 清单公布\n报送对象: 区政府督查室\n单位: [区应急管理局]\n周期: 一次\n期限: 2021-12-10\n印发日期: 2021-12-01\n',
    ...taskFile('RW20220301-AAAA', '牵头单位: 区教育局'),
  };
  const { out } = await done(['board', '--json', '--today', '2022-03-02', '--ledger', '/ledger'], files);
  const answer = JSON.parse(out);
  expect(answer['逾期']).toMatchObject([{ 编号: 'BS20211201-0001', 分管领导: '李某' }]);
  expect(answer['分管领域']).toMatchObject([
    { 分管领导: '李某', 在办数: 0, 仍逾期件次: 1, 应办件次: 0 },
    { 分管领导: '徐某', 在办数: 1, 仍逾期件次: 0 },
  ]);
});
