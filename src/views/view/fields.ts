import type { PaperField, Tone } from './view.ts';

export function textField(text: string, tone?: Tone): PaperField {
  return { kind: 'text', text, ...(tone && { tone }) };
}

/** Whether there is anything to be put in its place. */
export function isFilled(field: PaperField): boolean {
  switch (field.kind) {
    case 'text':
      return field.text !== '';
    case 'paragraphs':
      return field.texts.length > 0;
    default:
      return field.rows.length > 0;
  }
}
