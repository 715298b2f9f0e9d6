import { draftOptions } from '../draft/options.ts';
import { command } from '../session/command.ts';

/** Reads a document for what it asks of whom by when; with --accept enters what a clerk has looked over. */
export const draft = command({
  name: 'draft',
  alias: '拆解',
  summary:
    '拆解一份来文：逐条找出谁、什么时候前、做什么，凡是猜的都有提示；在终端上逐条过一遍登记，或存成文件改好再登记',
  arguments: [
    { name: '[文件]', help: 'docx、doc、wps、pdf、ofd、rtf、odt、网页、邮件、txt 或 md；不写或 - 从标准输入读' },
  ],
  options: draftOptions,
  writes: 'accept',
  reviews: true,
  shows: true,
  examples: [
    'xiaoneng draft ../通知.docx',
    'xiaoneng draft ../通知.docx -o ../任务.yaml   # 存到账本外面',
    'xiaoneng draft --accept ../任务.yaml',
  ],
  run: async (input, session) => {
    const { accept, keep, score } = input.options;
    if (score !== undefined) return (await import('../draft/score.ts')).scoreOf(score, input, session);
    if (keep !== undefined) return (await import('../draft/keep.ts')).keep(keep, input, session);
    return accept === undefined
      ? (await import('../draft/document.ts')).takenApart(input, session)
      : (await import('../draft/accept.ts')).accept(accept, input, session);
  },
});
