import type { Element } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { below, partsOf, rootOf } from './xml.ts';

const TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Parts = Readonly<Record<string, string>>;

/**
 * What is amiss in a package (ECMA-376 Part 2) beyond what stands in each part: a part twice, without a type or out of
 * reach, a relationship that leads nowhere, an id that is used twice or by nothing.
 */
export function packageFaults(file: Uint8Array): string[] {
  const parts = partsOf(file);
  return [
    ...twice('part', namesIn(file)),
    ...typeFaults(parts),
    ...relationshipFaults(parts),
    ...idFaults(parts),
    ...cellFaults(parts),
  ];
}

/** Every name in the archive, also one that is there again. */
function namesIn(file: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(file, {
    filter: ({ name }) => {
      names.push(name.toLowerCase());
      return false;
    },
  });
  return names;
}

function typeFaults(parts: Parts): string[] {
  const types = rootOf(parts[TYPES] ?? '');
  const endings = below(types, 'Default').map((one) => one.getAttribute('Extension')?.toLowerCase());
  const named = below(types, 'Override').map((one) => one.getAttribute('PartName')?.slice(1) ?? '');
  const own = Object.keys(parts).filter((name) => name !== TYPES);
  return [
    ...twice('type of', [...endings, ...named]),
    ...named.filter((name) => !(name in parts)).map((name) => `a type for ${name}, which is not there`),
    ...own
      .filter((name) => !named.includes(name) && !endings.includes(name.split('.').at(-1)?.toLowerCase()))
      .map((name) => `${name} has no type`),
  ];
}

function relationshipFaults(parts: Parts): string[] {
  const all = Object.keys(parts).filter((name) => name.endsWith('.rels'));
  const targets = all.flatMap((name) => {
    const folder = name.replace(/_rels\/[^/]*$/, '');
    return below(rootOf(parts[name] ?? ''), 'Relationship')
      .filter((one) => one.getAttribute('TargetMode') !== 'External')
      .map((one) => new URL(one.getAttribute('Target') ?? '', `file:///${folder}`).pathname.slice(1));
  });
  const sources = all.map((name) => name.replace('_rels/', '').replace(/\.rels$/, '')).filter((name) => name !== '');
  const reached = new Set([TYPES, ...all, ...targets]);
  return [
    ...[...targets, ...sources].filter((name) => !(name in parts)).map((name) => `${name} is not there`),
    ...Object.keys(parts)
      .filter((name) => !reached.has(name))
      .map((name) => `nothing leads to ${name}`),
    ...all.flatMap((name) => twice(name, idsIn(rootOf(parts[name] ?? '')))),
  ];
}

function idsIn(relationships: Element): (string | null)[] {
  return below(relationships, 'Relationship').map((one) => one.getAttribute('Id'));
}

/** Every r:id names a relationship of its own part; what must be unique is. */
function idFaults(parts: Parts): string[] {
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml') && name !== TYPES);
  return names.flatMap((name) => {
    const root = rootOf(parts[name] ?? '');
    const known = new Set(idsIn(rootOf(parts[name.replace(/([^/]*)$/, '_rels/$1.rels')] ?? '<none/>')));
    const used = below(root, '*').flatMap((one) => one.getAttributeNS(RELATIONSHIPS, 'id') ?? []);
    return [
      ...used.filter((id) => !known.has(id)).map((id) => `${name}: no relationship ${id}`),
      ...twice(
        name,
        below(root, 'docPr').map((one) => one.getAttribute('id')),
      ),
      ...twice(
        name,
        below(root, 'sheet').map((one) => one.getAttribute('sheetId')),
      ),
      ...twice(
        name,
        below(root, 'sheet').map((one) => one.getAttribute('name')?.toLowerCase()),
      ),
      ...twice(
        name,
        below(root, 'definedName').map((one) => `${one.getAttribute('name')} ${one.getAttribute('localSheetId')}`),
      ),
    ];
  });
}

/** Word opens no document with a cell that does not end in a paragraph (ECMA-376 Part 1, 17.4.65). */
function cellFaults({ 'word/document.xml': xml = '<none/>' }: Parts): string[] {
  return below(rootOf(xml), 'tc').flatMap((cell) =>
    [...cell.children].at(-1)?.localName === 'p' ? [] : ['a cell without an end'],
  );
}

function twice(what: string, names: readonly (string | null | undefined)[]): string[] {
  return names.filter((name, i) => names.indexOf(name) < i).map((name) => `${what}: ${name} twice`);
}
