import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { environment } from '../environment.ts';
import { git, put } from './disk.ts';
import { places } from './ground.ts';
import { whenever } from './typing.ts';

const task = 'ledger/tasks/2022/RW20220301-NEW1.yaml';

/** A server, another clerk who has told it something, and here a commit and a change by hand that it has not heard of. */
export function shared(root: string): void {
  const work = join(root, places.work);
  execFileSync('git', ['clone', '--quiet', '--bare', work, join(root, 'server.git')], { env: environment(whenever) });
  git(work, 'remote', 'add', 'origin', '../server.git');
  git(root, 'clone', '--quiet', 'server.git', 'colleague');
  told(root, 'colleague', '责任人: 乙');
  git(join(root, 'colleague'), 'push', '--quiet');
  told(root, places.work, '备注: 甲');
  put(root, [[`${places.work}/ledger/tasks/2022/RW20220301-7K3Q.yaml`, ofHand]]);
}

function told(root: string, folder: string, line: string): void {
  const text = git(join(root, folder), 'show', `HEAD:${task}`);
  put(root, [[`${folder}/${task}`, `${text}${line}\n`]]);
  git(join(root, folder), 'commit', '--quiet', '--all', `--message=${line}`);
}

const ofHand =
  '编号: RW20220301-7K3Q\n事项: 手工改的\n来源: {类别: 领导批示}\n牵头单位: 区应急管理局\n收到日期: 2022-03-01\n';
