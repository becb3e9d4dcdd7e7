/** Whether somebody has touched this desk lately: a screen that refreshes itself must not look like a person at work. */
const LATELY_MS = 5 * 60_000;

let touchedAt = Date.now();

for (const sign of ['pointerdown', 'keydown', 'wheel'] as const)
  window.addEventListener(sign, () => (touchedAt = Date.now()), { passive: true, capture: true });

export function isAttended(): boolean {
  return Date.now() - touchedAt < LATELY_MS;
}
