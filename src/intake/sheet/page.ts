const TAG = /<!--[\s\S]*?-->|<(\/?)(table|thead|tbody|tfoot|caption|colgroup|tr|td|th)(?=[\s/>])[^>]*>/gi;

/** What of a table is open, by its depth: the tags to be closed, the inner one last. */
type Open = string[];

/** A page of the web with every cell and row of its tables closed: HTML lets writers leave that out. */
export function closedPage(text: string): string {
  const tables: Open[] = [];
  const closed = text.replace(TAG, (tag, slash?: string, name?: string) => {
    const word = name?.toLowerCase();
    if (word === undefined) return '';
    const open = tables.at(-1);
    if (word === 'table') return slash ? closing(tables.pop() ?? [], 'table') + tag : opened(tables, tag);
    if (!open) return tag;
    if (slash) return close(open, word, tag);
    const before = closing(open, word);
    if (word !== 'caption' && word !== 'colgroup') open.push(word);
    return before + tag;
  });
  return (
    closed +
    tables
      .toReversed()
      .map((open) => `${closing(open, 'table')}</table>`)
      .join('')
  );
}

function opened(tables: Open[], tag: string): string {
  tables.push([]);
  return tag;
}

/** Cells end where another begins or the row does, rows where another begins or their part of the table does. */
function closing(open: Open, before: string): string {
  const ends = before === 'td' || before === 'th' ? ['td', 'th'] : before === 'tr' ? ['td', 'th', 'tr'] : open;
  let said = '';
  while (ends.includes(open.at(-1) ?? '')) said += `</${open.pop()}>`;
  return said;
}

/** An end of what is not open says nothing. */
function close(open: Open, word: string, tag: string): string {
  if (!open.includes(word)) return word === 'caption' || word === 'colgroup' ? tag : '';
  let said = '';
  while (open.at(-1) !== word) said += `</${open.pop()}>`;
  open.pop();
  return said + tag;
}
