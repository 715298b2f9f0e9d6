import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import validate from '@ooxml-tools/validate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/render/docx.ts';
import { readTemplate } from '../../src/render/template/check.ts';
import { paperKinds } from '../../src/views/notices/usual.ts';
import { environment } from '../environment.ts';
import { lacking } from '../needs.ts';
import { packageFaults } from '../readers/package.ts';
import { partsOf } from '../readers/xml.ts';
import { answerOf } from './answers.ts';
import { NEEDED, pagesOf } from './paper.ts';
import { blankOf, fieldsFor, filled, opened, PAPERS, paragraphsIn, usualOf } from './templates.ts';

const skipped = lacking('templates of papers in LibreOffice', NEEDED) !== undefined;

async function faultsOf(file: Uint8Array): Promise<string[]> {
  const told = await validate(file, 'docx', 'Office2007');
  return [
    ...told.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`),
    ...packageFaults(file),
  ];
}

/** Documents as LibreOffice saves them after opening them, as somebody does who edits a template in it. */
function resaved(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoneng-template-'));
  try {
    const places = [...files].map(([name, bytes]) => {
      const place = join(folder, `${name}.docx`);
      writeFileSync(place, bytes);
      return place;
    });
    const { status, stderr } = spawnSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/office`,
        '--convert-to',
        'docx',
        '--outdir',
        join(folder, 'out'),
        ...places,
      ],
      { timeout: 240_000, env: environment({ HOME: folder }) },
    );
    if (status !== 0) throw new Error(`soffice: ${status} ${stderr}`);
    return new Map(
      [...files.keys()].map((name) => [name, new Uint8Array(readFileSync(join(folder, 'out', `${name}.docx`)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a template, and the paper that comes of it', () => {
  it.each(paperKinds.map(({ name }) => name))('of %s is one that Office takes', async (name) => {
    const blank = await blankOf(name);
    expect(await faultsOf(blank)).toEqual([]);
    expect(await faultsOf(filled(blank, fieldsFor(usualOf(name))))).toEqual([]);
  });

  it.each(PAPERS)('has what Office takes in it (%s %s)', async (today, question) => {
    const view = await answerOf(question, { today });
    expect(await faultsOf(filled(await blankOf(view.paper?.kind ?? ''), fieldsFor(view)))).toEqual([]);
  });
});

/** The rows of a form stand as they usually do, whatever is in them: it may be shorter than one that is laid out for it. */
const FORMS: readonly string[] = ['督办单', '办结报告', '走访单'];

describe.skipIf(skipped)('in LibreOffice', () => {
  it.each(PAPERS)('has as many pages as the paper of this program (%s %s)', async (today, question) => {
    const view = await answerOf(question, { today });
    const [own, ours] = [filled(await blankOf(view.paper?.kind ?? ''), fieldsFor(view)), await renderDocx(view)];
    const shape = (file: Uint8Array) =>
      pagesOf(file, 'docx').map(({ width, height }) => [Math.round(width), Math.round(height)]);
    if (FORMS.includes(view.paper?.kind ?? '')) expect(shape(own).length).toBeLessThanOrEqual(shape(ours).length);
    else expect(shape(own)).toEqual(shape(ours));
  });

  it('a template that was saved there says the same, in the same faces', async () => {
    const names = paperKinds.map(({ name }) => name);
    const blanks = await Promise.all(names.map(async (name) => [name, await blankOf(name)] as const));
    const saved = resaved(new Map(blanks));
    const text = (file: Uint8Array) =>
      paragraphsIn(file)
        .map(([, one]) => one)
        .filter((one) => one !== '');
    for (const [today, question] of PAPERS) {
      const view = await answerOf(question, { today });
      const template = saved.get(view.paper?.kind ?? '') ?? new Uint8Array();
      expect(readTemplate(opened(template), fieldsFor(view)).faults).toEqual([]);
      const paper = filled(template, fieldsFor(view));
      expect(text(paper)).toEqual(text(await renderDocx(view)));
      for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体'])
        expect(partsOf(paper)['word/styles.xml']).toContain(face);
    }
  });
});
