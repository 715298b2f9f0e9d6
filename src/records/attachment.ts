import type * as z from 'zod';
import { storage } from '../vocabulary/choices.ts';
import { listOf, record, text, written } from '../vocabulary/record.ts';
import { pastDay, secretText } from './fields.ts';
import { filePath, type Kind, type Numbered } from './kind.ts';

/** How long a file is, in bytes; nothing is proven by an empty one. */
const bytes = written<number>(
  '字节数',
  '20480',
  (input) => (/^[1-9]\d{0,14}$/.test(input) ? Number(input) : undefined),
  String,
);

/** SHA-256 of a file, as `sha256sum` prints it. */
export const sha256Sum = written<string>(
  'SHA-256 校验值（64 位）',
  '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  (input) => (/^[0-9a-f]{64}$/.test(input) ? input : undefined),
  (value) => value,
  (input) => input.toLowerCase(),
);

/** That an attachment is taken for proof no more: since when, why and by whom; the file stays, for it was there. */
const withdrawn = record({ date: pastDay, reason: text, clerk: text.optional() });

/** A file that proves something: when it was attached, what it was called and holds, and where it is kept. */
const attachment = record({
  date: pastDay,
  name: text,
  size: bytes,
  checksum: sha256Sum,
  storage: storage.codec.optional(),
  note: text.optional(),
  clerk: text.optional(),
  withdrawn: withdrawn.optional(),
});

export type Attachment = z.output<typeof attachment>;

/** 附件 of a record, or of one of its entries. */
export const attachments = listOf(attachment);

/** The same of a record that protects somebody: no answer tells what they are called or say. */
export const secretAttachments = listOf(
  record({
    date: pastDay,
    name: secretText(),
    size: bytes,
    checksum: sha256Sum,
    storage: storage.codec.optional(),
    note: secretText().optional(),
    clerk: text.optional(),
    withdrawn: record({ date: pastDay, reason: secretText(), clerk: text.optional() }).optional(),
  }),
);

/** An attachment, and where its record tells of it. */
export interface Attached {
  readonly attachment: Attachment;
  /** Within the record by English names: attachments 0, or history 2 attachments 0. */
  readonly path: readonly (string | number)[];
}

/** The same without those that were taken down. */
export function standingProofs(record: Numbered): Attached[] {
  return attachedTo(record).filter(({ attachment }) => !attachment.withdrawn);
}

interface Bearing {
  readonly attachments?: readonly Attachment[];
}

/** Every attachment of a record, those of its entries included. */
export function attachedTo(record: Numbered): Attached[] {
  const { attachments: own, history = [] } = record as Numbered & Bearing & { readonly history?: readonly Bearing[] };
  const inEntries = history.flatMap((entry, at) => placed(entry.attachments, ['history', at, 'attachments']));
  return [...placed(own, ['attachments']), ...inEntries];
}

function placed(list: readonly Attachment[] = [], path: Attached['path']): Attached[] {
  return list.map((attachment, at) => ({ attachment, path: [...path, at] }));
}

/** The folder of a ledger in which attachments are kept. */
export const ATTACHMENTS = 'attachments';

/** Endings that a stored file may keep: what offices send, and nothing that a ledger, git or a shell takes for its own. */
const ENDINGS =
  'md txt csv pdf ofd rtf doc docx xls xlsx ppt pptx wps et dps odt ods odp htm html eml msg jpg jpeg png gif bmp tif tiff webp heic zip rar 7z mp3 m4a wav amr mp4 mov avi mkv'.split(
    ' ',
  );

/** The ending of every other file. */
const OTHER = 'bin';

const STORED = new RegExp(
  `^${ATTACHMENTS}/\\d{4}/[A-Z]{2}\\d{8}-[0-9A-Z]{4}/([0-9a-f]{16})\\.(?:${[...ENDINGS, OTHER].join('|')})$`,
);

/** The beginning of the digest by which a path within a ledger names an attachment; undefined where it is no such path. */
export function namedDigest(path: string): string | undefined {
  return STORED.exec(path)?.[1];
}

/** The stored name of a file: the beginning of its digest, and its ending as far as that is known. */
export function storedName({ name, checksum }: Pick<Attachment, 'name' | 'checksum'>): string {
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return `${checksum.slice(0, 16)}.${ENDINGS.includes(ending) ? ending : OTHER}`;
}

/** Where an attachment lies within the ledger of its record: attachments/2022/RW20220214-7K3Q/9f86d081884c7d65.jpg. */
export function storedPath(
  kind: Pick<Kind, 'prefix'>,
  id: string,
  attachment: Pick<Attachment, 'name' | 'checksum'>,
): string {
  const folder = filePath({ folder: ATTACHMENTS, prefix: kind.prefix }, id).replace(/\.yaml$/, '');
  return `${folder}/${storedName(attachment)}`;
}
