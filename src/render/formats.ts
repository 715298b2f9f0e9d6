import { isMade } from '../views/view/rows.ts';
import type { View } from '../views/view/view.ts';
import { inChunks } from './pieces.ts';
import type { Setting } from './setting.ts';

/** What an answer is written as: at once, or in pieces that are made one after another and not held. */
export type Rendered = string | Uint8Array | Iterable<string | Uint8Array>;

export type Renderer = (view: View, setting: Setting) => Rendered | Promise<Rendered>;

/** A form that an answer can take. The code behind it is loaded when it is asked for. */
export interface Format {
  /** As it is typed after --format, and the usual ending of its files. */
  readonly name: string;
  readonly endings: readonly string[];
  /** Not for a screen. */
  readonly binary?: boolean;
  readonly load: () => Promise<Renderer>;
}

export const formats: readonly Format[] = [
  {
    name: 'text',
    endings: ['txt'],
    load: async () => {
      const { renderText, textLines } = await import('./text.ts');
      return (view, { paper }) => {
        const isHeld = view.sections.every(({ rows }) => !isMade(rows));
        return isHeld ? renderText(view, paper) : inChunks(textLines(view, paper));
      };
    },
  },
  { name: 'md', endings: ['md'], load: async () => (await import('./markdown.ts')).renderMarkdown },
  {
    name: 'json',
    endings: ['json'],
    load: async () => {
      const { jsonPieces } = await import('./json.ts');
      return (view, { envelope }) => inChunks(jsonPieces(view, envelope));
    },
  },
  { name: 'yaml', endings: ['yaml', 'yml'], load: async () => (await import('./yaml.ts')).renderYaml },
  {
    name: 'docx',
    endings: ['docx'],
    binary: true,
    load: async () => (await import('./docx.ts')).renderDocx,
  },
  {
    name: 'xlsx',
    endings: ['xlsx'],
    binary: true,
    load: async () => (await import('./xlsx.ts')).renderXlsx,
  },
  {
    name: 'html',
    endings: ['html', 'htm'],
    load: async () => {
      const { renderHtml } = await import('./html.ts');
      return (view) => inChunks(renderHtml(view));
    },
  },
  { name: 'ics', endings: ['ics'], load: async () => (await import('./ics.ts')).renderIcs },
  {
    name: 'csv',
    endings: ['csv'],
    load: async () => {
      const { renderCsv } = await import('./csv.ts');
      return (view) => inChunks(renderCsv(view));
    },
  },
];

export function formatNamed(name: string): Format | undefined {
  return formats.find((format) => format.name === name || format.endings.includes(name));
}

/** The ending of a file's name, without its dot and in small letters. */
export function endingOf(path: string): string | undefined {
  return /[^/\\]\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase();
}
