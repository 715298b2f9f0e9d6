import { readDocument } from '../../intake/document.ts';
import { proofread as slipsIn } from '../../intake/proofread.ts';
import { visible } from '../../ledger/text/characters.ts';
import { proofView } from '../../views/files/proofread.ts';
import { exits, misuse } from '../contract/outcome.ts';
import type { Run } from '../session/command.ts';

/** Looks through a paper for mechanical errors; exit code 1 where there are any. */
export const proofread: Run = async ({ args }, { world }) => {
  const path = args[0] ?? '-';
  const file = path === '-' ? '标准输入' : path;
  const read = path === '-' ? await world.terminal.readStdin() : world.files.read(path);
  if (!read.ok) return misuse(`读不了 ${file}：${read.trouble.message}`, '核对文件名；从标准输入读写成 -');
  const document = await readDocument(read.bytes);
  if ('trouble' in document) return misuse(`${file}：${document.trouble}`, document.remedy);
  const { lines } = document;
  const slips = slipsIn(lines);
  const problems = slips.map(({ line, column, width, message, remedy }) => ({
    file,
    line,
    column,
    width,
    excerpt: visible(lines[line - 1] ?? ''),
    level: 'warning' as const,
    code: 'slip' as const,
    message,
    remedy,
  }));
  const exit = slips.length > 0 ? exits.findings : exits.done;
  return { kind: 'answer', view: proofView(file, lines.length, slips.length), problems, exit };
};
