import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { annotatedFrom } from '../../src/cli/draft/annotated.ts';
import { askedIn } from '../../src/cli/draft/asked.ts';
import { readDocument } from '../../src/intake/document.ts';
import { registerOf } from '../../src/intake/draft/actor/register.ts';
import { readPaper } from '../../src/intake/draft/reading.ts';
import { contextsOf } from '../../src/intake/draft/scope.ts';
import { stretchesOf } from '../../src/intake/draft/stretches.ts';
import { proofread } from '../../src/intake/proofread.ts';
import { columnName } from '../../src/intake/sheet/grid.ts';
import { readWorkbook } from '../../src/intake/sheet/workbook.ts';

/** What is tried here took minutes, or did not end, while work grew with the square of what was read. */
const MANY = 200_000;

const bytes = (text: string) => new TextEncoder().encode(text);

/** A book with one sheet, 台账. */
function book(sheet: string): Uint8Array {
  const id = 'Id="r1" Target="worksheets/sheet1.xml"';
  return zipSync({
    'xl/workbook.xml': bytes('<workbook><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': bytes(`<Relationships><Relationship ${id}/></Relationships>`),
    'xl/worksheets/sheet1.xml': bytes(sheet),
  });
}

function paper(body: string): Uint8Array {
  return zipSync({ 'word/document.xml': bytes(body) });
}

const cell = (place: string) => `<row r="${/\d+/.exec(place)}"><c r="${place}" t="str"><v>字</v></c></row>`;

it('tells twenty findings of a line, and how many there are besides', () => {
  const slips = proofread(['（'.repeat(MANY), '正文，，。']);
  expect(slips.length).toBe(22);
  expect(slips[20]).toMatchObject({ line: 1, column: 21, message: `……还有 ${MANY - 20} 处`, stands: MANY - 20 });
  expect(slips[21]).toMatchObject({ line: 2, column: 3, message: '标点重复：“，”连用' });
});

it.each(['）', '局:', '国〔22', '第一条 ', '(中', '0'])('looks through a line of nothing but %s', (part) => {
  expect(proofread([`国〔2022〕${part.repeat(MANY)}。`]).length).toBeLessThan(22);
});

const PARTS = [
  '<row ',
  '<row>',
  '<c r="A1">',
  '<x a=',
  '<c a="',
  '<c a=\'b" ',
  '<si><rPh ',
  '</c>',
  '<!--',
  '<![CDATA[',
  '<',
];

it.each(PARTS)('looks through a sheet of nothing but %s, which is no book', async (part) => {
  expect(await readWorkbook(book(part.repeat(MANY)))).toMatchObject({ trouble: 'xlsx 打不开，可能没有存完整' });
});

it.each(PARTS)('looks through a sheet with much of %s between its rows', async (part) => {
  const rows = `<row r="1"><c r="A1" t="str"><v>字</v></c></row>`;
  const read = await readWorkbook(book(`<worksheet><sheetData>${rows}${part.repeat(MANY)}</sheetData></worksheet>`));
  expect(JSON.stringify(read)).toMatch(/"rows":\[\["字"\]\]|没写完的格子/);
});

it.each(['<w:p ', '<w:p>', '<w:del>', '<w:tbl>', '<w:tbl><w:tr>', '<w:t ', '<w:p a="', '</w:p>', '<!--', '<![CDATA['])(
  'looks through a paper of nothing but %s, which is no document',
  async (part) => {
    expect(await readDocument(paper(part.repeat(MANY)))).toMatchObject({ trouble: 'docx 打不开，可能没有存完整' });
  },
);

it.each([
  '<p>',
  '<div>',
  '</p>',
  '<table>',
  '<td>',
  '<div><p>',
  '</b><b>',
  '<a b="',
  '<a b=\'c" ',
  '<',
  '&',
  '<!--',
  '<script>',
])('looks through a page of nothing but %s', async (part) => {
  const read = await readDocument(bytes(`<html>通知${part.repeat(MANY)}`));
  expect(JSON.stringify(read)).toMatch(/通知|没有读懂/);
});

it.each(['{', '}', '\\', '\\u', "\\'", '\\cell ', '\\row ', '{\\footnote ', '\\bin9'])(
  'looks through an RTF of nothing but %s',
  async (part) => {
    expect(await readDocument(bytes(`{\\rtf1 \\u20113?${part.repeat(MANY)}`))).toBeTypeOf('object');
  },
);

it('does not tell what merged cells say more often than anybody would', async () => {
  const text = '长'.repeat(20_000);
  const rows = '<tr><td>行</td></tr>'.repeat(20_000);
  const page = `<html><table><tr><td rowspan="20000">${text}</td></tr>${rows}</table>`;
  expect(await readDocument(bytes(page))).toMatchObject({ trouble: '文档展开后太大' });
});

it('reads the table of a sheet in which a cell stands far away, and names that cell', async () => {
  const read = await readWorkbook(book(`<sheetData>${cell('A1')}${cell('XFD1048576')}</sheetData>`));
  const remarks = [{ row: 1_048_575, column: 16_383, message: 'XFD1048576“字”离表太远，没有读' }];
  expect(read).toMatchObject({ sheets: [{ rows: [['字']], remarks }] });
});

it('names the last cell of a sheet that is larger than anybody’s table', async () => {
  const across = Array.from({ length: 1100 }, (_, i) => `<c r="${columnName(i)}1" t="str"><v>字</v></c>`).join('');
  expect(await readWorkbook(book(`<sheetData><row r="1">${across}</row></sheetData>`))).toMatchObject({
    trouble: '工作表“台账”太宽：有 1100 栏，最后一栏是 APH',
  });
  const stairs = Array.from({ length: 2000 }, (_, i) => cell(`XFD${i + 1}`)).join('');
  const { trouble } = (await readWorkbook(book(`<sheetData>${stairs}</sheetData>`))) as { readonly trouble: string };
  expect(trouble).toMatch(/^工作表“台账”太大：最后一格在 XFD\d{3}$/);
});

it('names the merged area that lies over all the others', async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => cell(`B${i + 1}`)).join('');
  const merged = '<mergeCell ref="A1:B1048576"/>'.repeat(2000);
  const read = await readWorkbook(
    book(`<worksheet><sheetData>${rows}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`),
  );
  expect(read).toMatchObject({ trouble: '工作表“台账”的合并单元格互相重叠：A1:B1048576' });
});

/** A PDF of so many pages with nothing on them. */
function pages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, i) => `${i + 3} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/Kids[${kids}]>>`,
    ...Array.from({ length: count }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>'),
  ];
  const written = objects.map((one, i) => `${i + 1} 0 obj${one}endobj\n`).join('');
  return bytes(`%PDF-1.4\n${written}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\n%%EOF`);
}

it('reads no PDF that is longer than any paper', async () => {
  expect(await readDocument(pages(2000))).toMatchObject({ trouble: '有 2000 页，太长' });
});

it('unpacks no more than a paper has, whatever a zip says of itself', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await readDocument(bomb)).toMatchObject({ trouble: '文档展开后太大' });
});

it('unpacks no more than a zip says, and takes no half of it for a paper', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) });
  const said = new DataView(bomb.buffer, bomb.byteOffset, bomb.length);
  for (let at = 0; at + 28 < bomb.length; at += 1) {
    if (said.getUint32(at, true) === 0x04034b50) said.setUint32(at + 22, 100, true);
    if (said.getUint32(at, true) === 0x02014b50) said.setUint32(at + 24, 100, true);
  }
  expect(await readDocument(bomb)).toMatchObject({ trouble: 'docx 打不开，可能没有存完整' });
});

it('reads every paragraph of a long document', async () => {
  const one = '<w:p><w:r><w:t>区教育局于3月底前完成。</w:t></w:r></w:p>';
  const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const body = `<w:document xmlns:w="${space}"><w:body>${one.repeat(100_000)}</w:body></w:document>`;
  expect(await readDocument(paper(body))).toMatchObject({ lines: { length: 100_000 } });
});

/** Lines of a paper of which it is counted how often one of them is looked at. */
function countedLines(lines: readonly string[]) {
  let looks = 0;
  const watched = new Proxy(lines as string[], {
    get: (all, key, self) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
      return Reflect.get(all, key, self);
    },
  });
  return { watched, looks: () => looks };
}

it.each([
  '区教育局3月1日前完成。\n',
  '各单位要做好工作。\n4月底前完成。\n',
  '（一）检查（区教育局牵头）\n1.4月底前完成。\n',
  '责任单位：区教育局\n完成时限：4月底\n',
])('looks for where things stand in twice as long a paper twice as often: %j', (part) => {
  const [once = 0, twice = 0] = [500, 1000].map((count) => {
    const read = readPaper(part.repeat(count).split('\n'), ['区教育局'], true);
    const { watched, looks } = countedLines(read.lines);
    const told = { ...read, lines: watched, stretches: stretchesOf(watched, contextsOf(read.outline, registerOf([]))) };
    annotatedFrom(told, askedIn(told, undefined));
    return looks();
  });
  expect(once).toBeGreaterThan(0);
  expect(twice / once).toBeLessThan(2.2);
});

it.each([
  '3月1日前，',
  '区教育局、',
  '（区教育局牵头、',
  '20',
  '由',
  '收到',
  '2022年\n',
  '区教育局要在2022年\n',
  '序号 |\n',
  '完成时限：3月\n',
  '每',
  '区教育局3月1日前完成。',
  '9月30日前，区教育局完成。区民政局列出清单。',
])('accounts for a paper of nothing but %j', (part) => {
  const lines = part.repeat(20_000).split('\n');
  const read = readPaper(lines, ['区教育局'], true);
  expect(read.outline.paragraphs.length).toBeGreaterThan(0);
  expect(annotatedFrom(read, askedIn(read, undefined)).items.length).toBe(read.duties.length);
});
