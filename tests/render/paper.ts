import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment } from '../environment.ts';

/** What has to be there to lay a page out and to measure it. */
export const NEEDED = ['soffice --version', 'pdftotext -v', 'fc-list | grep -q "Noto Sans Mono CJK SC"'];

/** The faces asked for are not free; one whose figures are half as wide as its characters, as theirs are, stands in. */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include>
${['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体']
  .map(
    (name) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>Noto Sans Mono CJK SC</string></edit></match>`,
  )
  .join('\n')}
</fontconfig>`;

/** A line of text on a page; millimetres from its upper left corner. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** The pages that LibreOffice makes of a document. */
export function pagesOf(document: Uint8Array, ending: string): Page[] {
  return pagesOfAll(new Map([['paper', document]]), ending).get('paper') ?? [];
}

/** The same of several documents by their names, which are those of files. */
export function pagesOfAll(documents: ReadonlyMap<string, Uint8Array>, ending: string): ReadonlyMap<string, Page[]> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoneng-paper-'));
  try {
    for (const [name, document] of documents) writeFileSync(join(folder, `${name}.${ending}`), document);
    writeFileSync(join(folder, 'fonts.conf'), FONTS);
    const home = `-env:UserInstallation=file://${folder}/office`;
    const files = [...documents.keys()].map((name) => join(folder, `${name}.${ending}`));
    run('soffice', ['--headless', home, '--convert-to', 'pdf', '--outdir', folder, ...files], folder);
    return new Map([...documents.keys()].map((name) => [name, laidOutAs(name, folder)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The pages of a PDF that something else has made. */
export function pagesInPdf(pdf: Uint8Array): Page[] {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoneng-paper-'));
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf);
    return laidOutAs('paper', folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function laidOutAs(name: string, folder: string): Page[] {
  run('pdftotext', ['-bbox-layout', join(folder, `${name}.pdf`), join(folder, `${name}.xml`)], folder);
  return readFileSync(join(folder, `${name}.xml`), 'utf8')
    .split('<page ')
    .slice(1)
    .map(pageOf);
}

function run(program: string, args: readonly string[], folder: string): void {
  const env = environment({ HOME: folder, FONTCONFIG_FILE: join(folder, 'fonts.conf') });
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 600_000, env });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}

function pageOf(xml: string): Page {
  const [width, height] = ['width', 'height'].map((name) => mm(attribute(xml, name)));
  const lines = xml
    .split('<line ')
    .slice(1)
    .map((part) => {
      const box = part.slice(0, part.indexOf('</line>'));
      const words = [...box.matchAll(/<word [^>]*>([^<]*)<\/word>/g)].map((match) => match[1]);
      const [left, right, top, bottom] = ['xMin', 'xMax', 'yMin', 'yMax'].map((name) => mm(attribute(box, name)));
      return { text: words.join(' '), left: left ?? 0, right: right ?? 0, top: top ?? 0, bottom: bottom ?? 0 };
    });
  return { width: width ?? 0, height: height ?? 0, lines: lines.toSorted((a, b) => a.top - b.top) };
}

function attribute(xml: string, name: string): number {
  return Number(new RegExp(`${name}="([0-9.]+)"`).exec(xml)?.[1]);
}

function mm(points: number): number {
  return (points / 72) * 25.4;
}
