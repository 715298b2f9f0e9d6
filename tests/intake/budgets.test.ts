import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readDocument } from '../../src/intake/document.ts';
import { readPaper } from '../../src/intake/draft/reading.ts';
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

it.each(['<row ', '<row>', '<c r="A1">', '<x a=', '<si><rPh '])('reads a sheet of nothing but %s', async (part) => {
  expect(await readWorkbook(book(part.repeat(MANY)))).toMatchObject({ sheets: [{ rows: [] }] });
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
  const read = await readWorkbook(book(`<sheetData>${rows}</sheetData><mergeCells>${merged}</mergeCells>`));
  expect(read).toMatchObject({ trouble: '工作表“台账”的合并单元格互相重叠：A1:B1048576' });
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
  expect(readPaper(lines, ['区教育局'], true).outline.paragraphs.length).toBeGreaterThan(0);
});
