// The papers that lie beside the packages: whose work is in them, under what licence.

const RULE = '='.repeat(78);

/** THIRD-PARTY.txt: each part, its licence, and the text of it. */
export function thirdParty(parts) {
  const list = parts.map((part) => `${titleOf(part)}  ${part.licence}`);
  const texts = parts.map((part) => `${RULE}\n${titleOf(part)}\n\n${part.text}\n`);
  return `xiaoneng 里有别人写的这些：\n\n${list.join('\n')}\n\n${texts.join('\n')}`;
}

function titleOf({ name, version, within }) {
  return `${name} ${version}${within ? `（在 ${within} 里）` : ''}`;
}

/** What a package consists of, as CycloneDX 1.6 has it; `seconds`: when the commit was made, so that it is always the same. */
export function billOfMaterials(program, parts, seconds) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: new Date(seconds * 1000).toISOString(),
      component: { ...component(program), type: 'application' },
    },
    components: parts.map(component),
  };
}

function component({ name, version, licence, within }) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const place = within && { properties: [{ name: 'xiaoneng:within', value: within }] };
  return {
    type: 'library',
    'bom-ref': within ? `${purl}#${within}` : purl,
    name,
    version,
    purl,
    licenses: [{ license: { id: licence } }],
    ...place,
  };
}
