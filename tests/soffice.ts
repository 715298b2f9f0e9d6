import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment } from './environment.ts';

/** Workbooks as LibreOffice saves them after opening them, by the same names; `ending` is xlsx, ods or xls. */
export function savedAs(ending: string, books: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaoneng-office-'));
  const places = [...books.keys()].map((name) => join(folder, `${name}.xlsx`));
  const into = ['--convert-to', ending, '--outdir', join(folder, 'out')];
  try {
    for (const [name, book] of books) writeFileSync(join(folder, `${name}.xlsx`), book);
    const { status, stderr } = spawnSync(
      'soffice',
      ['--headless', `-env:UserInstallation=file://${folder}/office`, ...into, ...places],
      { timeout: 240_000, env: environment({ HOME: folder }) },
    );
    if (status !== 0) throw new Error(`soffice: ${status} ${stderr}`);
    const saved = (name: string) => readFileSync(join(folder, 'out', `${name}.${ending}`));
    return new Map([...books.keys()].map((name) => [name, new Uint8Array(saved(name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
