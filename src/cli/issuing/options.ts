/** What may be said of a paper that goes out. */
export const issueOptions = [
  {
    flags: '--issue',
    help: '编号发文：取本字号的下一个号（或 --number 写明的），登记进已发文书，和存底一起提交',
    chinese: '发文',
  },
  { flags: '--signed-by <签发人>', help: '签发人；不写就照账本设置' },
  { flags: '--copy-count <份数>', help: '印发的份数，登记用' },
] as const;
