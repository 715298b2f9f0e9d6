import { all, newElement } from './elements.ts';

/** A matrix, a line over months are wide by what they are: where their box shows only a part, it says so. */
export function tellWide(): void {
  const told = new Map(all('.scroll:not(.long)').map((box) => [box, saidBefore(box)] as const));
  const watcher = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const said = told.get(target as HTMLElement);
      if (said) said.hidden = target.scrollWidth <= target.clientWidth + 1;
    }
  });
  for (const box of told.keys()) watcher.observe(box);
}

function saidBefore(box: HTMLElement): HTMLElement {
  const said = newElement('p', { class: 'wide', hidden: '' }, '比屏幕宽，左右滑动看全。');
  box.before(said);
  return said;
}
