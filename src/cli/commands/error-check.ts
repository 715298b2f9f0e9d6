import { visible } from '../../ledger/text/characters.ts';
import { proofView } from '../../views/files/proofread.ts';
import { exits, stop } from '../contract/outcome.ts';
import { command } from '../session/command.ts';

/** Looks through a paper for mechanical errors; exit code 1 where there are any. */
export const proofread = command({
  name: 'check',
  alias: '校对',
  summary: '检查一份公文的格式差错：文号、日期、层次序号、标点、附件、抄送（GB/T 9704—2012）',
  arguments: [
    { name: '<文件>', help: 'docx、doc、wps、pdf、ofd、rtf、odt、网页、邮件、txt 或 md；- 表示从标准输入读' },
  ],
  examples: ['xiaoneng error check 请示.docx'],
  run: async ({ args }, { world }) => {
    const path = args[0] ?? '-';
    const file = path === '-' ? '标准输入' : path;
    const read = path === '-' ? await world.terminal.readStdin() : world.files.read(path);
    if (!read.ok) return stop('input-unreadable', { file, why: read.trouble.message });
    const [{ readDocument }, { proofread: slipsIn }] = await Promise.all([
      import('../../intake/document.ts'),
      import('../../intake/proofread.ts'),
    ]);
    const document = await readDocument(read.bytes);
    if ('trouble' in document)
      return stop('input-faulty', { file, message: document.trouble, remedy: document.remedy });
    const { lines, notes = [] } = document;
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
    const count = slips.reduce((sum, { stands = 1 }) => sum + stands, 0);
    return { kind: 'answer', view: proofView(file, lines.length, count, notes), problems, exit };
  },
});
