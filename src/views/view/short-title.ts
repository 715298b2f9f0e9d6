import type { Task } from '../../records/task/schema.ts';

/** Characters of a task's own title in that of a letter: with the words around it three lines of 2号, so that the first page has room for text. */
const ROOM = 42;
/** A part that is shorter says too little. */
const LEAST = 10;

/**
 * What the title of a letter calls its task: its own title without any 关于 more, and where that is too long for the first
 * page its first clauses, or the paper it comes from. The text of the letter has it whole.
 */
export function shortTitle({ title, source }: Pick<Task, 'title' | 'source'>): string {
  const own = title.replace(/^(关于)+(?=.)/, '').replace(/[。；，]$/, '');
  if ([...own].length <= ROOM) return own;
  const part = clausesWithin(own, ROOM);
  if (part !== undefined) return `${part}等事项`;
  return source?.number === undefined ? `${wholeWords(own, ROOM)}等事项` : `${source.number}所定事项`;
}

/** A name that fits into so many characters; what was left off is seen. */
export function nameWithin(title: string, room: number): string {
  return [...title].length <= room ? title : `${wholeWords(title, room)}……`;
}

const OPENING = '《〈“（〔「『‘';
const CLOSING = '》〉”）〕」』’';

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

/** Where there is no clause to stop at: up to what opens late and is not closed, or as far as there is room. */
function wholeWords(text: string, room: number): string {
  const head = [...text].slice(0, room);
  const kept = openIn(head.join('')).length > 0 ? head.slice(0, room - CLOSED) : head;
  const late = openIn(kept.join('')).find(({ at }) => at >= LEAST);
  if (late) return closed(kept.slice(0, late.at).join(''));
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(kept.join(''))].slice(0, -1);
  return closed(words.map(({ segment }) => segment).join(''));
}

/** So many characters it takes to close two names, one within the other. */
const CLOSED = 4;

/** What opens in a text and is not closed in it, the outermost first. */
function openIn(text: string): { readonly mark: string; readonly at: number }[] {
  const open: { mark: string; at: number }[] = [];
  for (const [at, mark] of [...text].entries()) {
    if (OPENING.includes(mark)) open.push({ mark, at });
    if (CLOSING.includes(mark)) open.pop();
  }
  return open;
}

/** A name that was cut says so, and is closed. */
function closed(text: string): string {
  const open = openIn(text);
  if (open.length === 0) return text;
  const marks = open.map(({ mark }) => CLOSING.charAt(OPENING.indexOf(mark)));
  return `${text}……${marks.reverse().join('')}`;
}
