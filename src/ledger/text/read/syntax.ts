import type { ErrorCode, YAMLError } from 'yaml';
import { type Fault, fault, type TextRange } from '../fault.ts';
import { lineEnd, skip } from '../lines.ts';

type Plainly =
  | 'bad-indent'
  | 'missing-colon'
  | 'two-colons'
  | 'dash-after-key'
  | 'missing-dash'
  | 'bad-block-text'
  | 'missing-comma'
  | 'extra-comma'
  | 'block-in-brackets'
  | 'comment-needs-space'
  | 'key-too-long'
  | 'not-yaml'
  | 'tab-indent'
  | 'directive'
  | 'complex-key'
  | 'text-after-quote';
type Quoting = 'unclosed-quote' | 'unclosed-bracket' | 'bad-value-start' | 'bad-escape' | 'anchor-or-alias' | 'tag';

/** The YAML error, by its code and where one code says several things by its English words, and what it means to a clerk. */
const MEANINGS: readonly (readonly [ErrorCode, RegExp | undefined, Plainly | Quoting])[] = [
  ['ALIAS_PROPS', undefined, 'anchor-or-alias'],
  ['BAD_ALIAS', undefined, 'anchor-or-alias'],
  ['MULTIPLE_ANCHORS', undefined, 'anchor-or-alias'],
  ['BAD_PROP_ORDER', undefined, 'anchor-or-alias'],
  ['MULTIPLE_TAGS', undefined, 'tag'],
  ['TAG_RESOLVE_FAILED', undefined, 'tag'],
  ['BAD_COLLECTION_TYPE', undefined, 'tag'],
  ['BAD_DIRECTIVE', undefined, 'directive'],
  ['BAD_DQ_ESCAPE', undefined, 'bad-escape'],
  ['BAD_SCALAR_START', undefined, 'bad-value-start'],
  ['BAD_INDENT', /Block scalar/, 'bad-block-text'],
  ['BAD_INDENT', /^Flow/, 'unclosed-bracket'],
  ['BAD_INDENT', undefined, 'bad-indent'],
  ['TAB_AS_INDENT', undefined, 'tab-indent'],
  ['BLOCK_AS_IMPLICIT_KEY', /Nested mappings/, 'two-colons'],
  ['BLOCK_AS_IMPLICIT_KEY', undefined, 'bad-indent'],
  ['BLOCK_IN_FLOW', undefined, 'block-in-brackets'],
  ['KEY_OVER_1024_CHARS', undefined, 'key-too-long'],
  ['MULTILINE_IMPLICIT_KEY', /flow/, 'block-in-brackets'],
  ['MULTILINE_IMPLICIT_KEY', undefined, 'missing-colon'],
  ['NON_STRING_KEY', undefined, 'complex-key'],
  ['MISSING_CHAR', /closing [’'"]/, 'unclosed-quote'],
  ['MISSING_CHAR', /map values/, 'missing-colon'],
  ['MISSING_CHAR', /Missing (?:,|space)/, 'missing-comma'],
  ['MISSING_CHAR', /Comments must/, 'comment-needs-space'],
  ['MISSING_CHAR', /item without -/, 'missing-dash'],
  ['MISSING_CHAR', /Block scalars/, 'bad-block-text'],
  ['MISSING_CHAR', /Flow|flow|Expected/, 'unclosed-bracket'],
  ['UNEXPECTED_TOKEN', /Block scalar header/, 'bad-block-text'],
  ['UNEXPECTED_TOKEN', /same line with key/, 'dash-after-key'],
  ['UNEXPECTED_TOKEN', /Unexpected (?:,|empty item)/, 'extra-comma'],
  ['UNEXPECTED_TOKEN', /^Unexpected (?:scalar|single|double)\S* token/, 'missing-comma'],
  ['UNEXPECTED_TOKEN', /at node end/, 'text-after-quote'],
];

/** An error of the YAML parser in a clerk's words, at its place in the text; a general sentence for the rare rest. */
export function syntaxFault({ code, message, pos: [from, to] }: YAMLError, text: string): Fault {
  const start = Math.max(0, Math.min(from, text.length - 1));
  const range = /\s/.test(text.charAt(start))
    ? restOfLine(text, start)
    : { start, end: Math.max(start + 1, Math.min(to, text.length)) };
  const said = text.slice(start, range.end);
  const meaning =
    MEANINGS.find(([known, words]) => known === code && (words?.test(message) ?? true))?.[2] ?? 'not-yaml';
  switch (meaning) {
    case 'unclosed-quote':
      return fault(meaning, range, { quote: message.includes('"') ? '"' : "'" });
    case 'unclosed-bracket':
      return fault(meaning, range, { bracket: message.includes('map') ? '{' : '[' });
    case 'bad-value-start':
      return fault(meaning, { start, end: start + 1 }, { mark: said.charAt(0) });
    case 'bad-escape':
      return fault(meaning, { start, end: start + 2 }, { text: text.slice(start, start + 2) });
    case 'bad-indent':
    case 'two-colons':
      return fault(meaning, restOfLine(text, start), {});
    case 'anchor-or-alias':
    case 'tag':
      return fault(meaning, range, { text: said });
    default:
      return fault(meaning, range, {});
  }
}

function restOfLine(text: string, offset: number): TextRange {
  const end = lineEnd(text, offset);
  const start = skip(text, offset, end, ' \t');
  return { start: Math.min(start, end), end: Math.max(end, start + 1) };
}
