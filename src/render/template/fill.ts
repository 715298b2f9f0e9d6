import Docxtemplater from 'docxtemplater';
import { strFromU8 } from 'fflate';
import { isFilled } from '../../views/view/fields.ts';
import type { PaperField, PaperFields } from '../../views/view/view.ts';
import { NOTES } from '../docx/stencil.ts';
import { printable } from '../width.ts';
import { DOCUMENT, type TemplateParts, ZipOfParts } from './package.ts';
import { enclosed, preparedPart, type Settled, settledPart, unmarked } from './settle.ts';
import { ANY, BRACES, tagsIn } from './tags.ts';

/** Why a template that reads well cannot be filled all the same, with the names of the fields that are concerned. */
export interface Unfillable {
  readonly unfillable: readonly string[];
}

/** The paper that comes of a template and what is to stand in it. What nobody has called for and must be told is put at its end. */
export function filledTemplate(parts: TemplateParts, fields: PaperFields): Uint8Array | Unfillable {
  const document = preparedPart(strFromU8(parts[DOCUMENT] as Uint8Array));
  const file = new ZipOfParts(parts).file(DOCUMENT, document);
  try {
    compiled(file).render(contentsOf(fields));
  } catch (error) {
    return { unfillable: namesIn(error) };
  }
  const notes = fields[NOTES];
  const isTold = Object.entries(parts).some(([name, bytes]) => name === DOCUMENT && tagged(bytes).includes(NOTES));
  const settled: Settled = {
    before: document,
    notes: !isTold && notes?.kind === 'paragraphs' ? notes.texts.map(printable) : [],
  };
  for (const { name } of Object.values(file.files)) {
    const text = name.endsWith('.xml') ? (file.file(name)?.asText() ?? '') : '';
    if (name === DOCUMENT) file.file(name, settledPart(text, settled));
    else if (unmarked(text) !== text) file.file(name, name.startsWith('word/') ? settledPart(text) : unmarked(text));
  }
  return file.generate();
}

function tagged(bytes: Uint8Array): string[] {
  return tagsIn(strFromU8(bytes).replace(/<[^>]*>/g, '')).map(({ name }) => name);
}

/** A field is only what a paper has under that name: nothing is computed, and nothing that every object has is one. */
function compiled(file: ZipOfParts): Docxtemplater {
  return new Docxtemplater(file, {
    delimiters: BRACES,
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    syntax: { changeDelimiterPrefix: null },
    parser: (tag) => ({
      get: (scope: unknown) =>
        typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag.trim())
          ? (scope as Record<string, unknown>)[tag.trim()]
          : undefined,
    }),
    nullGetter: () => '',
  });
}

type Values = Record<string, unknown>;

function contentsOf(fields: PaperFields): Values {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]): [string, unknown][] => [
      [name, contentOf(field)],
      [`${ANY}${name}`, isFilled(field)],
    ]),
  );
}

function contentOf(field: PaperField): unknown {
  switch (field.kind) {
    case 'text':
      return field.tone ? enclosed([shown(field.text)], field.tone) : shown(field.text);
    case 'paragraphs':
      return enclosed(field.texts.map(shown));
    default:
      return field.rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).flatMap(([name, text]) => [
            [name, shown(text)],
            [`${ANY}${name}`, text !== ''],
          ]),
        ),
      );
  }
}

/** As papers of this program have it: what cannot be seen is made visible, lines stay lines. */
function shown(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

function namesIn(error: unknown): string[] {
  const { properties } = error as {
    properties?: { errors?: readonly { properties?: { xtag?: string } }[]; xtag?: string };
  };
  if (properties === undefined) throw error;
  const all = [...(properties.errors ?? []).map((one) => one.properties?.xtag), properties.xtag];
  return [...new Set(all.flatMap((name) => (name === undefined ? [] : [name.replace(/^[#^/]/, '')])))];
}
