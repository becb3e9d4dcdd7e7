/** What only the h5 build needs. */

/** index.html shows the doors and the telephone numbers before any script runs; the first real page replaces it. */
export function removeFirstScreen(): void {
  if (process.env.TARO_ENV === 'h5') document.getElementById('first-screen')?.remove();
}

/**
 * Taro's tab bar is made of `javascript:` links, which the server's content policy refuses loudly. Their click handler
 * does the work; the link itself has nothing to do.
 */
export function silenceScriptLinks(): void {
  if (process.env.TARO_ENV !== 'h5') return;
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a[href^="javascript:"]')) event.preventDefault();
  });
}
