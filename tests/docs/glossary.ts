import { holiday } from '../../src/records/holiday/schema.ts';
import { kinds } from '../../src/records/index.ts';
import { office } from '../../src/records/office/schema.ts';
import { plan } from '../../src/records/plan/schema.ts';
import { ruleFile } from '../../src/records/rule/schema.ts';
import { register } from '../../src/records/unit/schema.ts';
import { type Field, fieldsOf } from '../../src/vocabulary/anatomy.ts';
import * as choices from '../../src/vocabulary/choices.ts';
import { type Word, words } from '../../src/vocabulary/words.ts';
import { declaredIn } from '../layers/declared.ts';
import { type Term, terms } from './terms.ts';

/** What has fields: every kind of record, and the files that a ledger has once. */
const bearers = [
  ...kinds.map(({ word, schema }) => ({ name: word, schema })),
  { name: '单位名录', schema: register },
  { name: '方案', schema: plan },
  { name: '制度', schema: ruleFile },
  { name: '放假安排', schema: holiday },
  { name: '账本设置', schema: office },
];

/** More are only counted. */
const NAMED = 4;

/** Which kinds and files have a field of each name, at whatever depth. */
const uses: ReadonlyMap<Word, readonly string[]> = usesOf();

function usesOf(): Map<Word, string[]> {
  const found = new Map<Word, string[]>();
  for (const { name, schema } of bearers)
    for (const word of new Set(fieldsOf(schema).flatMap(wordsIn))) found.set(word, [...(found.get(word) ?? []), name]);
  return found;
}

function wordsIn({ word, fields = [] }: Field): Word[] {
  return [word, ...fields.flatMap(wordsIn)];
}

function usedIn(word: Word): string {
  const names = uses.get(word) ?? [];
  if (names.length === 0) return '只在答案里';
  return names.length > NAMED ? `${names.slice(0, NAMED).join('、')}等 ${names.length} 种` : names.join('、');
}

/** Where in src a term is declared, in the folder where it means this. */
export function placesOf({ name, within = '' }: Term, sources: Readonly<Record<string, string>>): string[] {
  const paths = Object.keys(sources).filter((path) => path.startsWith(within));
  return paths.filter((path) => declaredIn(sources[path] ?? '').includes(name)).toSorted();
}

/** docs/glossary.md: the table of words, the choices and the private terms of the code (the files of src by their paths). */
export function glossaryPage(sources: Readonly<Record<string, string>>): string {
  const termRow = (term: Term) =>
    row(`\`${term.name}\``, term.chinese, term.says, placesOf(term, sources).map(code).join(' '));
  const english = (Object.keys(words) as Word[]).toSorted();
  return `# 词汇

这一页由词表和 \`tests/docs/terms.ts\` 生成（\`npm run accept\`）。代码里只写英文，文件、表格、JSON 和话里只写中文；两边只在词表这一处相接。

## 代码自己的词

办公室不这么说、读代码却处处碰到的。“在哪里”是 \`src/\` 里声明它的文件。

${table(['词', '中文', '是什么', '在哪里'], terms.map(termRow))}

## 键和表头

\`src/vocabulary/words.ts\`，按英文排。“用在”是有这个键的记录和文件；只在答案里的，是 JSON 的键、表头和视图里的词。

${table(
  ['英文', '中文', '用在'],
  english.map((word) => row(`\`${word}\``, words[word], usedIn(word))),
)}

## 可选的值

\`src/vocabulary/choices.ts\`，按英文排。

${table(['英文', '是什么', '可选的'], Object.entries(choices).toSorted(byName).map(choiceRow))}
`;
}

function choiceRow([name, { subject, words: own }]: [string, { subject: string; words: Record<string, string> }]) {
  const values = Object.entries(own).map(([key, word]) => `${word}（\`${key}\`）`);
  return row(`\`${name}\``, subject, values.join('、'));
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function code(path: string): string {
  return `\`${path}\``;
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function table(titles: readonly string[], rows: readonly string[]): string {
  return [row(...titles), `|${titles.map(() => '---').join('|')}|`, ...rows].join('\n');
}
