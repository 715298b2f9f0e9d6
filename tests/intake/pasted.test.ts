import { describe, expect, it } from 'vitest';
import { readPaper } from '../../src/intake/draft/reading.ts';

/** 谁+配合@日期 事项, for each duty of a paper of 2023 that ends in these lines; and every time in them that was not read. */
function read(...lines: readonly string[]): string[] {
  const { duties, account } = readPaper(['2023年重点工作任务分解表', ...lines], [], false);
  const told = duties.map(({ lead, support, deadline, hints, text }) => {
    const who = [lead.join('/'), ...support].join('+');
    return `${who}@${deadline ?? hints[0]} ${text.replace(/（.*$/, '')}`;
  });
  return [...told, ...account.filter(({ fate }) => fate === 'unread').map(({ words }) => `没看懂 ${words}`)];
}

describe('a table that was pasted with a cell a line', () => {
  it('has a row for each number, with several units below one another', () => {
    const header = ['序号', '实事', '责任单位', '完成时限'];
    const rows = [
      ...['1', '建成东山小学', '区教育局', '区住建局', '8月底前'],
      ...['2', '新建停车泊位300个', '区城管局', '12月底前'],
    ];
    expect(read(...header, ...rows)).toEqual([
      '区教育局/区住建局@2023-08-31 建成东山小学',
      '区城管局@2023-12-31 新建停车泊位300个',
    ]);
  });

  it('has several things in a row, each with its time, for the units of the row', () => {
    const header = ['序号', '实事', '责任单位', '完成时限'];
    const rows = [
      ...['1', '改造公厕6座', '区城管局', '5月底前', '开工建设垃圾中转站', '10月底前'],
      ...['2', '建成东山小学', '区教育局', '8月底前', '启动西山小学前期', '11月底前'],
    ];
    expect(read(...header, ...rows)).toEqual([
      '区城管局@2023-05-31 改造公厕6座',
      '区城管局@2023-10-31 开工建设垃圾中转站',
      '区教育局@2023-08-31 建成东山小学',
      '区教育局@2023-11-30 启动西山小学前期',
    ]);
  });

  it('may have no numbers, by as many lines as there are columns or as far as the time', () => {
    const wide = ['重点任务', '牵头单位', '配合单位', '完成时间', '备注'];
    expect(
      read(
        ...wide,
        ...['清淤', '区水务局', '区财政局', '6月底前', '市级', '补植', '区园林局', '各镇', '9月底', '区级'],
      ),
    ).toEqual(['区水务局+区财政局@2023-06-30 清淤', '区园林局+各镇@2023-09-30 补植']);
    const narrow = ['工作任务', '责任单位', '完成时限'];
    expect(read(...narrow, ...['清淤', '区水务局', '区住建局', '6月底前', '补植', '区园林局', '长期'])).toEqual([
      '区水务局/区住建局@2023-06-30 清淤',
      '区园林局@只写了“长期”，需要定一个日期 补植',
    ]);
  });

  it('charges all units where there are more than columns for them', () => {
    const header = ['序号', '任务', '牵头单位', '配合单位', '完成时限'];
    expect(read(...header, '1', '清淤', '区水务局', '区住建局', '区财政局', '6月底前')).toEqual([
      '区水务局/区住建局/区财政局@2023-06-30 清淤',
    ]);
  });

  it('ends before who signed, and has its cells between blanks too', () => {
    const header = ['工作任务', '责任单位', '完成时限'];
    expect(read(...header, '清淤', '区水务局', '6月底前', '区政府办公室', '2023年3月1日')).toEqual([
      '区水务局@2023-06-30 清淤',
    ]);
    expect(read('项目 责任单位 完成时限', '清淤 区水务局 6月底前', '请各单位于4月5日前报送。')).toEqual([
      '区水务局@2023-06-30 清淤',
      '各单位@2023-04-05 请各单位于4月5日前报送',
    ]);
  });
});

describe('labels in lines of their own', () => {
  it('charge every paragraph of their clause, and are called by what it is about', () => {
    const lines = [
      '1.污水直排问题。',
      '整改措施：新建管网，4月底前开工。',
      '整改时限：2023年6月30日',
      '责任单位：区水务局',
      '责任人：张某',
    ];
    expect(read(...lines)).toEqual([
      '区水务局@2023-04-30 整改措施：新建管网，4月底前开工',
      '区水务局@2023-06-30 污水直排问题',
    ]);
  });

  it('are nobody, and close all that went before them', () => {
    expect(read('1.改造道路。', '责任单位：区住建局。完成时限：6月底前。')).toEqual(['区住建局@2023-06-30 改造道路。']);
    expect(read('1.对17家养殖场依法关停。整改时限：9月底前。责任单位：区农业农村局。')).toEqual([
      '区农业农村局@2023-09-30 对17家养殖场依法关停。整改时限：9月底前。责任单位：区农业农村局',
    ]);
  });

  it('in the head of a form say who has it', () => {
    const form = [
      '领导批示交办单',
      '承办单位：区水务局',
      '会办单位：区住建局',
      '办理要求：',
      '1.收到后1个工作日内与来信人联系。',
      '2.请你单位于3月20日前书面报区政府督查室。',
      '2023年3月9日',
    ];
    const { duties } = readPaper(form, [], false);
    expect(duties.map(({ lead, value, hints }) => [lead.join(), value, hints.join()])).toEqual([
      ['区水务局', 1, '没有写由谁办，按单头的承办单位'],
      ['区水务局', '3月20日前', expect.stringContaining('没有写年份')],
    ]);
  });
});

describe('the year of a paper', () => {
  it.each([
    [['2023年重点任务清单', '各镇4月底前完成。']],
    [['附件', '2023年民生实事任务分解表', '各镇4月底前完成。']],
    [['实施方案', '动员部署（2023年3月）。', '各镇4月底前完成。']],
  ])('is that of its heading, or the only one of which a month is told: %s', (lines) => {
    expect(readPaper(lines, [], false).duties.at(-1)?.deadline).toBe('2023-04-30');
  });

  it('is none where months of two are told', () => {
    const lines = ['实施方案', '动员部署（2023年3月）。', '总结（2024年3月）。', '各镇4月底前完成。'];
    expect(readPaper(lines, [], false).duties.at(-1)?.deadline).toBeUndefined();
  });
});
