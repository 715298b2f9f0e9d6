import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/intake/document.ts';
import { formRules, proofread } from '../../src/intake/proofread.ts';

/** A smallest wrong paper, a smallest right one beside it, by rule. */
const pairs: Readonly<Record<string, readonly (readonly [wrong: string, right: string])[]>> = {
  发文字号: [
    ['x政办发[2022]3号', 'x政办发〔2022〕3号'],
    ['x政办发【2022】3号', '见x政办发〔2022〕3号文件'],
    ['x政办发（2022）3号', '（2022）京01民初3号'],
    ['x政办发〔22〕3号', '第3号公告'],
    ['x政办发〔2022〕03号', 'x政办发〔2022〕30号'],
    ['x政办发〔2022〕第3号', '国务院令第795号'],
    ['x政办发〔2022年〕3号', '2022年3号楼'],
    ['x政办发﹝2022﹞3号', 'x政办发〔2022〕3号'],
  ],
  日期虚位: [
    ['2022年02月8日', '2022年2月8日'],
    ['2022年2月08日', '2022年10月20日'],
  ],
  汉字日期: [['二〇二二年二月八日', '二〇二二年']],
  年份简写: [
    ['22年2月', '2022年2月'],
    ['自22年3月起', '连续22年'],
  ],
  日期有误: [
    ['2022年2月30日', '2024年2月29日'],
    ['2022年2月8日（星期三）', '2022年2月8日（星期二）'],
    ['2022年13月1日', '2022年12月31日（周六）'],
    ['9月31日前归档', '2月29日前归档'],
    ['2022年2月8日（星期二）开会，2月9日（星期四）报名', '2022年2月8日（星期二）开会，2月9日（星期三）报名'],
    ['x政办发〔2022〕3号\n2月9日（星期四）报名', 'x政办发〔2022〕3号\n2月9日（星期三）报名'],
    ['2027年放假\n1月1日（周四）\n2022年11月8日', '2027年放假\n1月1日（周五）\n2022年11月8日'],
  ],
  全角数字: [['共１２件', '共12件']],
  日期缺字: [
    ['2022年8日', '2022年2月8日'],
    ['2022 2月8日', '2022年2月8日'],
    ['6月30前完成', '6月30日前完成'],
    ['6月30以前完成', '含6月10前置审批'],
    ['于6月3、15日报送，6月3。', '于6月3、15日报送'],
  ],
  数字混入字母: [
    ['8月2〇日', '8月20日'],
    ['2O22年', '二〇二二年'],
    ['第l2号', '10号楼'],
    ['7月1曰', '7月1日'],
    ['6月l日前', '甲I日期'],
  ],
  百分数: [['完成百分之80', '完成80%']],
  时刻: [
    ['时间为9：00', '时间为9:00'],
    ['9：00—11:30', '比例为3：10'],
  ],
  层次序数写法: [
    ['（一）、总体要求', '（一）总体要求'],
    ['1、排查隐患', '1.排查隐患'],
    ['一.总体要求', '一、总体要求'],
    ['(一)总体要求', '（一）总体要求'],
    ['（1）。排查', '（1）排查'],
    ['1）排查', '包括1）排查'],
  ],
  层次序数次序: [
    ['一、总体要求\n三、工作任务', '一、总体要求\n二、工作任务'],
    ['一、总体\n（一）甲方案\n（三）乙方案', '一、总体\n（一）甲方案\n二、任务\n（一）乙方案'],
    ['一、总体要求\n一、总体要求\n一、总体要求\n二、任务书\n二、任务书', '一、总体要求\n附件\n一、总体要求'],
    ['一、总体\n（一）甲方案\n二、任务\n（三）乙方案', '一、总体\n（一）甲方案\n二、任务\n（二）乙方案'],
    ['（二十一）甲方案\n（二十三）乙方案', '一、总体\n（一）甲方案\n（二）乙方案'],
  ],
  标题: [
    ['关于做好防汛工作的通知。', '关于做好防汛工作的通知'],
    ['关于做好防汛工作的紧急通知', '关于转发紧急通知的通知'],
    ['区政府办公室关于防汛工作的紧急通知', '区委办公室、区政府办公室关于防汛工作的通知'],
    ['区政府办公室关于防汛工作的通知。', '各镇：\n区政府办公室关于防汛工作的通知。'],
  ],
  主送: [['各镇人民政府:', '各镇人民政府：']],
  附件说明: [
    ['附件:1.台账', '附件：1.台账'],
    ['附件：1、台账', '附件：台账'],
    ['附件：1.台账。', '附件1'],
    ['附件2：台账', '附件2'],
    ['附件二：台账', '附件一览'],
  ],
  抄送: [
    ['抄送：区委办公室', '抄送：区委办公室。'],
    ['抄送:区委办公室。', '抄送：区委办公室，区人大\n常委会办公室。'],
  ],
  半角标点: [
    ['排查,整治', '排查，整治'],
    ['工作要求:', '比分3:2'],
    ['完成了.', 'x2.5千米'],
    ['共12,分两批', '共1,200件'],
  ],
  半角括号: [['应急局(牵头)', 'f(x)']],
  标点重复: [
    ['完成。。', '完成……'],
    ['甲、、乙', '甲——乙'],
  ],
  标点叠用: [
    ['王五，。', '王五？！'],
    ['甲；。', '甲……。'],
  ],
  半角引号: [['推进"放管服"改革', '推进“放管服”改革']],
  书名号套用: [
    ['《落实<安全生产法>的意见》', '《落实〈安全生产法〉的意见》'],
    ['《落实《条例》的意见》', '《条例》《意见》'],
  ],
  引号不配对: [
    ['把“安全第一的理念落到实处', '把“安全第一”的理念落到实处'],
    ['把安全第一”的理念落到实处', '“要抓好。\n“要抓实。”'],
  ],
  用字: [
    ['建立台帐', '建立台账'],
    ['截止6月30日完成', '截止日期为6月30日'],
    ['报名截至日期为6月30日', '截至6月30日共12件'],
    ['于6月30日截至。', '截至日前'],
    ['登陆系统填报', '台风登陆前转移'],
    ['认真贯策', '认真贯彻'],
  ],
  概数重复: [
    ['约50余人', '约50人'],
    ['达到50%以上左右', '达到50%左右'],
    ['不少于3次以上', '不少于3次'],
  ],
  重词: [['再次部署部署', '一项一项研究']],
  多余空格: [['排查 整治隐患。', '第三条 排查整治隐患。']],
  重字: [['隐患的的排查', '隐患的排查']],
  括号不配对: [
    ['《条例》》', '《条例》'],
    ['（牵头', '包括1）排查'],
    ['〔2022', '关于印发《集约化\n方案》的通知'],
  ],
};

const namesIn = (text: string) => proofread(text.split('\n')).map(({ message }) => message.split('：')[0]);

describe.each(Object.entries(pairs))('the rule of %s', (name, list) => {
  it.each(list)('finds %s and lets %s pass', (wrong, right) => {
    expect(namesIn(wrong)).toContain(name);
    expect(namesIn(right)).toEqual([]);
  });
});

it('takes a year with a letter in it for no short one', () => {
  expect(namesIn('2O22年2月')).toEqual(['数字混入字母']);
});

it('every rule has its smallest wrong paper', () => {
  expect(Object.keys(pairs).toSorted()).toEqual(formRules.map(({ name }) => name).toSorted());
});

it('has nothing to say of the plan, which is in form', () => {
  const plan = readFileSync(join(import.meta.dirname, '../sample/plan.txt'), 'utf8').split('\n');
  expect(plan.length).toBeGreaterThan(40);
  expect(proofread(plan)).toEqual([]);
});

it('names places within the text, in their order, whatever it is given', () => {
  const marks = fc.constantFrom(
    '关',
    '于',
    '的',
    '通知',
    '〔',
    '[',
    '2022',
    '年',
    '0',
    '3',
    '号',
    '、',
    '。',
    '（',
    '一',
    '）',
    ',',
    ' ',
    '《',
    '附件',
    '抄送',
    '：',
    ':',
    '𠮷',
  );
  fc.assert(
    fc.property(fc.array(fc.array(marks, { maxLength: 30 }), { maxLength: 8 }), (pieces) => {
      const lines = pieces.map((line) => line.join(''));
      let last = 0;
      for (const { line, column, width } of proofread(lines)) {
        const length = [...(lines[line - 1] ?? '')].length;
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column - 1 + width).toBeLessThanOrEqual(length);
        expect(line).toBeGreaterThanOrEqual(last);
        last = line;
      }
    }),
    { examples: [[[['抄送', '：', '𠮷']]]] },
  );
});

describe('a document', () => {
  const word = (body: string) =>
    zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });

  it('is read from Word, paragraph by paragraph, without what was deleted', async () => {
    const body =
      '<w:p><w:r><w:t>关于</w:t></w:r><w:r><w:t xml:space="preserve">A&amp;B的通知</w:t></w:r></w:p>' +
      '<w:p/><w:p w:rsidR="1"><w:pPr><w:jc/></w:pPr><w:r><w:t>一、</w:t><w:tab/><w:t>总体&#x8981;求</w:t></w:r></w:p>' +
      '<w:p><w:del w:id="1"><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:r><w:t>新</w:t></w:r></w:p>';
    expect(await readDocument(word(body))).toMatchObject({ lines: ['关于A&B的通知', '', '一、 总体要求', '新'] });
  });

  it('is read from UTF-8 and GBK, with any line ends', async () => {
    const gbk = Uint8Array.from([0xb9, 0xd8, 0xd3, 0xda, 0x0d, 0x0a, 0xb5, 0xc4]);
    expect(await readDocument(gbk)).toEqual({ lines: ['关于', '的'] });
    expect(await readDocument(strToU8('\ufeff关于\r的\n'))).toEqual({ lines: ['关于', '的'] });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a broken zip', strToU8('PK\u0003\u0004坏的')],
    ['a zip without a body', zipSync({ 'a.txt': strToU8('a') })],
    ['something binary', Uint8Array.from([1, 0, 2])],
  ])('is refused with a reason when it is %s', async (_, bytes) => {
    expect(await readDocument(bytes)).toHaveProperty('trouble');
  });

  it('is refused when it would unpack to more than any paper has', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(21 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readDocument(bomb)).toMatchObject({ trouble: '文档展开后太大' });
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, zip) => {
        const all = zip ? Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]) : bytes;
        expect(await readDocument(all)).toBeTypeOf('object');
      }),
    );
  });
});

it('finds every slip that was planted in a paper', () => {
  const paper = readFileSync(join(import.meta.dirname, 'formats/slips.txt'), 'utf8').split('\n');
  const found = proofread(paper).map(({ line, column, message }) => `${line}:${column} ${message.split('：')[0]}`);
  expect(found).toEqual([
    '1:18 标题',
    '1:22 标题',
    '2:1 发文字号',
    '3:1 主送',
    '3:21 半角标点',
    '4:20 发文字号',
    '4:41 书名号套用',
    '6:1 层次序数写法',
    '6:18 半角标点',
    '7:9 日期有误',
    '7:25 日期有误',
    '8:1 层次序数次序',
    '8:9 年份简写',
    '8:23 日期有误',
    '9:1 层次序数次序',
    '10:1 层次序数写法',
    '10:10 引号不配对',
    '11:15 重字',
    '11:20 汉字日期',
    '12:1 层次序数写法',
    '12:6 用字',
    '12:9 用字',
    '12:18 百分数',
    '13:1 层次序数写法',
    '13:6 用字',
    '13:17 重词',
    '14:4 日期有误',
    '14:22 日期有误',
    '15:5 概数重复',
    '15:19 概数重复',
    '16:14 标点叠用',
    '17:4 时刻',
    '17:14 半角标点',
    '17:26 标点重复',
    '18:1 附件说明',
    '18:1 附件说明',
    '18:1 附件说明',
    '19:1 附件说明',
    '19:1 附件说明',
    '21:10 日期虚位',
    '22:1 抄送',
    '22:19 抄送',
    '23:18 日期有误',
  ]);
});
