import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx.ts';
import { type FaultKind, readTemplate } from '../../src/render/template/check.ts';
import { openTemplate } from '../../src/render/template/package.ts';
import { paperKinds } from '../../src/views/notices/usual.ts';
import { textField } from '../../src/views/view/fields.ts';
import type { PaperFields } from '../../src/views/view/view.ts';
import { nodeWorld } from '../../src/world/node.ts';
import { below, partsOf, rootOf } from '../readers/xml.ts';
import { answerOf, wholeAnswerOf } from './answers.ts';
import { blankOf, fieldsFor, filled, opened, PAPERS, paragraphsIn, usualOf } from './templates.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MEASURES = '<w:sectPr><w:pgSz w:w="11905" w:h="16837"/></w:sectPr>';

/** A template of an office's own, that says this in its body. */
function templateOf(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const relationships =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const parts = {
    '[Content_Types].xml': types,
    '_rels/.rels': relationships,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}${MEASURES}</w:body></w:document>`,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function line(...runs: readonly string[]): string {
  return `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
}

function row(...cells: readonly string[]): string {
  return `<w:tr>${cells.map((text) => `<w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr>${line(text)}</w:tc>`).join('')}</w:tr>`;
}

const FIELDS: PaperFields = {
  标题: { kind: 'paragraphs', texts: ['关于试的', '通知'] },
  事项: textField('甲<乙>&"丙"'),
  抄送: textField(''),
  办理要求: { kind: 'paragraphs', texts: ['一是办。', '二是报。', '三是结。'] },
  目前情况: { kind: 'paragraphs', texts: [] },
  亮灯: textField('红色督办单', 'bad'),
  逾期: {
    kind: 'rows',
    columns: ['环节', '时限'],
    rows: [
      { 环节: '签收', 时限: '3日' },
      { 环节: '办结', 时限: '' },
    ],
  },
  提示: { kind: 'paragraphs', texts: [] },
};

function textsOf(body: string, fields = FIELDS): string[] {
  return paragraphsIn(filled(templateOf(body), fields)).map(([, text]) => text);
}

describe('the template that this program writes of its own paper', () => {
  it.each(PAPERS)('filled in is that paper (%s %s)', async (today, question) => {
    const view = await answerOf(question, { today });
    const blank = await blankOf(view.paper?.kind ?? '');
    expect(paragraphsIn(filled(blank, fieldsFor(view)))).toEqual(paragraphsIn(await renderDocx(view)));
  });

  it('filled in is the letter to each unit that a reminder is parted into', async () => {
    const { parts = [] } = await wholeAnswerOf('remind', { today: '2022-06-30' }, nodeWorld());
    const blank = await blankOf('提醒单');
    const letters = [...parts];
    expect(letters.length).toBeGreaterThan(3);
    for (const { view } of letters)
      expect(paragraphsIn(filled(blank, fieldsFor(view)))).toEqual(paragraphsIn(await renderDocx(view)));
  });

  it.each(paperKinds.map(({ name }) => name))('of %s has every field, in order', async (name) => {
    const usual = usualOf(name);
    const blank = await blankOf(name);
    expect(paragraphsIn(filled(blank, fieldsFor(usual)))).toEqual(paragraphsIn(await renderDocx(usual)));
    const { faults, used } = readTemplate(opened(blank), fieldsFor(usual));
    expect(faults).toEqual([]);
    const told = Object.keys(usual.paper?.told ?? {});
    expect(Object.keys(fieldsFor(usual)).filter((field) => !used.has(field) && !told.includes(field))).toEqual([]);
  });

  it('keeps its styles and faces to the letter', async () => {
    const view = await answerOf('notice supervision J8SY');
    const blank = await blankOf('督办通知');
    const [before, after] = [unzipSync(blank), unzipSync(filled(blank, fieldsFor(view)))];
    for (const part of ['word/styles.xml', 'word/fontTable.xml', 'word/settings.xml'])
      expect(after[part]).toEqual(before[part]);
  });

  it.each(PAPERS)('is made of the same parts as that paper, none left over (%s %s)', async (today, question) => {
    const view = await answerOf(question, { today });
    const paper = filled(await blankOf(view.paper?.kind ?? ''), fieldsFor(view));
    expect(Object.keys(unzipSync(paper)).sort()).toEqual(Object.keys(unzipSync(await renderDocx(view))).sort());
  });

  it('has no page left over where an annex has nothing in it', async () => {
    const blank = await blankOf('督办专报');
    const view = await answerOf('notice special 李某 2022Q1');
    const none = { ...view, sections: view.sections.filter(({ annex }) => !annex) };
    const pages = below(rootOf(partsOf(filled(blank, fieldsFor(none)))['word/document.xml'] ?? ''), 'pgSz');
    expect(pages.map((one) => one.getAttribute('w:orient'))).toEqual(['portrait']);
  });

  it('bears 200 rows under one head, which is repeated on every page', async () => {
    const usual = usualOf('情况通报');
    const fields = fieldsFor(usual);
    const { 逾期清单: list } = fields;
    if (list?.kind !== 'rows') throw new Error('no list');
    const rows = Array.from({ length: 200 }, (_, i) => ({ ...list.rows[0], 序号: String(i + 1) }));
    const root = rootOf(
      partsOf(filled(await blankOf('情况通报'), { ...fields, 逾期清单: { ...list, rows } }))['word/document.xml'] ?? '',
    );
    expect(below(root, 'tr')).toHaveLength(201);
    expect(below(root, 'tblHeader')).toHaveLength(1);
  });

  it('says what is to be said with it, whether the office has kept a place for it or not', async () => {
    const notes = { 提示: { kind: 'paragraphs', texts: ['账本有 1 个错误，数不全。'] } } as const;
    const usual = usualOf('督办单');
    const paper = paragraphsIn(filled(await blankOf('督办单'), { ...fieldsFor(usual), ...notes }));
    expect(paper).toContainEqual(['GW-note', '账本有 1 个错误，数不全。']);
    expect(textsOf(line('{{事项}}'), { ...FIELDS, ...notes })).toEqual(['甲<乙>&"丙"', '账本有 1 个错误，数不全。']);
  });
});

describe('a template of an office', () => {
  it('has the paragraphs of a field where it stands alone, and lets them run on within a sentence', () => {
    expect(textsOf(line('{{办理要求}}'))).toEqual(['一是办。', '二是报。', '三是结。']);
    expect(textsOf(line('请：{{办理要求}}完'))).toEqual(['请：一是办。二是报。三是结。完']);
    expect(textsOf(line('{{目前情况}}') + line('止'))).toEqual(['止']);
  });

  it('is read right where Word has broken a field over runs', () => {
    const body = line('根据', '{', '{事', '项}', '}办理');
    expect(readTemplate(opened(templateOf(body)), FIELDS).faults).toEqual([]);
    expect(textsOf(body)).toEqual(['根据甲<乙>&"丙"办理']);
  });

  it('repeats a row, a paragraph, or a part of a line for each of a list', () => {
    expect(textsOf(`<w:tbl>${row('环节', '时限')}${row('{{#逾期}}{{环节}}', '{{时限}}{{/逾期}}')}</w:tbl>`)).toEqual([
      '环节',
      '时限',
      '签收',
      '3日',
      '办结',
      '',
    ]);
    expect(textsOf(line('{{#逾期}}') + line('{{环节}}：{{事项}}') + line('{{/逾期}}'))).toEqual([
      '签收：甲<乙>&"丙"',
      '办结：甲<乙>&"丙"',
    ]);
    expect(textsOf(line('{{#逾期}}{{环节}}{{#有时限}}（{{时限}}）{{/有时限}}；{{/逾期}}'))).toEqual([
      '签收（3日）；办结；',
    ]);
  });

  it('says something only where a field is filled, or only where it is not', () => {
    expect(textsOf(line('{{#有抄送}}抄送：{{抄送}}{{/有抄送}}{{^有抄送}}不抄送{{/有抄送}}'))).toEqual(['不抄送']);
    expect(textsOf(line('{{^有逾期}}没有{{/有逾期}}{{#有逾期}}有{{/有逾期}}'))).toEqual(['有']);
  });

  it('takes a value for what it is: no tag in it is read, its lines stay lines, what cannot be seen is shown', () => {
    const fields = {
      ...FIELDS,
      事项: textField('{{标题}}{{#逾期}}\n第二行\u0007\uFDD0'),
      办理要求: { kind: 'paragraphs', texts: ['{{事项}}', '{{/逾期}}'] } as const,
    };
    expect(textsOf(line('{{事项}}'), fields)).toEqual(['{{标题}}{{#逾期}}\n第二行␇<FDD0>']);
    expect(textsOf(line('{{办理要求}}'), fields)).toEqual(['{{事项}}', '{{/逾期}}']);
  });

  it('shades the cell in which a coloured field stands, whatever colour it had', () => {
    const cell = `<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/><w:vAlign w:val="center"/></w:tcPr>${line('{{亮灯}}')}</w:tc></w:tr></w:tbl>`;
    const [properties] = below(rootOf(partsOf(filled(templateOf(cell), FIELDS))['word/document.xml'] ?? ''), 'tcPr');
    expect([...(properties?.children ?? [])].map((one) => [one.localName, one.getAttribute('w:fill')])).toEqual([
      ['tcW', null],
      ['shd', 'F8D7D5'],
      ['vAlign', null],
    ]);
  });

  const FAULTS: readonly (readonly [FaultKind, string, string, string])[] = [
    ['unknown', '事項', line('办理的是{{事項}}，请'), '办理的是{{事項}}，请'],
    ['unknown', 'constructor', line('{{constructor}}'), '{{constructor}}'],
    ['unknown', '@事项', line('{{@事项}}'), '{{@事项}}'],
    ['unknown', '环节', line('{{环节}}'), '{{环节}}'],
    ['unknown', '有事', line('{{#有事}}甲{{/有事}}'), '{{#有事}}甲{{/有事}}'],
    ['half', '{{', line('请于{{事项 前'), '请于{{事项 前'],
    ['half', '}}', line('请于事项}}前'), '请于事项}}前'],
    ['half', '{{', line('请于{{事') + line('项'), '请于{{事'],
    ['wide', '｛｛事项｝｝', line('请办｛｛事项｝｝'), '请办｛｛事项｝｝'],
    ['list', '逾期', line('有{{逾期}}件'), '有{{逾期}}件'],
    ['text', '事项', line('{{#事项}}甲{{/事项}}'), '{{#事项}}甲{{/事项}}'],
    ['unopened', '逾期', line('甲{{/逾期}}'), '甲{{/逾期}}'],
    ['unclosed', '逾期', line('{{#逾期}}{{环节}}'), '{{#逾期}}{{环节}}'],
    ['crossed', '有抄送', line('{{#逾期}}{{#有抄送}}甲{{/逾期}}{{/有抄送}}'), '{{#逾期}}{{#有抄送}}甲{{/逾期}}{{/有'],
  ];

  it.each(FAULTS)('is told that a field is %s (%s)', (kind, name, body, around) => {
    const [first] = readTemplate(opened(templateOf(body)), FIELDS).faults;
    expect(first).toEqual({ kind, name, around });
  });

  it('tells which fields it calls, in its text and at the foot of its pages', () => {
    const foot = `<w:ftr ${W}>${line('{{标题}}{{错}}')}</w:ftr>`;
    const { used, faults } = readTemplate(
      opened(templateOf(line('{{#有抄送}}{{事项}}{{/有抄送}}'), { 'word/footer1.xml': foot })),
      FIELDS,
    );
    expect([...used].sort()).toEqual(['事项', '抄送', '标题', '错'].sort());
    expect(faults.map(({ name }) => name)).toEqual(['错']);
  });
});

describe('a file that is no template', () => {
  const relations = (type: string, target: string, mode = ' TargetMode="External"') =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`;
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(41 * 1024 * 1024) });
  const REFUSED: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['a text', strToU8('不是'), /不是 Word 文件/],
    ['an old document', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), /老的 \.doc/],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), /不是 Word 文件/],
    ['one that is too large', new Uint8Array(5 * 1024 * 1024 + 1), /太大/],
    ['one that unpacks to too much', bomb, /解开以后太大/],
    ['one with macros', templateOf('', { 'word/vbaProject.bin': 'x' }), /宏/],
    ['one with a file in it', templateOf('', { 'word/embeddings/a.xlsx': 'x' }), /嵌进去/],
    [
      'one that rests on a template elsewhere',
      templateOf('', { 'word/_rels/settings.xml.rels': relations('attachedTemplate', 'http://a/b.dotm') }),
      /外面的文件 http:\/\/a\/b\.dotm/,
    ],
    [
      'one with a picture elsewhere',
      templateOf('', { 'word/_rels/document.xml.rels': relations('image', 'http://a/b.png') }),
      /外面的文件/,
    ],
    ['one with entities', templateOf('', { 'word/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), /DOCTYPE/],
    [
      'one with a field that fetches',
      templateOf(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "http://a"</w:instrText></w:r></w:p>',
      ),
      /INCLUDETEXT/,
    ],
  ];

  it.each(REFUSED)('is refused: %s', (_, file, why) => {
    expect(openTemplate(file)).toEqual({ objection: expect.stringMatching(why) });
  });

  it('is not one that has a link to be followed, or a number of pages', () => {
    const link = templateOf('<w:p><w:fldSimple w:instr=" PAGE "/></w:p>', {
      'word/_rels/document.xml.rels': relations('hyperlink', 'http://a/'),
    });
    expect(openTemplate(link)).not.toHaveProperty('objection');
  });
});
