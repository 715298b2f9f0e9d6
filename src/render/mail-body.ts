import { type Row, type Section, seenColumns, type Tone, textOf, type View } from '../views/view/view.ts';
import { aroundText } from './around.ts';
import { type Html, html } from './html/escape.ts';
import { printable } from './width.ts';

/** A letter as mail shows it: paragraphs, and of each row of a list what it is about and what is said of it. */
type Block =
  | { readonly kind: 'text' | 'end'; readonly text: string }
  | { readonly kind: 'matter'; readonly title: string; readonly said: readonly Said[] };

interface Said {
  readonly name: string;
  readonly text: string;
  readonly tone?: Tone | undefined;
}

/** The letter for programs that show no HTML. */
export function mailText(view: View): string {
  let number = 0;
  const lines = blocksOf(view).map((block) => {
    if (block.kind !== 'matter') return printable(block.text);
    number += 1;
    const said = block.said.map(({ name, text }) => `   ${name}：${printable(text)}`);
    return [`${number}. ${printable(block.title)}`, ...said].join('\n');
  });
  return `${[printable(view.title ?? ''), ...lines].join('\n\n')}\n`;
}

/** The letter as a page that a phone shows in one column: all of its style stands in it, and nothing is fetched for it. */
export function mailHtml(view: View): string {
  const { html: text } = html`<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${view.title ?? ''}</title></head>
<body style="margin:0;padding:16px;font-family:sans-serif;font-size:16px;line-height:1.7;color:#1a1a1a;background:#fff"><div style="max-width:640px;margin:0 auto">
<h1 style="font-size:20px;margin:0 0 16px">${view.title ?? ''}</h1>
${blocksOf(view).map(blockHtml)}</div></body></html>
`;
  return text;
}

function blockHtml(block: Block): Html {
  if (block.kind !== 'matter')
    return html`<p style="${block.kind === 'end' ? 'margin:0 0 4px;text-align:right' : 'margin:0 0 12px'}">${block.text}</p>\n`;
  return html`<div style="margin:0 0 12px;padding:8px 12px;border-left:4px solid #c00;background:#f6f6f6"><p style="margin:0 0 4px"><strong>${block.title}</strong></p>${block.said.map(saidHtml)}</div>\n`;
}

function saidHtml({ name, text, tone }: Said): Html {
  const words = tone === 'bad' ? html`<strong style="color:#a40000">${text}</strong>` : html`<span>${text}</span>`;
  return html`<p style="margin:0;font-size:15px">${name}：${words}</p>`;
}

function blocksOf({ official = {}, sections, notes = [] }: View): Block[] {
  const { addressee, signer, date, footnote } = aroundText(official);
  const lines = (kind: 'text' | 'end', ...texts: readonly (string | undefined)[]) =>
    texts.flatMap((text): Block[] => (text ? [{ kind, text }] : []));
  return [
    ...lines('text', addressee),
    ...sections.flatMap(sectionBlocks),
    ...lines('text', ...notes),
    ...lines('end', signer, date),
    ...lines('text', footnote),
  ];
}

function sectionBlocks(section: Section): Block[] {
  if (section.silent || section.detail) return [];
  const columns = seenColumns(section);
  const head = columns.find(({ grow }) => grow) ?? columns[0];
  const textIn = (row: Row) => textOf(row[head?.key ?? '']);
  if (section.layout !== 'list') return section.rows.map((row): Block => ({ kind: 'text', text: textIn(row) }));
  const others = columns.filter((one) => one !== head);
  return section.rows.map((row): Block => {
    const said = others.map(
      ({ key, title }): Said => ({ name: title, text: textOf(row[key]), tone: toneOf(row[key]) }),
    );
    return { kind: 'matter', title: textIn(row), said: said.filter(({ text }) => text !== '') };
  });
}

function toneOf(cell: Row[string]): Tone | undefined {
  return typeof cell === 'object' && cell !== null && 'tone' in cell
    ? (cell as { readonly tone?: Tone }).tone
    : undefined;
}
