/** Something that may be typed, and what it is. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}
