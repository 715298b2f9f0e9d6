import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEditor } from '../../src/world/editor.ts';
import { hasLinks } from '../../src/world/links.ts';
import { environment } from '../environment.ts';
import { scratch } from './scratch.ts';

/** An editor that writes down what it was started with, in a folder with a blank in its name. */
function editor() {
  const folder = join(scratch(), '我的 编辑器');
  mkdirSync(folder);
  const place = join(folder, 'edit it');
  writeFileSync(place, '#!/bin/sh\nfor last; do :; done\necho "$@" > "$last"\n', { mode: 0o755 });
  return { place, file: join(folder, 'draft.yaml') };
}

describe.skipIf(process.platform === 'win32')('the editor that somebody has set', () => {
  it.each([
    ['', ''],
    [' --wait', '--wait '],
    [' --wait -n', '--wait -n '],
  ])('may lie in a folder with blanks, unquoted, with options%s', async (options, seen) => {
    const { place, file } = editor();
    expect(await openEditor(file, environment({ EDITOR: `${place}${options}` }))).toEqual({ ok: true });
    expect(readFileSync(file, 'utf8')).toBe(`${seen}${file}\n`);
  });

  it('may be quoted as for a shell', async () => {
    const { place, file } = editor();
    expect(await openEditor(file, environment({ EDITOR: `"${place}" --wait` }))).toEqual({ ok: true });
    expect(readFileSync(file, 'utf8')).toBe(`--wait ${file}\n`);
  });

  it('is not set where it is blank: VISUAL before EDITOR', async () => {
    const { place, file } = editor();
    expect(await openEditor(file, environment({ VISUAL: ' ', EDITOR: place }))).toEqual({ ok: true });
  });

  it('is named where it is not there, or may not be run', async () => {
    const { file } = editor();
    const told = (EDITOR: string) => openEditor(file, environment({ EDITOR }));
    expect(await told('bianjiqi --wait')).toMatchObject({ reason: expect.stringContaining('没有找到编辑器 bianjiqi') });
    writeFileSync(file, '');
    expect(await told(file)).toMatchObject({ reason: expect.stringContaining('没有权限运行编辑器') });
    expect(await told('false')).toMatchObject({ reason: '编辑器 false 没有正常结束' });
  });
});

it.skipIf(process.platform !== 'linux')(
  'says of a disk whether it has hard links, and nothing where there is none',
  () => {
    expect([true, undefined]).toContain(hasLinks(scratch()));
    expect(hasLinks('/proc')).toBe(undefined);
    expect(hasLinks(join(scratch(), 'no'))).toBe(undefined);
  },
);
