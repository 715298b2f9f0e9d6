#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/xiaoneng.js', import.meta.url);
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`xiaoneng 需要 Node.js 20.19 或更新的版本，现在的是 ${process.versions.node}。请升级 Node.js 后再试。`);
  process.exitCode = 2;
} else if (!existsSync(program)) {
  console.error('xiaoneng 还没有构建。请在它的文件夹里运行：npm run build');
  process.exitCode = 2;
} else {
  const args = process.argv.slice(2);
  const { recall } = await import('../dist/recall.js');
  const code = recall(args);
  if (code === undefined) import(program).then(({ run }) => run(args));
  else process.exitCode = code;
}
