// How well `xiaoneng draft` reads documents whose duties somebody has written down by hand: `npm run score:draft`.
// Another folder of NN-name.txt with NN-name.truth.json: `node scripts/draft-score.mjs FOLDER` (its own documents by default).
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const own = join(root, 'tests/intake/documents');

/** The documents of a folder that have a truth beside them, each with the path of its text. */
export function documents(folder = own) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.truth.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .map((truth) => ({ ...truth, path: join(folder, truth.doc) }));
}

/** What the program finds in a document; duties without a day are asked back and claim nothing. */
function found(path) {
  const args = [join(root, 'bin/xiaoneng.js'), 'draft', path, '--json'];
  const answer = JSON.parse(execFileSync(process.execPath, args, { cwd: '/', encoding: 'utf8' }));
  return answer['任务'].filter((duty) => duty['类型'] !== 'none');
}

/** Matches what was found with the truth: the same words, the same time, and the units. */
export function score({ doc, path, duties, must_not_be_deadlines: traps = [] }) {
  const left = [...found(path)];
  const count = left.length;
  const missed = [];
  let [hit, optional] = [0, 0];
  for (const duty of duties) {
    const at = left.findIndex((one) => isSame(one, duty));
    if (at >= 0) {
      left.splice(at, 1);
      if (duty.optional) optional += 1;
      else hit += 1;
    } else if (!duty.optional) missed.push(duty.text);
  }
  const required = duties.filter((duty) => !duty.optional).length;
  const trapped = traps.filter((trap) => left.some((one) => one['原文'].includes(trap.replace(/[（…].*$/, ''))));
  return { doc, required, hit, optional, count, missed, wrong: left.map((one) => one['原文']), trapped };
}

/** A truth may allow another kind, day, value or unit, where the words may be read in more than one way. */
function isSame(one, duty) {
  const { text, kind, accept_kind: kinds = [] } = duty;
  if (![kind, ...kinds].includes(one['类型']) || common(one['原文'], text) < Math.min(8, text.length)) return false;
  return isSameTime(one, duty) && isSameUnit(one['单位'], duty);
}

function isSameTime(one, { deadline, value, accept_deadline: days = [], accept_value: values = [] }) {
  const isDay = one['类型'] === 'date' || one['类型'] === 'phase';
  return isDay ? [deadline, ...days].includes(one['期限']) : [value, ...values].map(String).includes(String(one['值']));
}

function isSameUnit(said, { units, accept_units: others = [] }) {
  return units.length === 0 || units.every((unit) => said.includes(unit)) || others.some((unit) => said.includes(unit));
}

/** The length of the longest stretch of text in both. */
function common(a, b) {
  let best = 0;
  for (let i = 0; i < b.length; i += 1) {
    for (let j = i + best + 1; j <= b.length && a.includes(b.slice(i, j)); j += 1) best = j - i;
  }
  return best;
}

/** 召回 over required duties, 准确 over required and optional ones. */
export function totals(scores) {
  const sum = (key) => scores.reduce((total, one) => total + one[key], 0);
  return {
    recall: sum('hit') / sum('required'),
    precision: (sum('hit') + sum('optional')) / sum('count'),
    trapped: scores.flatMap(({ trapped }) => trapped),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const scores = documents(process.argv[2] && resolve(process.argv[2])).map(score);
  for (const { doc, required, hit, optional, count, missed, wrong } of scores) {
    console.log(`${doc}  应有 ${required}，找到 ${hit}（另有可选 ${optional}），共报 ${count}`);
    for (const text of missed) console.log(`  漏：${text}`);
    for (const text of wrong) console.log(`  多：${text}`);
  }
  const { recall, precision, trapped } = totals(scores);
  console.log(`召回 ${recall.toFixed(3)}，准确 ${precision.toFixed(3)}，错认的期限 ${trapped.length}`);
}
