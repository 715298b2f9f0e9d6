import type { Item, Items } from './world.ts';

const TASK = 'tasks/2022/RW20220301-7K3Q.yaml';

/** What cannot stand in a repository, or would be too large for it, by the code of its case. */
export const conjured: Readonly<Record<string, Items>> = {
  'file-symlink': only(TASK, 'symlink'),
  'attachment-unreadable': only('attachments/2022/RW20220301-7K3Q/fe8ae9cc9e4c46ce.jpg', 'symlink'),
  'file-unreadable': only(TASK, { trouble: '没有权限' }),
  'file-repository': files('HEAD', 'objects/pack/keep', 'refs/heads/main'),
  'file-too-large': only(TASK, { bytes: new Uint8Array(1_300_000).fill(0x20) }),
  'too-many-parts': only(TASK, { bytes: new TextEncoder().encode(`备注: [${'甲,'.repeat(110_000)}]\n`) }),
};

function only(path: string, item: Item): Items {
  return new Map([[path, item]]);
}

function files(...paths: readonly string[]): Items {
  return new Map(paths.map((path) => [path, { bytes: new Uint8Array() }]));
}
