import { kinds } from '../records/index.ts';
import { filePath, isId, type Kind } from '../records/kind.ts';
import { closest } from '../vocabulary/closest.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';

const ENDING = /(?:\.ya?ml)?(?:\.txt)?$/i;
/** The folders in which files of the ledger lie. */
export const FOLDERS: readonly string[] = [...kinds.map(({ folder }) => folder), 'calendar'];
const FILES = ['xiaoneng', 'units', 'rules', 'plan', 'permissions'];

/** What is wrong with a file that is no part of the ledger under its name. `known` are all files that there are. */
export function stray(file: string, known: ReadonlySet<string>): Finding {
  const place = properPlace(file);
  if (place === undefined) return finding('file-unplaced', [], { file, remedy: remedyFor(file) });
  const remedy = known.has(place) ? `已经有 ${place}，内容并进去` : `改名为 ${place}`;
  return finding(file.endsWith('.yaml') ? 'file-unplaced' : 'file-ending', [], { file, remedy });
}

/** Where records of the kind go whose folder it is in, else where tasks go. */
function remedyFor(file: string): string {
  const { word, folder } = kinds.find((kind) => file.startsWith(`${kind.folder}/`)) ?? (kinds[0] as Kind);
  return `${word}放在 ${folder}/年份/编号.yaml`;
}

/** Where a file that nobody takes should probably stand: unit.yaml, units.yml, tasks/2022/RW….yaml.txt, task/2022/…. */
export function properPlace(file: string): string | undefined {
  const parts = file.split('/');
  const name = (parts.pop() ?? '').replace(ENDING, '');
  const id = name.toUpperCase();
  const kind = kinds.find((each) => isId(each, id));
  if (kind) return filePath(kind, id);
  const [top, ...below] = parts;
  if (top === undefined) return closed(closest(name.toLowerCase(), FILES));
  const folder = closest(top.toLowerCase(), FOLDERS);
  return folder && closed([folder, ...below, name].join('/'));
}

function closed(path: string | undefined): string | undefined {
  return path && `${path}.yaml`;
}
