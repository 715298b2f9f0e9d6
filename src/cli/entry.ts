/** What bin/xiaoneng.js calls. A shell that completes a word is answered without loading all the rest. */
export async function run(args: readonly string[]): Promise<void> {
  const [command, subcommand, ...typed] = args;
  if (command === 'completion' && subcommand === 'values') {
    return completing(typed[0] === '--' ? typed.slice(1) : typed);
  }
  const [{ start }, { main }] = await Promise.all([import('../world/start.ts'), import('./main.ts')]);
  return start(main, args);
}

async function completing(typed: readonly string[]): Promise<void> {
  const [{ answerShell }, { complete }, { writtenGrammar }] = await Promise.all([
    import('../world/answer.ts'),
    import('./completing/complete.ts'),
    import('./completing/written.ts'),
  ]);
  return answerShell((peek) => complete(typed, writtenGrammar, peek));
}
