import type { Task } from '../../records/task/schema.ts';

/** Characters of a task's own title in that of a letter: with the words around it three lines of 2号, so that the first page has room for text. */
const ROOM = 42;
/** A part that is shorter says too little. */
const LEAST = 10;

/**
 * What the title of a letter calls its task: its own title without a second 关于, and where that is too long for the first
 * page its first clauses, or the paper it comes from. The text of the letter has it whole.
 */
export function shortTitle({ title, source }: Pick<Task, 'title' | 'source'>): string {
  const own = title.replace(/^关于(?=.)/, '').replace(/[。；，]$/, '');
  if ([...own].length <= ROOM) return own;
  const part = clausesWithin(own, ROOM);
  if (part !== undefined) return `${part}等事项`;
  return source?.number === undefined ? `${wholeWords(own, ROOM)}等事项` : `${source.number}所定事项`;
}

/** A name that fits into so many characters; what was left off is seen. */
export function nameWithin(title: string, room: number): string {
  return [...title].length <= room ? title : `${wholeWords(title, room)}……`;
}

const OPENING = '《“（〔「『‘';
const CLOSING = '》”）〕」』’';

/** As many clauses as there is room for; a name in 《》 or a quotation is not parted. */
function clausesWithin(text: string, room: number): string | undefined {
  let [depth, end] = [0, 0];
  for (const [i, character] of [...text].slice(0, room + 1).entries()) {
    if (OPENING.includes(character)) depth += 1;
    if (CLOSING.includes(character)) depth -= 1;
    if (depth === 0 && '，；、'.includes(character)) end = i;
  }
  return end < LEAST ? undefined : [...text].slice(0, end).join('');
}

/** Where there is no clause to stop at: up to what opens last and is not closed, or as far as there is room. */
function wholeWords(text: string, room: number): string {
  const head = [...text].slice(0, room).join('');
  const open = Math.max(...[...OPENING].map((mark) => head.lastIndexOf(mark)));
  const isOpen = open >= LEAST && ![...CLOSING].some((mark) => head.indexOf(mark, open) > open);
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(isOpen ? head.slice(0, open) : head)];
  return words
    .slice(0, isOpen ? undefined : -1)
    .map(({ segment }) => segment)
    .join('');
}
