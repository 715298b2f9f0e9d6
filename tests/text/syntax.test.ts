import { expect, test } from 'vitest';
import { type ErrorCode, YAMLParseError } from 'yaml';
import { parseText } from '../../src/ledger/text/read/parse.ts';
import { syntaxFault } from '../../src/ledger/text/read/syntax.ts';
import { codesOf, marked, placesOf } from './marked.ts';

test.each([
  ['two colons in a line', '甲: ⟪乙: 丙⟫\n', 'two-colons'],
  ['a line without a colon', '甲: 1\n⟪乙⟫\n丙: 2\n', 'missing-colon'],
  ['a dash after a key', '甲: ⟪-⟫ 乙\n', 'dash-after-key'],
  ['a list item without a dash', '甲:\n  - 乙: 1\n   ⟪丙: 2⟫\n', 'missing-dash'],
  ['a key between two levels', '甲:\n    乙: 1\n  ⟪丙: 2⟫\n', 'bad-indent'],
  ['a key under a quoted value', '甲: "1"\n  ⟪乙: 2⟫\n', 'bad-indent'],
  ['a value that begins with an at sign', '甲: ⟪@⟫乙\n', 'bad-value-start'],
  ['a value that begins with a per cent sign', '甲: ⟪%⟫乙\n', 'bad-value-start'],
  ['a backslash in double quotes', '甲: "D:⟪\\文⟫件"\n', 'bad-escape'],
  ['text after a bar', '甲: |⟪文⟫字\n  乙\n', 'bad-block-text'],
  ['two pairs without a comma', '甲: {乙: "1" ⟪丙⟫: "2"}\n', 'missing-comma'],
  ['two commas', '甲: [乙,⟪,⟫丙]\n', 'extra-comma'],
  ['a list by dashes in brackets', '甲: [⟪-⟫ 乙]\n', 'block-in-brackets'],
  ['a comment close to a quote', '甲: "乙"⟪#丙⟫\n', 'comment-needs-space'],
  ['a bracket that closes nothing', '甲: ⟪]⟫\n', 'not-yaml'],
])('%s is told in plain words where it stands', (_, text, code) => {
  const { text: plain, places } = marked(text);
  const { value, faults } = parseText(plain);
  expect(value).toBeUndefined();
  expect(codesOf(faults)).toEqual([code]);
  expect(placesOf(faults)).toEqual(places);
});

/** Written out so that the compiler says when the package learns a new one. */
const codes: Readonly<Record<ErrorCode, true>> = {
  ALIAS_PROPS: true,
  BAD_ALIAS: true,
  BAD_DIRECTIVE: true,
  BAD_DQ_ESCAPE: true,
  BAD_INDENT: true,
  BAD_PROP_ORDER: true,
  BAD_SCALAR_START: true,
  BLOCK_AS_IMPLICIT_KEY: true,
  BLOCK_IN_FLOW: true,
  DUPLICATE_KEY: true,
  IMPOSSIBLE: true,
  KEY_OVER_1024_CHARS: true,
  MISSING_CHAR: true,
  MULTILINE_IMPLICIT_KEY: true,
  MULTIPLE_ANCHORS: true,
  MULTIPLE_DOCS: true,
  MULTIPLE_TAGS: true,
  NON_STRING_KEY: true,
  RESOURCE_EXHAUSTION: true,
  TAB_AS_INDENT: true,
  TAG_RESOLVE_FAILED: true,
  UNEXPECTED_TOKEN: true,
  BAD_COLLECTION_TYPE: true,
};

test.each(Object.keys(codes))('%s has a Chinese sentence and a remedy without a word of English', (code) => {
  const { message, remedy } = syntaxFault(new YAMLParseError([3, 4], code as ErrorCode, 'What YAML says'), '甲: 乙\n');
  expect(message).not.toMatch(/What|YAML says/);
  expect(message + remedy).toMatch(/\p{Script=Han}{4}/u);
});
