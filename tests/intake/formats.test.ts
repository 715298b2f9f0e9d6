import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/intake/document.ts';

const folder = join(import.meta.dirname, 'formats');
const fileOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

/** The lines of a file that are not empty. */
async function linesIn(name: string): Promise<readonly string[]> {
  const read = await readDocument(fileOf(name));
  if ('trouble' in read) throw new Error(read.trouble);
  return read.lines.map((line) => line.trim()).filter((line) => line !== '');
}

async function notesIn(name: string): Promise<readonly string[]> {
  const read = await readDocument(fileOf(name));
  return 'trouble' in read ? [read.trouble] : (read.notes ?? []);
}

const HEAD = [
  '云溪区人民政府办公室关于开展夏季安全检查的通知',
  '云政办〔2026〕12号',
  '各镇人民政府、各街道办事处，区政府各部门：',
  '为做好夏季安全工作，现将有关事项通知如下。',
];
const FOOT = ['云溪区人民政府办公室', '2026年6月1日'];
const paper = (...body: readonly string[]) => [...HEAD, ...body, ...FOOT];

const WHOLE = paper(
  '一、重点任务',
  '（一）摸清底数。区住建局会同区城管局于2026年6月15日前完成燃气用户摸底，并报区安委办。',
  '（二）集中整治。各镇、各街道要在6月底前完成自查，7月10日前报送自查报告。',
  '1.区教育局8月20日前完成校园食堂检查。',
  '2.区市场监管局每月5日前报送上月抽查情况。',
  '二、工作要求',
  '（一）加强领导。各单位要高度重视。',
  '（二）按时报送。各单位于2026年9月30日前将总结报区政府督查室。',
);

it.each(['autonum.docx', 'base.html', 'mail.eml', 'base.odt', 'base.pdf'])(
  'reads the whole paper from %s',
  async (name) => {
    expect(await linesIn(name)).toEqual(WHOLE);
  },
);

const TABLE = [
  '附件：任务分解表',
  '| 序号 | 任务类别 | 工作任务 | 责任单位 | 完成时限 |',
  '| 1 | 燃气安全 | 完成燃气用户摸底 | 区住建局 | 6月15日 |',
  '| 2 | 燃气安全 | 更换老旧软管 | 区住建局 | 6月15日 |',
  '| 3 | 校园安全 | 完成食堂检查、建立台账 | 区教育局、区市场监管局 | 8月20日前 |',
  '二、其他',
  '| 4 | 总结 | 报送总结 | 各单位 | 9月底 |',
];

it.each(['mergedtable.docx', 'mergedtable.doc'])('tells in every row what a merged cell says: %s', async (name) => {
  expect(await linesIn(name)).toEqual(paper(...TABLE));
});

it('refuses an old Word document that breaks off, wherever that is', async () => {
  const whole = fileOf('mergedtable.doc');
  for (let length = 600; length < whole.length; length += 700) {
    const read = await readDocument(whole.slice(0, length));
    expect('trouble' in read ? read.trouble : read.lines).toEqual(expect.anything());
  }
  expect(await readDocument(whole.slice(0, 3000))).toMatchObject({ trouble: 'doc 打不开，可能没有存完整' });
});

it('reads a table within a cell as what the cell says', async () => {
  expect(await linesIn('nestedtable.docx')).toContain('| 区住建局 | 子任务甲、子任务乙 | 6月30日前 |');
});

it('reads a text box once, and the footnote after its paragraph', async () => {
  expect(await linesIn('textbox.docx')).toEqual(
    paper(
      '一、区住建局于2026年6月15日前完成燃气用户摸底，并报区安委办。',
      '特急：区城管局6月20日前完成排查。',
      '二、区教育局8月20日前完成校园食堂检查。',
    ),
  );
  expect(await linesIn('footnote.docx')).toEqual(
    paper('一、区住建局于2026年6月15日前完成摸底，并报区安委办。', '注：其中老旧小区由区房管局于2026年5月30日前完成。'),
  );
});

it('leaves out what is hidden, was deleted or moved away, and says so', async () => {
  expect(await linesIn('misc.docx')).toEqual(
    paper(
      '一、区住建局于2026年6月15日前完成摸底。',
      '2026年6月20日前，区城管局完成排查。',
      '二、区教育局8月20日前完成校园食堂检查。',
      '三、区财政局8月25日前拨付资金。',
      '四、区商务局9月10日前上报。',
    ),
  );
  expect(await notesIn('misc.docx')).toEqual(['隐藏的文字没有算，1 处：“区水务局7月1日前隐藏任务。”。']);
  expect(await linesIn('tracked.docx')).toEqual(
    paper(
      '一、区住建局于2026年7月20日前完成燃气用户摸底。',
      '三、区教育局8月20日前完成校园食堂检查。',
      '四、区城管局8月1日前完成排查。',
    ),
  );
  expect(await notesIn('tracked.docx')).toEqual(['修订里删去的文字没有算，3 处：“6月15日”等。']);
});

it('finds the main part by what the package says', async () => {
  expect(await linesIn('otherpart.docx')).toEqual(paper('一、区住建局于2026年6月15日前完成摸底。'));
});

it('reads OFD, RTF and Big5', async () => {
  expect(await linesIn('sample.ofd')).toEqual(['一、区住建局于2026年6月15日前完成摸底。']);
  expect(await linesIn('mini.rtf')).toEqual(['云', '6月']);
  expect(await linesIn('big5.txt')).toEqual([
    '雲溪區人民政府辦公室關於開展夏季安全檢查的通知',
    '一、區住建局於2026年6月15日前完成摸底。',
  ]);
});

it.each([
  ['little', ''],
  ['big', ''],
  ['little', '\ufeff'],
  ['big', '\ufeff'],
])('reads UTF-16, %s end first, with the mark “%s”', async (end, mark) => {
  const bytes = Buffer.from(`${mark}一、区住建局于2026年6月15日前完成。\n　　二、一查到底。`, 'utf16le');
  const read = await readDocument(new Uint8Array(end === 'big' ? bytes.swap16() : bytes));
  expect(read).toEqual({ lines: ['一、区住建局于2026年6月15日前完成。', '　　二、一查到底。'] });
});

/** A Word document of parts; the main one names the others. */
function wordOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = Object.keys(parts).map(
    (name) => `<Relationship Id="${name}" Type="x/${name.replace(/\d/, '')}" Target="${name}.xml"/>`,
  );
  return zipSync({
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${names.join('')}</Relationships>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)])),
  });
}

const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const level = (i: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;

describe('the automatic numbers of Word', () => {
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '第%1条')}${level(1, 'decimalEnclosedCircleChinese', '%2', '<w:pStyle w:val="item"/>')}${level(2, 'bullet', '●')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`;
  const styles =
    '<w:styles><w:style w:styleId="item"><w:basedOn w:val="list"/></w:style><w:style w:styleId="list"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="toc1"><w:name w:val="toc 1"/></w:style></w:styles>';
  const at = (list: number, of: number) => `<w:numPr><w:ilvl w:val="${of}"/><w:numId w:val="${list}"/></w:numPr>`;

  it('count by their styles, on their levels, and begin anew where they are told to', async () => {
    const body = [
      p('总则', at(1, 0)),
      p('甲', '<w:pStyle w:val="item"/>'),
      p('乙', '<w:pStyle w:val="item"/>'),
      p('分则', at(1, 0)),
      p('丙', '<w:pStyle w:val="item"/>'),
      p('点', at(1, 2)),
      p('附则', at(2, 0)),
      p('附则二', at(2, 0)),
      p('不编号', '<w:pStyle w:val="item"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('');
    expect(await readDocument(wordOf(body, { numbering, styles }))).toEqual({
      lines: ['第一条 总则', '① 甲', '② 乙', '第二条 分则', '① 丙', '点', '第五条 附则', '第六条 附则二', '不编号'],
    });
  });

  it('are not in a table of contents, which is left out and told', async () => {
    const read = await readDocument(wordOf(p('一、总则	3', '<w:pStyle w:val="toc1"/>') + p('正文'), { styles }));
    expect(read).toEqual({ lines: ['正文'], notes: ['目录没有读，正文里有的照读。'] });
  });
});

it('reads headers and footers that say what the text does not, and no numbers of pages', async () => {
  const header = `<w:hdr>${p('内部资料 6月30日前有效')}${p('关于检查的通知')}</w:hdr>`;
  const footer = `<w:ftr>${p('第3页')}${p('— 3 —')}${p('联系人：张某')}</w:ftr>`;
  const read = await readDocument(wordOf(p('关于检查') + p('的通知'), { header1: header, footer1: footer }));
  expect(read).toEqual({ lines: ['内部资料 6月30日前有效', '关于检查', '的通知', '联系人：张某'] });
});

it('names pictures, charts, comments and objects', async () => {
  const run = (inside: string) => `<w:r>${inside}</w:r>`;
  const body = `<w:p>${run('<w:t>见图。</w:t>')}${run('<w:drawing><pic:pic/></w:drawing>')}${run('<w:drawing><c:chart/></w:drawing>')}${run('<w:object><o:OLEObject/></w:object>')}${run('<w:commentReference/>')}</w:p>`;
  expect(await readDocument(wordOf(body))).toEqual({
    lines: ['见图。'],
    notes: ['没有读：图片 1 张、图表 1 个、嵌入的对象 1 个、批注 1 条；里面有要办的事，对着原件看。'],
  });
});

it('reads a document whatever its prefixes are', async () => {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const xml = `<ns0:document xmlns:ns0="${main}"><ns0:body><ns0:p><ns0:r><ns0:t>通知</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;
  expect(await readDocument(zipSync({ 'word/document.xml': strToU8(xml) }))).toEqual({ lines: ['通知'] });
  const plain = xml
    .replaceAll('ns0:', '')
    .replace('xmlns:ns0', 'xmlns')
    .replace(/xmlns="[^"]*"/, `xmlns="${main}"`)
    .replace('<document', '<document');
  expect(await readDocument(strToU8(`<?xml version="1.0"?>${plain}`))).toMatchObject({ lines: ['通知'] });
});

it('keeps a cell in its column where a row begins later or leaves one out', async () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const span = '<w:gridSpan w:val="2"/>';
  const body = `<w:tbl>${row(cell('任务') + cell('责任单位', span) + cell('时限'))}${row(cell('甲事') + cell('甲局') + cell('乙局') + cell('6月'))}${row(cell('丙局', span) + cell('7月'), '<w:gridBefore w:val="1"/>')}</w:tbl>`;
  expect(await readDocument(wordOf(body))).toEqual({
    lines: ['| 任务 | 责任单位 | 责任单位 | 时限 |', '| 甲事 | 甲局 | 乙局 | 6月 |', '|  | 丙局 |  | 7月 |'],
  });
});

it('reads a page: its tables, what is not shown left out, paragraphs without an end', async () => {
  const page =
    '<!DOCTYPE html><title>站名</title><script>var a = "<p>假</p>";</script><p>关于&ldquo;安全&rdquo;的通知<p>一、甲<br>二、乙' +
    '<div style="display:none">藏</div><table><tr><th>任务<th>单位<tr><td rowspan=2>甲事<td>甲局<tr><td>乙局</table>';
  expect(await readDocument(strToU8(page))).toEqual({
    lines: ['关于“安全”的通知', '一、甲', '二、乙', '| 任务 | 单位 |', '| 甲事 | 甲局 |', '| 甲事 | 乙局 |'],
    notes: ['隐藏的文字没有算，1 处：“藏”。'],
  });
});

it('reads RTF: numbers, tables, hidden text, GBK and footnotes', async () => {
  const gbk = (bytes: string) => bytes.replace(/../g, "\\'$&");
  const rtf = `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 ${gbk('cbcecce5')};}}{\\info{\\title x}}\\f0 {\\listtext\\tab ${gbk('d2bba1a2')}\\tab}${gbk('bcd7')}{\\v ${gbk('d2fe')}}{\\footnote ${gbk('d7a2')}}\\par\\trowd\\cellx1\\cellx2\\intbl ${gbk('bcd7')}\\cell ${gbk('d2d2')}\\cell\\row\\pard ${gbk('cdea')}\\par}`;
  expect(await readDocument(strToU8(rtf))).toEqual({
    lines: ['一、甲', '注：注', '| 甲 | 乙 |', '完'],
    notes: ['隐藏的文字没有算，1 处：“隐”。'],
  });
});

it('tells which files come with an e-mail', async () => {
  const mail = [
    'From: a@example.com',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>请办理</p>',
    '--b',
    'Content-Type: application/pdf',
    'Content-Disposition: attachment; filename="=?UTF-8?B?6YCa55+lLnBkZg==?="',
    '',
    'x',
    '--b--',
  ].join('\r\n');
  expect(await readDocument(strToU8(mail))).toEqual({
    lines: ['请办理'],
    notes: ['邮件的附件没有读：“通知.pdf”；存出来再逐个读。'],
  });
});

it.each([
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), '是扫描件或图片，里面没有文字'],
  ['an archive', zipSync({ 'a.txt': strToU8('甲') }), '是压缩包，不是文书'],
  ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), '这是表格，不是文书'],
  ['other XML', strToU8('<?xml version="1.0"?><a>甲</a>'), '是 XML，认不出是哪种文书'],
  ['English', strToU8('nothing of ours'), '里面没有汉字'],
  ['mostly English', strToU8(`${'the quick brown fox '.repeat(20)}通知`), '里面汉字很少，没有读懂'],
  ['spoiled text', strToU8('\ufffd\ufffd\ufffd通知'), '里面的文字是乱码'],
  ['only a picture', wordOf('<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>'), '是扫描件或图片，里面没有文字'],
  [
    'half a document',
    zipSync({ 'word/document.xml': strToU8('<w:document><w:body><w:p><w:r><w:t>一、') }),
    'docx 打不开，可能没有存完整',
  ],
])('refuses %s and says what it is', async (_, bytes, trouble) => {
  expect(await readDocument(bytes)).toMatchObject({ trouble, remedy: expect.stringMatching(/./) });
});

it('reads what looks like a character as that character, wherever it stands', async () => {
  const read = await readDocument(strToU8('各镇⻓、区政府各部⻔于2⽉25⽇前⽴即上报⺠生实事，⾦额不变。'));
  expect(read).toEqual({ lines: ['各镇长、区政府各部门于2月25日前立即上报民生实事，金额不变。'] });
});

it('has one character for every radical that stands for one', async () => {
  const radicals = Array.from({ length: 0xd6 }, (_, i) => String.fromCharCode(0x2f00 + i)).join('');
  const read = await readDocument(strToU8(radicals));
  expect(read).toEqual({ lines: [radicals.normalize('NFKC')] });
});
