import { useEffect } from 'react';

/** Put on the field that `/` jumps to. */
export const FILTER_FIELD = { 'data-filter-field': '' } as const;

/** `/` puts the cursor into the screen's filter; Esc leaves it. Dialogs close on Esc by themselves. */
export function useFilterShortcut(): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const field = document.querySelector<HTMLElement>('[data-filter-field]');
      if (event.key === 'Escape' && document.activeElement === field) field?.blur();
      if (event.key !== '/' || field === null || isTyping(event.target)) return;
      event.preventDefault();
      field.focus();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
