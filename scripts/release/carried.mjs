// What others have written of all that is given away: for THIRD-PARTY.txt and the list of parts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What some packages hold of yet others in what they publish, as far as their own files tell. */
const WITHIN = { docx: ['nanoid', 'fflate'] };

/** A part without a package of its own here: unpdf publishes it inside, under the licence that xlsx comes with. */
const PDF = {
  name: 'pdfjs-dist',
  licence: 'Apache-2.0',
  within: 'unpdf',
  textOf: '@e965/xlsx',
  version: /\bapiVersion:"(\d+\.\d+\.\d+)"/,
};

/** [{ name, version, licence, text, within? }] of each package in dist/, by name; an error if one has no licence text. */
export function carriedIn(root) {
  const names = JSON.parse(readFileSync(join(root, 'dist/carried.json'), 'utf8'));
  const own = names.map((name) => read(root, name));
  const within = names.flatMap((name) => (WITHIN[name] ?? []).map((inner) => ({ ...read(root, inner), within: name })));
  const pdf = names.includes(PDF.within) ? [pdfIn(root)] : [];
  return [...own, ...within.filter(({ name }) => !names.includes(name)), ...pdf];
}

function read(root, name) {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name, version, licence: license, text: licenceIn(folder, name) };
}

function licenceIn(folder, name) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (files.length === 0) throw new Error(`${name}: no licence text in its package; add it before giving it away`);
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
}

function pdfIn(root) {
  const folder = join(root, 'node_modules', PDF.within);
  const file = join(folder, 'dist/pdfjs.mjs');
  const version = existsSync(file) && PDF.version.exec(readFileSync(file, 'utf8'))?.[1];
  if (!version) throw new Error(`${PDF.within}: no version of ${PDF.name} in it`);
  const text = licenceIn(join(root, 'node_modules', PDF.textOf), PDF.textOf);
  return { name: PDF.name, version, licence: PDF.licence, within: PDF.within, text };
}
