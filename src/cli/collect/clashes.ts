import type { FilledCell, Why } from '../../intake/form/place.ts';
import { placeOf } from '../../intake/sheet/doubt.ts';
import { oneLine } from '../../intake/sheet/in-task.ts';
import type { FoundForm } from './gathered.ts';

/** Cells on which two copies of one form differ: nobody can tell which of them holds. */
export function clashesBetween(forms: readonly FoundForm[]): Map<FilledCell, Why> {
  const seen = new Map<string, { readonly file: string; readonly cell: FilledCell }[]>();
  for (const { file, form } of forms)
    for (const { id, cells } of form.rows)
      for (const [field, cell] of cells) {
        const key = [form.token.told.collect, form.token.told.unit, id, field].join('\n');
        seen.set(key, [...(seen.get(key) ?? []), { file, cell }]);
      }
  const clashes = new Map<FilledCell, Why>();
  for (const all of seen.values()) {
    if (new Set(all.map(({ cell }) => oneLine(cell.text))).size < 2) continue;
    const told = all.map(({ file, cell }) => `${file} ${placeOf(cell)}“${oneLine(cell.text).slice(0, 20)}”`).join('，');
    for (const { cell } of all)
      clashes.set(cell, { message: `同一个单位的几张表写得不一样：${told}`, remedy: '问清单位，只留作数的一张再收' });
  }
  return clashes;
}
