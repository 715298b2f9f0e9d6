import { broken, type Lines, type NoPaper } from '../trouble.ts';
export async function docLines(_bytes: Uint8Array): Promise<Lines | NoPaper> {
  return broken('doc');
}
