/** What a check found. `code` is stable; `message` says what to do, to whoever runs the installation. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'error';
  readonly code: string;
  readonly message: string;
}

export const ok = (code: string, message: string): Finding => ({ level: 'ok', code, message });
export const warn = (code: string, message: string): Finding => ({ level: 'warn', code, message });
export const error = (code: string, message: string): Finding => ({ level: 'error', code, message });
