import { useEffect } from 'react';

/** Put on the link of each row. */
export const ROW_LINK = { 'data-row-link': '' } as const;

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** j and k, or the arrows, walk down and up the rows; Enter opens, since what has the focus is the row's link. */
export function useRowKeys(): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const step = STEPS[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || !mayWalk(event.target)) return;
      const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')];
      const at = links.indexOf(document.activeElement as HTMLElement);
      const next = links[at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Not while somebody types, chooses from a list or answers a dialog. */
function mayWalk(target: EventTarget | null): boolean {
  return (
    !(target instanceof HTMLElement) ||
    target.closest('input, textarea, select, [role=dialog], [role=combobox]') === null
  );
}
