// What CHANGELOG.md tells of a version, and how what is not released yet becomes one.

import { execFileSync } from 'node:child_process';

const UNRELEASED = '## 未发布';

/** What is told of a version, without its heading (`## 0.2.0 · 2026-12-01`); undefined where that is nothing. */
export function partOf(changelog, version) {
  const parts = `\n${changelog}`.split('\n## ').slice(1);
  const own = parts.find((part) => part.split(/[ \n]/)[0] === version);
  return own?.slice(own.indexOf('\n')).trim() || undefined;
}

/** CHANGELOG.md with what is not released yet under the heading of a version and a day (yyyy-mm-dd); an error where there is nothing. */
export function releasedIn(changelog, version, day) {
  if (partOf(changelog, version) !== undefined)
    throw new Error(`CHANGELOG.md has a part headed "## ${version}" already.`);
  if (partOf(changelog, '未发布') === undefined) throw new Error(`CHANGELOG.md has nothing under "${UNRELEASED}".`);
  return changelog.replace(`${UNRELEASED}\n`, `${UNRELEASED}\n\n## ${version} · ${day}\n`);
}

/** Whether one version (0.2.0) comes after another; an error where it is none. */
export function isLater(version, than) {
  const [one, other] = [version, than].map((text) => {
    if (!/^\d+\.\d+\.\d+$/.test(text)) throw new Error(`"${text}" is no version: write it like 0.2.0.`);
    return text.split('.').map(Number);
  });
  const at = one.findIndex((number, place) => number !== other[place]);
  return at >= 0 && one[at] > other[at];
}

/** Tags the commit that is checked out; the tag says what is told of the version. */
export function tagVersion(root, name, version, told) {
  const args = ['tag', '--annotate', '--cleanup=whitespace', '--file=-', `v${version}`];
  execFileSync('git', args, { cwd: root, input: `${name} ${version}\n\n${told}\n` });
}
