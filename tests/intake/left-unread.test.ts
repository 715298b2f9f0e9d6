import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/intake/document.ts';

const PAPER = '一、区住建局于2026年6月15日前完成摸底。\n二、区教育局8月20日前完成检查。\n';
const notes = async (bytes: Uint8Array) => {
  const read = await readDocument(bytes);
  return 'trouble' in read ? [read.trouble] : (read.notes ?? []);
};

describe('text that is spoiled', () => {
  it('is read as the UTF-8 that it is where a few bytes are wrong, and this is told', async () => {
    const bytes = strToU8(PAPER);
    const cut = bytes.slice(0, -2);
    expect(await readDocument(cut)).toEqual({
      lines: ['一、区住建局于2026年6月15日前完成摸底。', '二、区教育局8月20日前完成检查\ufffd'],
      notes: ['有 1 处字读不出来，写成了“�”：对着原件看。'],
    });
  });

  it.each([
    ['what a program wrote for what it could not read', strToU8('锟斤拷锟斤拷锟斤拷6月锟斤拷')],
    ['UTF-16 without any sign of it', new Uint8Array(Buffer.from('请各单位抓紧落实，不得有误。', 'utf16le'))],
  ])('is refused where it is %s', async (_, bytes) => {
    expect(await readDocument(bytes)).toMatchObject({ trouble: '里面的文字是乱码' });
  });

  it('ends its lines at any of the marks of Unicode', async () => {
    expect(await readDocument(strToU8('关于\u2028一、甲\u2029二、乙\u0085三、丙\v四、丁'))).toEqual({
      lines: ['关于', '一、甲', '二、乙', '三、丙', '四、丁'],
    });
  });
});

it('refuses what is longer than any paper, of whatever kind', async () => {
  const long = '一、区住建局于6月15日前完成摸底。\n'.repeat(120_000);
  for (const text of [long, `<html><body>${long.replaceAll('\n', '<br>')}</body></html>`])
    expect(await readDocument(strToU8(text))).toMatchObject({ trouble: '文档展开后太大' });
});

describe('a page that holds another', () => {
  it('names it, as it does a file that is shown in it', async () => {
    const page = '<html><body><p>政务公开</p><iframe src="a.html"></iframe><embed src="b.pdf"></body></html>';
    expect(await notes(strToU8(page))).toEqual(['没有读：嵌着的网页或文件 2 个；里面有要办的事，对着原件看。']);
  });

  it('is refused with what to do where it is nothing but frames', async () => {
    const page = '<html><frameset cols="20%,80%"><frame src="a.html"><frame src="b.html"></frameset></html>';
    expect(await readDocument(strToU8(page))).toEqual({
      trouble: '正文在嵌着的另一个网页或文件里',
      remedy: '在浏览器里单独打开正文的那一页，另存以后再读',
    });
  });
});

it('counts the items of a list in a page, which it does not write out', async () => {
  const page = '<html><ol start="3"><li>甲<li>乙<ul><li>丙</ul></ol><ol type="A"><li>丁</ol></html>';
  expect(await readDocument(strToU8(page))).toEqual({ lines: ['3.甲', '4.乙', '丙', 'A.丁'] });
});

it('keeps a cell of RTF in its column where those before it are one', async () => {
  const row = (ends: readonly number[], ...cells: readonly string[]) =>
    `\\trowd${ends.map((end) => `\\cellx${end}`).join('')}\\intbl ${cells.map((cell) => `${gbk(cell)}\\cell `).join('')}\\row\\pard `;
  const rtf = `{\\rtf1\\ansi\\ansicpg936 ${row([900, 2000, 3000], '一', '二', '三')}${row([2010, 3000], '一', '三')}${row([900, 3000], '一', '二')}${row([1000, 2100, 3000], '一', '二', '三')}}`;
  expect(await readDocument(strToU8(rtf))).toEqual({
    lines: ['| 一 | 二 | 三 |', '| 一 |  | 三 |', '| 一 | 二 |  |', '| 一 | 二 | 三 |'],
  });
});

function gbk(text: string): string {
  const codes: Readonly<Record<string, string>> = { 一: "\\'d2\\'bb", 二: "\\'b6\\'fe", 三: "\\'c8\\'fd" };
  return Array.from(text, (one) => codes[one] ?? one).join('');
}

it('tells which part of a Word document breaks off', async () => {
  const part = (type: string) => `<Relationship Id="${type}" Type="x/${type}" Target="${type}.xml"/>`;
  const bytes = zipSync({
    'word/document.xml': strToU8('<w:document><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>'),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships>${['numbering', 'footnotes', 'header'].map(part).join('')}</Relationships>`,
    ),
    'word/numbering.xml': strToU8('<w:numbering><w:abstractNum>'),
    'word/header.xml': strToU8('<w:hdr><w:p>'),
    'word/footnotes.xml': strToU8('<w:footnotes><w:footnote>'),
  });
  expect(await notes(bytes)).toEqual([
    '自动编号坏了，没有读：对着原件看。',
    '脚注坏了，没有读：对着原件看。',
    '页眉坏了，没有读：对着原件看。',
  ]);
});

it('names a picture that stands in the text of an e-mail', async () => {
  const mail = [
    'From: a@example.com',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    '请按图办理',
    '--b',
    'Content-Type: image/png; name="a.png"',
    'Content-Disposition: inline; filename="a.png"',
    'Content-ID: <a>',
    '',
    'x',
    '--b--',
  ].join('\r\n');
  expect(await notes(strToU8(mail))).toEqual(['没有读：图片 1 张；里面有要办的事，对着原件看。']);
});

describe('Word 2003 in one file', () => {
  it('tells its numbers, and its notes after the paragraph', async () => {
    const xml =
      '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"><w:body><w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><wx:t wx:val="一、"/></w:listPr></w:pPr><w:r><w:t>甲</w:t></w:r><w:r><w:footnote><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:footnote></w:r><w:r><w:t>丙</w:t></w:r></w:p></w:body></w:wordDocument>';
    expect(await readDocument(strToU8(xml))).toEqual({ lines: ['一、甲丙', '注：乙'] });
  });
});
