// How well `xiaoneng draft` reads documents whose duties somebody has written down by hand: `npm run score:draft`.
// Another folder of NN-name.txt with NN-name.truth.json: `node scripts/draft-score.mjs FOLDER` (its own documents by default).
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';

const root = join(import.meta.dirname, '..');
const { readingOf, scored } = await shared('src/intake/draft/scoring.ts');

/** What `draft --score` counts with: there is no second way to count. */
async function shared(path) {
  const { code } = await transform(readFileSync(join(root, path), 'utf8'), { loader: 'ts', format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}
const own = join(root, 'tests/intake/documents');

/** The documents of a folder that have a truth beside them, each with the path of its text. */
export function documents(folder = own) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.truth.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .map((truth) => ({ ...truth, path: join(folder, truth.doc) }));
}

/** What the program finds in a document, and the sentences of which it says that it did not understand them. */
function found(path) {
  const args = [join(root, 'bin/xiaoneng.js'), 'draft', path, '--json'];
  const answer = JSON.parse(execFileSync(process.execPath, args, { cwd: '/', encoding: 'utf8', maxBuffer: 2 ** 28 }));
  const claimed = answer['任务'].map((duty) => ({
    wording: duty['原文'],
    kind: duty['类型'],
    deadline: duty['期限'] ?? undefined,
    value: duty['值'] === null ? undefined : String(duty['值']),
    units: duty['单位'],
  }));
  const told = [...(answer['没看懂的时间'] ?? []), ...(answer['没有用上的单位'] ?? [])].map((one) => one['原文']);
  return { claimed, told };
}

/** What somebody wrote down of a document, as the program compares it; units may be more than those of the truth. */
function expectedOf(duty) {
  const { text, kind, deadline, value, units, optional = false } = duty;
  const {
    accept_kind: kinds = [],
    accept_deadline: days = [],
    accept_value: values = [],
    accept_units: others = [],
  } = duty;
  return {
    wording: text,
    kinds: [kind, ...kinds],
    deadlines: [deadline ?? undefined, ...days],
    values: [value, ...values].map(String),
    isUnits: (said) =>
      units.length === 0 || units.every((unit) => said.includes(unit)) || others.some((unit) => said.includes(unit)),
    isOptional: optional,
  };
}

/** Compares what is found in a document with its truth, as `draft --score` compares what an office has confirmed. */
export function score({ doc, path, duties, must_not_be_deadlines: traps = [] }) {
  const { claimed, told } = found(path);
  const one = scored(duties.map(expectedOf), claimed, told);
  const wrong = one.differences.filter(({ claimed: other }) => other).map(({ claimed: other }) => other.wording);
  const trapped = traps.filter((trap) => wrong.some((text) => text.includes(trap.replace(/[（…].*$/, ''))));
  return { doc, one, trapped };
}

/** 召回 over required duties, 准确 over required and optional ones. */
export function totals(scores) {
  const { required, hit, claims, right, silent } = readingOf(scores.map(({ one }) => one));
  return {
    recall: hit / required,
    precision: right / claims,
    silent,
    trapped: scores.flatMap(({ trapped }) => trapped),
  };
}

const HOW = { missed: '漏（说了没看懂）', silent: '漏（没有说）', time: '时限不对', unit: '单位不对', extra: '多' };

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const scores = documents(process.argv[2] && resolve(process.argv[2])).map(score);
  for (const { doc, one } of scores) {
    const { required, hit, claims, right } = readingOf([one]);
    console.log(`${doc}  应有 ${required}，找到 ${hit}（另有可选 ${right - hit}），共报 ${claims}`);
    for (const { how, expected, claimed } of one.differences)
      console.log(`  ${HOW[how]}：${(expected ?? claimed).wording}`);
  }
  const { recall, precision, silent, trapped } = totals(scores);
  console.log(
    `召回 ${recall.toFixed(3)}，准确 ${precision.toFixed(3)}，没有说就漏了的 ${silent}，错认的期限 ${trapped.length}`,
  );
}
