import { taskKind } from '../records/index.ts';
import { filePath, isId } from '../records/kind.ts';
import { closest } from '../vocabulary/closest.ts';
import { type Finding, finding } from '../vocabulary/messages.ts';

const ENDING = /(?:\.ya?ml)?(?:\.txt)?$/i;
const FOLDERS = [taskKind.folder, 'calendar'];
const FILES = ['xiaoneng', 'units', 'rules', 'plan'];

/** What is wrong with a file that is no part of the ledger under its name. `known` are all files that there are. */
export function stray(file: string, known: ReadonlySet<string>): Finding {
  const place = properPlace(file);
  if (place === undefined) return finding('file-unplaced', [], { file, remedy: '任务放在 tasks/年份/编号.yaml' });
  const remedy = known.has(place) ? `已经有 ${place}，内容并进去` : `改名为 ${place}`;
  return finding(file.endsWith('.yaml') ? 'file-unplaced' : 'file-ending', [], { file, remedy });
}

/** Where a file that nobody takes should probably stand: unit.yaml, units.yml, tasks/2022/RW….yaml.txt, task/2022/…. */
export function properPlace(file: string): string | undefined {
  const parts = file.split('/');
  const name = (parts.pop() ?? '').replace(ENDING, '');
  const id = name.toUpperCase();
  if (isId(taskKind, id)) return filePath(taskKind, id);
  const [top, ...below] = parts;
  if (top === undefined) return closed(closest(name.toLowerCase(), FILES));
  const folder = closest(top.toLowerCase(), FOLDERS);
  return folder && closed([folder, ...below, name].join('/'));
}

function closed(path: string | undefined): string | undefined {
  return path && `${path}.yaml`;
}
