import type { World } from '../../world/world.ts';

/** Questions, a line each. Asked only where a person sits at a terminal; giving up ends with nothing changed. */
export interface Asker {
  readonly ask: NonNullable<World['terminal']['ask']>;
  readonly say: (text: string) => void;
}
