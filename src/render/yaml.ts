import { stringify } from 'yaml';
import type { View } from '../views/view.ts';
import { contentOf } from './json.ts';

/** What JSON says of the matter, in YAML for people to change; nothing stands where there is nothing. */
export function renderYaml(view: View): string {
  return stringify(contentOf(view), { lineWidth: 0, nullStr: '', aliasDuplicateObjects: false });
}
