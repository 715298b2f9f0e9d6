import { describe, expect, it } from 'vitest';
import { charsetsOf } from '../../src/world/charset.ts';
import { encoderOf } from '../../src/world/encoded.ts';
import { readWords } from '../../src/world/reading.ts';
import { dice, runs } from '../extent.ts';

describe('the charset of a locale', () => {
  it.each([
    [{}, 'utf-8'],
    [{ LANG: 'C' }, 'utf-8'],
    [{ LANG: 'POSIX', LC_CTYPE: '' }, 'utf-8'],
    [{ LANG: 'zh_CN' }, 'utf-8'],
    [{ LANG: 'zh_CN.UTF-8' }, 'utf-8'],
    [{ LANG: 'zh_CN.GBK' }, 'gbk'],
    [{ LANG: 'zh_CN.GB2312' }, 'gbk'],
    [{ LANG: 'zh_CN.eucCN' }, 'gbk'],
    [{ LANG: 'zh_CN.gb18030' }, 'gb18030'],
    [{ LANG: 'zh_TW.Big5@stroke' }, 'big5'],
    [{ LANG: 'zh_CN.UTF-8', LC_CTYPE: 'zh_CN.GBK' }, 'gbk'],
    [{ LANG: 'zh_CN.GBK', LC_ALL: 'C.UTF-8' }, 'utf-8'],
    [{ LC_ALL: 'C', LANG: 'zh_CN.GBK' }, 'utf-8'],
  ])('%o is %s', (env, charset) => {
    expect(charsetsOf(env, 'linux')).toMatchObject({ terminal: charset, pipe: charset, document: 'utf-8' });
  });

  it('leaves a terminal that says it is UTF-8 alone where XIAONENG_ENCODING is meant for pipes', () => {
    const env = { LANG: 'zh_CN.UTF-8', XIAONENG_ENCODING: 'gbk' };
    expect(charsetsOf(env, 'linux')).toEqual({ terminal: 'utf-8', pipe: 'gbk', document: 'gbk' });
    expect(charsetsOf({ XIAONENG_ENCODING: 'cp936' }, 'linux').terminal).toBe('gbk');
    expect(charsetsOf({ XIAONENG_ENCODING: 'gbk' }, 'win32')).toMatchObject({ terminal: 'utf-8', pipe: 'gbk' });
  });

  it('says which name it does not know', () => {
    expect(charsetsOf({ LANG: 'ru_RU.KOI8-R' }, 'linux')).toMatchObject({ terminal: 'utf-8', unknown: 'KOI8-R' });
    expect(charsetsOf({ XIAONENG_ENCODING: 'gkb' }, 'linux')).toMatchObject({ pipe: 'utf-8', unknown: 'gkb' });
  });
});

describe('text in a charset', () => {
  it.each([
    ['gb18030', '镕', [0xe9, 0x46]],
    [
      'gbk',
      '中文，“〔红〕”',
      [0xd6, 0xd0, 0xce, 0xc4, 0xa3, 0xac, 0xa1, 0xb0, 0xa1, 0xb2, 0xba, 0xec, 0xa1, 0xb3, 0xa1, 0xb1],
    ],
    ['big5', '中文', [0xa4, 0xa4, 0xa4, 0xe5]],
    ['gb18030', '㛃😀', [0x82, 0x30, 0xb7, 0x31, 0x94, 0x39, 0xfc, 0x36]],
  ] as const)('%s: %s', (charset, text, bytes) => {
    expect([...encoderOf(charset).encode(text)]).toEqual(bytes);
  });

  it('in GB 18030 has every character but those of private use, and none is another one afterwards', () => {
    const encoder = encoderOf('gb18030');
    const all = Array.from({ length: 0x110000 - 0x80 }, (_, at) => at + 0x80).filter(
      (code) => !(code >= 0xd800 && code < 0xf900) && ![0xfeff, 0xfffd].includes(code),
    );
    const text = String.fromCodePoint(...all.slice(0, 60_000));
    expect(new TextDecoder('gb18030').decode(encoder.encode(text))).toBe(text);
    const beyond = all.slice(60_000).filter((code) => code % 97 === 0);
    for (const code of beyond) {
      const character = String.fromCodePoint(code);
      expect(new TextDecoder('gb18030').decode(encoder.encode(character))).toBe(character);
    }
  });

  it('marks what it has not, as wide as that is, and counts it', () => {
    const encoder = encoderOf('gbk');
    const before = encoder.lost;
    expect(new TextDecoder('gbk').decode(encoder.encode('王㛃ñ'))).toBe('王〓?');
    expect(encoder.lost - before).toBe(2);
    expect([...encoder.encode('\ufeff甲')]).toEqual([0xbc, 0xd7]);
  });
});

describe('what was typed in a locale of GBK', () => {
  const gbk = (text: string) => encoderOf('gbk').encode(text);
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const read = (...pieces: Uint8Array[]) => readWords(pieces, 'gbk');

  it.each(['排查燃气', '钱某', '联通', '区', '路', '路某', 'add', '--lead=区应急局', '阿依·买买提'])('%s', (text) => {
    expect(read(gbk(text))).toEqual({ words: [text] });
  });

  it.each(['排查燃气安全隐患', '区', '督查室', '应急'.repeat(2), '阿依·买买提'])(
    'is UTF-8 where a script was saved so: %s',
    (text) => {
      expect(read(utf8(text))).toEqual({ words: [text] });
    },
  );

  it('is judged with what stands beside it', () => {
    expect(read(...['add', '查燃气', '--by', '钱某'].map(utf8))).toEqual({ words: ['add', '查燃气', '--by', '钱某'] });
    expect(read(gbk('赵某'), gbk('閽辨煇')).words).toEqual(['赵某', '閽辨煇']);
    expect(read(gbk('赵某'), utf8('督查室')).words).toEqual(['赵某', '督查室']);
    expect(read(gbk('钱某'), utf8('排查燃气')).words).toEqual(['钱某', '排查燃气']);
  });

  it('is told to be in doubt where nothing says which it is', () => {
    expect(read(utf8('钱某')).doubt).toEqual({ local: '閽辨煇', utf8: '钱某' });
    expect(read(gbk('閽辨煇')).doubt).toEqual({ local: '閽辨煇', utf8: '钱某' });
  });

  it('keeps a mark where it is neither', () => {
    expect(read(Uint8Array.of(0xff, 0xff)).words[0]).toContain('\ufffd');
  });

  it('is never taken for another word: random characters of GB 2312, every other word such as UTF-8 begins with', () => {
    const roll = dice(2312);
    const between = (first: number, last: number) => first + Math.floor(roll() * (last - first + 1));
    const plain = () => [between(0xb0, 0xf7), between(0xa1, 0xfe)];
    const like = () => [
      ...[between(0xe4, 0xe9), between(0xa1, 0xbf), between(0xb0, 0xbf)],
      ...[between(0xe4, 0xe9), between(0xb0, 0xbf), between(0xa1, 0xbf)],
    ];
    for (let turn = 0; turn < runs(40_000); turn += 1) {
      const more = Array.from({ length: Math.floor(roll() * 3) }, plain).flat();
      const bytes = [...(turn % 2 === 0 ? like() : plain()), ...more];
      const word = Uint8Array.from(bytes);
      const meant = new TextDecoder('gb18030').decode(word);
      const { words, doubt } = read(word);
      if (!/[\ufffd\ue000-\uf8ff]/.test(meant) && !doubt && words[0] !== meant) expect.fail(`${meant}: ${words[0]}`);
    }
  });
});
