import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const SURVIVORS = 'survivors.txt';

/**
 * The faults: a file of src at the margin; under it, for each fault, what it is, the text as it is (it stands once in
 * the file) and what stands there instead. After ` > `, of the file or of the fault, the test or the folder of tests that
 * is asked first, where that is not the folder of the same name. Lines with # are remarks.
 */
export function readFaults() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt') && name !== SURVIVORS);
  return names.toSorted().flatMap((name) => faultsIn(readFileSync(join(folder, name), 'utf8')));
}

/** What is known to live, and why: `file: what it is — why`. */
export function readSurvivors() {
  const lines = readFileSync(join(folder, SURVIVORS), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' — ')[0]);
}

/** How a fault is called in survivors.txt and on the command line. */
export function nameOf({ file, what }) {
  return `${file}: ${what}`;
}

export function faultsIn(text) {
  const faults = [];
  let [file, beside] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    const [, sign, code] = /^ {2}([-+])(?: (.*))?$/.exec(line) ?? [];
    if (!line.startsWith(' ')) [file, beside] = parted(line);
    else if (sign === undefined) faults.push({ file, ...titled(line.trim(), beside) });
    else Object.assign(faults.at(-1), { [sign === '-' ? 'old' : 'new']: code ?? '' });
  }
  return faults;
}

function titled(line, beside) {
  const [what, test = beside] = parted(line);
  return { what, ...(test && { test }) };
}

/** A name, and the test behind it. */
function parted(line) {
  const [, name, test] = /^(.*?)(?: > (tests\/\S+))?$/.exec(line) ?? [];
  return [name, test];
}
