/** How git begins a line of its own; behind a tab it lists files. */
const OF_GIT = /^(?:fatal|error|warning|hint|usage): |^ ?! \[|^(?:To|From) |^\t/;

/** Lines of a hook as they are, for those of this program are Chinese; what git says in English in brackets after them. */
export function quotedGit(said: string): string {
  const lines = said.split('\n').map((line) => line.replace(/^remote: ?/, '').trimEnd());
  const told = lines.filter((line) => line.trim() !== '');
  const english = told.filter(isEnglish).map((line) => line.trim());
  const words = english.length === 0 ? [] : [`（git 的原话：${english.join(' ')}）`];
  return [...told.filter((line) => !isEnglish(line)), ...words].join('\n');
}

/** A hook of this program also shows lines of files, which are marked off. */
function isEnglish(line: string): boolean {
  return OF_GIT.test(line) || !/\p{Script=Han}|\|/u.test(line);
}
