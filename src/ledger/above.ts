/** What a file of settings in a folder above a ledger says of the ledger's files, in Chinese; undefined where nothing that does harm. */
export type Judge = (text: string, ledger: string, files: readonly string[]) => string | undefined;

/** Files that git takes for instructions for all that lies below them. */
export const ABOVE: Readonly<Record<string, Judge>> = { '.gitattributes': attributesOf, '.gitmodules': modulesIn };

/** How lines end is anybody's choice, and so is the merge driver of this tool; the rest changes what others see. */
const HARMLESS = /^[-!]?(?:text(?:=auto)?|eol=\w+|merge=xiaoneng)$/;

function attributesOf(text: string, ledger: string, files: readonly string[]): string | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const line = lines.find((one) => {
    const [pattern = '', ...attributes] = one.split(/\s+/);
    if (pattern === '' || pattern.startsWith('#')) return false;
    // [attr]name makes one name stand for others
    if (pattern.startsWith('[attr]')) return true;
    return attributes.some((attribute) => !HARMLESS.test(attribute)) && files.some(matching(pattern, ledger));
  });
  return line === undefined ? undefined : `里面的“${line}”管到账本里的文件`;
}

/** Quotes, escapes and classes of characters spell names in so many ways that they are taken to mean any file. */
const UNREAD = /["\\]|\[\[|\[[!^]?\]/;

/** As gitattributes has it: a pattern without a slash is one of names, else of paths from where the file lies. */
function matching(pattern: string, ledger: string): (path: string) => boolean {
  if (UNREAD.test(pattern)) return () => true;
  const isName = !pattern.replace(/\/$/, '').includes('/');
  const whole = new RegExp(`^${globbed(pattern.replace(/^\//, ''))}$`, 'u');
  return (path) => whole.test(isName ? path.slice(path.lastIndexOf('/') + 1) : `${ledger}${path}`);
}

function globbed(pattern: string): string {
  const parts = pattern.match(/\*\*\/|\*\*+|\*|\?|\[[^\]]+\]|[^*?[]+|\[/g) ?? [];
  return parts
    .map(
      (part) =>
        GLOBS[part.replace(/^\*{2,}$/, '**')] ??
        (/^\[.+\]$/.test(part) ? '[^/]' : part.replace(/[\\^$.|+(){}[\]/]/g, '\\$&')),
    )
    .join('');
}

/** What is in brackets may be any character: rather one pattern too many than one too few. */
const GLOBS: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };

function modulesIn(text: string, ledger: string): string | undefined {
  const paths = Array.from(text.matchAll(/^\s*path\s*=\s*"?([^"\r\n]*?)\/?"?\s*$/gm), ([, path = '']) => `${path}/`);
  const found = paths.find((path) => path.startsWith(ledger) || ledger.startsWith(path));
  return found === undefined ? undefined : `把 ${found} 说成另一个仓库（子模块），账本在里面`;
}
