import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as choices from '../../src/vocabulary/choices.ts';
import { words } from '../../src/vocabulary/words.ts';

const src = join(import.meta.dirname, '../../src');
const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('words.ts'))
  .map((name) => readFileSync(join(src, name), 'utf8'))
  .join('\n');
const identifiers = new Set(code.match(/[A-Za-z]+/g));

describe('the table of words', () => {
  it.each(Object.entries(words))('has %s (%s) for a use', (name) => {
    expect(identifiers.has(name), 'remedy: use the word in a schema or a view, or take it out of words.ts').toBe(true);
  });

  it('is Chinese outside and English inside, without spaces', () => {
    for (const [name, word] of Object.entries(words)) {
      expect(name).toMatch(/^[a-z][A-Za-z]+$/);
      expect(word).toMatch(/^\p{Script=Han}+$/u);
    }
  });
});

describe('a choice', () => {
  const all = Object.entries(choices);

  it.each(all)(
    'of %s has a word of its own for each value, and its subject is told',
    (_, { words: own, keys, subject }) => {
      const texts = Object.values(own);
      expect(new Set(texts).size).toBe(texts.length);
      expect(keys).toEqual(Object.keys(own));
      expect(subject).not.toBe('');
    },
  );

  it.each(all)(
    'of %s is read from its words and written back as them, and nothing else is',
    (_, { words: own, codec, parse }) => {
      for (const [key, word] of Object.entries(own)) {
        expect(parse(word)).toBe(key);
        expect(codec.parse(word)).toBe(key);
        expect(codec.encode(key as never)).toBe(word);
        expect(codec.safeParse(key).success).toBe(false);
        expect(codec.safeParse(`${word} `).success).toBe(false);
      }
    },
  );

  it.each(all)('of %s has every value for a use', (_, { keys }) => {
    for (const key of keys)
      expect(identifiers.has(key), `${key}; remedy: use it, or take it out of choices.ts`).toBe(true);
  });
});
