// How well `xiaoneng draft` reads documents whose duties somebody has written down by hand: `npm run score:draft`.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'tests/intake/documents');

/** The documents that have a truth beside them. */
export function documents() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.truth.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

/** What the program finds in a document; duties without a day are asked back and claim nothing. */
function found(doc) {
  const args = [join(root, 'bin/xiaoneng.js'), 'draft', join(folder, doc), '--json'];
  const answer = JSON.parse(execFileSync(process.execPath, args, { cwd: '/', encoding: 'utf8' }));
  return answer['任务'].filter((duty) => duty['类型'] !== 'none');
}

/** Matches what was found with the truth: the same words, the same time, and the units. */
export function score({ doc, duties, must_not_be_deadlines: traps = [] }) {
  const left = [...found(doc)];
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

function isSame(one, { text, deadline, kind, value, units, accept_units: others = [] }) {
  const time = kind === 'date' || kind === 'phase' ? one['期限'] === deadline : String(one['值']) === String(value);
  if (one['类型'] !== kind || !time || common(one['原文'], text) < Math.min(8, text.length)) return false;
  const said = one['单位'];
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
  const scores = documents().map(score);
  for (const { doc, required, hit, optional, count, missed, wrong } of scores) {
    console.log(`${doc}  应有 ${required}，找到 ${hit}（另有可选 ${optional}），共报 ${count}`);
    for (const text of missed) console.log(`  漏：${text}`);
    for (const text of wrong) console.log(`  多：${text}`);
  }
  const { recall, precision, trapped } = totals(scores);
  console.log(`召回 ${recall.toFixed(3)}，准确 ${precision.toFixed(3)}，错认的期限 ${trapped.length}`);
}
