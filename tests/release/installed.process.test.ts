import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { environment } from '../environment.ts';

const repository = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'xiaoneng-installed-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const script = (name: string) => import(new URL(`../../scripts/release/${name}.mjs`, import.meta.url).href);

/** Nobody answers there: whatever npm asks of a registry fails. */
const OFFLINE = ['--offline', '--registry', 'http://127.0.0.1:9/', '--cache', join(scratch, 'cache')];

describe('what an office installs', () => {
  it('comes without a registry, and answers as the bundle does', async () => {
    const { packProgram } = await script('tree');
    const packed: string = packProgram(repository, scratch, scratch);
    const prefix = join(scratch, 'global');
    const env = environment({ HOME: scratch });
    execFileSync('npm', ['install', '--global', '--prefix', prefix, ...OFFLINE, packed], { env, stdio: 'pipe' });
    const ledger = join(prefix, 'lib/node_modules/xiaoneng/ledger');
    const args = ['overdue', '--today', '2022-06-30', '--json'];
    const there = spawnSync(join(prefix, 'bin/xiaoneng'), args, { cwd: join(ledger, '..'), env });
    const here = spawnSync(process.execPath, ['bin/xiaoneng.js', ...args], { cwd: repository, env });
    expect(there.stderr.toString()).toBe('');
    expect(JSON.parse(there.stdout.toString()).逾期).toEqual(JSON.parse(here.stdout.toString()).逾期);
  }, 60_000);

  it('tells whose work is in it, and under what licence', async () => {
    const { carriedIn } = await script('carried');
    const parts: Part[] = carriedIn(repository);
    const names = parts.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['yaml', 'zod', 'docx', 'nanoid', 'pdfjs-dist']));
    expect(parts.filter(({ licence }) => !FREE.includes(licence))).toEqual([]);
    expect(parts.filter(({ text }) => !/copyright|permission|license/i.test(text))).toEqual([]);
  });

  it('has a list of its parts that names each once', async () => {
    const { carriedIn } = await script('carried');
    const { billOfMaterials, thirdParty } = await script('papers');
    const parts: Part[] = carriedIn(repository);
    const program = { name: 'xiaoneng', version: '1.2.3', licence: 'MIT' };
    const bill = billOfMaterials(program, parts, 0);
    const ids = bill.components.map((part: Record<string, string>) => part['bom-ref']);
    expect(new Set(ids).size).toBe(parts.length);
    expect(bill.metadata.timestamp).toBe('1970-01-01T00:00:00.000Z');
    for (const { name, version } of parts) expect(thirdParty(parts)).toContain(`${name} ${version}`);
  });

  it('has one Node in all packages, each pinned by its sum', () => {
    const lock = JSON.parse(readFileSync(join(repository, 'scripts/release/package-lock.json'), 'utf8'));
    const wanted = lock.packages[''].optionalDependencies as Record<string, string>;
    for (const [name, version] of Object.entries(wanted)) {
      expect(lock.packages[`node_modules/${name}`].version).toBe(version);
      expect(lock.packages[`node_modules/${name}`].integrity).toMatch(/^sha512-/);
    }
    expect(new Set(Object.values(wanted)).size).toBe(1);
  });
});

interface Part {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Licences under which a part may be given away with ours. */
const FREE = ['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];
