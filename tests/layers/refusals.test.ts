import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CommandRefusal } from '../../src/cli/contract/refusals/refusal.ts';
import { commandRefusals, type RefusalCode } from '../../src/cli/contract/refusals.ts';

const cli = join(import.meta.dirname, '../../src/cli');
const sources = readdirSync(cli, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('contract'))
  .map((name) => [name.replaceAll('\\', '/').slice(0, -3), readFileSync(join(cli, name), 'utf8')] as const);

/** Whatever a refusal is told, the name of it stands in its place. */
const anything = new Proxy({}, { get: (_, name) => `〈${String(name)}〉` });

function said(code: RefusalCode): string {
  const { exit, message, remedy } = commandRefusals[code] as CommandRefusal<object>;
  return `${exit} ${message(anything)}\n${remedy(anything)}`;
}

const codes = Object.keys(commandRefusals) as RefusalCode[];

describe('the refusals of commands', () => {
  it('are each raised somewhere', () => {
    const unused = codes.filter((code) => !sources.some(([, text]) => text.includes(`'${code}'`)));
    expect(unused, 'remedy: take out of src/cli/contract/refusals what nobody says any more').toEqual([]);
  });

  it('say each something else', () => {
    const texts = codes.map((code) => said(code).replace(/〈\w+〉/g, '〈〉'));
    const again = codes.filter((_, i) => texts.indexOf(texts[i] ?? '') !== i);
    expect(again, 'remedy: one code for what is said twice').toEqual([]);
  });

  it('stand in their table, each with its code, and not where they are raised', () => {
    const inline = sources.filter(([, text]) => /\b(?:misuse|refuse)\(/.test(text)).map(([name]) => name);
    expect(inline, "remedy: a line in src/cli/contract/refusals, and stop('its-code', { … })").toEqual([]);
  });

  it('have codes of their own: none is that of another room', () => {
    const folder = join(cli, 'contract/refusals');
    const written = readdirSync(folder).flatMap((name) =>
      Array.from(readFileSync(join(folder, name), 'utf8').matchAll(/^ {2}'([a-z-]+)': /gm), ([, code]) => code),
    );
    expect(written.filter((code, i) => written.indexOf(code) !== i)).toEqual([]);
    expect(written.toSorted()).toEqual(codes.toSorted());
  });
});
