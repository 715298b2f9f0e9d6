import type { Format } from '../../render/formats.ts';
import { columns, type Part, type View } from '../../views/view/view.ts';
import { fileNamesFor } from './file-names.ts';

/** Which unit has which file: for whoever sends them. */
export const INDEX = '索引.csv';

/** A unit's answer, and the file for it in the folder. */
export interface UnitFile {
  readonly unit: string;
  readonly file: string;
  readonly path: string;
  readonly view: View;
}

export function filesFor(folder: string, { endings }: Format, parts: readonly Part[]): UnitFile[] {
  const units = parts.map(({ name }) => name);
  const names = fileNamesFor(units, endings[0] ?? 'txt', [INDEX]);
  return parts.map(({ name, view }, at) => {
    const file = names[at] ?? '';
    return { unit: name, file, path: inFolder(folder, file), view };
  });
}

/** A file in a folder as it was typed, with or without a slash at its end. */
export function inFolder(folder: string, file: string): string {
  return `${folder.replace(/(?<=.)\/+$/, '')}/${file}`;
}

export function indexOf(files: readonly UnitFile[]): View {
  const rows = files.map(({ unit, file }) => ({ unit, file }));
  return { sections: [{ layout: 'list', columns: columns(['unit', 'file']), rows }] };
}
