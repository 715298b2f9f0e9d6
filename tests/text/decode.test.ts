import { expect, test } from 'vitest';
import { decode, MAX_BYTES } from '../../src/ledger/text/read/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return new Uint8Array(view.buffer);
};
/** 编号: 一\n事项: 排查燃气隐患\n in GBK. */
const gbk = Uint8Array.from('b1e0bac53a20d2bb0acac2cfee3a20c5c5b2e9c8bcc6f8d2febbbc0a'.match(/../g) ?? [], (pair) =>
  Number.parseInt(pair, 16),
);

test('UTF-8 is read as it is, line ends and all', () => {
  expect(decode(utf8('编号: 一\r\n'))).toEqual({ text: '编号: 一\r\n', bom: false });
});

test('a text that begins with a full-width sign begins with no mark', () => {
  expect(decode(utf8('（草稿）: 一\n'))).toEqual({ text: '（草稿）: 一\n', bom: false });
});

test('a byte order mark is dropped and remembered', () => {
  expect(decode(utf8('\ufeff编号: 一\n'))).toEqual({ text: '编号: 一\n', bom: true });
});

test.each([
  ['GBK', gbk, 'file-gbk'],
  ['UTF-16 LE with a mark', utf16('\ufeff编号: 一\n', true), 'file-utf16'],
  ['UTF-16 BE with a mark', utf16('\ufeff编号: 一\n', false), 'file-utf16'],
  ['UTF-16 LE without a mark', utf16('编号: 一\n事项: 排查\n', true), 'file-utf16'],
  ['UTF-16 BE without a mark', utf16('编号: 一\n事项: 排查\n', false), 'file-utf16'],
  ['text with a zero byte', utf8('编号: \0\n'), 'file-binary'],
  ['English text with a zero byte', utf8('what is this and why is it here \0 x'), 'file-binary'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49), 'file-binary'],
  [
    'UTF-8 with a scar',
    Uint8Array.of(...utf8('编号: 一\n事项: 排查'), 0xe7, 0x87, ...utf8('气隐患，按时整改\n')),
    'file-not-utf8',
  ],
  ['nothing', new Uint8Array(0), 'file-empty'],
  ['a byte order mark alone', utf8('\ufeff'), 'file-empty'],
  ['a byte too many', new Uint8Array(MAX_BYTES + 1).fill(0x61), 'file-too-large'],
])('%s is one finding that names the cure', (_, bytes, code) => {
  const decoded = decode(bytes);
  expect('findings' in decoded && decoded.findings.map((found) => found.code)).toEqual([code]);
});

test('a scar in UTF-8 is told with its line', () => {
  const decoded = decode(Uint8Array.of(...utf8('编号: 一\n事项: 排查燃气'), 0xff, 0x0a));
  expect('findings' in decoded && decoded.findings[0]?.message).toContain('第 2 行');
});

test('the largest file that is allowed is read', () => {
  expect(decode(new Uint8Array(MAX_BYTES).fill(0x61))).toHaveProperty('text');
});
