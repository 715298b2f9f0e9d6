import type { Day } from '../../src/calendar/day.ts';
import { blankTemplate } from '../../src/render/template/blank.ts';
import { emptied, paperFieldsOf } from '../../src/render/template/fields.ts';
import { filledTemplate } from '../../src/render/template/fill.ts';
import { openTemplate, type TemplateParts } from '../../src/render/template/package.ts';
import type { Occasion } from '../../src/views/notices/letter.ts';
import { type PaperKind, paperKinds } from '../../src/views/notices/usual.ts';
import type { PaperFields, View } from '../../src/views/view/view.ts';
import { below, partsOf, rootOf } from '../readers/xml.ts';

/** A paper of each kind on the sample ledger: the day of looking, and what is asked. */
export const PAPERS: readonly (readonly [day: string, question: string])[] = [
  ['2022-06-30', 'notice supervision J8SY'],
  ['2022-06-30', 'notice urging RTFS'],
  ['2022-06-30', 'notice sheet J8SY'],
  ['2022-07-05', 'notice reply J8SY'],
  ['2022-06-30', 'notice circular 2022Q2'],
  ['2022-06-30', 'notice errors 2022-05'],
  ['2022-06-30', 'notice special 郭某 2022Q2'],
  ['2022-06-30', 'notice special 李某 2022Q1'],
  ['2022-06-30', 'notice completion 1AXB'],
  ['2022-06-30', 'notice visit KCT9'],
];

const OCCASION: Occasion = {
  office: 'xx区政府督查室',
  asOf: { day: '2022-06-30' as Day },
  copies: [],
  sealed: true,
};

function kindNamed(name: string | undefined): PaperKind {
  const kind = paperKinds.find((one) => one.name === name);
  if (!kind) throw new Error(`no kind ${name}`);
  return kind;
}

/** The paper as it usually is, of a kind. */
export function usualOf(name: string): View {
  return kindNamed(name).usual(OCCASION);
}

export function blankOf(name: string): Promise<Uint8Array> {
  return blankTemplate(usualOf(name));
}

export function opened(file: Uint8Array): TemplateParts {
  const parts = openTemplate(file);
  if ('objection' in parts) throw new Error(String(parts.objection));
  return parts as TemplateParts;
}

/** All fields of the kind of a paper, filled as far as the paper does. */
export function fieldsFor(view: View): PaperFields {
  return { ...emptied(paperFieldsOf(usualOf(view.paper?.kind ?? ''))), ...paperFieldsOf(view) };
}

export function filled(template: Uint8Array, fields: PaperFields): Uint8Array {
  const file = filledTemplate(opened(template), fields);
  if (file instanceof Uint8Array) return file;
  throw new Error(`not to be filled: ${file.unfillable}`);
}

/** A paragraph by its style and its text; one without text has none of its own. */
export function paragraphsIn(file: Uint8Array): [style: string, text: string][] {
  return below(rootOf(partsOf(file)['word/document.xml'] ?? ''), 'p').map((paragraph) => {
    const text = below(paragraph, 'r')
      .flatMap((run) => [...run.children])
      .map((one) =>
        one.localName === 't' ? one.textContent : one.localName === 'tab' ? '\t' : one.localName === 'br' ? '\n' : '',
      )
      .join('');
    // the names of annexes stand in by blanks, or by the measures of their paragraph
    return [text === '' ? '' : (below(paragraph, 'pStyle')[0]?.getAttribute('w:val') ?? ''), text.replace(/^　+/, '')];
  });
}
