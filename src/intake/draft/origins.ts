import type { Duty } from './duty.ts';
import { isOver } from './numbering.ts';
import type { FieldOrigin } from './origin.ts';
import type { PaperRead } from './reading.ts';
import type { Stretch } from './stretches.ts';
import { titleOf } from './title.ts';
import { yearOriginOf } from './year-origin.ts';

/** What says of the duties of a paper where each field is from, so that whoever checks it knows where to look. */
export function originsIn(paper: PaperRead): (duty: Duty) => FieldOrigin[] {
  const clauses = new Map(paper.outline.paragraphs.map(({ line, clause }) => [line, clause]));
  const yearOf = yearOriginOf(paper);
  const rows = new Set(paper.lines.flatMap((line, i) => (ROW.test(line) ? [i + 1] : [])));
  return (duty) => {
    const year = yearOf(duty);
    const all = [
      titleFrom(duty, paper),
      ...dueFrom(duty, paper),
      ...(year ? [year] : []),
      ...leadFrom(duty, paper, clauses),
      ...namesFrom('support', duty.support, duty, paper),
    ];
    return rows.has(duty.line) ? all.map((origin) => inRow(origin, duty)) : all;
  };
}

/** A row of a table, which is read as a sentence with a bracket behind it. */
const ROW = /^\s*\|.*\|\s*$|\t.*\t/;

function inRow(origin: FieldOrigin, { line }: Duty): FieldOrigin {
  return origin.line === line && origin.field !== 'year' ? { ...origin, part: '表里这一行' } : origin;
}

function titleFrom(duty: Duty, { stretches }: PaperRead): FieldOrigin {
  const texts = [duty.text, titleOf(duty.text)].filter((text) => text !== '');
  const found = texts.map((text) => stretches.within(duty, text)).find((one) => one !== undefined);
  return { field: 'title', part: '本句', stretches: found ? [found] : [], line: found?.line ?? duty.line };
}

function dueFrom(duty: Duty, { stretches }: PaperRead): FieldOrigin[] {
  const { line, timeWords: words, timeAt } = duty;
  if (words === undefined) return [];
  const own = (timeAt && stretches.of(duty, ...timeAt)) ?? stretches.within(duty, words);
  if (own || timeAt) {
    const part = own === undefined || own.line === line ? '本句' : '后面的标签';
    return [{ field: 'due', part, words, stretches: own ? [own] : [], line: own?.line ?? line }];
  }
  const above = stretches.before(duty, words);
  const where = above && { line: above.line };
  return [{ field: 'due', part: '前面写的时间', words, stretches: above ? [above] : [], ...where }];
}

type Search = (name: string) => Stretch | undefined;

function leadFrom(duty: Duty, paper: PaperRead, clauses: ReadonlyMap<number, string>): FieldOrigin[] {
  const { lead, unitFrom } = duty;
  const { outline, stretches } = paper;
  if (lead.length === 0) return [{ field: 'unit', part: '没有写', stretches: [] }];
  if (unitFrom === '主送机关')
    return [{ field: 'unit', part: unitFrom, words: lead.join('、'), stretches: [], line: outline.head }];
  if (unitFrom !== '上级标题') return namesFrom('unit', lead, duty, paper);
  const isAbove = (line: number) => isOver(clauses.get(line) ?? '\n', duty.clause);
  const search: Search = (name) => stretches.before(duty, name, isAbove) ?? stretches.behind(duty, name);
  const found = foundBy([search], lead);
  const [first] = found;
  const part = first && first.line > duty.line ? '下面的标签' : unitFrom;
  return [{ field: 'unit', part, words: lead.join('、'), stretches: found, ...(first && { line: first.line }) }];
}

function namesFrom(field: 'unit' | 'support', names: readonly string[], duty: Duty, paper: PaperRead): FieldOrigin[] {
  if (names.length === 0) return [];
  const { within, before, behind } = paper.stretches;
  const own: Search = (name) => within(duty, name);
  const back: Search = (name) => before(duty, name);
  const from = field === 'unit' ? duty.unitFrom : undefined;
  const searches =
    from === '前一句' ? [back] : from === '后面一句' ? [own, (name: string) => behind(duty, name)] : [own, back];
  const found = foundBy(searches, names);
  const [first] = found;
  const part = from ?? (first ? partOf(first, duty) : '本句');
  const line = first?.line ?? (part.startsWith('本句') ? duty.line : undefined);
  return [{ field, part, words: names.join('、'), stretches: found, ...(line !== undefined && { line }) }];
}

function foundBy(searches: readonly Search[], names: readonly string[]): Stretch[] {
  return names.flatMap((name) => {
    for (const search of searches) {
      const found = search(name);
      if (found) return [found];
    }
    return [];
  });
}

function partOf(found: Stretch, { line }: Duty): string {
  if (found.line === line) return '本句';
  return found.line < line ? '前文' : '后面的标签';
}
