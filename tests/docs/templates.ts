import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../docs/templates');

/** A line of a file of src (it stands there once), and those that come after it with the templates. */
export interface Addition {
  readonly file: string;
  readonly after: string;
  readonly lines: readonly string[];
}

/** The files that the templates bring, by their paths from the root. */
export function templates(): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return names.filter((name) => name.endsWith('.ts'));
}

function templateText(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** The lines by which the house comes to know what the templates bring: docs/templates/lines.txt. */
export function additions(): Addition[] {
  const blocks = templateText('lines.txt').trimEnd().split('\n\n');
  return blocks.map((block) => {
    const [file = '', after = '', ...lines] = block.split('\n');
    return { file, after: after.slice(2), lines: lines.map((line) => line.slice(2)) };
  });
}

/** A file with what is added to it. */
export function withLines(text: string, { after, lines }: Pick<Addition, 'after' | 'lines'>): string {
  return text.replace(`\n${after}\n`, (found) => `${found}${lines.join('\n')}\n`);
}
