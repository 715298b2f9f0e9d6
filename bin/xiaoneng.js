#!/usr/bin/env node
const { existsSync, realpathSync } = require('node:fs');
const { join } = require('node:path');

const dist = join(realpathSync(__dirname), '../dist');
const [major, minor] = process.versions.node.split('.').map(Number);
const args = process.argv.slice(2);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`xiaoneng 需要 Node.js 20.19 或更新的版本，现在的是 ${process.versions.node}。请升级 Node.js 后再试。`);
  process.exitCode = 2;
} else if (!existsSync(join(dist, 'first.cjs'))) {
  console.error('xiaoneng 还没有构建。请在它的文件夹里运行：npm run build');
  process.exitCode = 2;
} else if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  console.log(require(join(dist, 'version.cjs')));
} else if (args[0] === 'completion' && args[1] === 'values') {
  require(join(dist, 'completing.cjs')).answer(args.slice(args[2] === '--' ? 3 : 2));
} else {
  try {
    const { load, program } = require(join(dist, 'first.cjs'));
    load(join(dist, program)).bundle.run(args);
  } catch (error) {
    if (error.code !== 'EMFILE' && error.code !== 'ENFILE') throw error;
    console.error('打开的文件太多，系统不让再打开，没有做成。关掉一些程序再试，或请管理员调大 ulimit -n。');
    process.exitCode = 4;
  }
}
