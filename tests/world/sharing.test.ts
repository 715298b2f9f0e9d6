import { describe, expect, it } from 'vitest';
import { sharedBits, sharedMode } from '../../src/world/sharing.ts';

/** As the manual of git (core.sharedRepository) has it; files are made 0644, folders 0755. */
describe('what core.sharedRepository makes of a mode', () => {
  it.each([
    [undefined, 0o644, 0o755],
    ['umask', 0o644, 0o755],
    ['false', 0o644, 0o755],
    ['group', 0o664, 0o2775],
    ['true', 0o664, 0o2775],
    ['1', 0o664, 0o2775],
    ['all', 0o664, 0o2775],
    ['world', 0o664, 0o2775],
    ['0640', 0o640, 0o2750],
    ['0600', 0o600, 0o700],
    ['0660', 0o660, 0o2770],
    ['0040', 0o644, 0o755],
  ])('%s', (setting, file, folder) => {
    const bits = sharedBits(setting);
    const octal = (mode: number) => mode.toString(8);
    expect(octal(sharedMode(0o644, bits, false))).toBe(octal(file));
    expect(octal(sharedMode(0o755, bits, true))).toBe(octal(folder));
  });

  it('gives others no more than the owner has: what is not for writing, and what may be run', () => {
    expect(sharedMode(0o444, sharedBits('group'), false)).toBe(0o444);
    expect(sharedMode(0o755, sharedBits('group'), false)).toBe(0o775);
    expect(sharedMode(0o600, sharedBits('group'), false)).toBe(0o660);
  });
});
