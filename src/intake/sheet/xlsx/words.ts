import { unescaped } from '../../text.ts';
import { localOf, type MarkupToken, type OpenToken, tokensIn } from '../../tokens.ts';
import { UNKNOWN_ENTITY } from '../sheet.ts';

/** Words that stand, and words that somebody has struck out. */
export interface Worded {
  readonly text: string;
  readonly struck: string;
}

/** Gathers the words of a string item from its tokens. */
export interface WordsOf {
  take(token: MarkupToken): void;
  told(): Worded;
}

/**
 * The words of a string item as its tokens come: all its runs, those that are struck out apart, without how they are
 * read aloud (ECMA-376 §18.4.8, §18.4.10, §18.4.6).
 */
export function wordsOf(): WordsOf {
  const said = { text: '', struck: '' };
  let run: { text: string; isStruck: boolean } | undefined;
  let [isWords, aloud] = [false, 0];
  const end = () => {
    if (run) said[run.isStruck ? 'struck' : 'text'] += run.text;
    run = undefined;
  };
  const open = (token: OpenToken, name: string) => {
    if (name === 'r') end();
    if (name === 'r') run = { text: '', isStruck: false };
    else if (name === 'strike' && run) run.isStruck ||= isStriking(token);
    else if (name === 'rPh' && !token.isEmpty) aloud += 1;
    else if (name === 't') isWords = !token.isEmpty;
  };
  const close = (name: string) => {
    if (name === 'r') end();
    else if (name === 'rPh') aloud -= 1;
    else if (name === 't') isWords = false;
  };
  return {
    take: (token) => {
      if (token.kind === 'open') open(token, localOf(token.name));
      else if (token.kind === 'close') close(localOf(token.name));
      else if (isWords && aloud <= 0) {
        if (run) run.text += spelledOut(token);
        else said.text += spelledOut(token);
      }
    },
    told: () => {
      end();
      return { text: uncoded(said.text), struck: uncoded(said.struck) };
    },
  };
}

/** The words of a piece of markup, struck out or not. */
export function textIn(xml: string): string {
  const words = wordsOf();
  for (const token of tokensIn(xml)) words.take(token);
  const { text, struck } = words.told();
  return text + struck;
}

/** Whether a <strike> says that it is so. */
export function isStriking({ attributes }: Pick<OpenToken, 'attributes'>): boolean {
  return !/^(?:0|false)$/.test(attributes['val'] ?? '');
}

/** What a text between tags says. */
export function spelledOut({ text, isLiteral }: { readonly text: string; readonly isLiteral: boolean }): string {
  if (isLiteral || !text.includes('&')) return text;
  return unescaped(text.replace(UNDECLARED, `${UNKNOWN_ENTITY}$&`));
}

/** Text with what a book writes as _x000D_ (§22.9.2.19). */
export function uncoded(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** What XML knows of itself are five names; a sheet declares no others (ECMA-376 part 2, annex C forbids a DTD). */
const UNDECLARED = /&(?!(?:lt|gt|amp|quot|apos);)[\p{L}_:][\p{L}\p{N}._:-]*;/gu;
