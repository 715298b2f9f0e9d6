import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNamesFor } from '../../src/cli/output/file-names.ts';
import { runs } from '../extent.ts';

const bytes = (text: string) => Buffer.byteLength(text);

describe('the names of files, one for each unit', () => {
  it.each([
    [
      ['区应急局', '区住建局'],
      ['区应急局.docx', '区住建局.docx'],
    ],
    // what a disk does not take is replaced, and what is alike then is counted
    [
      ['区/局', '区:局', '区_局'],
      ['区_局.docx', '区_局_2.docx', '区_局_3.docx'],
    ],
    [
      ['a局', 'A局', 'Ａ局'],
      ['a局.docx', 'A局_2.docx', 'Ａ局_3.docx'],
    ],
    [
      ['-r', '.hidden', '~', ''],
      ['_-r.docx', '_.hidden.docx', '_~.docx', '_.docx'],
    ],
    [
      ['CON', 'nul', 'com1.北', 'Lpt9', 'CONSUL'],
      ['_CON.docx', '_nul.docx', '_com1.北.docx', '_Lpt9.docx', 'CONSUL.docx'],
    ],
    [
      ['一局 二局', '一局,二局', "一局'", '一\u200b局', '一局...'],
      ['一局_二局.docx', '一局_二局_2.docx', '一局_.docx', '一_局.docx', '一局.docx'],
    ],
  ])('%j', (names, expected) => {
    expect(fileNamesFor(names, 'docx')).toEqual(expected);
  });

  it('are cut between characters so that their drafts can be written too', () => {
    // 3 bytes each: 255 - 6 for the draft - 5 for .docx = 244 bytes, 81 characters
    const long = '局'.repeat(300);
    expect(fileNamesFor([long, long], 'docx')).toEqual([`${'局'.repeat(81)}.docx`, `${'局'.repeat(80)}_2.docx`]);
  });

  it('leave the name of the index alone', () => {
    expect(fileNamesFor(['索引'], 'csv', ['索引.csv'])).toEqual(['索引_2.csv']);
  });

  it('are as many as the units, whatever these are called', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('aux', 'AUX', '-', '.', '..', 'ß', 'ẞ', 'é', 'e\u0301'),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const files = fileNamesFor(names, 'md', ['索引.csv']);
        const folded = files.map((file) => file.normalize('NFC').toLowerCase());
        expect(new Set(folded).size).toBe(names.length);
        for (const file of files) {
          expect(bytes(`.${file}.lock`)).toBeLessThanOrEqual(255);
          expect(file).not.toMatch(/^[-.]|[/\\:*?"<>|,\s\0]/);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
