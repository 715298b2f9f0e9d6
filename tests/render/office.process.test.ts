import validate, { type OfficeVersion } from '@ooxml-tools/validate';
import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx.ts';
import { renderXlsx } from '../../src/render/xlsx.ts';
import type { View } from '../../src/views/view/view.ts';
import { extent, runs } from '../extent.ts';
import { packageFaults } from '../readers/package.ts';
import { answerOf, QUESTIONS, shortened } from './answers.ts';
import { hostileView } from './hostile.ts';
import { views } from './views.ts';
import { bytesOf } from './whole.ts';

type Kind = 'docx' | 'xlsx';

/** That of ECMA-376, first edition; at night today's as well. */
const VERSIONS: readonly OfficeVersion[] = extent === 'nightly' ? ['Office2007', 'Microsoft365'] : ['Office2007'];

/** All that is said by night; by day some rows of each section, for a judge that takes a second for a long list. */
const judgedOf = extent === 'nightly' ? (view: View) => view : shortened;

const WRITERS = { docx: renderDocx, xlsx: async (view: View) => bytesOf(renderXlsx(view)) } as const;

/**
 * What the Open XML SDK has to say: Microsoft's judge, whose schemas are those of ECMA-376 with what Office asks beyond
 * them. It is a program of its own in WebAssembly, too heavy for the tests that only compute.
 */
async function faultsOf(file: Uint8Array, kind: Kind): Promise<string[]> {
  const told: string[] = [];
  // one after the other: it keeps the file under one name
  for (const version of VERSIONS) told.push(...(await judged(file, kind, version)));
  return [...new Set([...told, ...packageFaults(file)])];
}

async function judged(file: Uint8Array, kind: Kind, version: OfficeVersion): Promise<string[]> {
  try {
    const faults = await validate(file, kind, version);
    return faults.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
  } catch (error) {
    return [`cannot be opened: ${(error as Error).message}`];
  }
}

async function faultsIn(view: View, kind: Kind): Promise<string[]> {
  return faultsOf(await WRITERS[kind](view), kind);
}

describe.each<Kind>(['docx', 'xlsx'])('a %s file', (kind) => {
  it.each(QUESTIONS)('that answers “%s” is one that Office takes', async (question) => {
    expect(await faultsIn(judgedOf(await answerOf(question)), kind)).toEqual([]);
  });

  it.each(['export --by-unit', 'export --all', 'list --columns 编号,事项,牵头单位'])(
    'that answers “%s” is one as well',
    async (question) => {
      expect(await faultsIn(judgedOf(await answerOf(question)), kind)).toEqual([]);
    },
  );

  it('is one that Office takes whatever it says', async () => {
    expect(await faultsIn(hostileView(), kind)).toEqual([]);
    await fc.assert(
      fc.asyncProperty(views, async (view) => {
        expect(await faultsIn(view, kind)).toEqual([]);
      }),
      { numRuns: runs(20) },
    );
  });
});

describe('the judge of Office files', () => {
  const view: View = { sections: [{ layout: 'list', columns: [{ key: 'a', title: '甲' }], rows: [{ a: '一' }] }] };
  const SPOILT: readonly [string, Kind, string, (part: string) => string | undefined][] = [
    [
      'a second definedNames',
      'xlsx',
      'xl/workbook.xml',
      (xml) => xml.replace('</workbook>', '<definedNames/></workbook>'),
    ],
    [
      'an element out of its order',
      'xlsx',
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace(/(<pageMargins[^>]*>)(<pageSetup[^>]*>)/, '$2$1'),
    ],
    [
      'a cell with a style that is not there',
      'xlsx',
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace(/ s="\d+"/, ' s="99"'),
    ],
    ['a part that is lacking', 'xlsx', 'xl/styles.xml', () => undefined],
    [
      'a part without a type',
      'xlsx',
      '[Content_Types].xml',
      (xml) => xml.replace(/<Override[^>]*styles[^>]*>/, '').replace(/<Default[^>]*application\/xml[^>]*>/, ''),
    ],
    [
      'a relationship that is lacking',
      'docx',
      'word/_rels/document.xml.rels',
      (xml) => xml.replace(/<Relationship [^>]*footer1[^>]*>/, ''),
    ],
    [
      'a property out of its order',
      'docx',
      'word/document.xml',
      (xml) => xml.replace(/(<w:pStyle[^>]*>)(<w:widowControl[^>]*>)/, '$2$1'),
    ],
    [
      'a value that is none',
      'docx',
      'word/document.xml',
      (xml) => xml.replace('w:lineRule="exact"', 'w:lineRule="precise"'),
    ],
    [
      'a cell without a paragraph',
      'docx',
      'word/document.xml',
      (xml) => xml.replace(/(<\/w:tcPr>)<w:p>.*?<\/w:p>(<\/w:tc>)/, '$1$2'),
    ],
  ];

  it.each(SPOILT)('sees %s', async (_, kind, part, spoil) => {
    const { [part]: bytes = new Uint8Array(), ...others } = unzipSync(await WRITERS[kind](view));
    const before = strFromU8(bytes);
    const after = spoil(before);
    expect(after).not.toBe(before);
    expect(
      await faultsOf(zipSync({ ...others, ...(after !== undefined && { [part]: strToU8(after) }) }), kind),
    ).not.toEqual([]);
  });
});
