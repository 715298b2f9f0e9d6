/** What a file holds besides what was read of it, for whoever must look into it. */
export interface Leftovers {
  /** One more of a kind, with its counter: 图片, 张. */
  add(what: string, counter: string): void;
  /** Words that were left out on purpose, and why: 隐藏的文字. */
  leftOut(why: string, words: string): void;
  /** A sentence of its own. */
  say(note: string): void;
  notes(): string[];
}

const EXCERPT = 20;

/** Counts what is not read. */
export function unreadOf(): Leftovers {
  const counted = new Map<string, { counter: string; count: number }>();
  const left = new Map<string, { first: string; count: number }>();
  const said: string[] = [];
  return {
    add: (what, counter) => {
      counted.set(what, { counter, count: (counted.get(what)?.count ?? 0) + 1 });
    },
    leftOut: (why, words) => {
      const text = words.replace(/\s+/g, ' ').trim();
      if (text === '') return;
      const before = left.get(why);
      left.set(why, { first: before?.first ?? text, count: (before?.count ?? 0) + 1 });
    },
    say: (note) => {
      if (!said.includes(note)) said.push(note);
    },
    notes: () => {
      const things = Array.from(counted, ([what, { counter, count }]) => `${what} ${count} ${counter}`);
      const notRead = things.length === 0 ? [] : [`没有读：${things.join('、')}；里面有要办的事，对着原件看。`];
      return [...said, ...Array.from(left, leftNote), ...notRead];
    },
  };
}

function leftNote([why, { first, count }]: readonly [
  string,
  { readonly first: string; readonly count: number },
]): string {
  const words = first.length > EXCERPT ? `${first.slice(0, EXCERPT)}…` : first;
  return `${why}没有算，${count} 处：“${words}”${count > 1 ? '等' : ''}。`;
}
