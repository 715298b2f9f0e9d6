import { labelled, type View } from '../view/view.ts';

/** The closing line of a look through a paper; what was found is shown with its places, what was not read is told. */
export function proofView(file: string, lines: number, found: number, unread: readonly string[]): View {
  const told = found === 0 ? '没有发现格式差错' : `${found} 处格式差错`;
  return {
    facts: labelled({ file, total: found }),
    sections: [],
    notes: [`看了 ${lines} 行：${told}。只查格式和标点，文字内容要人看。`, ...unread],
  };
}
