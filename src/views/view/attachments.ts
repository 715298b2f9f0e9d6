import { SECRET } from '../../ledger/privacy.ts';
import { type Attached, attachedTo, storedPath } from '../../records/attachment.ts';
import type { Kind, Numbered } from '../../records/kind.ts';
import { storage } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { sizeText } from './size.ts';
import { column, type Section, type Told } from './view.ts';

/** 附件 of a record, a line each; nothing where it has none. Of one that protects somebody only when and how large. */
export function attachmentsSection(kind: Kind, record: Numbered, isSecret = false): Section[] {
  const all = attachedTo(record);
  if (all.length === 0) return [];
  return [
    {
      heading: words.attachments,
      layout: 'list',
      titled: true,
      columns: [
        column('date'),
        column('entry'),
        column('name'),
        column('size', { align: 'right' }),
        column('place'),
        column('note', { grow: true }),
      ],
      rows: all.map((one) => rowOf(kind, record, one, isSecret)),
    },
  ];
}

function rowOf(kind: Kind, { id }: Numbered, { attachment, path }: Attached, isSecret: boolean): Told {
  const { date, name, size, note = '', withdrawn } = attachment;
  const entry = path.length > 2 ? `第${Number(path[1]) + 1}条` : '';
  const lies = attachment.storage === 'store' ? storage.words.store : storedPath(kind, id, attachment);
  return {
    date,
    entry,
    name: isSecret ? SECRET : name,
    size: { value: size, text: sizeText(size) },
    place: isSecret ? SECRET : lies,
    note: [isSecret && note !== '' ? SECRET : note, withdrawn ? withdrawnText(withdrawn, isSecret) : '']
      .filter((text) => text !== '')
      .join('；'),
  };
}

/** 〔2022-03-10 撤下：附错了〕 */
function withdrawnText({ date, reason }: NonNullable<Attached['attachment']['withdrawn']>, isSecret: boolean): string {
  return `〔${date} ${words.withdrawn}：${isSecret ? SECRET : reason}〕`;
}
