import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { environment } from '../environment.ts';
import { DAY, plain, type Sender, sender } from './sender.ts';
import { letters, mailOffice } from './server.ts';

const OWN = '云山区督查专用笺';
const UNIT = '青溪镇';
const PUT = ['--part', '逾期', '--unit', UNIT, '--today', DAY];

function git({ folder }: Sender, ...args: readonly string[]): void {
  const env = environment({ HOME: join(folder, 'home') });
  const named = ['-c', 'user.name=钱某', '-c', 'user.email=qian@yunshan.example'];
  execFileSync('git', [...named, ...args], { cwd: join(folder, 'ledger'), env, stdio: 'ignore' });
}

/** The ledger gets a template of its own for reminders, as somebody edited it. */
async function withTemplate(office: Sender, edit: (text: string) => string): Promise<void> {
  git(office, 'init', '-q');
  git(office, 'add', '.');
  git(office, 'commit', '-qm', '起点');
  const made = await office.begin('notice', 'template', 'init', '提醒单', '--by', '钱某', '--today', DAY).ended;
  expect(made.status).toBe(0);
  const path = join(office.folder, 'ledger/templates/提醒单.docx');
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const edited = edit(text);
  expect(edited).not.toBe(text);
  writeFileSync(path, zipSync({ ...parts, 'word/document.xml': strToU8(edited) }));
}

const headed = (text: string) => text.replace('{{标题}}', `${OWN} {{标题}}`);

function wordsIn(file: Uint8Array): string {
  return strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '');
}

describe('the paper that goes with a message is the one of the office', () => {
  it.each(['邮件', '即时消息', '办公系统'])('in an outbox, by %s', async (channel) => {
    const office = sender([]);
    await withTemplate(office, headed);
    const line = ['remind', ...PUT, '--outbox', office.outbox, '--channel', channel];
    const { status, err } = await office.begin(...line).ended;
    expect([status, err]).toEqual([0, '照账本的模板 templates/提醒单.docx。\n']);
    const [id = ''] = office.lying('待发');
    const paper = new Uint8Array(readFileSync(join(office.outbox, '附件', `${id}.docx`)));
    expect(wordsIn(paper)).toContain(`${OWN} 督查事项提醒单`);
    expect(wordsIn(paper)).toContain(`${UNIT}：`);
  });

  it('in mail, sent or as a file', async () => {
    const house = await mailOffice();
    const office = sender(plain(house.port));
    await withTemplate(office, headed);
    expect((await office.mail('--unit', UNIT)).status).toBe(0);
    const [letter] = await letters(house);
    expect(wordsIn(new Uint8Array(letter?.attachments[0]?.content as ArrayBuffer))).toContain(OWN);
    const folder = join(office.folder, 'files');
    expect((await office.begin('remind', ...PUT, '--eml', '--outbox', folder).ended).status).toBe(0);
    const [name = ''] = readdirSync(join(folder, '附件')).filter((one) => one.endsWith('.docx'));
    expect(wordsIn(new Uint8Array(readFileSync(join(folder, '附件', name))))).toContain(OWN);
  });

  it('as of the commit that is asked for', async () => {
    const office = sender([]);
    await withTemplate(office, headed);
    const line = ['remind', ...PUT, '--outbox', office.outbox, '--channel', '邮件', '--as-known', 'HEAD'];
    expect((await office.begin(...line).ended).status).toBe(0);
    const [id = ''] = office.lying('待发');
    const words = wordsIn(new Uint8Array(readFileSync(join(office.outbox, '附件', `${id}.docx`))));
    expect(words).toContain('督查事项提醒单');
    expect(words).not.toContain(OWN);
  });

  it('and where that cannot be filled in, nothing goes out', async () => {
    const house = await mailOffice();
    const office = sender(plain(house.port));
    await withTemplate(office, (text) => text.replace('{{标题}}', '{{标题目}}'));
    const { status, err } = await office.mail('--unit', UNIT);
    expect([status, err]).toEqual([4, expect.stringContaining('templates/提醒单.docx')]);
    expect([house.taken.length, office.lying('待发'), office.lying('已发')]).toEqual([0, [], []]);
    const tried = await office.mail('--unit', UNIT, '--dry-run');
    expect([tried.status, tried.err]).toEqual([4, expect.stringContaining('templates/提醒单.docx')]);
  });
});

describe('a ledger of which not all is checked out', () => {
  it.each([['--mail'], ['--eml'], ['--lines'], []])('sends nothing, and says what is not there: %s', async (...way) => {
    const house = await mailOffice();
    const office = sender(plain(house.port));
    git(office, 'init', '-q');
    git(office, 'add', '.');
    git(office, 'commit', '-qm', '起点');
    git(office, 'sparse-checkout', 'set', '--no-cone', '/*', '!/tasks/2022/RW20220215-2B4M.yaml');
    expect(existsSync(join(office.folder, 'ledger/tasks/2022/RW20220215-2B4M.yaml'))).toBe(false);
    const { status, err } = await office.begin('remind', ...PUT, '--outbox', office.outbox, ...way).ended;
    expect([status, err]).toEqual([4, expect.stringContaining('没有写消息，也没有发')]);
    expect(err).toContain('tasks/2022/RW20220215-2B4M.yaml');
    expect([house.connections, existsSync(office.outbox)]).toEqual([0, false]);
    git(office, 'sparse-checkout', 'disable');
    expect((await office.mail('--unit', UNIT)).status).toBe(0);
    expect(house.taken).toHaveLength(1);
  });
});
