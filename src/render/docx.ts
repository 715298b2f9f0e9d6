import { Document, Packer } from 'docx';
import type { View } from '../views/view/view.ts';
import { completed } from './docx/complete.ts';
import { LINE } from './docx/measures.ts';
import { officialPages, partedOf } from './docx/official.ts';
import { pitchOf } from './docx/pitch.ts';
import { reportPages } from './docx/report.ts';
import type { Stencil } from './docx/stencil.ts';
import { documentStyles } from './docx/styles.ts';

/** A view as a Word document on the page of GB/T 9704—2012; an official document with all that belongs to it. */
export async function renderDocx(view: View): Promise<Uint8Array> {
  return renderBound([view], view.title);
}

/** A paper that is to be a template: by the same hand, with what may be absent under its conditions. */
export async function renderStencilled(view: View, stencil: Stencil): Promise<Uint8Array> {
  return renderBound([view], view.title, stencil);
}

/** Several views bound into one document, each on pages of its own. */
export async function renderBound(views: readonly View[], title?: string, stencil?: Stencil): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: views.flatMap((view) =>
      view.official ? officialPages(view, view.official, stencil) : reportPages(view),
    ),
    styles: documentStyles(Math.min(...views.map(pitchFor))),
    ...(title && { title }),
    creator: '效能',
    lastModifiedBy: '效能',
  });
  return completed(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function pitchFor(view: View): number {
  if (view.official?.onePage !== true) return LINE;
  const { own, annexes } = partedOf(view);
  return pitchOf(view, own, annexes);
}
