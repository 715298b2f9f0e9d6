import { expect, it } from 'vitest';
import { makeFolders } from '../../src/world/make-folders.ts';

it.skipIf(process.platform !== 'linux')('ends where no folder can be made, however deep', () => {
  expect(() => makeFolders('/proc/no/such/folder')).toThrow(/ENOENT|EACCES|EPERM/);
});
