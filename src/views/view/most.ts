/** The largest of numbers, however many there are, and no less than `least`. */
export function most(numbers: Iterable<number>, least = 0): number {
  let largest = least;
  for (const number of numbers) if (number > largest) largest = number;
  return largest;
}
