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
  ],
  全角数字: [['共１２件', '共12件']],
  层次序数写法: [
    ['（一）、总体要求', '（一）总体要求'],
    ['1、排查隐患', '1.排查隐患'],
    ['一.总体要求', '一、总体要求'],
    ['(一)总体要求', '（一）总体要求'],
    ['（1）。排查', '（1）排查'],
  ],
  层次序数次序: [
    ['一、总体要求\n三、工作任务', '一、总体要求\n二、工作任务'],
    ['一、总体\n（一）甲方案\n（三）乙方案', '一、总体\n（一）甲方案\n二、任务\n（一）乙方案'],
    ['一、总体要求\n一、总体要求\n一、总体要求\n二、任务书\n二、任务书', '一、总体要求\n附件\n一、总体要求'],
  ],
  标题: [
    ['关于做好防汛工作的通知。', '关于做好防汛工作的通知'],
    ['关于做好防汛工作的紧急通知', '关于转发紧急通知的通知'],
  ],
  主送: [['各镇人民政府:', '各镇人民政府：']],
  附件说明: [
    ['附件:1.台账', '附件：1.台账'],
    ['附件：1、台账', '附件：台账'],
    ['附件：1.台账。', '附件1'],
  ],
  抄送: [
    ['抄送：区委办公室', '抄送：区委办公室。'],
    ['抄送:区委办公室。', '抄送：区委办公室，区人大\n常委会办公室。'],
  ],
  半角标点: [
    ['排查,整治', '排查，整治'],
    ['工作要求:', '比分3:2'],
    ['完成了.', 'x2.5千米'],
  ],
  半角括号: [['应急局(牵头)', 'f(x)']],
  标点重复: [
    ['完成。。', '完成……'],
    ['甲、、乙', '甲——乙'],
  ],
  多余空格: [['排查 整治隐患。', '第三条 排查整治隐患。']],
  重字: [['隐患的的排查', '隐患的排查']],
  括号不配对: [
    ['《条例》》', '《条例》'],
    ['（牵头', '1）排查'],
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
