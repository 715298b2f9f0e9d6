import type { Flag, Grammar, Verb, Want } from './grammar.ts';

/** What may stand where somebody is typing. */
export interface Cursor {
  /** What is typed of the word so far. */
  readonly current: string;
  /** What stands before it in the same word and stays: --unit= */
  readonly before: string;
  /** Commands, or options. */
  readonly words: readonly (Verb | Flag)[];
  readonly want: Want;
  /** The ledger that was named. */
  readonly ledger?: string;
}

/** Reads what was typed after the program's name; the last word is the one that is being typed. */
export function cursorIn(typed: readonly string[], { commands }: Grammar): Cursor {
  const [words, last] = [parted(typed.slice(0, -1)), (typed.at(-1) ?? '').replace(/^['"]/, '')];
  const read = follow(words, commands);
  const ledger = valueAfter('--ledger', words);
  const [, before = '', rest = ''] = /^(--[a-z-]+=)(.*)$/s.exec(last) ?? [];
  const awaited = before === '' ? read.awaited : flagNamed(before.slice(0, -1), read.verb, commands)?.want;
  // bash takes the = for a word of its own
  const current = before === '' ? (last === '=' && awaited ? '' : last) : rest;
  const shown = { current, before, ...(ledger !== undefined && { ledger }) };
  if (awaited) return { ...shown, words: [], want: awaited };
  if (current.startsWith('-')) return { ...shown, words: read.verb?.options ?? [], want: 'anything' };
  const next = read.verb ? read.verb.verbs : commands;
  if (next && read.places === 0) return { ...shown, words: next, want: read.verb?.places.at(-1) ?? 'anything' };
  return { ...shown, words: [], want: placeOf(read.verb, read.places) };
}

/** The words as they were meant: without quotes, the value of an option by itself. */
function parted(words: readonly string[]): string[] {
  const plain = words.map((word) => word.replace(/^(['"])(.*)\1$/s, '$2').replace(/\\(.)/g, '$1'));
  return plain.flatMap((word) => /^(--[a-z-]+)=(.*)$/s.exec(word)?.slice(1, 3) ?? (word === '=' ? [] : [word]));
}

/** Goes along the words to the command they name, and what it has got so far. */
function follow(words: readonly string[], commands: readonly Verb[]) {
  let verb: Verb | undefined;
  let places = 0;
  let awaited: Want | undefined;
  for (const word of words) {
    if (awaited) awaited = undefined;
    else if (word.startsWith('-') && word !== '-') awaited = flagNamed(word, verb, commands)?.want;
    else {
      const next: Verb | undefined = (verb ? (verb.verbs ?? []) : commands).find(({ names }) => names.includes(word));
      if (next) verb = next;
      else places += 1;
    }
  }
  return { verb, places, awaited };
}

/** Before the command is known, an option that every command has. */
function flagNamed(name: string, verb: Verb | undefined, commands: readonly Verb[]): Flag | undefined {
  const options = verb?.options.length ? verb.options : commands.find(({ verbs }) => !verbs)?.options;
  return options?.find(({ names }) => names.includes(name));
}

function valueAfter(name: string, words: readonly string[]): string | undefined {
  const at = words.lastIndexOf(name);
  return at < 0 ? undefined : words[at + 1];
}

function placeOf(verb: Verb | undefined, places: number): Want {
  const known = verb?.places ?? [];
  return known[Math.min(places, known.length - 1)] ?? 'anything';
}
