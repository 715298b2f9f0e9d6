import { Document, visit } from 'yaml';
import type { View } from '../views/view/view.ts';
import { contentOf, escaped } from './json.ts';

/** What JSON says of the matter, in YAML for people to change; nothing stands where there is nothing. */
export function renderYaml(view: View): string {
  const document = new Document(contentOf(view), { aliasDuplicateObjects: false });
  // only between double quotes can a sign be escaped, and YAML forbids some that cannot be seen
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && escaped(node.value) !== node.value) node.type = 'QUOTE_DOUBLE';
    },
  });
  return escaped(document.toString({ lineWidth: 0, nullStr: '' }));
}
