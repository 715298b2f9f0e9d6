import { createHash } from 'node:crypto';
import type { Digest, Files, Outcome } from '../../src/world/world.ts';

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What digests files and copies them where there is nothing but reading and writing. */
export function digesting({ read, write }: Pick<Files, 'read' | 'write'>): Pick<Files, 'digest' | 'carry'> {
  const digest = (path: string): Outcome<Digest> => {
    const found = read(path);
    return found.ok ? { ok: true, size: found.bytes.length, sha256: sha256(found.bytes) } : found;
  };
  return {
    digest,
    carry: (from, to, wanted) => {
      const found = read(from);
      if (!found.ok) return found;
      if (sha256(found.bytes) === wanted.sha256) return write(to, found.bytes, 'anything');
      return { ok: false, trouble: { kind: 'changed', path: from, message: '读取之后文件又被改动' } };
    },
  };
}
