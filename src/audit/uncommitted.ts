import { alterationsIn } from './changes.ts';
import { fieldsIn } from './contents.ts';
import { type AuditFinding, lineOf } from './finding.ts';
import { textOf } from './life.ts';
import type { FileChange } from './past.ts';

const SHOWN = 3;

/** What lies in the folder otherwise than history has it. */
export function uncommittedIn(files: readonly FileChange[]): AuditFinding[] {
  return files.flatMap((file) => {
    const fields = fieldsIn(file.path);
    if (!fields) return [];
    const changes = alterationsIn(file);
    const [first] = changes;
    const place = file.before && file.after && first ? lineOf(first, file) : {};
    return [{ kind: 'uncommitted', path: file.path, ...place, text: toldOf(file, changes, fields) }];
  });
}

function toldOf(
  { before, after }: FileChange,
  changes: ReturnType<typeof alterationsIn>,
  fields: NonNullable<ReturnType<typeof fieldsIn>>,
): string {
  if (!before) return '新文件，没有提交';
  if (!after) return '文件没有了，没有提交';
  if (changes.length === 0) return '改了排版或注释，或改成读不出来的样子，没有提交';
  const shown = changes.slice(0, SHOWN).map((change) => textOf(change, fields));
  const more = changes.length > SHOWN ? `……共 ${changes.length} 处` : '';
  return `${shown.join('；')}${more}，没有提交`;
}
